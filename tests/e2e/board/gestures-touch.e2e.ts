/** The board under fingers: a finger that rests lifts, one that swipes scrolls, and everything goes by tapping too. */
import { expect } from '@playwright/test';
import { card, column, head, makeTheme, middleOf, openSample, sample, test, theme } from '../support/app.ts';
import { carry, Fingers } from '../support/touch.ts';

test.use({ hasTouch: true });

test.beforeEach(async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1920, height: 2600 });
  await openSample(page);
});

test('card on card, card on theme, theme on theme, theme on column', async ({ page }) => {
  await carry(page, card(page, sample.timer), card(page, sample.paragraph));
  await expect(theme(page, 'Cluster 1').getByText('2 cards')).toBeVisible();
  await carry(page, card(page, sample.rivers), theme(page, 'Cluster 1'));
  await expect(theme(page, 'Cluster 1').getByText('3 cards')).toBeVisible();
  await makeTheme(page, sample.start, sample.routine);
  await carry(page, head(page, 'Cluster 2'), column(page, 'Pupil voice'), { x: 0.5, y: 0.95 });
  await expect(column(page, 'Pupil voice').getByRole('group', { name: 'Cluster 2' })).toBeVisible();
  await carry(page, head(page, 'Cluster 2'), theme(page, 'Cluster 1'));
  await expect(theme(page, 'Cluster 2')).toHaveCount(0);
  await expect(theme(page, 'Cluster 1').getByText('5 cards')).toBeVisible();
});

test('a swipe is scrolling and lifts nothing', async ({ page }) => {
  const fingers = await Fingers.on(page);
  const start = await middleOf(card(page, sample.start));
  await fingers.swipe(1, start, { x: start.x, y: start.y - 80 });
  // As long as a finger has to rest that takes something up, and longer.
  await page.waitForTimeout(260);
  await expect(page.locator('.in-hand')).toHaveCount(0);
  await fingers.up(1);
});

test('taps alone: select, put into a theme, also in, set aside', async ({ page }) => {
  const tap = (name: string) => card(page, name).tap({ position: { x: 30, y: 12 } });
  await tap(sample.timer);
  await tap(sample.paragraph);
  const bar = page.getByRole('group', { name: 'With the selected cards' });
  await bar.getByRole('button', { name: 'New cluster' }).tap();
  await tap(sample.start);
  await tap(sample.routine);
  await theme(page, 'Cluster 1').getByRole('button', { name: 'Put here' }).tap();
  await expect(theme(page, 'Cluster 1').getByText('4 cards')).toBeVisible();
  await tap(sample.rivers);
  await bar.getByRole('button', { name: 'Also in…' }).tap();
  await page.getByRole('option', { name: 'Cluster 1' }).tap();
  await expect(theme(page, 'Cluster 1').getByText('5 cards')).toBeVisible();
  await tap(sample.slide);
  await bar.getByRole('button', { name: 'Park' }).tap();
  await expect(page.getByRole('button', { name: '1 set aside' })).toBeVisible();
});
