/** What is said of the visits of walks. The list of walks is asked for after every step, which hardly ever changes it. */
import * as z from 'zod';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows } from '../rows.ts';
import { takeTouched, type Watch } from '../board/touched.ts';

const observers = z.array(z.string().nullable()).transform((names) => names.filter((name) => name !== null));

const figuresRow = z.object({
  key: z.int(),
  figures: jsonColumn(
    z
      .tuple([z.int(), z.int(), z.iso.date().nullable(), z.iso.date().nullable(), observers, observers])
      .transform(([visits, cards, from, to, first, second]) => ({
        visits,
        cards,
        from,
        to,
        /** Every spelling in the records, in order; how many people they are is for the rules to say. */
        observerSpellings: [...new Set([...first, ...second])].sort(),
      })),
  ),
});

export type WalkFigures = z.output<typeof figuresRow>['figures'];

const figuresSelect = `
  SELECT walk_key AS key, json_array(
    count(*) FILTER (WHERE joined_to IS NULL AND (is_by_hand = 0 OR cards > 0)), coalesce(sum(cards), 0),
    min(date), max(date), json_group_array(DISTINCT observer), json_group_array(DISTINCT with_observer)) AS figures
  FROM visit INDEXED BY visit_of_walk`;

export const allFiguresSql = `${figuresSelect} GROUP BY walk_key`;
export const someFiguresSql = `${figuresSelect} WHERE walk_key IN (SELECT value FROM json_each(?)) GROUP BY walk_key`;

const noVisits: WalkFigures = { visits: 0, cards: 0, from: null, to: null, observerSpellings: [] };

const visits: Watch = {
  name: 'touched_walk',
  on: [
    ['INSERT ON main.visit', 'NEW.walk_key'],
    ['UPDATE ON main.visit', 'NEW.walk_key'],
    ['DELETE ON main.visit', 'OLD.walk_key'],
  ],
};

const kept = new WeakMap<Db, Map<number, WalkFigures>>();

/** @param keys those of the walks that are asked for; null: of all */
function read(db: Db, keys: readonly number[] | null): Map<number, WalkFigures> {
  const rows =
    keys === null
      ? prepared(db, allFiguresSql).all()
      : prepared(db, someFiguresSql).all(JSON.stringify(keys));
  return new Map(parseRows(figuresRow, rows).map(({ key, figures }) => [key, figures]));
}

function ofAllWalks(db: Db): ReadonlyMap<number, WalkFigures> {
  if (db.inTransaction) return read(db, null);
  const touched = takeTouched(db, visits);
  const held = kept.get(db);
  kept.delete(db);
  const now = read(db, held === undefined ? null : touched);
  const all = held === undefined || touched === null ? now : held;
  for (const key of touched ?? []) {
    const figures = now.get(key);
    if (figures === undefined) all.delete(key);
    else all.set(key, figures);
  }
  kept.set(db, all);
  return all;
}

/** Gives walks what is said of their visits, in place of their keys. */
export function withFigures<Row extends { key: number }>(
  db: Db,
  rows: readonly Row[],
  of: 'all walks' | 'some',
): (Omit<Row, 'key'> & WalkFigures)[] {
  const figures =
    of === 'all walks'
      ? ofAllWalks(db)
      : read(
          db,
          rows.map(({ key }) => key),
        );
  return rows.map(({ key, ...row }) => ({ ...row, ...(figures.get(key) ?? noVisits) }));
}
