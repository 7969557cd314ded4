/** The board as its rules see it, answered from the tables: a step reads only the containers that it touches. */
import * as z from 'zod';
import { boardThemeSchema, cardPlaceSchema } from '../contract/calls/board.ts';
import type { BoardSlice } from '../domain/board/board-slice.ts';
import { boardColumns } from '../domain/records/focus-areas.ts';
import type { Db } from './open.ts';
import { parseRows } from './rows.ts';

const seat = cardPlaceSchema.extend({ recordedAreaId: z.string() });

export const looseCardsSql = `
  SELECT CAST(e.id AS TEXT) AS id, c.area_id AS areaId, c.theme_id AS themeId, c.order_key AS orderKey, e.recorded_area_id AS recordedAreaId
  FROM card_place c JOIN evidence e ON e.id = c.evidence_id
  WHERE c.walk_id = ? AND c.area_id = ? AND c.theme_id IS NULL ORDER BY c.order_key`;

export const cardsOfThemeSql = `
  SELECT CAST(e.id AS TEXT) AS id, c.area_id AS areaId, c.theme_id AS themeId, c.order_key AS orderKey, e.recorded_area_id AS recordedAreaId
  FROM card_place c JOIN evidence e ON e.id = c.evidence_id
  WHERE c.walk_id = ? AND c.theme_id = ? ORDER BY c.order_key`;

const cardSql = `
  SELECT CAST(e.id AS TEXT) AS id, c.area_id AS areaId, c.theme_id AS themeId, c.order_key AS orderKey, e.recorded_area_id AS recordedAreaId
  FROM card_place c JOIN evidence e ON e.id = c.evidence_id
  WHERE c.walk_id = ? AND c.evidence_id = ?`;

const themeSql =
  'SELECT id, number, title, area_id AS areaId, order_key AS orderKey FROM theme WHERE walk_id = ?';

export function boardSlice(db: Db, walkId: string): BoardSlice {
  const card = db.prepare(cardSql);
  const loose = db.prepare(looseCardsSql);
  const ofTheme = db.prepare(cardsOfThemeSql);
  const theme = db.prepare(`${themeSql} AND id = ?`);
  const inArea = db.prepare(`${themeSql} AND area_id = ? ORDER BY order_key`);
  const numbers = db.prepare('SELECT number FROM theme WHERE walk_id = ? ORDER BY number');
  const one = <T extends z.ZodType>(shape: T, row: unknown): z.output<T> | undefined =>
    row === undefined ? undefined : shape.parse(row);
  return {
    column: (areaId) => boardColumns.find(({ id }) => id === areaId),
    card: (cardId) => one(seat, card.get(walkId, cardId)),
    theme: (themeId) => one(boardThemeSchema, theme.get(walkId, themeId)),
    looseCards: (areaId) => parseRows(seat, loose.all(walkId, areaId)),
    cardsOf: (themeId) => parseRows(seat, ofTheme.all(walkId, themeId)),
    themesIn: (areaId) => parseRows(boardThemeSchema, inArea.all(walkId, areaId)),
    themeNumbers: () =>
      parseRows(z.object({ number: z.int() }), numbers.all(walkId)).map(({ number }) => number),
  };
}
