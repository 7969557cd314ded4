/** What has left before: the bases under which figures were decided, and what has changed since. */
import { areaCell, recordedCellOf, totalCell, type Measures } from './measures.ts';
import type { Direction, LedgerCell, LedgerFigure, LedgerRelease } from './ledger-release.ts';
import { difference, doMeet, isEqual, isInside, union } from './sets.ts';

interface DecidedCell {
  cell: string;
  direction: Direction;
  /** Null where it was hidden. */
  figure: LedgerFigure | null;
  visits: ReadonlySet<string>;
}

/** The visits of a walk at the time of a release, and the figures that were decided of them. */
export interface DecidedBase {
  releaseId: string;
  /** ISO day. */
  day: string;
  base: ReadonlySet<string>;
  cells: ReadonlyMap<string, DecidedCell>;
  /** Releases that carry its figures: the one that decided them, and those that kept them. */
  carriers: readonly LedgerRelease[];
}

const visitsOf = (release: LedgerRelease): Set<string> => new Set(release.base.map(({ visit }) => visit));

/** The releases that share a visit with today's base, or with one that does, and so on. */
export function relevantReleases(
  ledger: readonly LedgerRelease[],
  today: ReadonlySet<string>,
): LedgerRelease[] {
  let reached: ReadonlySet<string> = today;
  let found: LedgerRelease[] = [];
  for (;;) {
    const more = ledger.filter((release) => doMeet(visitsOf(release), reached));
    if (more.length === found.length) return found;
    found = more;
    reached = found.reduce((all, release) => union(all, visitsOf(release)), reached);
  }
}

const decided = ({ cell, direction, figure, visits }: LedgerCell): DecidedCell => ({
  cell,
  direction,
  figure,
  visits: new Set(visits),
});

/**
 * The bases under which figures were decided, oldest first. A release that only kept earlier figures decided nothing.
 * Where a kept figure's own release has left the ledger, what kept it still tells its figures, and by its total its visits.
 */
export function decidedBases(ledger: readonly LedgerRelease[]): DecidedBase[] {
  const ids = new Set(ledger.map(({ id }) => id));
  const bases = ledger.map((release): DecidedBase => ({
    releaseId: release.id,
    day: release.at.slice(0, 10),
    base: visitsOf(release),
    cells: new Map(
      release.cells.filter(({ asOf }) => asOf === null).map((cell) => [cell.cell, decided(cell)]),
    ),
    carriers: ledger.filter(
      (other) => other.id === release.id || other.cells.some(({ asOf }) => asOf === release.id),
    ),
  }));
  const gone = new Set(
    ledger.flatMap(({ cells }) =>
      cells.flatMap(({ asOf }) => (asOf === null || ids.has(asOf) ? [] : [asOf])),
    ),
  );
  const lost = [...gone].flatMap((id): DecidedBase[] => {
    const carriers = ledger.filter(({ cells }) => cells.some(({ asOf }) => asOf === id));
    const [first] = carriers;
    if (first === undefined) return [];
    const cells = new Map(
      carriers.flatMap((carrier) =>
        carrier.cells.filter(({ asOf }) => asOf === id).map((cell) => [cell.cell, decided(cell)]),
      ),
    );
    const base = cells.get(totalCell)?.visits ?? visitsOf(first);
    return [{ releaseId: id, day: first.at.slice(0, 10), base, cells, carriers }];
  });
  return [...lost, ...bases].filter(({ cells }) => cells.size > 0);
}

/** A joined row that was not shown has no figure of its own, but its two areas tell as much. */
function decidedIn(decidedBase: DecidedBase, cell: string): DecidedCell | null {
  const own = decidedBase.cells.get(cell);
  if (own) return own;
  const ids = cell.startsWith('area:') ? cell.slice('area:'.length).split('+') : [];
  if (ids.length < 2) return null;
  const parts = ids.flatMap((id) => decidedBase.cells.get(areaCell(id)) ?? []);
  if (parts.length < ids.length) return null;
  return {
    cell,
    direction: 'neutral',
    figure: null,
    visits: parts.reduce((all, { visits }) => union(all, visits), new Set<string>()),
  };
}

/** The visits among which a figure counts: of a look-for those that recorded it, else all of that time. */
export function baseIn({ base, cells }: DecidedBase, cell: string): ReadonlySet<string> {
  const recorded = recordedCellOf(cell);
  return (recorded === null ? undefined : cells.get(recorded)?.visits) ?? base;
}

export interface EarlierCell {
  decided: DecidedBase;
  /** The visits among which it counts. */
  base: ReadonlySet<string>;
  visits: ReadonlySet<string>;
  figure: LedgerFigure | null;
}

/** Each time a figure was decided before, oldest first. */
export function earlierCells(bases: readonly DecidedBase[], cell: string): EarlierCell[] {
  return bases.flatMap((one) => {
    const found = decidedIn(one, cell);
    const base = baseIn(one, cell);
    return found ? [{ decided: one, base, visits: found.visits, figure: found.figure }] : [];
  });
}

/** The visits that are in one base and not in the other, or in one figure of both and not in the other. */
export function changedVisits({ base, cells }: DecidedBase, today: Measures): Set<string> {
  const lookFors = today.lookFors.flatMap(({ recorded, seen }) => [recorded, seen]);
  const figures = [...today.areas, ...today.themes, ...lookFors];
  return figures.reduce(
    (all, { cell, visits }) => {
      const before = cells.get(cell);
      return before ? union(all, difference(before.visits, visits)) : all;
    },
    difference(base, today.base),
  );
}

/** A theme or a look-for of today, or of an earlier release, by the visits behind it. */
interface DirectedVisits {
  cell: string;
  visits: ReadonlySet<string>;
}

const areOneKind = (a: string, b: string): boolean =>
  (recordedCellOf(a) === null) === (recordedCellOf(b) === null);

/** Visits of both bases that are behind one of two figures and not behind the other. */
function movedBetween(a: DirectedVisits, b: DirectedVisits, inBoth: (visit: string) => boolean): Set<string> {
  return new Set([...difference(a.visits, b.visits)].filter(inBoth));
}

/**
 * Earlier figures of other themes that this one goes on from: a theme that was dissolved and made again, or whose cards went
 * into another, has a new cell, and its readers know it by its title all the same. It goes on from an earlier theme where
 * the visits that tell the two apart rest on too few teachers, and no theme of today is nearer to that one. Of the same
 * visits, a theme inside the other is a matter of what the one leaves of the other (`containment`). So it is with a look-for
 * whose words on the form have changed.
 * @param figure a theme or a look-for, and the visits among which it counts
 * @param isFew whether some visits rest on fewer than k teachers
 */
export function earlierLikeness(
  bases: readonly DecidedBase[],
  figure: DirectedVisits & { base: ReadonlySet<string> },
  today: Measures,
  isFew: (visits: ReadonlySet<string>) => boolean,
): EarlierCell[] {
  const others = [...today.themes, ...today.lookFors.map(({ seen }) => seen)];
  return bases.flatMap((one) =>
    [...one.cells.values()].flatMap((before): EarlierCell[] => {
      if (before.direction !== 'directed' || before.cell === figure.cell) return [];
      if (!areOneKind(before.cell, figure.cell)) return [];
      const base = baseIn(one, before.cell);
      const inBoth = (visit: string): boolean => base.has(visit) && figure.base.has(visit);
      const isMet = [...before.visits].some((visit) => inBoth(visit) && figure.visits.has(visit));
      const moved = movedBetween(before, figure, inBoth);
      if (!isMet || !isFew(moved)) return [];
      const isNested = isInside(before.visits, figure.visits) || isInside(figure.visits, before.visits);
      if (isNested && isEqual(base, figure.base)) return [];
      const own = others.find(({ cell }) => cell === before.cell);
      const isOwnNearer = own !== undefined && movedBetween(before, own, inBoth).size < moved.size;
      return isOwnNearer ? [] : [{ decided: one, base, visits: before.visits, figure: before.figure }];
    }),
  );
}
