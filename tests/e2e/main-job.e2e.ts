/** The main job as one journey: Elmfield's files in, themes by drag and drop, a deck out that names nobody. */
import fs from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { stringsFound } from '../support/deck-text.ts';
import { hasValidator, validate } from '../support/validator.ts';
import {
  card,
  chooseFiles,
  column,
  drag,
  elmfield,
  goToBoard,
  goToStage,
  mainFiles,
  openFromMore,
  startApp,
  test,
  theme,
} from './support/app.ts';

const { names } = JSON.parse(fs.readFileSync(path.join(elmfield, 'truth.json'), 'utf8')) as {
  names: string[];
};

const jot = 'When the class were told to jot a word first';
const said = 'Of 17 spoken answers in ten minutes';
const again = 'Say that again as a whole sentence';

test('records in, themes by drag and drop, undo, a deck that names nobody', async ({ page, app }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));

  await test.step('look before loading', async () => {
    await chooseFiles(page, mainFiles);
    await expect(page.getByText('3 files · 14 visits · 101 cards · 1 row needs attention')).toBeVisible();
    for (const file of ['microsoft-forms.xlsx', 'google-sheets.csv'])
      await page.getByRole('button', { name: `Look closer at ${file}` }).click();
    await expect(page.getByText('8 rows: 7 visits, 1 needs attention')).toBeVisible();
    await expect(page.getByText('5 rows: 4 visits, 1 already counted')).toBeVisible();
    await expect(page.getByText(/Row 8: A visit needs a date/)).toBeVisible();
    await page.getByRole('button', { name: 'Load 14 visits' }).click();
    await goToBoard(page);
  });

  await test.step('the board shows every area; record text is text', async () => {
    await column(page, 'Learning environment').getByRole('button').click();
    for (const name of ['Participation', 'Learning environment', 'Pupil voice'])
      await expect(column(page, name)).toBeVisible();
    await expect(card(page, "<script>alert('hi')</script>")).toBeVisible();
  });

  await test.step('card on card: a new theme', async () => {
    await drag(page, card(page, jot), card(page, said));
    await expect(theme(page, 'Cluster 1').getByRole('article')).toHaveCount(2);
  });

  await test.step('card on theme, with a real mouse', async () => {
    await drag(page, card(page, again), theme(page, 'Cluster 1'));
    await expect(theme(page, 'Cluster 1')).toContainText('3 cards');
  });

  await test.step('card on column', async () => {
    const quote = card(page, "We're doing the extract again");
    await drag(page, quote, column(page, 'Learning environment'), { x: 0.5, y: 0.9 });
    await expect(column(page, 'Pupil voice')).toContainText('24 cards');
    await expect(column(page, 'Learning environment')).toContainText('7 cards');
  });

  await test.step('card out of its theme', async () => {
    await drag(
      page,
      theme(page, 'Cluster 1').getByRole('article').first(),
      column(page, 'Learning environment'),
      { x: 0.5, y: 0.92 },
    );
    await expect(theme(page, 'Cluster 1')).toContainText('2 cards');
  });

  await test.step('undo and redo each step', async () => {
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
    await expect(page.getByRole('group', { name: 'Cluster 1' })).toHaveCount(0);
    await expect(column(page, 'Pupil voice')).toContainText('25 cards');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+Shift+z');
    await expect(theme(page, 'Cluster 1')).toContainText('2 cards');
    await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
  });

  await test.step('a theme gets its name at the stage for names', async () => {
    await goToStage(page, 'Name');
    await page.getByText('Theme 1', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Title of Theme 1' })).toBeFocused();
    await page.keyboard.type('Time to think changes who speaks');
    await page.keyboard.press('Enter');
    await expect(column(page, 'Time to think changes who speaks')).toBeVisible();
  });

  await test.step('history outlives the app', async () => {
    await app.stop();
    const second = await startApp(app.dataDir);
    await page.goto(second.address);
    await page
      .getByRole('button', { name: /Autumn 1: talk for learning/ })
      .or(page.getByRole('link', { name: /Autumn 1: talk for learning/ }))
      .first()
      .click();
    await expect(column(page, 'Time to think changes who speaks')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(column(page, 'Theme 1')).toBeVisible();
    await page.keyboard.press('Control+y');
    await expect(column(page, 'Time to think changes who speaks')).toBeVisible();

    await test.step('charts of cleared figures', async () => {
      await openFromMore(page, 'Charts');
      const areas = page.getByRole('img', { name: /Bar chart\. We noted/ });
      await expect(areas).toHaveAccessibleName(/Participation: most, 13 of 14 visits\./);
      await expect(areas).toHaveAccessibleName(/Curriculum match: not shown\./);
    });

    await test.step(hasValidator ? 'the deck' : 'the deck, not validated: no validator here', async () => {
      await goToStage(page, 'Share');
      await expect(page.getByText('3 slides. 7 figures, 3 hidden.')).toBeVisible();
      const leftOut = page.getByRole('region', { name: 'Left out of the deck' });
      await expect(leftOut).toContainText('Time to think changes who speaks');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save slides…' }).click();
      const file = await (await download).path();
      const bytes = fs.readFileSync(file);
      expect(stringsFound(bytes, names)).toEqual([]);
      const verdict = hasValidator ? validate(bytes, 'pptx') : { ok: true, errors: [] };
      expect(verdict).toEqual({ ok: true, errors: [] });
    });
    await second.stop();
  });
  expect(problems.filter((problem) => !problem.includes('ERR_'))).toEqual([]);
});
