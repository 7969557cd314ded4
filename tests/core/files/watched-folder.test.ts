/** The watched folder on a real disk, looked at when the test says so. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Tag } from '../../../core/contract/call.ts';
import { createWatchedFolder } from '../../../core/files/watched-folder.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { loadFiles, testCore } from '../../support/test-core.ts';

const hashOf = {
  a: 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  b: '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
};

/** A watched folder whose looks happen one by one. */
function watching(at: string) {
  const told: (readonly Tag[])[] = [];
  let offered = 0;
  let due = Promise.withResolvers<() => void>();
  const watched = createWatchedFolder({
    offer: ({ name, path: from }) => {
      expect(from).toBe(path.join(at, name));
      return { token: `token-${(offered += 1)}`, name };
    },
    changed: (tags) => told.push(tags),
    later: (action) => {
      due.resolve(action);
      return () => undefined;
    },
  });
  onTestFinished(() => watched.close());
  watched.follow(at);
  /** Waits for the look that is under way, then begins the next and waits for it too. */
  const look = async (): Promise<void> => {
    const action = await due.promise;
    due = Promise.withResolvers();
    action();
    await due.promise;
  };
  const begin = async (): Promise<void> => {
    watched.files();
    await due.promise;
  };
  return { watched, told, look, begin };
}

/** Writes a file as if at this second, so that a change shows whatever the disk's clock. */
function write(folder: string, name: string, text: string, second: number): void {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  fs.utimesSync(file, second, second);
}

describe('the watched folder', () => {
  test('offers a file once it stays as it is, and tells so once', async () => {
    const folder = temporaryFolder();
    write(folder, 'autumn.csv', 'a', 1);
    const { watched, told, begin, look } = watching(folder);
    await begin();
    expect([watched.files(), told]).toEqual([[], []]);
    await look();
    const offered = [{ token: 'token-1', name: 'autumn.csv', sha256: hashOf.a }];
    expect([watched.files(), told]).toEqual([offered, [['waiting']]]);
    await look();
    expect([watched.files(), told]).toEqual([offered, [['waiting']]]);
  });

  test('waits for a file that is being written', async () => {
    const folder = temporaryFolder();
    write(folder, 'autumn.csv', '', 1);
    const { watched, begin, look } = watching(folder);
    await begin();
    write(folder, 'autumn.csv', 'b', 2);
    await look();
    write(folder, 'autumn.csv', 'a', 3);
    await look();
    expect(watched.files()).toEqual([]);
    await look();
    expect(watched.files()).toEqual([{ token: 'token-1', name: 'autumn.csv', sha256: hashOf.a }]);
  });

  test('offers a changed file under a new token, and forgets one that has gone', async () => {
    const folder = temporaryFolder();
    write(folder, 'autumn.csv', 'a', 1);
    const { watched, told, begin, look } = watching(folder);
    await begin();
    await look();
    write(folder, 'autumn.csv', 'b', 2);
    await look();
    expect(watched.files()).toEqual([]);
    await look();
    expect(watched.files()).toEqual([{ token: 'token-2', name: 'autumn.csv', sha256: hashOf.b }]);
    fs.rmSync(path.join(folder, 'autumn.csv'));
    await look();
    expect(watched.files()).toEqual([]);
    expect(told).toEqual([['waiting'], ['waiting'], ['waiting'], ['waiting']]);
  });

  test('passes over what is no record file', async () => {
    const folder = temporaryFolder();
    const others = [
      '~$autumn.xlsx',
      '.autumn.csv',
      'a.xlsx.crdownload',
      'a.part',
      'a.tmp',
      'a.docx',
      'notes.txt',
    ];
    for (const name of [...others, 'B.XLSX', 'c.tsv', 'a.json']) write(folder, name, 'a', 1);
    fs.mkdirSync(path.join(folder, 'folder.csv'));
    const { watched, begin, look } = watching(folder);
    await begin();
    await look();
    expect(watched.files().map(({ name }) => name)).toEqual(['a.json', 'B.XLSX', 'c.tsv']);
  });

  test('says that the folder has gone, and finds it again by itself', async () => {
    const folder = path.join(temporaryFolder(), 'drop');
    const { watched, told, begin, look } = watching(folder);
    await begin();
    expect([watched.isReachable, watched.files(), told]).toEqual([false, [], [['settings', 'waiting']]]);
    await look();
    fs.mkdirSync(folder);
    write(folder, 'autumn.csv', 'a', 1);
    await look();
    expect([watched.isReachable, told]).toEqual([
      true,
      [
        ['settings', 'waiting'],
        ['settings', 'waiting'],
      ],
    ]);
    await look();
    expect(watched.files().map(({ name }) => name)).toEqual(['autumn.csv']);
  });

  test('looks at nothing before somebody asks, and no more once it follows another folder', async () => {
    const folder = temporaryFolder();
    write(folder, 'autumn.csv', 'a', 1);
    const { watched, told, begin, look } = watching(folder);
    await begin();
    await look();
    watched.follow(null);
    expect([watched.files(), watched.isReachable, told]).toEqual([[], true, [['waiting']]]);
  });

  test('takes every file of a folder that is full, by name', async () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 105 }, (_, index) => `visit-${String(index).padStart(3, '0')}.csv`);
    names.forEach((name, index) => write(folder, name, 'a', index + 1));
    const { watched, begin, look } = watching(folder);
    await begin();
    await look();
    expect(watched.files().map(({ name }) => name)).toEqual(names);
  });

  test('tells a file that is too large to be read by its beginning and its size', async () => {
    const folder = temporaryFolder();
    const grow = (megabytes: number): void => {
      fs.truncateSync(path.join(folder, 'video.csv'), megabytes * 1024 * 1024);
      fs.utimesSync(path.join(folder, 'video.csv'), megabytes, megabytes);
    };
    write(folder, 'video.csv', '', 1);
    grow(9_000);
    const { watched, begin, look } = watching(folder);
    await begin();
    await look();
    const [first] = watched.files();
    grow(9_001);
    await look();
    await look();
    const [second] = watched.files();
    expect([first?.name, second?.name]).toEqual(['video.csv', 'video.csv']);
    expect(first?.sha256).not.toBe(second?.sha256);
  });
});

test('records stay when the folder that they came from is empty or gone, and are not offered again once it is back', async () => {
  const folder = path.join(temporaryFolder(), 'drop');
  const aside = `${folder} aside`;
  fs.mkdirSync(folder);
  fs.writeFileSync(
    path.join(folder, 'autumn.csv'),
    'Date,Class,What did you see?\n15/10/2026,9X/Ma1,Pairs talked.\n',
  );
  const { core, client, passTime } = await testCore();
  const { token } = await core.offerFile({ name: 'drop', path: folder, isTemporary: false });
  await client.settings.watchFolder({ token });
  const waiting = async (): Promise<number> => (await client.records.listWaiting({})).files.length;
  const waitingLater = (): Promise<number> => {
    passTime();
    return waiting();
  };
  await expect.poll(waitingLater).toBe(1);
  await loadFiles({ core, client }, [path.join(folder, 'autumn.csv')]);
  const loaded = (await client.walks.list({})).walks;
  const isReachable = async () => {
    passTime();
    return (await client.settings.get({})).watchedFolder?.isReachable;
  };

  fs.renameSync(folder, aside);
  await expect.poll(isReachable).toBe(false);
  fs.mkdirSync(folder);
  await expect.poll(isReachable).toBe(true);
  expect((await client.walks.list({})).walks).toEqual(loaded);
  let isTold = false;
  core.subscribe((event) => {
    if (event.type === 'changed' && event.tags.includes('waiting')) isTold = true;
  });
  fs.rmdirSync(folder);
  fs.renameSync(aside, folder);
  const isToldLater = (): boolean => {
    passTime();
    return isTold;
  };
  await expect.poll(isToldLater).toBe(true);
  const [walk] = loaded;
  const { cards } = await client.board.get({ walkId: walk?.id ?? '' });
  expect([cards.map(({ source }) => source), await waiting()]).toEqual([['present'], 0]);
});
