/** Counts people behind records: spellings that could be one person count as one, unless a person said otherwise. */
import type { VisitFacts } from '../visit-facts.ts';
import { Grouping } from './grouping.ts';
import type { PeopleFacts } from './people-facts.ts';
import { fullName, nameOfPerson } from './person-name.ts';

/** Whoever nobody knows: also a spelling that could be each of several people who are known to be different. */
export const unknownPerson = 'unknown';

/** See `certainty` in the contract. */
type Certainty = 'sure' | 'could-be' | 'decided';

export interface PersonGroup {
  /** Positions of the mentions that are this person. */
  mentions: number[];
  /** Positions of those among them that the staff list knows for certain. */
  listed: number[];
  /** Positions in the staff list of whom it is for certain; several only where a person said that they are one. */
  members: number[];
  certainty: Certainty;
  /** Names of whom it could be, where nothing settles whether it is one of them and which. */
  couldBe: string[];
  /** False where it could be each of several people who count already: it is nobody new. */
  isCounted: boolean;
  /** Names that a person gave, and that stand in none of the records. */
  said: string[];
}

/**
 * Groups mentions of people, each a list of spellings that belong to one person.
 * Errs towards too few people: whatever could be one person is one, until a person says that it is two. Two members of
 * the staff list are never one, and neither are two spellings that a person said are two: what could be either of them
 * is nobody new.
 * @returns for each mention a key of its person (without any meaning), or `unknown` where it names nobody, or nobody new
 */
export function groupNames(mentions: readonly (readonly string[])[], facts: PeopleFacts): string[] {
  const grouping = new Grouping(mentions, facts);
  const { links, open } = grouping.all();
  const numbers = new Map<number, number>();
  return mentions.map((spellings, index) => {
    const at = grouping.position(spellings);
    const root = at === undefined ? undefined : links.find(at);
    if (root === undefined || open.has(root)) return unknownPerson;
    const number = numbers.get(root) ?? index + 1;
    numbers.set(root, number);
    return `person-${number}`;
  });
}

/** The people behind some mentions, in the order of their first one; mentions that name nobody are left out. */
export function listPeople(mentions: readonly (readonly string[])[], facts: PeopleFacts): PersonGroup[] {
  const grouping = new Grouping(mentions, facts);
  const { links, open, candidates } = grouping.all();
  const sure = grouping.sure();
  const settled = facts.decisions.length === 0 ? sure : grouping.decided();
  const unexplained = grouping.unexplained(links);
  const groups = new Map<number, { mentions: number[]; positions: number[] }>();
  mentions.forEach((spellings, mention) => {
    const position = grouping.position(spellings);
    if (position === undefined) return;
    const root = links.find(position);
    const group = groups.get(root) ?? { mentions: [], positions: [] };
    group.mentions.push(mention);
    group.positions.push(position);
    groups.set(root, group);
  });
  const saidIn = Map.groupBy(
    grouping.mentions.flatMap(({ said }, position) =>
      said === null ? [] : [{ said, root: settled.find(position) }],
    ),
    ({ root }) => root,
  );
  const listed = (members: Iterable<number>): string[] =>
    [...members].flatMap((member) => facts.staff[member] ?? []).map(fullName);
  const membersOf = (positions: readonly number[]): number[] => [
    ...new Set(positions.flatMap((position) => [...settled.labelsOf(position)])),
  ];
  const names = new Map(
    [...groups].map(([root, { mentions: own, positions }]) => {
      const members = membersOf(positions);
      const spellings = own.flatMap((at) => mentions[at] ?? []);
      return [root, members.length > 0 ? listed(members) : [nameOfPerson(undefined, spellings)]];
    }),
  );
  const isOneBy = (by: typeof links, positions: readonly number[]): boolean =>
    new Set(positions.map((position) => by.find(position))).size === 1;
  return [...groups].map(([root, group]): PersonGroup => {
    const members = membersOf(group.positions);
    const couldBe = [
      ...new Set([
        ...(members.length > 0 ? [] : listed(candidates.get(root) ?? [])),
        ...[...(open.get(root) ?? [])].flatMap((other) => names.get(other) ?? []),
      ]),
    ].sort();
    const isSaid = grouping.isExplained(group.positions) || isOneBy(settled, group.positions);
    const isKnown = couldBe.length === 0 || unexplained.has(root);
    const isSure = isOneBy(sure, group.positions) && !grouping.isExplained(group.positions);
    return {
      mentions: group.mentions,
      listed: group.mentions.filter((_, index) => settled.labelsOf(group.positions[index] ?? -1).size > 0),
      members,
      certainty: isKnown && isSure ? 'sure' : isKnown && isSaid ? 'decided' : 'could-be',
      couldBe,
      isCounted: !open.has(root),
      said: [
        ...new Set(
          group.positions.flatMap((position) =>
            (saidIn.get(settled.find(position)) ?? []).map(({ said }) => said),
          ),
        ),
      ],
    };
  });
}

/** The person behind each visit, in the order of the visits. */
export function groupPeople(visits: readonly VisitFacts[], facts: PeopleFacts): string[] {
  return groupNames(
    visits.map((visit) => visit.teacherSpellings),
    facts,
  );
}

/** The distinct observers of each visit, in the order of the visits; observers who are not named are left out. */
export function groupObservers(visits: readonly VisitFacts[], facts: PeopleFacts): string[][] {
  const people = groupNames(
    visits.flatMap((visit) => visit.observers.map((observer) => [observer])),
    facts,
  );
  let at = 0;
  return visits.map((visit) => {
    const own = people.slice(at, at + visit.observers.length);
    at += visit.observers.length;
    return [...new Set(own)].filter((person) => person !== unknownPerson);
  });
}

/** How many people some spellings are; what could be one person counts as one, and what names nobody not at all. */
export function countPeople(spellings: readonly string[], facts: PeopleFacts): number {
  const people = groupNames(
    spellings.map((spelling) => [spelling]),
    facts,
  );
  return new Set(people.filter((person) => person !== unknownPerson)).size;
}
