/** Finding anything: a card from the first screen and under a filter, a theme, a walk, a command, a person; by keys, mouse, touch. */
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  card,
  chooseFiles,
  elmfield,
  goToBoard,
  goToStage,
  mainFiles,
  openFromMore,
  openSample,
  sample,
  test,
} from './support/app.ts';
import { ask, walkIdOf } from './support/ask.ts';
import { expectNoFindings } from './support/axe.ts';

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Find anything' });
const options = (page: Page): Locator => page.getByRole('option');
const group = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

async function search(page: Page, text: string): Promise<void> {
  if (!(await field(page).isVisible())) await page.keyboard.press('Control+k');
  await field(page).fill(text);
}

/** The card has the focus and stands whole on the screen. */
async function expectReached(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card(page, text)).toBeFocused();
  await expect(card(page, text)).toBeInViewport({ ratio: 0.99 });
}

async function load(page: Page): Promise<string> {
  await chooseFiles(page, [...mainFiles, path.join(elmfield, 'staff.csv')]);
  await page.getByRole('button', { name: 'Load 14 visits' }).click();
  await goToBoard(page);
  await page.getByRole('article').first().waitFor();
  return walkIdOf(page);
}

test('from the first screen: cards of every walk, said which', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1366, height: 768 });
  await load(page);
  await page.getByRole('link', { name: 'All walks' }).click();
  await openSample(page);
  await page.getByRole('link', { name: 'All walks' }).click();
  await page.getByRole('button', { name: 'Find anything' }).click();
  await field(page).fill('timer partner');
  await expect(group(page, 'Cards').getByRole('option')).toHaveCount(2);
  await expect(group(page, 'Cards').locator('mark.found').first()).toHaveText('partner');
  await expect(options(page).nth(0)).toContainText('in Participation · Sample walk: an invented school');
  await expect(options(page).nth(1)).toContainText('Autumn 1: talk for learning');
  await expectNoFindings(page, 'cards');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectReached(page, sample.timer);
  await expect(page.getByText('Autumn 1: talk for learning')).toBeVisible();
});

test('on the board: under a filter, in a theme that is folded, by a slip; a theme, a walk, a command', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1366, height: 768 });
  const walkId = await load(page);

  await test.step('a filter that hides the card is lifted, and that is said', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('answer');
    await expect(card(page, sample.timer)).toHaveCount(0);
    await search(page, 'disagree purpose');
    await options(page).first().click();
    await expectReached(page, sample.timer);
    await expect(
      page.getByText('All cards are shown again: the filter hid this card.').first(),
    ).toBeAttached();
    await expect(page.getByRole('search').getByText('All 101 cards')).toBeVisible();
  });

  await test.step('a card in a column that is a rail, in a theme that is folded', async () => {
    const { cards } = await ask(page, 'board.get', { walkId });
    const own = cards.filter(({ areaId, themeId }) => areaId === 'progress' && themeId === null);
    const last = own.at(-1);
    await ask(page, 'board.makeThemes', {
      walkId,
      themes: [{ newThemeId: crypto.randomUUID(), cardIds: own.map(({ id }) => id) }],
    });
    const { themes } = await ask(page, 'board.get', { walkId });
    await ask(page, 'board.renameTheme', {
      walkId,
      themeId: themes[0]?.id ?? '',
      title: 'Errors were worked on at once',
    });
    await search(page, last?.text.slice(0, 40) ?? '');
    await expect(options(page).first()).toContainText('in Errors were worked on at once, Progress');
    await page.keyboard.press('Enter');
    await expectReached(page, last?.text.slice(0, 40) ?? '');
  });

  await test.step('a count that stands behind another', async () => {
    await search(page, 'voices heard 24');
    await page.keyboard.press('Enter');
    await expectReached(page, 'Different voices heard: 12 of 24');
  });

  await test.step('a theme, from another stage, with one letter wrong', async () => {
    await goToStage(page, 'Set up');
    await page.getByRole('heading', { name: 'Set up this debrief' }).waitFor();
    await search(page, 'erors worked');
    await group(page, 'Themes').getByRole('option').first().click();
    await expect(page.locator('[data-key^="theme:"]:focus')).toContainText('Errors were worked on at once');
  });

  await test.step('side by side and large: the theme that is open makes way', async () => {
    await goToStage(page, 'Weigh');
    await search(page, 'disagree purpose');
    await page.keyboard.press('Enter');
    await expectReached(page, sample.timer);
  });

  await test.step('from Decide, which has no cards', async () => {
    await goToStage(page, 'Decide');
    await search(page, 'disagree purpose');
    await page.keyboard.press('Enter');
    await expectReached(page, sample.timer);
  });

  await test.step('a command and a walk', async () => {
    await search(page, 'dark th');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await search(page, 'autumn talk');
    await group(page, 'Walks').getByRole('option').first().click();
    await expect(page).toHaveURL(new RegExp(`#/walks/${walkId}/`));
  });

  await test.step('a name finds nothing on the board, and the person where names are shown', async () => {
    await search(page, 'Chaudhry');
    await expect(page.getByText('Names that are hidden are not searched for.')).toBeVisible();
    await page.keyboard.press('Escape');
    await openFromMore(page, 'People');
    await search(page, 'chaud');
    await expect(page.getByText('Names that are hidden are not searched for.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('heading', { name: /in these records$/ }).waitFor();
    await search(page, 'chaud');
    await expect(group(page, 'People').getByRole('option')).toHaveCount(1);
    await expectNoFindings(page, 'a person');
    await page.keyboard.press('Enter');
    await expect(page.locator('h3:focus')).toContainText('Chaudhry');
  });

  await test.step('a walk that is removed meanwhile', async () => {
    await search(page, 'disagree purpose');
    await expect(group(page, 'Cards').getByRole('option')).toHaveCount(1);
    await ask(page, 'walks.remove', { walkId });
    await options(page).first().click();
    await expect(page.getByRole('heading', { name: 'This walk is no longer here' })).toBeVisible();
  });
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1366, height: 768 } });
  test('the button, and a card of the list', async ({ page, app }) => {
    expect(app.address).toContain('127.0.0.1');
    await page.getByRole('button', { name: 'Try the sample walk' }).tap();
    await page.getByRole('article').first().waitFor();
    await page.getByRole('button', { name: 'Find anything' }).tap();
    await field(page).fill('objective slide');
    await options(page).first().tap();
    await expectReached(page, sample.slide);
  });
});
