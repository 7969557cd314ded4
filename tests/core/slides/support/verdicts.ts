/** A verdict made by hand, for the tests of its words and its page. */
import type { Verdict } from '../../../../core/contract/calls/slides.ts';

export function verdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    slides: 5,
    figures: 14,
    hidden: 3,
    reasons: [
      {
        cell: 'area:progress',
        figure: 'Progress',
        state: 'hidden',
        why: 'It rests on fewer than 5 teachers.',
        change: 'Visits to more teachers would change that.',
      },
      {
        cell: 'area:own',
        figure: 'Reading corner',
        state: 'kept',
        why: 'Two teachers were visited since.',
        change: '',
      },
    ],
    size: 'full',
    attacks: [],
    lines: 9,
    unread: [],
    parts: 31,
    findings: [],
    outcome: 'clear',
    ...changes,
  };
}
