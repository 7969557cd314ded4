/** What was decided about visits that may be one: a room seen by two people, or a response that was sent twice. */
import * as z from 'zod';
import { offBoardId } from '../../domain/focus-areas.ts';
import { cardPlacer } from '../board/new-cards.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows } from '../rows.ts';
import { setRowJoined } from './source-files.ts';

const pairRow = z.object({ first: z.string(), second: z.string() });

/** Pairs of visit ids, the earlier first. */
export type VisitPair = z.output<typeof pairRow>;

/** Pairs that are two visits all the same. */
export function listSeparateVisits(db: Db, walkId: string): VisitPair[] {
  const rows = prepared(
    db,
    `SELECT CAST(s.first_id AS TEXT) AS first, CAST(s.second_id AS TEXT) AS second
     FROM separate_visits s JOIN visit v ON v.id = s.first_id
     WHERE v.walk_key = (SELECT key FROM walk WHERE id = ?)`,
  ).all(walkId);
  return parseRows(pairRow, rows);
}

/** Makes two visits one, with all that either was joined to before; the earlier is the whole. */
export function joinWholes(
  db: Db,
  ...pair: [{ id: string; joinedTo: string | null }, { id: string; joinedTo: string | null }]
): void {
  const wholes = pair.map(({ id, joinedTo }) => Number(joinedTo ?? id));
  const [whole, part] = [Math.min(...wholes), Math.max(...wholes)];
  if (whole === part) return;
  joinVisit(db, part, whole);
  setRowJoined(db, part, true);
}

/** Makes a visit part of another, with whatever was part of it. */
function joinVisit(db: Db, visitId: number, to: number): void {
  prepared(db, 'UPDATE visit SET joined_to = ? WHERE id = ? OR joined_to = ?').run(to, visitId, visitId);
}

/** Makes a visit one of its own again. */
export function partVisit(db: Db, visitId: string): void {
  prepared(db, 'UPDATE visit SET joined_to = NULL WHERE id = ?').run(Number(visitId));
}

const visitTextsSql = `
  SELECT text FROM evidence WHERE visit_id = @id AND is_by_hand = 0 AND made_from = '[]' AND is_changed_at_source = 0
  UNION ALL SELECT look_for || ': ' || label FROM look_for WHERE visit_id = @id AND label IS NOT NULL`;

/** What the record of a visit says: the texts of its cards, and its ratings and choices. */
export function listVisitTexts(db: Db, visitId: string): string[] {
  return z.array(z.string()).parse(
    prepared(db, visitTextsSql)
      .pluck()
      .all({ id: Number(visitId) }),
  );
}

const repeatedSql = `
  UPDATE card_place SET area_id = '${offBoardId}', order_key = 'off ' || evidence_id
  WHERE theme_id IS NULL AND team_text IS NULL AND is_starred = 0
    AND NOT EXISTS (SELECT 1 FROM card_reference r WHERE r.evidence_id = card_place.evidence_id)
    AND evidence_id IN (
      SELECT e.id FROM evidence e WHERE e.visit_id = @part AND e.is_by_hand = 0 AND e.made_from = '[]'
        AND EXISTS (SELECT 1 FROM evidence o WHERE o.visit_id = @whole AND o.text = e.text))`;

/** Of a response that was sent twice one card stands for both; a card with which the team has worked stays. */
export function takeRepeatedCards(db: Db, part: string, whole: string): void {
  prepared(db, repeatedSql).run({ part: Number(part), whole: Number(whole) });
}

const offCard = z.object({
  id: z.int(),
  areaId: z.string(),
  isProposed: z.int().transform((flag) => flag === 1),
});

const offCardsSql = `
  SELECT e.id, e.recorded_area_id AS areaId, e.proposal IS NOT NULL AS isProposed
  FROM evidence e JOIN card_place c ON c.evidence_id = e.id
  WHERE e.visit_id = ? AND c.area_id = '${offBoardId}' AND e.is_by_hand = 0 AND e.made_from = '[]'
    AND NOT EXISTS (SELECT 1 FROM evidence made, json_each(made.made_from) origin
      WHERE made.visit_id = e.visit_id AND origin.value = CAST(e.id AS TEXT))
  ORDER BY e.position`;

/** Its cards stand on the board again, the visit being one of its own. */
export function bringRepeatedCardsBack(db: Db, walkId: string, visitId: string): void {
  const placer = cardPlacer(db, walkId);
  for (const card of parseRows(offCard, prepared(db, offCardsSql).all(Number(visitId))))
    placer.bringBack(card);
}

export function setSeparate(db: Db, { first, second }: VisitPair, isSeparate: boolean): void {
  const sql = isSeparate
    ? 'INSERT INTO separate_visits (first_id, second_id) VALUES (?, ?) ON CONFLICT DO NOTHING'
    : 'DELETE FROM separate_visits WHERE first_id = ? AND second_id = ?';
  prepared(db, sql).run(Number(first), Number(second));
}
