/** The file of a store that is open is removed, replaced or written to: nothing is acknowledged into nothing. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listBackups } from '../../../core/store/backups/backup.ts';
import {
  asKilled,
  closedStore,
  openAttacked,
  seenIn,
  work,
  type OpenAttacked,
} from '../../support/attacks.ts';
import { temporaryFolder } from '../../support/folders.ts';

interface Files {
  readonly file: string;
  readonly log: string;
  readonly other: string;
}

/** What a sync program, a restore or a careless hand does to a file that is open; whether what was open can be kept. */
const attacks: [name: string, isRescued: boolean, attack: (files: Files) => void][] = [
  ['the file is deleted', true, ({ file }) => fs.rmSync(file)],
  ['the file is moved away', true, ({ file }) => fs.renameSync(file, `${file}.moved`)],
  ['another store is renamed over it', true, ({ file, other }) => fs.renameSync(other, file)],
  [
    'another store is written into it',
    false,
    ({ file, other }) => fs.writeFileSync(file, fs.readFileSync(other)),
  ],
  ['it is cut to nothing', false, ({ file }) => fs.truncateSync(file, 0)],
  ['a page in it is written', false, ({ file }) => writeInto(file, 8192)],
  ['its log is deleted', true, ({ log }) => fs.rmSync(log)],
  ['its log is replaced by a copy', true, ({ log }) => replaceByCopy(log)],
  ['its log is written over from the start', true, ({ log }) => writeInto(log, 0)],
  ['the whole folder is deleted', true, ({ file }) => fs.rmSync(path.dirname(file), { recursive: true })],
  ['file and log are deleted', true, ({ file, log }) => [file, log].forEach((one) => fs.rmSync(one))],
];

function writeInto(file: string, at: number): void {
  const fd = fs.openSync(file, 'r+');
  fs.writeSync(fd, Buffer.alloc(512, 7), 0, 512, at);
  fs.closeSync(fd);
}

function replaceByCopy(file: string): void {
  fs.copyFileSync(file, `${file}.old`);
  fs.renameSync(`${file}.old`, file);
}

async function boardOf({ client, walkId }: OpenAttacked): Promise<string> {
  const { cards, themes } = await client.board.get({ walkId });
  return JSON.stringify([cards, themes]);
}

test.each(attacks)('%s', async (_name, isRescued, attack) => {
  const opened = await openAttacked(await closedStore());
  const { file, log, core, client } = opened;
  await work(opened, 5);
  const acknowledged = await boardOf(opened);
  const other = path.join(temporaryFolder(), 'other.sqlite');
  fs.copyFileSync((await closedStore('Other')).file, other);

  attack({ file, log, other });
  await expect(work(opened, 1)).rejects.toMatchObject({ code: 'corrupt' });
  // From then on nothing is answered as if it were kept.
  await expect(client.walks.list({})).rejects.toMatchObject({ code: 'corrupt' });
  const { isOpen, trouble } = await client.backups.getStanding({});
  expect([isOpen, trouble]).toEqual([false, 'lost']);

  const { backups } = await client.backups.list({});
  expect(backups.map(({ reason }) => reason)).toEqual(isRescued ? ['rescued'] : []);
  const [rescued] = backups;
  if (rescued !== undefined) {
    await client.backups.putBack({ name: rescued.name });
    expect(await boardOf(opened)).toBe(acknowledged);
    await work(opened, 1);
  }
  await core.close();
  const after = await seenIn(opened);
  expect(after.seen !== null || after.isSaid).toBe(true);
});

test('found only on closing: what was open is kept, and what lies there now is left alone', async () => {
  const opened = await openAttacked(await closedStore());
  await work(opened, 5);
  const other = await closedStore('Other');
  const theirs = fs.readFileSync(other.file);
  fs.renameSync(other.file, opened.file);
  await opened.core.close();
  expect(fs.readFileSync(opened.file).equals(theirs)).toBe(true);
  const [rescued] = await listBackups(opened.dataDir);
  expect([rescued?.reason, rescued?.holds?.cards]).toEqual(['rescued', 36]);
});

test('a file that is only touched goes on being used', async () => {
  const opened = await openAttacked(await closedStore());
  await work(opened, 2);
  fs.utimesSync(opened.file, new Date(), new Date(0));
  await work(opened, 2);
  const before = await boardOf(opened);
  await opened.core.close();
  expect((await seenIn(opened)).seen).toBe(before);
});

test('once nobody works, the log goes into the file, and what is killed then has all of it', async () => {
  const opened = await openAttacked(await closedStore());
  await work(opened, 5);
  await expect.poll(() => fs.statSync(opened.log).size, { timeout: 10_000 }).toBe(0);
  const before = await boardOf(opened);
  const killed = asKilled(opened);
  await opened.core.close();
  expect(await seenIn(killed)).toEqual({ seen: before, isSaid: false });
});
