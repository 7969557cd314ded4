/** Counts of one question: one card with all that was counted, which is laid out and moved as one. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { chooseFiles, column, goToBoard, goToStage, test } from '../support/app.ts';

const rows = [
  'Date,Class,Observer,Could say the goal,Note',
  '13/01/2026,7A,Ms Vane,2 of 6,Pairs compared two answers',
  '13/01/2026,8B,Ms Vane,4 of 6,One read the question aloud again',
  '14/01/2026,9C,Ms Vane,5 of 6,The example stayed on the board',
];

test('counts of one question are one card, laid out by a click and moved as one', async ({ page, app }) => {
  const file = path.join(app.dataDir, '..', `counts-${path.basename(app.dataDir)}.csv`);
  fs.writeFileSync(file, rows.join(os.EOL));
  await chooseFiles(page, [file]);
  await page.getByRole('button', { name: /^Load 3/ }).click();
  await goToBoard(page);
  await goToStage(page, 'Read');
  fs.rmSync(file);

  const whole = page.getByRole('article', { name: 'Could say the goal: 2, 4, 5 of 6' });
  const single = page.getByRole('article', { name: /^Could say the goal: \d of 6$/ });
  await expect(whole).toContainText('3 visits');
  await expect(single).toHaveCount(0);
  await whole.getByRole('button', { name: 'Show all 3 counts' }).click();
  await expect(single).toHaveCount(3);
  await single.first().getByRole('button', { name: 'Show as one card' }).click();
  await expect(single).toHaveCount(0);

  await whole.focus();
  await page.keyboard.press('m');
  await page.getByRole('combobox').fill('Participation');
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 cards moved to Participation')).toBeVisible();
  await expect(
    column(page, 'Participation').getByRole('article', { name: /^Could say the goal/ }),
  ).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(
    column(page, 'Participation').getByRole('article', { name: /^Could say the goal/ }),
  ).toHaveCount(0);
});
