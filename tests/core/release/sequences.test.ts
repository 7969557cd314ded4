/** Random schools and up to five releases each: nothing that leaves can be put down to fewer than k teachers. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { schools } from './support/random-school.ts';
import { releasesOf, type Made } from './support/releases.ts';

const numRuns = Number(process.env.RELEASE_SEQUENCES ?? 300);

interface Tally {
  releases: number;
  figures: number;
  kept: number;
  heldBack: Record<string, number>;
}

function describeMade({ today, before, findings, atFirst, input }: Made): string {
  const cells = ({ base, cells }: Made['today']): string =>
    [
      `base ${base.map(({ visit, teacher }) => `${visit}:${teacher ?? '?'}`).join(' ')}`,
      ...cells.map(
        ({ cell, figure, asOf, visits }) =>
          `  ${cell} ${figure ? `${figure.isAgreed ? 'agreed ' : ''}${figure.word} ${figure.count ?? '-'}` : 'hidden'} ${asOf ?? ''} [${visits.join(' ')}]`,
      ),
    ].join('\n');
  return [
    JSON.stringify({ k: input.rules.teachers, counts: input.hasThemeCounts, atFirst, findings }),
    ...before.map((release) => `${release.id}: ${cells(release)}`),
    `today: ${cells(today)}`,
  ].join('\n');
}

test('the attacker finds nothing in what leaves', () => {
  const tally: Tally = { releases: 0, figures: 0, kept: 0, heldBack: {} };
  fc.assert(
    fc.property(schools({ visits: 60, releases: 5 }), (school) => {
      for (const made of releasesOf(school)) {
        tally.releases += 1;
        const shown = made.today.cells.filter(({ figure }) => figure !== null);
        tally.figures += shown.length;
        tally.kept += shown.filter(({ asOf }) => asOf !== null).length;
        for (const { kind } of made.atFirst) tally.heldBack[kind] = (tally.heldBack[kind] ?? 0) + 1;
        if (made.findings.length > 0) throw new Error(describeMade(made));
      }
    }),
    { seed: 8, numRuns },
  );
  console.log(tally);
  expect(Math.min(tally.figures - tally.kept, tally.kept)).toBeGreaterThan(tally.releases / 4);
});
