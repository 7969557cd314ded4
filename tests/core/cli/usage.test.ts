/** The command line used badly, or stopped: a sentence and an exit status. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { elmfield, temporaryFolder } from '../../support/folders.ts';
import { threadUrl } from '../../support/threads.ts';
import { debrief, files } from './support.ts';

/** Built: it begins and ends threads, in which Node may not strip types. */
const program = fileURLToPath(threadUrl('cli'));

describe('what stands in the way is said in one sentence', () => {
  test('a staff list that is not there, or is none, stops everything: people would go unrecognised', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'deck.pptx');
    for (const staff of [path.join(folder, 'none.csv'), path.join(elmfield, 'google-sheets.csv')]) {
      const records = path.join(elmfield, 'microsoft-forms.xlsx');
      const { status, error } = await debrief('slides', records, '--staff', staff, '--out', out);
      expect([status, fs.existsSync(out)]).toEqual([2, false]);
      expect(error).toMatch(new RegExp(`^“${path.basename(staff)}”[^\\n]*\\.\\n$`));
    }
  });

  test('a folder, a pipe and a link to itself are no files, and none of them is waited for', async () => {
    const folder = temporaryFolder();
    const [pipe, link] = [path.join(folder, 'pipe.csv'), path.join(folder, 'link.csv')];
    fs.symlinkSync(link, link);
    if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
    const { status, error } = await debrief('load', folder, pipe, link, '--data', path.join(folder, 'data'));
    expect(status).toBe(2);
    expect(error).toMatch(/is a folder, or something else that is no file/);
  });

  test('a write-protected deck is not written over', async () => {
    const out = path.join(temporaryFolder(), 'deck.pptx');
    fs.writeFileSync(out, 'mine', { mode: 0o444 });
    const { status, error } = await debrief('slides', ...files, '--out', out);
    expect([status, fs.readFileSync(out, 'utf8')]).toEqual([2, 'mine']);
    expect(error).toBe(`${out} is write-protected. Take the protection off, or choose another name.\n`);
  });

  test('a file name with line ends and terminal codes is shown without them', async () => {
    const file = path.join(temporaryFolder(), 'a\n\u001b[31m\u202eb.csv');
    fs.writeFileSync(file, '');
    const { error } = await debrief('load', file, '--data', temporaryFolder());
    expect(error).toMatch(/^“a {2}\[31m b\.csv” is empty\..*\n$/);
  });
});

test.skipIf(process.platform === 'win32')(
  'Ctrl+C in the middle removes the throw-away store (Windows has no such signal)',
  async () => {
    const temporary = temporaryFolder();
    const child = spawn(
      process.execPath,
      [program, 'slides', ...files, '--out', path.join(temporary, 'x.pptx')],
      {
        env: { ...process.env, TMPDIR: temporary },
      },
    );
    let error = '';
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    // Not when it has ended: what it said last may still be on its way.
    const ended = new Promise((resolve) => child.on('close', resolve));
    await expect.poll(() => fs.readdirSync(temporary), { interval: 2 }).not.toEqual([]);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(fs.readdirSync(temporary)).toEqual([]);
    expect(error).toBe('Stopped, as you asked. Nothing of it was kept.\n');
  },
);

test.skipIf(process.platform === 'win32')(
  'who reads along may leave early (Windows has no broken pipes of this kind)',
  async () => {
    const child = spawn(process.execPath, [program, 'help']);
    child.stdout.destroy();
    let error = '';
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    expect(error).toBe('');
  },
);

test.each([
  [[], /load.*slides/],
  [['lod', 'x.csv'], /"lod"/],
  [['load', '--data', 'x'], /Name the files/],
  [['load', 'x.csv'], /--data DIR/],
  [['load', 'x.csv', '--data', 'd', '--out', 'x.pptx'], /--out belongs/],
  [['slides', '--data', 'x'], /--out FILE/],
  [['slides', '--out', 'x.pptx'], /either from/],
  [['slides', 'x.csv', '--data', 'x', '--out', 'x.pptx'], /either from/],
  [['slides', 'x.csv', '--out', 'x.ppt'], /\.pptx/],
  [['load', 'x.csv', '--frobnicate'], /frobnicate/],
  [['load', 'x.csv', '--data', 'd', '--observer', ' '], /--observer needs a name/],
  [['slides', 'x.csv', '--out', 'x.pptx', '--split-walks'], /--split-walks belongs/],
  [['slides', 'x.csv', '--out', 'x.pptx', '--new-walk'], /--new-walk belongs/],
  [['slides', '--data', 'x', '--out', 'x.pptx', '--staff', 'x.csv'], /--staff belongs/],
  [['slides', '--data', 'x', '--out', 'x.pptx', '--observer', 'A. Person'], /--observer belongs/],
  [['slides', '--data', 'x', '--out', 'x.pptx', '--accept-joint'], /--accept-joint belongs/],
  [['load', 'x.csv', '--data', 'x', '--approve', 'x'], /--approve belongs/],
  [['load', 'x.csv', '--data', 'x', '--replace', '2026-10-13'], /--replace belongs/],
  [['load', 'x.csv', '--data', 'x', '--theme-counts'], /--theme-counts belongs/],
  [['slides', 'x.csv', '--out', 'x.pptx', '--replace', '2026-10-13'], /--replace belongs to a data folder/],
  [['slides', '--data', 'x', '--out', 'x.pptx', '--replace', '13 October'], /--replace needs a day/],
  [['load', ...Array.from({ length: 101 }, () => 'x.csv'), '--data', 'd'], /At most 100 files/],
] as const)('%j is bad usage: status 2 and a sentence', async (args, sentence) => {
  const { status, error } = await debrief(...args);
  expect(status).toBe(2);
  expect(error).toMatch(sentence);
});
