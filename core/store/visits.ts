/** Visits with their evidence and look-fors. */
import * as z from 'zod';
import { cardKinds } from '../contract/calls/records.ts';
import type { EvidenceDraft, LookForDraft, VisitDraft } from '../domain/records/record.ts';
import type { CardFacts, VisitFacts } from '../domain/walk-facts.ts';
import { insertRows, nextId, type Value } from './insert-rows.ts';
import type { Db } from './open.ts';
import { jsonColumn, parseRows, textList } from './rows.ts';
import { walkKey } from './walks.ts';

export interface KnownVisit {
  id: number;
  hash: string;
}

/** What a response is known by within its form, and what it says. */
export interface ResponseIdentity {
  responseKey: string;
  hash: string;
}

const knownVisit = z.object({ responseKey: z.string(), id: z.int(), hash: z.string() });

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

const visitColumns = [
  'id',
  'walk_key',
  'number',
  'form',
  'response_key',
  'hash',
  'date',
  'period',
  'minutes',
  'observer',
  'with_observer',
  'teacher_spellings',
  'class_name',
  'year_group',
  'subject',
  'room',
];

const evidenceColumns = [
  'id',
  'visit_id',
  'position',
  'column_header',
  'kind',
  'text',
  'recorded_area_id',
  'also_ticked',
  'tally',
];

const lookForColumns = ['visit_id', 'kind', 'question', 'look_for', 'label', 'scale'];

/**
 * Writes the visits of one file into a walk. What is new is collected, with its ids, and stands in the tables after
 * `flush`.
 * @param form the same form, response and text is the same visit
 */
export function visitWriter(db: Db, walkId: string, form: string) {
  const key = walkKey(db, walkId);
  const update = db.prepare(
    `UPDATE visit SET hash = @hash, date = @date, period = @period, minutes = @minutes, observer = @observer,
       with_observer = @withObserver, teacher_spellings = @teacherSpellings, class_name = @className,
       year_group = @yearGroup, subject = @subject, room = @room
     WHERE id = @id`,
  );
  const removeLookFors = db.prepare('DELETE FROM look_for WHERE visit_id = ?');
  const evidenceOf = db.prepare(
    `SELECT position, column_header AS "column", text FROM evidence WHERE visit_id = ? ORDER BY position`,
  );
  const visits: Value[][] = [];
  const pieces: Value[][] = [];
  const lookFors: Value[][] = [];
  const firstVisit = nextId(db, 'visit');
  const firstPiece = nextId(db, 'evidence');
  const firstNumber = lastNumber(db, key) + 1;

  return {
    /** The visits that the walk has from this form, by response key. */
    known: knownVisits(db, key, form),
    /** Answers the new visit's id. */
    insert({ responseKey, hash }: ResponseIdentity, visit: VisitDraft): number {
      const id = firstVisit + visits.length;
      const { date, period, minutes, observer, withObserver, className, yearGroup, subject, room } = visit;
      const number = firstNumber + visits.length;
      const spellings = JSON.stringify(visit.teacherSpellings);
      visits.push([id, key, number, form, responseKey, hash, date, period, minutes, observer, withObserver]);
      visits.at(-1)?.push(spellings, className, yearGroup, subject, room);
      return id;
    },
    update(id: number, { hash }: ResponseIdentity, visit: VisitDraft): void {
      const { evidence: _cards, lookFors: _ratings, walkTitle: _title, teacherSpellings, ...fields } = visit;
      update.run({ ...fields, id, hash, teacherSpellings: JSON.stringify(teacherSpellings) });
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
      const id = firstPiece + pieces.length;
      const { column, kind, text, areaId, alsoTicked, tally } = evidence;
      const counted = tally && JSON.stringify(tally);
      pieces.push([id, visitId, position, column, kind, text, areaId, JSON.stringify(alsoTicked), counted]);
      return id;
    },
    insertLookFor(visitId: number, { kind, question, lookFor, label, scale }: LookForDraft): void {
      lookFors.push([visitId, kind, question, lookFor, label, JSON.stringify(scale)]);
    },
    flush(): void {
      insertRows(db, 'visit', visitColumns, visits);
      insertRows(db, 'evidence', evidenceColumns, pieces);
      insertRows(db, 'look_for', lookForColumns, lookFors);
    },
  };
}

function knownVisits(db: Db, key: number, form: string): Map<string, KnownVisit> {
  const rows = db
    .prepare('SELECT response_key AS responseKey, id, hash FROM visit WHERE form = ? AND walk_key = ?')
    .all(form, key);
  return new Map(parseRows(knownVisit, rows).map(({ responseKey, ...visit }) => [responseKey, visit]));
}

function lastNumber(db: Db, key: number): number {
  const last = db.prepare('SELECT coalesce(max(number), 0) FROM visit WHERE walk_key = ?').pluck().get(key);
  return z.int().parse(last);
}

/** The visits of a walk by number. */
export function listVisits(db: Db, walkId: string): StoredVisit[] {
  const rows = db
    .prepare(
      `SELECT CAST(id AS TEXT) AS id, number, date, period, observer, with_observer AS withObserver, teacher_spellings AS teacherSpellings,
         class_name AS className, year_group AS yearGroup, subject, room
       FROM visit WHERE walk_key = (SELECT key FROM walk WHERE id = ?) ORDER BY number`,
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
       WHERE v.walk_key = (SELECT key FROM walk WHERE id = ?)`,
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
  WHERE v.walk_key = (SELECT key FROM walk WHERE id = ?)
  ORDER BY v.number, e.position`;

/** The cards of a walk with their texts, for the board. */
export function listBoardCards(db: Db, walkId: string): z.output<typeof boardCardRow>[] {
  return parseRows(boardCardRow, db.prepare(boardCardsSql).all(walkId));
}

/** The walk, sample walks aside, that holds this response of this form already; the newest if several do. */
export function walkHoldingResponse(db: Db, form: string, responseKey: string): string | null {
  const row = db
    .prepare(
      `SELECT w.id FROM visit v JOIN walk w ON w.key = v.walk_key
       WHERE v.form = ? AND v.response_key = ? AND w.is_sample = 0 ORDER BY w.key DESC LIMIT 1`,
    )
    .get(form, responseKey);
  return row === undefined ? null : z.object({ id: z.string() }).parse(row).id;
}
