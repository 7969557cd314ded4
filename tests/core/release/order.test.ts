/** The order of rows does not matter, and figures that are kept are the earlier ones. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerRelease } from '../../../core/domain/release/ledger-release.ts';
import { plan, type PlanInput } from '../../../core/domain/release/plan.ts';
import { releaseWalk } from '../../../core/domain/release/release-walk.ts';
import { schools } from './support/random-school.ts';
import { releasesOf, type Made } from './support/releases.ts';

const sequences = schools({ visits: 50, releases: 4 });

/** The same facts in another order: visits, cards, themes and staff. */
function shuffled(input: PlanInput, times: readonly number[]): PlanInput {
  const turn = <T>(list: readonly T[], by: number): T[] => {
    const at = list.length === 0 ? 0 : by % list.length;
    const turned = [...list.slice(at), ...list.slice(0, at)];
    return by % 2 === 0 ? turned : turned.reverse();
  };
  const [a = 0, b = 0, c = 0, d = 0] = times;
  const { facts } = input;
  return {
    ...input,
    facts: {
      ...facts,
      visits: turn(facts.visits, a),
      cards: turn(facts.cards, b),
      themes: turn(facts.themes, c),
      staff: turn(facts.staff, d),
    },
  };
}

test('the order of visits, cards, themes and staff changes nothing', () => {
  fc.assert(
    fc.property(sequences, fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }), (school, times) => {
      for (const { input, planned } of releasesOf(school)) {
        const other = plan(shuffled(input, times));
        expect([other.release, other.draft]).toEqual([planned.release, planned.draft]);
      }
    }),
    { seed: 12, numRuns: 70 },
  );
});

/** Kept figures: what stands, its n and its date are those of the release that they are of; an agreed word may be new. */
function expectKept({ planned, today, before }: Made): number {
  const { release } = planned;
  const shown = [...release.areas, ...release.themes, ...release.lookFors].flatMap(
    ({ figure }) => figure ?? [],
  );
  let kept = 0;
  for (const { cell, asOf, figure, visits } of today.cells) {
    if (asOf === null || figure === null || cell === 'total') continue;
    kept += 1;
    const then = before.find(({ id }) => id === asOf);
    const said = then?.cells.find((one) => one.cell === cell);
    expect(said).toMatchObject({ asOf: null, visits });
    if (!figure.isAgreed && said?.figure?.isAgreed === false) expect(figure.word).toBe(said.figure.word);
    if (figure.count !== null) expect(figure.count).toBe(said?.visits.length);
    // The number that recorded a look-for stands beside the number that saw it.
    if (cell.endsWith(':recorded')) continue;
    const among = then?.cells.find((one) => one.cell === `${cell}:recorded`)?.visits ?? then?.base;
    expect(shown.find((one) => one.cell === cell)).toMatchObject({
      asOf: then?.at.slice(0, 10),
      of: figure.count === null ? null : among?.length,
    });
  }
  return kept;
}

/** Of releases between which nothing has changed but words, nothing is anew. */
function isSame(a: LedgerRelease, b: LedgerRelease): boolean {
  const visits = ({ base }: LedgerRelease): string => base.map(({ visit }) => visit).join();
  return visits(a) === visits(b);
}

test('figures that are kept are equal to the earlier ones', () => {
  let kept = 0;
  fc.assert(
    fc.property(sequences, (school) => {
      for (const made of releasesOf(school)) kept += expectKept(made);
    }),
    { seed: 13, numRuns: 100 },
  );
  expect(kept).toBeGreaterThan(300);
});

test('the app plans and attacks as the harness does, and a second copy of a deck says the same', () => {
  let copies = 0;
  fc.assert(
    fc.property(sequences, (school) => {
      for (const { input, planned, today, findings } of releasesOf({
        ...school,
        changes: [[], ...school.changes],
      })) {
        const { heldBack: _, ...asked } = input;
        const released = releaseWalk(asked);
        expect([released.release, released.findings]).toEqual([planned.release, findings]);
        const said = (cells: LedgerRelease['cells']): unknown[] =>
          cells.map(({ cell, figure }) => [cell, figure]);
        expect(said(released.draft.cells)).toEqual(said(today.cells));
        const last = input.ledger.at(-1);
        if (input.ledger.length !== 1 || last === undefined || !isSame(last, today)) continue;
        copies += 1;
        expect(said(today.cells)).toEqual(said(last.cells));
      }
    }),
    { seed: 14, numRuns: 40 },
  );
  expect(copies).toBe(40);
});
