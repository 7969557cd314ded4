/** Counting people: what a person said of spellings comes first. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupNames, listPeople, unknownPerson } from '../../../core/domain/people/people.ts';
import type { PersonDecision } from '../../../core/domain/people/people-facts.ts';
import { staff } from './support/staff.ts';

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
