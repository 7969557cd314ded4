/** Counts people behind visits: spellings that could be one person count as one. */
import type { StaffMember } from '../records/record.ts';
import type { VisitFacts } from '../walk-facts.ts';
import { NameIndex } from './name-keys.ts';
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

/** The staff list, prepared for looking up many spellings. */
class KnownStaff {
  readonly #members: readonly KnownMember[];
  readonly #index: NameIndex;
  readonly #exact = new Map<string, Set<number>>();

  constructor(staff: readonly StaffMember[]) {
    this.#members = staff.map(knowMember);
    this.#index = new NameIndex(this.#members.map(({ readings }) => readings));
    this.#members.forEach(({ exact }, position) => {
      for (const spelling of exact)
        this.#exact.set(spelling, (this.#exact.get(spelling) ?? new Set()).add(position));
    });
  }

  /** Positions in the staff list that a spelling could mean; empty where the list does not know it. */
  candidates(spelling: string, readings: readonly NameReading[]): number[] {
    const exact = this.#exact.get(fold(spelling)) ?? new Set();
    const strengths = new Map(
      [...new Set([...this.#index.find(readings), ...exact])]
        .sort((a, b) => a - b)
        .map((position) => [
          position,
          exact.has(position) ? 5 : compareSpellings(readings, this.#members[position]?.readings ?? []),
        ]),
    );
    const top = max([...strengths.values()]);
    if (top <= 0) return this.#byMistypedCode(readings);
    const wanted = top >= 3 ? top : 1;
    const found = [...strengths].flatMap(([position, strength]) => (strength >= wanted ? [position] : []));
    const title = readings.find((reading) => reading.title !== null)?.title ?? null;
    const sameTitle = found.filter((position) => title === null || this.#members[position]?.title === title);
    return sameTitle.length > 0 ? sameTitle : found;
  }

  #byMistypedCode(readings: readonly NameReading[]): number[] {
    const codes = readings.flatMap(({ code }) => (code !== null && code.length > 2 ? [code] : []));
    if (codes.length === 0) return [];
    return this.#members.flatMap((member, position) =>
      codes.some((code) => member.code !== null && isOneSlipApart(code, member.code)) ? [position] : [],
    );
  }
}

function resolve(mention: Mention, staff: KnownStaff): number[] {
  const each = mention.spellings
    .map((spelling, index) => staff.candidates(spelling, mention.readings[index] ?? []))
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
    let root = index;
    for (let up = this.#parents[root] ?? root; up !== root; up = this.#parents[root] ?? root) root = up;
    for (let at = index; at !== root;) {
      const up = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#parents[high] = low;
  }
}

/** Joins the mentions that could be one person. Two that the staff list knows are settled by it. */
function joinAlike(list: readonly Mention[], isKnown: readonly boolean[], unions: Unions): void {
  const index = new NameIndex(list.map(({ readings }) => readings.flat()));
  list.forEach((mention, position) => {
    for (const other of index.find(mention.readings.flat())) {
      if (other >= position) break;
      const second = list[other];
      if (second === undefined || (isKnown[position] && isKnown[other])) continue;
      if (unions.find(position) !== unions.find(other) && couldBeOne(mention, second))
        unions.join(position, other);
    }
  });
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
    const key = keyOf(spellings);
    if (distinct.has(key)) continue;
    const known = spellings.flatMap(splitSpelling);
    if (known.length > 0) distinct.set(key, { spellings: known, readings: known.map(readSpelling) });
  }
  const positions = new Map([...distinct.keys()].map((key, index) => [key, index]));
  const list = [...distinct.values()];
  const known = new KnownStaff(staff);
  const resolved = list.map((mention) => resolve(mention, known));
  const unions = new Unions(list.length + staff.length);
  resolved.forEach((members, index) => {
    for (const member of members) unions.join(index, list.length + member);
  });
  joinAlike(
    list,
    resolved.map((members) => members.length > 0),
    unions,
  );
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
