/** The attacker reads what was looked for as a walk of those that recorded it, and holds both halves against everything. */
import { describe, expect, test } from 'vitest';
import { attack } from '../../../core/domain/attacker/attack.ts';
import type { LedgerCell, LedgerRelease } from '../../../core/domain/release/ledger-release.ts';
import { lookedFor } from './support/looked-for.ts';
import { Office, range, rules, type Visits } from './support/school.ts';

describe('the attacker', () => {
  const cell = (
    name: string,
    visits: Visits,
    count: number | null,
    direction: LedgerCell['direction'],
  ): LedgerCell => ({
    cell: name,
    direction,
    figure: count === null ? null : { word: 'many', isAgreed: false, count },
    asOf: null,
    visits: visits.map((at) => `v${at}`),
  });
  const releaseOf = (teachers: number, cells: LedgerCell[], id = 'today'): LedgerRelease => ({
    id,
    at: '2026-10-13T09:00:00.000Z',
    hasBeenSeen: true,
    rules,
    base: range(0, teachers).map((at) => ({ visit: `v${at}`, teacher: `t${at}` })),
    cells: [cell('total', range(0, teachers), teachers, 'neutral'), ...cells],
  });
  const pair = (of: Visits, seen: Visits): LedgerCell[] => [
    cell('look-for:k', seen, seen.length, 'directed'),
    cell('look-for:k:recorded', of, of.length, 'neutral'),
  ];
  const kinds = (today: LedgerRelease, earlier: LedgerRelease[] = []): string[] =>
    attack(today, earlier, 5).map((found) => `${found.kind} ${found.cell}`);

  test('finds nothing in eight of thirteen', () => {
    expect(kinds(releaseOf(20, pair(range(0, 13), range(0, 8))))).toEqual([]);
  });

  test.each([
    ['the one other', pair(range(0, 13), range(0, 12)), ['other-side look-for:k']],
    ['a few', pair(range(0, 13), range(0, 3)), ['few-people look-for:k']],
    ['no number beside it', pair(range(0, 13), range(0, 8)).slice(0, 1), ['difference look-for:k']],
    [
      'another number beside it',
      [
        ...pair(range(0, 13), range(0, 8)).slice(0, 1),
        cell('look-for:k:recorded', range(0, 13), 12, 'neutral'),
      ],
      ['difference look-for:k'],
    ],
    [
      'what is not among those that recorded it',
      [
        cell('look-for:k', range(0, 8), 8, 'directed'),
        cell('look-for:k:recorded', range(1, 14), 13, 'neutral'),
      ],
      ['difference look-for:k'],
    ],
    [
      'an area with one visit more',
      [...pair(range(0, 13), range(0, 8)), cell('area:a', range(0, 9), 9, 'neutral')],
      ['difference look-for:k'],
    ],
    [
      'an area with one visit more than its other half',
      [...pair(range(0, 13), range(0, 8)), cell('area:a', [...range(8, 13), 17], 6, 'neutral')],
      ['difference look-for:k'],
    ],
    [
      'a theme with one visit more',
      [...pair(range(0, 13), range(0, 8)), cell('theme:t', range(0, 9), 9, 'directed')],
      ['difference look-for:k'],
    ],
  ])('finds %s', (_what, cells, found) => {
    expect(kinds(releaseOf(20, cells))).toEqual(expect.arrayContaining(found));
  });

  test.each([
    ['recorded nothing', range(0, 13), range(0, 8), ['difference look-for:k:recorded']],
    ['recorded the one half', range(0, 13).concat(14), range(0, 8), ['difference look-for:k']],
  ])('finds that the newcomer %s', (_what, of, seen, found) => {
    const before = releaseOf(14, pair(range(0, 13), range(0, 8)), 'before');
    expect(kinds(releaseOf(15, pair(of, seen)), [before])).toEqual(expect.arrayContaining(found));
  });
});

test('a plan that forgot the halves would be found out', () => {
  const { draft } = new Office().look(lookedFor({ talk: { of: range(0, 13), seen: range(0, 12) } }), {
    hasLookFors: true,
  });
  const cells = draft.cells.filter(({ cell }) => !cell.startsWith('area:'));
  const drawn = cells.map((one) => ({
    ...one,
    figure: { word: 'many' as const, isAgreed: false, count: one.visits.length },
  }));
  const today: LedgerRelease = { id: 'today', at: '', hasBeenSeen: null, ...draft, cells: drawn };
  const found = attack(today, [], rules.teachers);
  expect(found.map(({ cell, kind }) => `${kind} ${cell}`)).toContain('other-side look-for:talk');
});
