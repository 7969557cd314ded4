/** Plans the number of visits and the rows of the area chart, with two rare areas in one row where that may stand. */
import { dropCountsInside } from './containment.ts';
import type { Candidate, Ground } from './ground.ts';
import { pairsOf, type JoinedAreas } from './joined-areas.ts';
import { totalCell, type AreaMeasure } from './measures.ts';
import { counted, figureAsOf, figureOfToday, type Outcome } from './outcome.ts';
import type { Reason } from './reasons.ts';

export interface PlannedTotal extends Outcome {
  /** The visits that the number counts; null where it may not stand. */
  visits: ReadonlySet<string> | null;
}

const hidden = (reason: Reason): NonNullable<Outcome['note']> => ({ state: 'hidden', reason });

/** The number of visits, on which every other figure rests. */
export function planTotal(ground: Ground): PlannedTotal {
  const candidate: Candidate = { cell: totalCell, direction: 'neutral', visits: ground.today.base };
  if (ground.isTotalFresh) {
    const failure = ground.whyFails(candidate.visits);
    const figure = failure === null ? counted(candidate.visits.size, candidate.visits.size) : null;
    return {
      figure: figure && figureOfToday(totalCell, figure, candidate.visits.size),
      line: ground.decidedLine(candidate, figure),
      note: failure === null ? null : hidden({ kind: failure }),
      visits: failure === null ? candidate.visits : null,
    };
  }
  const kept = ground.kept(candidate);
  const figure = kept && ground.stillStands(kept, 'neutral');
  return {
    figure: kept && figure && figureAsOf(totalCell, figure, kept),
    line: ground.keptLine(candidate, kept, figure),
    note: { state: figure ? 'kept' : 'hidden', reason: ground.whyKept(candidate, figure !== null) },
    visits: figure && kept ? kept.visits : null,
  };
}

interface PlannedArea extends Outcome {
  area: AreaMeasure;
}

export interface PlannedAreas {
  areas: PlannedArea[];
  joined: (Outcome & { row: JoinedAreas }) | null;
}

/** A figure that is not decided today. */
function keepArea(ground: Ground, candidate: Candidate): Outcome {
  const kept = ground.kept(candidate);
  const figure = kept && ground.stillStands(kept, candidate.direction);
  return {
    figure: kept && figure && figureAsOf(candidate.cell, figure, kept),
    line: ground.keptLine(candidate, kept, figure),
    note: { state: figure ? 'kept' : 'hidden', reason: ground.whyKept(candidate, figure !== null) },
  };
}

/** Whether a row leaves enough of the rows that have left of the same visits: a part of a joined row may not stand beside it. */
function fitsBeside(ground: Ground, candidates: readonly Candidate[]): (cell: string) => boolean {
  const open = candidates.map(({ cell, direction, visits }) => ({
    cell,
    direction,
    visits,
    isFixed: ground.repeats({ cell, direction, visits }).some((figure) => figure !== null),
  }));
  const passes = (visits: ReadonlySet<string>): boolean => ground.whyFails(visits) === null;
  const { cells } = dropCountsInside([...ground.standing(), ...open], passes);
  const fixed = new Set(open.flatMap(({ cell, isFixed }) => (isFixed ? [cell] : [])));
  return (cell) => fixed.has(cell) || !cells.has(cell);
}

function planJoined(ground: Ground, hiddenAreas: readonly AreaMeasure[]): PlannedAreas['joined'] {
  const pairs = pairsOf(hiddenAreas.filter(({ visits }) => visits.size > 0));
  const of = ground.today.base.size;
  const hasLeft = (candidate: Candidate): boolean =>
    ground.repeats(candidate).some((figure) => figure !== null);
  for (const row of pairs) {
    const candidate: Candidate = { ...row, direction: 'neutral' };
    if (
      ground.whyFails(row.visits) !== null ||
      !ground.isFresh(candidate) ||
      !(hasLeft(candidate) || ground.keepsPartsHidden(row)) ||
      !fitsBeside(ground, [candidate])(row.cell)
    )
      continue;
    const figure = counted(row.visits.size, of);
    return {
      row,
      figure: figureOfToday(row.cell, figure, of),
      line: ground.decidedLine(candidate, figure),
      note: null,
    };
  }
  for (const row of pairsOf(hiddenAreas)) {
    const candidate: Candidate = { ...row, direction: 'neutral' };
    if (ground.isFresh(candidate)) continue;
    const kept = keepArea(ground, candidate);
    if (kept.figure !== null) return { row, ...kept };
  }
  return null;
}

/**
 * Plans the area chart. A heading is neutral: it says nothing about the visits in which nothing was noted under it, so only
 * its own visits are asked. Where two or more areas are hidden, the first two of them in their order whose visits together
 * pass stand in one row.
 * @param isCounted whether the number of visits may stand at all
 */
export function planAreas(ground: Ground, isCounted: boolean, whyNotCounted: Reason): PlannedAreas {
  const { areas, base } = ground.today;
  const fresh = new Set(areas.filter((area) => ground.isFresh(area)));
  const candidates = [...fresh].filter((area) => isCounted && ground.whyFails(area.visits) === null);
  const fits = fitsBeside(ground, candidates);
  const planOne = (area: AreaMeasure): Outcome => {
    if (!fresh.has(area)) {
      if (isCounted) return keepArea(ground, area);
      const line = ground.keptLine(area, ground.kept(area), null);
      return { figure: null, line, note: hidden(whyNotCounted) };
    }
    const noFigure = (reason: Reason): Outcome => ({
      figure: null,
      line: ground.decidedLine(area, null),
      note: hidden(reason),
    });
    if (!isCounted) return noFigure(whyNotCounted);
    const failure = ground.whyFails(area.visits);
    if (failure !== null) return noFigure({ kind: failure });
    if (!fits(area.cell)) return noFigure({ kind: 'held-back' });
    const figure = counted(area.visits.size, base.size);
    return {
      figure: figureOfToday(area.cell, figure, base.size),
      line: ground.decidedLine(area, figure),
      note: null,
    };
  };
  const planned = areas.map((area): PlannedArea => ({ area, ...planOne(area) }));
  const hiddenAreas = planned.filter(({ figure }) => figure === null).map(({ area }) => area);
  const joined = isCounted ? planJoined(ground, hiddenAreas) : null;
  const isIn = (area: AreaMeasure): boolean => joined?.row.areas.includes(area) ?? false;
  return {
    joined,
    areas: planned.map((one) =>
      joined && isIn(one.area) ? { ...one, note: hidden({ kind: 'joined', label: joined.row.label }) } : one,
    ),
  };
}
