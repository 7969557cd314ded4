/** Visits with their evidence and look-fors. */
import * as z from 'zod';
import { cardKinds } from '../contract/calls/records.ts';
import type { EvidenceDraft, LookForDraft, VisitDraft } from '../domain/records/record.ts';
import type { CardFacts, VisitFacts } from '../domain/walk-facts.ts';
import type { Db } from './open.ts';
import { jsonColumn, parseRows, textList } from './rows.ts';

export interface KnownVisit {
  id: number;
  hash: string;
}

/** Where a response comes from: the same form, response and text is the same visit. */
export interface ResponseIdentity {
  form: string;
  responseKey: string;
  hash: string;
}

const knownVisit = z.object({ id: z.int(), hash: z.string() });

const visitFactsRow = z
  .object({
    id: z.string(),
    number: z.int(),
    date: z.string().nullable(),
    period: z.string().nullable(),
    observer: z.string().nullable(),
    withObserver: z.string().nullable(),
    teacherSpellings: textList,
    className: z.string().nullable(),
    yearGroup: z.string().nullable(),
    subject: z.string().nullable(),
    room: z.string().nullable(),
  })
  .transform(({ observer, withObserver, ...visit }) => ({
    ...visit,
    observers: [observer, withObserver].filter((name) => name !== null),
  }));

export type StoredVisit = VisitFacts & { number: number; period: string | null };

/** Writes the visits of one load, with every statement prepared once. */
export function visitWriter(db: Db, walkId: string) {
  const find = db.prepare('SELECT id, hash FROM visit WHERE walk_id = ? AND form = ? AND response_key = ?');
  const insert = db.prepare(
    `INSERT INTO visit (walk_id, number, form, response_key, hash, date, period, minutes, observer, with_observer,
       teacher_spellings, class_name, year_group, subject, room)
     VALUES (@walkId, @number, @form, @responseKey, @hash, @date, @period, @minutes, @observer, @withObserver,
       @teacherSpellings, @className, @yearGroup, @subject, @room)`,
  );
  const update = db.prepare(
    `UPDATE visit SET hash = @hash, date = @date, period = @period, minutes = @minutes, observer = @observer,
       with_observer = @withObserver, teacher_spellings = @teacherSpellings, class_name = @className,
       year_group = @yearGroup, subject = @subject, room = @room
     WHERE id = @id`,
  );
  const insertEvidence = db.prepare(
    `INSERT INTO evidence (visit_id, position, column_header, kind, text, recorded_area_id, also_ticked, tally)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertLookFor = db.prepare(
    'INSERT INTO look_for (visit_id, kind, question, look_for, label, scale) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const removeLookFors = db.prepare('DELETE FROM look_for WHERE visit_id = ?');
  const evidenceOf = db.prepare(
    `SELECT position, column_header AS "column", text FROM evidence WHERE visit_id = ? ORDER BY position`,
  );
  let number = lastNumber(db, walkId);

  const fields = (visit: VisitDraft) => ({
    date: visit.date,
    period: visit.period,
    minutes: visit.minutes,
    observer: visit.observer,
    withObserver: visit.withObserver,
    teacherSpellings: JSON.stringify(visit.teacherSpellings),
    className: visit.className,
    yearGroup: visit.yearGroup,
    subject: visit.subject,
    room: visit.room,
  });

  return {
    find(response: ResponseIdentity): KnownVisit | null {
      const row = find.get(walkId, response.form, response.responseKey);
      return row === undefined ? null : knownVisit.parse(row);
    },
    /** Answers the new visit's id. */
    insert(response: ResponseIdentity, visit: VisitDraft): number {
      number += 1;
      return Number(insert.run({ walkId, number, ...response, ...fields(visit) }).lastInsertRowid);
    },
    update(id: number, response: ResponseIdentity, visit: VisitDraft): void {
      update.run({ id, hash: response.hash, ...fields(visit) });
      removeLookFors.run(id);
    },
    /** The evidence of a visit as it was loaded before. */
    evidenceOf(visitId: number): { position: number; column: string | null; text: string }[] {
      return parseRows(
        z.object({ position: z.int(), column: z.string().nullable(), text: z.string() }),
        evidenceOf.all(visitId),
      );
    },
    /** Answers the new card's id. */
    insertEvidence(visitId: number, position: number, evidence: EvidenceDraft): number {
      const { column, kind, text, areaId, alsoTicked, tally } = evidence;
      const ticked = JSON.stringify(alsoTicked);
      const counted = tally && JSON.stringify(tally);
      const { lastInsertRowid } = insertEvidence.run(
        visitId,
        position,
        column,
        kind,
        text,
        areaId,
        ticked,
        counted,
      );
      return Number(lastInsertRowid);
    },
    insertLookFor(visitId: number, { kind, question, lookFor, label, scale }: LookForDraft): void {
      insertLookFor.run(visitId, kind, question, lookFor, label, JSON.stringify(scale));
    },
  };
}

function lastNumber(db: Db, walkId: string): number {
  const row = db.prepare('SELECT coalesce(max(number), 0) AS last FROM visit WHERE walk_id = ?').get(walkId);
  return z.object({ last: z.int() }).parse(row).last;
}

/** The visits of a walk by number. */
export function listVisits(db: Db, walkId: string): StoredVisit[] {
  const rows = db
    .prepare(
      `SELECT CAST(id AS TEXT) AS id, number, date, period, observer, with_observer AS withObserver, teacher_spellings AS teacherSpellings,
         class_name AS className, year_group AS yearGroup, subject, room
       FROM visit WHERE walk_id = ? ORDER BY number`,
    )
    .all(walkId);
  return parseRows(visitFactsRow, rows);
}

const cardFactsRow = z.object({
  visitId: z.string(),
  areaId: z.string(),
  themeId: z.string().nullable(),
});

/** Where the cards of a walk stand, for figures. */
export function listCardFacts(db: Db, walkId: string): CardFacts[] {
  const rows = db
    .prepare(
      `SELECT CAST(v.id AS TEXT) AS visitId, c.area_id AS areaId, c.theme_id AS themeId
       FROM visit v JOIN evidence e ON e.visit_id = v.id JOIN card_place c ON c.evidence_id = e.id
       WHERE v.walk_id = ?`,
    )
    .all(walkId);
  return parseRows(cardFactsRow, rows);
}

const boardCardRow = z.object({
  id: z.string(),
  areaId: z.string(),
  themeId: z.string().nullable(),
  orderKey: z.string(),
  text: z.string(),
  kind: z.enum(cardKinds),
  visitNumber: z.int(),
  recordedAreaId: z.string(),
  alsoTicked: textList,
  tally: jsonColumn(z.object({ value: z.number(), outOf: z.number() })).nullable(),
});

export const boardCardsSql = `
  SELECT CAST(e.id AS TEXT) AS id, c.area_id AS areaId, c.theme_id AS themeId, c.order_key AS orderKey, e.text, e.kind,
    v.number AS visitNumber, e.recorded_area_id AS recordedAreaId, e.also_ticked AS alsoTicked, e.tally
  FROM visit v
  JOIN evidence e ON e.visit_id = v.id
  JOIN card_place c ON c.evidence_id = e.id
  WHERE v.walk_id = ?
  ORDER BY v.number, e.position`;

/** The cards of a walk with their texts, for the board. */
export function listBoardCards(db: Db, walkId: string): z.output<typeof boardCardRow>[] {
  return parseRows(boardCardRow, db.prepare(boardCardsSql).all(walkId));
}

/** The walk, sample walks aside, that holds this response of this form already; the newest if several do. */
export function walkHoldingResponse(db: Db, form: string, responseKey: string): string | null {
  const row = db
    .prepare(
      `SELECT v.walk_id AS id FROM visit v JOIN walk w ON w.id = v.walk_id
       WHERE v.form = ? AND v.response_key = ? AND w.is_sample = 0 ORDER BY w.created_at DESC LIMIT 1`,
    )
    .get(form, responseKey);
  return row === undefined ? null : z.object({ id: z.string() }).parse(row).id;
}
