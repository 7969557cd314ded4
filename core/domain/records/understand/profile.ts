/**
 * The profile of a column's cells: which share of them are days, names, sentences and the like, and how they repeat.
 * Features of this kind tell columns apart better than their headers do (Hulsebos et al., "Sherlock: a deep learning
 * approach to semantic data type detection", KDD 2019); here they are few enough to be read and said.
 */
import { scaleShare } from '../cells/scales.ts';
import { isFiller, oneLine } from '../cells/text.ts';
import { traitsOf, type Knowledge, type Trait } from './cell-traits.ts';

export interface Profile {
  /** Cells that were looked at, and those of them that say something. */
  looked: number;
  filled: number;
  distinct: number;
  /** Of the filled cells. */
  shares: ReadonlyMap<Trait, number>;
  /** Of the cells, those whose label stands on the one known scale that holds most of them. */
  scale: number;
  /** Few short values that come again. */
  isRepeated: boolean;
  /** Several short options in a cell, which come again in others. */
  isMulti: boolean;
  isConstant: boolean;
  /** The distinct values, shortest first where there are many. */
  values: readonly string[];
}

/** What a column is shows in as many cells; they are taken from all over a long table. */
const mostLookedAt = 400;
const fewestToRepeat = 3;
const mostLabels = 8;
const longestLabel = 45;

/** Of a very wide table fewer rows are looked at, so that it takes no longer. */
const mostCells = 40_000;
const fewestLookedAt = 50;

/** Indices of the rows that are looked at, spread evenly and always the same. */
export function sampleOf(rows: number, columns: number): number[] {
  const most = Math.min(mostLookedAt, Math.max(fewestLookedAt, Math.floor(mostCells / Math.max(1, columns))));
  if (rows <= most) return Array.from({ length: rows }, (_, index) => index);
  return Array.from({ length: most }, (_, index) => Math.floor((index * rows) / most));
}

const longestOption = 60;
const mostOptions = 16;

/** Whether cells list options, some of them several, that come again in other cells. */
function areParted(values: readonly string[], separator: RegExp): boolean {
  const split = values.map((value) =>
    value
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
  const parts = split.flat();
  const distinct = new Set(parts.map((part) => part.toLowerCase()));
  const isShort = parts.every((part) => part.length <= longestOption && !/[.!?"”]$/.test(part));
  const isSeveral = split.some(({ length }) => length > 1);
  return isShort && isSeveral && distinct.size <= mostOptions && parts.length >= distinct.size * 1.5;
}

/** What parts options: Microsoft and Google `;`, sheets a comma, people also strokes and line ends. */
const separators: readonly RegExp[] = [/;/, /\n/, /, /, / \/ /, / \+ /, / \| /];

function areMulti(values: readonly string[]): boolean {
  const isShort = values.every((value) => value.split(';').every((part) => part.length <= 2 * longestOption));
  if (values.length > 0 && values.every((value) => /;\s*$/.test(value)) && isShort) return true;
  return separators.some(
    (separator) => values.some((value) => separator.test(value)) && areParted(values, separator),
  );
}

export function profileOf(
  rows: readonly (readonly string[])[],
  index: number,
  sample: readonly number[],
  knowledge: Knowledge,
): Profile {
  const counts = new Map<string, number>();
  let filled = 0;
  for (const row of sample) {
    const raw = rows[row]?.[index] ?? '';
    if (raw === '') continue;
    // Line ends part options, so that they are kept for that.
    const value = raw.includes('\n') ? raw.trim() : oneLine(raw);
    if (isFiller(value)) continue;
    filled += 1;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sums = new Map<Trait, number>();
  for (const [value, count] of counts) {
    for (const trait of traitsOf(value, knowledge)) sums.set(trait, (sums.get(trait) ?? 0) + count);
  }
  const values = [...counts.keys()];
  const isShort = values.every((value) => value.length <= longestLabel);
  return {
    looked: sample.length,
    filled,
    distinct: counts.size,
    shares: new Map([...sums].map(([trait, sum]) => [trait, sum / Math.max(1, filled)])),
    scale: scaleShare(counts),
    isRepeated:
      isShort && filled >= fewestToRepeat && counts.size <= mostLabels && counts.size <= filled * 0.67,
    isMulti: areMulti(values),
    isConstant: filled >= fewestToRepeat && counts.size === 1 && filled >= sample.length * 0.8,
    values,
  };
}

export const share = ({ shares }: Profile, ...some: Trait[]): number =>
  Math.min(
    1,
    some.reduce((sum, trait) => sum + (shares.get(trait) ?? 0), 0),
  );
