/** What was decided about visits that may be one room seen by two people. */
import * as z from 'zod';
import type { Db } from './open.ts';
import { prepared } from './prepared.ts';
import { parseRows } from './rows.ts';
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

export function setSeparate(db: Db, { first, second }: VisitPair, isSeparate: boolean): void {
  const sql = isSeparate
    ? 'INSERT INTO separate_visits (first_id, second_id) VALUES (?, ?) ON CONFLICT DO NOTHING'
    : 'DELETE FROM separate_visits WHERE first_id = ? AND second_id = ?';
  prepared(db, sql).run(Number(first), Number(second));
}
