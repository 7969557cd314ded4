/** The board as its rules see it, answered from the tables: a step reads only the containers that it touches. */
import * as z from 'zod';
import { boardThemeSchema, type BoardCard, type BoardTheme } from '../contract/calls/board.ts';
import type { BoardSlice } from '../domain/board/board-slice.ts';
import { boardColumns } from '../domain/records/focus-areas.ts';
import type { Db } from './open.ts';
import { parseRows } from './rows.ts';
import { prepared } from './prepared.ts';
import { findBoardCard } from './visits.ts';

const inOrder = z.object({ id: z.string(), orderKey: z.string() });
const themeNumber = z.object({ number: z.int() });

const ofWalk = 'walk_key = (SELECT key FROM walk WHERE id = ?)';

// A column may hold thousands of cards: no more is read of them than their order.
export const looseCardsSql = `
  SELECT CAST(evidence_id AS TEXT) AS id, order_key AS orderKey FROM card_place
  WHERE ${ofWalk} AND area_id = ? AND theme_id IS NULL ORDER BY order_key`;

export const cardsOfThemeSql = `
  SELECT CAST(evidence_id AS TEXT) AS id, order_key AS orderKey FROM card_place
  WHERE theme_id = ? ORDER BY order_key`;

const themeSql = `SELECT id, number, title, area_id AS areaId, order_key AS orderKey FROM theme WHERE ${ofWalk}`;

export function boardSlice(db: Db, walkId: string): BoardSlice<BoardCard> {
  const all = <T extends z.ZodType>(shape: T, sql: string, ...values: string[]): z.output<T>[] =>
    parseRows(shape, prepared(db, sql).all(...values));
  const theme = (themeId: string): BoardTheme | undefined =>
    all(boardThemeSchema, `${themeSql} AND id = ?`, walkId, themeId)[0];
  return {
    column: (areaId) => boardColumns.find(({ id }) => id === areaId),
    card: (cardId) => findBoardCard(db, walkId, cardId),
    theme,
    looseCards: (areaId) => all(inOrder, looseCardsSql, walkId, areaId),
    // A theme's id is its own in the whole store; whether it is of this walk is asked once.
    cardsOf: (themeId) => (theme(themeId) ? all(inOrder, cardsOfThemeSql, themeId) : []),
    themesIn: (areaId) =>
      all(boardThemeSchema, `${themeSql} AND area_id = ? ORDER BY order_key`, walkId, areaId),
    themeNumbers: () =>
      all(themeNumber, `SELECT number FROM theme WHERE ${ofWalk} ORDER BY number`, walkId).map(
        ({ number }) => number,
      ),
  };
}
