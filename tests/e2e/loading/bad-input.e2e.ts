/** Bad input through the window: a sentence, nothing half loaded, and the app goes on. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { chooseFiles, elmfield, goToBoard, joinWithNextByKeyboard, mainFiles, test } from '../support/app.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bad-'));
test.afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

test('each bad file gets its sentence, and the good one still loads', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await chooseFiles(page, [
    write('empty.csv', ''),
    write('header.csv', 'Timestamp,Email address,Date of visit,What did you see?\n'),
    write('photo.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    write('broken.json', '{"format": "learning-walk-records", "version": 1, "visits": ['),
    write('colours.csv', 'Colour,Shape,Number\nred,round,3\nblue,square,4\ngreen,round,5\n'),
    path.join(elmfield, 'student-voice.json'),
    write('again.json', fs.readFileSync(path.join(elmfield, 'student-voice.json'))),
  ]);
  for (const sentence of [
    /“empty.csv” is empty/,
    /“header.csv” has a header but no rows/,
    /“photo.xlsx” is not a table/,
    /“broken.json”/,
    /“colours.csv” has no columns that this app knows as walk records/,
    /“again.json” holds exactly the same/,
  ]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await page.getByRole('button', { name: 'Load 3 visits' }).click();
  await expect(page.getByText('3 rows: 3 visits')).toBeVisible();
});

test('only bad files: nothing can be loaded, and the way back is open', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await chooseFiles(page, [write('empty.csv', '')]);
  await expect(page.getByText(/“empty.csv” is empty/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Load \d/ })).toHaveCount(0);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Try the sample walk' })).toBeVisible();
});

test('files dropped on the window are looked at like chosen ones', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  const text = fs.readFileSync(path.join(elmfield, 'student-voice.json'), 'utf8');
  const data = await page.evaluateHandle((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'student-voice.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await expect(page.getByText('Let go to look at these files')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByRole('button', { name: 'Load 3 visits' })).toBeVisible();
});

test('a second tab shares the board: a step in one shows in the other', async ({ page, app, context }) => {
  await chooseFiles(page, mainFiles);
  await page.getByRole('button', { name: 'Load 14 visits' }).click();
  await goToBoard(page);
  const first = page.getByRole('article', { name: 'Of 17 spoken answers' });
  await first.focus();
  const second = await context.newPage();
  await second.goto(page.url().replace(/^[^#]+/, app.address.replace(/#.*$/, '')));
  await expect(second.getByRole('article', { name: 'Of 17 spoken answers' })).toBeVisible();
  await joinWithNextByKeyboard(page, first);
  await expect(second.getByRole('group', { name: 'Cluster 1' })).toBeVisible();
});

test('the host goes away: the window says so and offers the way on', async ({ page, app }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await app.stop();
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(/closed|start it again/i).first()).toBeVisible();
});
