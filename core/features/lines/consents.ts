/** Credit by consent: who was asked, what they said, and when. */
import { AppError } from '../../contract/errors.ts';
import type { ParsedInput } from '../../contract/calls/index.ts';
import { isOnBoard } from '../../domain/board/board-slice.ts';
import { readBoard } from '../../store/board/read-board.ts';
import { answerConsent, insertConsent, withdrawConsent } from '../../store/people/consents.ts';
import type { Db } from '../../store/file/open.ts';
import type { Handlers } from '../context.ts';
import { lookAtLines } from './look.ts';

type Noted = ParsedInput<'lines.noteConsent'>;

export const consentHandlers = {
  'lines.listConsents': ({ walkId }, { db }) => ({
    consents: lookAtLines(db, walkId).consents,
  }),
  'lines.noteConsent':
    (input, { db, newId }) =>
    () => {
      if (input.to === 'ask') return { consentId: ask(db, input, newId()) };
      const { walkId, consentId, on } = input;
      const known = lookAtLines(db, walkId).consents.find(({ id }) => id === consentId);
      if (!known) throw new AppError('not-found', 'nobody was asked', { what: 'consent' });
      if (input.to === 'answer') answerConsent(db, consentId, input.answer, on);
      else if (known.answer !== 'yes')
        throw new AppError('refused', 'there is no yes to withdraw', { reason: 'no-yes' });
      else withdrawConsent(db, consentId, on);
      return { consentId };
    },
} satisfies Partial<Handlers>;

function ask(
  db: Db,
  { walkId, cardId, what, where, asked, on }: Extract<Noted, { to: 'ask' }>,
  id: string,
): string {
  const card = readBoard(db, walkId).card(cardId);
  if (!card || !isOnBoard(card))
    throw new AppError('not-found', 'no such card', { what: 'card', id: cardId });
  if (card.themeId === null) throw new AppError('refused', 'the card is in no theme', { reason: 'no-theme' });
  if (!card.isStarred) throw new AppError('refused', 'the card is not starred', { reason: 'not-starred' });
  insertConsent(db, { id, cardId, themeId: card.themeId, what, where, asked, askedOn: on });
  return id;
}
