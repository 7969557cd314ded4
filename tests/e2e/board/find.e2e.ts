/** Finding on the board and taking up suggestions, on Elmfield's records. */
import { expect, type Page } from '@playwright/test';
import { chooseFiles, column, drag, goToBoard, mainFiles, test, theme } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';

test.beforeEach(async ({ page, app: _app }) => {
  await chooseFiles(page, mainFiles);
  await page.getByRole('button', { name: 'Load 14 visits' }).click();
  await goToBoard(page);
  await expect(column(page, 'Participation')).toBeVisible();
});

const words = (page: Page) => page.locator('search .words');
const makes = (page: Page) => page.getByRole('button', { name: /^Make this cluster/ });

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoFindings(page, colorScheme);
  }
}

test('search, filter with counts, show all', async ({ page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('answer');
  await expect(words(page)).toHaveText('5 of 101 cards');
  await expect(column(page, 'Participation').getByRole('article')).toHaveCount(3);
  await expect(column(page, 'Participation').locator('mark.found').first()).toHaveText('answers');
  await expect(column(page, 'Participation')).toContainText('41 cards · 13 visits (3 shown)');
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(words(page)).toHaveText('All 101 cards');
  await page.getByRole('button', { name: 'Year' }).click();
  await expectAccessible(page);
  const year = page.getByRole('button', { name: /^Year 8/ });
  await expect(year).toHaveText(/Year 8\s*18/);
  await year.click();
  await expect(words(page)).toHaveText('18 of 101 cards');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Kind' }).click();
  await page.getByRole('button', { name: /^Pupil voice \d/ }).click();
  await page.keyboard.press('Escape');
  await expect(words(page)).not.toHaveText('18 of 101 cards');
  await expect(words(page)).toHaveText(/^\d+ of 101 cards$/);
  const shown = await words(page).textContent();
  await page.getByRole('button', { name: 'Close the find bar' }).click();
  const hidden = page.getByRole('group', { name: 'What is hidden' });
  await expect(hidden).toContainText(shown ?? '');
  await expect(hidden).toContainText('Year 8 · Pupil voice');
  await expectAccessible(page);
  await hidden.getByRole('button', { name: 'Show all' }).click();
  await expect(column(page, 'Participation')).not.toContainText('shown)');
});

test('names of observers stand in the private view alone', async ({ page }) => {
  await page.keyboard.press('/');
  await expect(page.getByText('Halima Yusuf')).toHaveCount(0);
  await page.getByRole('button', { name: 'Private view…' }).click();
  await expect(page.getByText('Private: names are shown.')).toBeVisible();
  await page.getByRole('button', { name: /^Halima Yusuf/ }).click();
  await expect(words(page)).toHaveText('39 of 101 cards');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Halima Yusuf')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Private: 1' })).toBeVisible();
});

test('suggestions are trimmed, made, undone, dismissed and accepted in one step; a card is ranked', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Board: more' }).click();
  await page.getByRole('menuitem', { name: 'Suggest clusters' }).click();
  await expect(makes(page).first()).toBeVisible();
  const all = await makes(page).count();
  await expectAccessible(page);
  const first = page.getByRole('listitem', { name: /question, waits/ });
  await first.getByRole('checkbox').first().uncheck();
  await expect(first).toContainText('4 cards');
  await first.getByRole('button', { name: /^Make this cluster/ }).focus();
  await page.keyboard.press('Enter');
  await expect(theme(page, 'Cluster 1')).toContainText('4 cards');
  await expect(makes(page)).toHaveCount(all - 1);
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Make this cluster/);

  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: 'Cluster 1' })).toHaveCount(0);
  await expect(makes(page)).toHaveCount(all);

  await page
    .getByRole('button', { name: /^Dismiss/ })
    .nth(1)
    .click();
  await page.getByRole('button', { name: `Accept all (${all - 1})` }).click();
  await expect(page.getByText('No suggestions are left.')).toBeVisible();
  await expect(theme(page, 'Cluster 1')).toContainText('4 cards');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('group', { name: /^Cluster/ })).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(theme(page, 'Cluster 1')).toBeVisible();
  await page.getByRole('button', { name: 'Close Suggested clusters' }).click();

  // The one that was left out is like the theme of the others.
  await page.keyboard.press('/');
  await page.keyboard.type('good questioning');
  await page.getByRole('button', { name: 'Still loose' }).click();
  await expect(words(page)).toHaveText('1 of 101 cards');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-card]:focus')).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('option').first()).toContainText(/Cluster 1\s+Most alike: .*question/);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(theme(page, 'Cluster 1')).toContainText('1 of 5 cards shown');
});

test('more like this: go to one, select it with the first, make a theme', async ({ page }) => {
  await page.keyboard.press('/');
  await page.keyboard.type('voices heard');
  await expect(words(page)).toHaveText('6 of 101 cards');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-card]:focus')).toBeVisible();
  await page.keyboard.press('=');
  const similar = page.getByRole('list', { name: 'Cards like this' });
  await expect(similar.getByRole('checkbox').nth(1)).toBeVisible();
  await expectAccessible(page);
  await similar.getByRole('button', { name: 'Go to' }).first().click();
  await expect(page.locator('[data-card]:focus')).toBeVisible();
  await similar.getByRole('checkbox').nth(0).check();
  await similar.getByRole('checkbox').nth(1).check();
  // The counts of a question are one card, and six.
  await page.getByRole('button', { name: 'Select these 8 cards' }).click();
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('new cluster');
  await page.keyboard.press('Enter');
  await expect(theme(page, 'Cluster 1')).toContainText('8 cards');
});

test('a card dropped between two that are shown stands between them, also once all are shown', async ({
  page,
}) => {
  await page.keyboard.press('/');
  await page.keyboard.type('answer');
  await expect(words(page)).toHaveText('5 of 101 cards');
  const cards = column(page, 'Participation').getByRole('article');
  const ids = async (): Promise<string[]> =>
    cards.evaluateAll((all) =>
      all
        .map((card) => ({ id: card.dataset['card'] ?? '', top: card.getBoundingClientRect().top }))
        .sort((a, b) => a.top - b.top)
        .map(({ id }) => id),
    );
  const [first = '', second = '', third = ''] = await ids();
  await drag(page, cards.first(), cards.nth(2), { x: 0.5, y: 0.08 });
  await expect.poll(ids).toEqual([second, first, third]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: 'Close the find bar' }).click();
  await page.locator(`[data-card="${third}"]`).scrollIntoViewIfNeeded();
  await expect
    .poll(async () => {
      const all = await ids();
      return all[all.indexOf(third) - 1];
    })
    .toBe(first);
});
