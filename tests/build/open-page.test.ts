/** The token reaches the browser by a file of this user's, and never stands in a command line. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openPageFolder, writeOpenPage } from '../../build/open-page.mjs';
import { temporaryFolder } from '../support/folders.ts';

const address = 'http://127.0.0.1:4321/#to-ken_1';

test('the page leads to the address, and nobody else may read it', () => {
  const folder = temporaryFolder();
  fs.chmodSync(folder, 0o755);
  const file = writeOpenPage(folder, address);
  expect(fs.readFileSync(file, 'utf8')).toContain(`content="0;url=${address}"`);
  if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(file).not.toContain('to-ken');
});

test('what a killed start left goes, a person’s own files stay', () => {
  const folder = temporaryFolder();
  const left = writeOpenPage(folder, address);
  for (const name of ['open-me.html', 'open.html', 'notes.txt'])
    fs.writeFileSync(path.join(folder, name), 'mine');
  const page = writeOpenPage(folder, address);
  expect(fs.readdirSync(folder).sort()).toEqual(
    [path.basename(page), 'notes.txt', 'open-me.html', 'open.html'].sort(),
  );
  expect(fs.existsSync(left)).toBe(false);
});

test.runIf(process.platform !== 'win32').each([
  [{ data: '/home/ann/.local/share/app', home: '/home/ann', hasSnaps: true }, '/home/ann'],
  [{ data: '/home/ann/.local/share/app', home: '/home/ann', hasSnaps: false }, '/home/ann/.local/share/app'],
  [{ data: '/home/ann/records', home: '/home/ann', hasSnaps: true }, '/home/ann/records'],
  [{ data: '/srv/records', home: '/home/ann', hasSnaps: true }, '/srv/records'],
])('a browser that may not look below hidden folders finds it: %j', (machine, folder) => {
  expect(openPageFolder(machine)).toBe(folder);
});
