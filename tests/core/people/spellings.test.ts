/** Counting people by their spellings: what could be one person is one, and nobody is split in two. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupNames, listPeople, unknownPerson } from '../../../core/domain/people/people.ts';
import { member } from '../slides/support/facts.ts';
import { nothing, staff } from './support/staff.ts';

const areOne = (a: string, b: string, list = [] as typeof staff): boolean => {
  const [first, second] = groupNames([[a], [b]], {
    staff: list,
    decisions: [],
  });
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
    const people = groupNames([['Rose'], ['Ms Hall'], ['Rose Hall']], nothing);
    expect(new Set(people).size).toBe(1);
  });

  test('the spellings of one visit belong together', () => {
    const people = groupNames([['Will', 'WOS'], ['WOS'], ['Mr Osei', 'WOS'], ['BMA']], nothing);
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
      nothing,
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

  test.each([
    ['Hall', ['RHA', 'MHA']],
    ['Ms Hall / Mr Pillai', ['RHA', 'SPI']],
    ['Mr Pa', ['RPA', 'MHA', 'Mr Pardew']],
  ])(
    '%s beside those whom it could mean is nobody new, and makes no two of them one',
    (spelling, members) => {
      const [open, ...others] = groupNames(
        [spelling, ...members].map((text) => [text]),
        { staff: [...staff, member('Mr', 'Jon', 'Pardew')], decisions: [] },
      );
      expect(new Set(others).size).toBe(members.length);
      expect(open).toBe(unknownPerson);
    },
  );

  test('a spelling of two members is one of them where only one was visited, and somebody where none was', () => {
    const people = (...spellings: string[]) =>
      groupNames(
        spellings.map((text) => [text]),
        { staff, decisions: [] },
      );
    expect(people('Hall', 'MHA')).toEqual(['person-1', 'person-1']);
    expect(people('Hall', 'GAD', 'Mr or Ms Hall')).toEqual(['person-1', 'person-2', 'person-1']);
  });

  test('a spelling that the list does not have joins no two members', () => {
    const mentions = [['RHA', 'Bear'], ['MHA', 'Bear'], ['Bear']];
    expect(groupNames(mentions, { staff, decisions: [] })).toEqual(['person-1', 'person-2', unknownPerson]);
  });

  test('whoever the list has is like nobody else: neither “Ms Hall” nor “GAD” could be Halima or Gus', () => {
    const people = groupNames([['Ms Hall'], ['Halima Yusuf'], ['GAD'], ['Gus A. Darby']], {
      staff,
      decisions: [],
    });
    expect(people).toEqual(['person-1', 'person-2', 'person-3', 'person-4']);
  });

  const halls = [
    member('Ms', 'Rose', 'Hall', { initials: 'RHA', knownAs: ['Rosie'] }),
    member('Mrs', 'Ruth', 'Hall', { initials: 'RUH' }),
    member('Mr', 'Tom', 'Rose', { initials: 'MAY' }),
    member('Ms', 'Hana', 'May'),
    member('Mr', 'James', 'Ross'),
    member('Mr', 'Ross', 'James'),
  ];
  test.each([
    ['Ms Hall', 'RHA'],
    ['mrs hall', 'RUH'],
    ['Rose Hall', 'RHA'],
    ['Hall, Rose', 'RHA'],
    ['Hall, Ms R.', 'RHA'],
    ['Ms R. Hall', 'RHA'],
    ['Hall Ruth', 'RUH'],
    ['Rosie', 'RHA'],
    ['Rosie Hall', 'RHA'],
    ['MAY', 'Tom Rose'],
    ['Ms May', 'Hana May'],
    ['Ross James', 'James, Ross'],
    ['James Ross', 'Ross, James'],
  ])('%s is %s: what stands in the list so comes first', (spelling, same) => {
    const people = listPeople([[spelling], [same]], {
      staff: halls,
      decisions: [],
    });
    expect(people.map(({ mentions, certainty }) => [mentions, certainty])).toEqual([[[0, 1], 'sure']]);
  });

  test.each([
    ['R Hall', ['Mrs Ruth Hall', 'Ms Rose Hall']],
    ['Rose', ['Mr Tom Rose', 'Ms Rose Hall']],
    ['May', ['Mr Tom Rose', 'Ms Hana May']],
  ])('%s could be each of several', (spelling, couldBe) => {
    const [person] = listPeople([[spelling]], { staff: halls, decisions: [] });
    expect(person).toMatchObject({
      couldBe,
      members: [],
      certainty: 'could-be',
      isCounted: true,
    });
  });

  test('members who are written as the list has them are different people, whatever else stands in the records', () => {
    const given = ['Art', 'Page', 'Will', 'May', 'Summer', 'Rose', 'Mark', 'Jo', 'Joanna', 'Anne-Marie'];
    const family = [
      'Art',
      'Page',
      'Will',
      'May',
      'Summer',
      'Hall',
      'Hallam',
      'Hill',
      'Kowalczyk',
      'Kowalchyk',
    ];
    const person = fc.record({
      title: fc.constantFrom('Mr', 'Ms', 'Mrs', 'Dr'),
      firstName: fc.constantFrom(...given),
      surname: fc.constantFrom(...family),
      initials: fc.option(
        fc.string({
          unit: fc.constantFrom(...'AHJKMPRSW'),
          minLength: 2,
          maxLength: 3,
        }),
      ),
    });
    const noise = fc.oneof(
      fc.constantFrom(...given, ...family, ...family.map((name) => `Ms ${name}`), 'cover', 'JHA', 'Ms Hal'),
      fc.tuple(fc.constantFrom(...given), fc.constantFrom(...family)).map((parts) => parts.join(' ')),
      fc.string({
        unit: fc.constantFrom(...'AHJKMPRSWahjkmprsw .'),
        maxLength: 6,
      }),
      fc.tuple(fc.constantFrom(...family), fc.constantFrom(...family)).map((parts) => parts.join(' / ')),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(person, {
          minLength: 2,
          maxLength: 6,
          selector: (one) => `${one.firstName} ${one.surname}`,
        }),
        fc.array(noise, { maxLength: 10 }),
        fc.boolean(),
        (people, others, isLast) => {
          const list = people.map(({ title, firstName, surname, initials }) =>
            member(title, firstName, surname, { initials }),
          );
          const exact = people.map(({ title, firstName, surname }) => [`${title} ${firstName} ${surname}`]);
          const rest = others.map((text) => [text]);
          const mentions = isLast ? [...rest, ...exact] : [...exact, ...rest];
          const groups = groupNames(mentions, { staff: list, decisions: [] });
          const own = isLast ? groups.slice(rest.length) : groups.slice(0, exact.length);
          expect(new Set(own).size).toBe(exact.length);
          expect(own).not.toContain(unknownPerson);
          expect(new Set(groups).size).toBeGreaterThanOrEqual(exact.length);
        },
      ),
      { seed: 21, numRuns: 400 },
    );
  });

  test('the order of the records does not matter', () => {
    const names = [
      'Hall',
      'RHA',
      'MHA',
      'Ms Hall / Mr P',
      'Mr P',
      'Pillai',
      'Reg',
      'Grace',
      'Ms Newcombe',
      'J Newcombe',
    ];
    const partsOf = (some: readonly string[]): string[] => {
      const groups = groupNames(
        some.map((text) => [text]),
        { staff, decisions: [] },
      );
      const byPerson = Map.groupBy(some, (_, index) => groups[index]);
      return [...byPerson]
        .map(([key, own]) => `${key === unknownPerson ? key : ''} ${own.sort().join(',')}`)
        .sort();
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: names.length }), (some) => {
        expect(partsOf(some)).toEqual(partsOf(names));
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  test('a teacher who is not on the list is still somebody', () => {
    expect(areOne('Ms Newcombe', 'Ms Hall', staff)).toBe(false);
    expect(areOne('Ms Newcombe', 'J Newcombe', staff)).toBe(true);
  });
});
