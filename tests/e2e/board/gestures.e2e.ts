/** Every gesture of the board with a real mouse, each one told in the live region and undone by one step. */
import { expect, type Page } from '@playwright/test';
import {
  card,
  column,
  drag,
  drawn,
  head,
  holdOver,
  makeTheme,
  middleOf,
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

const one = 'Cluster 1';
const two = 'Cluster 2';

async function makeTwoThemes(page: Page): Promise<void> {
  await makeTheme(page, sample.timer, sample.paragraph);
  await makeTheme(page, sample.start, sample.routine);
  // By key the eye stays on the card that comes next, and the head of the first theme above what is seen.
  await column(page, 'Participation')
    .locator('.body')
    .evaluate((body) => body.scrollTo(0, 0));
}

const titlesIn = (page: Page, name: string): Promise<string[]> =>
  column(page, name)
    .getByRole('group')
    .evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));

test('a theme on a theme merges; it is taken out again from the menu', async ({ page }) => {
  await makeTwoThemes(page);
  const said = await transcript(page);
  await drag(page, head(page, two), theme(page, one));
  await expect(theme(page, two)).toHaveCount(0);
  await expect(theme(page, one).getByText('4 cards')).toBeVisible();
  await expect(theme(page, one).getByRole('button', { name: one, exact: true })).toBeFocused();
  await theme(page, one)
    .getByRole('button', { name: `More for ${one}` })
    .click();
  await page.getByRole('menuitem', { name: 'Take out “Cluster 2” (2 cards)' }).click();
  await expect(theme(page, two).getByText('2 cards')).toBeVisible();
  await expect.poll(said).toEqual(['Cluster 2 merged into Cluster 1', 'Cluster 2 taken out again']);
});

test('a theme goes between themes, to a column, to a rail and not to Parking', async ({ page }) => {
  await makeTwoThemes(page);
  const said = await transcript(page);
  await drag(page, head(page, two), theme(page, one), { x: 0.5, y: 0.01 });
  await expect.poll(() => titlesIn(page, 'Participation')).toEqual([two, one]);
  await drag(page, head(page, two), column(page, 'Clear goals'), { x: 0.5, y: 0.9 });
  await expect.poll(() => titlesIn(page, 'Clear goals')).toEqual([two]);
  await drag(page, head(page, two), column(page, 'Progress'));
  await expect(theme(page, two)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titlesIn(page, 'Clear goals')).toEqual([two]);
  await drag(page, head(page, two), column(page, 'Parking'));
  await expect.poll(() => titlesIn(page, 'Clear goals')).toEqual([two]);
  await expect
    .poll(said)
    .toEqual([
      'Cluster 2 moved within Participation',
      'Cluster 2 moved to Clear goals',
      'Cluster 2 moved to Progress',
      'Undone: Cluster 2 moved to Progress',
      'A cluster cannot be set aside. Move its cards there, or put the cluster into a focus area’s column.',
    ]);
});

test('a press on a title still gives it a name, and a theme let go on itself stays', async ({ page }) => {
  await makeTwoThemes(page);
  await theme(page, one).getByRole('button', { name: one, exact: true }).click();
  await page.keyboard.type('Talk before writing');
  await page.keyboard.press('Enter');
  const named = theme(page, 'Talk before writing');
  await expect(named).toBeVisible();
  await holdOver(page, head(page, 'Talk before writing'), named.getByRole('article').first());
  await page.mouse.up();
  await expect(page.getByRole('status').filter({ hasText: 'Put back. Nothing was moved.' })).toBeAttached();
});

test('with Alt a card is also in a second theme; the reference moves on and goes away', async ({ page }) => {
  await makeTwoThemes(page);
  const said = await transcript(page);
  await holdOver(page, card(page, sample.rivers), theme(page, one));
  const caption = page.locator('.in-hand-caption');
  const moves = /^(Joins Cluster 1|Last in Cluster 1|Before “.+”)$/;
  await expect(caption).toHaveText(moves);
  await page.keyboard.down('Alt');
  await expect(caption).toHaveText('Also in Cluster 1');
  await expect(page.locator('.aim[data-target="refer"]')).toBeVisible();
  await page.keyboard.up('Alt');
  await expect(caption).toHaveText(moves);
  await page.keyboard.down('Alt');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(theme(page, one).getByText('3 cards')).toBeVisible();
  const reference = theme(page, one).locator('[data-reference]');
  await expect(reference).toContainText('also here, at home in');
  await expect(column(page, 'Clear goals').locator('[data-card]', { hasText: sample.rivers })).toContainText(
    'also in 1',
  );
  await drag(page, reference, theme(page, two));
  await expect(theme(page, one).getByText('2 cards')).toBeVisible();
  const moved = theme(page, two).locator('[data-reference]');
  await expect(moved).toHaveCount(1);
  await drag(page, moved, column(page, 'Clear goals'), { x: 0.5, y: 0.95 });
  await expect(page.locator('[data-reference]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(theme(page, two).getByText('3 cards')).toBeVisible();
  await expect
    .poll(said)
    .toEqual([
      '1 card also in Cluster 1',
      '1 card also in Cluster 2',
      '1 card no longer also in Cluster 2',
      'Undone: 1 card no longer also in Cluster 2',
    ]);
});

test('several cards by Ctrl, Shift and lasso, moved as one step', async ({ page }) => {
  const selected = page.getByRole('status').filter({ hasText: 'selected' });
  await card(page, sample.timer).click({ position: { x: 30, y: 12 } });
  await card(page, sample.rivers).click({ modifiers: ['ControlOrMeta'], position: { x: 30, y: 12 } });
  await expect(selected).toHaveText(/^2 of \d+ shown cards selected$/);
  await page.keyboard.press('Escape');
  await expect(selected).toHaveCount(0);
  await card(page, sample.timer).click({ position: { x: 30, y: 12 } });
  await card(page, sample.start).click({ modifiers: ['Shift'], position: { x: 30, y: 12 } });
  await expect(selected).toHaveText(/^3 of \d+ shown cards selected$/);
  await page.keyboard.press('Escape');

  // From the gap beside the column's heading across the first two cards of two columns.
  const goals = await middleOf(card(page, sample.rivers), { x: 0.6, y: 0.5 });
  const from = await middleOf(column(page, 'Participation').getByText(/cards/), { x: 0.9, y: 0.5 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 3 });
  await page.mouse.move(goals.x, goals.y, { steps: 8 });
  await drawn(page);
  await expect(page.locator('[data-lassoed]')).not.toHaveCount(0);
  const count = await page.locator('[data-lassoed]').count();
  await page.mouse.up();
  await expect(selected).toHaveText(new RegExp(`^${count} of \\d+ shown cards selected$`));
  await drag(page, card(page, sample.timer), column(page, 'Pupil voice').getByRole('heading'));
  const toast = page.getByRole('status').filter({ hasText: `${count} cards moved to Pupil voice` });
  await expect(toast).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(column(page, 'Participation').locator('[data-card]', { hasText: sample.timer })).toBeVisible();
});

test('everything with what is selected by tapping: put here, new theme, star, set aside and back', async ({
  page,
}) => {
  const pick = (name: string) =>
    card(page, name).click({ modifiers: ['ControlOrMeta'], position: { x: 30, y: 12 } });
  const bar = page.getByRole('group', { name: 'With the selected cards' });
  await pick(sample.timer);
  await pick(sample.paragraph);
  await bar.getByRole('button', { name: 'New cluster' }).click();
  await expect(theme(page, one).getByText('2 cards')).toBeVisible();
  await pick(sample.start);
  await theme(page, one).getByRole('button', { name: 'Put here' }).click();
  await expect(theme(page, one).getByText('3 cards')).toBeVisible();
  await pick(sample.rivers);
  await bar.getByRole('button', { name: 'Star' }).click();
  await expect(card(page, sample.rivers)).toContainText('starred');
  await column(page, 'Pupil voice').getByRole('button', { name: 'Put here' }).click();
  await expect(page.getByRole('status').filter({ hasText: '1 card moved to Pupil voice' })).toBeAttached();

  await pick(sample.slide);
  await bar.getByRole('button', { name: 'For the coach' }).click();
  await expect(card(page, sample.slide)).toHaveCount(0);
  await page.getByRole('button', { name: '1 set aside' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set aside' });
  await expect(dialog.getByText(sample.slide)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Show' }).click();
  await expect(dialog.getByText(sample.slide)).toBeVisible();
  await dialog.getByRole('button', { name: 'Put back' }).click();
  await page.keyboard.press('Escape');
  await expect(column(page, 'Clear goals').locator('[data-card]', { hasText: sample.slide })).toBeAttached();
});

test('while dragging: a number key, a rail that opens, Escape', async ({ page }) => {
  await makeTwoThemes(page);
  await holdOver(page, card(page, sample.rivers), column(page, 'Clear goals'), { x: 0.5, y: 0.97 });
  await page.keyboard.press('2');
  await page.mouse.up();
  await expect(theme(page, two).getByText('3 cards')).toBeVisible();

  await holdOver(page, card(page, sample.slide), column(page, 'Progress'));
  await expect(column(page, 'Progress').getByRole('heading')).toBeVisible();
  await expect(column(page, 'Clear goals').getByRole('heading')).toBeVisible();
  // The columns may still be on their way to where they stand now.
  await expect(async () => {
    const { x, y } = await middleOf(column(page, 'Progress'));
    await page.mouse.move(x, y, { steps: 4 });
    await expect(column(page, 'Progress').locator('[data-target]')).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.mouse.up();
  await expect(column(page, 'Progress').locator('[data-card]', { hasText: sample.slide })).toBeVisible();

  await holdOver(page, head(page, one), theme(page, two));
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(theme(page, one)).toBeVisible();
});
