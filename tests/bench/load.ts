/** Loading a CSV and writing a deck, each beside the barest way of doing it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { createClient } from '../../core/contract/client.ts';
import { createCore } from '../../core/core.ts';
import type { Core } from '../../core/core-api.ts';
import { top } from '../e2e/app.ts';
import { rounded, timed, type Figure } from './figures.ts';
import { generatedCsv, generatedWalk } from './generated-walk.ts';

const runs = 5;

async function withCore<T>(work: (core: Core, folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-'));
  const core = await createCore({
    place: {
      dataDir: path.join(folder, 'data'),
      resourcesDir: path.join(top, 'resources'),
      where: 'the bench',
    },
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    log: (message) => process.stderr.write(`${message}\n`),
  });
  try {
    return await work(core, folder);
  } finally {
    await core.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** From the chosen file to the stored walk: preview, then loading. The floor parses and inserts the raw rows. */
export async function measureLoading(rows: number): Promise<Figure> {
  const csv = generatedCsv(rows);
  const value = await withCore((core, folder) => {
    const file = path.join(folder, 'records.csv');
    fs.writeFileSync(file, csv);
    const client = createClient(core, () => crypto.randomUUID());
    return timed(runs, async () => {
      const { token } = await core.offerFile({ name: 'records.csv', path: file, isTemporary: false });
      const { files } = await client.records.preview({ files: [token] });
      const report = await client.records.load({
        files: files.map(({ sha256 }) => ({ token, sha256 })),
        walkId: null,
        title: null,
      });
      if (report.totals.visits !== rows)
        throw new Error(`${report.totals.visits} of ${rows} rows became visits`);
    });
  });
  return {
    name: 'load.csv',
    n: rows,
    value: rounded(value),
    unit: 'ms',
    floor: rounded(await floorOfLoading(csv)),
  };
}

async function floorOfLoading(csv: string): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-floor-'));
  const db = new Database(path.join(folder, 'floor.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, raw TEXT NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO row (raw) VALUES (?)');
  const value = await timed(runs, () => {
    const { data } = Papa.parse<string[]>(csv, { header: false });
    db.transaction(() => {
      for (const row of data) insert.run(JSON.stringify(row));
    })();
  });
  db.close();
  fs.rmSync(folder, { recursive: true, force: true });
  return value;
}

/** The deck of a walk of 1,000 cards, made and checked. The floor zips the same parts once. */
export async function measureDeck(): Promise<Figure> {
  return withCore(async (core, folder) => {
    const file = path.join(folder, 'walk.json');
    fs.writeFileSync(file, generatedWalk(1000));
    const client = createClient(core, () => crypto.randomUUID());
    const { token } = await core.offerFile({ name: 'walk.json', path: file, isTemporary: false });
    const { files } = await client.records.preview({ files: [token] });
    const { walkId } = await client.records.load({
      files: files.map(({ sha256 }) => ({ token, sha256 })),
      walkId: null,
      title: null,
    });
    let made = '';
    const value = await timed(runs, async () => {
      made = (await client.slides.export({ walkId: walkId ?? '', approved: [] })).token;
    });
    const parts = unzipSync((await core.takeFile(made)).bytes);
    const floor = await timed(runs, () => zipSync(parts));
    return { name: 'deck.pptx', n: 1000, value: rounded(value), unit: 'ms', floor: rounded(floor) };
  });
}
