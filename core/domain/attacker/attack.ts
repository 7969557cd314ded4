/** Attacks a release as a colleague would who knows the timetable, the rules and all that has left before. */
import type { LedgerRelease } from '../release/ledger-release.ts';
import { attackAlone } from './alone.ts';
import type { AttackFinding } from './finding.ts';
import { attackLinked } from './linked.ts';
import { isLookFor } from './look-fors.ts';
import { listStatements, walkOf } from './statements.ts';

export type { AttackFinding } from './finding.ts';

/**
 * What is wrong with a release beside earlier ones; empty where nothing can be attributed to fewer than k teachers.
 *
 * Shares no code with what plans a release. The reader knows the bases, who was visited, which visits changed in a cell, the
 * rules, and all figures that were published; unknown is, of each visit and cell, whether the visit had it. Bounds are exact
 * for whole numbers; what takes too long to be worked out counts as found.
 * @param earlier oldest first, replaced ones not in it; their figures are not attacked themselves
 * @param teachers k
 * @param hasThemeCounts whether counts of themes are shown where they may be; a missing count says more where they are
 */
export function attack(
  today: LedgerRelease,
  earlier: readonly LedgerRelease[],
  teachers: number,
  hasThemeCounts = true,
): AttackFinding[] {
  const timetable = new Map<string, string | null>();
  for (const { base } of [...earlier, today])
    for (const { visit, teacher } of base) timetable.set(visit, teacher);
  const showsCounts = ({ cells }: LedgerRelease): boolean =>
    cells.some(({ direction, figure }) => direction === 'directed' && (figure?.count ?? null) !== null);
  const walk = walkOf(today, timetable, hasThemeCounts);
  const walks = earlier.map((release) => walkOf(release, timetable, showsCounts(release)));
  const { statements, unexplained } = listStatements(walks, walk);
  const found: AttackFinding[] = [
    ...unexplained.map((cell): AttackFinding => ({ cell, kind: 'difference', releases: [] })),
    ...attackAlone(statements, walk, teachers),
    // Each within bounds of its own: what was looked for takes nothing away from the work on everything else.
    ...[false, true].flatMap((are) =>
      attackLinked(
        statements.filter(({ cell }) => isLookFor(cell) === are),
        timetable,
        teachers,
      ),
    ),
  ];
  const byCell = Map.groupBy(found, ({ cell, kind }) => `${kind} ${cell}`);
  return [...byCell.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, releases: [...new Set([first, ...others].flatMap(({ releases }) => releases))] }],
  );
}
