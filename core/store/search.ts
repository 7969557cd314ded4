/** Full-text search over what the cards of a board say. The index lives with the connection and is never on disk. */
import * as z from 'zod';
import { offBoardId } from '../domain/records/focus-areas.ts';
import type { Db } from './open.ts';
import { prepared } from './prepared.ts';
import { parseRows } from './rows.ts';
import { boardCardSelect } from './visits.ts';

export interface FoundText {
  id: string;
  /** In code units of the text that the card shows; in order and apart. */
  spans: { from: number; to: number }[];
}

/** What the index holds, and at what state of the store that was true. */
interface Indexed {
  walkId: string;
  stamp: string;
  texts: Map<number, string>;
}

const indexes = new WeakMap<Db, Indexed>();

export const cardTextsSql = `
  SELECT CAST(id AS INTEGER) AS id, coalesce(teamText, text) AS text FROM (${boardCardSelect})
  WHERE areaId <> '${offBoardId}'`;

const matchSql = `
  SELECT CAST(rowid AS TEXT) AS id, highlight(card_text, 0, char(2), char(3)) AS marked
  FROM temp.card_text WHERE card_text MATCH ? ORDER BY rowid`;

const textRow = z.object({ id: z.int(), text: z.string() });
const matchRow = z.object({ id: z.string(), marked: z.string() });

/** Letters that are no other letter with an accent, for SQLite; each is one code unit, as what it is read as. */
const alike: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ı: 'i' };

/** The text as the index reads it: of the same length, without the signs that mark a match. */
const asIndexed = (text: string): string =>
  text.replace(/[\0\u0002\u0003]/gu, ' ').replace(/[łŁøØđĐı]/gu, (letter) => alike[letter] ?? letter);

/**
 * The words as an FTS5 query: each quoted, so that nothing in them is syntax, and the last one as a beginning.
 * Null where there is no word.
 */
function matchOf(text: string): string | null {
  const words = asIndexed(text).match(/[\p{L}\p{N}\p{M}]*[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  return words === null ? null : `${words.map((word) => `"${word}"`).join(' AND ')}*`;
}

/** Changes whenever anything was written, here or over another connection. */
function stampOf(db: Db): string {
  const here = z.int().parse(prepared(db, 'SELECT total_changes()').pluck().get());
  return `${here} ${z.int().parse(db.pragma('data_version', { simple: true }))}`;
}

/** Makes the index hold what the cards of a walk say now; of the same walk only what has changed is written. */
function bringUpToDate(db: Db, walkId: string): void {
  const before = indexes.get(db);
  if (before?.walkId === walkId && before.stamp === stampOf(db)) return;
  const rows = parseRows(textRow, prepared(db, cardTextsSql).all(walkId));
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  const held = before?.walkId === walkId ? before.texts : null;
  // Until it is whole it counts for nothing.
  indexes.delete(db);
  db.transaction(() => {
    if (!held) {
      db.exec(`
        DROP TABLE IF EXISTS temp.card_text;
        CREATE VIRTUAL TABLE temp.card_text USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')`);
    }
    const add = db.prepare('INSERT INTO temp.card_text (rowid, text) VALUES (?, ?)');
    const remove = db.prepare('DELETE FROM temp.card_text WHERE rowid = ?');
    for (const [id, text] of held ?? []) if (texts.get(id) !== text) remove.run(id);
    for (const [id, text] of texts) if (held?.get(id) !== text) add.run(id, asIndexed(text));
  })();
  indexes.set(db, { walkId, stamp: stampOf(db), texts });
}

/** Where the marks stand, once they are taken out again. */
function spansOf(marked: string): FoundText['spans'] {
  const spans: FoundText['spans'] = [];
  let from = 0;
  let marks = 0;
  for (const { 0: mark, index } of marked.matchAll(/[\u0002\u0003]/gu)) {
    const at = index - marks;
    marks += 1;
    if (mark === '\u0002') from = at;
    else spans.push({ from, to: at });
  }
  return spans;
}

/** The cards of a walk's board whose shown text holds every word, the last one as a beginning; by id. */
export function searchCards(db: Db, walkId: string, text: string): FoundText[] {
  const match = matchOf(text);
  if (match === null) return [];
  bringUpToDate(db, walkId);
  // Not kept prepared: the table is made anew with every other walk.
  return parseRows(matchRow, db.prepare(matchSql).all(match)).map(({ id, marked }) => ({
    id,
    spans: spansOf(marked),
  }));
}
