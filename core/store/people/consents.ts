/** Who was asked whether a slide may name them, what they said, and in which decks it stood. */
import * as z from 'zod';
import type { Consent } from '../../contract/calls/lines.ts';
import { AppError } from '../../contract/errors.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows } from '../rows.ts';

const consentRow = z.object({
  id: z.string(),
  cardId: z.string(),
  themeId: z.string(),
  what: z.string(),
  where: z.string(),
  asked: z.string(),
  askedOn: z.string(),
  answer: z.enum(['yes', 'no']).nullable(),
  answeredOn: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  lastLeftAt: z.string().nullable(),
});

export type StoredConsent = z.output<typeof consentRow>;

/** In the order in which they were asked for, of every walk. A deck that nobody outside has seen was in none. */
export function listConsents(db: Db): StoredConsent[] {
  return parseRows(
    consentRow,
    prepared(
      db,
      `SELECT id, card_id AS cardId, theme_id AS themeId, what, place AS "where", asked, asked_on AS askedOn, answer,
         answered_on AS answeredOn, withdrawn_on AS withdrawnOn,
         (SELECT max(r.at) FROM consent_release c JOIN ledger_release r ON r.id = c.release_id
           WHERE c.consent_id = consent.id AND r.replaced_at IS NULL) AS lastLeftAt
       FROM consent ORDER BY number`,
    ).all(),
  );
}

export type NewConsent = Pick<Consent, 'id' | 'cardId' | 'themeId' | 'what' | 'where' | 'asked' | 'askedOn'>;

export function insertConsent(db: Db, consent: NewConsent): void {
  prepared(
    db,
    `INSERT INTO consent (id, card_id, theme_id, what, place, asked, asked_on)
     VALUES (@id, @cardId, @themeId, @what, @where, @asked, @askedOn)`,
  ).run(consent);
}

/**
 * Writes down what was said; a new answer ends a withdrawal.
 * @param on ISO day
 * @throws AppError `not-found`
 */
export function answerConsent(db: Db, id: string, answer: 'yes' | 'no', on: string): void {
  mustChange(
    prepared(
      db,
      'UPDATE consent SET answer = @answer, answered_on = @on, withdrawn_on = NULL WHERE id = @id',
    ).run({ id, answer, on }).changes,
  );
}

/**
 * @param on ISO day
 * @throws AppError `not-found`
 */
export function withdrawConsent(db: Db, id: string, on: string): void {
  mustChange(prepared(db, 'UPDATE consent SET withdrawn_on = @on WHERE id = @id').run({ id, on }).changes);
}

function mustChange(changes: number): void {
  if (changes === 0) throw new AppError('not-found', 'nobody was asked', { what: 'consent' });
}

/** Remembers that consents stood in a deck that left. */
export function noteConsentsLeft(db: Db, consentIds: readonly string[], releaseId: string): void {
  const note = prepared(db, 'INSERT INTO consent_release (consent_id, release_id) VALUES (?, ?)');
  for (const id of consentIds) note.run(id, releaseId);
}
