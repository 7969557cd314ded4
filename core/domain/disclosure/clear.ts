/** Decides which figures may be shown: rules 1, 2, 3 and 6 of disclosure control. Whatever is in doubt is hidden. */
import type { ClearedFigure } from '../../contract/calls/insight.ts';
import { prevalenceWord } from '../prevalence.ts';

/** Who stands behind one visit, as keys that could be anybody. */
export interface VisitPeople {
  person: string;
  observers: readonly string[];
}

export interface FigureToClear {
  /** The visits that the figure counts. */
  visits: readonly VisitPeople[];
  /** All visits of the walk; the figure's visits are among them. */
  all: readonly VisitPeople[];
  /** A neutral heading says nothing about the other visits. A theme does: there the other side must pass as well. */
  direction: 'neutral' | 'directed';
  /** True where words of the team or of an observer stand beside the figure. */
  isBesideWording: boolean;
  /** How many people a figure must rest on. Never below 3. */
  threshold?: number;
}

interface Clearance {
  figure: ClearedFigure;
  /** For the team only, in plain words: why it is hidden or shortened. Null where all of it is shown. */
  why: string | null;
}

/** The one label of whatever is hidden, whatever the reason. */
export const hiddenLabel = 'not shown, so that nobody can be picked out';

const usualThreshold = 5;
const lowestThreshold = 3;
const observersBesideWording = 2;

/** Fails closed: a threshold that is no number or too low becomes the usual or the lowest one. */
function peopleNeeded(threshold: number | undefined): number {
  if (threshold === undefined || !Number.isFinite(threshold)) return usualThreshold;
  return Math.max(lowestThreshold, Math.ceil(threshold));
}

function visitsPerPerson(visits: readonly VisitPeople[]): number[] {
  const counts = new Map<string, number>();
  for (const { person } of visits) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts.values()].sort((a, b) => b - a);
}

/**
 * Rules 1 and 2 for one group of visits. Null where it passes.
 * @param needed k: the group rests on at least so many people, none of whom has over 60 % of it, no two over 80 %
 */
function whyNot(visits: readonly VisitPeople[], needed: number): string | null {
  const [first = 0, second = 0, ...others] = visitsPerPerson(visits);
  const people = others.length + (first > 0 ? 1 : 0) + (second > 0 ? 1 : 0);
  if (people < needed) {
    return `It rests on fewer than ${needed} teachers; spellings that could be one person count as one. Visits to more teachers would change that.`;
  }
  if (10 * first > 6 * visits.length || 10 * (first + second) > 8 * visits.length) {
    return 'Most of its visits were to one or two teachers. Visits to others would change that.';
  }
  return null;
}

const hidden = (why: string): Clearance => ({ figure: { kind: 'hidden' }, why });

/**
 * The number of visits itself, on which every other figure rests.
 * @returns why it may not be shown, or null where it may
 */
export function whyTotalIsHidden(all: readonly VisitPeople[], threshold?: number): string | null {
  return whyNot(all, peopleNeeded(threshold));
}

/**
 * Clears one figure. Units: visits; clearance counts people.
 *
 * Where the other side of a directed figure rests on fewer than k people, and that includes "all" (nobody on the other
 * side), the count is dropped and the word stands alone; but only in a walk of at least 2k teachers. In a smaller group the
 * word itself would say nearly as much as the count ("most" of seven visits leaves one at the most), and both sides could
 * not reach k in any case, so there the word is hidden too. A figure of no visits at all is hidden: not noted is not "no".
 */
export function clearFigure(input: FigureToClear): Clearance {
  const { visits, all } = input;
  const needed = peopleNeeded(input.threshold);
  const total = whyTotalIsHidden(all, needed);
  if (total !== null) return hidden(`The walk as a whole cannot be counted. ${total}`);
  const own = whyNot(visits, needed);
  if (own !== null) return hidden(own);
  if (
    input.isBesideWording &&
    new Set(visits.flatMap((visit) => visit.observers)).size < observersBesideWording
  ) {
    return hidden('It was seen by one observer only. A second observer who saw it would change that.');
  }
  const word = prevalenceWord(visits.length, all.length);
  const counted: ClearedFigure = { kind: 'value', word, count: visits.length, of: all.length };
  if (input.direction === 'neutral') return { figure: counted, why: null };
  const inFigure = new Set(visits);
  const others = all.filter((visit) => !inFigure.has(visit));
  if (others.length !== all.length - visits.length)
    return hidden('Its visits are not all visits of this walk.');
  if (whyNot(others, needed) === null) return { figure: counted, why: null };
  if (visitsPerPerson(all).length < 2 * needed) {
    return hidden(
      `Too few teachers stand on the other side, in a walk with fewer than ${2 * needed} teachers. A larger walk would change that.`,
    );
  }
  return {
    figure: { kind: 'value', word, count: null, of: null },
    why: `Only the word is shown: the other visits rest on fewer than ${needed} teachers, or mostly on one or two, so the count would point at them.`,
  };
}
