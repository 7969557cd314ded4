/** The page that opens the app in a browser: the token stands in a file of this user's, never in a command line. */
import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const pageName = /^open-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.html$/;

/**
 * Writes the page; what a killed start left goes.
 * @param {string} folder
 * @param {string} address with the token in its fragment
 * @returns {string} the file
 */
export function writeOpenPage(folder, address) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile() && pageName.test(entry.name)) rmSync(path.join(folder, entry.name), { force: true });
  }
  const file = path.join(folder, `open-${randomUUID()}.html`);
  const page = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=${address}">
<title>Learning Walk Debrief</title>
<p>The app opens by itself. If it does not, <a href="${address}">open it</a>.</p>
</html>
`;
  writeFileSync(file, page, { mode: 0o600, flag: 'wx' });
  return file;
}

/**
 * Where a browser can read the page. One that came as a snap (Ubuntu's own) reads nothing below a hidden folder.
 * @param {{ data: string, home: string, hasSnaps: boolean }} machine
 */
export function openPageFolder({ data, home, hasSnaps }) {
  const isHidden = path
    .relative(home, data)
    .split(path.sep)
    .some((name) => /^\.[^.]/.test(name));
  return hasSnaps && isHidden ? home : data;
}
