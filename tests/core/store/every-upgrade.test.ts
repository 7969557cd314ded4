/** From every schema that ever was: today's schema, every row with what it held, and a core that reads all of it. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { applicationId } from '../../../core/store/file/mark.ts';
import { migrations } from '../../../core/store/migrations/index.ts';
import { openStore, storeFileName } from '../../../core/store/file/open.ts';
import { temporaryFolder, top } from '../../support/folders.ts';
import { testCore } from '../../support/test-core.ts';

type Row = Record<string, unknown>;
type Content = Record<string, Row[]>;

const fixture = (name: string): string =>
  fs.readFileSync(path.join(top, `tests/fixtures/stores/${name}.sql`), 'utf8');

/** What each version's tables hold since the last whole fixture. */
function since(version: number): string {
  const [, part = ''] = fixture('since-version-3').split(`-- version ${version}\n`);
  return part.split(/^-- version/m)[0] ?? '';
}

/** A data folder as this version left it. */
function folderOf(version: number): string {
  const folder = temporaryFolder();
  const db = new Database(path.join(folder, storeFileName));
  db.exec(fixture(`version-${Math.min(version, 3)}`));
  if (version >= 3) db.exec(since(3));
  for (const { sql, version: later } of migrations.slice(3, Math.max(3, version))) {
    db.exec(sql);
    db.exec(since(later));
  }
  db.pragma(`user_version = ${version}`);
  db.close();
  return folder;
}

function contentOf(db: Database.Database): Content {
  const names = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).all() as Row[]]),
  );
}

/** Without comments and however it is set out. */
function schemaOf(db: Database.Database): unknown {
  const rows = db
    .prepare(`SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema`)
    .raw()
    .all() as string[][];
  return rows
    .map((row) =>
      row
        .join(' ')
        .replace(/--.*$/gm, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([(),]) ?/g, '$1'),
    )
    .sort();
}

function read<T>(folder: string, look: (db: Database.Database) => T): T {
  const db = new Database(path.join(folder, storeFileName), { readonly: true });
  try {
    return look(db);
  } finally {
    db.close();
  }
}

/** What a column is called today. */
const renamed: Record<string, string> = { 'evidence.also_ticked': 'ticked' };

const sorted = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/** Every row of an earlier version is there with all that it held, and there is no other. */
function expectCarriedOver(before: Content, after: Content): void {
  for (const [table, rows] of Object.entries(before)) {
    const columns = Object.keys(rows[0] ?? {});
    const asBefore = (after[table] ?? []).map((row) =>
      Object.fromEntries(columns.map((column) => [column, row[renamed[`${table}.${column}`] ?? column]])),
    );
    expect([table, sorted(asBefore)]).toEqual([table, sorted(rows)]);
  }
}

/** The core reads everything, undo and redo go on, and a backup was made before. */
async function expectReadable(folder: string, before: Content): Promise<void> {
  const { client, core } = await testCore(folder);
  const { walks } = await client.walks.list({});
  const places = before['card_place'] ?? [];
  const onBoard = places.filter((place) => place['area_id'] !== 'off-board').length;
  const sum = (counts: number[]): number => counts.reduce((one, other) => one + other, 0);
  expect(walks.map(({ id }) => id).sort()).toEqual((before['walk'] ?? []).map((walk) => walk['id']).sort());
  expect([sum(walks.map(({ visits }) => visits)), sum(walks.map(({ cards }) => cards))]).toEqual([
    before['visit']?.length,
    onBoard,
  ]);
  let [cards, themes] = [0, 0];
  for (const { id: walkId, debriefedWith } of walks) {
    if (debriefedWith !== null) continue;
    const board = await client.board.get({ walkId });
    cards += board.cards.length;
    themes += board.themes.length;
    await client.board.undo({ walkId });
    await client.board.redo({ walkId });
    const { cards: again, themes: named } = await client.board.get({ walkId });
    expect([again, named]).toEqual([board.cards, board.themes]);
    await client.records.listAttention({ walkId });
    await client.records.listTables({ walkId });
    await client.debrief.get({ walkId });
    await client.board.listSteps({ walkId, before: null, limit: 100 });
    await client.lines.list({ walkId });
    await client.lines.listConsents({ walkId });
    await client.decks.list({ walkId });
    await client.people.list({ walkId });
    await client.people.listSubjects({ walkId });
    await client.visits.list({ walkId });
    await client.disclosure.get({ walkId });
    await client.slides.preview({ walkId });
  }
  expect([cards, themes]).toEqual([places.length, before['theme']?.length]);
  await client.areas.get({});
  await client.settings.getRemembered({});
  await client.lines.listWords({});
  const { backups } = await client.backups.list({});
  expect(backups.map(({ reason, holds }) => [reason, holds?.cards])).toEqual([['update', onBoard]]);
  await core.close();
}

/** Of a store that is made anew. */
function schemaOfToday(): unknown {
  const db = new Database(':memory:');
  for (const { sql } of migrations) db.exec(sql);
  return schemaOf(db);
}

test.each(migrations.slice(0, -1).map(({ version, name }) => [version, name]))(
  'version %i, %s',
  async (version) => {
    const folder = folderOf(version);
    const before = read(folder, contentOf);
    const empty = Object.keys(before).filter((table) => before[table]?.length === 0);
    // The first two are as the app left them then, with what it had.
    if (version >= 3) expect(empty).toEqual([]);

    (await openStore(folder, 'here')).close();
    expect(read(folder, schemaOf)).toEqual(schemaOfToday());
    read(folder, (db) => {
      expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
      expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
      expect(db.pragma('foreign_key_check')).toEqual([]);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expectCarriedOver(before, contentOf(db));
    });
    await expectReadable(folder, before);
  },
);
