/** Names visits and teachers for the ledger: random ids that say nothing of whom they stand for. */
import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { foldSpelling } from '../../domain/people/known-staff.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows, textList } from '../rows.ts';
import { getSetting, setSetting } from '../settings.ts';

const visitRow = z.object({ visit: z.string(), id: z.string() });
const teacherRow = z.object({ spelling: z.string(), id: z.string() });

/** The ids of visits in the ledger, by those they have in the store; visits of which nothing has left have none. */
export function listVisitIds(db: Db): Map<string, string> {
  const rows = prepared(
    db,
    'SELECT CAST(visit_id AS TEXT) AS visit, ledger_id AS id FROM ledger_visit',
  ).all();
  return new Map(parseRows(visitRow, rows).map(({ visit, id }) => [visit, id]));
}

const recordRow = z.object({ form: z.string(), response: z.string() });

/** A keyed hash of the record behind a visit: the same where the same response is loaded anew. Null: there is no such visit. */
function markOf(db: Db, key: string, visit: string): string | null {
  const row = prepared(db, 'SELECT form, response_key AS response FROM visit WHERE id = ?').get(
    Number(visit),
  );
  if (row === undefined) return null;
  const { form, response } = recordRow.parse(row);
  return createHmac('sha256', key)
    .update(JSON.stringify([form, response]))
    .digest('hex');
}

/**
 * The ids of those of some visits that have none of their own, but whose very record has left before: from another walk,
 * or from one that is gone.
 */
export function recogniseVisits(
  db: Db,
  visits: readonly string[],
  named: ReadonlyMap<string, string>,
): Map<string, string> {
  const key = getSetting(db, 'ledger-key');
  if (key === null) return new Map();
  const find = prepared(db, 'SELECT ledger_id FROM ledger_mark WHERE mark = ?').pluck();
  return new Map(
    visits.flatMap((visit) => {
      if (named.has(visit)) return [];
      const id = find.get(markOf(db, key, visit));
      return typeof id === 'string' ? [[visit, id] as const] : [];
    }),
  );
}

/** Gives a visit its id in the ledger, by which its record is known again. */
export function nameVisit(db: Db, visit: string, id: string, newId: () => string): void {
  prepared(db, 'INSERT INTO ledger_visit (visit_id, ledger_id) VALUES (?, ?)').run(Number(visit), id);
  const key = getSetting(db, 'ledger-key') ?? newId();
  setSetting(db, 'ledger-key', key);
  prepared(db, 'INSERT INTO ledger_mark (mark, ledger_id) VALUES (?, ?) ON CONFLICT (mark) DO NOTHING').run(
    markOf(db, key, visit),
    id,
  );
}

/** The ids of teachers in the ledger by folded spelling. */
export function listTeacherIds(db: Db): Map<string, string> {
  const rows = prepared(db, 'SELECT spelling, ledger_id AS id FROM ledger_teacher').all();
  return new Map(parseRows(teacherRow, rows).map(({ spelling, id }) => [spelling, id]));
}

/** A spelling that stood for somebody else, by what was known then, stands for this teacher from now on. */
export function nameTeacher(db: Db, spelling: string, id: string): void {
  prepared(
    db,
    `INSERT INTO ledger_teacher (spelling, ledger_id) VALUES (?, ?)
     ON CONFLICT (spelling) DO UPDATE SET ledger_id = excluded.ledger_id`,
  ).run(spelling, id);
}

/** Forgets the spellings that no visit holds any more. To be called where visits leave the store. */
export function forgetSpellings(db: Db): void {
  const known = [...listTeacherIds(db).keys()];
  if (known.length === 0) return;
  const recorded = prepared(db, 'SELECT DISTINCT teacher_spellings FROM visit').pluck().all();
  const said = prepared(db, 'SELECT teacher FROM visit_teacher').pluck().all();
  const held = new Set(
    [...z.array(textList).parse(recorded).flat(), ...z.array(z.string()).parse(said)].map(foldSpelling),
  );
  const forget = prepared(db, 'DELETE FROM ledger_teacher WHERE spelling = ?');
  for (const spelling of known) if (!held.has(spelling)) forget.run(spelling);
}
