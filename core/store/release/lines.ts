/** Lines on their way to a slide: what a person wrote, what was read as which text, what was dropped. */
import * as z from 'zod';
import type { StoredLines, WrittenLine } from '../../domain/lines/stored-lines.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows, textList } from '../rows.ts';

const lineRow = z.object({
  id: z.string(),
  themeId: z.string().nullable(),
  origin: z.enum(['paraphrase', 'blend']),
  cardIds: textList,
  text: z.string(),
});

const tickRow = z.object({ key: z.string(), text: z.string() });

/** What was done with lines, of every walk: whose board a card lies on may change. */
export function readLines(db: Db): StoredLines {
  const written = prepared(
    db,
    'SELECT id, theme_id AS themeId, origin, card_ids AS cardIds, text FROM deck_line ORDER BY number',
  ).all();
  const ticks = parseRows(tickRow, prepared(db, 'SELECT key, text FROM line_tick').all());
  const dropped = prepared(db, 'SELECT key FROM line_drop').pluck().all();
  return {
    written: parseRows(lineRow, written),
    ticks: new Map(ticks.map(({ key, text }) => [key, text])),
    dropped: new Set(z.array(z.string()).parse(dropped)),
  };
}

export function saveLine(db: Db, { id, themeId, origin, cardIds, text }: WrittenLine): void {
  prepared(
    db,
    `INSERT INTO deck_line (id, theme_id, origin, card_ids, text) VALUES (@id, @themeId, @origin, @cardIds, @text)
     ON CONFLICT (id) DO UPDATE SET
       theme_id = excluded.theme_id, origin = excluded.origin, card_ids = excluded.card_ids, text = excluded.text`,
  ).run({ id, themeId, origin, cardIds: JSON.stringify(cardIds), text });
}

/** Takes away a line that a person wrote; false where there is none. */
export function removeLine(db: Db, id: string): boolean {
  return prepared(db, 'DELETE FROM deck_line WHERE id = ?').run(id).changes > 0;
}

/** @param at ISO instant */
export function saveTick(db: Db, key: string, text: string, at: string): void {
  prepared(
    db,
    `INSERT INTO line_tick (key, text, at) VALUES (@key, @text, @at)
     ON CONFLICT (key) DO UPDATE SET text = excluded.text, at = excluded.at`,
  ).run({ key, text, at });
}

export function removeTick(db: Db, key: string): void {
  prepared(db, 'DELETE FROM line_tick WHERE key = ?').run(key);
}

export function setDropped(db: Db, key: string, isDropped: boolean): void {
  const sql = isDropped
    ? 'INSERT INTO line_drop (key) VALUES (?) ON CONFLICT (key) DO NOTHING'
    : 'DELETE FROM line_drop WHERE key = ?';
  prepared(db, sql).run(key);
}

const tablesOfKinds = {
  line: 'deck_line',
  note: 'note',
  decision: 'decision',
  title: 'theme',
  'walk-title': 'walk',
  focus: 'walk',
} as const;

/** Whether there is a card of this id, which is text: found by its key, for a school has a hundred thousand of them. */
const isCard = (id: string): string =>
  `EXISTS (SELECT 1 FROM evidence e WHERE e.id = CAST(${id} AS INTEGER) AND CAST(e.id AS TEXT) = ${id})`;

/** Of "card:12@theme" the "12", of any other key what stands behind its kind. */
const idInKey = `CASE WHEN key LIKE 'card:%'
  THEN substr(key, 6, instr(key, '@') - 6) ELSE substr(key, instr(key, ':') + 1) END`;

/**
 * Forgets what was said of texts that are there no more: where rows leave the store for good, before SQLite gives a card's
 * id to another. A theme that was only undone loses its tick too, and is read once more.
 */
export function forgetLines(db: Db): void {
  db.prepare(
    `DELETE FROM deck_line WHERE EXISTS (
       SELECT 1 FROM json_each(card_ids) c WHERE NOT ${isCard('c.value')})`,
  ).run();
  db.prepare(`DELETE FROM consent WHERE NOT ${isCard('card_id')}`).run();
  // Typed in the place of others, which may be gone: they are read once more.
  db.prepare("DELETE FROM line_tick WHERE key LIKE 'slide:%'").run();
  for (const said of ['line_tick', 'line_drop']) {
    db.prepare(`DELETE FROM ${said} WHERE key LIKE 'card:%' AND NOT ${isCard(idInKey)}`).run();
    for (const [kind, table] of Object.entries(tablesOfKinds))
      db.prepare(
        `DELETE FROM ${said} WHERE key LIKE '${kind}:%' AND ${idInKey} NOT IN (SELECT id FROM ${table})`,
      ).run();
  }
}
