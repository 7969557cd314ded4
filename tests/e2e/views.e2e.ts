/** Every view: axe finds nothing, in both themes and at both sizes of screen, and the keyboard alone does the main job. */
import { expect, type Page } from '@playwright/test';
import {
  card,
  chooseFiles,
  column,
  goToBoard,
  goToStage,
  joinWithNextByKeyboard,
  mainFiles,
  openFromMore,
  test,
  theme,
} from './support/app.ts';
import { expectNoFindings } from './support/axe.ts';

/** Closes what is open over the view: until it is gone, keys are still its own. */
async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu').or(page.getByRole('dialog'))).toHaveCount(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({
      colorScheme,
      viewport: colorScheme === 'dark' ? { width: 1366, height: 768 } : { width: 1920, height: 1080 },
    });

    test('axe finds nothing in any view', async ({ page, app }) => {
      expect(app.address).toContain('127.0.0.1');
      await expectNoFindings(page, 'start');
      await chooseFiles(page, mainFiles);
      await page.getByRole('button', { name: 'Load 14 visits' }).waitFor();
      await expectNoFindings(page, 'preview');
      await page.getByRole('button', { name: 'Look closer at' }).first().click();
      await page.getByRole('combobox', { name: '“Period” is taken as' }).first().waitFor();
      await expectNoFindings(page, 'columns');
      await page.getByRole('button', { name: 'Load 14 visits' }).click();
      await page.getByRole('button', { name: 'Go to the board' }).waitFor();
      await expectNoFindings(page, 'report');
      await goToBoard(page);
      await card(page, 'Of 17 spoken answers').waitFor();
      await expectNoFindings(page, 'board');
      await card(page, 'Of 17 spoken answers').focus();
      await page.keyboard.press('m');
      await page.getByRole('dialog').waitFor();
      await expectNoFindings(page, 'move dialog');
      await page.keyboard.press('Escape');
      await openFromMore(page, 'Charts');
      await page
        .getByRole('img', { name: /Bar chart/ })
        .first()
        .waitFor();
      await expectNoFindings(page, 'charts');
      await goToStage(page, 'Share');
      await page.getByRole('button', { name: 'Save slides…' }).waitFor();
      await expectNoFindings(page, 'share');
      await openFromMore(page, 'Records');
      await expectNoFindings(page, 'records, not shown');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByRole('button', { name: 'Load this row' }).first().waitFor();
      await expectNoFindings(page, 'records');
      await openFromMore(page, 'People');
      await page.getByRole('button', { name: 'Show' }).click();
      await page.getByRole('button', { name: 'Same person as…' }).first().waitFor();
      await expectNoFindings(page, 'people');
      await page.getByRole('button', { name: 'Same person as…' }).first().click();
      await page.getByRole('combobox', { name: 'Search people' }).waitFor();
      await expectNoFindings(page, 'choosing a person');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'All walks' }).click();
      await page.getByRole('button', { name: /^Edit…/ }).click();
      await page.getByRole('dialog').waitFor();
      await expectNoFindings(page, 'editing a walk');
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('heading', { name: 'Watched folder' }).waitFor();
      await page.getByRole('spinbutton', { name: 'Teachers behind a figure' }).fill('8');
      await page.keyboard.press('Tab');
      await page.getByRole('heading', { name: 'What it would do' }).waitFor();
      await expectNoFindings(page, 'settings');
      await page.getByRole('link', { name: 'What is guaranteed, and what is not' }).click();
      await page.getByRole('heading', { name: 'Small walks' }).waitFor();
      await expectNoFindings(page, 'what is guaranteed');
    });

    test('axe finds nothing around the stages', async ({ page, app }) => {
      expect(app.address).toContain('127.0.0.1');
      await page.getByRole('button', { name: 'Try the sample walk' }).click();
      await card(page, 'A/B partners with a visible timer').waitFor();
      await page.getByRole('button', { name: 'Participation: wide' }).click();
      await expectNoFindings(page, 'one column wide');
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Charts' }).waitFor();
      await expectNoFindings(page, 'more');
      await escape(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await expectNoFindings(page, 'keys');
      await escape(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find anything' }).waitFor();
      await expectNoFindings(page, 'palette');
      await escape(page);
      await page.keyboard.press('b');
      await page.getByRole('button', { name: 'B or tap to come back' }).waitFor();
      await expectNoFindings(page, 'blank');
      await page.keyboard.press('b');
      await goToStage(page, 'Set up');
      await page.getByRole('heading', { name: 'Set up this debrief' }).waitFor();
      await expectNoFindings(page, 'set up');
      await page.getByRole('link', { name: 'Start reading' }).click();
      await card(page, 'A/B partners with a visible timer').waitFor();
      await expectNoFindings(page, 'reading');
    });
  });
}

test('the keyboard alone: sample walk, a theme of two, its name, a move, undo', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.getByRole('button', { name: 'Try the sample walk' }).focus();
  await page.keyboard.press('Enter');
  await joinWithNextByKeyboard(page, card(page, 'A/B partners with a visible timer'));
  await expect(theme(page, 'Cluster 1').getByRole('article')).toHaveCount(2);
  await expect(
    page.getByRole('status').filter({ hasText: 'New cluster of 2 cards: Cluster 1' }).first(),
  ).toBeAttached();
  await card(page, "If I've said it I can write it").focus();
  await page.keyboard.press('1');
  await expect(theme(page, 'Cluster 1')).toContainText('3 cards');
  await page.keyboard.press('Control+z');
  await expect(theme(page, 'Cluster 1')).toContainText('2 cards');
  await expect(column(page, 'Pupil voice')).toContainText('25 cards');
});

test('200 % zoom and reduced motion: nothing is out of reach', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 960, height: 540 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Try the sample walk' }).click();
  await card(page, 'Does the side bench ever get swapped').waitFor();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  for (const name of ['Set up', 'Sort', 'Share'])
    await expect(page.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
  for (const name of ['Start the timer', '+1 min', 'Timer: more', 'More', 'Undo'])
    await expect(page.getByRole('button', { name, exact: true }).first()).toBeInViewport({ ratio: 1 });
});
