/** Credit by consent: which yes stands, and what a slide says of it. */
import type { Consent } from '../../contract/calls/lines.ts';
import { dateSpan } from '../dates.ts';
import type { NameEngine } from '../veil/engine.ts';
import { maskText } from './read-text.ts';

export type ConsentFacts = Omit<Consent, 'isStanding' | 'why'>;

export interface ConsentGround {
  engine: NameEngine;
  /** The themes that stand in the deck. */
  themeIds: ReadonlySet<string>;
  /** Whether the card is starred and evidence of the theme. */
  isStarredIn(cardId: string, themeId: string): boolean;
}

/** @returns `what` as it would stand: whoever else is named in it has not been asked */
export function reviewConsent(consent: ConsentFacts, ground: ConsentGround): Consent {
  const why = whyNot(consent, ground);
  return {
    ...consent,
    what: maskText(ground.engine, consent.what).text,
    isStanding: consent.answer === 'yes' && why === '',
    why,
  };
}

function whyNot(
  { cardId, themeId, answer, withdrawnOn, lastLeftAt }: ConsentFacts,
  ground: ConsentGround,
): string {
  if (withdrawnOn !== null) {
    const day = lastLeftAt === null ? null : dateSpan([lastLeftAt.slice(0, 10)]);
    return day === null ? 'It was withdrawn.' : `It was withdrawn. It was in the deck of ${day}.`;
  }
  if (answer !== 'yes') return '';
  if (!ground.themeIds.has(themeId)) return 'Its theme is not in the deck.';
  return ground.isStarredIn(cardId, themeId) ? '' : 'Its card is not starred in its theme any more.';
}
