/** Rule 3: how much may be said of a theme, its count, its word alone, or nothing; for all themes of a debrief at once. */
import type { DisclosureRules } from '../../../contract/calls/disclosure.ts';
import { prevalenceWord } from '../../prevalence.ts';
import { dropCountsInside, type StandingCount } from '../containment.ts';
import { isEnoughCounts, possibleCounts } from './possible-counts.ts';
import { crowdOf, isOneTeachersWalk, whyFails, type Failure, type TeacherOf } from '../primary.ts';
import { isInside, without } from '../sets.ts';

type Level = 'count' | 'word' | 'none';
/** Why the count, or the word as well, may not stand. */
export type LevelReason = Failure | 'other-side' | 'one-teachers-walk' | 'inside' | 'few-counts';

export interface ThemeLevel {
  level: Level;
  why: LevelReason | null;
}

export interface ThemeToJudge {
  cell: string;
  visits: ReadonlySet<string>;
  /** Its count has left already, of these very visits. */
  hasLeft: boolean;
  /**
   * It was hidden in a deck of these very visits, which may have had counts: then its word must stand by what such a deck
   * leaves possible, or both decks together say more than each.
   */
  wasHidden: boolean;
}

export interface JudgedTogether {
  base: ReadonlySet<string>;
  rules: DisclosureRules;
  teacherOf: TeacherOf;
  hasCounts: boolean;
  /** Counts that stand beside the themes: rows of the area chart, and figures of earlier decks of the same visits. */
  beside: readonly StandingCount[];
}

/**
 * Judges themes, in their order (of two equal ones the later loses its count).
 * 1. A theme whose own visits fail the primary rule has nothing.
 * 2. Where the other side passes as well, and no teacher has too much of the walk, its count may stand,
 * 3. unless it leaves too little of a count around it, or has too little more than one inside it.
 * 4. Else the word alone, while enough counts remain possible for it.
 * @returns the level of each theme by cell, as if counts of themes were shown; the caller drops them where they are not
 */
export function judgeThemes(
  themes: readonly ThemeToJudge[],
  { base, rules, teacherOf, hasCounts, beside }: JudgedTogether,
): Map<string, ThemeLevel> {
  const passes = (visits: Iterable<string>): boolean => whyFails(crowdOf(visits, teacherOf), rules) === null;
  const all = crowdOf(base, teacherOf);
  const isOneTeachers = isOneTeachersWalk(all, rules);
  const own = new Map(themes.map(({ cell, visits }) => [cell, whyFails(crowdOf(visits, teacherOf), rules)]));
  const bothSides = themes.filter(
    ({ cell, visits }) => own.get(cell) === null && !isOneTeachers && passes(without(base, visits)),
  );
  const counts = bothSides.map(({ cell, visits, hasLeft }): StandingCount => ({
    cell,
    direction: 'directed',
    visits,
    isFixed: hasLeft,
  }));
  // Without counts of themes only what stands beside them counts, each theme by itself.
  const groups = hasCounts ? [counts] : counts.map((count) => [count]);
  const dropped = groups.map((group) => dropCountsInside([...beside, ...group], passes));
  const isDropped = (cell: string): boolean =>
    counts.some((count) => count.cell === cell && !count.isFixed) &&
    dropped.some(({ cells }) => cells.has(cell));
  const standing = [
    ...beside,
    ...(hasCounts ? counts.filter(({ cell }) => !isDropped(cell)) : counts.filter(({ isFixed }) => isFixed)),
  ];

  const isWordEnough = ({ cell, visits }: ThemeToJudge, withCounts: boolean): boolean => {
    const outer = standing.filter((one) => one.cell !== cell && isInside(visits, one.visits));
    const inner = standing.filter((one) => one.visits.size < visits.size && isInside(one.visits, visits));
    const possible = possibleCounts({
      base: all,
      rules,
      word: prevalenceWord(visits.size, base.size),
      hasCounts: withCounts,
      least: Math.max(0, ...inner.map((one) => one.visits.size)),
      most: Math.min(base.size, ...outer.map((one) => one.visits.size)),
      around: dropped.flatMap(({ around }) => around.get(cell) ?? []),
      inside: dropped.flatMap(({ inside }) => inside.get(cell) ?? []),
    });
    return isEnoughCounts(possible.length, base.size);
  };

  const judge = (theme: ThemeToJudge): ThemeLevel => {
    const failure = own.get(theme.cell) ?? null;
    if (failure !== null) return { level: 'none', why: failure };
    const hasBoth = bothSides.includes(theme);
    if (hasBoth && !isDropped(theme.cell)) return { level: 'count', why: null };
    if (!isWordEnough(theme, hasCounts || theme.wasHidden)) return { level: 'none', why: 'few-counts' };
    return { level: 'word', why: hasBoth ? 'inside' : isOneTeachers ? 'one-teachers-walk' : 'other-side' };
  };
  return new Map(themes.map((theme) => [theme.cell, judge(theme)]));
}
