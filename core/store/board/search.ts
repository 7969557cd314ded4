/** Full-text search over what the cards of a board say. The index lives with the connection and is never on disk. */
import * as z from 'zod';
import { mostFound } from '../../contract/calls/find.ts';
import {
  findWords,
  wantedIn,
  withAlike,
  type Wanted,
  type WordSpan,
} from '../../domain/find/words-in-text.ts';
import { offBoardId } from '../../domain/focus-areas.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows } from '../rows.ts';
import { anyCard, cardTexts, takeTouched } from './touched.ts';
import { boardCardSelect } from '../records/visits.ts';

interface FoundText {
  id: string;
  /** In code units of the text that the card shows; in order and apart. */
  spans: WordSpan[];
}

/** What is found at most, in order of the cards; of a common word nobody reads more. */
export interface FoundTexts {
  cards: FoundText[];
  isMore: boolean;
}

interface Indexed {
  walkId: string;
  texts: Map<number, string>;
}

const indexes = new WeakMap<Db, Indexed>();

const textsSql = (cards: string): string => `
  SELECT CAST(id AS INTEGER) AS id, coalesce(teamText, text) AS text FROM (${cards})
  WHERE areaId <> '${offBoardId}'`;

export const cardTextsSql = textsSql(boardCardSelect);

/** Of some cards only. */
export const someCardTextsSql = textsSql(`${boardCardSelect} AND e.id IN (SELECT value FROM json_each(?))`);

const matchSql = 'SELECT rowid FROM temp.card_text WHERE card_text MATCH ? ORDER BY rowid';

const textRow = z.object({ id: z.int(), text: z.string() });

const shownTexts = cardTexts('touched_card');

const emptyIndexSql = `
  DROP TABLE IF EXISTS temp.card_text;
  CREATE VIRTUAL TABLE temp.card_text
    USING fts5(text, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2')`;

/** By so many words the index narrows the cards down; the texts of those are held against all of them. */
const mostWords = 16;

/** Words as an FTS5 query: each quoted, so that nothing in them is syntax, and the last one as a beginning. */
function matchOf({ whole, beginning }: Wanted): string {
  const longest = [...whole].sort((a, b) => b.length - a.length).slice(0, mostWords);
  return `${[...longest, beginning].map((word) => `"${word}"`).join(' AND ')}*`;
}

/** The cards that may say something else than the index holds; null: any of them. */
function takeTouchedCards(db: Db): readonly number[] | null {
  const touched = takeTouched(db, shownTexts);
  return touched?.includes(anyCard) ? null : touched;
}

/** Makes the index hold what the cards of a walk say now, and answers it; of the same walk only what has changed is written. */
function bringUpToDate(db: Db, walkId: string): ReadonlyMap<number, string> {
  const before = indexes.get(db);
  const held = before?.walkId === walkId ? before.texts : null;
  const touched = takeTouchedCards(db);
  const some = held === null ? null : touched;
  if (held !== null && some?.length === 0) return held;
  // Until it is whole it counts for nothing.
  indexes.delete(db);
  const rows =
    some === null
      ? prepared(db, cardTextsSql).all(walkId)
      : prepared(db, someCardTextsSql).all(walkId, JSON.stringify(some));
  const now = new Map(parseRows(textRow, rows).map(({ id, text }) => [id, text]));
  const texts = held ?? new Map<number, string>();
  db.transaction(() => {
    if (held === null) db.exec(emptyIndexSql);
    const add = db.prepare('INSERT INTO temp.card_text (rowid, text) VALUES (?, ?)');
    const remove = db.prepare('DELETE FROM temp.card_text WHERE rowid = ?');
    for (const id of some ?? new Set([...texts.keys(), ...now.keys()])) {
      const [old, text] = [texts.get(id), now.get(id)];
      if (old === text) continue;
      if (old !== undefined) remove.run(id);
      if (text === undefined) {
        texts.delete(id);
        continue;
      }
      add.run(id, withAlike(text));
      texts.set(id, text);
    }
  })();
  indexes.set(db, { walkId, texts });
  return texts;
}

/**
 * The first cards of a walk's board whose shown text holds every word, the last one as a beginning; by id.
 * @param seen what may be searched of a text, each word at its place
 */
export function searchCards(
  db: Db,
  walkId: string,
  text: string,
  seen: (text: string) => string = (whole) => whole,
): FoundTexts {
  const cards: FoundText[] = [];
  const wanted = wantedIn(text);
  if (wanted === null) return { cards, isMore: false };
  const texts = bringUpToDate(db, walkId);
  // Not kept prepared: the table is made anew with every other walk.
  for (const row of db.prepare(matchSql).pluck().iterate(matchOf(wanted))) {
    const id = z.int().parse(row);
    const spans = findWords(seen(texts.get(id) ?? ''), wanted);
    if (spans === null) continue;
    if (cards.length === mostFound) return { cards, isMore: true };
    cards.push({ id: String(id), spans });
  }
  return { cards, isMore: false };
}
