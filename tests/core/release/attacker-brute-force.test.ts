/** The attacker's bounds agree with trying out everything, on walks small enough for that. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack } from '../../../core/domain/attacker/attack.ts';
import type { LedgerCell, LedgerRelease } from '../../../core/domain/release/ledger-release.ts';
import { BruteForce } from './support/brute-force.ts';
import { releaseOf, rules, type Shows } from './support/ledger.ts';

const k = 3;

/** What is drawn of each of up to ten visits. */
interface DrawnVisit {
  teacher: number;
  /** In which of three releases it is, one bit each. */
  bases: number;
  /** In which of the cells it is. */
  cells: number;
  /** A release from which on it is not in the first cell if it was, and is if it was not. */
  changes: number | null;
}

const visitArbitrary: fc.Arbitrary<DrawnVisit> = fc.record({
  teacher: fc.integer({ min: -1, max: 8 }),
  bases: fc.oneof(fc.constant(7), fc.integer({ min: 1, max: 7 })),
  cells: fc.integer({ min: 0, max: 3 }),
  changes: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 8 }),
});

function draw(
  visits: readonly DrawnVisit[],
  shows: readonly (readonly Shows[])[],
  names: readonly string[],
): LedgerRelease[] {
  return shows.map((shown, release) => {
    const here = visits
      .map((visit, at) => ({ ...visit, id: `v${at}` }))
      .filter(({ bases }) => (bases >> release) & 1);
    const has = (visit: DrawnVisit, cell: number): boolean => {
      const isIn = ((visit.cells >> cell) & 1) === 1;
      return cell === 0 && visit.changes !== null && release >= visit.changes ? !isIn : isIn;
    };
    const members = (cell: number): string[] => here.filter((visit) => has(visit, cell)).map(({ id }) => id);
    const joined = here.filter((visit) => has(visit, 0) || has(visit, 1)).map(({ id }) => id);
    const drawn = names.map((_, cell) => (cell < 2 ? members(cell) : joined));
    const made = releaseOf(
      release === shows.length - 1 ? 'today' : `earlier ${release}`,
      Object.fromEntries(here.map(({ id, teacher }) => [id, teacher < 0 ? null : `p${teacher}`])),
      Object.fromEntries(names.map((name, cell) => [name, [drawn[cell] ?? [], shown[cell] ?? 'hidden']])),
    );
    return { ...made, rules: { ...rules, teachers: k } };
  });
}

function releases(names: readonly string[], visits: number): fc.Arbitrary<LedgerRelease[]> {
  const shown = fc.constantFrom<Shows>('count', 'count', 'word', 'hidden', 'agreed');
  return fc
    .tuple(
      fc.array(visitArbitrary, { minLength: 3, maxLength: visits, size: 'max' }),
      fc.array(fc.array(shown, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
    )
    .map(([[first, ...others], shows]) =>
      draw(first ? [{ ...first, bases: 7 }, ...others] : [], shows, names),
    );
}

function expectAgreement(all: LedgerRelease[]): number {
  const [today, earlier] = [all.at(-1), all.slice(0, -1)];
  if (today === undefined) return 0;
  const brute = new BruteForce(today, earlier, k);
  fc.pre(!brute.isTooMuch && today.base.length > 0);
  const isCounted = ({ cell, figure }: LedgerCell): boolean =>
    cell !== 'total' && figure !== null && (figure.count !== null || !figure.isAgreed);
  const cells = all.flatMap((release) => release.cells);
  // Without a joined row that is shown, two areas have nothing to do with one another.
  fc.pre(
    cells.every(({ cell }) => !cell.includes('+')) ||
      cells.some((one) => one.cell.includes('+') && isCounted(one)),
  );
  const expected = new Set(brute.find().map(({ kind }) => kind));
  const found = attack(today, earlier, k).filter(({ kind }) => kind === 'difference' || kind === 'narrowed');
  expect(new Set(found.map(({ kind }) => kind))).toEqual(expected);
  return expected.size;
}

test.each([
  ['one focus area', ['area:a'], 10, 400],
  ['two areas and their joined row', ['area:a', 'area:b', 'area:a+b'], 7, 150],
])('%s', (_, names, visits, numRuns) => {
  let leaks = 0;
  fc.assert(
    fc.property(releases(names, visits), (all) => {
      leaks += expectAgreement(all);
    }),
    { seed: 9, numRuns },
  );
  expect(leaks).toBeGreaterThan(numRuns / 10);
});
