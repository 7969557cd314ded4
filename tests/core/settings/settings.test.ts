/** Settings, and the files of the watched folder, through the core as a window asks it. */
import fs from 'node:fs';
import path from 'node:path';
import { createClient } from '../../../core/contract/client.ts';
import { createCore } from '../../../core/core.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { dealWithFiles, listFileHistories } from '../../../core/store/records/waiting-files.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { elmfield, temporaryFolder, top } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds, loadFiles, testCore, type TestCore } from '../../support/test-core.ts';

/** A folder as a host hands it over. */
async function offerFolder({ core }: Pick<TestCore, 'core'>, folder: string): Promise<string> {
  const file = { name: path.basename(folder), path: folder, isTemporary: false };
  return (await core.offerFile(file)).token;
}

/** The files that wait, once windows are told that there are some. */
async function waitFor({ core, client, passTime }: TestCore) {
  let isTold = false;
  const stop = core.subscribe((event) => {
    if (event.type === 'changed' && event.tags.includes('waiting')) isTold = true;
  });
  // Nobody looks before somebody asks.
  expect((await client.records.listWaiting({})).files).toEqual([]);
  const isToldLater = (): boolean => {
    passTime();
    return isTold;
  };
  await expect.poll(isToldLater).toBe(true);
  stop();
  return (await client.records.listWaiting({})).files;
}

describe('the watched folder', () => {
  test('is set by a token, and known to the window by its name only', async () => {
    const app = await testCore();
    expect(await app.client.settings.get({})).toEqual({ watchedFolder: null, dismissedWords: [] });
    const folder = path.join(temporaryFolder(), 'Learning walks');
    fs.mkdirSync(folder);
    await app.client.settings.watchFolder({ token: await offerFolder(app, folder) });
    expect(await app.client.settings.get({})).toEqual({
      watchedFolder: { name: 'Learning walks', isReachable: true },
      dismissedWords: [],
    });
    await app.client.settings.watchFolder({ token: null });
    expect((await app.client.settings.get({})).watchedFolder).toBeNull();
  });

  test('must be a folder', async () => {
    const app = await testCore();
    const file = path.join(elmfield, 'staff.csv');
    for (const place of [file, path.join(elmfield, 'nowhere')]) {
      const token = await offerFolder(app, place);
      await expect(app.client.settings.watchFolder({ token })).rejects.toMatchObject({
        code: 'not-found',
        details: { what: 'folder' },
      });
    }
    expect((await app.client.settings.get({})).watchedFolder).toBeNull();
  });

  test('is remembered, and named at the start it takes the place of another', async () => {
    const dataDir = temporaryFolder();
    const folders = [temporaryFolder(), temporaryFolder()];
    const watchedAt = async (watch: string | undefined): Promise<string | undefined> => {
      const core = await createCore({
        place: { dataDir, resourcesDir: path.join(top, 'resources'), where: 'a test', watch },
        clock: () => new Date('2026-11-05T16:10:00Z'),
        newId: countedIds(),
        log: () => undefined,
      });
      const { watchedFolder } = await createClient(core, countedIds()).settings.get({});
      await core.close();
      return watchedFolder?.name;
    };
    const names = folders.map((folder) => path.basename(folder));
    expect(await watchedAt(undefined)).toBeUndefined();
    expect(await watchedAt(folders[0])).toBe(names[0]);
    expect(await watchedAt(undefined)).toBe(names[0]);
    expect(await watchedAt(folders[1])).toBe(names[1]);
  });
});

describe('waiting files', () => {
  test('are listed once they are complete, and no more once they are put aside', async () => {
    const app = await testCore();
    const folder = temporaryFolder();
    fs.copyFileSync(path.join(elmfield, 'student-voice.json'), path.join(folder, 'voice.json'));
    fs.copyFileSync(path.join(elmfield, 'staff.csv'), path.join(folder, 'staff.csv'));
    await app.client.settings.watchFolder({ token: await offerFolder(app, folder) });
    const files = await waitFor(app);
    expect(files.map(({ name, isChanged }) => [name, isChanged])).toEqual([
      ['staff.csv', false],
      ['voice.json', false],
    ]);
    await app.client.records.dismissWaiting({ tokens: files.slice(0, 1).map(({ token }) => token) });
    expect((await app.client.records.listWaiting({})).files.map(({ name }) => name)).toEqual(['voice.json']);
    await expect(app.client.records.dismissWaiting({ tokens: ['no such token'] })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('wait in turn where there are more than can be looked at in one go', async () => {
    const { db, close } = await openStore(temporaryFolder(), 'here');
    onTestFinished(close);
    const files = Array.from({ length: 105 }, (_, n) => ({
      token: `t${n}`,
      name: `${n}.csv`,
      sha256: `h${n}`,
    }));
    const watched = { follow: () => undefined, isReachable: true, files: () => files };
    const context = { ...testContext(db).context, watched };
    const dispatcher = createDispatcher({ handlers, context, log: () => undefined });
    const { records } = createClient(dispatcher, countedIds());
    const waiting = async (): Promise<string[]> =>
      (await records.listWaiting({})).files.map(({ token }) => token);
    expect(await waiting()).toEqual(files.slice(0, 100).map(({ token }) => token));
    await records.dismissWaiting({ tokens: await waiting() });
    expect(await waiting()).toEqual(['t100', 't101', 't102', 't103', 't104']);
  });

  test('are done with by their bytes, and changed by their names', async () => {
    const dataDir = temporaryFolder();
    const store = await openStore(dataDir, 'a test');
    onTestFinished(() => store.close());
    const { db } = store;
    db.exec(`
      INSERT INTO walk (id, title, is_sample, created_at) VALUES ('w1', 'Autumn 1', 0, '2026-11-05');
      INSERT INTO source_file (walk_key, name, sha256, bytes, dialect, loaded_at)
        SELECT key, 'autumn.csv', 'aa', x'00', 'table', '2026-11-05' FROM walk;`);
    dealWithFiles(db, ['bb', 'cc']);
    dealWithFiles(db, ['cc', 'dd']);
    const asked = [
      { name: 'autumn.csv', sha256: 'aa' },
      { name: 'renamed.csv', sha256: 'aa' },
      { name: 'autumn.csv', sha256: 'ee' },
      { name: 'staff.csv', sha256: 'cc' },
      { name: 'new.csv', sha256: 'ff' },
    ];
    expect(listFileHistories(db, asked)).toEqual([
      { isDone: true, isNameKnown: true },
      { isDone: true, isNameKnown: false },
      { isDone: false, isNameKnown: true },
      { isDone: true, isNameKnown: false },
      { isDone: false, isNameKnown: false },
    ]);
  });
});

test('words that are not to be marked are kept in order, once each, and can be marked again', async () => {
  const { client } = await testCore();
  for (const word of ['poor', 'excellent', 'poor'])
    await client.settings.dismissWord({ word, isDismissed: true });
  expect((await client.settings.get({})).dismissedWords).toEqual(['excellent', 'poor']);
  await client.settings.dismissWord({ word: 'excellent', isDismissed: false });
  await client.settings.dismissWord({ word: 'never there', isDismissed: false });
  expect((await client.settings.get({})).dismissedWords).toEqual(['poor']);
});

test('a word is one word in capitals and in small letters', async () => {
  const { client } = await testCore();
  await client.settings.dismissWord({ word: 'Weak', isDismissed: true });
  await client.settings.dismissWord({ word: 'weak', isDismissed: true });
  expect((await client.settings.get({})).dismissedWords).toEqual(['weak']);
  await client.settings.dismissWord({ word: 'WEAK', isDismissed: false });
  expect((await client.settings.get({})).dismissedWords).toEqual([]);
});

test('the staff list, what was said of people and the words that are not marked are removed, and put back', async () => {
  const { core, client } = await testCore();
  const { walkId } = await loadFiles({ core, client }, ['staff.csv', 'google-sheets.csv']);
  const list = (): Promise<unknown> => client.people.list({ walkId: walkId ?? '' });
  await client.people.decide({ sayings: [{ decision: 'different', spellings: ['Ms Hall', 'Mr Bell'] }] });
  await client.settings.dismissWord({ word: 'lovely', isDismissed: true });
  const before = [await client.settings.getRemembered({}), await list(), await client.settings.get({})];
  const kinds = ['staff', 'people', 'words'] as const;
  for (const kind of kinds) await client.settings.setRemembered({ kind, to: 'nothing' });
  expect(await client.settings.getRemembered({})).toEqual({
    staff: { count: 0, isHeld: true },
    people: { count: 0, isHeld: true },
    words: { count: 0, isHeld: true },
  });
  expect(await client.settings.get({})).toMatchObject({ dismissedWords: [] });
  for (const kind of kinds) await client.settings.setRemembered({ kind, to: 'as-before' });
  expect([await client.settings.getRemembered({}), await list(), await client.settings.get({})]).toEqual(
    before,
  );
});
