/** What disclosure control and the check of the file say together, as a page a person can read. */
import type { Verdict } from '../../contract/calls/slides.ts';
import type { MadeDeck } from '../../domain/deck/deck.ts';
import type { FileCheck } from './check-file.ts';

/** `found` where anything must not leave, `all-hidden` where no figure is left to show, else `clear`. */
function outcomeOf(made: MadeDeck, check: FileCheck): Verdict['outcome'] {
  if (check.findings.length > 0) return 'found';
  return made.hidden === made.figures ? 'all-hidden' : 'clear';
}

export function makeVerdict(made: MadeDeck, check: FileCheck): Verdict {
  return {
    slides: made.deck.slides.length,
    figures: made.figures,
    hidden: made.hidden,
    reasons: made.reasons,
    parts: check.parts,
    findings: check.findings,
    outcome: outcomeOf(made, check),
  };
}
