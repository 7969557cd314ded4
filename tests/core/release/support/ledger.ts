/** Hand-made releases, as the ledger remembers them. */
import { prevalenceWord } from '../../../../core/domain/prevalence.ts';
import type { DisclosureRules } from '../../../../core/contract/calls/disclosure.ts';
import type { LedgerCell, LedgerRelease } from '../../../../core/domain/release/ledger-release.ts';

export const rules: DisclosureRules = {
  teachers: 5,
  classes: 3,
  oneTeacher: 60,
  twoTeachers: 80,
  oneTeacherOfWalk: 40,
};

/** "a a b ?": one visit for each letter, by teacher; `?` is nobody known. Visits are named v0, v1 … from `from` on. */
export interface Walked {
  [visit: string]: string | null;
}

/** @param people number of teachers with a visit each */
export function oneEach(people: number, from = 0): Walked {
  return Object.fromEntries(Array.from({ length: people }, (_, at) => [`v${from + at}`, `p${from + at}`]));
}

/** v-names of positions, ends included. */
export const span = (first: number, last: number): string[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => `v${first + at}`);

/** What a cell of a hand-made release shows: its count, its word alone, nothing, or an agreed word. */
export type Shows = 'count' | 'word' | 'hidden' | 'agreed';

function cellOf(cell: string, visits: readonly string[], shows: Shows, of: number): LedgerCell {
  const figure = {
    word: prevalenceWord(visits.length, of),
    isAgreed: shows === 'agreed',
    count: shows === 'count' ? visits.length : null,
  };
  return {
    cell,
    direction: cell.startsWith('theme:') ? 'directed' : 'neutral',
    figure: shows === 'hidden' ? null : figure,
    asOf: null,
    visits,
  };
}

/** A release with its total, shown, and some cells. */
export function releaseOf(
  id: string,
  walked: Walked,
  cells: Record<string, readonly [visits: readonly string[], shows: Shows]>,
): LedgerRelease {
  const visits = Object.keys(walked);
  return {
    id,
    at: '2026-10-13T15:00:00.000Z',
    hasBeenSeen: true,
    rules,
    base: visits.map((visit) => ({ visit, teacher: walked[visit] ?? null })),
    cells: [
      cellOf('total', visits, 'count', visits.length),
      ...Object.entries(cells).map(([cell, [own, shows]]) => cellOf(cell, own, shows, visits.length)),
    ],
  };
}

/** A release that keeps some cells' figures of an earlier one. */
export function keeping(
  release: LedgerRelease,
  earlier: LedgerRelease,
  cells: readonly string[],
): LedgerRelease {
  return {
    ...release,
    cells: release.cells.map((cell) => {
      const kept = earlier.cells.find((other) => other.cell === cell.cell);
      return cells.includes(cell.cell) && kept !== undefined ? { ...kept, asOf: earlier.id } : cell;
    }),
  };
}
