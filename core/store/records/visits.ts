/** Visits with their evidence, as figures, the board and the private view read them. */
import * as z from 'zod';
import { cardKinds } from '../../contract/tables.ts';
import { readSpelling } from '../../domain/people/names.ts';
import { offBoardId } from '../../domain/focus-areas.ts';
import type { VisitFacts } from '../../domain/visit-facts.ts';
import type { CardFacts } from '../../domain/walk-facts.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows, textList } from '../rows.ts';
import { stagedWalks, walksOfDebrief } from './walks.ts';

const flag = z.int().transform((value) => value === 1);

const visitRow = z.object({
  id: z.int(),
  joinedTo: z.int().nullable(),
  number: z.int(),
  date: z.string().nullable(),
  period: z.string().nullable(),
  observer: z.string().nullable(),
  withObserver: z.string().nullable(),
  recordedTeachers: textList,
  saidTeacher: z.string().nullable(),
  className: z.string().nullable(),
  yearGroup: z.string().nullable(),
  subject: z.string().nullable(),
  room: z.string().nullable(),
  isByHand: flag,
});

type VisitRow = z.output<typeof visitRow>;

/** A visit of a walk; one room seen by several observers is one visit with all of them. */
export type StoredVisit = VisitFacts & {
  number: number;
  period: string | null;
  isByHand: boolean;
  /** Who was visited as the record has it. */
  recordedTeachers: string[];
  /** Who it was as a person said privately; it counts only where the record names nobody. */
  saidTeacher: string | null;
};

/** A visit as it arrived, whether it counts as part of another or not. */
export type SingleVisit = StoredVisit & { joinedTo: string | null };

const visitSelect = `
  SELECT id, joined_to AS joinedTo, number, date, period, observer, with_observer AS withObserver,
    teacher_spellings AS recordedTeachers, class_name AS className, year_group AS yearGroup, subject, room,
    is_by_hand AS isByHand, (SELECT teacher FROM visit_teacher WHERE visit_id = visit.id) AS saidTeacher
  FROM visit`;

export const visitsSql = `${visitSelect} WHERE walk_key IN ${walksOfDebrief} ORDER BY number`;

export const pairedVisitsSql = `
  WITH own AS (
    SELECT id, joined_to, period,
      count(*) OVER (PARTITION BY date, lower(replace(ifnull(class_name, ''), ' ', ''))) AS alike
    FROM visit WHERE walk_key = (SELECT key FROM walk WHERE id = ?)
  )
  ${visitSelect} WHERE id IN (
    SELECT id FROM own WHERE period IS NOT NULL OR alike > 1 OR joined_to IS NOT NULL
    UNION ALL SELECT joined_to FROM own WHERE joined_to IS NOT NULL
    UNION ALL SELECT first_id FROM separate_visits JOIN own ON id = first_id
    UNION ALL SELECT second_id FROM separate_visits JOIN own ON id = second_id
  ) ORDER BY number`;

/**
 * The visits of this walk alone by number, each for itself, but for those that are no part of any pair: no period, and
 * no other visit of their day and class.
 */
export function listVisitsInPairs(db: Db, walkId: string): SingleVisit[] {
  // One by one, and not all: loading a long file asks for them while it still holds the file.
  return Array.from(prepared(db, pairedVisitsSql).iterate(walkId), asSingle);
}

function asSingle(raw: unknown): SingleVisit {
  const row = visitRow.parse(raw);
  return { ...asVisit(row), joinedTo: row.joinedTo === null ? null : String(row.joinedTo) };
}

/** The visits of all walks of a debrief by number, each for itself. */
export function listSingleVisitsOfDebrief(db: Db, walkId: string): SingleVisit[] {
  return Array.from(prepared(db, visitsSql).iterate(walkId), asSingle);
}

/** The visit with this number, joined to another or not, of any walk of the debrief. */
export function findSingleVisit(db: Db, walkId: string, number: number): SingleVisit | undefined {
  const sql = `${visitSelect} WHERE walk_key IN ${walksOfDebrief} AND number = ?`;
  const row = prepared(db, sql).get(walkId, number);
  return row === undefined ? undefined : asSingle(row);
}

/** The visits of all walks of a debrief by number. What a joined visit knows fills what its own leaves open. */
export function listVisits(db: Db, walkId: string): StoredVisit[] {
  const rows = parseRows(visitRow, prepared(db, visitsSql).all(walkId));
  const parts = Map.groupBy(rows, ({ joinedTo }) => joinedTo);
  return (parts.get(null) ?? []).map((row) =>
    (parts.get(row.id) ?? []).reduce((whole, part) => joined(whole, asVisit(part)), asVisit(row)),
  );
}

function asVisit({ observer, withObserver, joinedTo: _joinedTo, id, ...visit }: VisitRow): StoredVisit {
  return {
    ...visit,
    id: String(id),
    observers: [observer, withObserver].filter((name) => name !== null),
    teacherSpellings: teachersOf(visit),
  };
}

/** The record's word stands before what was said. */
function teachersOf({
  recordedTeachers,
  saidTeacher,
}: Pick<StoredVisit, 'recordedTeachers' | 'saidTeacher'>): string[] {
  return saidTeacher === null || namesSomebody(recordedTeachers)
    ? recordedTeachers
    : [...recordedTeachers, saidTeacher];
}

/** False where a record leaves open who was visited: "N/A". */
export function namesSomebody(spellings: readonly string[]): boolean {
  return spellings.some((spelling) => readSpelling(spelling).length > 0);
}

/** Says who was visited, or (null) takes that back. */
export function nameTeacher(db: Db, visitId: string, teacher: string | null): void {
  if (teacher === null) {
    // What was said of a visit before it was joined to this one goes with it.
    const own = 'visit_id = @id OR visit_id IN (SELECT id FROM visit WHERE joined_to = @id)';
    prepared(db, `DELETE FROM visit_teacher WHERE ${own}`).run({ id: Number(visitId) });
    return;
  }
  prepared(
    db,
    `INSERT INTO visit_teacher (visit_id, teacher) VALUES (?, ?)
     ON CONFLICT (visit_id) DO UPDATE SET teacher = excluded.teacher`,
  ).run(Number(visitId), teacher);
}

function joined(whole: StoredVisit, part: StoredVisit): StoredVisit {
  const recordedTeachers = [...new Set([...whole.recordedTeachers, ...part.recordedTeachers])];
  const saidTeacher = whole.saidTeacher ?? part.saidTeacher;
  return {
    ...whole,
    observers: [...new Set([...whole.observers, ...part.observers])],
    recordedTeachers,
    saidTeacher,
    teacherSpellings: teachersOf({ recordedTeachers, saidTeacher }),
    className: whole.className ?? part.className,
    yearGroup: whole.yearGroup ?? part.yearGroup,
    subject: whole.subject ?? part.subject,
    room: whole.room ?? part.room,
  };
}

/** The number that a visit is known by; one that is part of another has that one's. */
export function getVisitNumber(db: Db, visitId: number): number {
  const number = prepared(
    db,
    `SELECT coalesce(whole.number, v.number) FROM visit v LEFT JOIN visit whole ON whole.id = v.joined_to WHERE v.id = ?`,
  )
    .pluck()
    .get(visitId);
  return z.int().parse(number);
}

const cardFactsRow = z.object({
  visitId: z.string(),
  areaId: z.string(),
  themeId: z.string().nullable(),
  alsoIn: textList,
  isProposed: flag,
});

export const cardFactsSql = `
  SELECT CAST(coalesce(v.joined_to, v.id) AS TEXT) AS visitId, c.area_id AS areaId, c.theme_id AS themeId,
    (SELECT json_group_array(r.theme_id) FROM card_reference r WHERE r.evidence_id = e.id) AS alsoIn,
    c.is_proposed AS isProposed
  FROM visit v JOIN evidence e ON e.visit_id = v.id JOIN card_place c ON c.evidence_id = e.id
  WHERE v.walk_key IN ${walksOfDebrief} AND c.area_id <> '${offBoardId}'`;

/** Where the cards of a debrief stand, for figures. */
export function listCardFacts(db: Db, walkId: string): CardFacts[] {
  return parseRows(cardFactsRow, prepared(db, cardFactsSql).all(walkId));
}

const cardsPerVisit = z.object({ visitId: z.string(), cards: z.int() });

/** How many cards on the board each visit has, by its id; visits that were joined count with their whole. */
export function countCards(db: Db, walkId: string): Map<string, number> {
  const rows = prepared(db, `SELECT visitId, count(*) AS cards FROM (${cardFactsSql}) GROUP BY visitId`).all(
    walkId,
  );
  return new Map(parseRows(cardsPerVisit, rows).map(({ visitId, cards }) => [visitId, cards]));
}

const boardCardRow = z.object({
  id: z.string(),
  areaId: z.string(),
  themeId: z.string().nullable(),
  orderKey: z.string(),
  teamText: z.string().nullable(),
  isProposed: flag,
  isMarkDismissed: flag,
  isStarred: flag,
  text: z.string(),
  kind: z.enum(cardKinds),
  visitNumber: z.int(),
  recordedAreaId: z.string(),
  ticked: textList,
  proposal: textList.nullable(),
  source: z.enum(['present', 'changed-at-source', 'gone-from-file', 'by-hand']),
  madeFrom: textList,
  tally: jsonColumn(z.object({ lookFor: z.string(), value: z.number(), outOf: z.number() })).nullable(),
});

/** Every card of a walk, in no order. */
export const boardCardSelect = `
  SELECT CAST(e.id AS TEXT) AS id, c.area_id AS areaId, c.theme_id AS themeId, c.order_key AS orderKey,
    c.team_text AS teamText, c.is_proposed AS isProposed, c.is_mark_dismissed AS isMarkDismissed,
    c.is_starred AS isStarred, e.text, e.kind,
    coalesce(whole.number, v.number) AS visitNumber, e.recorded_area_id AS recordedAreaId, e.ticked, e.proposal,
    CASE WHEN e.is_by_hand = 1 THEN 'by-hand' WHEN v.gone_since IS NOT NULL THEN 'gone-from-file'
      WHEN e.is_changed_at_source = 1 THEN 'changed-at-source' ELSE 'present' END AS source,
    e.made_from AS madeFrom, e.tally
  FROM visit v
  LEFT JOIN visit whole ON whole.id = v.joined_to
  JOIN evidence e ON e.visit_id = v.id
  JOIN card_place c ON c.evidence_id = e.id
  WHERE v.walk_key IN ${walksOfDebrief}`;

export const boardCardsSql = `${boardCardSelect}
  ORDER BY visitNumber, v.number, e.position`;

/** The cards of all walks of a debrief with their texts, for the board. */
export function listBoardCards(db: Db, walkId: string): z.output<typeof boardCardRow>[] {
  return parseRows(boardCardRow, prepared(db, boardCardsSql).all(walkId));
}

export const boardCardSql = `${boardCardSelect} AND e.id = ?`;

/** One card of the board with its text. */
export function findBoardCard(
  db: Db,
  walkId: string,
  cardId: string,
): z.output<typeof boardCardRow> | undefined {
  const row = prepared(db, boardCardSql).get(walkId, cardId);
  const card = row === undefined ? undefined : boardCardRow.parse(row);
  // SQLite takes "07" and "7.0" for 7: one card under two names would be moved or joined twice.
  return card?.id === cardId ? card : undefined;
}

const heldResponses = z.object({ walkId: z.string(), responses: z.int() });

export const heldResponsesSql = `
  SELECT w.id AS walkId, count(*) AS responses
  FROM json_each(?) k CROSS JOIN visit v ON v.response_key = k.value CROSS JOIN walk w ON w.key = v.walk_key
  WHERE v.form = ? AND w.is_sample = 0 AND w.key NOT IN ${stagedWalks} GROUP BY w.key ORDER BY w.key DESC`;

/** How many of these responses of a form the walks hold, sample walks aside; the newest walk first. */
export function countHeldResponses(
  db: Db,
  form: string,
  responseKeys: readonly string[],
): z.output<typeof heldResponses>[] {
  return parseRows(heldResponses, prepared(db, heldResponsesSql).all(JSON.stringify(responseKeys), form));
}

/** The visits of `form` that an earlier export had and the one of now has not: marked, and counted. */
export function markGone(db: Db, visitIds: readonly number[], at: string): number {
  const mark = prepared(db, 'UPDATE visit SET gone_since = ? WHERE id = ? AND gone_since IS NULL');
  return visitIds.reduce((sum, id) => sum + mark.run(at, id).changes, 0);
}

/** Takes visits of one form over into another: the form has gained or lost a question. */
export function renameForm(db: Db, walkId: string, from: string, to: string): void {
  const ofWalk = 'walk_key = (SELECT key FROM walk WHERE id = @walkId)';
  db.prepare(
    `UPDATE visit SET form = @to WHERE form = @from AND ${ofWalk}
       AND response_key NOT IN (SELECT response_key FROM visit WHERE form = @to AND ${ofWalk})`,
  ).run({ walkId, from, to });
  db.prepare(
    `UPDATE source_table SET form = @to WHERE form = @from
       AND file_id IN (SELECT id FROM source_file WHERE ${ofWalk})`,
  ).run({ walkId, from, to });
}
