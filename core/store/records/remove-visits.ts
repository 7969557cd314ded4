/** Takes visits out of the store with all that hangs on them. */
import * as z from 'zod';
import { forgetRows } from './forget-rows.ts';
import { forgetSpellings } from '../release/ledger-ids.ts';
import type { Db } from '../file/open.ts';

const untouchedSql = `
  SELECT v.id FROM json_each(?) given JOIN visit v ON v.id = given.value
  WHERE v.joined_to IS NULL AND NOT EXISTS (SELECT 1 FROM visit part WHERE part.joined_to = v.id)
    AND NOT EXISTS (SELECT 1 FROM visit_teacher t WHERE t.visit_id = v.id)
    AND NOT EXISTS (
      SELECT 1 FROM evidence e JOIN card_place c ON c.evidence_id = e.id
      WHERE e.visit_id = v.id AND (e.is_by_hand = 1 OR e.made_from <> '[]' OR c.theme_id IS NOT NULL
        OR c.team_text IS NOT NULL OR c.is_starred = 1 OR c.is_mark_dismissed = 1
        OR c.area_id <> e.recorded_area_id OR c.is_proposed <> (e.proposal IS NOT NULL)
        OR EXISTS (SELECT 1 FROM card_reference r WHERE r.evidence_id = e.id)))`;

/** Those of some visits with whose cards nobody has done anything. */
export function listUntouchedVisits(db: Db, visitIds: readonly number[]): number[] {
  return z.array(z.int()).parse(db.prepare(untouchedSql).pluck().all(JSON.stringify(visitIds)));
}

const boardsOfVisitsSql = `
  SELECT DISTINCT w.key FROM json_each(?) given JOIN visit v ON v.id = given.value
  JOIN walk w ON w.key = v.walk_key OR w.key = (SELECT debriefed_with FROM walk WHERE key = v.walk_key)`;

/** Removes visits with all that hangs on them, and the themes that this leaves empty. */
export function removeVisits(db: Db, visitIds: readonly number[]): void {
  const statements = [
    'DELETE FROM card_reference WHERE evidence_id IN (SELECT id FROM evidence WHERE visit_id = @id)',
    'DELETE FROM card_place WHERE evidence_id IN (SELECT id FROM evidence WHERE visit_id = @id)',
    'DELETE FROM evidence WHERE visit_id = @id',
    'DELETE FROM look_for WHERE visit_id = @id',
    'DELETE FROM separate_visits WHERE first_id = @id OR second_id = @id',
    'UPDATE source_row SET visit_id = NULL WHERE visit_id = @id',
    `UPDATE source_row SET outcome = 'visit' WHERE outcome = 'joined'
       AND visit_id IN (SELECT id FROM visit WHERE joined_to = @id)`,
    'UPDATE visit SET joined_to = NULL WHERE joined_to = @id',
    'DELETE FROM visit WHERE id = @id',
  ].map((sql) => db.prepare(sql));
  const cardsOf = db.prepare('SELECT CAST(id AS TEXT) FROM evidence WHERE visit_id = ?').pluck();
  const cardIds = visitIds.flatMap((id) => z.array(z.string()).parse(cardsOf.all(id)));
  const boards = z.array(z.int()).parse(db.prepare(boardsOfVisitsSql).pluck().all(JSON.stringify(visitIds)));
  for (const id of visitIds) for (const statement of statements) statement.run({ id });
  forgetSpellings(db);
  removeEmptyThemes(db);
  const none: ReadonlySet<string> = new Set();
  forgetRows(db, { cards: new Set(cardIds), themes: none, notes: none, decisions: none }, boards, null);
}

/** A theme is there only while it holds a card or refers to one; what was written of it stays. */
function removeEmptyThemes(db: Db): void {
  const empty = `SELECT id FROM theme t WHERE NOT EXISTS (SELECT 1 FROM card_place c WHERE c.theme_id = t.id)
    AND NOT EXISTS (SELECT 1 FROM card_reference r WHERE r.theme_id = t.id)`;
  db.prepare(`UPDATE note SET theme_id = NULL WHERE theme_id IN (${empty})`).run();
  db.prepare(`UPDATE decision SET theme_id = NULL WHERE theme_id IN (${empty})`).run();
  db.prepare(`DELETE FROM theme WHERE id IN (${empty})`).run();
}
