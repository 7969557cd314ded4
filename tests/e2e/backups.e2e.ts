/** A damaged file of records, with the real core: the page for it opens by itself, and a backup is put back. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { goToStage, openSample, sample, startApp, test } from './support/app.ts';
import { expectNoFindings } from './support/axe.ts';

const putBack = (page: Page) => page.getByRole('button', { name: /^Put back the backup of/ });

/** What a page of rows or of an index begins with. */
const kindsOfPage = [2, 5, 10, 13];

/** One bit of a page in the middle, as a failing disk changes it: of what says its kind, for in a text nobody could tell. */
function flipBit(file: string): void {
  const bytes = fs.readFileSync(file);
  const size = bytes.readUInt16BE(16);
  let at = size * Math.floor(bytes.length / size / 2);
  while (!kindsOfPage.includes(bytes.readUInt8(at))) at += size;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  fs.writeFileSync(file, bytes);
}

const sizes = [
  { width: 1920, height: 1080, colorScheme: 'dark' },
  { width: 1366, height: 768, colorScheme: 'light' },
] as const;

/** Axe looks at the page at both sizes, in another theme each; where somebody wants to look too, pictures are kept. */
async function show(page: Page, info: TestInfo, name: string): Promise<void> {
  for (const { width, height, colorScheme } of sizes) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectNoFindings(page, `${name}, ${colorScheme}, ${width} wide`);
    if (process.env['DEBRIEF_PICTURES'])
      await page.screenshot({ path: info.outputPath(`${name}-${width}.png`) });
  }
}

/** Whether a text can be read in any file of a folder. */
function isAnywhere(folder: string, text: string): boolean {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .some((file) => fs.statSync(file).isFile() && fs.readFileSync(file).includes(text));
}

test('a changed file is not opened, its backup is put back, and the walk is there', async ({
  page,
}, info) => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-journey-'));
  const file = path.join(dataDir, 'debrief.sqlite');
  const first = await startApp(dataDir);
  await page.goto(first.address);
  await openSample(page);
  await first.stop();

  const second = await startApp(dataDir);
  await test.step('a start makes a backup of what has changed', async () => {
    await page.goto(second.address);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'See them, or put one back' }).click();
    await expect(async () => {
      await page.reload();
      // A first start that took its time has made one too.
      await expect(page.getByText(/^1 walk · \d+ visits · \d+ cards/).first()).toBeVisible({
        timeout: 1_000,
      });
    }).toPass();
    await show(page, info, 'backups');
  });
  await second.stop();
  const made = fs.readdirSync(path.join(dataDir, 'backups')).filter((name) => name.endsWith('.sqlite'));

  flipBit(file);
  const third = await startApp(dataDir);
  await test.step('the page for it opens by itself', async () => {
    await page.goto(third.address);
    await expect(page.getByRole('heading', { name: 'The records could not be opened' })).toBeFocused();
    // A damaged file makes no backup.
    await expect(putBack(page)).toHaveCount(made.length);
    await show(page, info, 'not-opened');
  });
  await test.step('a backup is put back', async () => {
    await putBack(page).first().click();
    await show(page, info, 'put-back');
    await page.getByRole('button', { name: 'Put it back' }).click();
    await expect(page.getByRole('heading', { name: 'Learning Walk Debrief' })).toBeFocused();
    await page
      .getByRole('link', { name: /Sample/i })
      .first()
      .click();
    // A backup that was made while the sample was still being loaded is of its first stage.
    await goToStage(page, 'Read');
    await expect(page.getByRole('article').first()).toBeVisible();
  });
  // What lay there is kept.
  expect(fs.readdirSync(path.join(dataDir, 'kept'))).toHaveLength(1);

  await test.step('the walk is removed, and from the backups too', async () => {
    await page.goto(`${third.address.split('#')[0] ?? ''}#/`);
    await page.getByRole('button', { name: /^Remove… / }).click();
    await page.getByRole('checkbox', { name: /^Delete all earlier backups too/ }).check();
    await show(page, info, 'remove');
    expect(isAnywhere(dataDir, sample.routine)).toBe(true);
    await page.getByRole('button', { name: 'Remove it with all its records' }).click();
    await expect(page.getByText('It is gone from the records and from the backups.')).toBeVisible();
    expect(isAnywhere(dataDir, sample.routine)).toBe(false);
    await show(page, info, 'removed');
    await page.getByRole('button', { name: 'Close' }).click();
  });
  await test.step('one backup is left', async () => {
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'See them, or put one back' }).click();
    await expect(putBack(page)).toHaveCount(1);
    await page.getByRole('button', { name: 'Delete all earlier backups…' }).click();
    await show(page, info, 'delete-earlier');
    await page.getByRole('button', { name: 'Keep them' }).click();
    await show(page, info, 'one-left');
  });
  await third.stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
});
