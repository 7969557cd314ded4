/** Full-text search over what the cards of a board say. The index lives with the connection and is never on disk. */
import * as z from 'zod';
import { findWords, wantedIn, withAlike, type Wanted, type WordSpan } from '../domain/find/words-in-text.ts';
import { offBoardId } from '../domain/records/focus-areas.ts';
import type { Db } from './open.ts';
import { prepared } from './prepared.ts';
import { parseRows } from './rows.ts';
import { boardCardSelect } from './visits.ts';

export interface FoundText {
  id: string;
  /** In code units of the text that the card shows; in order and apart. */
  spans: WordSpan[];
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

const matchSql = 'SELECT rowid FROM temp.card_text WHERE card_text MATCH ? ORDER BY rowid';

const textRow = z.object({ id: z.int(), text: z.string() });

/** By so many words the index narrows the cards down; the texts of those are held against all of them. */
const mostWords = 16;

/** Words as an FTS5 query: each quoted, so that nothing in them is syntax, and the last one as a beginning. */
function matchOf({ whole, beginning }: Wanted): string {
  const longest = [...whole].sort((a, b) => b.length - a.length).slice(0, mostWords);
  return `${[...longest, beginning].map((word) => `"${word}"`).join(' AND ')}*`;
}

/** Changes whenever anything was written, here or over another connection. */
function stampOf(db: Db): string {
  const here = z.int().parse(prepared(db, 'SELECT total_changes()').pluck().get());
  return `${here} ${z.int().parse(db.pragma('data_version', { simple: true }))}`;
}

/** Makes the index hold what the cards of a walk say now, and answers it; of the same walk only what has changed is written. */
function bringUpToDate(db: Db, walkId: string): ReadonlyMap<number, string> {
  const before = indexes.get(db);
  if (before?.walkId === walkId && before.stamp === stampOf(db)) return before.texts;
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
    for (const [id, text] of texts) if (held?.get(id) !== text) add.run(id, withAlike(text));
  })();
  indexes.set(db, { walkId, stamp: stampOf(db), texts });
  return texts;
}

/** The cards of a walk's board whose shown text holds every word, the last one as a beginning; by id. */
export function searchCards(db: Db, walkId: string, text: string): FoundText[] {
  const wanted = wantedIn(text);
  if (wanted === null) return [];
  const texts = bringUpToDate(db, walkId);
  // Not kept prepared: the table is made anew with every other walk.
  const ids = z.array(z.int()).parse(db.prepare(matchSql).pluck().all(matchOf(wanted)));
  return ids.flatMap((id) => {
    const spans = findWords(texts.get(id) ?? '', wanted);
    return spans === null ? [] : [{ id: String(id), spans }];
  });
}
