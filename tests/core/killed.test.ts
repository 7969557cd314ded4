/** Killed without warning at any moment of loading or of a step: what is there afterwards is whole. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { BoardPatch } from '../../core/contract/calls/board.ts';
import type { LoggedEvent } from '../../core/domain/board/history.ts';
import { openStore } from '../../core/store/open.ts';
import { removeStaged } from '../../core/store/staged-walks.ts';
import { listWalks } from '../../core/store/walks.ts';
import { temporaryFolder, top } from '../support/folders.ts';
import { readHistory } from './board/read-history.ts';

const visits = 600;
const cardsEach = 4;

function writeWalk(): string {
  const file = path.join(temporaryFolder(), 'walk.json');
  const all = Array.from({ length: visits }, (_, visit) => ({
    id: `v-${visit}`,
    observer: 'O. Observer',
    date: '2026-10-05',
    evidence: Array.from({ length: cardsEach }, (_piece, piece) => ({
      focusArea: piece % 2 === 0 ? 'Progress' : 'Participation',
      kind: 'saw',
      text: `Seen in visit ${visit}, piece ${piece}.`,
    })),
  }));
  fs.writeFileSync(file, JSON.stringify({ format: 'learning-walk-records', version: 1, visits: all }));
  return file;
}

/** Kills the program in its load (every other run, later each time) or in one of its steps. */
function runUntilKilled(dataDir: string, file: string, run: number): Promise<string> {
  const script = path.join(top, 'tests/support/work-until-killed.ts');
  const child = spawn(process.execPath, [script, dataDir, file, String(run * 100_000)]);
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const [commands, delay] = run % 2 === 0 ? [1, run * 6] : [2 + run * 3, run % 3];
  let begun = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    begun += 1;
    if (begun === commands) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  return new Promise((resolve) => child.on('exit', () => resolve(complaints)));
}

type Places = Map<string, string>;

/** Where the cards of a walk stand, with the ids of its first card taken off, so that walks can be compared. */
function placesOf(db: Database.Database, walk: number): { places: Places; first: number } {
  const rows = db
    .prepare('SELECT evidence_id, area_id, theme_id, order_key FROM card_place WHERE walk_key = ? ORDER BY 1')
    .raw()
    .all(walk) as [number, string, string | null, string][];
  const first = rows[0]?.[0] ?? 0;
  return {
    first,
    places: new Map(rows.map(([id, area, theme, key]) => [String(id - first), [area, theme, key].join(' ')])),
  };
}

interface StoredEvent extends LoggedEvent {
  inverse: string;
}

/** Takes back every step that the log holds, and answers where the cards stand then. */
function takenBack(db: Database.Database, walk: number, events: readonly StoredEvent[]): Places {
  const { places, first } = placesOf(db, walk);
  for (const event of events.toReversed()) {
    const inverse = JSON.parse(event.inverse) as BoardPatch;
    for (const { id, areaId, themeId, orderKey } of inverse.cards)
      places.set(String(Number(id) - first), [areaId, themeId, orderKey].join(' '));
  }
  return places;
}

function expectWhole(db: Database.Database): number {
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_key_check')).toEqual([]);
  const walks = db.prepare('SELECT key, undo_id AS undo, redo_id AS redo FROM walk ORDER BY key').all() as {
    key: number;
    undo: number | null;
    redo: number | null;
  }[];
  let steps = 0;
  let untouched: Places | null = null;
  for (const { key, undo, redo } of walks) {
    const count = (sql: string): unknown => db.prepare(sql).pluck().get(key);
    expect([
      count('SELECT count(*) FROM visit WHERE walk_key = ?'),
      count('SELECT count(*) FROM visit v JOIN evidence e ON e.visit_id = v.id WHERE v.walk_key = ?'),
      count('SELECT count(*) FROM card_place WHERE walk_key = ?'),
      count('SELECT count(*) FROM source_row r JOIN source_file f ON f.id = r.file_id WHERE f.walk_key = ?'),
    ]).toEqual([visits, visits * cardsEach, visits * cardsEach, visits]);
    const events = db
      .prepare(
        'SELECT id, kind, target_id AS targetId, below_id AS belowId, inverse FROM board_event WHERE walk_key = ? ORDER BY id',
      )
      .all(key) as StoredEvent[];
    const redoStep = events.find(({ id }) => id === redo)?.targetId ?? null;
    expect({ undo, redo: redoStep }).toEqual(readHistory(events));
    const start = takenBack(db, key, events);
    untouched ??= start;
    expect(start).toEqual(untouched);
    steps += events.length;
  }
  return walks.length + steps;
}

/** Takes away what a load left, as the core does before it starts; answers whether there was any, which nobody was shown. */
function removesStaged(db: Database.Database): boolean {
  const walks = Number(db.prepare('SELECT count(*) FROM walk').pluck().get());
  const shown = listWalks(db).length;
  removeStaged(db);
  expect(db.prepare('SELECT count(*) FROM walk').pluck().get()).toBe(shown);
  return walks > shown;
}

/** With SOAK=1 two hundred. */
const isSoak = process.env['SOAK'] === '1';
const kills = isSoak ? 200 : 10;

test(
  'kills at moments of loading and of steps leave all or nothing of each',
  { timeout: isSoak ? 3_600_000 : 240_000 },
  async () => {
    const dataDir = temporaryFolder();
    const file = writeWalk();
    const seen: number[] = [];
    let staged = 0;
    for (let run = 0; run < kills; run += 1) {
      const complaints = await runUntilKilled(dataDir, file, run);
      expect(complaints).toBe('');
      // Opening takes the lock that the killed program left, and finds nothing damaged.
      const store = await openStore(dataDir, 'a test');
      staged += Number(removesStaged(store.db));
      seen.push(expectWhole(store.db));
      store.close();
    }
    // Among many, some are killed between two turns of a load.
    if (isSoak) expect(staged).toBeGreaterThan(0);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBeGreaterThan(kills / 2);
  },
);
