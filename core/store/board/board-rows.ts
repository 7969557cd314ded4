/** The rows of a board: themes, where cards stand, references, notes and decisions; read whole, written by patch. */
import * as z from 'zod';
import {
  boardThemeSchema,
  decisionSchema,
  noteSchema,
  referenceSchema,
  type BoardPatch,
  type BoardTheme,
  type Decision,
  type Note,
  type Reference,
} from '../../contract/calls/board.ts';
import { deckPlanSchema, type DeckPlan } from '../../contract/deck-plan.ts';
import { AppError } from '../../contract/errors.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { boardKey, boardOfWalk } from '../records/walks.ts';

const themeRow = boardThemeSchema.extend({ parts: jsonColumn(boardThemeSchema.shape.parts) });

export const themesSql = `
  SELECT id, number, title, area_id AS areaId, order_key AS orderKey, word, parts
  FROM theme WHERE walk_key = ${boardOfWalk}`;

const referenceColumns =
  'CAST(r.evidence_id AS TEXT) AS cardId, r.theme_id AS themeId, r.order_key AS orderKey';

export const referencesSql = `
  SELECT ${referenceColumns} FROM theme t JOIN card_reference r ON r.theme_id = t.id
  WHERE t.walk_key = ${boardOfWalk} ORDER BY r.order_key`;

export const notesSql = `
  SELECT id, number, theme_id AS themeId, kind, text FROM note WHERE walk_key = ${boardOfWalk} ORDER BY number`;

export const decisionsSql = `
  SELECT id, number, theme_id AS themeId, kind, text, horizon, owner, state, carried_from AS carriedFrom
  FROM decision WHERE walk_key = ${boardOfWalk} ORDER BY number`;

const deckRow = deckPlanSchema.omit({ id: true, number: true, name: true });
const deckColumns = z.object({
  id: z.string(),
  number: z.int(),
  name: z.string(),
  choices: jsonColumn(deckRow),
});

const decksSql = `
  SELECT id, number, name, choices FROM deck WHERE walk_key = ${boardOfWalk} ORDER BY number`;

/** Decks of which something was chosen. */
export function listDecks(db: Db, walkId: string): DeckPlan[] {
  return parseRows(deckColumns, prepared(db, decksSql).all(walkId)).map(({ choices, ...deck }) => ({
    ...deck,
    ...choices,
  }));
}

export function listThemes(db: Db, walkId: string): BoardTheme[] {
  return parseRows(themeRow, prepared(db, `${themesSql} ORDER BY number`).all(walkId));
}

export function findTheme(db: Db, walkId: string, themeId: string): BoardTheme | undefined {
  const row = prepared(db, `${themesSql} AND id = ?`).get(walkId, themeId);
  return row === undefined ? undefined : themeRow.parse(row);
}

export function listThemesIn(db: Db, walkId: string, areaId: string): BoardTheme[] {
  const sql = `${themesSql} AND area_id = ? ORDER BY order_key`;
  return parseRows(themeRow, prepared(db, sql).all(walkId, areaId));
}

export function listReferences(db: Db, walkId: string): Reference[] {
  return parseRows(referenceSchema, prepared(db, referencesSql).all(walkId));
}

/** The references of one theme or to one card, by order key. */
export function findReferences(db: Db, by: { themeId: string } | { cardId: string }): Reference[] {
  const [column, value] = 'themeId' in by ? ['theme_id', by.themeId] : ['evidence_id', by.cardId];
  const sql = `SELECT ${referenceColumns} FROM card_reference r WHERE r.${column} = ? ORDER BY r.order_key`;
  return parseRows(referenceSchema, prepared(db, sql).all(value));
}

export function listNotes(db: Db, walkId: string): Note[] {
  return parseRows(noteSchema, prepared(db, notesSql).all(walkId));
}

export function listDecisions(db: Db, walkId: string): Decision[] {
  return parseRows(decisionSchema, prepared(db, decisionsSql).all(walkId));
}

/** Puts the rows of a patch in place. */
export function writePatch(db: Db, walkId: string, patch: BoardPatch): void {
  const key = boardKey(db, walkId);
  writeThemes(db, key, patch);
  writeCards(db, key, patch);
  writeReferences(db, patch);
  writeNotes(db, key, patch);
  writeDecisions(db, key, patch);
  writeDecks(db, key, patch);
  // Last: until now rows of this step or of the store may still have pointed to them.
  const remove = prepared(db, 'DELETE FROM theme WHERE id = ? AND walk_key = ?');
  for (const id of patch.removedThemes) remove.run(id, key);
}

/**
 * A patch without the themes, notes and decisions that lie on another board by now: they went there with their walk.
 */
export function ownRows(db: Db, walkId: string, patch: BoardPatch): BoardPatch {
  const key = boardKey(db, walkId);
  const isOwn =
    (table: 'theme' | 'note' | 'decision') =>
    ({ id }: { id: string }): boolean => {
      const found = prepared(db, `SELECT walk_key FROM ${table} WHERE id = ?`).pluck().get(id);
      return found === undefined || found === key;
    };
  return {
    ...patch,
    themes: patch.themes.filter(isOwn('theme')),
    notes: patch.notes.filter(isOwn('note')),
    decisions: patch.decisions.filter(isOwn('decision')),
  };
}

function writeThemes(db: Db, key: number, { themes, removedThemes }: BoardPatch): void {
  // A theme may come back under the number of one that goes, which is still there for a moment.
  const leave = prepared(db, 'UPDATE theme SET number = -number WHERE id = ? AND walk_key = ?');
  for (const id of removedThemes) leave.run(id, key);
  const save = prepared(
    db,
    `INSERT INTO theme (id, walk_key, number, title, area_id, order_key, word, parts)
       VALUES (@id, @key, @number, @title, @areaId, @orderKey, @word, @parts)
     ON CONFLICT (id) DO UPDATE SET number = excluded.number, title = excluded.title, area_id = excluded.area_id,
       order_key = excluded.order_key, word = excluded.word, parts = excluded.parts
     WHERE walk_key = excluded.walk_key`,
  );
  for (const theme of themes) {
    const { changes } = save.run({ ...theme, key, parts: JSON.stringify(theme.parts) });
    if (changes === 0) throw new AppError('conflict', 'the id of the new theme is taken', { what: 'theme' });
  }
}

function writeCards(db: Db, key: number, { cards }: BoardPatch): void {
  // Two cards may change places: all leave their keys before any takes a new one.
  const leave = prepared(
    db,
    `UPDATE card_place SET order_key = 'leaving ' || evidence_id WHERE evidence_id = ? AND walk_key = ?`,
  );
  const place = prepared(
    db,
    `UPDATE card_place SET area_id = @areaId, theme_id = @themeId, order_key = @orderKey, team_text = @teamText,
       is_proposed = @isProposed, is_mark_dismissed = @isMarkDismissed, is_starred = @isStarred
     WHERE evidence_id = @id AND walk_key = @key`,
  );
  for (const card of cards) leave.run(card.id, key);
  for (const { isProposed, isMarkDismissed, isStarred, ...card } of cards)
    place.run({
      ...card,
      key,
      isProposed: isProposed ? 1 : 0,
      isMarkDismissed: isMarkDismissed ? 1 : 0,
      isStarred: isStarred ? 1 : 0,
    });
}

function writeReferences(db: Db, { references, removedReferences }: BoardPatch): void {
  const remove = prepared(
    db,
    'DELETE FROM card_reference WHERE theme_id = @themeId AND evidence_id = @cardId',
  );
  const add = prepared(
    db,
    'INSERT INTO card_reference (theme_id, evidence_id, order_key) VALUES (@themeId, @cardId, @orderKey)',
  );
  for (const { cardId, themeId } of [...removedReferences, ...references]) remove.run({ cardId, themeId });
  for (const reference of references) add.run(reference);
}

function writeNotes(db: Db, key: number, { notes, removedNotes }: BoardPatch): void {
  const save = prepared(
    db,
    `INSERT INTO note (id, walk_key, number, theme_id, kind, text) VALUES (@id, @key, @number, @themeId, @kind, @text)
     ON CONFLICT (id) DO UPDATE SET theme_id = excluded.theme_id, kind = excluded.kind, text = excluded.text
     WHERE walk_key = excluded.walk_key`,
  );
  const remove = prepared(db, 'DELETE FROM note WHERE id = ? AND walk_key = ?');
  for (const id of removedNotes) remove.run(id, key);
  for (const note of notes) mustChange(save.run({ ...note, key }).changes, 'note');
}

function writeDecisions(db: Db, key: number, { decisions, removedDecisions }: BoardPatch): void {
  const save = prepared(
    db,
    `INSERT INTO decision (id, walk_key, number, theme_id, kind, text, horizon, owner, state, carried_from)
       VALUES (@id, @key, @number, @themeId, @kind, @text, @horizon, @owner, @state, @carriedFrom)
     ON CONFLICT (id) DO UPDATE SET theme_id = excluded.theme_id, kind = excluded.kind, text = excluded.text,
       horizon = excluded.horizon, owner = excluded.owner, state = excluded.state, carried_from = excluded.carried_from
     WHERE walk_key = excluded.walk_key`,
  );
  const remove = prepared(db, 'DELETE FROM decision WHERE id = ? AND walk_key = ?');
  for (const id of removedDecisions) remove.run(id, key);
  for (const decision of decisions) mustChange(save.run({ ...decision, key }).changes, 'decision');
}

function writeDecks(db: Db, key: number, { decks, removedDecks }: BoardPatch): void {
  const remove = prepared(db, 'DELETE FROM deck WHERE walk_key = ? AND id = ?');
  const save = prepared(
    db,
    `INSERT INTO deck (walk_key, id, number, name, choices) VALUES (@key, @id, @number, @name, @choices)
     ON CONFLICT (walk_key, id) DO UPDATE SET number = excluded.number, name = excluded.name, choices = excluded.choices`,
  );
  for (const id of removedDecks) remove.run(key, id);
  for (const { id, number, name, ...choices } of decks)
    save.run({ key, id, number, name, choices: JSON.stringify(choices) });
}

function mustChange(changes: number, what: string): void {
  if (changes === 0) throw new AppError('conflict', `the id of the new ${what} is taken`, { what });
}

const numbered = z.object({ number: z.int() });

/** The numbers of the themes of a board. */
export function listThemeNumbers(db: Db, walkId: string): number[] {
  const sql = `SELECT number FROM theme WHERE walk_key = ${boardOfWalk} ORDER BY number`;
  return parseRows(numbered, prepared(db, sql).all(walkId)).map(({ number }) => number);
}
