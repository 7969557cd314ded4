/** Amber marks: what may point at somebody without naming anybody; each once, with its reason, on its place in the text. */
import { describe, expect, test } from 'vitest';
import { markReasonSchema, nameReasonSchema } from '../../../core/contract/names.ts';
import { markReasonWords, nameReasonWords } from '../../../core/contract/names-wording.ts';
import type { AmberContext } from '../../../core/domain/veil/amber.ts';
import { createNameEngine } from '../../../core/domain/veil/engine.ts';
import { listsOf } from './support/school-names.ts';

const engine = createNameEngine(
  listsOf([{ title: 'Ms', first: 'Rose', last: 'Pemberton', code: 'RPE', alias: 'Ro' }]),
  [],
);
const large: AmberContext = { isSmallDepartment: false, subjects: [] };
const small: AmberContext = { isSmallDepartment: true, subjects: ['Photovoltaics'] };
const marks = (text: string, context = large): [string, string][] =>
  engine.amber(text, context).map((mark) => [mark.text, mark.reason]);

test.each<[string, [string, string][]]>([
  ['“Sir, can we go on?” asked a pupil.', [['Sir', 'form-of-address']]],
  ['The NQT had the calmest start.', [['NQT', 'role']]],
  [
    'Ask the head of maths and the HoD.',
    [
      ['head of maths', 'role'],
      ['HoD', 'role'],
    ],
  ],
  ['Seen in the Macbeth lesson.', [['Macbeth', 'set-text']]],
  ['A Christmas Carol was acted.', [['A Christmas Carol', 'set-text']]],
  [
    'French and PE share a routine.',
    [
      ['French', 'subject'],
      ['PE', 'subject'],
    ],
  ],
  ['It was read again; pe kit was out.', []],
  ['The fire alarm cut it short.', [['fire alarm', 'event']]],
  ['The only Welsh teacher used call and response.', [['only Welsh teacher', 'only-one']]],
  ['Our newest member of staff led it.', [['newest member', 'only-one']]],
  ['"miss, is it ten?" they called', [['miss', 'form-of-address']]],
  ['One said “is it ten, miss?” and was right', [['miss', 'form-of-address']]],
  ['"yes miss"', [['miss', 'form-of-address']]],
  ["he called 'miss!' twice", [['miss', 'form-of-address']]],
  ['miss can i go first', [['miss', 'form-of-address']]],
  ['Pupils miss a step, miss the point, and it was a near miss.', []],
  ['"miss a turn", said the card; hit or miss, it worked', []],
  ['She waited for silence.', []],
  ['Pupils explained why before they wrote.', []],
  ['On Tuesday in October the pace was right.', []],
  ['Fridays in October, the pace was right.', []],
])('%s', (text, expected) => {
  expect(marks(text)).toEqual(expected);
});

test('where a department is small, she and he are somebody; the school adds its own subjects', () => {
  expect(marks('She waited; his class did not. Photovoltaics was calm.', small)).toEqual([
    ['She', 'pronoun'],
    ['his', 'pronoun'],
    ['Photovoltaics', 'subject'],
  ]);
});

test('what is masked is not marked again; what is asked is marked as a name', () => {
  expect(marks('Ms Pemberton heard "Sir, why?" again.')).toEqual([['Sir', 'form-of-address']]);
  expect(marks('Rose to the challenge.')).toEqual([['Rose', 'could-be-a-name']]);
});

test('marks stand on their place in the original', () => {
  const text = 'Zoe\u0308’s \u200bNQT said so.';
  expect(engine.amber(text, large).map(({ from, to }) => text.slice(from, to))).toEqual(['NQT']);
});

describe('wording', () => {
  test('every reason has its words', () => {
    expect(Object.keys(nameReasonWords).sort()).toEqual([...nameReasonSchema.options].sort());
    expect(Object.keys(markReasonWords).sort()).toEqual([...markReasonSchema.options].sort());
  });
});
