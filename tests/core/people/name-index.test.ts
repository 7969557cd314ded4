/** Looking spellings up by keys finds whatever comparing each with every other would find. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameIndex } from '../../../core/domain/people/name-keys.ts';
import { compareSpellings, readSpelling } from '../../../core/domain/people/names.ts';
import { countPeople, groupNames, unknownPerson } from '../../../core/domain/people/people.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { member } from '../slides/support/facts.ts';
import { groupByPairs } from './support/group-by-pairs.ts';

const titles = ['Mr', 'Mrs', 'Ms', 'Dr', 'Mx'];
const givens = [
  ...['Rose', 'Rosie', 'Ros', 'R', 'Mark', 'Marek', 'M', 'Katherine', 'Katharine', 'Kate', 'Katy', 'Sanjeev'],
  ...['Sanj', 'Jo', 'Joanna', 'Zoë', 'Oliver', 'Olly', 'Anne-Marie', 'Priscilla', 'Priya', 'L', 'Al'],
];
const families = [
  ...['Hall', 'Hallam', 'Hill', 'Ng', 'Li', 'H', 'P', 'Kowalczyk', 'Kowalchyk', 'Owalczyk', 'Kowlaczyk'],
  ...['Abernethy-Cole', 'Cole', 'Coles', "O'Brien", 'van der Berg', 'Berg', 'Varela Ruiz', 'Ruiz-Varela'],
  ...['Varela', 'Rose Hall', 'Marsh', 'Marshall', 'Marshal', 'Fairley-Stokes', 'Fairleystokes', 'Sa', 'D'],
];
const one = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
const code = fc.string({
  unit: fc.constantFrom(...'HRKMCOABLS'),
  minLength: 2,
  maxLength: 4,
});
const spelling = fc.oneof(
  code,
  code.map((letters) => letters.toLowerCase()),
  one([...givens, ...families]),
  fc.tuple(one(titles), one([...givens, ...families])).map((parts) => parts.join(' ')),
  fc.tuple(one(givens), one(families)).map((parts) => parts.join(' ')),
  fc.tuple(one(families), one(givens)).map((parts) => parts.join(', ')),
  fc.tuple(one(titles), one(givens), one(families)).map((parts) => parts.join(' ')),
  fc.tuple(one(families), fc.constantFrom('A', 'R', 'K')).map((parts) => parts.join(' ')),
);

test('two spellings that could be one person have a key in common', () => {
  fc.assert(
    fc.property(spelling, spelling, (a, b) => {
      const [first, second] = [readSpelling(a), readSpelling(b)];
      const found = new NameIndex([second]).find(first);
      if (compareSpellings(first, second) > 0) expect(found).toEqual([0]);
    }),
    { seed: 11, numRuns: 4000 },
  );
});

test('people are counted as by comparing all pairs, with and without a staff list', () => {
  const person = fc.record({
    title: one(titles),
    firstName: one(givens),
    surname: one(families),
    initials: fc.option(code),
    knownAs: fc.array(one(givens), { maxLength: 1 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(spelling, { maxLength: 14 }),
      fc.array(person, { maxLength: 5 }),
      (spellings, people) => {
        const staff = people.map(({ title, firstName, surname, ...more }) =>
          member(title, firstName, surname, more),
        );
        const quick = groupNames(
          spellings.map((text) => [text]),
          { staff, decisions: [] },
        );
        const plain = groupByPairs(spellings, staff).map((at) =>
          at === null ? unknownPerson : `person-${at + 1}`,
        );
        expect(quick).toEqual(plain);
      },
    ),
    { seed: 12, numRuns: 800 },
  );
});

test('keys keep most spellings of a large school apart', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = letters.flatMap((a) =>
    letters.flatMap((b) => (a === b ? [] : [`Ms ${a.toUpperCase()}${b}orv${b}${a}`])),
  );
  const readings = names.map(readSpelling);
  const index = new NameIndex(readings);
  const compared = readings.reduce((sum, reading) => sum + index.find(reading).length, 0);
  expect(compared).toBeLessThan(names.length * 20);
});

test('a spelling of many thousand letters has hardly more keys than a short one', async () => {
  // One key for each letter left out, of so many letters, filled the memory.
  const long = 'abcdefgh'.repeat(8000);
  let counted = 0;
  const cost = await cpuTime(() => {
    counted = countPeople([`Ms ${long}`, `Mr ${long}a`, 'Ms Hall'], { staff: [], decisions: [] });
  });
  expect(counted).toBe(3);
  expect(cost).toBeLessThan(3000);
});
