/** A file of which most rows need a person, finished on the Records page: a few answers, and nothing is open any more. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { chooseFiles, test } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';

const header =
  'Day dropped in,Lesson,Set,Dropped in by,Which areas did you look at?,What did you notice?,Mood';
const rows = [
  '15/10/2026,1,9X/Ma1,A. Okafor,Participation,Pairs talked before they wrote. One read aloud.,calm',
  'Mon 3rd,2,9Y/Ma2,A. Okafor,Oracy,One group built on what another had said.,busy',
  'Mon 3rd,3,7C/Ma2,R. Singh,"Oracy, Progress",Every pupil had a part in the reading.,calm',
  '15/10/2026,4,8C/Ma2,R. Singh,"Oracy, Scaffolds",Three pupils asked what the word meant.,busy',
  '16/10/2026,5,8D/Ma3,R. Singh,Scaffolds,Nobody spoke for a while.,calm',
  'Mon 3rd,1,10A/En2,J. Ferreira,Participation,The plan on the board was used by six of eight.,calm',
  '32/10/2026,1,10B/En2,J. Ferreira,Progress,Books were open at the last piece.,busy',
  ',,,,,See my notes in the blue folder,',
  ',,,,,See the next tab for Tuesday,',
];
/** Days of the same form that can be read both ways. */
const later = [
  '05/11/2026,1,9X/Ma1,J. Ferreira,Oracy,Two pupils asked for the plan.,calm',
  '06/11/2026,2,9Y/Ma2,J. Ferreira,Progress,All of them read the last line.,busy',
];

function write(name: string, lines: readonly string[]): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-repair-'));
  const file = path.join(folder, name);
  fs.writeFileSync(file, `${[header, ...lines].join('\n')}\n`);
  return file;
}

async function loadAndShow(page: Page, file: string): Promise<void> {
  await chooseFiles(page, [file]);
  await page.getByRole('button', { name: /^Load(,| \d)/ }).click();
  await page
    .getByRole('link', { name: /^Records that need a decision/ })
    .or(page.getByRole('button', { name: 'Correct the rows' }))
    .first()
    .click();
  await page.getByRole('button', { name: 'Show', exact: true }).click();
}

const group = (page: Page, name: string) => page.getByRole('form', { name });

/** A small screen: what fits there fits everywhere. */
const viewport = { width: 1366, height: 768 };

test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
  test.use({ viewport });

  test('options, days and notes are said once each, and no row is left open', async ({ page, app }) => {
    expect(app.address).toContain('127.0.0.1');
    await loadAndShow(page, write('drop-ins.csv', rows));
    await expect(page.getByText('8 rows are not loaded yet.')).toBeVisible();
    await expectNoFindings(page, 'rows that need attention');

    const dates = group(page, '“Mon 3rd” is not a date.');
    await dates.getByLabel('The day of the visit is').fill('2026-10-05');
    await dates.getByRole('button', { name: 'Load the 3 rows' }).click();
    await expect(page.getByText(/^1 row is a visit now.* 2 rows still need attention\.$/)).toBeVisible();

    const oracy = group(page, '“Oracy” is not one of your focus areas.');
    await oracy.getByRole('combobox').selectOption('Participation');
    await oracy.getByRole('button', { name: 'Load the 3 rows' }).click();
    await expect(page.getByText('2 visits more, 2 new cards.')).toBeVisible();

    const scaffolds = group(page, '“Scaffolds” is not one of your focus areas.');
    await scaffolds.getByRole('combobox').selectOption('None of our focus areas');
    await scaffolds.getByRole('button', { name: 'Load the 2 rows' }).click();
    await expect(scaffolds).toHaveCount(0);

    const row = page.getByRole('form', { name: 'drop-ins.csv, row 8' });
    await row.getByLabel('Day dropped in').fill('2026-10-12');
    await row.getByRole('button', { name: 'Load this row' }).click();
    await expect(row).toHaveCount(0);

    await group(page, '2 rows have no date.').getByRole('button', { name: 'Dismiss all 2' }).click();
    await expect(page.getByText('Every row of this walk was understood.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByText('2 rows are not loaded yet.')).toBeVisible();
    await page.getByRole('button', { name: 'Dismiss all 2' }).click();
    await expect(page.getByText('Every row of this walk was understood.')).toBeVisible();
    await expect(page.getByText(/^7 visits/)).toBeVisible();
    await expectNoFindings(page, 'nothing left to do');

    await test.step('the next export asks nothing of that again', async () => {
      await page.getByRole('link', { name: 'All walks' }).click();
      await chooseFiles(page, [write('drop-ins-later.csv', [...rows, later[0] ?? ''])]);
      await expect(page.getByText('8 visits (1 new)')).toBeVisible();
      await expect(page.getByText(/needs? attention/)).toHaveCount(0);
    });
  });

  test('days that can be read both ways are one question, and a loaded table is read in another way', async ({
    page,
    app,
  }) => {
    expect(app.address).toContain('127.0.0.1');
    await loadAndShow(page, write('november.csv', later));
    const days = group(page, 'Days could be day first or month first.');
    await days.getByLabel('5 November 2026').check();
    await days.getByRole('button', { name: 'Load the 2 rows' }).click();
    await expect(days).toHaveCount(0);
    await group(page, '“Oracy” is not one of your focus areas.')
      .getByRole('combobox')
      .selectOption('Progress');
    await page.getByRole('button', { name: 'Load the row' }).click();
    await expect(page.getByText('Every row of this walk was understood.')).toBeVisible();

    await page.getByRole('button', { name: 'Change how it is read… november.csv' }).click();
    await expect(page.getByText('As it is read now, nothing changes.')).toBeVisible();
    await page.getByLabel('“Mood” is taken as').selectOption('Evidence, for cards');
    await expect(page.getByText('2 visits changed, 2 new cards.')).toBeVisible();
    await expectNoFindings(page, 'a table that is read again');
    await page.getByRole('button', { name: 'Read it so' }).click();
    await expect(page.getByText('november.csv is read again. 2 visits changed, 2 new cards.')).toBeVisible();
  });
});
