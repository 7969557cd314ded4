/** Deciding beside twelve weighed themes: by keys, buttons, mouse and fingers, while another window goes on; last time's first. */
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { card, goToStage, holdOver, sample, test } from '../support/app.ts';
import { ask, walkIdOf } from '../support/ask.ts';
import { carry } from '../support/touch.ts';
import { openWeighed, weighedTitles } from '../support/weighed.ts';

const themes = (page: Page) => page.getByRole('region', { name: 'Themes', exact: true });
const kind = (page: Page, name: string) => page.getByRole('region', { name });
const line = (page: Page, name: string) => kind(page, name).getByRole('textbox').first();
const row = (page: Page, title: string) =>
  themes(page).getByRole('listitem').filter({ hasText: title }).first();

test('by keys alone: from theme to line and back; when and who are a Tab away; nothing is lost', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { walkId, themeIds } = await openWeighed(page);
  await goToStage(page, 'Decide');
  await expect(themes(page).locator('[data-lane]')).toHaveCount(12);
  // Most votes first.
  await expect(themes(page).locator('[data-lane]').first()).toContainText(weighedTitles[1]);
  await page.locator('[data-key^="theme:"][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('s');
  await page.keyboard.type('Cover for an hour to watch it');
  await page.keyboard.press('Tab');
  await page.keyboard.type('n');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Thaddeus');
  await page.keyboard.press('Enter');
  const support = kind(page, 'Support');
  await expect(support.getByRole('listitem')).toContainText('Next week · Thaddeus');
  await expect(support.getByRole('listitem')).toContainText(weighedTitles[0]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.keyboard.press('a');
  await page.keyboard.type('Who has not spoken yet today?');
  // Another window takes that very theme away, and this one goes to another stage: the question stands.
  await ask(page, 'board.dissolveTheme', { walkId, themeId: themeIds.at(-1) ?? '' });
  await expect(themes(page).locator('[data-lane]')).toHaveCount(11);
  await goToStage(page, 'Share');
  await expect
    .poll(async () => (await ask(page, 'board.get', { walkId })).decisions.map(({ text }) => text))
    .toEqual(['Cover for an hour to watch it', 'Who has not spoken yet today?']);
});

test('what is half typed when the window closes is decided', async ({ page, app, context }) => {
  expect(app.address).toContain('127.0.0.1');
  const { walkId } = await openWeighed(page);
  await goToStage(page, 'Decide');
  await row(page, weighedTitles[2]).getByRole('button', { name: /^Ask/ }).click();
  await page.keyboard.insertText('Who asks?');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(themes(other).locator('[data-lane]')).toHaveCount(12);
  await page.close({ runBeforeUnload: true });
  await expect(kind(other, 'Ask').getByRole('listitem')).toContainText('Who asks?');
  const { decisions } = await ask(other, 'board.get', { walkId });
  expect(decisions).toHaveLength(1);
});

test('by buttons: what is pressed is answered in sight, on a large screen and on a small one twice as large', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openWeighed(page);
  await goToStage(page, 'Decide');
  for (const [width, height] of [
    [1920, 1080],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height });
    const button = row(page, 'Theme 12').getByRole('button', { name: /^Support/ });
    await button.scrollIntoViewIfNeeded();
    await expect(button, `${width} wide`).toBeInViewport({ ratio: 1 });
    await button.click();
    await expect(line(page, 'Support'), `${width} wide`).toBeFocused();
    await expect(line(page, 'Support'), `${width} wide`).toBeInViewport();
    await expect(kind(page, 'Support').getByLabel('From theme'), `${width} wide`).toBeVisible();
  }
});

test('a theme in the hand says what letting go would do, also of a kind that has to be scrolled to', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1366, height: 768 });
  const { walkId } = await openWeighed(page);
  await goToStage(page, 'Decide');
  const head = row(page, weighedTitles[0]).locator('.facts');
  await holdOver(page, head, kind(page, 'Ask'));
  await expect(page.locator('.in-hand-caption')).toHaveText('Ask about this theme');
  await expect(kind(page, 'Ask')).toHaveAttribute('data-target', 'column');
  await holdOver(page, kind(page, 'Ask'), kind(page, 'Keep'));
  await expect(page.locator('.in-hand-caption')).toHaveText('Keep something of this theme');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('.in-hand')).toHaveCount(0);
  for (let n = 0; n < 10; n += 1)
    await ask(page, 'board.saveDecision', {
      walkId,
      id: randomUUID(),
      themeId: null,
      kind: 'keep',
      text: `Kept ${n}`,
      horizon: null,
      owner: null,
      state: 'open',
      carriedFrom: null,
    });
  await expect(kind(page, 'Keep').getByRole('listitem')).toHaveCount(10);
  await expect(line(page, 'Support')).not.toBeInViewport();
  await holdOver(page, head, kind(page, 'Keep'), { x: 0.5, y: 0.4 });
  const foot = (await page.locator('.foot').boundingBox())?.y ?? 0;
  await page.mouse.move(1000, foot - 6);
  await expect(line(page, 'Support')).toBeInViewport({ ratio: 1 });
  await page.mouse.move(1000, foot - 90);
  await expect(page.locator('.in-hand-caption')).toHaveText('Support this theme');
  await page.mouse.up();
  await expect(line(page, 'Support')).toBeFocused();
  await expect(kind(page, 'Support').getByLabel('From theme').locator('option:checked')).toHaveText(
    weighedTitles[0],
  );
});

test.describe('fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1920, height: 1080 } });

  test('by taps: cards are shown on demand, a theme is decided on; a finger that rests carries it', async ({
    page,
    app,
  }) => {
    expect(app.address).toContain('127.0.0.1');
    await openWeighed(page);
    await goToStage(page, 'Decide');
    const theme = row(page, weighedTitles[0]);
    await expect(theme).toContainText('★');
    await expect(theme).toContainText('I wonder… what happens where nobody jots first?');
    await theme.getByRole('button', { name: '2 cards' }).tap();
    await expect(theme.getByText(/^Visit \d/).first()).toBeVisible();
    await theme.getByRole('button', { name: /^Keep/ }).tap();
    await page.keyboard.insertText('Jot a word first');
    await kind(page, 'Keep').getByRole('button', { name: 'Add' }).tap();
    await expect(kind(page, 'Keep').getByRole('listitem')).toContainText('Jot a word first');
    await expect(theme).toContainText('1 decision');
    await carry(page, theme.locator('.facts'), kind(page, 'Ask'));
    await expect(line(page, 'Ask')).toBeFocused();
    await page.keyboard.insertText('Who jots?');
    await kind(page, 'Ask').getByRole('button', { name: 'Add' }).tap();
    await expect(theme).toContainText('2 decisions');
  });
});

test('last time’s decisions stand above all until they are settled, on a small screen too', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1366, height: 768 });
  const before = await openWeighed(page);
  for (const text of ['Timers for every room', 'A rota for the side bench', 'Jot first', 'Ask twice'])
    await ask(page, 'board.saveDecision', {
      walkId: before.walkId,
      id: randomUUID(),
      themeId: null,
      kind: 'support',
      text,
      horizon: 'next-month',
      owner: 'Ms Okafor',
      state: 'open',
      carriedFrom: null,
    });
  await page.goto(page.url().replace(/#.*$/, '#/'));
  await page.getByRole('button', { name: 'Try the sample walk' }).click();
  await card(page, sample.timer).waitFor();
  expect(walkIdOf(page)).not.toBe(before.walkId);
  await goToStage(page, 'Decide');
  const last = page.getByRole('region', { name: 'Last time' });
  await expect(last.getByRole('group')).toHaveCount(4);
  await expect(line(page, 'Keep')).toBeInViewport();
  await last.getByRole('button', { name: 'Done' }).first().click();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await last.getByRole('button', { name: 'Drop' }).first().click();
  await last.getByRole('button', { name: 'Done' }).first().click();
  await expect(last).toContainText('2 done, 1 carried on, 1 dropped');
  await expect.poll(async () => (await last.boundingBox())?.height).toBeLessThan(70);
  await expect(kind(page, 'Support').getByText('From last time')).toBeVisible();
});
