/** Two people at one panel: each finger has a hand of its own, whatever the others do. */
import { expect, type Page } from '@playwright/test';
import {
  card,
  column,
  drag,
  goToStage,
  makeTheme,
  middleOf,
  openSample,
  sample,
  test,
  theme,
} from '../support/app.ts';
import { ask, walkIdOf } from '../support/ask.ts';
import { Fingers } from '../support/touch.ts';

test.use({ hasTouch: true });

test.beforeEach(async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openSample(page);
});

const hands = (page: Page) => page.locator('.in-hand');
const at = (page: Page, text: string) => middleOf(card(page, text), { x: 0.3, y: 0.3 });

/** The head of a column: what is let go there is loose in it. */
const pupilVoice = (page: Page) => middleOf(column(page, 'Pupil voice').getByRole('heading'));

/** No hand covers the line that says where something would go. */
async function expectFreeAim(page: Page): Promise<void> {
  const boxes = (selector: string): Promise<{ top: number; bottom: number; left: number; right: number }[]> =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  for (const line of await boxes('.aim[data-target="line"]'))
    for (const hand of await boxes('.in-hand'))
      expect(
        hand.left < line.right && hand.right > line.left && hand.top < line.bottom && hand.bottom > line.top,
      ).toBe(false);
}

/** Puts a finger on a card until it is in the hand. */
async function take(page: Page, fingers: Fingers, id: number, text: string): Promise<void> {
  const before = await hands(page).count();
  await fingers.down(id, await at(page, text));
  await expect(hands(page)).toHaveCount(before + 1);
}

test('two hands at once, each with its card and its words; both drops land', async ({ page }) => {
  await makeTheme(page, sample.timer, sample.paragraph);
  const fingers = await Fingers.on(page);
  await take(page, fingers, 1, sample.start);
  await take(page, fingers, 2, sample.rivers);
  await expect(hands(page)).toContainText([sample.start, sample.rivers]);
  await fingers.move(1, await middleOf(theme(page, 'Cluster 1')));
  await fingers.move(2, await pupilVoice(page));
  await expect(page.locator('.in-hand-caption')).toHaveText([
    /Joins Cluster 1|Before “/,
    'Loose in Pupil voice',
  ]);
  await expectFreeAim(page);
  await fingers.up(2);
  await fingers.up(1);
  await expect(hands(page)).toHaveCount(0);
  await expect(theme(page, 'Cluster 1').getByText('3 cards')).toBeVisible();
  await expect(column(page, 'Pupil voice').getByText('26 cards')).toBeVisible();
});

test('while one finger holds a card, another swipes, taps and presses buttons', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 700 });
  const fingers = await Fingers.on(page);
  await take(page, fingers, 1, sample.rivers);
  const list = column(page, 'Participation').locator('.body');
  const start = await middleOf(list);
  await fingers.swipe(2, start, { x: start.x, y: start.y - 150 });
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
  await fingers.up(2);
  await expect(hands(page)).toHaveCount(1);

  const other = column(page, 'Clear goals').locator('[data-card]', { hasText: 'relationships and a' });
  await fingers.down(3, await middleOf(other, { x: 0.3, y: 0.2 }));
  await fingers.up(3);
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ shown cards selected$/ })).toBeVisible();
  await fingers.down(4, await middleOf(page.getByRole('button', { name: 'Park', exact: true })));
  await fingers.up(4);
  await expect(page.getByRole('button', { name: '1 set aside' })).toBeVisible();
  await expect(hands(page)).toHaveCount(1);
  await fingers.move(1, await pupilVoice(page));
  await fingers.up(1);
  await expect(column(page, 'Pupil voice').getByText('26 cards')).toBeVisible();
});

test('a swipe of one person does not keep another from taking a card', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 700 });
  const fingers = await Fingers.on(page);
  const list = column(page, 'Participation').locator('.body');
  const start = await middleOf(list);
  await fingers.swipe(1, start, { x: start.x, y: start.y - 100 });
  await take(page, fingers, 2, sample.rivers);
  await fingers.move(1, { x: start.x, y: start.y - 200 });
  await expect.poll(() => list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(150);
  await fingers.move(2, await pupilVoice(page));
  await fingers.up(2);
  await fingers.up(1);
  await expect(column(page, 'Pupil voice').getByText('26 cards')).toBeVisible();
});

test('one card is in one hand; a third finger changes nothing', async ({ page }) => {
  const fingers = await Fingers.on(page);
  await take(page, fingers, 1, sample.rivers);
  await take(page, fingers, 2, sample.timer);
  await fingers.down(3, await at(page, sample.rivers));
  await page.waitForTimeout(260);
  await expect(hands(page)).toHaveCount(2);
  await fingers.up(3);
  await expect(hands(page)).toHaveCount(2);
  await fingers.move(1, await pupilVoice(page));
  await fingers.up(1);
  await expect(hands(page)).toHaveCount(1);
  await fingers.up(2);
  await expect(hands(page)).toHaveCount(0);
});

test('no hand stays stuck: cancelled by the system, by Escape, by a window that is left', async ({
  page,
}) => {
  const fingers = await Fingers.on(page);
  const ends: [string, () => Promise<unknown>][] = [
    ['the system', () => fingers.cancel()],
    ['Escape', () => page.keyboard.press('Escape')],
    ['the window', () => page.evaluate(() => window.dispatchEvent(new Event('blur')))],
  ];
  for (const [name, end] of ends) {
    await take(page, fingers, 1, sample.rivers);
    await take(page, fingers, 2, sample.timer);
    await end();
    await expect(hands(page), name).toHaveCount(0);
    if (name !== 'the system') {
      await fingers.up(1);
      await fingers.up(2);
    }
    await expect(page.locator('.in-hand-now'), name).toHaveCount(0);
    await expect(page.locator('[data-target], [data-dragging]'), name).toHaveCount(0);
  }
  await expect(page.getByRole('status').filter({ hasText: 'Put back. Nothing was moved.' })).toBeAttached();
});

test('what another hand moved is put down with a sentence', async ({ page }) => {
  await drag(page, card(page, sample.timer), card(page, sample.paragraph));
  await expect(theme(page, 'Cluster 1')).toBeVisible();
  await expect(hands(page)).toHaveCount(0);
  const fingers = await Fingers.on(page);
  await take(page, fingers, 1, sample.timer);
  await fingers.down(
    2,
    await middleOf(theme(page, 'Cluster 1').getByRole('button', { name: 'More for Cluster 1' })),
  );
  await fingers.up(2);
  await fingers.down(3, await middleOf(page.getByRole('menuitem', { name: 'Dissolve' })));
  await fingers.up(3);
  await expect(hands(page)).toHaveCount(0);
  await expect(
    page.getByRole('status').filter({ hasText: 'Somebody moved the card in the hand' }),
  ).toBeAttached();
  await fingers.up(1);
  await expect(column(page, 'Participation').getByText('41 cards')).toBeVisible();
});

test('side by side one person turns over the themes while another holds a card', async ({ page }) => {
  await makeTheme(page, sample.timer, sample.paragraph);
  await makeTheme(page, sample.start, sample.voices);
  await makeTheme(page, sample.rivers, sample.slide);
  await goToStage(page, 'Wonder');
  await page.setViewportSize({ width: 1000, height: 1000 });
  const strip = page.locator('[data-scroll-x]');
  const fingers = await Fingers.on(page);
  const held = strip.locator('[data-card]').first();
  await fingers.down(1, await middleOf(held, { x: 0.2, y: 0.3 }));
  await expect(hands(page)).toHaveCount(1);
  const start = await middleOf(strip, { x: 0.5, y: 0.1 });
  await fingers.swipe(2, start, { x: start.x - 200, y: start.y });
  await fingers.up(2);
  await expect.poll(() => strip.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(120);
  await expect(hands(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await fingers.up(1);
  await expect(hands(page)).toHaveCount(0);
});

test('what is in a hand is put back when another hand opens a stage: nobody aimed at what lies there', async ({
  page,
}) => {
  await makeTheme(page, sample.timer, sample.paragraph);
  const fingers = await Fingers.on(page);
  await take(page, fingers, 1, sample.rivers);
  const weigh = await middleOf(
    page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: 'Weigh' }),
  );
  await fingers.down(2, weigh);
  await fingers.up(2);
  await expect(page.getByRole('heading', { name: 'Weigh' })).toBeAttached();
  await expect(hands(page)).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: 'Put back. Nothing was moved.' })).toBeAttached();
  await fingers.move(1, await middleOf(page.locator('[data-theme-id]').first()));
  await fingers.up(1);
  const { cards } = await ask(page, 'board.get', { walkId: walkIdOf(page) });
  expect(cards.filter(({ themeId }) => themeId !== null)).toHaveLength(2);
});
