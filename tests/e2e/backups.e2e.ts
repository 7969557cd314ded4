/** A damaged file of records, with the real core: the page for it opens by itself, and a backup is put back. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { openSample, startApp } from './app.ts';
import { expectNoFindings } from './axe.ts';

const putBack = (page: Page) => page.getByRole('button', { name: /^Put back the backup of/ });

/** One bit of a page in the middle, as a failing disk changes it. */
function flipBit(file: string): void {
  const fd = fs.openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  const at = Math.floor(fs.fstatSync(fd).size / 2);
  fs.readSync(fd, byte, 0, 1, at);
  byte.writeUInt8(byte.readUInt8(0) ^ 4, 0);
  fs.writeSync(fd, byte, 0, 1, at);
  fs.closeSync(fd);
}

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

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
        await expectNoFindings(page, 'backups');
        await page.screenshot({ path: info.outputPath('backups.png') });
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
        await expectNoFindings(page, 'the records could not be opened');
        await page.screenshot({ path: info.outputPath('not-opened.png') });
      });
      await test.step('a backup is put back', async () => {
        await putBack(page).first().click();
        await expectNoFindings(page, 'putting back');
        await page.screenshot({ path: info.outputPath('put-back.png') });
        await page.getByRole('button', { name: 'Put it back' }).click();
        await expect(page.getByRole('heading', { name: 'Learning Walk Debrief' })).toBeFocused();
        await page
          .getByRole('link', { name: /Sample/i })
          .first()
          .click();
        await expect(page.getByRole('article').first()).toBeVisible();
      });
      await third.stop();
      // What lay there is kept.
      expect(fs.readdirSync(path.join(dataDir, 'kept'))).toHaveLength(1);
      fs.rmSync(dataDir, { recursive: true, force: true });
    });
  });
}
