/** Every view in windows and letters of many sizes and in both themes: nothing is cut off, out of reach or over another, and axe finds nothing. */
import { expect, type Page } from '@playwright/test';
import { card, chooseFiles, drawn, goToStage, mainFiles, openFromMore, sample, test } from './support/app.ts';
import { ask } from './support/ask.ts';
import { expectNoContrastTooLow, expectNoFindings } from './support/axe.ts';
import { looksWrong } from './support/looks.ts';
import { openWeighed } from './support/weighed.ts';

/** Letters as large as fit; the last two are windows of 1366 and of 1920 at 200 %. */
const stands = [
  [1920, 1080, 'table'],
  [1366, 768, 'desk'],
  [1024, 768, 'table'],
  [1920, 1080, 'hall'],
  [1280, 720, 'table'],
  [1366, 768, 'room'],
  [1920, 1080, 'desk'],
  [1024, 768, 'desk'],
  [1366, 768, 'table'],
  [1280, 720, 'desk'],
  [1920, 1080, 'room'],
  [683, 384, 'desk'],
  [960, 540, 'table'],
] as const;

async function stand(page: Page, [width, height, density]: (typeof stands)[number]): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate((to) => (document.documentElement.dataset['density'] = to), density);
  await drawn(page);
}

/**
 * Looks at one view after the other. Each stands at three of the sizes, other ones than the one before, and is looked at by axe
 * in full in one theme and for its colours in the other.
 */
async function looker(page: Page): Promise<(view: string) => Promise<void>> {
  // Chosen once, neither follows the window any more.
  await page.keyboard.press('d');
  await page.keyboard.press('Shift+D');
  let views = 0;
  return async (view) => {
    for (let turn = 0; turn < 3; turn += 1) {
      const size = stands[(views + 4 * turn) % stands.length] ?? stands[0];
      await stand(page, size);
      await expect.poll(() => looksWrong(page), `${view}, ${size.join(' ')}`).toEqual([]);
    }
    for (const theme of views % 2 === 0 ? ['light', 'dark'] : ['dark', 'light']) {
      await page.evaluate((to) => (document.documentElement.dataset['theme'] = to), theme);
      const isFirst = theme === (views % 2 === 0 ? 'light' : 'dark');
      await (isFirst ? expectNoFindings : expectNoContrastTooLow)(page, `${view}, ${theme}`);
    }
    await stand(page, stands[0]);
    views += 1;
  };
}

test.beforeEach(() => test.setTimeout(120_000));

/** Closes what is open over the view: until it is gone, keys are still its own. */
async function escape(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu').or(page.getByRole('dialog'))).toHaveCount(0);
}

test('from the first screen to what is known of people, and settings', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.getByRole('button', { name: 'Try the sample walk' }).waitFor();
  const look = await looker(page);
  await look('start, empty');
  await chooseFiles(page, mainFiles);
  await page.getByRole('button', { name: 'Look closer at' }).first().click();
  await page.getByRole('combobox', { name: '“Period” is taken as' }).first().waitFor();
  await look('preview and columns');
  await page.getByRole('button', { name: 'Load 14 visits' }).click();
  await page.getByRole('button', { name: 'Go to the board' }).waitFor();
  await look('report');
  await page.getByRole('button', { name: 'Go to the board' }).click();
  await page.getByRole('heading', { name: 'Set up this debrief' }).waitFor();
  await look('set up');
  await goToStage(page, 'Share');
  await page.getByRole('button', { name: 'Save slides…' }).waitFor();
  await look('share');
  await openFromMore(page, 'Charts');
  await page
    .getByRole('img', { name: /Bar chart/ })
    .first()
    .waitFor();
  await look('charts');
  await openFromMore(page, 'Records');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('button', { name: 'Load this row' }).first().waitFor();
  await look('records');
  await openFromMore(page, 'People');
  await look('people, not shown');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('button', { name: 'Same person as…' }).first().click();
  await page.getByRole('combobox', { name: 'Search people' }).waitFor();
  await look('choosing a person');
  await escape(page);
  await look('people');
  await openFromMore(page, 'Team’s record');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('article').waitFor();
  await look('record');
  await page.getByRole('link', { name: 'All walks' }).click();
  await page.getByRole('button', { name: /^Edit…/ }).click();
  await page.getByRole('dialog').waitFor();
  await look('editing a walk');
  await escape(page);
  await look('start');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('heading', { name: 'Watched folder' }).waitFor();
  await page.getByRole('spinbutton', { name: 'Teachers behind a figure' }).fill('8');
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: 'What it would do' }).waitFor();
  await look('settings');
  await page.getByRole('link', { name: 'What is guaranteed, and what is not' }).click();
  await page.getByRole('heading', { name: 'Small walks' }).waitFor();
  await look('what is guaranteed');
});

test('each stage, what is opened over it, and the second display', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  const { walkId } = await openWeighed(page);
  const look = await looker(page);
  await goToStage(page, 'Read');
  await look('read');
  await goToStage(page, 'Sort');
  await page.getByRole('button', { name: 'Participation: wide' }).click();
  await look('sort, one column wide');
  await card(page, sample.routine).click({ position: { x: 30, y: 12 } });
  await look('sort, with a card selected');
  await page.keyboard.press('m');
  await page.getByRole('dialog').waitFor();
  await look('move to');
  await escape(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+h');
  await page.getByRole('complementary', { name: 'History' }).waitFor();
  await look('history');
  await page.keyboard.press('Control+h');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('pupils');
  await look('find');
  await page.getByRole('button', { name: 'Close the find bar' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Charts' }).waitFor();
  await look('more');
  await escape(page);
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look('keys');
  await escape(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill('pupil');
  await page.getByRole('option').first().waitFor();
  await look('find anything');
  await escape(page);
  await page.keyboard.press('b');
  const blank = page.getByRole('button', { name: 'B or tap to come back' });
  await blank.waitFor();
  await look('blank');
  await page.keyboard.press('b');
  await expect(blank).toHaveCount(0);
  await goToStage(page, 'Name');
  await look('name');
  await goToStage(page, 'Weigh');
  await look('weigh');
  await page.getByRole('button', { name: 'Start another round' }).click();
  await expect(page.getByText(/^Round 2: 0 of/)).toBeVisible();
  await look('weigh, votes');
  await page.getByRole('button', { name: 'Side by side' }).click();
  await look('weigh, side by side');
  await page.getByRole('button', { name: 'Large', exact: true }).click();
  await look('one theme large');
  for (const stage of ['Wonder', 'Decide']) {
    await goToStage(page, stage);
    await look(stage);
  }
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/#/walks/${encodeURIComponent(walkId)}/wall`);
  for (const [stage, name] of [
    ['sort', 'Sort'],
    ['weigh', 'Weigh'],
    ['decide', 'Decide'],
  ] as const) {
    await ask(page, 'debrief.go', { walkId, stage });
    await expect(page.locator('h1')).toHaveText(name);
    await look(`the second display in ${name}`);
  }
});
