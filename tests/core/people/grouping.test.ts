/** Counting people: what could be one person is one, and nobody is split in two. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupNames,
  groupObservers,
  groupPeople,
  listPeople,
  unknownPerson,
} from '../../../core/domain/people/people.ts';
import type { PeopleFacts, PersonDecision } from '../../../core/domain/people/people-facts.ts';
import { elmfield, elmfieldStaff, readFiles, teacherKeys, truth } from '../slides/support/elmfield.ts';
import { member, visit } from '../slides/support/facts.ts';

const staff = [
  member('Ms', 'Rose', 'Hall', { initials: 'RHA' }),
  member('Mr', 'Mark', 'Hall', { initials: 'MHA' }),
  member('Ms', 'Grace', 'Adeyemi', { initials: 'GAD' }),
  member('Mr', 'Sanjeev', 'Pillai', {
    initials: 'SPI',
    knownAs: ['Sanj', 'Mr P'],
  }),
  member('Mr', 'Reg', 'Pardoe', { initials: 'RPA' }),
  member('Mr', 'Oliver', 'Tranter', { initials: 'OTR', knownAs: ['Olly'] }),
  member('Ms', 'Inés', 'Varela Ruiz', {
    initials: 'IVR',
    knownAs: ['Señora Varela'],
  }),
  member('Mrs', 'Zoë', 'Abernethy-Cole', { initials: 'ZAC' }),
];

const nothing: PeopleFacts = { staff: [], decisions: [] };

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

describe('what a person said', () => {
  const same = (a: string, b: string): PersonDecision => ({
    spellings: [a, b],
    isSame: true,
  });
  const different = (a: string, b: string): PersonDecision => ({
    spellings: [a, b],
    isSame: false,
  });

  /** The spellings by person, in the order of their first mention. */
  function people(spellings: string[], decisions: PersonDecision[], list: typeof staff = []): string[][] {
    return listPeople(
      spellings.map((spelling) => [spelling]),
      { staff: list, decisions },
    ).map(({ mentions }) => mentions.flatMap((at) => spellings[at] ?? []));
  }

  test('two that could be one are two, and what hangs on them goes with the surer one', () => {
    expect(people(['Rose', 'Ms Hall', 'Rose Hall'], [])).toHaveLength(1);
    expect(people(['Rose', 'Ms Hall', 'Rose Hall'], [different('Rose', 'Ms Hall')])).toEqual([
      ['Rose'],
      ['Ms Hall', 'Rose Hall'],
    ]);
  });

  test('two that nothing joins are one, also through a spelling of another walk', () => {
    expect(people(['JSM', 'Ms Okafor'], [same('JSM', 'Ms Okafor')])).toEqual([['JSM', 'Ms Okafor']]);
    const both = [same('JSM', 'Jo'), same('Jo', 'Ms Okafor')];
    expect(people(['JSM', 'Ms Okafor'], both)).toEqual([['JSM', 'Ms Okafor']]);
  });

  test('“two people” stands against the staff list, and against “one person” through a third', () => {
    expect(people(['Mr P', 'SPI'], [different('Mr P', 'SPI')], staff)).toEqual([['Mr P'], ['SPI']]);
    const against = [same('JSM', 'Jo'), same('Jo', 'Ms Okafor'), different('JSM', 'Ms Okafor')];
    expect(people(['JSM', 'Jo', 'Ms Okafor'], against)).toHaveLength(2);
  });

  test('a spelling of two members can be settled', () => {
    expect(people(['Hall', 'RHA', 'MHA'], [], staff)).toHaveLength(3);
    expect(people(['Hall', 'RHA', 'MHA'], [same('Hall', 'RHA')], staff)).toEqual([['Hall', 'RHA'], ['MHA']]);
    expect(people(['Hall', 'RHA', 'MHA'], [different('Hall', 'MHA')], staff)).toEqual([
      ['Hall', 'RHA'],
      ['MHA'],
    ]);
  });

  const elseThan = (spelling: string, ...not: string[]): PersonDecision[] =>
    not.map((other) => ({
      ...different(spelling, other),
      isSomebodyElse: true,
    }));
  const elseIs = (spelling: string, is: string, ...not: string[]): PersonDecision[] => [
    ...elseThan(spelling, ...not),
    { ...same(spelling, is), isSomebodyElse: true },
  ];

  test('“somebody else, I do not know who” takes nobody along', () => {
    const names = ['Rose Hall', 'Ms Hall', 'RHA', 'Rose'];
    expect(people(names, [])).toHaveLength(1);
    expect(people(names, elseThan('Rose', 'Rose Hall'))).toEqual([['Rose Hall', 'Ms Hall', 'RHA'], ['Rose']]);
    expect(people(names, elseThan('RHA', 'Rose Hall'))).toEqual([['Rose Hall', 'Ms Hall', 'Rose'], ['RHA']]);
  });

  test('“somebody else” stays by itself, and is nobody new while it could be somebody who is known', () => {
    const said = elseThan('Hall', 'Ms Rose Hall');
    const facts = { staff, decisions: said };
    expect(groupNames([['Hall'], ['RHA']], facts)).toEqual(['person-1', 'person-2']);
    expect(groupNames([['Hall'], ['RHA'], ['MHA']], facts)).toEqual([unknownPerson, 'person-2', 'person-3']);
    const neither = {
      staff,
      decisions: elseThan('Hall', 'Ms Rose Hall', 'Mr Mark Hall'),
    };
    expect(groupNames([['Hall'], ['RHA'], ['MHA']], neither)).toEqual(['person-1', 'person-2', 'person-3']);
    const [hall] = listPeople([['Hall'], ['RHA'], ['MHA']], facts);
    expect(hall).toMatchObject({
      certainty: 'decided',
      couldBe: ['Mr Mark Hall'],
      isCounted: false,
    });
  });

  test('“somebody else” may be anybody of the records, of the staff list, or with a name that nobody has', () => {
    expect(people(['RHA', 'Rose Hall', 'Mr Bell'], elseIs('RHA', 'Mr Bell', 'Rose Hall'))).toEqual([
      ['RHA', 'Mr Bell'],
      ['Rose Hall'],
    ]);
    const records = ['RHA', 'Ms Hall', 'GAD'];
    expect(people(records, elseIs('RHA', 'Ms Grace Adeyemi', 'Ms Rose Hall'), staff)).toEqual([
      ['RHA', 'GAD'],
      ['Ms Hall'],
    ]);
    const [one, other] = listPeople([['RHA'], ['Rose Hall'], ['J Okafor']], {
      staff: [],
      decisions: elseIs('RHA', 'Ms Okafor', 'Rose Hall'),
    });
    expect(one).toMatchObject({ mentions: [0, 2], said: ['Ms Okafor'] });
    expect(other).toMatchObject({ mentions: [1], certainty: 'sure' });
  });

  test('whoever was said to be somebody is not moved by a name that is like their spelling', () => {
    const decisions = elseIs('RHA', 'Mr Bell', 'Rose Hall');
    expect(people(['RHA', 'Rose Hall', 'Mr Bell', 'Rob Harris', 'R. Hargreaves'], decisions)).toEqual([
      ['RHA', 'Mr Bell'],
      ['Rose Hall'],
      ['Rob Harris'],
      ['R. Hargreaves'],
    ]);
  });

  test('two members are one where a person says so, and then nobody is between them', () => {
    const said = [same('RHA', 'MHA')];
    expect(people(['Hall', 'RHA', 'MHA'], said, staff)).toEqual([['Hall', 'RHA', 'MHA']]);
  });

  test('one spelling is never split, whatever its case or accents', () => {
    expect(people(['Zoë Cole', 'zoe cole'], [different('Zoë Cole', 'zoe cole')])).toHaveLength(1);
    const groups = groupNames([['Will', 'WOS'], ['Will'], ['WOS']], {
      staff: [],
      decisions: [different('Will', 'WOS')],
    });
    expect(new Set(groups).size).toBe(1);
  });

  test('says how sure it is', () => {
    const certainty = (spellings: string[], decisions: PersonDecision[] = [], list: typeof staff = []) =>
      listPeople(
        spellings.map((spelling) => [spelling]),
        { staff: list, decisions },
      ).map((person) => [person.certainty, person.members.length]);
    expect(certainty(['Ms R Hall', 'Hall, Rose'])).toEqual([['sure', 0]]);
    expect(certainty(['RHA', 'Ms R Hall'])).toEqual([['could-be', 0]]);
    expect(certainty(['RHA', 'Ms R Hall'], [same('Ms R Hall', 'RHA')])).toEqual([['decided', 0]]);
    expect(certainty(['RHA', 'Ms R Hall'], [], staff)).toEqual([['sure', 1]]);
    expect(certainty(['Mr Hall', 'Ms Hall'])).toEqual([['could-be', 0]]);
    expect(certainty(['Hall', 'RHA', 'MHA'], [], staff)).toEqual([
      ['could-be', 0],
      ['sure', 1],
      ['sure', 1],
    ]);
    expect(certainty(['RHS'], [], staff)).toEqual([['could-be', 0]]);
  });

  test('decisions about others change nothing, and each is kept', () => {
    const names = ['RHA', 'Ms Hall', 'Mr Bell', 'Grace A', 'Grace', 'MHA', 'Olly', 'Oliver Tranter'];
    const spelling = fc.constantFrom(...names);
    const decision = fc
      .tuple(spelling, spelling)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => different(a, b));
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), (decisions) => {
        const groups = groupNames(
          names.map((name) => [name]),
          { staff: [], decisions },
        );
        const personOf = new Map(names.map((name, at) => [name, groups[at]]));
        for (const { spellings } of decisions)
          expect(personOf.get(spellings[0])).not.toBe(personOf.get(spellings[1]));
        const elsewhere = groupNames([['Ms Newcombe'], ['J Newcombe'], ['Mr Ashdown']], {
          staff: [],
          decisions,
        });
        expect(elsewhere).toEqual(['person-1', 'person-1', 'person-3']);
      }),
      { seed: 5, numRuns: 300 },
    );
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
