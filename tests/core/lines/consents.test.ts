/** Which consent stands on a slide, and what is said of one that does not. */
import { expect, test } from 'vitest';
import { type ConsentFacts, reviewConsent } from '../../../core/domain/lines/consents.ts';
import { listEngine } from './support/engine.ts';

const asked: ConsentFacts = {
  id: 'c',
  cardId: '1',
  themeId: 't',
  what: 'Wait time, as Hall does it',
  where: 'Ms Hall, Maths',
  asked: 'Ms Hall',
  askedOn: '2026-10-12',
  answer: null,
  answeredOn: null,
  withdrawnOn: null,
  lastLeftAt: null,
};
const yes: ConsentFacts = { ...asked, answer: 'yes', answeredOn: '2026-10-12' };

const ground = {
  engine: listEngine({ names: ['Hall'] }),
  themeIds: new Set(['t']),
  isStarredIn: (cardId: string, themeId: string) => cardId === '1' && themeId === 't',
};

test.each<[string, ConsentFacts, boolean, string]>([
  ['nobody has answered', asked, false, ''],
  ['a yes', yes, true, ''],
  ['a no', { ...yes, answer: 'no' }, false, ''],
  ['withdrawn before any deck', { ...yes, withdrawnOn: '2026-10-20' }, false, 'It was withdrawn.'],
  [
    'withdrawn after a deck',
    { ...yes, withdrawnOn: '2026-10-20', lastLeftAt: '2026-10-13T15:00:00.000Z' },
    false,
    'It was withdrawn. It was in the deck of 13 October 2026.',
  ],
  ['a theme that is left out', { ...yes, themeId: 'other' }, false, 'Its theme is not in the deck.'],
  ['a star taken away', { ...yes, cardId: '2' }, false, 'Its card is not starred in its theme any more.'],
])('%s', (_what, consent, isStanding, why) => {
  expect(reviewConsent(consent, ground)).toEqual({
    ...consent,
    what: 'Wait time, as [a name] does it',
    isStanding,
    why,
  });
});
