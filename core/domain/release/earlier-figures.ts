/** What an earlier walk has released, as it may stand beside today's release. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import { prevalenceWord } from '../prevalence.ts';
import type { LedgerRelease } from './ledger-release.ts';
import { totalCell } from './measures.ts';
import { crowdOf, whyFails } from './primary.ts';
import { releaseWalk, strictestOf, type ReleaseInput } from './release-walk.ts';
import type { LedgerDraft, ReleasedFigure } from './release.ts';
import { knowTeachers } from './teachers.ts';

export interface EarlierFigures {
  visits: number;
  /** Of focus areas, each of all these visits. */
  figures: ReleasedFigure[];
}

const isArea = ({ cell }: { cell: string }): boolean => cell.startsWith('area:');

/**
 * The area figures of a release as far as they would pass today, by what is known of people now. A figure that was of other
 * visits than the release's number is left out: n would not be of it.
 * @param input what the earlier walk would be planned from
 * @param rules those of today's walk, which hold as well
 * @returns null where the number of visits itself may not stand
 */
export function earlierFigures(
  { cells, rules: own }: LedgerRelease,
  { facts, ledger, teacherIds }: Pick<ReleaseInput, 'facts' | 'ledger' | 'teacherIds'>,
  rules: DisclosureRules,
): EarlierFigures | null {
  const { of: teacherOf } = knowTeachers(facts, ledger, teacherIds);
  const strictest = strictestOf(own, rules);
  const passes = (visits: readonly string[]): boolean =>
    whyFails(crowdOf(visits, teacherOf), strictest) === null;
  const total = cells.find(({ cell }) => cell === totalCell);
  if (total?.figure == null || !passes(total.visits)) return null;
  const of = total.visits.length;
  return {
    visits: of,
    figures: cells.flatMap(({ cell, figure, asOf, visits }): ReleasedFigure[] => {
      const count = figure?.count ?? null;
      if (count === null || asOf !== total.asOf || !isArea({ cell }) || !passes(visits)) return [];
      return [{ cell, word: prevalenceWord(count, of), isAgreed: false, count, of, asOf: null }];
    }),
  };
}

/** A release that is planned and has not left. */
export interface PlannedEarlier {
  release: LedgerRelease;
  teachers: LedgerDraft['teachers'];
  /** What is known of teachers once it has left. */
  teacherIds: ReadonlyMap<string, string>;
}

/** Teachers whom the ledger does not know yet, told apart from those of today's release. */
const newThen = 'new:then:';

/**
 * Plans the area chart of an earlier walk of which nothing has left, as it would stand in the ledger.
 * @param at ISO instant
 * @returns null where it must not leave
 */
export function planEarlier(
  input: Omit<ReleaseInput, 'hasThemeCounts'>,
  rules: DisclosureRules,
  at: string,
): PlannedEarlier | null {
  const { draft, findings } = releaseWalk({
    ...input,
    rules: strictestOf(input.rules, rules),
    hasThemeCounts: false,
  });
  if (findings.length > 0) return null;
  const keyOf = (key: string): string => key.replace(/^new:/u, newThen);
  const teachers = draft.teachers.map(({ key, spellings }) => ({ key: keyOf(key), spellings }));
  return {
    release: {
      id: 'then',
      at,
      hasBeenSeen: null,
      rules: draft.rules,
      base: draft.base.map(({ visit, teacher }) => ({ visit, teacher: teacher && keyOf(teacher) })),
      cells: draft.cells.filter((one) => one.cell === totalCell || isArea(one)),
    },
    teachers,
    teacherIds: new Map([
      ...input.teacherIds,
      ...teachers.flatMap(({ key, spellings }) =>
        spellings.map((spelling): [string, string] => [spelling, key]),
      ),
    ]),
  };
}
