/** Figures inside figures: what one leaves of another that holds it must pass like a figure of its own (rule 3). */
import type { Direction } from './ledger-release.ts';
import { recordedCellOf } from './measures.ts';
import { isInside, without } from './sets.ts';

/** A count that would stand, or that stands already in an earlier release of the same visits. */
export interface StandingCount {
  cell: string;
  direction: Direction;
  visits: ReadonlySet<string>;
  /** It has left already: it cannot be taken back. */
  isFixed: boolean;
}

/** A figure with the visits among which it counts. A look-for says as much of those that it leaves out of them. */
export function standingCounts(
  { cell, direction, visits, base }: Omit<StandingCount, 'isFixed'> & { base: ReadonlySet<string> },
  isFixed: boolean,
): StandingCount[] {
  const own = { cell, direction, visits, isFixed };
  return recordedCellOf(cell) === null
    ? [own]
    : [own, { ...own, cell: `${cell}:others`, visits: without(base, visits) }];
}

/** Whether a row of the area chart is part of another: `area:a` of `area:a+b`. */
function isPart(one: string, joined: string): boolean {
  return (
    one !== joined &&
    one.startsWith('area:') &&
    joined.startsWith('area:') &&
    joined.slice('area:'.length).split('+').includes(one.slice('area:'.length))
  );
}

/**
 * A reader may know that one figure lies inside another where a theme is in it, or where a row joins two areas. That all
 * visits with one heading happen to have another heading too is known to nobody.
 */
const isKnownInside = (inner: StandingCount, outer: StandingCount): boolean =>
  inner.cell !== outer.cell &&
  (inner.direction === 'directed' || outer.direction === 'directed' || isPart(inner.cell, outer.cell)) &&
  isInside(inner.visits, outer.visits);

interface Pair {
  inner: StandingCount;
  outer: StandingCount;
}

/** Which of two counts goes: the directed one, and of two themes the one inside; never one that has left already. */
function goes({ inner, outer }: Pair): StandingCount | null {
  const open = [inner, outer].filter(({ isFixed }) => !isFixed);
  return open.find(({ direction }) => direction === 'directed') ?? open[0] ?? null;
}

/** Whether both counts of a pair could go, so that it matters what went before. */
const isChoice = ({ inner, outer }: Pair): boolean =>
  [inner, outer].every(({ isFixed, direction }) => !isFixed && direction === 'directed');

export interface Dropped {
  /** Cells whose count may not stand. */
  cells: ReadonlySet<string>;
  /** For each of them the counts around it of which it would leave too little. */
  around: ReadonlyMap<string, readonly number[]>;
  /** And the counts inside it beyond which it would have too little. */
  inside: ReadonlyMap<string, readonly number[]>;
}

/** Whether counts may stand beside others that do: of each pair what the inner one leaves of the outer one passes. */
export function leaveEnough(
  counts: readonly StandingCount[],
  others: readonly StandingCount[],
  passes: (visits: ReadonlySet<string>) => boolean,
): boolean {
  const isEnough = (inner: StandingCount, outer: StandingCount): boolean =>
    !isKnownInside(inner, outer) || passes(without(outer.visits, inner.visits));
  return counts.every((one) => others.every((other) => isEnough(one, other) && isEnough(other, one)));
}

/**
 * Takes away counts until no figure inside another one leaves a rest that fails; an empty rest fails as well. Pairs are
 * looked at in the order given, pairs without a choice first, so the order of the cells decides between equal themes.
 * @param passes whether a set of visits passes the primary rule
 */
export function dropCountsInside(
  counts: readonly StandingCount[],
  passes: (visits: ReadonlySet<string>) => boolean,
): Dropped {
  const pairs = counts.flatMap((outer) =>
    counts.flatMap((inner) =>
      isKnownInside(inner, outer) && !passes(without(outer.visits, inner.visits)) ? [{ inner, outer }] : [],
    ),
  );
  const cells = new Set<string>();
  for (const pair of [...pairs.filter((one) => !isChoice(one)), ...pairs.filter(isChoice)]) {
    const isOver = ({ cell, isFixed }: StandingCount): boolean => cells.has(cell) && !isFixed;
    if (isOver(pair.inner) || isOver(pair.outer)) continue;
    const gone = goes(pair);
    if (gone !== null) cells.add(gone.cell);
  }
  const stands = ({ cell, isFixed }: StandingCount): boolean => isFixed || !cells.has(cell);
  const around = Map.groupBy(
    pairs.filter(({ outer }) => stands(outer)),
    ({ inner }) => inner.cell,
  );
  const inside = Map.groupBy(
    pairs.filter(({ inner }) => stands(inner)),
    ({ outer }) => outer.cell,
  );
  return {
    cells,
    around: new Map([...around].map(([cell, found]) => [cell, found.map(({ outer }) => outer.visits.size)])),
    inside: new Map([...inside].map(([cell, found]) => [cell, found.map(({ inner }) => inner.visits.size)])),
  };
}
