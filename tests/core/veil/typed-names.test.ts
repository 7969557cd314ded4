/** Who is named where somebody typed who is here or who owns a decision; a role, a group or a word names nobody. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNameEngine } from '../../../core/domain/veil/engine.ts';
import { namesTyped } from '../../../core/domain/veil/typed-names.ts';
import { walkNames, withNamesTyped } from '../../../core/domain/veil/walk-names.ts';
import { heldOutCleanLines, lateCleanLines, tuningCleanLines } from './support/clean-lines.ts';

const nobody = [
  ...[
    'All',
    'all',
    'ALL of us',
    'Us',
    'We',
    'Each of us',
    'Everyone',
    'Everybody in Maths',
    'Nobody',
    'No one',
  ],
  ...[
    'SLT',
    'slt',
    'SMT',
    'HoD',
    'HODs',
    'DHT',
    'AHT',
    'DSL',
    'EAL',
    'SEND',
    'PP',
    'AFL',
    'TAs',
    'PE',
    'CPD lead',
  ],
  ...[
    'Year 9',
    'Y9',
    'Year 9 tutors',
    'KS3',
    'Key stage 3',
    'Phase 1',
    'Early years',
    'English',
    'Maths & English',
  ],
  ...[
    'Head of Maths',
    'Chair of governors',
    'Curriculum leaders',
    'All departments',
    'Whole staff',
    'Working party',
  ],
  ...[
    'Marking',
    'Feedback',
    'Behaviour',
    'Oracy',
    'Literacy',
    'Retrieval',
    'Questioning',
    'Good practice',
    'Time',
  ],
  ...['To decide', 'tbc', 'none', '?', '–', '', '  ', '2027', 'half-term', 'Everyone (by half-term)'],
];

test.each(nobody)('%j names nobody', (text) => {
  expect(namesTyped(text)).toEqual([]);
});

test.each([
  ['Priya', ['Priya']],
  ['priya okafor', ['priya okafor']],
  ['Okafor, Sam', ['Okafor, Sam']],
  ['Ms Waters', ['Ms Waters']],
  ['Rose Hall', ['Rose Hall']],
  ['Mark', ['Mark']],
  ['KM', ['KM']],
  ['Mr T. Lee-Jones', ['Mr T Lee-Jones']],
  ['Sam O’Brien', ["Sam O'Brien"]],
  ['Ludwig van der Berg', ['Ludwig van der Berg']],
  ['Priya (Head of Maths)', ['Priya']],
  ['Head of Maths – Priya', ['Priya']],
  ['Priya, Head of Maths', ['Priya']],
  ['Priya, Sam and Jo', ['Priya', 'Sam', 'Jo']],
  ['JB/KM + the team', ['JB', 'KM']],
  ['Everyone; Ms Shah to collate', ['Ms Shah']],
])('%j names %j', (text, named) => {
  expect(namesTyped(text)).toEqual(named);
});

const none = walkNames([], []);
const before = createNameEngine(none, []);
const clean = [...tuningCleanLines, ...heldOutCleanLines, ...lateCleanLines];

test('however a decision is owned, no line that names nobody loses a word to a role', () => {
  const all = createNameEngine(withNamesTyped(none, nobody), []);
  expect(clean.filter((line) => all.mask(line) !== before.mask(line))).toEqual([]);
});

test('an owner whose name is a word is hidden where a decision says what they take on, and the word stays', () => {
  const { mask } = createNameEngine(withNamesTyped(none, ['Rose', 'Will', 'Grace', 'Mark']), []);
  const said: readonly (readonly [string, string])[] = [
    ['Rose will plan it', '[a name] will plan it'],
    ['Grace could lead the session', '[a name] could lead the session'],
    ['Mark should ask first', '[a name] should ask first'],
    ['Will can share a film', '[a name] can share a film'],
    ['The numbers rose', 'The numbers rose'],
    ['Will pupils plan first?', 'Will pupils plan first?'],
    ['Mark the books together', 'Mark the books together'],
  ];
  for (const [text, hidden] of said) expect(mask(text), text).toBe(hidden);
});

test('whatever is typed, it is read as names that are in it', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(...nobody, 'Priya', 'Sam Okafor', 'and', ',', '/', '(', ')', ' ', 'of'),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, (typed) => {
      for (const name of namesTyped(typed)) {
        expect(name.trim()).not.toBe('');
        expect(name.split(/[ ,]+/u).length).toBeLessThanOrEqual(4);
      }
    }),
    { numRuns: 200, seed: 3 },
  );
});
