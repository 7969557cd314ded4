/** Only what a host made is removed: a person's own files in the data folder stay, whatever they are called. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeUploadFolder } from '../../../core/http/upload-folder.ts';
import { startTestHost } from '../../support/connections.ts';
import { temporaryFolder } from '../../support/folders.ts';

/** Every file and folder below, with what files hold. */
function contents(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(folder, name);
      return [name, fs.lstatSync(file).isFile() ? fs.readFileSync(file, 'utf8') : '/'];
    }),
  );
}

test('a person’s own folders stay as they are while a host runs, closes and starts again', async () => {
  const dataDir = temporaryFolder();
  const own = ['incoming', 'incoming-backup', 'incoming-2026', `incoming-${randomUUID()}-kept`, randomUUID()];
  for (const name of own) {
    fs.mkdirSync(path.join(dataDir, name));
    fs.writeFileSync(path.join(dataDir, name, 'budget.xlsx'), 'mine');
  }
  fs.mkdirSync(path.join(dataDir, 'incoming-empty'));
  const before = contents(dataDir);
  for (let start = 0; start < 2; start += 1) {
    await (await startTestHost(dataDir)).close();
    expect(contents(dataDir)).toMatchObject(before);
  }
});

test('what a killed host left goes at the next start', () => {
  const dataDir = temporaryFolder();
  const killed = makeUploadFolder(dataDir);
  fs.writeFileSync(killed.newFile(), 'names of people');
  const next = makeUploadFolder(dataDir);
  expect(fs.readdirSync(dataDir)).toEqual([path.basename(next.path)]);
  next.remove();
  expect(fs.readdirSync(dataDir)).toEqual([]);
});

test('in a folder of the host’s own, too, only uploads are removed', () => {
  const dataDir = temporaryFolder();
  const killed = makeUploadFolder(dataDir);
  const [kept, nested] = ['notes.txt', randomUUID()].map((name) => path.join(killed.path, name));
  fs.writeFileSync(kept ?? '', 'mine');
  fs.mkdirSync(nested ?? '');
  fs.writeFileSync(path.join(nested ?? '', 'inside.txt'), 'mine too');
  const before = contents(dataDir);
  makeUploadFolder(dataDir).remove();
  expect(contents(dataDir)).toEqual(before);
});

test('a link that has such a name is not followed', () => {
  const [dataDir, elsewhere] = [temporaryFolder(), temporaryFolder()];
  fs.writeFileSync(path.join(elsewhere, randomUUID()), 'mine');
  fs.symlinkSync(elsewhere, path.join(dataDir, `incoming-${randomUUID()}`), 'junction');
  const before = contents(elsewhere);
  makeUploadFolder(dataDir).remove();
  expect(contents(elsewhere)).toEqual(before);
});
