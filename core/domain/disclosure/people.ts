/** Counts people behind records: spellings that could be one person count as one, unless a person said otherwise. */
import type { VisitFacts } from '../walk-facts.ts';
import { KnownStaff, foldSpelling, type StaffMatch } from './known-staff.ts';
import { Links, type Apart } from './links.ts';
import { NameIndex } from './name-keys.ts';
import { compareSpellings, readSpelling, type NameReading } from './names.ts';
import { normaliseText } from '../veil/normalise.ts';
import type { PeopleFacts, PersonDecision } from './people-facts.ts';

/** All visits of which nobody knows whose they were count as one person. */
export const unknownPerson = 'unknown';

/** See `certainty` in the contract. */
type Certainty = 'sure' | 'could-be' | 'decided';

export interface PersonGroup {
  /** Positions of the mentions that are this person. */
  mentions: number[];
  /** Positions in the staff list; several where the spellings could be each of them. */
  members: number[];
  certainty: Certainty;
}

interface Mention {
  /** As decisions know it: whole, without case and accents. */
  folded: string[];
  spellings: string[];
  readings: NameReading[][];
}

const sameFamily = 3;
const couldBe = 1;

/** "Ms Hall (RHA)" and "Ms Hall / Mr Bell" hold several spellings; two people named as one count as one. */
function splitSpelling(spelling: string): string[] {
  if (readSpelling(spelling).length === 0) return [];
  const parts = normaliseText(spelling).split(/[()[\]/&;+|]|\band\b/iu);
  return parts.filter((part) => readSpelling(part).length > 0);
}

const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1);

function resolve(mention: Mention, staff: KnownStaff): StaffMatch {
  const each = mention.spellings
    .map((spelling, index) => staff.match(spelling, mention.readings[index] ?? []))
    .filter(({ positions }) => positions.length > 0);
  const common = each.reduce<number[] | null>(
    (all, { positions }) => (all === null ? positions : all.filter((index) => positions.includes(index))),
    null,
  );
  if (common === null || common.length === 0)
    return { positions: [...new Set(each.flatMap(({ positions }) => positions))], isSure: false };
  return { positions: common, isSure: common.length === 1 && each.some(({ isSure }) => isSure) };
}

/** Whether two mentions could be one person, by what they share at least. */
function areAlike(a: Mention, b: Mention, least: number): boolean {
  const strengths = a.readings.flatMap((one) => b.readings.map((other) => compareSpellings(one, other)));
  const strongest = max(strengths);
  return strongest >= sameFamily || (strongest >= least && !strengths.includes(-1));
}

/** A mistyped title still makes one person, but somebody should look at it. */
function titlesDiffer(a: Mention, b: Mention): boolean {
  const titlesOf = ({ readings }: Mention): unknown[] =>
    readings.flatMap((some) => some.flatMap(({ title }) => title ?? []));
  const [one, other] = [titlesOf(a), titlesOf(b)];
  return one.length > 0 && other.length > 0 && !one.some((title) => other.includes(title));
}

/** Spellings of many mentions, and what joins them into people. */
class Grouping {
  readonly #list: readonly Mention[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #facts: PeopleFacts;
  readonly #matches: readonly StaffMatch[];
  readonly #apart: Apart[];
  readonly #same: Apart[];

  constructor(mentions: readonly (readonly string[])[], facts: PeopleFacts) {
    const distinct = new Map<string, Mention>();
    for (const spellings of mentions) {
      const key = keyOf(spellings);
      if (distinct.has(key)) continue;
      const known = spellings.flatMap(splitSpelling);
      if (known.length === 0) continue;
      const folded = spellings.map(foldSpelling);
      distinct.set(key, { folded, spellings: known, readings: known.map(readSpelling) });
    }
    this.#list = [...distinct.values()];
    this.#positions = new Map([...distinct.keys()].map((key, index) => [key, index]));
    this.#facts = facts;
    const staff = new KnownStaff(facts.staff);
    this.#matches = this.#list.map((mention) => resolve(mention, staff));
    const holders = this.#holders();
    const sides = (isSame: boolean): Apart[] =>
      decided(facts.decisions, isSame).map(([a, b]) => [holders.get(a) ?? [], holders.get(b) ?? []]);
    this.#same = sides(true);
    this.#apart = sides(false).filter(([one, other]) => !one.some((position) => other.includes(position)));
  }

  /** The position of a mention among the distinct ones, or undefined where it names nobody. */
  position(spellings: readonly string[]): number | undefined {
    return this.#positions.get(keyOf(spellings));
  }

  /** Staff members that stand behind a group, by its links. */
  members(links: Links, root: number): number[] {
    return this.#facts.staff.flatMap((_, member) =>
      links.find(this.#list.length + member) === root ? [member] : [],
    );
  }

  /** Everything that could be one person is one, also through a third spelling between two. */
  all(): Links {
    const links = this.#links();
    this.#joinDecided(links);
    const turnedAway = this.#joinStaff(links, () => true);
    const isDecided = this.#facts.decisions.length > 0;
    if (isDecided) this.#joinAlike(links, (a, b) => areAlike(a, b, sameFamily), turnedAway);
    this.#joinAlike(links, (a, b) => areAlike(a, b, couldBe), turnedAway);
    return links;
  }

  /** Only what agrees or what the staff list settles. */
  sure(): Links {
    const links = this.#links();
    this.#joinSure(links);
    return links;
  }

  /** What is sure, and what a person said. */
  decided(): Links {
    const links = this.#links();
    this.#joinDecided(links);
    this.#joinSure(links);
    return links;
  }

  #links(): Links {
    return new Links(this.#list.length + this.#facts.staff.length, this.#apart);
  }

  /** Where each spelling stands. */
  #holders(): Map<string, number[]> {
    const holders = new Map<string, number[]>();
    this.#list.forEach(({ folded }, position) => {
      for (const spelling of new Set(folded))
        holders.set(spelling, [...(holders.get(spelling) ?? []), position]);
    });
    return holders;
  }

  #joinSure(links: Links): void {
    const turnedAway = this.#joinStaff(links, ({ isSure }) => isSure);
    this.#joinAlike(links, (a, b) => areAlike(a, b, sameFamily) && !titlesDiffer(a, b), turnedAway);
  }

  /** One spelling stays one person before anything else parts it; then what a person said. */
  #joinDecided(links: Links): void {
    if (this.#facts.decisions.length === 0) return;
    this.#joinAlike(
      links,
      (a, b) => a.folded.some((spelling) => b.folded.includes(spelling)) && areAlike(a, b, couldBe),
      new Set(),
    );
    for (const [one, other] of this.#same) for (const a of one) for (const b of other) links.join(a, b);
  }

  /**
   * Whoever is one member for certain goes first, so that a spelling of two members cannot take their place.
   * @returns the mentions that are none of their members, because a person said that those are somebody else
   */
  #joinStaff(links: Links, isMeant: (match: StaffMatch) => boolean): Set<number> {
    const node = (member: number): number => this.#list.length + member;
    const meant = [...this.#matches.entries()].filter(([, match]) => isMeant(match));
    const byCount = meant.sort(([, a], [, b]) => a.positions.length - b.positions.length);
    for (const [index, { positions }] of byCount) {
      const isSettled = positions.some((member) => links.isOne(index, node(member)));
      if (!isSettled) for (const member of positions) links.join(index, node(member));
    }
    const isNone = ([index, { positions }]: [number, StaffMatch]): boolean =>
      positions.length > 0 && !positions.some((member) => links.isOne(index, node(member)));
    return new Set(meant.filter(isNone).map(([index]) => index));
  }

  /** Joins the mentions that are alike. Two that the staff list knows, and stand by their member, are settled by it. */
  #joinAlike(
    links: Links,
    isAlike: (a: Mention, b: Mention) => boolean,
    turnedAway: ReadonlySet<number>,
  ): void {
    const index = new NameIndex(this.#list.map(({ readings }) => readings.flat()));
    const isKnown = (position: number): boolean =>
      (this.#matches[position]?.positions.length ?? 0) > 0 && !turnedAway.has(position);
    this.#list.forEach((mention, position) => {
      for (const other of index.find(mention.readings.flat())) {
        if (other >= position) break;
        const second = this.#list[other];
        if (second === undefined || (isKnown(position) && isKnown(other))) continue;
        if (!links.isOne(position, other) && isAlike(mention, second)) links.join(position, other);
      }
    });
  }
}

const keyOf = (spellings: readonly string[]): string => JSON.stringify([...spellings].sort());

/**
 * The pairs of spellings of one kind of decision. What is the same as a third spelling is the same as each other,
 * also where that one does not stand in these records.
 */
function decided(decisions: readonly PersonDecision[], isSame: boolean): [string, string][] {
  const pairs = decisions
    .filter((decision) => decision.isSame === isSame)
    .map(({ spellings: [a, b] }): [string, string] => [foldSpelling(a), foldSpelling(b)])
    .filter(([a, b]) => a !== b);
  if (!isSame) return pairs;
  const spellings = [...new Set(pairs.flat())];
  const links = new Links(spellings.length, []);
  for (const [a, b] of pairs) links.join(spellings.indexOf(a), spellings.indexOf(b));
  return spellings.flatMap((a, index) =>
    spellings
      .slice(index + 1)
      .flatMap((b, offset): [string, string][] => (links.isOne(index, index + 1 + offset) ? [[a, b]] : [])),
  );
}

/**
 * Groups mentions of people, each a list of spellings that belong to one person.
 * Errs towards too few people: whatever could be one person is one, until a person says that it is two.
 * @returns for each mention a key of its person (without any meaning), or `unknown` where it names nobody
 */
export function groupNames(mentions: readonly (readonly string[])[], facts: PeopleFacts): string[] {
  const grouping = new Grouping(mentions, facts);
  const links = grouping.all();
  return mentions.map((spellings) => {
    const at = grouping.position(spellings);
    return at === undefined ? unknownPerson : `person-${links.find(at) + 1}`;
  });
}

/** The people behind some mentions, in the order of their first one; mentions that name nobody are left out. */
export function listPeople(mentions: readonly (readonly string[])[], facts: PeopleFacts): PersonGroup[] {
  const grouping = new Grouping(mentions, facts);
  const [all, sure, settled] = [grouping.all(), grouping.sure(), grouping.decided()];
  const groups = new Map<number, { mentions: number[]; positions: number[] }>();
  mentions.forEach((spellings, mention) => {
    const position = grouping.position(spellings);
    if (position === undefined) return;
    const root = all.find(position);
    const group = groups.get(root) ?? { mentions: [], positions: [] };
    group.mentions.push(mention);
    group.positions.push(position);
    groups.set(root, group);
  });
  const isOneBy = (links: Links, positions: readonly number[]): boolean =>
    new Set(positions.map((position) => links.find(position))).size === 1;
  return [...groups].map(([root, group]) => ({
    mentions: group.mentions,
    members: grouping.members(all, root),
    certainty: isOneBy(sure, group.positions)
      ? 'sure'
      : isOneBy(settled, group.positions)
        ? 'decided'
        : 'could-be',
  }));
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
