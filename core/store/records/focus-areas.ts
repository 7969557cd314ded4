/** The school's focus areas: the list of now, where each is in use, and the changes that led to it. */
import * as z from 'zod';
import { focusAreaSchema, type AreaUse } from '../../contract/calls/areas.ts';
import type { BoardColumn } from '../../contract/calls/board.ts';
import { areaBook, builtInBook, type AreaBook } from '../../domain/records/areas/area-book.ts';
import type { MovedRows } from '../../domain/board/plan-area.ts';
import { builtInSchoolAreas, columnsOf, type SchoolAreas } from '../../domain/focus-areas.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { boardOfWalk } from './walks.ts';

const listColumn = jsonColumn(
  z.strictObject({
    areas: z.array(focusAreaSchema).min(1),
    removed: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        formerNames: z.array(z.string()),
        goesTo: z.string().nullable(),
      }),
    ),
  }),
);

const movedColumn = jsonColumn(
  z.array(
    z.strictObject({
      walkId: z.string(),
      from: z.string(),
      to: z.string(),
      cards: z.array(z.strictObject({ id: z.string(), orderKey: z.string(), isProposed: z.boolean() })),
      themes: z.array(z.strictObject({ id: z.string(), orderKey: z.string() })),
    }),
  ),
);

const currentSql = 'SELECT list FROM area_list ORDER BY id DESC LIMIT 1';

const books = new WeakMap<Db, { list: string; book: AreaBook }>();

/** The areas as everything has to know them; made once for each list. */
export function readAreaBook(db: Db): AreaBook {
  const list = z.string().optional().parse(prepared(db, currentSql).pluck().get());
  if (list === undefined) return builtInBook;
  const known = books.get(db);
  if (known?.list === list) return known.book;
  const book = areaBook(listColumn.parse(list));
  books.set(db, { list, book });
  return book;
}

export const readSchoolAreas = (db: Db): SchoolAreas => readAreaBook(db).school;

const areaRow = z.object({ areaId: z.string() });

const areasOnBoardSql = `
  SELECT area_id AS areaId FROM card_place WHERE walk_key = ${boardOfWalk}
  UNION SELECT area_id FROM theme WHERE walk_key = ${boardOfWalk}`;

/** The columns of a walk's board: those of the list, and those of removed areas of which it still holds something. */
export function readColumns(db: Db, walkId: string): BoardColumn[] {
  const school = readSchoolAreas(db);
  if (school.removed.length === 0) return columnsOf(school);
  const rows = parseRows(areaRow, prepared(db, areasOnBoardSql).all(walkId, walkId));
  const held = new Set(rows.map(({ areaId }) => areaId));
  return columnsOf(school, (areaId) => held.has(areaId));
}

/** Every column that a card or a theme may stand in, on whatever board. */
export function findColumn(db: Db, areaId: string): BoardColumn | undefined {
  return columnsOf(readSchoolAreas(db), (id) => id === areaId).find(({ id }) => id === areaId);
}

const useRow = z.object({
  areaId: z.string(),
  cards: z.int(),
  themes: z.int(),
  debriefs: z.int(),
  closedCards: z.int(),
});

const usesSql = `
  WITH held AS (
    SELECT area_id, walk_key, 1 AS card FROM card_place
    UNION ALL SELECT area_id, walk_key, 0 FROM theme
  )
  SELECT area_id AS areaId,
    sum(card = 1 AND d.closed_at IS NULL) AS cards,
    sum(card = 0 AND d.closed_at IS NULL) AS themes,
    count(DISTINCT CASE WHEN d.closed_at IS NULL THEN held.walk_key END) AS debriefs,
    sum(card = 1 AND d.closed_at IS NOT NULL) AS closedCards
  FROM held LEFT JOIN debrief d ON d.walk_key = held.walk_key GROUP BY area_id ORDER BY area_id`;

/** Where areas are in use, on the boards of all debriefs. */
export function listAreaUses(db: Db): AreaUse[] {
  return parseRows(useRow, prepared(db, usesSql).all());
}

/** The ids of areas of which any record, card or theme is. */
export function listUsedAreas(db: Db): Set<string> {
  const sql = `SELECT recorded_area_id AS areaId FROM evidence UNION SELECT area_id FROM card_place
    UNION SELECT area_id FROM theme`;
  return new Set(parseRows(areaRow, prepared(db, sql).all()).map(({ areaId }) => areaId));
}

export interface AreaChange {
  school: SchoolAreas;
  sentence: string;
  moved: readonly MovedRows[];
  /** ISO instant. */
  at: string;
  /** The change that it takes back, or null. */
  takesBack: number | null;
}

export function appendAreaChange(db: Db, { school, sentence, moved, at, takesBack }: AreaChange): void {
  prepared(
    db,
    `INSERT INTO area_list (list, sentence, moved, at, takes_back)
     VALUES (@list, @sentence, @moved, @at, @takesBack)`,
  ).run({ list: JSON.stringify(school), sentence, moved: JSON.stringify(moved), at, takesBack });
}

/** The last change of the list, taken back or not; 0 before the first. */
export function lastAreaChange(db: Db): number {
  return z.int().parse(prepared(db, 'SELECT coalesce(max(id), 0) FROM area_list').pluck().get());
}

const changeRow = z.object({ id: z.int(), sentence: z.string(), moved: movedColumn });

/** The change that would be taken back next, or null. */
export function findAreaChange(db: Db): z.output<typeof changeRow> | null {
  const row = prepared(
    db,
    `SELECT id, sentence, moved FROM area_list change WHERE takes_back IS NULL
       AND NOT EXISTS (SELECT 1 FROM area_list back WHERE back.takes_back = change.id) ORDER BY id DESC LIMIT 1`,
  ).get();
  return row === undefined ? null : changeRow.parse(row);
}

const movedRow = changeRow.omit({ sentence: true });

/** Forgets cards and themes that leave the store in what changes moved: their ids may be given again. */
export function forgetMoved(db: Db, gone: { cards: ReadonlySet<string>; themes: ReadonlySet<string> }): void {
  const save = db.prepare('UPDATE area_list SET moved = ? WHERE id = ?');
  const rows = db.prepare("SELECT id, moved FROM area_list WHERE moved <> '[]'").all();
  for (const { id, moved } of parseRows(movedRow, rows)) {
    const left = moved.map(({ cards, themes, ...of }) => ({
      ...of,
      cards: cards.filter((card) => !gone.cards.has(card.id)),
      themes: themes.filter((theme) => !gone.themes.has(theme.id)),
    }));
    save.run(JSON.stringify(left), id);
  }
}

/** The list as it was before a change. */
export function areasBefore(db: Db, changeId: number): SchoolAreas {
  const sql = 'SELECT list FROM area_list WHERE id < ? ORDER BY id DESC LIMIT 1';
  const list = prepared(db, sql).pluck().get(changeId);
  return list === undefined ? builtInSchoolAreas : listColumn.parse(list);
}
