/** Judges what leaves in random sequences of releases: once as the app knows people, once as they really are. */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../../../core/domain/attacker/attack.ts';
import type { LedgerRelease } from '../../../../core/domain/release/ledger-release.ts';
import { realTeachers } from './debrief.ts';
import { schools, type SchoolLimits } from './random-school.ts';
import { releasesOf, type Made } from './releases.ts';

/** Milliseconds: some seconds on a machine that does nothing else, an hour for a soak. */
export const longRun = process.env.RELEASE_SEQUENCES === undefined ? 120_000 : 3_600_000;

interface Tally {
  releases: number;
  figures: number;
  /** Figures of an earlier release, and of today beside earlier releases. */
  kept: number;
  anew: number;
  /** Of them things that were looked for, as of an earlier release, and of today beside earlier releases. */
  lookFors: { kept: number; anew: number };
  /** What the attacker finds in first answers, by kind. */
  atFirst: Record<string, number>;
}

/** A release and all before it in words, for the message of a test that fails. */
function describeMade({ today, before, findings, atFirst, input }: Made): string {
  const lines = ({ id, base, cells }: LedgerRelease): string[] => [
    `${id}: ${base.map(({ visit, teacher }) => `${visit} ${teacher ?? '?'}`).join(', ')}`,
    ...cells.map(({ cell, figure, asOf, visits }) => {
      const said = figure && `${figure.isAgreed ? 'agreed ' : ''}${figure.word} ${figure.count ?? 'alone'}`;
      return `  ${cell}: ${said ?? 'hidden'}${asOf === null ? '' : ` as of ${asOf}`} (${visits.join(' ')})`;
    }),
  ];
  const asked = { k: input.rules.teachers, hasThemeCounts: input.hasThemeCounts, atFirst, findings };
  return [JSON.stringify(asked), ...[...before, today].flatMap(lines)].join('\n');
}

/**
 * Findings of somebody who knows better than the app which records are one person's. How narrow a blank is depends on who was
 * visited how often, so there the app can only go by what it knows.
 */
function findingsOfInsider({ debrief, today, before, input }: Made): string[] {
  const real = realTeachers(debrief);
  const known = (release: LedgerRelease): LedgerRelease => ({
    ...release,
    base: release.base.map(({ visit }) => ({ visit, teacher: real.get(visit) ?? null })),
  });
  return attack(known(today), before.map(known), input.rules.teachers, input.hasThemeCounts).flatMap(
    ({ kind, cell }) => (kind === 'narrowed' ? [] : `${kind} ${cell}`),
  );
}

function count(tally: Tally, { today, before, atFirst }: Made): void {
  const shown = today.cells.filter(({ figure }) => figure !== null);
  const kept = shown.filter(({ asOf }) => asOf !== null).length;
  tally.releases += 1;
  tally.figures += shown.length;
  tally.kept += kept;
  if (before.length > 0) tally.anew += shown.length - kept;
  for (const { asOf } of shown.filter(({ cell }) => /^look-for:[^:]+$/u.test(cell)))
    if (asOf !== null) tally.lookFors.kept += 1;
    else if (before.length > 0) tally.lookFors.anew += 1;
  for (const { kind, releases } of atFirst) {
    // What took too long to be worked out names no release.
    const what =
      kind === 'difference' && releases.length === 0 && before.length > 0 ? 'not worked out' : kind;
    tally.atFirst[what] = (tally.atFirst[what] ?? 0) + 1;
  }
}

/**
 * Nothing is found in what leaves, and hardly anything in first answers, which a plan that forgot a rule would not survive.
 * `RELEASE_SEQUENCES=20` runs twenty times as many, from another seed.
 */
export function judgeSequences(limits: SchoolLimits, seed: number, runs: number): void {
  const times = Number(process.env.RELEASE_SEQUENCES ?? 1);
  const tally: Tally = {
    releases: 0,
    figures: 0,
    kept: 0,
    anew: 0,
    lookFors: { kept: 0, anew: 0 },
    atFirst: {},
  };
  fc.assert(
    fc.property(schools(limits), (school) => {
      for (const made of releasesOf(school)) {
        count(tally, made);
        if (made.findings.length > 0) throw new Error(describeMade(made));
        const insider = findingsOfInsider(made);
        if (insider.length > 0) throw new Error(`${insider.join(', ')}\n${describeMade(made)}`);
      }
    }),
    { seed: times > 1 ? Date.now() % 1_000_000 : seed, numRuns: times * runs },
  );
  const said = JSON.stringify(tally);
  if (times > 1) console.log(said);
  expect(Math.min(tally.kept, tally.anew), said).toBeGreaterThan(tally.releases / 4);
  expect(Math.min(tally.lookFors.kept, tally.lookFors.anew), said).toBeGreaterThan(5);
  const atFirst = Object.values(tally.atFirst).reduce((sum, one) => sum + one, 0);
  expect(atFirst, said).toBeLessThan(tally.releases / 50);
}
