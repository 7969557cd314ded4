/** A text as it would stand: masked to the end, with its marks where they are in the masked text. */
import { expect, test } from 'vitest';
import type { NameEngine } from '../../../core/domain/veil/engine.ts';
import { isMarked, readText } from '../../../core/domain/lines/read-text.ts';
import { anyContext, listEngine } from './support/engine.ts';

const engine = listEngine({ names: ['Hall', 'Okafor'], asked: ['Rose'], amber: ['Sir'] });
const context = anyContext(null);

const marked = (text: string): [string, string, string | null][] => {
  const read = readText(engine, text, context);
  return read.marks.map(({ from, to, kind, word }) => [kind, read.text.slice(from, to), word]);
};

const masked: [string, string, null] = ['masked', '[a name]', null];
const asked: [string, string, string] = ['asked', '[a name]', 'Rose'];

test.each<[string, [string, string, string | null][]]>([
  ['Pupils rose.', []],
  ['Hall and Okafor asked Rose.', [masked, masked, asked]],
  ['Sir asked Hall.', [['amber', 'Sir', null], masked]],
  ['Rose, then Hall, then Rose.', [asked, masked, asked]],
  ['[a name] asked Rose.', [asked]],
])('%s', (text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test('what is asked is hidden until it is answered', () => {
  expect(readText(engine, 'Rose explained why.', context).text).toBe('[a name] explained why.');
});

test('what is found only once another name is masked is masked too, and both marks stand where they should', () => {
  // "Green" is a name only beside one that is masked.
  const beside = '[a name] Green';
  const odd: NameEngine = {
    read: (text) => {
      const at = text.indexOf(beside);
      const from = at + '[a name] '.length;
      const green = {
        from,
        to: from + 5,
        text: 'Green',
        kind: 'name',
        verdict: 'masked',
        reason: 'listed',
      } as const;
      return [...engine.read(text), ...(at < 0 ? [] : [green])].sort((a, b) => a.from - b.from);
    },
    mask: (text) => engine.mask(text).replace(text.includes(beside) ? 'Green' : /$^/, '[a name]'),
    amber: () => [],
  };
  const read = readText(odd, 'Today Hall Green and Okafor.', context);
  expect(read.text).toBe('Today [a name] [a name] and [a name].');
  expect(read.marks.map(({ from, to }) => read.text.slice(from, to))).toEqual(Array(3).fill('[a name]'));
});

test('what was masked needs nobody; what is asked or amber does', () => {
  const texts = ['Hall', 'Rose', 'Sir', 'Pupils'];
  expect(texts.map((text) => isMarked(readText(engine, text, context)))).toEqual([false, true, true, false]);
});
