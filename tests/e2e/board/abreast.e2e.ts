/** A wide column with a real mouse and real keys: cards stand two in a line, land where the line is drawn, and nothing loses its place. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { generatedWalk } from '../../bench/generated-walk.ts';
import { chooseFiles, column, drawn, goToStage, test } from '../support/app.ts';
import { ask, walkIdOf } from '../support/ask.ts';

test.use({ viewport: { width: 1920, height: 1080 } });

/** Opens a board of 250 cards; answers the name of its first column, in which about forty are loose. */
async function openTall(page: Page, dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'generated.json');
  fs.writeFileSync(file, generatedWalk(250));
  await chooseFiles(page, [file]);
  await page.getByRole('button', { name: /^Load \d+ visits$/ }).click();
  await page.getByRole('button', { name: 'Go to the board' }).click();
  await goToStage(page, 'Sort');
  await page.locator('[data-card]').first().waitFor();
  return (await page.locator('section[data-area]').first().getAttribute('aria-label')) ?? '';
}

const widen = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name: `${name}: wide` }).click();

const cardOf = (page: Page, id: string): Locator => page.locator(`[data-card="${id}"]`);

/** The first cards of a column in the order in which they are read out. */
const firstIds = (page: Page, name: string, count = 6): Promise<string[]> =>
  column(page, name)
    .locator('[data-card]')
    .evaluateAll((cards, many) => cards.slice(0, many).map((card) => card.dataset['card'] ?? ''), count);

interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

async function placeOf(page: Page, id: string): Promise<Place> {
  const box = await cardOf(page, id).boundingBox();
  if (!box) throw new Error('a card is not on the page');
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

/** How the cards stand, line by line. */
async function lines(page: Page, ids: readonly string[]): Promise<string[]> {
  const found: { top: number; ids: string[] }[] = [];
  let before: Place | null = null;
  for (const id of ids) {
    const place = await placeOf(page, id);
    const line = found.at(-1);
    if (line && before && Math.abs(line.top - place.top) < 1 && place.left > before.right) line.ids.push(id);
    else found.push({ top: place.top, ids: [id] });
    before = place;
  }
  return found.map((line) => line.ids.join(' '));
}

async function lift(page: Page, id: string): Promise<void> {
  const { left, top } = await placeOf(page, id);
  await page.mouse.move(left + 60, top + 14);
  await page.mouse.down();
  await page.mouse.move(left + 80, top + 30, { steps: 4 });
  await expect(page.locator('.in-hand')).toBeVisible();
}

const upright = (page: Page): Locator => page.locator('.aim[data-target="upright"]');

test('two in a line; a card lands where the upright line is drawn, and goes back by undo', async ({
  page,
  app,
}) => {
  const name = await openTall(page, app.dataDir);
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = await firstIds(page, name);
  const all = [a, b, c, d, e, f];
  expect(await lines(page, all.slice(0, 4))).toEqual([a, b, c, d]);
  await widen(page, name);
  await expect.poll(() => lines(page, all)).toEqual([`${a} ${b}`, `${c} ${d}`, `${e} ${f}`]);

  // Between two of a line.
  await lift(page, e);
  const between = await placeOf(page, b);
  await page.mouse.move(between.left + 24, between.top + 40, { steps: 10 });
  await expect(upright(page)).toBeVisible();
  const line = await upright(page).boundingBox();
  expect(line?.x).toBeGreaterThanOrEqual((await placeOf(page, a)).right - 1);
  expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThanOrEqual(between.left + 1);
  // What is in the hand does not cover it.
  const hand = await page.locator('.in-hand').boundingBox();
  expect(hand?.x).toBeGreaterThan((line?.x ?? 0) + (line?.width ?? 0));
  await page.mouse.up();
  await expect.poll(() => firstIds(page, name)).toEqual([a, e, b, c, d, f]);
  await expect.poll(() => lines(page, [a, e, b, c])).toEqual([`${a} ${e}`, `${b} ${c}`]);

  // At the end of a line, from one before it.
  await lift(page, a);
  const end = await placeOf(page, c);
  await page.mouse.move(end.right - 24, end.top + 40, { steps: 10 });
  const drawnAt = await upright(page).boundingBox();
  expect(Math.abs((drawnAt?.x ?? 0) - end.right)).toBeLessThan(8);
  expect(drawnAt?.y).toBeCloseTo(end.top, 0);
  await page.mouse.up();
  await expect.poll(() => lines(page, [e, b, c, a])).toEqual([`${e} ${b}`, `${c} ${a}`]);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => firstIds(page, name)).toEqual(all);

  // The middle of a card joins it.
  await lift(page, c);
  const middle = await placeOf(page, b);
  await page.mouse.move((middle.left + middle.right) / 2, middle.top + 40, { steps: 10 });
  const ring = await page.locator('.aim[data-target="ring"]').boundingBox();
  expect(Math.abs((ring?.x ?? 0) - middle.left)).toBeLessThan(8);
  await page.mouse.up();
  await expect(page.getByRole('group', { name: 'Cluster 1' }).getByRole('article')).toHaveCount(2);
  expect(await lines(page, [b, c])).toEqual([`${b} ${c}`]);
});

test('a rectangle over the right half takes what stands there; arrow keys go along the line first', async ({
  page,
  app,
}) => {
  const name = await openTall(page, app.dataDir);
  await widen(page, name);
  const [a = '', b = '', c = '', d = '', e = '', f = ''] = await firstIds(page, name);
  await expect.poll(() => lines(page, [a, b, c, d])).toEqual([`${a} ${b}`, `${c} ${d}`]);

  const [from, to] = [await placeOf(page, d), await placeOf(page, b)];
  const beside = await column(page, name).boundingBox();
  // From the ground between two columns.
  await page.mouse.move((beside?.x ?? 0) + (beside?.width ?? 0) + 8, from.top + 30);
  await page.mouse.down();
  await page.mouse.move(to.left + 40, to.top + 30, { steps: 10 });
  await page.mouse.up();
  await expect(page.getByRole('status').filter({ hasText: 'selected' })).toHaveText(/^2 of /);
  for (const id of [b, d]) await expect(cardOf(page, id)).toHaveClass(/selected/);
  for (const id of [a, c, e, f]) await expect(cardOf(page, id)).not.toHaveClass(/selected/);
  await page.keyboard.press('Escape');

  await cardOf(page, a).focus();
  for (const [key, id] of [
    ['ArrowRight', b],
    ['ArrowDown', d],
    ['ArrowLeft', c],
    ['ArrowUp', a],
    ['ArrowRight', b],
  ] as const) {
    await page.keyboard.press(key);
    await expect(cardOf(page, id)).toBeFocused();
  }
  await page.keyboard.press('ArrowRight');
  const next = page.locator('section[data-area]').nth(1).locator('[data-card]').first();
  await expect(next).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(cardOf(page, b)).toBeFocused();

  // With Alt the card goes where the arrow would.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => firstIds(page, name, 4)).toEqual([b, a, c, d]);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => firstIds(page, name, 4)).toEqual([a, c, b, d]);
  await expect(cardOf(page, b)).toBeFocused();
  expect(await lines(page, [a, c, b, d])).toEqual([`${a} ${c}`, `${b} ${d}`]);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => firstIds(page, name, 4)).toEqual([b, a, c, d]);
});

test('from narrow to wide and back the card that is looked at stays in sight', async ({ page, app }) => {
  const name = await openTall(page, app.dataDir);
  const body = column(page, name).locator('.body');
  const eye = (): Promise<string> =>
    body.evaluate((element) => {
      const edge = element.getBoundingClientRect().top;
      const cards = [...element.querySelectorAll<HTMLElement>('[data-card]')];
      return cards.find((card) => card.getBoundingClientRect().bottom > edge)?.dataset['card'] ?? '';
    });
  for (const top of [700, 1900, 2600]) {
    await body.evaluate((element, to) => (element.scrollTop = to), top);
    await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBe(top);
    const looked = await eye();
    await widen(page, name);
    await expect(column(page, name).locator('.abreast')).toBeVisible();
    await expect(cardOf(page, looked)).toBeInViewport();
    const now = await eye();
    await widen(page, name);
    await expect(column(page, name).locator('.abreast')).toHaveCount(0);
    await expect(cardOf(page, looked)).toBeInViewport();
    await expect(cardOf(page, now)).toBeInViewport();
  }
});

test('cards that another window takes from above, one after the other, do not push away what is looked at', async ({
  page,
  app,
}) => {
  const name = await openTall(page, app.dataDir);
  await widen(page, name);
  const body = column(page, name).locator('.body');
  await expect(column(page, name).locator('.abreast')).toBeVisible();
  await body.evaluate((element) => (element.scrollTop = 1400));
  const firstWhole = (): Promise<string> =>
    body.evaluate((element) => {
      const edge = element.getBoundingClientRect().top;
      const cards = [...element.querySelectorAll<HTMLElement>('[data-card]')];
      return cards.find((card) => card.getBoundingClientRect().top > edge)?.dataset['card'] ?? '';
    });
  await expect.poll(firstWhole).not.toBe('');
  await drawn(page);
  const eye = await firstWhole();
  const before = (await placeOf(page, eye)).top;
  const walkId = walkIdOf(page);
  const { cards } = await ask(page, 'board.get', { walkId });
  const areaId = cards.find(({ id }) => id === eye)?.areaId;
  const above = cards.filter((card) => card.areaId === areaId && card.themeId === null).slice(0, 7);
  for (const { id } of above) {
    await ask(page, 'board.moveCards', {
      walkId,
      cardIds: [id],
      to: { kind: 'column', areaId: 'parking', before: null },
    });
    await expect(page.getByRole('button', { name: /Parking/ })).toContainText(
      `${above.findIndex((one) => one.id === id) + 1}`,
    );
    expect(Math.abs((await placeOf(page, eye)).top - before)).toBeLessThan(60);
  }
});
