/** Writes the visits of one form into a walk, in batches. */
import * as z from 'zod';
import { cardKinds } from '../../contract/tables.ts';
import type { EvidenceDraft, LookForDraft, VisitDraft } from '../../domain/records/record.ts';
import { insertRows, nextId, type Value } from './insert-rows.ts';
import type { Db } from '../file/open.ts';
import { jsonColumn, parseRows, textList } from '../rows.ts';
import { walkKey, walksOfDebrief } from './walks.ts';

/** A visit that the walk has already. */
export interface KnownVisit {
  id: number;
  hash: string;
  observer: string | null;
  isJoined: boolean;
  isGone: boolean;
}

/** What a response is known by within its form, and what it says. */
export interface ResponseIdentity {
  responseKey: string;
  hash: string;
}

const flag = z.int().transform((value) => value === 1);

const knownVisit = z.object({
  responseKey: z.string(),
  id: z.int(),
  hash: z.string(),
  observer: z.string().nullable(),
  isJoined: flag,
  isGone: flag,
});

const tally = z.object({ lookFor: z.string(), value: z.number(), outOf: z.number() });

/** A piece of evidence as the record had it last. */
const recordedEvidence = z.object({
  id: z.int(),
  column: z.string().nullable(),
  kind: z.enum(cardKinds),
  text: z.string(),
  areaId: z.string(),
  ticked: textList,
  proposal: textList.nullable(),
  tally: jsonColumn(tally).nullable(),
  isChangedAtSource: flag,
});

export type RecordedEvidence = z.output<typeof recordedEvidence>;

const recordedVisit = z.object({
  date: z.string().nullable(),
  period: z.string().nullable(),
  minutes: z.number().nullable(),
  observer: z.string().nullable(),
  withObserver: z.string().nullable(),
  teacherSpellings: textList,
  className: z.string().nullable(),
  yearGroup: z.string().nullable(),
  subject: z.string().nullable(),
  room: z.string().nullable(),
});

const recordedLookFor = z.object({
  kind: z.enum(['rating', 'option']),
  question: z.string().nullable(),
  lookFor: z.string(),
  label: z.string().nullable(),
  scale: textList,
});

/** A visit as the record had it last, without its evidence. */
export type RecordedVisit = z.output<typeof recordedVisit> & { lookFors: LookForDraft[] };

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
  'is_by_hand',
];

const evidenceColumns = [
  'id',
  'visit_id',
  'position',
  'column_header',
  'kind',
  'text',
  'recorded_area_id',
  'ticked',
  'proposal',
  'tally',
  'is_by_hand',
];

const lookForColumns = ['visit_id', 'kind', 'question', 'look_for', 'label', 'scale'];

export const knownVisitsSql = `
  SELECT response_key AS responseKey, id, hash, observer, joined_to IS NOT NULL AS isJoined,
    gone_since IS NOT NULL AS isGone
  FROM visit WHERE form = ? AND walk_key = (SELECT key FROM walk WHERE id = ?)`;

/** What a file says of a visit; what the team made of its cards (splits, joins, typed evidence) is not among it. */
const evidenceSql = `
  SELECT id, column_header AS "column", kind, text, recorded_area_id AS areaId, ticked, proposal, tally,
    is_changed_at_source AS isChangedAtSource
  FROM evidence WHERE visit_id = ? AND is_by_hand = 0 AND made_from = '[]' ORDER BY position`;

const visitSql = `
  SELECT date, period, minutes, observer, with_observer AS withObserver, teacher_spellings AS teacherSpellings,
    class_name AS className, year_group AS yearGroup, subject, room
  FROM visit WHERE id = ?`;

const updateSql = `
  UPDATE visit SET hash = @hash, date = @date, period = @period, minutes = @minutes, observer = @observer,
    with_observer = @withObserver, teacher_spellings = @teacherSpellings, class_name = @className,
    year_group = @yearGroup, subject = @subject, room = @room, gone_since = NULL
  WHERE id = @id`;

/**
 * Collects what is new, with its ids; it stands in the tables after `flush`.
 * @param form the same form, response and text is the same visit
 */
export function visitWriter(db: Db, walkId: string, form: string, isByHand = false) {
  const key = walkKey(db, walkId);
  const update = db.prepare(updateSql);
  const removeLookFors = db.prepare('DELETE FROM look_for WHERE visit_id = ?');
  const lastPosition = db
    .prepare('SELECT coalesce(max(position), -1) FROM evidence WHERE visit_id = ?')
    .pluck();
  const refresh = db.prepare(
    `UPDATE evidence SET column_header = @column, kind = @kind, recorded_area_id = @areaId, ticked = @ticked,
       proposal = @proposal, tally = @tally WHERE id = @id`,
  );
  const setChanged = db.prepare('UPDATE evidence SET is_changed_at_source = ? WHERE id = ?');
  const comeBack = db.prepare('UPDATE visit SET gone_since = NULL WHERE id = ?');
  const rename = db.prepare('UPDATE visit SET response_key = ? WHERE id = ?');
  const keepHash = db.prepare('UPDATE visit SET hash = ? WHERE id = ?');
  const byHand = isByHand ? 1 : 0;
  let visits: Value[][] = [];
  let pieces: Value[][] = [];
  let lookFors: Value[][] = [];
  // Others may add rows between two batches: ids are only known within one.
  let visitId: number | null = null;
  let pieceId: number | null = null;
  let number = lastNumber(db, walkId);

  return {
    /** Answers the new visit's id. */
    insert({ responseKey, hash }: ResponseIdentity, visit: VisitDraft): number {
      const id = visitId ?? nextId(db, 'visit');
      visitId = id + 1;
      number += 1;
      const { date, period, minutes, observer, withObserver, className, yearGroup, subject, room } = visit;
      const spellings = JSON.stringify(visit.teacherSpellings);
      const head = [id, key, number, form, responseKey, hash, date, period, minutes, observer, withObserver];
      visits.push([...head, spellings, className, yearGroup, subject, room, byHand]);
      return id;
    },
    /** Brings a visit's own fields up to date, and takes its look-fors away for those of now. */
    update(id: number, hash: string, visit: VisitDraft): void {
      const { evidence: _cards, lookFors: _ratings, walkTitle: _title, teacherSpellings, ...fields } = visit;
      update.run({ ...fields, id, hash, teacherSpellings: JSON.stringify(teacherSpellings) });
      removeLookFors.run(id);
    },
    /** The response of a visit is known by another key from now on. */
    rename(id: number, responseKey: string): void {
      rename.run(responseKey, id);
    },
    /** The cells of a response differ, and say the same. */
    keepHash(id: number, hash: string): void {
      keepHash.run(hash, id);
    },
    /** A response that had gone from its file stands in it again. */
    comeBack(id: number): void {
      comeBack.run(id);
    },
    nextPosition: (id: number): number => z.int().parse(lastPosition.get(id)) + 1,
    setChangedAtSource(evidenceId: number, isChanged: boolean): void {
      setChanged.run(isChanged ? 1 : 0, evidenceId);
    },
    /** The same text is understood in another way now. */
    refreshEvidence(
      id: number,
      { column, kind, areaId, ticked, proposal, tally: counted }: EvidenceDraft,
    ): void {
      const words = proposal && JSON.stringify(proposal);
      const ticks = JSON.stringify(ticked);
      const tallied = counted && JSON.stringify(counted);
      refresh.run({ id, column, kind, areaId, ticked: ticks, proposal: words, tally: tallied });
    },
    /** Answers the new card's id. */
    insertEvidence(ofVisit: number, position: number, evidence: EvidenceDraft): number {
      const id = pieceId ?? nextId(db, 'evidence');
      pieceId = id + 1;
      const { column, kind, text, areaId, ticked, proposal, tally: counted } = evidence;
      const ticks = ticked.length === 0 ? '[]' : JSON.stringify(ticked);
      const words = proposal && JSON.stringify(proposal);
      const head = [id, ofVisit, position, column, kind, text, areaId, ticks, words];
      pieces.push([...head, counted && JSON.stringify(counted), byHand]);
      return id;
    },
    insertLookFor(ofVisit: number, { kind, question, lookFor, label, scale }: LookForDraft): void {
      lookFors.push([ofVisit, kind, question, lookFor, label, JSON.stringify(scale)]);
    },
    flush(): void {
      insertRows(db, 'visit', visitColumns, visits);
      insertRows(db, 'evidence', evidenceColumns, pieces);
      insertRows(db, 'look_for', lookForColumns, lookFors);
      visits = [];
      pieces = [];
      lookFors = [];
      visitId = null;
      pieceId = null;
    },
  };
}

/** Reads visits as the record had them last. */
export function visitReader(db: Db) {
  const evidenceOf = db.prepare(evidenceSql);
  const visitOf = db.prepare(visitSql);
  const lookForsOf = db.prepare(
    'SELECT kind, question, look_for AS lookFor, label, scale FROM look_for WHERE visit_id = ? ORDER BY id',
  );
  return {
    recorded(id: number): RecordedVisit {
      const lookFors = parseRows(recordedLookFor, lookForsOf.all(id));
      return { ...recordedVisit.parse(visitOf.get(id)), lookFors };
    },
    /** The evidence of a visit that came from its file, in order. */
    evidenceOf: (id: number): RecordedEvidence[] => parseRows(recordedEvidence, evidenceOf.all(id)),
  };
}

/** The visits that a walk has from a form, by response key. */
export function knownVisits(db: Db, walkId: string, form: string): Map<string, KnownVisit> {
  const rows = parseRows(knownVisit, db.prepare(knownVisitsSql).all(form, walkId));
  return new Map(rows.map(({ responseKey, ...visit }) => [responseKey, visit]));
}

/** The greatest number of the debrief: a number is one visit's, whichever of its walks that is of. */
function lastNumber(db: Db, walkId: string): number {
  const sql = `SELECT coalesce(max(number), 0) FROM visit WHERE walk_key IN ${walksOfDebrief}`;
  return z.int().parse(db.prepare(sql).pluck().get(walkId));
}
