/** Buttons of the board have a place of their own: they lie on no words and on no other button. */
import { expect, type Page } from '@playwright/test';
import { card, goToStage, makeTheme, openSample, sample, test, theme } from '../support/app.ts';

/** Buttons of cards, heads and columns that lie on words, or on each other. */
const laidOver = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const wordsIn = (root: Element, button: Element): DOMRect[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const rects: DOMRect[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const isElsewhere = node.parentElement?.closest('.visually-hidden, .aside') || button.contains(node);
        if (isElsewhere || !node.textContent?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // What is cut off after six lines is not seen.
        const seen = node.parentElement?.closest('.clamp')?.getBoundingClientRect();
        rects.push(...[...range.getClientRects()].filter(({ top }) => !seen || top < seen.bottom - 4));
      }
      return rects;
    };
    return [...document.querySelectorAll('article, .head, .column > header')].flatMap((root) => {
      const buttons = [...root.querySelectorAll('button:not(.title)')].filter((one) => one.checkVisibility());
      return buttons.flatMap((button) => {
        const box = button.getBoundingClientRect();
        const others = buttons
          .filter((other) => other !== button)
          .map((other) => other.getBoundingClientRect());
        const isOver = [...wordsIn(root, button), ...others].some((other) => overlap(box, other));
        return isOver ? `${button.textContent?.trim()} in ${root.textContent?.slice(0, 60)}` : [];
      });
    });
  });

test('at every size of text, and twice as large, with something selected and without', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openSample(page);
  await makeTheme(page, sample.timer, sample.paragraph);
  for (const isSelecting of [false, true]) {
    if (isSelecting) await card(page, sample.start).click({ position: { x: 30, y: 12 } });
    const put = theme(page, 'Cluster 1').getByRole('button', { name: 'Put here' });
    await expect(put).toHaveCount(isSelecting ? 1 : 0);
    for (const density of ['desk', 'table', 'room', 'hall'])
      for (const [width, height] of [
        [1920, 1080],
        [1366, 768],
        [683, 384],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.evaluate((name) => (document.documentElement.dataset['density'] = name), density);
        await page.locator('article').first().waitFor();
        await expect
          .poll(() => laidOver(page), `${density} at ${width}, selecting: ${isSelecting}`)
          .toEqual([]);
      }
    await page.setViewportSize({ width: 1920, height: 1080 });
    await page.evaluate(() => (document.documentElement.dataset['density'] = 'table'));
  }
});

test('the second click of a double click does nothing to what came under the pointer by the first', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openSample(page);
  const said = page.locator('footer');
  await card(page, sample.paragraph).getByRole('button', { name: 'Show all' }).dblclick();
  await expect(card(page, sample.paragraph).getByRole('button', { name: 'Show less' })).toBeVisible();
  await expect(said).not.toContainText('selected');
  await page.getByRole('button', { name: 'What the room sees' }).dblclick();
  await expect(page.getByRole('button', { name: 'Back' })).toBeVisible();
  await page.keyboard.press('Escape');

  await makeTheme(page, sample.timer, sample.paragraph);
  await makeTheme(page, sample.start, sample.voices);
  await goToStage(page, 'Weigh');
  await page.getByRole('button', { name: 'Start a round of votes' }).click();
  await page.getByRole('button', { name: 'Close the round' }).click();
  await page.getByRole('button', { name: 'Start another round' }).dblclick();
  await expect(page.getByRole('button', { name: 'Close the round' })).toBeVisible();

  await goToStage(page, 'Decide');
  const keep = page.getByRole('region', { name: 'Keep one thing' });
  await keep.getByRole('textbox').first().fill('Time to think');
  await keep.getByRole('button', { name: 'Add' }).dblclick();
  await expect(keep.getByRole('listitem')).toContainText('Time to think');

  // What is pressed again and again is pressed again, also where it is drawn anew.
  await goToStage(page, 'Name');
  await page.getByRole('button', { name: 'Large', exact: true }).click();
  await expect(page.getByText('1 of 2')).toBeVisible();
  await page.getByRole('button', { name: '+1 min' }).dblclick();
  await expect(page.getByRole('timer')).toHaveText(/10:00/);
});
