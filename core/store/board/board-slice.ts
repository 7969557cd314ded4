/** The board as its rules see it, answered from the tables: a step reads only the containers that it touches. */
import * as z from 'zod';
import type { BoardCard, BoardTheme } from '../../contract/calls/board.ts';
import type { BoardSlice, CardInOrder } from '../../domain/board/board-slice.ts';
import {
  findReferences,
  findTheme,
  listDecisions,
  listDecks,
  listNotes,
  listThemeNumbers,
  listThemesIn,
} from './board-rows.ts';
import { findColumn } from '../records/focus-areas.ts';
import type { Db } from '../file/open.ts';
import { parseRows } from '../rows.ts';
import { prepared } from '../prepared.ts';
import { findBoardCard } from '../records/visits.ts';
import { boardOfWalk } from '../records/walks.ts';

const inOrder = z.object({ id: z.string(), orderKey: z.string() });

// A column may hold thousands of cards: no more is read of them than their order.
export const looseCardsSql = `
  SELECT CAST(evidence_id AS TEXT) AS id, order_key AS orderKey FROM card_place
  WHERE walk_key = ${boardOfWalk} AND area_id = ? AND theme_id IS NULL ORDER BY order_key`;

export const cardsOfThemeSql = `
  SELECT CAST(evidence_id AS TEXT) AS id, order_key AS orderKey FROM card_place
  WHERE theme_id = ? ORDER BY order_key`;

export function boardSlice(db: Db, walkId: string): BoardSlice<BoardCard> {
  const cardsIn = (sql: string, ...values: string[]): CardInOrder[] =>
    parseRows(inOrder, prepared(db, sql).all(...values));
  const theme = (themeId: string): BoardTheme | undefined => findTheme(db, walkId, themeId);
  return {
    column: (areaId) => findColumn(db, areaId),
    card: (cardId) => findBoardCard(db, walkId, cardId),
    theme,
    looseCards: (areaId) => cardsIn(looseCardsSql, walkId, areaId),
    // A theme's id is its own in the whole store; whether it is of this walk is asked once.
    cardsOf: (themeId) => (theme(themeId) ? cardsIn(cardsOfThemeSql, themeId) : []),
    themesIn: (areaId) => listThemesIn(db, walkId, areaId),
    themeNumbers: () => listThemeNumbers(db, walkId),
    referencesIn: (themeId) => (theme(themeId) ? findReferences(db, { themeId }) : []),
    referencesTo: (cardId) => findReferences(db, { cardId }),
    // A debrief has a few dozen of these: they are read whole.
    note: (noteId) => listNotes(db, walkId).find(({ id }) => id === noteId),
    notesOf: (themeId) => listNotes(db, walkId).filter((note) => note.themeId === themeId),
    noteNumbers: () => listNotes(db, walkId).map(({ number }) => number),
    decision: (decisionId) => listDecisions(db, walkId).find(({ id }) => id === decisionId),
    decisionsOf: (themeId) => listDecisions(db, walkId).filter((one) => one.themeId === themeId),
    decisionNumbers: () => listDecisions(db, walkId).map(({ number }) => number),
    decks: () => listDecks(db, walkId),
  };
}
