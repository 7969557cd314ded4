/** What a person said of people and subjects. Holds for every walk and never leaves the machine. */
import * as z from 'zod';
import type { PeopleFacts, PersonDecision } from '../../domain/people/people-facts.ts';
import type { Db } from '../file/open.ts';
import { parseRows, textList } from '../rows.ts';
import { listStaffOf } from './staff.ts';

const decisionRow = z
  .object({ a: z.string(), b: z.string(), isSame: z.int() })
  .transform(({ a, b, isSame }): PersonDecision => ({ spellings: [a, b], isSame: isSame === 1 }));

const elseRow = z.object({ spelling: z.string(), isNot: textList, is: z.string().nullable() });

/** A spelling that is none of those whom it seemed to be, and who it is; null: nobody has said. */
export type SomebodyElse = z.output<typeof elseRow>;

const facultyRow = z.object({ subject: z.string(), name: z.string() });

type Faculty = z.output<typeof facultyRow>;

/** A pair has one order, whichever spelling is named first. */
function inOrder([a, b]: readonly [string, string]): [string, string] {
  return a <= b ? [a, b] : [b, a];
}

export function saveDecision(db: Db, { spellings, isSame }: PersonDecision): void {
  const [a, b] = inOrder(spellings);
  db.prepare(
    `INSERT INTO person_decision (spelling_a, spelling_b, is_same) VALUES (@a, @b, @isSame)
     ON CONFLICT DO UPDATE SET is_same = excluded.is_same`,
  ).run({ a, b, isSame: isSame ? 1 : 0 });
}

export function removeDecision(db: Db, spellings: readonly [string, string]): void {
  db.prepare('DELETE FROM person_decision WHERE spelling_a = ? AND spelling_b = ?').run(
    ...inOrder(spellings),
  );
}

/** Who a spelling is has one answer; whom it is not adds up. */
export function saySomebodyElse(db: Db, { spelling, isNot, is }: SomebodyElse): void {
  const before = listSomebodyElse(db).find((one) => one.spelling === spelling)?.isNot ?? [];
  db.prepare(
    `INSERT INTO somebody_else (spelling, is_not, is_person) VALUES (@spelling, @isNot, @is)
     ON CONFLICT DO UPDATE SET is_not = excluded.is_not, is_person = excluded.is_person`,
  ).run({ spelling, isNot: JSON.stringify([...new Set([...before, ...isNot])]), is });
}

export function takeBackSomebodyElse(db: Db, spelling: string): void {
  db.prepare('DELETE FROM somebody_else WHERE spelling = ?').run(spelling);
}

export function listSomebodyElse(db: Db): SomebodyElse[] {
  const rows = db
    .prepare('SELECT spelling, is_not AS isNot, is_person AS "is" FROM somebody_else ORDER BY spelling')
    .all();
  return parseRows(elseRow, rows);
}

/** Whether two spellings are one person, as it was said of the two of them. */
export function listPairs(db: Db): PersonDecision[] {
  const rows = db
    .prepare(
      `SELECT spelling_a AS a, spelling_b AS b, is_same AS isSame
       FROM person_decision ORDER BY spelling_a, spelling_b`,
    )
    .all();
  return parseRows(decisionRow, rows);
}

/** All that was said, in pairs of spellings. */
export function listDecisions(db: Db): PersonDecision[] {
  const others = listSomebodyElse(db).flatMap(({ spelling, isNot, is }): PersonDecision[] => [
    ...isNot.map((other) => ({ spellings: [spelling, other] as const, isSame: false, isSomebodyElse: true })),
    ...(is === null ? [] : [{ spellings: [spelling, is] as const, isSame: true, isSomebodyElse: true }]),
  ]);
  return [...listPairs(db), ...others];
}

/** What grouping the spellings of a walk into people goes by. */
export function readPeopleFacts(db: Db, walkId: string): PeopleFacts {
  return { staff: listStaffOf(db, walkId), decisions: listDecisions(db) };
}

/** One subject in any case has one faculty. */
export function setFaculty(db: Db, subject: string, name: string | null): void {
  db.prepare('DELETE FROM faculty WHERE subject = ? COLLATE NOCASE').run(subject);
  if (name !== null) db.prepare('INSERT INTO faculty (subject, name) VALUES (?, ?)').run(subject, name);
}

export function listFaculties(db: Db): Faculty[] {
  return parseRows(facultyRow, db.prepare('SELECT subject, name FROM faculty ORDER BY subject').all());
}
