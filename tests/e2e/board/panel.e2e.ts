/** A panel whose driver makes a mouse of every finger: the mouse is a finger, and nothing waits for it to rest on it. */
import { expect, type Page } from '@playwright/test';
import {
  card,
  column,
  goToStage,
  makeTheme,
  middleOf,
  openFromMore,
  openSample,
  sample,
  test,
  theme,
} from '../support/app.ts';

test.beforeEach(async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1590, height: 900 });
  await openSample(page);
  await openFromMore(page, 'Settings');
  await page.getByRole('checkbox', { name: 'This screen is a touch panel' }).check();
  await page.goBack();
  await page.getByRole('article').first().waitFor();
  await page.mouse.move(0, 0);
});

/** What is on the board too small for a finger, or not seen without a pointer over it. */
const tooLittle = (page: Page): Promise<string[]> =>
  page.locator('.board button').evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { height } = button.getBoundingClientRect();
      const isSeen = button.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      // What there is no room for stands in the menu of the bar.
      const isLeftOut = button.matches('.spare') && !button.checkVisibility();
      return isLeftOut || (height >= 43.5 && isSeen) ? [] : `${button.outerHTML.slice(0, 120)} ${height}`;
    }),
  );

const hands = (page: Page) => page.locator('.in-hand');

test('every button is large and stands there before anybody points at it', async ({ page }) => {
  await makeTheme(page, sample.timer, sample.paragraph);
  for (const stage of ['Read', 'Sort', 'Name', 'Weigh', 'Wonder']) {
    await goToStage(page, stage);
    await page.locator('.board [data-key]').first().waitFor();
    await page.mouse.move(0, 0);
    await expect.poll(() => tooLittle(page), stage).toEqual([]);
  }
});

test('a tap selects and selects more, a rest picks up, a swipe scrolls', async ({ page }) => {
  const tap = async (name: string): Promise<void> => {
    const { x, y } = await middleOf(card(page, name), { x: 0.3, y: 0.2 });
    await page.mouse.click(x, y);
  };
  await tap(sample.timer);
  await tap(sample.rivers);
  await expect(page.getByRole('status').filter({ hasText: /^2 of \d+ shown cards selected$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Select none' }).click();

  const list = column(page, 'Participation').locator('.body');
  const start = await middleOf(list);
  await page.mouse.move(start.x, start.y);
  // At once: a finger that rests before it moves picks a card up.
  await Promise.all([page.mouse.down(), page.mouse.move(start.x, start.y - 60)]);
  await page.mouse.move(start.x, start.y - 160, { steps: 4 });
  await expect(hands(page)).toHaveCount(0);
  await page.mouse.up();
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
  await expect(page.getByRole('status').filter({ hasText: 'selected' })).toHaveCount(0);

  const at = await middleOf(card(page, sample.rivers), { x: 0.3, y: 0.2 });
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await expect(hands(page)).toHaveCount(1);
  const to = await middleOf(column(page, 'Unsorted').getByRole('heading'));
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await expect(page.locator('.in-hand-caption')).toHaveText('Loose in Unsorted');
  await page.mouse.up();
  await expect(column(page, 'Unsorted').getByText('3 cards')).toBeVisible();
});

test('a title is changed by a tap, and a theme has its menu by a button, also while cards are selected', async ({
  page,
}) => {
  await makeTheme(page, sample.timer, sample.paragraph);
  const one = theme(page, 'Cluster 1');
  await card(page, sample.rivers).click({ position: { x: 30, y: 12 } });
  const more = one.getByRole('button', { name: 'More for Cluster 1' });
  const put = one.getByRole('button', { name: 'Put here' });
  await expect(put).toBeVisible();
  await more.click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of Cluster 1' })).toBeFocused();
  await page.keyboard.type('Talk before writing');
  await page.keyboard.press('Enter');
  await expect(theme(page, 'Talk before writing')).toBeVisible();
});
