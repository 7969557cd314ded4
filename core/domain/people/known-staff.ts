/** The staff list, prepared for looking up many spellings. */
import type { StaffMember } from '../records/record.ts';
import { NameIndex } from './name-keys.ts';
import { compareSpellings, readSpelling, type NameReading } from './names.ts';
import { isOneSlipApart } from '../veil/slips.ts';
import { normaliseText } from '../veil/normalise.ts';

/** Two spellings that differ in case, accents or spaces only are the same one. */
export const foldSpelling = (text: string): string => normaliseText(text).toLowerCase();

/** Positions in the staff list that a spelling could mean; none where the list does not know it. */
export interface StaffMatch {
  positions: readonly number[];
  /** True where the list settles it: one member, by initials, family name or a name they are known as. */
  isSure: boolean;
  /** True where the list has such initials, such a family name or such a full name: then it is nobody else. */
  isStrong: boolean;
}

interface KnownMember {
  title: NameReading['title'];
  code: string | null;
  readings: NameReading[];
}

/** Strength of a spelling that stands in the list as it is; and of one with the family name first. */
const exactly = 6;
const exactlyTurned = 5;
const sameFamily = 3;
const sameGiven = 2;

/** Without the signs that people set in different ways: "Ms R. Hall" is "Ms R Hall". */
const plainKey = (text: string): string =>
  foldSpelling(text).replace(/[.,]+/gu, ' ').replace(/\s+/gu, ' ').trim();

/** "Hall, Ms R" as people say it: "Ms R Hall". */
function inSpokenOrder(spelling: string): string {
  const [family = '', given] = spelling.split(',');
  return given === undefined ? spelling : `${given} ${family}`;
}

/** The ways in which a member is written in full: as people say it, and with the family name first. */
function waysToWrite({ title, firstName, surname, knownAs }: StaffMember): [string[], string[]] {
  const initial = Array.from(firstName)[0] ?? '';
  const named = [...new Set([firstName, initial, ...knownAs])].filter((given) => given !== '');
  const spoken = named.map((given) => `${given} ${surname}`);
  const titled = title === null ? [] : [surname, ...spoken].map((name) => `${title} ${name}`);
  return [
    [...knownAs, ...spoken, ...titled].map(plainKey),
    named.map((given) => plainKey(`${surname} ${given}`)),
  ];
}

function knowMember(member: StaffMember): KnownMember {
  const full = `${member.title ?? ''} ${member.firstName} ${member.surname}`;
  const aliases = member.knownAs.flatMap((alias) => [alias, `${alias} ${member.surname}`]);
  const initials = member.initials === null ? null : foldSpelling(member.initials);
  const code: NameReading[] =
    initials === null ? [] : [{ title: null, given: null, family: [], code: initials }];
  return {
    title: readSpelling(full)[0]?.title ?? null,
    code: initials,
    readings: [...[full, ...aliases].flatMap(readSpelling), ...code],
  };
}

const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1);

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

/** A code and what is left of it without one of its letters: two that are one slip apart share one of these. */
const withSlips = (code: string): Set<string> =>
  new Set([code, ...Array.from(code, (_, at) => code.slice(0, at) + code.slice(at + 1))]);

/** "May" is a name or initials that were written small; "MAY" is initials. */
const isInCapitals = (spelling: string): boolean => spelling === spelling.toUpperCase();

/** One word without a title, which may be a first name as well as a family name: "Rose". */
const isBare = (readings: readonly NameReading[]): boolean =>
  readings.some(({ given, family, isUnlikely }) => given !== null && family.length === 0 && !isUnlikely);

export class KnownStaff {
  readonly #members: readonly KnownMember[];
  readonly #index: NameIndex;
  readonly #exact = new Map<string, number[]>();
  readonly #turned = new Map<string, number[]>();
  readonly #codes = new Map<string, number[]>();
  readonly #likeCodes = new Map<string, number[]>();
  /** One spelling stands in many records. */
  readonly #matches = new Map<string, StaffMatch>();

  constructor(staff: readonly StaffMember[]) {
    this.#members = staff.map(knowMember);
    this.#index = new NameIndex(this.#members.map(({ readings }) => readings));
    staff.forEach((member, position) => {
      const [spoken, turned] = waysToWrite(member);
      for (const key of new Set(spoken)) put(this.#exact, key, position);
      for (const key of new Set(turned)) put(this.#turned, key, position);
    });
    this.#members.forEach(({ code }, position) => {
      if (code === null) return;
      put(this.#codes, code, position);
      for (const key of withSlips(code)) put(this.#likeCodes, key, position);
    });
  }

  /**
   * Whoever is written just so comes first; else whoever the spelling speaks for most.
   * @param readings those of the spelling
   */
  match(spelling: string, readings: readonly NameReading[]): StaffMatch {
    const known = this.#matches.get(spelling) ?? this.#find(spelling, readings);
    this.#matches.set(spelling, known);
    return known;
  }

  #find(spelling: string, readings: readonly NameReading[]): StaffMatch {
    const found = this.#bestOf(this.#strengths(spelling, readings), readings);
    if (found.top <= 0) return { positions: this.#byMistypedCode(readings), isSure: false, isStrong: false };
    const title = readings.find((reading) => reading.title !== null)?.title ?? null;
    const sameTitle = found.positions.filter(
      (position) => title === null || this.#members[position]?.title === title,
    );
    const positions = sameTitle.length > 0 ? sameTitle : found.positions;
    const isStrong = found.top >= sameFamily;
    const isTitleRight = found.top >= exactlyTurned || sameTitle.length > 0;
    return { positions, isSure: positions.length === 1 && isStrong && isTitleRight, isStrong };
  }

  #strengths(spelling: string, readings: readonly NameReading[]): Map<number, number> {
    const isCode = isInCapitals(spelling);
    const exact = [
      ...(this.#exact.get(plainKey(inSpokenOrder(spelling))) ?? []),
      ...(isCode ? (this.#codes.get(foldSpelling(spelling)) ?? []) : []),
    ];
    if (exact.length > 0) return new Map(exact.map((position) => [position, exactly]));
    const turned = this.#turned.get(plainKey(spelling)) ?? [];
    if (turned.length > 0) return new Map(turned.map((position) => [position, exactlyTurned]));
    const most = isCode ? exactly : sameFamily;
    return new Map(
      this.#index
        .find(readings)
        .map((position) => [
          position,
          Math.min(most, compareSpellings(readings, this.#members[position]?.readings ?? [])),
        ]),
    );
  }

  #bestOf(
    strengths: ReadonlyMap<number, number>,
    readings: readonly NameReading[],
  ): { top: number; positions: number[] } {
    const top = max([...strengths.values()]);
    const enough = top >= sameFamily ? top : 1;
    const wanted = top <= sameFamily && isBare(readings) ? Math.min(enough, sameGiven) : enough;
    const positions = [...strengths].flatMap(([position, strength]) =>
      strength >= wanted ? [position] : [],
    );
    return { top, positions };
  }

  #byMistypedCode(readings: readonly NameReading[]): number[] {
    const found = new Set<number>();
    for (const { code } of readings) {
      if (code === null || code.length <= 2) continue;
      for (const key of withSlips(code))
        for (const position of this.#likeCodes.get(key) ?? [])
          if (isOneSlipApart(code, this.#members[position]?.code ?? '')) found.add(position);
    }
    return [...found].sort((a, b) => a - b);
  }
}

const prepared = new WeakMap<readonly StaffMember[], KnownStaff>();

/** One list is read once, however many records are counted by it. */
export function knownStaff(staff: readonly StaffMember[]): KnownStaff {
  const known = prepared.get(staff) ?? new KnownStaff(staff);
  prepared.set(staff, known);
  return known;
}
