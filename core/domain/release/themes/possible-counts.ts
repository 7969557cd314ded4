/** Rule 3's measure of a word alone: how many counts a reader who knows the rules must still hold possible. */
import type { DisclosureRules } from '../../../contract/calls/disclosure.ts';
import type { PrevalenceWord } from '../../../contract/calls/insight.ts';
import { prevalenceWord } from '../../prevalence.ts';
import { crowd, isOneTeachersWalk, teachersNeeded, whyFails, type Crowd } from '../primary.ts';

export interface WordAlone {
  /** Who was visited how often, which the reader knows. */
  base: Crowd;
  rules: DisclosureRules;
  word: PrevalenceWord;
  /** Whether other themes have their counts: then a word alone says that the count may not stand. */
  hasCounts: boolean;
  /** From counts that stand beside it: of figures that it holds, and of figures that hold it. */
  least: number;
  most: number;
  /** Counts of those figures that hold it and of which it leaves too little. */
  around: readonly number[];
  /** Counts of those figures inside it beyond which it has too little. */
  inside: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * Spreads a total over teachers as evenly as their visits allow: among all choices of so many visits the one in which the
 * heaviest, and the two heaviest, have least.
 * @returns for each teacher how many visits stay, in the order given
 */
function level(visits: readonly number[], total: number): number[] {
  const kept = visits.map(() => 0);
  let left = total;
  while (left > 0) {
    const open = kept.flatMap((count, at) => (count < (visits[at] ?? 0) ? [at] : []));
    if (open.length === 0) break;
    const each = Math.max(1, Math.floor(left / open.length));
    for (const at of open) {
      const more = Math.min(each, (visits[at] ?? 0) - (kept[at] ?? 0), left);
      kept[at] = (kept[at] ?? 0) + more;
      left -= more;
    }
  }
  return kept;
}

/** Visits that are left of a base, by teacher. */
interface Rest {
  perTeacher: number[];
  unknown: number;
}

const crowdIn = ({ perTeacher, unknown }: Rest): Crowd => crowd(perTeacher, unknown);

/**
 * Takes visits out of a base so that most of them are of a few teachers, and what is left is as well spread as can be:
 * unknown ones first, then so many as are needed of the heaviest teachers, then anybody's.
 * @param from how many of the heaviest teachers
 * @param needed how many of the taken visits must be theirs or unknown
 * @returns what is left, or null where they have not so many
 */
function takeOut(base: Crowd, taken: number, from: number, needed: number): Rest | null {
  const unknown = Math.min(base.unknown, taken);
  const heaviest = base.perTeacher.slice(0, from);
  const theirs = Math.max(0, needed - unknown);
  const all = sum(heaviest);
  if (theirs > all || taken > base.visits) return null;
  const rest = [...level(heaviest, all - theirs), ...base.perTeacher.slice(from)];
  const left = sum(base.perTeacher) - (taken - unknown);
  return { perTeacher: level(rest, left), unknown: base.unknown - unknown };
}

/** Ways to take out so many visits that what is taken fails the primary rule. */
function failingTakes(base: Crowd, taken: number, rules: DisclosureRules): Rest[] {
  const fewer = teachersNeeded(rules) - 1;
  const over = (percent: number): number => Math.floor((percent * taken) / 100) + 1;
  return [
    takeOut(base, taken, fewer, taken),
    taken > 0 ? takeOut(base, taken, 1, over(rules.oneTeacher)) : null,
    taken > 0 ? takeOut(base, taken, 2, over(rules.twoTeachers)) : null,
  ].flatMap((rest) => rest ?? []);
}

const passes = (rest: Rest, rules: DisclosureRules): boolean => whyFails(crowdIn(rest), rules) === null;

/** Whether some set of so many visits passes: the best spread one, with unknown visits only where the others run out. */
function canPass(base: Crowd, count: number, rules: DisclosureRules): boolean {
  const known = Math.min(count, sum(base.perTeacher));
  return passes({ perTeacher: level(base.perTeacher, known), unknown: count - known }, rules);
}

/** Whether some set of so many visits passes while the rest of the walk does not. */
function canFailOnOtherSide(base: Crowd, count: number, rules: DisclosureRules): boolean {
  return failingTakes(base, base.visits - count, rules).some((rest) => passes(rest, rules));
}

/** Whether some set of so many visits passes, lies in a figure of another count that passes, and leaves too little of it. */
function canFailWithin(base: Crowd, count: number, around: number, rules: DisclosureRules): boolean {
  const left = takeOut(base, around - count, teachersNeeded(rules) - 1, around - count);
  if (left === null) return false;
  const known = Math.min(count, sum(left.perTeacher));
  const own = { perTeacher: level(left.perTeacher, known), unknown: count - known };
  const both = {
    perTeacher: base.perTeacher.map(
      (visits, at) => visits - (left.perTeacher[at] ?? 0) + (own.perTeacher[at] ?? 0),
    ),
    unknown: base.unknown - left.unknown + own.unknown,
  };
  return passes(own, rules) && passes(both, rules);
}

/**
 * The counts that stay possible for a word alone, to a reader who knows the rules, the number of visits, who was visited how
 * often, which counts stand beside it, and whether counts are shown. A count is possible where some set of so many visits
 * has that word and would have been treated so:
 * - without counts (the default) every set that passes has a word, so the word says only that it passes;
 * - with counts, or where one teacher has too much of the walk for any, the word alone says why the count is missing: the
 *   other side fails, or a figure around it keeps too little, or it has too little more than a figure inside it.
 *
 * Sets are looked for among the best spread ones (taking from the heaviest teachers, as evenly as can be), so that a count
 * may be missing here but never one too many: the word is withheld rather than shown. Units: visits.
 */
export function possibleCounts({
  base,
  rules,
  word,
  hasCounts,
  least,
  most,
  around,
  inside,
}: WordAlone): number[] {
  const isAnyWord = !hasCounts || isOneTeachersWalk(base, rules);
  const counts = Array.from({ length: base.visits + 1 }, (_, count) => count);
  return counts.filter(
    (count) =>
      count >= least &&
      count <= most &&
      base.visits > 0 &&
      prevalenceWord(count, base.visits) === word &&
      (isAnyWord
        ? canPass(base, count, rules)
        : canFailOnOtherSide(base, count, rules) ||
          around.some((outer) => outer >= count && canFailWithin(base, count, outer, rules)) ||
          inside.some((inner) => inner <= count && canFailWithin(base, inner, count, rules))),
  );
}

const leastCounts = 3;

/** Whether so many counts are enough for a word to stand alone: three, and 15 % of the visits. */
export const isEnoughCounts = (counts: number, visits: number): boolean =>
  counts >= leastCounts && 100 * counts >= 15 * visits;

/**
 * The counts that stay possible for a hidden area to a reader who sees the row that joins it with another hidden one: both
 * fail by themselves, so neither has more visits than a set that fails can have, nor fewer than the other leaves it.
 * @param joined the count of the row
 */
export function possibleInJoined(base: Crowd, joined: number, rules: DisclosureRules): number[] {
  const counts = Array.from({ length: base.visits + 1 }, (_, count) => count);
  const hidden = counts.filter((count) => failingTakes(base, count, rules).length > 0);
  const most = Math.max(...hidden);
  return hidden.filter((count) => count <= joined && joined - count <= most);
}

/** Whether so many counts are enough for a hidden figure: three, and 30 % of it. */
export const isEnoughForHidden = (counts: number, visits: number): boolean =>
  counts >= leastCounts && 100 * counts >= 30 * visits;
