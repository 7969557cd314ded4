/** The barest way to what loading does: parse the CSV, and write the same rows with one plain insert each. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { openStore, storeFileName } from '../../core/store/file/open.ts';
import { median } from './figures.ts';

const runs = 3;

/** What loading writes, each after what it refers to. */
const tables = [
  'walk',
  'source_file',
  'source_table',
  'visit',
  'source_row',
  'evidence',
  'look_for',
  'card_place',
];

interface TableRows {
  table: string;
  columns: string[];
  rows: unknown[][];
}

/** Everything that a load wrote into a store that is closed or has nothing else in it. */
export function writtenRows(dataDir: string): TableRows[] {
  const db = new Database(path.join(dataDir, storeFileName), { readonly: true });
  try {
    return tables.map((table) => {
      const select = db.prepare(`SELECT * FROM ${table}`);
      return {
        table,
        columns: select.columns().map(({ name }) => name),
        rows: select.raw().all() as unknown[][],
      };
    });
  } finally {
    db.close();
  }
}

/** Parses the text and writes these rows into an empty store with the same tables and the same settings. */
export function floorOfTables(csv: string, written: readonly TableRows[]): Promise<number> {
  return onEmptyStores((db) => {
    Papa.parse<string[]>(csv, { header: false });
    db.transaction(() => {
      for (const { table, columns, rows } of written) {
        const values = columns.map(() => '?').join(', ');
        const insert = db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`);
        for (const row of rows) insert.run(row);
      }
    })();
  });
}

/** Parses the text and writes its rows as they are, one text each. */
export function floorOfRawRows(csv: string): Promise<number> {
  return onEmptyStores((db) => {
    const { data } = Papa.parse<string[]>(csv, { header: false });
    db.transaction(() => {
      db.exec('CREATE TABLE raw_row (id INTEGER PRIMARY KEY, raw TEXT NOT NULL) STRICT');
      const insert = db.prepare('INSERT INTO raw_row (raw) VALUES (?)');
      for (const row of data) insert.run(JSON.stringify(row));
    })();
  });
}

async function onEmptyStores(work: (db: Database.Database) => void): Promise<number> {
  const values = [];
  for (let run = 0; run < runs; run += 1) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-floor-'));
    const store = await openStore(folder, 'the bench');
    const began = performance.now();
    work(store.db);
    values.push(performance.now() - began);
    store.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return median(values);
}
