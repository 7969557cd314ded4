/**
 * Understands all columns of a table at once: each is weighed by its header and its cells, and the single roles go to
 * columns so that the table as a whole is understood best (as in Zhang et al., "Sato: contextual semantic type
 * detection in tables", VLDB 2020, where a column's neighbours decide what it alone leaves open).
 */
import type { Confidence } from '../../../contract/tables.ts';
import { assign, gainOf, never } from './assign.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOf, type Surroundings } from './features.ts';
import { areUntoldMany, isWeek, isWeekday } from './place-features.ts';
import { otherMeanings, singleMeanings, type Meaning, type SingleMeaning } from './meanings.ts';
import { scoreOf } from './model.ts';
import { isTelling } from './reasons.ts';

export interface Understood {
  evidence: Evidence;
  meaning: Meaning;
  /** By how much the table would be understood worse if the column were anything else. */
  margin: number;
  confidence: Confidence;
  /** What it would be else. */
  next: Meaning;
}

/** Columns that a person decided about keep what was said; what is single is then taken. */
export type Pinned = ReadonlyMap<number, SingleMeaning | null>;

const sureFrom = 1.2;
/** With less a column is undecided. */
export const likelyFrom = 0.35;
/** More columns than this are compared on their own, not with the whole table. */
const mostCompared = 60;

/** What is never sure, however much speaks for it: an observer in a column of many, and what nothing tells. */
const isDoubted = (meaning: Meaning, evidence: Evidence): boolean =>
  (meaning === 'observer' && areUntoldMany(evidence)) ||
  (meaning !== 'ignored' && !isTelling(meaning, evidence));

interface Scored {
  evidence: Evidence;
  single: ReadonlyMap<SingleMeaning, number>;
  /** The best that it may be beside others of its kind, and the second. */
  best: Meaning;
  bestScore: number;
  second: Meaning;
  secondScore: number;
}

function scored(evidence: Evidence): Scored {
  const others = otherMeanings
    .map((meaning) => ({ meaning, score: scoreOf(meaning, evidence) }))
    .sort((a, b) => b.score - a.score);
  const [first, next] = others;
  return {
    evidence,
    single: new Map(singleMeanings.map((meaning) => [meaning, scoreOf(meaning, evidence)])),
    best: first?.meaning ?? 'ignored',
    bestScore: first?.score ?? 0,
    second: next?.meaning ?? 'ignored',
    secondScore: next?.score ?? 0,
  };
}

/** A header that repeats another, with a number or without, or that asks for the other half of a name. */
function leaderOf(evidence: readonly Evidence[], one: Evidence): number | null {
  const { header, index, namePart, features } = one;
  if (isWeekday(one)) {
    const week = evidence.findIndex(isWeek);
    return week >= 0 ? week : null;
  }
  if (namePart !== null) {
    const before = evidence[index - 1];
    const isPair = before !== undefined && before.namePart !== null && before.namePart !== namePart;
    return isPair ? index - 1 : null;
  }
  if (features.has('header:form-second name')) return null;
  const base = header.toLowerCase().replace(/(?:(?<!\s)\s+)?\(?\d{1,2}\)?$/, '');
  if (base.length < 3 || base === header.toLowerCase()) return null;
  const first = evidence.findIndex((other) => other.header.toLowerCase() === base);
  return first >= 0 && first < index ? first : null;
}

/** More than this speaks for an observer beside the name that the form knows. */
const secondNameFrom = 3.5;

/**
 * A form knows who is signed in, which may be an account that several share, and asks for the observer besides: both
 * columns say who it was, row by row.
 */
function withBothObservers(understood: Understood[], columns: readonly Scored[]): Understood[] {
  const isOfForm = ({ evidence }: Understood): boolean => evidence.features.has('header:form-name');
  if (!understood.some(isOfForm)) return understood;
  return understood.map((one, index) => {
    const score = columns[index]?.single.get('observer') ?? 0;
    const isFree =
      one.meaning === 'ignored' || one.meaning === 'machinery' || one.meaning === 'second-observer';
    return isFree && score >= secondNameFrom ? { ...one, meaning: 'observer' } : one;
  });
}

/** @returns for every column what it is, in their order */
export function understandTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  surroundings: Surroundings,
  pinned: Pinned,
): Understood[] {
  const evidence = evidenceOf(headers, rows, surroundings);
  const columns = evidence.map(scored);
  const taken = new Set([...pinned.values()].filter((meaning) => meaning !== null));
  const leaders = evidence.map((one) => (pinned.has(one.index) ? null : leaderOf(evidence, one)));
  const roles = singleMeanings.filter((meaning) => !taken.has(meaning));
  const gains = roles.map((meaning) =>
    columns.map((column, index) => {
      if (pinned.has(index) || leaders[index] !== null) return never;
      const follower = leaders.indexOf(index);
      const own = column.single.get(meaning) ?? 0;
      const isPart = column.evidence.namePart !== null && follower >= 0;
      const other = isPart ? (columns[follower]?.single.get(meaning) ?? 0) : own;
      return Math.max(own, other) - column.bestScore;
    }),
  );
  const chosen = assign(gains);
  const total = gainOf(gains, chosen);
  const byColumn = new Map(
    chosen.flatMap((column, row) => (column === null ? [] : [[column, row] as const])),
  );
  const understood = columns.map((column, index): Understood => {
    const row = byColumn.get(index);
    const meaning = row === undefined ? column.best : (roles[row] ?? column.best);
    const { margin, next } = compare(index, row);
    const byMargin = margin >= sureFrom ? 'sure' : margin >= likelyFrom ? 'likely' : 'undecided';
    const isDoubtful = byMargin === 'sure' && isDoubted(meaning, column.evidence);
    const confidence = isDoubtful ? 'likely' : byMargin;
    // Nothing tells the kind of what was written: it is what was seen.
    const isOpen =
      confidence === 'undecided' && next === 'saw' && (meaning === 'wonder' || meaning === 'heard');
    if (isOpen) return { evidence: column.evidence, meaning: 'saw', margin, confidence, next: meaning };
    return { evidence: column.evidence, meaning, margin, confidence, next };
  });
  const together = withBothObservers(understood, columns);
  return together.map((one, index) => {
    const leader = leaders[index];
    const leading = leader === null || leader === undefined ? undefined : together[leader];
    const isLed = leading !== undefined && scoreOf(leading.meaning, one.evidence) > -1;
    return isLed ? { ...leading, evidence: one.evidence } : one;
  });

  /** How much would be lost if the column were not what it is now, and what it would be then. */
  function compare(index: number, row: number | undefined): { margin: number; next: Meaning } {
    const column = columns[index];
    if (column === undefined) return { margin: 0, next: 'ignored' };
    if (row === undefined) {
      const rival = roles
        .map((meaning, at) => ({ meaning, gain: gains[at]?.[index] ?? never, at }))
        .map((one) => ({ ...one, gain: one.gain - heldBy(one.at, one.gain) }))
        .reduce((a, b) => (b.gain > a.gain ? b : a), { meaning: column.second, gain: never, at: -1 });
      const bySecond = column.bestScore - column.secondScore;
      const byRival = -rival.gain;
      return bySecond <= byRival
        ? { margin: bySecond, next: column.second }
        : { margin: byRival, next: rival.meaning };
    }
    if (columns.length > mostCompared) {
      return { margin: gains[row]?.[index] ?? 0, next: column.best };
    }
    const without = gains.map((of, at) => (at === row ? of.with(index, never) : of));
    const again = assign(without);
    const instead = again.indexOf(index);
    return {
      margin: total - gainOf(without, again),
      next: instead < 0 ? column.best : (roles[instead] ?? column.best),
    };
  }

  /** What the role gains where it is now. */
  function heldBy(row: number, gain: number): number {
    const holder = chosen[row];
    return holder === null || holder === undefined || gain <= 0 ? 0 : (gains[row]?.[holder] ?? 0);
  }
}
