/** A text as it would stand: masked to the end, with its marks where they are in the masked text. */
import { expect, test } from 'vitest';
import type { NameEngine } from '../../../core/domain/lines/name-engine.ts';
import { findingsIn, isMarked, readText } from '../../../core/domain/lines/read-text.ts';
import { listEngine } from './support/engine.ts';

const engine = listEngine({ names: ['Hall', 'Okafor'], asked: ['Rose'], amber: ['Sir'] });

const marked = (text: string): [string, string][] => {
  const read = readText(engine, text);
  return read.marks.map(({ from, to, kind }) => [kind, read.text.slice(from, to)]);
};

test.each<[string, [string, string][]]>([
  ['Pupils rose.', []],
  [
    'Hall and Okafor asked Rose.',
    [
      ['masked', '[a name]'],
      ['masked', '[a name]'],
      ['asked', 'Rose'],
    ],
  ],
  [
    'Sir asked Hall.',
    [
      ['role', 'Sir'],
      ['masked', '[a name]'],
    ],
  ],
  [
    'Rose, then Hall, then Rose.',
    [
      ['asked', 'Rose'],
      ['masked', '[a name]'],
      ['asked', 'Rose'],
    ],
  ],
  ['[a name] asked Rose.', [['asked', 'Rose']]],
])('%s', (text, expected) => {
  expect(marked(text)).toEqual(expected);
});

test('what is found only once another name is masked is masked too, and both marks stand where they should', () => {
  // "Green" is a name only beside one that is masked.
  const beside: NameEngine = {
    read: (text) => {
      const at = text.indexOf('[a name] Green') + '[a name] '.length;
      const own = engine.read(text);
      if (!text.includes('[a name] Green')) return own;
      return [
        ...own,
        {
          from: at,
          to: at + 5,
          text: 'Green',
          kind: 'name',
          verdict: 'masked' as const,
          reason: 'Beside a name.',
        },
      ];
    },
    mask: (text) => engine.mask(text).replace(text.includes('[a name] Green') ? 'Green' : /$^/, '[a name]'),
    amber: () => [],
  };
  const read = readText(beside, 'Today Hall Green and Okafor.');
  expect(read.text).toBe('Today [a name] [a name] and [a name].');
  expect(read.marks.map(({ from, to }) => read.text.slice(from, to))).toEqual([
    '[a name]',
    '[a name]',
    '[a name]',
  ]);
});

test('what was masked needs nobody; what is asked or amber does', () => {
  expect(['Hall', 'Rose', 'Sir', 'Pupils'].map((text) => isMarked(readText(engine, text)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('findings are words with reasons, each once, whatever their case', () => {
  const caseless = listEngine({ asked: ['Rose', 'ROSE'] });
  expect(findingsIn(readText(caseless, 'Rose saw ROSE.'))).toEqual(['rose: It may be a name.']);
});
