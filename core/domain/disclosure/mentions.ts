/** What records call people: each distinct mention, what it may mean, and which of them could be one person. */
import { foldSpelling, type KnownStaff, type StaffMatch } from './known-staff.ts';
import type { Edge } from './links.ts';
import { NameIndex } from './name-keys.ts';
import { compareSpellings, readSpelling, type NameReading } from './names.ts';
import { normaliseText } from '../veil/normalise.ts';

export interface Mention {
  /** As decisions know it: whole, without case and accents. */
  folded: string[];
  spellings: string[];
  readings: NameReading[][];
  match: StaffMatch;
  /** What somebody said in a saying, where no record of these writes it so. */
  said: string | null;
}

/** Two mentions that could be one person. */
export interface Likeness {
  edge: Edge;
  /** They agree in the family name or the initials, and no title speaks against it. */
  isSure: boolean;
}

const sameFamily = 3;
const couldBe = 1;

/** "Ms Hall (RHA)" and "Ms Hall / Mr Bell" hold several spellings; two people named as one count as one. */
function splitSpelling(spelling: string): string[] {
  if (readSpelling(spelling).length === 0) return [];
  const parts = normaliseText(spelling).split(/[()[\]/&;+|]|\band\b/iu);
  return parts.filter((part) => readSpelling(part).length > 0);
}

function resolve(
  spellings: readonly string[],
  readings: readonly NameReading[][],
  staff: KnownStaff,
): StaffMatch {
  const each = spellings
    .map((spelling, index) => staff.match(spelling, readings[index] ?? []))
    .filter(({ positions }) => positions.length > 0);
  const common = each.reduce<number[] | null>(
    (all, { positions }) => (all === null ? positions : all.filter((index) => positions.includes(index))),
    null,
  );
  if (common === null || common.length === 0)
    return {
      positions: [...new Set(each.flatMap(({ positions }) => positions))],
      isSure: false,
    };
  return {
    positions: common,
    isSure: common.length === 1 && each.some(({ isSure }) => isSure),
  };
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
  return {
    folded: spellings.map(foldSpelling),
    spellings: known,
    readings,
    match: resolve(known, readings, staff),
    said,
  };
}

const max = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -1);

/** Whether two mentions could be one person: 3 where they agree at least in the family name, 1 where they could, else 0. */
function likenessOf(a: Mention, b: Mention): 0 | 1 | 3 {
  const strengths = a.readings.flatMap((one) => b.readings.map((other) => compareSpellings(one, other)));
  const strongest = max(strengths);
  if (strongest >= sameFamily) return sameFamily;
  return strongest >= couldBe && !strengths.includes(-1) ? couldBe : 0;
}

/** A mistyped title still makes one person, but somebody should look at it. */
function titlesDiffer(a: Mention, b: Mention): boolean {
  const titlesOf = ({ readings }: Mention): unknown[] =>
    readings.flatMap((some) => some.flatMap(({ title }) => title ?? []));
  const [one, other] = [titlesOf(a), titlesOf(b)];
  return one.length > 0 && other.length > 0 && !one.some((title) => other.includes(title));
}

/**
 * Every pair of mentions that could be one person.
 * @param isMeant only pairs with at least one of these are looked for
 */
export function alike(mentions: readonly Mention[], isMeant: (position: number) => boolean): Likeness[] {
  const index = new NameIndex(mentions.map(({ readings }) => readings.flat()));
  return mentions.flatMap((mention, position) => {
    if (!isMeant(position)) return [];
    return index.find(mention.readings.flat()).flatMap((other): Likeness[] => {
      const second = mentions[other];
      // Of two that are both meant the pair is found once.
      if (second === undefined || other === position || (other > position && isMeant(other))) return [];
      const strength = likenessOf(mention, second);
      const isSure = strength === sameFamily && !titlesDiffer(mention, second);
      return strength === 0 ? [] : [{ edge: [position, other], isSure }];
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
        return one && other && likenessOf(one, other) > 0 ? [[a, b]] : [];
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
