/** Every gesture of the board by keyboard alone, and what a screen reader is told of each. */
import { expect } from '@playwright/test';
import {
  card,
  column,
  drawn,
  makeTheme,
  openSample,
  sample,
  test,
  theme,
  transcript,
} from '../support/app.ts';

test.beforeEach(async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1920, height: 2600 });
  await openSample(page);
});

test('what is read out, gesture by gesture', async ({ page }) => {
  const said = await transcript(page);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await drawn(page);
    }
  };
  const choose = async (typed: string): Promise<void> => {
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  await card(page, sample.timer).focus();
  await press('Space', 'ArrowDown', 't');
  await expect(theme(page, 'Cluster 1')).toBeVisible();
  await card(page, sample.start).focus();
  await press('Space', 'ArrowDown', 't');
  await expect(theme(page, 'Cluster 2')).toBeVisible();
  await card(page, sample.rivers).focus();
  await press('1');
  await card(page, sample.slide).focus();
  await press('9');
  await press('r');
  await choose('cluster 2');
  await expect(theme(page, 'Cluster 2').locator('[data-reference]')).toHaveCount(1);
  await press('*', 'Alt+ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowRight', 'Alt+ArrowLeft');
  await expect(card(page, sample.slide).first()).toBeAttached();
  await press('l');
  await page.getByRole('button', { name: '1 set aside' }).waitFor();
  await press('Control+z');
  await expect(page.getByRole('button', { name: '1 set aside' })).toHaveCount(0);
  await page.locator('[data-reference]').focus();
  await press('1');
  await expect(theme(page, 'Cluster 1').locator('[data-reference]')).toHaveCount(1);
  await press('Delete');
  await expect(page.locator('[data-reference]')).toHaveCount(0);
  await theme(page, 'Cluster 2').getByRole('button', { name: 'Cluster 2', exact: true }).focus();
  await press('Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowRight', 'k', 'm');
  await choose('merge cluster 1');
  await expect(theme(page, 'Cluster 2')).toHaveCount(0);
  await expect(
    theme(page, 'Cluster 1').getByRole('button', { name: 'Cluster 1', exact: true }),
  ).toBeFocused();
  await press('.');
  await page.getByRole('menuitem', { name: /^Dissolve/ }).click();
  await expect(theme(page, 'Cluster 1')).toHaveCount(0);
  await expect.poll(said).toEqual([
    'New cluster of 2 cards: Cluster 1',
    // All that was counted of one question is one card, and comes whole.
    'New cluster of 7 cards: Cluster 2',
    '1 card moved to Cluster 1',
    'There is no cluster numbered 9.',
    '1 card also in Cluster 2',
    '1 card starred',
    '1 card moved within Clear goals',
    '1 card moved within Clear goals',
    '1 card moved to Pupil voice',
    '1 card moved to Clear goals',
    '1 card moved to Parking',
    'Undone: 1 card moved to Parking',
    '1 card also in Cluster 1',
    '1 card no longer also in Cluster 1',
    'Cluster 2 moved within Participation',
    'It is the first cluster of the column.',
    'Cluster 2 moved to Clear goals',
    'A cluster cannot be set aside. Set its cards aside instead.',
    'Cluster 2 merged into Cluster 1',
    'Cluster 1 dissolved',
  ]);
});

test('several by Shift and arrows, the whole column, out of a theme', async ({ page }) => {
  const selected = page.getByRole('status').filter({ hasText: 'selected' });
  await card(page, sample.timer).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(selected).toHaveText(/^3 of \d+ shown cards selected$/);
  await page.keyboard.press('Shift+ArrowUp');
  await expect(selected).toHaveText(/^2 of \d+ shown cards selected$/);
  await page.keyboard.press('t');
  await expect(theme(page, 'Cluster 1').getByText('2 cards')).toBeVisible();
  await card(page, sample.timer).focus();
  await page.keyboard.press('Delete');
  await expect(theme(page, 'Cluster 1').getByText('1 card ')).toBeVisible();
  await card(page, sample.rivers).focus();
  await page.keyboard.press('Control+a');
  const all = await column(page, 'Clear goals')
    .getByText(/ cards · /)
    .textContent();
  await expect(selected).toHaveText(new RegExp(`^${parseInt(all ?? '', 10)} of \\d+ shown cards selected$`));
  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
});

test('the menu of a theme and of a reference by keyboard; the focus comes back', async ({ page }) => {
  await makeTheme(page, sample.timer, sample.paragraph);
  const title = theme(page, 'Cluster 1').getByRole('button', { name: 'Cluster 1', exact: true });
  await title.focus();
  await page.keyboard.press('.');
  await expect(page.getByRole('menuitem', { name: /^Rename/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title).toBeFocused();
  await page.keyboard.press('.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /Title of/ })).toBeFocused();
  await page.keyboard.type('Talk first');
  await page.keyboard.press('Enter');
  await expect(theme(page, 'Talk first')).toBeVisible();

  await card(page, sample.rivers).focus();
  await page.keyboard.press('r');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Enter');
  const reference = theme(page, 'Talk first').locator('[data-reference]');
  await reference.focus();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: /^Go to the card/ }).click();
  await expect(column(page, 'Clear goals').locator('[data-card]', { hasText: sample.rivers })).toBeFocused();
});
