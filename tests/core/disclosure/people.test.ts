/** Counting people: what could be one person is one, and nobody is split in two. */
import { describe, expect, test } from 'vitest';
import {
  groupNames,
  groupObservers,
  groupPeople,
  unknownPerson,
} from '../../../core/domain/disclosure/people.ts';
import { elmfield, elmfieldStaff, readFiles, teacherKeys, truth } from '../slides/support/elmfield.ts';
import { member, visit } from '../slides/support/facts.ts';

const staff = [
  member('Ms', 'Rose', 'Hall', { initials: 'RHA' }),
  member('Mr', 'Mark', 'Hall', { initials: 'MHA' }),
  member('Ms', 'Grace', 'Adeyemi', { initials: 'GAD' }),
  member('Mr', 'Sanjeev', 'Pillai', { initials: 'SPI', knownAs: ['Sanj', 'Mr P'] }),
  member('Mr', 'Reg', 'Pardoe', { initials: 'RPA' }),
  member('Mr', 'Oliver', 'Tranter', { initials: 'OTR', knownAs: ['Olly'] }),
  member('Ms', 'Inés', 'Varela Ruiz', { initials: 'IVR', knownAs: ['Señora Varela'] }),
  member('Mrs', 'Zoë', 'Abernethy-Cole', { initials: 'ZAC' }),
];

const areOne = (a: string, b: string, list = [] as typeof staff): boolean => {
  const [first, second] = groupNames([[a], [b]], list);
  return first === second;
};

describe('without a staff list', () => {
  test.each([
    ['RHA', 'Ms R Hall'],
    ['rha', 'Rose Hall'],
    ['RHA', 'Ms Hall'],
    ['Ms R. Hall', 'Hall, Rose'],
    ['Ms Hall (Rose)', 'R Hall'],
    ['Ms Hall (RHA)', 'RHA'],
    ['Ms Hall / Mr Bell', 'Mr Bell'],
    ['Ms Hall and Mr Bell', 'Ms Hall'],
    ['Hall R', 'Rose Hall'],
    ['Ms Hall', 'Mrs Hall'],
    ['Grace A', 'Ms G. Adeyemi'],
    ['Grace', 'Grace Adeyemi'],
    ['Mr P', 'Sanjeev Pillai'],
    ['Sanj', 'Mr Sanjeev Pillai'],
    ['Olly Tranter', 'O. Tranter'],
    ['Olly', 'Oliver Tranter'],
    ['Mr Kowalczyk', 'D. Kowalczik'],
    ['EFS', 'Edmund Fairley-Stokes'],
    ['Mrs Cole', 'Zoë Abernethy-Cole'],
    ['Señora Varela', 'Ms I. Varela Ruiz'],
    ['Varela Ruiz', 'Inés Varela Ruiz'],
    ["Mrs O'Brien", 'Maeve OBrien'],
    ['Miss Nuñez', 'P Nunez'],
    ['Miss Priya', 'Priya Nuñez'],
    ['f.garrard@elmfield.example', 'Ffion Garrard'],
  ])('%s and %s could be one person', (a, b) => {
    expect(areOne(a, b)).toBe(true);
  });

  test.each([
    ['RHA', 'MHA'],
    ['Ms R Hall', 'Mr M Hall'],
    ['Mr P', 'Mrs Penhaligon'],
    ['Ms Brightwater', 'Miss B. Marsh'],
    ['Mr Hall', 'Mr Bell'],
    ['Dr Page', 'Miss P. Nuñez'],
    ['SPI', 'Ms Hall'],
  ])('%s and %s are two people', (a, b) => {
    expect(areOne(a, b)).toBe(false);
  });

  test('a third spelling between two makes one person of all three', () => {
    const people = groupNames([['Rose'], ['Ms Hall'], ['Rose Hall']], []);
    expect(new Set(people).size).toBe(1);
  });

  test('the spellings of one visit belong together', () => {
    const people = groupNames([['Will', 'WOS'], ['WOS'], ['Mr Osei', 'WOS'], ['BMA']], []);
    expect(people[0]).toBe(people[1]);
    expect(people[0]).toBe(people[2]);
    expect(people[0]).not.toBe(people[3]);
  });

  test('different initials part two people who are only loosely alike', () => {
    const people = groupNames(
      [
        ['Will', 'WOS'],
        ['Mr White', 'WHI'],
      ],
      [],
    );
    expect(people[0]).not.toBe(people[1]);
  });
});

describe('with a staff list', () => {
  test.each([
    ['Mr P', 'SPI'],
    ['Olly', 'OTR'],
    ['Señora Varela', 'IVR'],
    ['Mrs Abernathy-Cole', 'ZAC'],
    ['RHS', 'RHA'],
  ])('%s is %s', (spelling, initials) => {
    expect(areOne(spelling, initials, staff)).toBe(true);
  });

  test.each([
    ['Mr P', 'Mr Pardoe'],
    ['Mr Hall', 'Ms Hall'],
    ['Reg', 'RHA'],
  ])('%s and %s are two people', (a, b) => {
    expect(areOne(a, b, staff)).toBe(false);
  });

  test('a spelling that two members could own makes one person of both', () => {
    expect(new Set(groupNames([['Hall'], ['RHA'], ['MHA']], staff)).size).toBe(1);
  });

  test('a teacher who is not on the list is still somebody', () => {
    expect(areOne('Ms Newcombe', 'Ms Hall', staff)).toBe(false);
    expect(areOne('Ms Newcombe', 'J Newcombe', staff)).toBe(true);
  });
});

test('visits without a known teacher count as one person', () => {
  const people = groupPeople(
    [
      visit(1, { teacherSpellings: [] }),
      visit(2, { teacherSpellings: ['N/A'] }),
      visit(3, { teacherSpellings: ['cover'] }),
    ],
    [],
  );
  expect(people).toEqual([unknownPerson, unknownPerson, unknownPerson]);
});

test('one observer under a name and an address is one observer; nobody is none', () => {
  const observers = groupObservers(
    [
      visit(1, { observers: ['Ffion Garrard', 'H. Yusuf'] }),
      visit(2, { observers: ['f.garrard@elmfield.example'] }),
      visit(3, { observers: ['anonymous'] }),
    ],
    [],
  );
  expect(observers[0]).toHaveLength(2);
  expect(observers[1]).toEqual([observers[0]?.[0]]);
  expect(observers[2]).toEqual([]);
});

const everyFile = [...new Set(truth.visits.map((one) => one.file))];
test.each([
  ['three files, no staff list', readFiles, [], 12],
  ['three files, staff list', readFiles, elmfieldStaff(), 12],
  ['all files, no staff list', everyFile, [], 19],
  ['all files, staff list', everyFile, elmfieldStaff(), 19],
])('Elmfield: %s', (_, files, list, people) => {
  const facts = elmfield(files, list);
  const found = groupPeople(facts.visits, facts.staff);
  const pairs = new Set(found.map((person, index) => `${person} ${teacherKeys(files)[index] ?? ''}`));
  expect({ people: new Set(found).size, pairs: pairs.size }).toEqual({ people, pairs: people });
});
