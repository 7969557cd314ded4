/** Opening the store: locks, versions, damage, folders that cannot be written. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { openRowsSql } from '../../../core/store/records/corrections.ts';
import { visitsOfFormSql } from '../../../core/store/records/source-files.ts';
import { knownVisitsSql } from '../../../core/store/records/visit-writer.ts';
import {
  boardCardSql,
  boardCardsSql,
  cardFactsSql,
  heldResponsesSql,
  pairedVisitsSql,
  visitsSql,
} from '../../../core/store/records/visits.ts';
import { allFiguresSql, someFiguresSql } from '../../../core/store/records/walk-figures.ts';
import { listWalksSql } from '../../../core/store/records/walks.ts';
import { cardTextsSql, someCardTextsSql } from '../../../core/store/board/search.ts';
import { eventsSinceSql, laterEventsSql, stepsSql } from '../../../core/store/board/board.ts';
import { cardsOfThemeSql, looseCardsSql } from '../../../core/store/board/board-slice.ts';
import { decisionsSql, notesSql, referencesSql, themesSql } from '../../../core/store/board/board-rows.ts';
import { earlierDecisionsSql } from '../../../core/store/board/debrief.ts';
import { earlierSessionsSql } from '../../../core/store/release/deck-choices.ts';
import type { Migration } from '../../../core/store/file/migrate.ts';
import { migrations } from '../../../core/store/migrations/index.ts';
import { listBackups } from '../../../core/store/backups/backup.ts';
import { backupsFolder } from '../../../core/store/backups/backups-folder.ts';
import { openStore, storeFileName } from '../../../core/store/file/open.ts';
import { sealOf } from '../../../core/store/file/seal.ts';
import { temporaryFolder, top } from '../../support/folders.ts';

async function refusal(open: Promise<unknown>): Promise<AppError> {
  return open.then(
    () => {
      throw new Error('the store opened');
    },
    (error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    },
  );
}

describe('opening the store', () => {
  test('makes the folder, the newest schema, WAL and STRICT tables', async () => {
    const folder = path.join(temporaryFolder(), 'new', 'folder');
    const store = await openStore(folder, 'here');
    const strict = store.db
      .prepare(
        `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`,
      )
      .all() as { name: string; strict: number }[];
    expect(strict.filter((table) => table.strict !== 1)).toEqual([]);
    expect(store.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(store.db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(store.db.pragma('user_version', { simple: true })).toBe(migrations.length);
    store.close();
  });

  test('a second host is refused and told where the first is; afterwards the folder is free', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder, 'http://127.0.0.1:4000/');
    const error = await refusal(openStore(folder, 'elsewhere'));
    expect([error.code, error.details['dataFolderOpenAt']]).toEqual(['conflict', 'http://127.0.0.1:4000/']);
    first.close();
    const second = await openStore(folder, 'elsewhere');
    expect(second.db.open).toBe(true);
    second.close();
  });

  test('where the first host is cannot be read: the sentence still says that it is open', async () => {
    const folder = temporaryFolder();
    const first = await openStore(folder, 'here');
    fs.rmSync(path.join(folder, 'open-at.txt'));
    const error = await refusal(openStore(folder, 'elsewhere'));
    expect(errorSentence(error.toShape())).toMatch(/already open on this machine/);
    first.close();
  });

  test.skipIf(process.platform === 'win32')(
    'only this user may read what lies in the folder (Windows has other rights)',
    async () => {
      const inside = temporaryFolder();
      fs.chmodSync(inside, 0o755);
      const made = path.join(inside, 'made');
      const rights = (file: string): string => (fs.statSync(file).mode & 0o777).toString(8);
      for (const folder of [inside, made]) {
        const store = await openStore(folder, 'here');
        store.db.exec('CREATE TABLE more (id INTEGER) STRICT');
        const files = fs.readdirSync(folder).filter((name) => name !== 'made');
        expect(files).toContain('debrief.sqlite-wal');
        expect(files.map((name) => [name, rights(path.join(folder, name))])).toEqual(
          files.map((name) => [name, '600']),
        );
        store.close();
      }
      expect(rights(made)).toBe('700');
    },
  );

  test('of two that start at once, one opens and one is told where', async () => {
    const folder = temporaryFolder();
    const script = `
      import { openStore } from ${JSON.stringify(path.join(top, 'core/store/file/open.ts'))};
      const store = await openStore(${JSON.stringify(folder)}, 'process ' + process.pid).catch((error) => error.code);
      console.log(typeof store === 'string' ? store : 'opened');
      process.stdin.resume().on('end', () => typeof store === 'string' || store.close());`;
    const children = [1, 2].map(() => spawn(process.execPath, ['--input-type=module', '-e', script]));
    const said = await Promise.all(
      children.map(({ stdout }) => once(stdout, 'data').then(([text]) => String(text).trim())),
    );
    expect(said.sort()).toEqual(['conflict', 'opened']);
    // The one that has it open holds it until the other has said what it found.
    for (const child of children) child.stdin.end();
    await Promise.all(children.map((child) => once(child, 'exit')));
  });

  test('a newer file is refused and left alone to the byte', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, storeFileName);
    const newer = new Database(file);
    newer.exec('CREATE TABLE tomorrow (id INTEGER)');
    newer.pragma('user_version = 99');
    newer.close();
    const before = fs.readFileSync(file);
    const error = await refusal(openStore(folder, 'here'));
    expect([error.code, error.details['found']]).toEqual(['too-new', 99]);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });

  test('so is one of which only the log is newer, as a kill leaves it', async () => {
    const [open, folder] = [temporaryFolder(), temporaryFolder()];
    const sql = 'CREATE TABLE tomorrow (id INTEGER) STRICT';
    const newest = migrations.length + 1;
    (await openStore(open, 'here')).close();
    const store = await openStore(open, 'here', {
      migrations: [...migrations, { version: newest, name: 'tomorrow', sql }],
    });
    const names = [storeFileName, `${storeFileName}-wal`, `${storeFileName}-seal`];
    for (const name of names) fs.copyFileSync(path.join(open, name), path.join(folder, name));
    store.close();
    const bytes = (): Buffer[] => names.map((name) => fs.readFileSync(path.join(folder, name)));
    const before = bytes();
    const error = await refusal(openStore(folder, 'here'));
    expect([error.code, error.details['found']]).toEqual(['too-new', newest]);
    expect(bytes()).toEqual(before);
  });

  test.each([
    ['no database at all', Buffer.from('This is not a database, it is a note. '.repeat(200))],
    ['a database with a page of rubbish, without its seal', null],
  ])('a damaged file is refused and left alone: %s', async (_name, content) => {
    const folder = temporaryFolder();
    const file = path.join(folder, storeFileName);
    if (content) fs.writeFileSync(file, content);
    else {
      (await openStore(folder, 'here')).close();
      fs.rmSync(sealOf(file));
      const bytes = fs.readFileSync(file);
      bytes.fill(0xa5, 4096, 4096 * 6);
      fs.writeFileSync(file, bytes);
    }
    const before = fs.readFileSync(file);
    const error = await refusal(openStore(folder, 'here'));
    expect([error.code, error.details['trouble']]).toEqual(['corrupt', 'damaged']);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
  });

  test('a folder that is a file is refused as one that cannot be written', async () => {
    const file = path.join(temporaryFolder(), 'a-file');
    fs.writeFileSync(file, '');
    expect((await refusal(openStore(file, 'here'))).code).toBe('read-only');
  });

  test('a read-only folder is refused with a sentence', () => {
    const folder = temporaryFolder();
    fs.chmodSync(folder, 0o555);
    // Root may write anywhere, so as root the attempt is made as "nobody".
    const isRoot = process.getuid?.() === 0;
    const script = `
      import { openStore } from ${JSON.stringify(path.join(top, 'core/store/file/open.ts'))};
      openStore(${JSON.stringify(folder)}, 'here').then(() => console.log('opened'), (error) => console.log(error.code));`;
    const child = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      ...(isRoot ? { uid: 65534, gid: 65534 } : {}),
    });
    expect(child.stdout.trim() || child.stderr).toBe('read-only');
  });

  test('a backup is made and verified before a migration, and all that is pending is one transaction', async () => {
    const folder = temporaryFolder();
    (await openStore(folder, 'here')).close();
    const next: Migration = {
      version: migrations.length + 1,
      name: 'more',
      sql: 'CREATE TABLE more (id INTEGER) STRICT;',
    };
    (await openStore(folder, 'here', { migrations: [...migrations, next] })).close();
    const [made] = await listBackups(folder);
    expect([made?.reason, made?.holds]).toEqual(['update', { walks: 0, visits: 0, cards: 0 }]);
    const backup = new Database(path.join(backupsFolder(folder), made?.name ?? ''), { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(migrations.length);
    backup.close();

    const further = (name: string, sql: string): Migration => ({ version: next.version + 1, name, sql });
    const steps = [
      further('whole', 'CREATE TABLE whole (id INTEGER) STRICT'),
      further('broken', 'CREATE TABLE half (id INTEGER) STRICT; nonsense'),
    ];
    await refusal(openStore(folder, 'here', { migrations: [...migrations, next, ...steps] }));
    const after = await openStore(folder, 'here', { migrations: [...migrations, next] });
    const left = `SELECT count(*) FROM sqlite_master WHERE name IN ('whole', 'half')`;
    expect(after.db.prepare(left).pluck().get()).toBe(0);
    expect((await listBackups(folder)).map(({ reason }) => reason)).toEqual(['update', 'update']);
    after.close();
  });

  test('migrations are numbered without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });
});

test('the hot queries use their indexes', async () => {
  const store = await openStore(temporaryFolder(), 'here');
  const plan = (sql: string, ...values: string[]): string =>
    (store.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[])
      .map(({ detail }) => detail)
      .join('\n');
  for (const sql of [boardCardsSql, cardTextsSql, cardFactsSql, visitsSql, openRowsSql])
    expect(plan(sql, 'w')).not.toMatch(/SCAN/);
  for (const sql of [boardCardsSql, cardFactsSql, visitsSql])
    expect(plan(sql, 'w')).toMatch(/walk_debriefed_with/);
  // What hangs on a board is found by its walk, never read for all walks.
  for (const sql of [themesSql, referencesSql, notesSql, decisionsSql])
    expect(plan(sql, 'w')).not.toMatch(/SCAN/);
  expect(plan(boardCardSql, 'w', '1')).not.toMatch(/SCAN/);
  // Of a large board only the cards that a step has touched.
  expect(plan(someCardTextsSql, 'w', '[]').match(/SCAN .*/g)).toEqual([
    'SCAN json_each VIRTUAL TABLE INDEX 1:',
  ]);
  expect(plan(someCardTextsSql, 'w', '[]')).toMatch(/SEARCH e USING INTEGER PRIMARY KEY/);
  // What was found of the walk is gone through, and the few decisions that there are.
  expect(plan(pairedVisitsSql, 'w')).not.toMatch(/SCAN (?:visit|walk)\b/);
  for (const sql of [knownVisitsSql, visitsOfFormSql]) expect(plan(sql, 'f', 'w')).not.toMatch(/SCAN/);
  expect(plan(heldResponsesSql, '[]', 'f').match(/SCAN .*/g)).toEqual([
    'SCAN k VIRTUAL TABLE INDEX 1:',
    'SCAN staged VIRTUAL TABLE INDEX 1:',
  ]);
  // The list reads every walk, and of each only what its indexes lead to.
  expect(plan(listWalksSql).match(/SCAN .*/g)).toEqual(['SCAN w', 'SCAN staged VIRTUAL TABLE INDEX 1:']);
  // Cards are counted where they come and go, and not where walks are listed.
  expect(plan(listWalksSql)).not.toMatch(/\b[vec]\b/);
  for (const listed of [plan(allFiguresSql), plan(earlierSessionsSql, '0', '2026-01-01')]) {
    expect(listed).toMatch(/SCAN visit USING COVERING INDEX visit_of_walk/);
    expect(listed).not.toMatch(/\b[ec]\b/);
  }
  expect(plan(someFiguresSql, '[]')).toMatch(/SEARCH visit USING COVERING INDEX visit_of_walk/);
  expect(plan(listWalksSql)).toMatch(/source_row_open/);
  expect(plan(openRowsSql, 'w')).toMatch(/source_row_troubled/);
  // Of the log, only the events that are asked for; the chain below them is followed link by link.
  expect(plan(laterEventsSql, 'w', '1')).not.toMatch(/SCAN/);
  expect(plan(stepsSql, 'w', '1', '1', 'w').match(/SCAN .*/g)).toEqual([
    'SCAN page',
    'SCAN s',
    'SCAN standing',
  ]);
  // A school has a few dozen decisions in all.
  expect(plan(earlierDecisionsSql, 'w').match(/SCAN .*/g)).toEqual([
    'SCAN one USING INDEX sqlite_autoindex_decision_2',
  ]);
  expect(plan(boardCardSql, 'w', '1')).toMatch(/SEARCH e USING INTEGER PRIMARY KEY/);
  expect(plan(looseCardsSql, 'w', 'a')).toMatch(/card_place_loose/);
  expect(plan(eventsSinceSql, '1', '2')).toMatch(/board_event_by_walk \(walk_key=\? AND id>\?\)/);
  expect(plan(cardsOfThemeSql, 't')).toMatch(/COVERING INDEX card_place_in_theme/);
  store.close();
});

interface Reference {
  name: string;
  columns: string;
}

test('whatever refers to a row is found by an index when the row is removed', async () => {
  const store = await openStore(temporaryFolder(), 'here');
  const references = store.db
    .prepare(
      `SELECT t.name, group_concat('"' || f."from" || '" = ?', ' AND ') AS columns
       FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
       WHERE t.schema = 'main' AND t.type = 'table' GROUP BY t.name, f.id`,
    )
    .all() as Reference[];
  expect(references.length).toBeGreaterThan(30);
  const scans = references.filter(({ name, columns }) => {
    const plan = store.db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM "${name}" WHERE ${columns}`);
    const values = columns.split(' AND ').map(() => 1);
    return (plan.all(...values) as { detail: string }[]).some(({ detail }) => detail.startsWith('SCAN'));
  });
  expect(scans).toEqual([]);
  store.close();
});
