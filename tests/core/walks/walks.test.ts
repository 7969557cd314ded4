/** Walks: what they say of themselves, changed and removed. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { storeFileName } from '../../../core/store/file/open.ts';
import {
  badResponseOf,
  dataFolderWith,
  fileOf,
  planOf,
  responseOf,
  tableOf,
  visitOf,
} from '../../support/drafts.ts';
import { agreedTo, offer, testCore } from '../../support/test-core.ts';

const rows = [responseOf('1', visitOf(['First.', 'Second.'])), badResponseOf('2', '32/13/2026')];
const member = {
  title: 'Ms',
  firstName: 'June',
  surname: 'Smythe',
  initials: null,
  knownAs: [],
  subjects: [],
  rooms: [],
  coach: null,
};
const staffList = tableOf([], { dialect: 'staff-list', staff: [member] });

async function twoWalks() {
  const files = [fileOf([tableOf(rows)]), fileOf([staffList], 'staff.csv')];
  const ids = ['walk-1', 'walk-2'];
  const { dataDir } = await dataFolderWith(...ids.map((id) => planOf(files, null, { newId: () => id })));
  return { ...(await testCore(dataDir)), dataDir };
}

test('a walk gets another title, purpose and focus question', async () => {
  const { client } = await twoWalks();
  const changes = { title: 'Autumn 2', purpose: 'environment', focus: 'What do the walls teach?' };
  await client.walks.update({ walkId: 'walk-1', ...changes });
  const { walks } = await client.walks.list({});
  expect(walks.map(({ id, title, purpose, focus }) => ({ id, title, purpose, focus }))).toEqual([
    { id: 'walk-2', title: 'A walk', purpose: null, focus: null },
    { id: 'walk-1', ...changes },
  ]);
  const nowhere = client.walks.update({ walkId: 'walk-9', ...changes });
  await expect(nowhere).rejects.toMatchObject({ code: 'not-found' });
});

test('removing says first what it destroys, keeps a verified backup, and leaves nothing of the walk', async () => {
  const { client, core, dataDir } = await twoWalks();
  const [one, other] = (await client.board.get({ walkId: 'walk-1' })).cards;
  await client.board.moveCards({
    walkId: 'walk-1',
    cardIds: [other?.id ?? ''],
    to: { kind: 'card', cardId: one?.id ?? '', newThemeId: '11111111-1111-4111-8111-111111111111' },
  });
  expect(await client.walks.describeRemoval({ walkId: 'walk-1' })).toEqual({
    title: 'A walk',
    files: 1,
    visits: 1,
    cards: 2,
    themes: 1,
    steps: 1,
  });
  const { backup } = await client.walks.remove({ walkId: 'walk-1' });
  expect(backup).toBe('debrief-2026-11-05T16-10-00-removal.sqlite');
  expect((await client.walks.list({})).walks.map(({ id }) => id)).toEqual(['walk-2']);
  await expect(client.board.get({ walkId: 'walk-1' })).rejects.toMatchObject({ code: 'not-found' });
  await core.close();

  const kept = path.join(dataDir, 'backups', backup);
  if (process.platform !== 'win32') expect((fs.statSync(kept).mode & 0o777).toString(8)).toBe('600');
  const copy = new Database(kept, { readonly: true });
  expect(copy.prepare('SELECT id FROM walk ORDER BY key').pluck().all()).toEqual(['walk-1', 'walk-2']);
  copy.close();
  const store = new Database(path.join(dataDir, storeFileName), { readonly: true });
  const left = [
    'source_file',
    'source_table',
    'source_row',
    'visit',
    'evidence',
    'card_place',
    'theme',
    'board_event',
  ];
  const count = (table: string): unknown => store.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  expect(left.map(count)).toEqual([1, 1, 2, 1, 2, 2, 0, 0]);
  expect([count('staff'), store.pragma('foreign_key_check')]).toEqual([1, []]);
  store.close();
});

test('a second backup in the same second has a name of its own', async () => {
  const { client, dataDir } = await twoWalks();
  const first = await client.walks.remove({ walkId: 'walk-1' });
  const second = await client.walks.remove({ walkId: 'walk-2' });
  const kept = fs.readdirSync(path.join(dataDir, 'backups')).filter((name) => name.endsWith('.sqlite'));
  expect(kept.sort()).toEqual([first.backup, second.backup].sort());
});

test('a walk that is removed while records are loaded into it is in the backup with all of them', async () => {
  const { client, core, dataDir } = await twoWalks();
  const file = path.join(dataDir, 'more.csv');
  fs.writeFileSync(file, 'Date,Class,What did you see?\n15/10/2026,9X/Ma1,Pairs talked.\n');
  const preview = await client.records.preview({ files: await offer(core, [file]), choices: [] });
  const loading = client.records.load(agreedTo(preview, 'walk-1'));
  const { backup } = await client.walks.remove({ walkId: 'walk-1' });
  expect((await loading).totals.visits).toBe(1);
  const copy = new Database(path.join(dataDir, 'backups', backup), { readonly: true });
  const visits = "SELECT count(*) FROM visit v JOIN walk w ON w.key = v.walk_key WHERE w.id = 'walk-1'";
  expect(copy.prepare(visits).pluck().get()).toBe(2);
  copy.close();
});
