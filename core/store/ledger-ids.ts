/** Names visits and teachers for the ledger: random ids that say nothing of whom they stand for. */
import * as z from 'zod';
import { foldSpelling } from '../domain/disclosure/known-staff.ts';
import type { Db } from './open.ts';
import { prepared } from './prepared.ts';
import { parseRows, textList } from './rows.ts';

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

/** Gives a visit its id in the ledger. */
export function nameVisit(db: Db, visit: string, id: string): void {
  prepared(db, 'INSERT INTO ledger_visit (visit_id, ledger_id) VALUES (?, ?)').run(Number(visit), id);
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
