/** Counts people behind visits: spellings that could be one person count as one. */
import type { StaffMember } from '../records/record.ts';
import type { VisitFacts } from '../walk-facts.ts';
import { compareSpellings, isOneSlipApart, readSpelling, type NameReading } from './names.ts';
import { normaliseText } from './normalise.ts';

/** All visits of which nobody knows whose they were count as one person. */
export const unknownPerson = 'unknown';

interface Mention {
  spellings: string[];
  readings: NameReading[][];
}

interface KnownMember {
  title: NameReading['title'];
  code: string | null;
  exact: Set<string>;
  readings: NameReading[];
}

const fold = (text: string): string => normaliseText(text).toLowerCase();

function knowMember(member: StaffMember): KnownMember {
  const full = `${member.title ?? ''} ${member.firstName} ${member.surname}`;
  const aliases = member.knownAs.flatMap((alias) => [alias, `${alias} ${member.surname}`]);
  const initials = member.initials === null ? null : fold(member.initials);
  const code: NameReading[] =
    initials === null ? [] : [{ title: null, given: null, family: [], code: initials }];
  return {
    title: readSpelling(full)[0]?.title ?? null,
    code: initials,
    exact: new Set(
      [full, ...member.knownAs, ...(member.initials === null ? [] : [member.initials])].map(fold),
    ),
    readings: [...[full, ...aliases].flatMap(readSpelling), ...code],
  };
}

/** "Ms Hall (RHA)" and "Ms Hall / Mr Bell" hold several spellings; two people named as one count as one. */
function splitSpelling(spelling: string): string[] {
  if (readSpelling(spelling).length === 0) return [];
  const parts = normaliseText(spelling).split(/[()[\]/&;+|]|\band\b/iu);
  return parts.filter((part) => readSpelling(part).length > 0);
}

const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1);

/** Positions in the staff list that a spelling could mean; empty where the list does not know it. */
function candidates(
  spelling: string,
  readings: readonly NameReading[],
  staff: readonly KnownMember[],
): number[] {
  const strengths = staff.map((member) =>
    member.exact.has(fold(spelling)) ? 5 : compareSpellings(readings, member.readings),
  );
  const top = max(strengths);
  if (top <= 0) {
    const codes = readings.flatMap((reading) => reading.code ?? []);
    return staff.flatMap((member, index) =>
      codes.some((code) => code.length > 2 && member.code !== null && isOneSlipApart(code, member.code))
        ? [index]
        : [],
    );
  }
  const wanted = top >= 3 ? top : 1;
  const found = strengths.flatMap((strength, index) => (strength >= wanted ? [index] : []));
  const title = readings.find((reading) => reading.title !== null)?.title ?? null;
  const sameTitle = found.filter((index) => title === null || staff[index]?.title === title);
  return sameTitle.length > 0 ? sameTitle : found;
}

function resolve(mention: Mention, staff: readonly KnownMember[]): number[] {
  const each = mention.spellings
    .map((spelling, index) => candidates(spelling, mention.readings[index] ?? [], staff))
    .filter((found) => found.length > 0);
  const common = each.reduce<number[] | null>(
    (all, found) => (all === null ? found : all.filter((index) => found.includes(index))),
    null,
  );
  return common !== null && common.length > 0 ? common : [...new Set(each.flat())];
}

function couldBeOne(a: Mention, b: Mention): boolean {
  const strengths = a.readings.flatMap((one) => b.readings.map((other) => compareSpellings(one, other)));
  const strongest = max(strengths);
  return strongest >= 3 || (strongest >= 1 && !strengths.includes(-1));
}

class Unions {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let at = index;
    for (let up = this.#parents[at] ?? at; up !== at; up = this.#parents[at] ?? at) at = up;
    return at;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }
}

/**
 * Groups mentions of people, each a list of spellings that belong to one person.
 * Errs towards too few people: whatever could be one person is one, also through a third spelling between two.
 * @returns for each mention a key of its person (without any meaning), or `unknown` where it names nobody
 */
export function groupNames(
  mentions: readonly (readonly string[])[],
  staff: readonly StaffMember[],
): string[] {
  const keyOf = (spellings: readonly string[]): string => JSON.stringify([...spellings].sort());
  const distinct = new Map<string, Mention>();
  for (const spellings of mentions) {
    const known = spellings.flatMap(splitSpelling);
    if (known.length === 0) continue;
    distinct.set(keyOf(spellings), { spellings: known, readings: known.map(readSpelling) });
  }
  const positions = new Map([...distinct.keys()].map((key, index) => [key, index]));
  const list = [...distinct.values()];
  const members = staff.map(knowMember);
  const resolved = list.map((mention) => resolve(mention, members));
  const unions = new Unions(list.length + members.length);
  list.forEach((mention, index) => {
    resolved[index]?.forEach((member) => unions.join(index, list.length + member));
    for (let other = 0; other < index; other += 1) {
      const bothResolved = (resolved[index]?.length ?? 0) > 0 && (resolved[other]?.length ?? 0) > 0;
      const second = list[other];
      if (!bothResolved && second !== undefined && couldBeOne(mention, second)) unions.join(index, other);
    }
  });
  return mentions.map((spellings) => {
    const at = positions.get(keyOf(spellings));
    return at === undefined ? unknownPerson : `person-${unions.find(at) + 1}`;
  });
}

/** The person behind each visit, in the order of the visits. */
export function groupPeople(visits: readonly VisitFacts[], staff: readonly StaffMember[]): string[] {
  return groupNames(
    visits.map((visit) => visit.teacherSpellings),
    staff,
  );
}

/** The distinct observers of each visit, in the order of the visits; observers who are not named are left out. */
export function groupObservers(visits: readonly VisitFacts[], staff: readonly StaffMember[]): string[][] {
  const people = groupNames(
    visits.flatMap((visit) => visit.observers.map((observer) => [observer])),
    staff,
  );
  let at = 0;
  return visits.map((visit) => {
    const own = people.slice(at, at + visit.observers.length);
    at += visit.observers.length;
    return [...new Set(own)].filter((person) => person !== unknownPerson);
  });
}

/** How many people some spellings are; what could be one person counts as one, and what names nobody not at all. */
export function countPeople(spellings: readonly string[], staff: readonly StaffMember[]): number {
  const people = groupNames(
    spellings.map((spelling) => [spelling]),
    staff,
  );
  return new Set(people.filter((person) => person !== unknownPerson)).size;
}
