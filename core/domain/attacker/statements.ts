/** What releases say, one statement for each figure that is of their own base, hidden ones included. */
import type { Direction, LedgerCell, LedgerFigure, LedgerRelease } from '../release/ledger-release.ts';
import { countTeachers, crowdOf, mayBeCounted, mostIfHidden, type Crowd, type Timetable } from './people.ts';
import { countsOfWord, holds, rangesOf, sizeOf, type Range } from './ranges.ts';
import { isLookFor, recordedWith } from './look-fors.ts';
import { isEqual, without } from './sets.ts';

export interface Statement {
  cell: string;
  direction: Direction;
  /** Id of the release that said it first. */
  release: LedgerRelease;
  /** Whether only today's release says it. */
  isNew: boolean;
  /** The visits among which it counts: of a look-for those that recorded it, which the reader is taken to know. */
  base: ReadonlySet<string>;
  /** All visits of the release. */
  walkBase: ReadonlySet<string>;
  members: ReadonlySet<string>;
  /** Null where it is hidden. */
  figure: LedgerFigure | null;
  /** The counts that it leaves possible to a reader who knows the rules and who was visited how often. */
  possible: readonly Range[];
}

/** What the reader knows of a release as a whole. */
export interface Walk {
  release: LedgerRelease;
  base: ReadonlySet<string>;
  crowd: Crowd;
  timetable: Timetable;
  /** Whether counts of directed cells are shown where they may be. */
  hasThemeCounts: boolean;
  /** One teacher has so much of the walk that no directed count may stand. */
  isHeavy: boolean;
}

export function walkOf(release: LedgerRelease, timetable: Timetable, hasThemeCounts: boolean): Walk {
  const base = new Set(release.base.map(({ visit }) => visit));
  const crowd = crowdOf(base, timetable);
  const heaviest = (crowd.known[0] ?? 0) + crowd.unknown;
  return {
    release,
    base,
    crowd,
    timetable,
    hasThemeCounts,
    isHeavy: 100 * heaviest > release.rules.oneTeacherOfWalk * crowd.visits,
  };
}

/** What the reader knows of some visits of a release, as of a walk of its own. */
export function walkAmong(walk: Walk, base: ReadonlySet<string>): Walk {
  if (base.size === walk.base.size) return walk;
  const some = { ...walk.release, base: walk.release.base.filter(({ visit }) => base.has(visit)) };
  const among = walkOf(some, walk.timetable, walk.hasThemeCounts);
  return { ...among, isHeavy: among.isHeavy || walk.isHeavy };
}

/** The visits among which a cell of a release counts. */
function baseOf({ release, base }: Walk, cell: string): ReadonlySet<string> {
  const recorded = recordedWith(cell);
  const found = release.cells.find((other) => other.cell === recorded);
  return found === undefined ? base : new Set(found.visits);
}

export const otherSideOf = ({ base, members }: Pick<Statement, 'base' | 'members'>): Set<string> =>
  without(base, members);

/** Counts of a word that was counted: at least k visits, and where counts are shown but not this one, few on the other side. */
export function countsBehindWord(walk: Walk, figure: LedgerFigure, members: ReadonlySet<string>): number[] {
  const { crowd, release } = walk;
  const counts = countsOfWord(figure.word, crowd.visits).filter((count) => count >= release.rules.teachers);
  const others = crowdOf(without(walk.base, members), walk.timetable);
  const isByOtherSide = walk.hasThemeCounts && !walk.isHeavy && !mayBeCounted(others, release.rules);
  const fewest = crowd.visits - mostIfHidden(crowd, release.rules);
  return isByOtherSide ? counts.filter((count) => count >= fewest) : counts;
}

/**
 * What a hidden figure says to somebody who knows the rules. It says nothing where another reason than the rules for one
 * walk could stand behind it, or where the conclusion would be wrong.
 */
function countsIfHidden(walk: Walk, { direction, visits }: LedgerCell): Range[] {
  const { crowd, release, timetable } = walk;
  const { rules } = release;
  const all = [{ low: 0, high: crowd.visits }];
  if (!mayBeCounted(crowd, rules)) return all;
  const isOwnSafe = mayBeCounted(crowdOf(visits, timetable), rules);
  const most = mostIfHidden(crowd, rules);
  if (direction === 'neutral') return isOwnSafe ? all : [{ low: 0, high: most }];
  const isOtherSafe = mayBeCounted(crowdOf(without(walk.base, new Set(visits)), timetable), rules);
  const hasFigures = crowd.known.length >= 2 * rules.teachers;
  if (!hasFigures || walk.isHeavy || (isOwnSafe && isOtherSafe)) return all;
  const counts = Array.from({ length: crowd.visits + 1 }, (_, count) => count);
  return rangesOf(counts.filter((count) => count <= most || count >= crowd.visits - most));
}

function possibleCounts(walk: Walk, cell: LedgerCell): readonly Range[] {
  const { figure, visits } = cell;
  // That a thing which was looked for is not on the slide has many reasons.
  if (figure === null && isLookFor(cell.cell)) return [{ low: 0, high: walk.crowd.visits }];
  if (figure === null) return countsIfHidden(walk, cell);
  if (figure.count !== null) return [{ low: figure.count, high: figure.count }];
  const all = [{ low: 0, high: walk.crowd.visits }];
  if (figure.isAgreed) return all;
  const ranges = rangesOf(countsBehindWord(walk, figure, new Set(visits)));
  return holds(ranges, visits.length) ? ranges : all;
}

/** Whether a figure says nothing that another does not say already. */
function isRepeated(cell: LedgerCell, of: LedgerCell): boolean {
  const [now, then] = [cell.figure, of.figure];
  if (now === null || now.isAgreed) return now === null || now.count === null || now.count === then?.count;
  if (then === null || then.isAgreed) return false;
  return now.word === then.word && (now.count === null || now.count === then.count);
}

export interface Said {
  statements: Statement[];
  /** Cells of today of which the release that they repeat is not known, or says something else. */
  unexplained: string[];
}

/** All that is said in the earlier releases, then what today adds. */
export function listStatements(walks: readonly Walk[], today: Walk): Said {
  const statements: Statement[] = [];
  const unexplained: string[] = [];
  for (const walk of [...walks, today]) {
    const isNew = walk === today;
    for (const cell of walk.release.cells) {
      const { asOf } = cell;
      if (asOf !== null) {
        const of = walks
          .find(({ release }) => release.id === asOf)
          ?.release.cells.find((other) => other.cell === cell.cell);
        const isKnown =
          of !== undefined && isRepeated(cell, of) && isEqual(new Set(of.visits), new Set(cell.visits));
        if (!isKnown && cell.figure !== null) unexplained.push(cell.cell);
        continue;
      }
      const base = baseOf(walk, cell.cell);
      const statement: Statement = {
        cell: cell.cell,
        direction: cell.direction,
        release: walk.release,
        isNew,
        base,
        walkBase: walk.base,
        members: new Set(cell.visits),
        figure: cell.figure,
        possible: possibleCounts(walkAmong(walk, base), cell),
      };
      const isSaid = statements.some(
        (other) =>
          other.cell === statement.cell &&
          (isCounted(other) || (other.figure === null && statement.figure === null)) &&
          isEqual(other.base, statement.base) &&
          isEqual(other.members, statement.members) &&
          other.possible.every(({ low, high }) =>
            statement.possible.some((mine) => mine.low <= low && high <= mine.high),
          ),
      );
      if (!isSaid) statements.push(statement);
    }
  }
  return { statements, unexplained };
}

/** Whether a reader sees more of it than that it is hidden or what the team agreed. */
export const isCounted = ({ figure }: Statement): boolean =>
  figure !== null && (figure.count !== null || !figure.isAgreed);

/** Whether it leaves fewer counts possible than there are visits: a figure that is hidden may tell something as well. */
export const isTelling = ({ possible, base }: Statement): boolean => sizeOf(possible) <= base.size;

export const teachersBehind = (visits: Iterable<string>, { timetable }: Walk): number =>
  countTeachers(visits, timetable);
