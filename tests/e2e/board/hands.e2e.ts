/** What hands do to a board: the focus is never lost, a drag survives what happens around it, a host comes back. */
import { expect, type Page } from '@playwright/test';
import { card, column, drag, drawn, middleOf, startApp, test, theme } from '../support/app.ts';

const first = 'A/B partners with a visible timer';
const second = 'What was said in the pair turned up';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample walk' }).click();
  await card(page, first).waitFor();
}

/** Console warnings and errors from now on. */
function complaints(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

/** Takes a card in the hand and holds it. */
async function lift(page: Page, name: string): Promise<void> {
  const { x, y } = await middleOf(card(page, name), { x: 0.1, y: 0.2 });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 15, { steps: 4 });
}

async function overMiddle(page: Page, name: string): Promise<void> {
  const { x, y } = await middleOf(card(page, name));
  await page.mouse.move(x, y, { steps: 6 });
  await drawn(page);
}

test('a blank screen, and what the room sees, are to be had while a card is held, which goes back', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  const blank = page.getByRole('button', { name: 'B or tap to come back' });
  const peek = page.getByRole('dialog', { name: 'What the room sees' });
  const put = page.getByRole('status').filter({ hasText: 'Put back. Nothing was moved.' });
  for (const [key, over] of [
    ['b', blank],
    ['w', peek],
  ] as const) {
    await lift(page, first);
    await overMiddle(page, second);
    await page.keyboard.press(key);
    await expect(over).toBeVisible();
    await expect(page.locator('[data-dragging]')).toHaveCount(0);
    await page.mouse.move(40, 40);
    await page.mouse.up();
    await page.keyboard.press(key);
    await expect(over).toHaveCount(0);
    await expect(put).toBeAttached();
    await expect(card(page, first)).toBeVisible();
    await expect(theme(page, 'Cluster 1')).toHaveCount(0);
  }
  await drag(page, card(page, first), card(page, second));
  await expect(theme(page, 'Cluster 1').getByRole('article')).toHaveCount(2);
});

test('the focus stays on the board through drags, undo, redo and opening a rail', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1366, height: 768 });
  await openSample(page);
  await drag(page, card(page, first), card(page, second));
  await expect(theme(page, 'Cluster 1').getByRole('article')).toHaveCount(2);
  await expect(card(page, first)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(theme(page, 'Cluster 1')).toHaveCount(0);
  await expect(card(page, first)).toBeFocused();
  await page.keyboard.press('Control+y');
  await expect(theme(page, 'Cluster 1').getByRole('article')).toHaveCount(2);
  await expect(card(page, first)).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('status').filter({ hasText: 'It is already there.' })).toBeAttached();

  const undo = page.getByRole('button', { name: 'Undo', exact: true }).last();
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(undo).toBeDisabled();
  await expect(undo).toBeFocused();

  await page.getByRole('region', { name: 'Parking' }).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(column(page, 'Parking')).toBeFocused();
});

test('a second button, a resize and Escape in the middle of a drag', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1366, height: 768 });
  const said = complaints(page);
  await openSample(page);
  await lift(page, first);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: 'Put back. Nothing was moved.' })).toBeAttached();
  await page.mouse.up();

  await lift(page, first);
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await page.setViewportSize({ width: 1000, height: 768 });
  await expect(column(page, 'Participation').getByRole('article').first()).toBeAttached();
  await overMiddle(page, second);
  await page.mouse.up();
  await expect(theme(page, 'Cluster 1').getByRole('article')).toHaveCount(2);
  expect(said).toEqual([]);
});

test('cards dropped on a folded theme are seen where they landed, until somebody folds it', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1920, height: 1600 });
  await openSample(page);
  await drag(page, card(page, first), card(page, second));
  const cluster = theme(page, 'Cluster 1');
  const next = ['Strong subject knowledge', 'Different voices heard: 16'] as const;
  await drag(page, card(page, next[0]), cluster, { x: 0.5, y: 0.04 });
  await expect(cluster.getByRole('article')).toHaveCount(3);
  await drag(page, card(page, next[1]), cluster, { x: 0.5, y: 0.04 });
  await expect(cluster.getByRole('article')).toHaveCount(4);
  for (const text of next) await expect(card(page, text)).toBeInViewport();
  await cluster.getByRole('button', { name: 'Show fewer' }).click();
  await expect(cluster.getByRole('article')).toHaveCount(2);
  // One of them is six counts.
  await expect(cluster.getByRole('button', { name: '7 more' })).toBeVisible();
});

test('a host that was killed in the middle of a drop and started again', async ({ page, app }) => {
  await openSample(page);
  const { port } = new URL(page.url());
  await lift(page, first);
  await overMiddle(page, second);
  await app.kill();
  await page.mouse.up();
  await expect(page.getByRole('status').filter({ hasText: 'The app does not answer.' })).toBeAttached();
  await expect(theme(page, 'Cluster 1')).toHaveCount(0);

  const again = await startApp(app.dataDir, port);
  await expect(
    page.getByRole('heading', { name: 'Open the app again from its address' }),
    'the window finds out by itself',
  ).toBeVisible({ timeout: 40_000 });
  await page.goto(again.address);
  await page.getByRole('link', { name: 'Sample walk' }).click();
  await expect(card(page, first)).toBeVisible();
  await again.stop();
});
