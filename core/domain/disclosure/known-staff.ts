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
  positions: number[];
  /** True where the list settles it: one member, by initials, family name or a name they are known as. */
  isSure: boolean;
}

interface KnownMember {
  title: NameReading['title'];
  code: string | null;
  exact: Set<string>;
  readings: NameReading[];
}

/** Strength of a spelling that stands in the list as it is. */
const exactly = 5;
const sameFamily = 3;

function knowMember(member: StaffMember): KnownMember {
  const full = `${member.title ?? ''} ${member.firstName} ${member.surname}`;
  const aliases = member.knownAs.flatMap((alias) => [alias, `${alias} ${member.surname}`]);
  const initials = member.initials === null ? null : foldSpelling(member.initials);
  const code: NameReading[] =
    initials === null ? [] : [{ title: null, given: null, family: [], code: initials }];
  return {
    title: readSpelling(full)[0]?.title ?? null,
    code: initials,
    exact: new Set(
      [full, ...member.knownAs, ...(member.initials === null ? [] : [member.initials])].map(foldSpelling),
    ),
    readings: [...[full, ...aliases].flatMap(readSpelling), ...code],
  };
}

const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1);

export class KnownStaff {
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

  match(spelling: string, readings: readonly NameReading[]): StaffMatch {
    const exact = this.#exact.get(foldSpelling(spelling)) ?? new Set();
    const strengths = new Map(
      [...new Set([...this.#index.find(readings), ...exact])]
        .sort((a, b) => a - b)
        .map((position) => [
          position,
          exact.has(position) ? exactly : compareSpellings(readings, this.#members[position]?.readings ?? []),
        ]),
    );
    const top = max([...strengths.values()]);
    if (top <= 0) return { positions: this.#byMistypedCode(readings), isSure: false };
    const wanted = top >= sameFamily ? top : 1;
    const found = [...strengths].flatMap(([position, strength]) => (strength >= wanted ? [position] : []));
    const title = readings.find((reading) => reading.title !== null)?.title ?? null;
    const sameTitle = found.filter((position) => title === null || this.#members[position]?.title === title);
    const positions = sameTitle.length > 0 ? sameTitle : found;
    return {
      positions,
      isSure: positions.length === 1 && top >= sameFamily && (top === exactly || sameTitle.length > 0),
    };
  }

  #byMistypedCode(readings: readonly NameReading[]): number[] {
    const codes = readings.flatMap(({ code }) => (code !== null && code.length > 2 ? [code] : []));
    if (codes.length === 0) return [];
    return this.#members.flatMap((member, position) =>
      codes.some((code) => member.code !== null && isOneSlipApart(code, member.code)) ? [position] : [],
    );
  }
}
