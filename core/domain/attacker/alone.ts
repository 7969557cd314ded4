/** What today's figures say each by itself, and two of one base by subtraction. */
import type { AttackFinding } from './finding.ts';
import { isLookFor, recordedWith } from './look-fors.ts';
import { crowdOf, fewestForBlank, fewestForWord, mayBeCounted, mostIfHidden } from './people.ts';
import { rangesOf, sizeOf } from './ranges.ts';
import { isEqual, isInside, without } from './sets.ts';
import {
  countsBehindWord,
  isCounted,
  otherSideOf,
  teachersBehind,
  walkAmong,
  type Statement,
  type Walk,
} from './statements.ts';

const countOf = ({ figure }: Statement): number | null => figure?.count ?? null;

/** Visits of which a figure says how many there are: a look-for says it of both halves of its scale. */
interface Part {
  of: Statement;
  visits: ReadonlySet<string>;
}

const partsOf = (of: Statement): Part[] =>
  recordedWith(of.cell) === null
    ? [{ of, visits: of.members }]
    : [of.members, otherSideOf(of)].map((visits) => ({ of, visits }));

/** Pairs of shown counts of one walk, the first inside the second, of which at least one has a direction. */
function listPairs(statements: readonly Statement[]): [inner: Part, outer: Part][] {
  const counted = statements
    .filter((one) => countOf(one) !== null && one.cell !== 'total')
    .flatMap((one) => partsOf(one));
  return counted.flatMap((inner) =>
    counted.flatMap((outer): [Part, Part][] => {
      if (inner.of.cell === outer.of.cell || (!inner.of.isNew && !outer.of.isNew)) return [];
      if (inner.of.direction === 'neutral' && outer.of.direction === 'neutral') return [];
      const isPair = isInside(inner.visits, outer.visits) && isEqual(inner.of.walkBase, outer.of.walkBase);
      return isPair ? [[inner, outer]] : [];
    }),
  );
}

/** What gives way: things that were looked for, then what has a direction, and of two such the inner one. */
const weightOf = ({ cell, direction }: Statement): number =>
  isLookFor(cell) ? 0 : direction === 'directed' ? 1 : 2;

function attackPairs(statements: readonly Statement[], walk: Walk, k: number): AttackFinding[] {
  return listPairs(statements).flatMap(([inner, outer]): AttackFinding[] => {
    if (teachersBehind(without(outer.visits, inner.visits), walk) >= k) return [];
    const both = [inner.of, outer.of];
    // Always one that is not out yet.
    const blamed = both.filter((one) => one.isNew).sort((a, b) => weightOf(a) - weightOf(b))[0];
    const releases = both.flatMap(({ isNew, release }) => (isNew ? [] : [release.id]));
    return blamed === undefined ? [] : [{ cell: blamed.cell, kind: 'difference', releases }];
  });
}

/**
 * How many of one teacher's visits, or of two, are in a figure of which both sides had to pass: "no more than 60 % here, and
 * no more than 60 % there" may leave next to nothing.
 */
function isShareNarrow(statement: Statement, walk: Walk): boolean {
  const { members, base } = statement;
  const { rules } = walk.release;
  const [here, there] = [members.size, base.size - members.size];
  const visitsOf = new Map<string, string[]>();
  for (const visit of base) {
    const teacher = walk.timetable.get(visit) ?? null;
    if (teacher !== null) visitsOf.set(teacher, [...(visitsOf.get(teacher) ?? []), visit]);
  }
  const heaviest = [...visitsOf.values()].sort((a, b) => b.length - a.length).slice(0, 4);
  const pairs = heaviest.flatMap((one, at) => heaviest.slice(at + 1).map((other) => [one, other]));
  return [...heaviest.map((one) => [one]), ...pairs].some((group) => {
    const visits = group.flat();
    const share = group.length === 1 ? rules.oneTeacher : rules.twoTeachers;
    const others = rules.teachers - group.length;
    const mostOf = (side: number): number => Math.min(Math.floor((side * share) / 100), side - others);
    const [plainLow, plainHigh] = [Math.max(0, visits.length - there), Math.min(visits.length, here)];
    const [low, high] = [
      Math.max(plainLow, visits.length - mostOf(there)),
      Math.min(plainHigh, mostOf(here)),
    ];
    const fewest = fewestForBlank(visits.filter((visit) => members.has(visit)).length);
    const isWide = plainHigh - plainLow + 1 >= fewest;
    return isWide && low > plainLow && high < plainHigh && high - low + 1 < fewest;
  });
}

/** Whether a word says nearly as much as the count that it stands for, where that count may not stand. */
function isWordNarrow(statement: Statement, statements: readonly Statement[], walk: Walk): boolean {
  const { figure, members } = statement;
  if (figure === null || figure.count !== null || figure.isAgreed) return false;
  const { rules } = walk.release;
  const isSafe = (visits: Iterable<string>): boolean => mayBeCounted(crowdOf(visits, walk.timetable), rules);
  const within = statements.filter(
    (other) =>
      other.isNew &&
      countOf(other) !== null &&
      other.cell !== 'total' &&
      isInside(members, other.members) &&
      !isSafe(without(other.members, members)),
  );
  const isOtherSafe = isSafe(otherSideOf(statement));
  if (isOtherSafe && within.length === 0 && !walk.isHeavy) return false;
  const most = mostIfHidden(walk.crowd, rules);
  const counts = countsBehindWord({ ...walk, hasThemeCounts: false }, figure, members);
  const reasons = counts.filter(
    (count) =>
      (!isOtherSafe && count >= walk.crowd.visits - most) ||
      within.some((other) => count <= other.members.size && count >= other.members.size - most),
  );
  const isKnown = walk.hasThemeCounts && !walk.isHeavy && reasons.includes(members.size);
  return sizeOf(rangesOf(isKnown ? reasons : counts)) < fewestForWord(walk.crowd.visits);
}

function attackOne(
  statement: Statement,
  statements: readonly Statement[],
  walk: Walk,
  k: number,
): AttackFinding[] {
  const kinds: AttackFinding['kind'][] = [];
  if (teachersBehind(statement.members, walk) < k) kinds.push('few-people');
  if (statement.direction === 'directed') {
    const isShown = countOf(statement) !== null;
    if (isShown && teachersBehind(otherSideOf(statement), walk) < k) kinds.push('other-side');
    if (isShown ? isShareNarrow(statement, walk) : isWordNarrow(statement, statements, walk))
      kinds.push('narrowed');
  }
  return kinds.map((kind) => ({ cell: statement.cell, kind, releases: [] }));
}

/** "9 of 13" without the 13 beside it, or with a 13 that is not the number of visits among which the nine are. */
function attackUnpaired(statements: readonly Statement[]): AttackFinding[] {
  return statements
    .filter((one) => one.isNew && countOf(one) !== null && recordedWith(one.cell) !== null)
    .filter((one) => {
      const among = statements.find(
        (other) => other.cell === recordedWith(one.cell) && isEqual(other.members, one.base),
      );
      const isAmong = isInside(one.members, one.base) && isInside(one.base, one.walkBase);
      return !isAmong || among === undefined || countOf(among) !== one.base.size;
    })
    .map(({ cell }) => ({ cell, kind: 'difference', releases: [] }));
}

/** Findings that need no sums: everything but what several releases say together. */
export function attackAlone(statements: readonly Statement[], walk: Walk, k: number): AttackFinding[] {
  const added = statements.filter((statement) => statement.isNew && isCounted(statement));
  return [
    ...added.flatMap((statement) => attackOne(statement, statements, walkAmong(walk, statement.base), k)),
    ...attackUnpaired(statements),
    ...attackPairs(statements, walk, k),
  ];
}
