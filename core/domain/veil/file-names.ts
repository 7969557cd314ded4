/** What a file that leaves must not hold: whatever the engine could take for a name, also where it is probably none. */
import type { Finding } from '../../contract/calls/slides.ts';
import type { WordDecisions } from '../../contract/names.ts';
import type { StaffMember } from '../records/record.ts';
import type { VisitFacts } from '../visit-facts.ts';
import { createNameEngine, type NameEngine } from './engine.ts';
import { normaliseText } from './normalise.ts';
import type { Span } from './spans.ts';
import { walkNames } from './walk-names.ts';

/** What a text is searched for. */
export type Roster = NameEngine;

/**
 * Staff, visited teachers, observers, classes and rooms of a walk.
 * @param decisions what the school has said of single words
 */
export function rosterOf(
  { staff, visits }: { staff: readonly StaffMember[]; visits: readonly VisitFacts[] },
  decisions: WordDecisions = [],
): Roster {
  return createNameEngine(walkNames(staff, visits), decisions);
}

function reasonOf({ kind, reason, text }: Span): Finding['reason'] {
  if (reason === 'contact') return text.includes('@') ? 'email' : 'name';
  return kind === 'class' || kind === 'room' || kind === 'lesson' ? 'class-or-room' : 'name';
}

/**
 * What could name a person, a class or a room, each spelling once and as normalised, in the order of the text. Words of the lists count where
 * they have a capital, whatever they mean there: a person has to say so. Sir and Miss name nobody by themselves.
 */
export function namesIn(text: string, roster: Roster): Pick<Finding, 'text' | 'reason'>[] {
  const found = roster
    .read(text)
    .filter(
      ({ reason, verdict }) =>
        reason !== 'addressed' && reason !== 'singled-out' && !(reason === 'decided' && verdict === 'left'),
    );
  const distinct = new Map(
    found.map((span) => [
      normaliseText(span.text),
      { text: normaliseText(span.text), reason: reasonOf(span) },
    ]),
  );
  return [...distinct.values()];
}
