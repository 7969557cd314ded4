/** Loading as a leadership team does it: everything that was handed in, in one drop; then put right; then again. */
import path from 'node:path';
import { expect } from '@playwright/test';
import { card, chooseFiles, dropFiles, elmfield, goToBoard, goToStage, test } from '../support/app.ts';

const records = [
  'microsoft-forms.xlsx',
  'google-sheets.csv',
  'google-direct.csv',
  'resaved-windows-1252.csv',
  'head-of-year.xlsx',
  'student-voice.json',
];
const handedIn = [...records, 'staff.csv'];

test('all that was handed in, in one drop; rows corrected, a joint visit; loading again changes nothing', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await test.step('the preview adds up and names what needs attention', async () => {
    await dropFiles(
      page,
      handedIn.map((name) => path.join(elmfield, name)),
    );
    const closer = page.getByRole('button', { name: 'Look closer at' });
    await expect(closer).toHaveCount(6);
    for (const button of await closer.all()) await button.click();
    for (const sum of [
      '8 rows: 7 visits, 1 needs attention',
      '4 rows: 3 visits, 1 needs attention',
      '7 rows: 4 visits, 1 needs attention, 1 blank, 1 row of totals',
      '3 rows: 3 visits',
    ]) {
      await expect(page.getByText(sum, { exact: true })).toBeVisible();
    }
    await expect(page.getByText('5 rows: 4 visits, 1 already counted', { exact: true })).toHaveCount(2);
    await expect(page.getByText('Sheets left out: November (empty)')).toBeVisible();
    await page.getByRole('button', { name: 'Load 25 visits' }).click();
    await expect(page.getByRole('heading', { name: '25 visits loaded, 167 new cards' })).toBeVisible();
  });

  await test.step('the three rows are corrected in place, one is taken back', async () => {
    await page.getByRole('link', { name: 'Records that need a decision' }).click();
    await expect(page.getByText('Behaviour for learning')).toHaveCount(0);
    await page.getByRole('button', { name: 'Show' }).click();

    const dated = page.getByRole('form', { name: 'head-of-year.xlsx, October, row 9' });
    await dated.getByRole('button', { name: 'Load this row' }).click();
    await expect(dated.getByText('Nothing is changed yet.')).toBeVisible();
    await dated.getByLabel('When').fill('2026-10-13');
    await dated.getByLabel('When').press('Enter');
    await expect(dated).toHaveCount(0);

    const named = page.getByRole('form', {
      name: '“Behaviour for learning” is not one of your focus areas.',
    });
    await named.getByRole('combobox').selectOption('Learning environment');
    await named.getByRole('button', { name: 'Load the row' }).click();
    await expect(named).toHaveCount(0);

    const empty = page.getByRole('form', { name: 'microsoft-forms.xlsx, Form1, row 8' });
    await empty.getByLabel('Date of visit').fill('2026-10-13');
    await empty.getByLabel(/What did you see/).fill('Nobody needed to be told where the books were.');
    await empty.getByRole('button', { name: 'Load this row' }).click();
    await expect(empty).toHaveCount(0);
    await expect(page.getByText('28 visits')).toBeVisible();

    await page
      .getByRole('button', { name: /Take back/ })
      .first()
      .click();
    await expect(page.getByText('27 visits')).toBeVisible();
  });

  await test.step('one room seen by two observers is one visit', async () => {
    await page.getByRole('button', { name: 'Count as one visit' }).click();
    await expect(page.getByText('26 visits')).toBeVisible();
  });

  await test.step('the board has what was corrected, and the same files again bring nothing', async () => {
    await goToStage(page, 'Read');
    await expect(page.getByText(/^\d+ focus areas to confirm$/)).toBeVisible();
    await page.getByRole('link', { name: 'All walks' }).click();
    await chooseFiles(
      page,
      records.map((name) => path.join(elmfield, name)),
    );
    await expect(page.getByRole('button', { name: 'Load again' })).toBeVisible();
    await page.getByRole('button', { name: 'Load again' }).click();
    await expect(page.getByText(/^Nothing new/)).toBeVisible();
  });
});

test('a table that is pasted is understood, changed by the person, and remembered', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  const pasted = [
    ['Date', 'Class', 'Remarks of the visitor', 'Atmosphere'].join('\t'),
    ['2026-11-03', '8B/Hi1', 'Two pupils read the source aloud. A third said what it left out.', 'calm'].join(
      '\t',
    ),
    ['2026-11-04', '9C/Hi2', 'Sources were sorted in pairs before anybody wrote.', 'busy'].join('\t'),
  ].join('\n');
  const paste = (text: string) =>
    page.evaluate((content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', content);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);

  await expect(page.getByRole('button', { name: 'Try the sample walk' })).toBeVisible();
  await paste(pasted);
  await expect(page.getByRole('heading', { name: 'Pasted table.tsv' })).toBeVisible();
  const table = page.getByRole('article', { name: 'Pasted table.tsv' });
  await expect(table.locator('header')).toHaveText(/2 visits\s+3 cards/);
  await page.getByRole('button', { name: 'Look closer at' }).click();
  await page.getByLabel('Cut into cards by sentence').first().uncheck();
  await expect(table.locator('header')).toHaveText(/2 visits\s+2 cards/);
  await page.getByRole('button', { name: 'Load 2 visits' }).click();
  await goToBoard(page);
  await expect(card(page, 'Two pupils read the source aloud. A third said what it left out.')).toBeVisible();

  await page.getByRole('link', { name: 'All walks' }).click();
  await paste(
    `${pasted}\n${['2026-11-05', '7A/Hi1', 'One source. Four readings of it.', 'keen'].join('\t')}`,
  );
  await expect(page.getByText('1 file · 3 visits · 3 cards')).toBeVisible();
  await expect(page.getByText('3 visits (1 new)')).toBeVisible();
});
