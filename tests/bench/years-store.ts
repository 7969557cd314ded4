/** A store as a large school has it after some years, written by direct inserts: loading it would take an hour. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import * as z from 'zod';
import { patchOf } from '../../core/domain/board/patch.ts';
import { keysBetween } from '../../core/domain/board/order-keys.ts';
import { newDebrief } from '../../core/domain/debrief/stages.ts';
import { insertRows, type Value } from '../../core/store/records/insert-rows.ts';
import { type Db, openStore, storeFileName } from '../../core/store/file/open.ts';
import { listWalksSql } from '../../core/store/records/walks.ts';
import { timed } from './figures.ts';

const visitsPerWalk = 20;
const usualCards = 334;
const stepsPerWalk = 60;
const themesPerWalk = 8;
const staffSize = 180;

const areas = ['curriculum-match', 'participation', 'learning-environment', 'clear-goals', 'progress'];
const words =
  `pupils partners answered methods written question board pairs before example teacher waited quiet listened
  reasons practised sentence corrected explained diagram equation reading silence planning hands counted chose read`.split(
    /\s+/u,
  );
const syllables = 'bar cot den fal gor hew kil mer nash pol rud sten tav wick lam orn'.split(' ');

const pick = <T>(from: readonly T[], index: number): T => {
  const item = from[index % from.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const surname = (index: number): string => {
  const name =
    pick(syllables, index) + pick(syllables, Math.floor(index / 16) + 3) + pick(syllables, index * 7 + 5);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** The id of the walk with this number, from 0. */
export const walkIdOf = (walk: number): string => `20000000-0000-4000-8000-${String(walk).padStart(12, '0')}`;

const themeIdOf = (walk: number, theme: number): string =>
  `30000000-0000-4000-8000-${String(walk * themesPerWalk + theme).padStart(12, '0')}`;

/** Ids of the cards of a walk go on from those of the walk before. */
const firstCardOf = (walk: number, cards: number): number => walk * cards + 1;

const keys = keysBetween(null, null, usualCards);

const textOf = (card: number): string =>
  `${Array.from({ length: 16 }, (_, at) => pick(words, card * 7 + at * at + (card >> (at % 9)))).join(' ')} ${card}.`;

/** Makes the store of so many walks, of so many cards each, in a data folder that has none. */
export async function makeYears(dataDir: string, walks: number, cards = usualCards): Promise<void> {
  const { db, close } = await openStore(dataDir, 'the bench');
  db.transaction(() => {
    insertStaff(db);
    for (let walk = 0; walk < walks; walk += 1) insertWalk(db, walk, cards);
  })();
  close();
}

/** The rows of the list of walks by nothing but SQLite, as text and back; of a store that nobody has open. */
export async function floorOfList(dataDir: string): Promise<number> {
  const db = new Database(path.join(dataDir, storeFileName), { readonly: true });
  const list = db.prepare(listWalksSql);
  const took = await timed(15, () => JSON.parse(JSON.stringify(list.all())) as unknown);
  db.close();
  return took;
}

/** The file copied by the system, and on the disk. */
export function floorOfCopy(dataDir: string): number {
  const copy = path.join(dataDir, 'floor.sqlite');
  const began = performance.now();
  fs.copyFileSync(path.join(dataDir, storeFileName), copy);
  const fd = fs.openSync(copy, 'r+');
  fs.fsyncSync(fd);
  fs.closeSync(fd);
  const took = performance.now() - began;
  fs.rmSync(copy);
  return took;
}

/** Gives a walk a long log. */
export async function addSteps(dataDir: string, walk: number, steps: number): Promise<void> {
  const { db, close } = await openStore(dataDir, 'the bench');
  db.transaction(() => insertLog(db, walk, steps, '2026-10-05T08:00:00.000Z'))();
  close();
}

/** What the last steps of a walk's log take, with what its indexes do. */
export async function sizeOfLog(dataDir: string, walk: number): Promise<{ bytes: number; steps: number }> {
  const { db, close } = await openStore(dataDir, 'the bench');
  const sql = `SELECT count(*) AS steps, sum(length(forward) + length(inverse) + length(sentence) + 120) AS bytes
    FROM board_event WHERE walk_key = ? AND kind = 'do' AND id > (SELECT max(id) - 15 FROM board_event)`;
  const row = z.object({ bytes: z.number(), steps: z.number() }).parse(db.prepare(sql).get(walk + 1));
  close();
  return row;
}

function insertStaff(db: Db): void {
  const rows = Array.from({ length: staffSize }, (_, index): Value[] => [
    index % 2 === 0 ? 'Ms' : 'Mr',
    `${pick('Ada Ben Cara Dan Eva Finn Gia Hal Ida Jon'.split(' '), index)}${index}`,
    surname(index),
    '[]',
    '["English"]',
    '[]',
  ]);
  insertRows(db, 'staff', ['title', 'first_name', 'surname', 'known_as', 'subjects', 'rooms'], rows);
}

function insertWalk(db: Db, walk: number, cards: number): void {
  const key = walk + 1;
  const day = (at: number): string => new Date(Date.UTC(2021, 8, 1 + walk + at)).toISOString().slice(0, 10);
  const at = `${day(0)}T08:00:00.000Z`;
  insertRows(
    db,
    'walk',
    ['key', 'id', 'title', 'purpose', 'focus', 'is_sample', 'created_at'],
    [[key, walkIdOf(walk), `Walk ${walk}`, 'improvement', 'Talk in pairs', 0, at]],
  );
  insertRecords(db, walk, day, at);
  insertBoard(db, walk, cards);
  insertLog(db, walk, stepsPerWalk, at);
  db.prepare('INSERT INTO debrief (walk_key, state, opened_at) VALUES (?, ?, ?)').run(
    key,
    JSON.stringify(newDebrief()),
    at,
  );
}

function insertRecords(db: Db, walk: number, day: (at: number) => string, at: string): void {
  const key = walk + 1;
  db.prepare(
    `INSERT INTO source_file (id, walk_key, name, sha256, bytes, dialect, loaded_at)
     VALUES (?, ?, ?, ?, zeroblob(30000), 'csv', ?)`,
  ).run(key, key, `walk-${walk}.csv`, `hash-${walk}`, at);
  db.prepare(
    `INSERT INTO source_table (file_id, sheet, form, dialect, headers, choices) VALUES (?, '', 'form', 'csv', '[]', 'null')`,
  ).run(key);
  const first = walk * visitsPerWalk + 1;
  const visits = Array.from({ length: visitsPerWalk }, (_, visit): Value[] => [
    first + visit,
    key,
    visit + 1,
    'form',
    `response-${visit}`,
    `hash-${visit}`,
    day(visit % 3),
    '3',
    surname(walk + (visit % 6)),
    JSON.stringify([`Ms ${surname(walk * 3 + visit)}`]),
    '8X/En1',
    'Y8',
    'English',
  ]);
  const columns =
    `id walk_key number form response_key hash date period observer teacher_spellings class_name year_group
    subject`.split(/\s+/u);
  insertRows(db, 'visit', columns, visits);
  const raw = JSON.stringify(['x'.repeat(1500)]);
  // The first of them needs attention, and is no visit.
  const rows = visits.map(([id], row): Value[] =>
    row === 0
      ? [key, '', 1, raw, 'attention', null, '[{}]']
      : [key, '', row + 1, raw, 'visit', id ?? null, '[]'],
  );
  insertRows(
    db,
    'source_row',
    ['file_id', 'sheet', 'row_number', 'raw', 'outcome', 'visit_id', 'attention'],
    rows,
  );
}

function insertBoard(db: Db, walk: number, cardsOfWalk: number): void {
  const key = walk + 1;
  const themes = Array.from({ length: themesPerWalk }, (_, theme): Value[] => [
    themeIdOf(walk, theme),
    key,
    theme + 1,
    `Theme ${walk} ${theme}`,
    pick(areas, theme),
    pick(keys, theme),
  ]);
  insertRows(db, 'theme', ['id', 'walk_key', 'number', 'title', 'area_id', 'order_key'], themes);
  const keysOfCards = keysBetween(null, null, cardsOfWalk);
  const cards = Array.from({ length: cardsOfWalk }, (_, card) => ({
    id: firstCardOf(walk, cardsOfWalk) + card,
    visit: walk * visitsPerWalk + 1 + (card % visitsPerWalk),
    area: pick(areas, card % 4 === 0 ? card % themesPerWalk : card),
    theme: card % 4 === 0 ? themeIdOf(walk, card % themesPerWalk) : null,
    card,
  }));
  insertRows(
    db,
    'evidence',
    ['id', 'visit_id', 'position', 'kind', 'text', 'recorded_area_id', 'ticked'],
    cards.map(({ id, visit, area, card }) => [id, visit, card, 'saw', textOf(id), area, '[]']),
  );
  insertRows(
    db,
    'card_place',
    ['evidence_id', 'walk_key', 'area_id', 'theme_id', 'order_key'],
    cards.map(({ id, area, theme, card }) => [id, key, area, theme, pick(keysOfCards, card)]),
  );
}

function insertLog(db: Db, walk: number, steps: number, at: string): void {
  const key = walk + 1;
  const first = Number(db.prepare('SELECT coalesce(max(id), 0) + 1 FROM board_event').pluck().get());
  const events = Array.from({ length: steps }, (_, step): Value[] => {
    const place = {
      id: String(firstCardOf(walk, usualCards) + (step % usualCards)),
      areaId: pick(areas, step),
      themeId: null,
      orderKey: pick(keys, step),
      teamText: null,
      isProposed: false,
      isMarkDismissed: false,
      isStarred: false,
    };
    const patch = JSON.stringify(patchOf({ cards: [place] }));
    const below = step === 0 ? null : first + step - 1;
    return [first + step, key, 'do', below, patch, patch, 'Moved a card to *Goals*', at];
  });
  const columns = 'id walk_key kind below_id forward inverse sentence at'.split(' ');
  insertRows(db, 'board_event', columns, events);
  db.prepare('UPDATE walk SET undo_id = ? WHERE key = ?').run(first + steps - 1, key);
}
