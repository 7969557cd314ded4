/** What records call people: each distinct mention, what it may mean, and which of them could be one person. */
import { foldSpelling, type KnownStaff, type StaffMatch } from './known-staff.ts';
import type { Edge } from './links.ts';
import { NameIndex } from './name-keys.ts';
import { compareSpellings, readSpelling, type NameReading } from './names.ts';
import { normaliseText } from '../veil/normalise.ts';

export interface Mention {
  /** As decisions know it: whole, without case and accents. */
  folded: string[];
  readings: NameReading[][];
  match: Pick<StaffMatch, 'positions' | 'isSure'>;
  /** The readings of what the staff list does not have for certain. */
  beside: NameReading[][];
  /** What somebody said in a saying, where no record of these writes it so. */
  said: string | null;
}

/** Two mentions that could be one person. */
export interface Likeness {
  edge: Edge;
  /** They agree in the family name or the initials, and no title speaks against it. */
  isSure: boolean;
  /** The same of what the staff list does not have: it says all of whom it knows, and how they may be written. */
  beside: { isAlike: boolean; isSure: boolean };
}

const sameFamily = 3;
const couldBe = 1;

/** "Ms Hall (RHA)" and "Ms Hall / Mr Bell" hold several spellings; two people named as one count as one. */
function splitSpelling(spelling: string): string[] {
  if (readSpelling(spelling).length === 0) return [];
  const parts = normaliseText(spelling).split(/[()[\]/&;+|]|\band\b/iu);
  return parts.filter((part) => readSpelling(part).length > 0);
}

function resolve(matches: readonly StaffMatch[]): Mention['match'] {
  const each = matches.filter(({ positions }) => positions.length > 0);
  const common = each.reduce<readonly number[] | null>(
    (all, { positions }) => (all === null ? positions : all.filter((index) => positions.includes(index))),
    null,
  );
  if (common === null || common.length === 0)
    return { positions: [...new Set(each.flatMap(({ positions }) => positions))], isSure: false };
  return { positions: common, isSure: common.length === 1 && each.some(({ isSure }) => isSure) };
}

/** @returns null where it names nobody */
export function readMention(
  spellings: readonly string[],
  staff: KnownStaff,
  said: string | null = null,
): Mention | null {
  const known = spellings.flatMap(splitSpelling);
  if (known.length === 0) return null;
  const readings = known.map(readSpelling);
  const matches = known.map((spelling, index) => staff.match(spelling, readings[index] ?? []));
  return {
    folded: spellings.map(foldSpelling),
    readings,
    match: resolve(matches),
    beside: readings.filter((_, index) => matches[index]?.isStrong !== true),
    said,
  };
}

const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1);

/** Whether two mentions could be one person: 3 where they agree at least in the family name, 1 where they could, else 0. */
type Readings = readonly (readonly NameReading[])[];

function likenessOf(a: Readings, b: Readings): 0 | 1 | 3 {
  const strengths = a.flatMap((one) => b.map((other) => compareSpellings(one, other)));
  const strongest = max(strengths);
  if (strongest >= sameFamily) return sameFamily;
  return strongest >= couldBe && !strengths.includes(-1) ? couldBe : 0;
}

/** A mistyped title still makes one person, but somebody should look at it. */
function titlesDiffer(a: Readings, b: Readings): boolean {
  const titlesOf = (readings: Readings): unknown[] =>
    readings.flatMap((some) => some.flatMap(({ title }) => title ?? []));
  const [one, other] = [titlesOf(a), titlesOf(b)];
  return one.length > 0 && other.length > 0 && !one.some((title) => other.includes(title));
}

function howAlike(a: Readings, b: Readings): { isAlike: boolean; isSure: boolean } {
  const strength = likenessOf(a, b);
  return { isAlike: strength > 0, isSure: strength === sameFamily && !titlesDiffer(a, b) };
}

/** Of so few each is compared with each other sooner than an index of them is made. */
const few = 24;

/**
 * Every pair of mentions that could be one person.
 * @param isMeant only pairs with at least one of these are looked for
 */
export function alike(mentions: readonly Mention[], isMeant: (position: number) => boolean): Likeness[] {
  const index = mentions.length > few ? new NameIndex(mentions.map(({ readings }) => readings.flat())) : null;
  const everybody = [...mentions.keys()];
  return mentions.flatMap((mention, position) => {
    if (!isMeant(position)) return [];
    const others = index?.find(mention.readings.flat()) ?? everybody;
    return others.flatMap((other): Likeness[] => {
      const second = mentions[other];
      // Of two that are both meant the pair is found once.
      if (second === undefined || other === position || (other > position && isMeant(other))) return [];
      const { isAlike, isSure } = howAlike(mention.readings, second.readings);
      const beside = howAlike(mention.beside, second.beside);
      return isAlike ? [{ edge: [position, other], isSure, beside }] : [];
    });
  });
}

/** Pairs of mentions that share a whole spelling, and could be one person by all they say. */
export function ofOneSpelling(mentions: readonly Mention[]): Edge[] {
  const holders = holdersOf(mentions);
  return [...holders.values()].flatMap((positions) =>
    positions.flatMap((a, index) =>
      positions.slice(index + 1).flatMap((b): Edge[] => {
        const [one, other] = [mentions[a], mentions[b]];
        return one && other && likenessOf(one.readings, other.readings) > 0 ? [[a, b]] : [];
      }),
    ),
  );
}

/** Where each spelling stands. */
export function holdersOf(mentions: readonly Mention[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  mentions.forEach(({ folded }, position) => {
    for (const spelling of new Set(folded)) {
      const there = holders.get(spelling);
      if (there) there.push(position);
      else holders.set(spelling, [position]);
    }
  });
  return holders;
}
