/** What disclosure control, the attacker and the check of the file say together, as a page a person can read. */
import type { Verdict } from '../../contract/calls/slides.ts';
import type { AttackFinding } from '../../domain/attacker/attack.ts';
import { dateSpan } from '../../domain/dates.ts';
import type { Review } from '../../domain/lines/review.ts';
import type { ReleasedWalk } from '../../domain/release/release-walk.ts';
import type { LaidOutSlide } from '../../domain/deck/layout/model.ts';
import type { FileCheck } from './check-file.ts';

/** `attackable` where a figure can be put down to too few, `found` where anything else must not leave. */
function outcomeOf({ findings }: ReleasedWalk, check: FileCheck): Verdict['outcome'] {
  if (findings.length > 0) return 'attackable';
  return check.findings.length > 0 ? 'found' : 'clear';
}

export function makeVerdict(
  released: ReleasedWalk,
  { standing, unread }: Pick<Review, 'standing' | 'unread'>,
  check: FileCheck,
  slides: readonly Pick<LaidOutSlide, 'slideId' | 'number'>[],
): Verdict {
  const labels = labelsOf(released);
  return {
    slides: slides.length,
    figures: released.figures,
    hidden: released.hidden,
    reasons: released.notes.map(({ cell, label, state, why, change }) => ({
      cell,
      figure: label,
      state,
      why,
      change,
    })),
    size: released.release.size,
    attacks: released.findings.map((finding) => ({
      cell: finding.cell,
      figure: labels.get(finding.cell) ?? 'A figure',
      why: attackWords(finding, released),
    })),
    lines: standing,
    unread,
    parts: check.parts,
    findings: check.findings.map((finding) => ({
      ...finding,
      slideId: slides.find(({ number }) => number === finding.slide)?.slideId ?? null,
    })),
    outcome: outcomeOf(released, check),
  };
}

function labelsOf({ release, notes, team }: ReleasedWalk): Map<string, string> {
  const recorded = release.lookFors.map(({ recordedCell: cell, label }) => ({ cell, label }));
  const rows = [...notes, ...team.areas, ...team.themes, ...release.areas, ...release.lookFors, ...recorded];
  return new Map([
    ['total', 'Number of visits'],
    ...rows.map(({ cell, label }): [string, string] => [cell, label]),
  ]);
}

const faults: Record<AttackFinding['kind'], (teachers: number) => string> = {
  'few-people': (teachers) => `It can be put down to fewer than ${teachers} teachers.`,
  'other-side': (teachers) => `The visits without it can be put down to fewer than ${teachers} teachers.`,
  difference: (teachers) => `Taken together, the figures say something of fewer than ${teachers} teachers.`,
  narrowed: () => 'Other figures narrow it down further than the rules alone would.',
};

function attackWords({ kind, releases }: AttackFinding, { earlier, release }: ReleasedWalk): string {
  const days = earlier
    .filter(({ id }) => releases.includes(id))
    .map(({ at }) => dateSpan([at.slice(0, 10)]))
    .filter((day) => day !== null);
  const beside = days.length === 0 ? '' : `Beside the deck of ${[...new Set(days)].join(' and ')}: `;
  const fault = faults[kind](release.teachers);
  return beside === '' ? fault : beside + fault.charAt(0).toLowerCase() + fault.slice(1);
}
