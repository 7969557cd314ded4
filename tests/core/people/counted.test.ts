/** Counting people in whole records: nobody known, the invented school, lists of any size. */
import { describe, expect, test } from 'vitest';
import {
  groupNames,
  groupObservers,
  groupPeople,
  listPeople,
  unknownPerson,
} from '../../../core/domain/people/people.ts';
import { elmfield, elmfieldStaff, readFiles, teacherKeys, truth } from '../slides/support/elmfield.ts';
import { member, visit } from '../slides/support/facts.ts';
import { nothing } from './support/staff.ts';

test('visits without a known teacher count as one person', () => {
  const people = groupPeople(
    [
      visit(1, { teacherSpellings: [] }),
      visit(2, { teacherSpellings: ['N/A'] }),
      visit(3, { teacherSpellings: ['cover'] }),
    ],
    nothing,
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
    nothing,
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
  const found = groupPeople(facts.visits, facts);
  const pairs = new Set(found.map((person, index) => `${person} ${teacherKeys(files)[index] ?? ''}`));
  expect({ people: new Set(found).size, pairs: pairs.size }).toEqual({
    people,
    pairs: people,
  });
});

describe('lists and records of any size and kind', () => {
  /** Names of three letters of their own, none alike to another. */
  const letters = [...'bcdfghjklmnprstvwz'];
  const nameAt = (at: number): string => {
    const [a, b, c] = [at, Math.floor(at / 18), Math.floor(at / 324)].map(
      (digit) => letters[digit % 18] ?? 'b',
    );
    return `${a?.toUpperCase() ?? ''}o${b ?? ''}${b ?? ''}u${c ?? ''}${c ?? ''}ia`;
  };
  const large = Array.from({ length: 3000 }, (_, at) =>
    member(at % 2 === 0 ? 'Mr' : 'Ms', at % 3 === 0 ? 'Ann' : 'Bo', nameAt(at)),
  );

  test('3,000 members and 2,000 visits: each counts as whoever the list has', () => {
    const named = large.slice(0, 2000).map(({ title, firstName, surname }, at) => {
      const ways = [`${title ?? ''} ${surname}`, `${firstName} ${surname}`, `${surname}, ${firstName}`];
      return [ways[at % 3] ?? ''];
    });
    const facts = { staff: large, decisions: [] };
    expect(new Set(groupNames(named, facts)).size).toBe(2000);
    expect(listPeople(named, facts).every(({ certainty }) => certainty === 'sure')).toBe(true);
    expect(
      new Set(
        groupNames(
          named.map(() => ['Ms Elsewhere']),
          facts,
        ),
      ).size,
    ).toBe(1);
    expect(
      new Set(
        groupNames(
          named.map(() => ['N/A']),
          facts,
        ),
      ),
    ).toEqual(new Set([unknownPerson]));
  });

  test('everyday words as names are names, with and without the list', () => {
    const words = [
      member('Mr', 'Art', 'Page', { initials: 'APA' }),
      member('Ms', 'Summer', 'Will', { initials: 'SWI' }),
      member('Ms', 'May', 'Art', { initials: 'MAR' }),
      member('Dr', 'Will', 'May', { initials: 'WMA' }),
    ];
    const spellings = [
      'Mr Page',
      'Summer Will',
      'May, Dr W',
      'MAR',
      'APA',
      'Ms Will',
      'Will May',
      'Art, May',
    ];
    const people = (staff: typeof words): string[] =>
      groupNames(
        spellings.map((text) => [text]),
        { staff, decisions: [] },
      );
    const four = ['person-1', 'person-2', 'person-3', 'person-4'];
    expect(people(words)).toEqual([...four, ...four]);
    expect(new Set(people([])).size).toBeLessThanOrEqual(4);
    // One word alone is a first name or a family name.
    for (const word of ['Art', 'Will', 'May']) {
      const [open] = listPeople([[word]], { staff: words, decisions: [] });
      expect([word, open?.couldBe.length]).toEqual([word, 2]);
    }
  });
});
