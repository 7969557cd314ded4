/** Slides put in order by mouse, by key, by menu and by finger, with the real core. */
import { expect } from '@playwright/test';
import { middleOf, test } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';
import { carry } from '../support/touch.ts';
import { face, items, openShare, orderOf, prepare, said, savePicture } from './deck-hands.ts';

test('slides are put in order by mouse, by key and from the menu, and put back by undo', async ({
  page,
  app: _app,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await prepare(page);
  await openShare(page);
  const before = await orderOf(page);
  expect(before.length).toBeGreaterThanOrEqual(10);
  await savePicture(page, 'builder-1366');
  await expectNoFindings(page, 'builder');

  await test.step('with a real mouse', async () => {
    const [from, to] = [items(page).nth(3), items(page).nth(1)];
    const [start, end] = [await middleOf(from), await middleOf(to, { x: 0.5, y: 0.1 })];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 4, start.y - 10, { steps: 3 });
    await page.mouse.move(end.x, end.y, { steps: 10 });
    await expect(page.locator('.in-hand.slide')).toBeVisible();
    await expect(page.locator('[data-drop="above"]')).toHaveCount(1);
    await savePicture(page, 'builder-dragging');
    await page.mouse.up();
    await expect
      .poll(() => orderOf(page))
      .toEqual([before[0], before[3], before[1], before[2], ...before.slice(4)]);
    await expect(said(page)).toContainText(`Slide 4, ${before[3]}, moved to 2 of`);
    await expect(page.locator('.in-hand')).toHaveCount(0);
  });

  await test.step('Escape puts back what is in the hand', async () => {
    const [start, end] = [await middleOf(items(page).nth(1)), await middleOf(items(page).nth(3))];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 8 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('.in-hand')).toHaveCount(0);
    await expect.poll(async () => (await orderOf(page))[1]).toBe(before[3]);
  });

  await test.step('with a pen', async () => {
    const pen = await page.context().newCDPSession(page);
    const [start, end] = [
      await middleOf(items(page).nth(2)),
      await middleOf(items(page).nth(1), { x: 0.5, y: 0.1 }),
    ];
    const at = (
      type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
      x: number,
      y: number,
    ): Promise<unknown> =>
      pen.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: 'left',
        buttons: 1,
        clickCount: 1,
        pointerType: 'pen',
      });
    await at('mousePressed', start.x, start.y);
    for (let part = 1; part <= 8; part += 1)
      await at('mouseMoved', start.x, start.y + ((end.y - start.y) * part) / 8);
    await expect(page.locator('.in-hand.slide')).toBeVisible();
    await at('mouseReleased', end.x, end.y);
    await expect.poll(async () => (await orderOf(page))[2]).toBe(before[3]);
    await pen.detach();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await orderOf(page))[1]).toBe(before[3]);
  });

  await test.step('by key, one place at a time', async () => {
    await face(page, new RegExp(before[3] ?? '')).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => orderOf(page)).toEqual(before);
    await expect(face(page, new RegExp(before[3] ?? ''))).toBeFocused();
  });

  await test.step('from the menu', async () => {
    await page.getByRole('button', { name: 'Slide: more' }).click();
    await page.getByRole('menuitem', { name: /^To the end/ }).click();
    await expect.poll(async () => (await orderOf(page)).at(-1)).toBe(before[3]);
  });

  await test.step('undo and redo, in the one history', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => orderOf(page)).toEqual(before);
    await expect(said(page)).toContainText('Undone: Slide moved');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await orderOf(page)).at(-1)).toBe(before[3]);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(() => orderOf(page)).toEqual(before);
    await page.keyboard.press('Control+h');
    const panel = page.getByRole('complementary', { name: 'History' });
    await expect(panel).toContainText('Slide moved');
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('off and on', async () => {
    await face(page, /^2: /).focus();
    await page.keyboard.press('Space');
    await expect(face(page, new RegExp(`^Off: ${before[1]}`))).toBeFocused();
    await expect(face(page, new RegExp(`^2: ${before[2]}`))).toBeVisible();
    await expect(page.getByText(`${before.length - 1} slides.`)).toBeVisible();
    await savePicture(page, 'builder-off');
    await page.reload();
    await expect(face(page, new RegExp(`^Off: ${before[1]}`))).toBeVisible();
    await page.getByRole('switch', { name: new RegExp(before[1] ?? '') }).check();
    await expect(face(page, new RegExp(`^2: ${before[1]}`))).toBeVisible();
  });
});

test.describe('fingers', () => {
  test.use({ hasTouch: true });

  test('a finger moves a slide, and taps do without', async ({ page, app: _app }) => {
    await prepare(page);
    await openShare(page);
    const before = await orderOf(page);
    await carry(page, items(page).nth(2), items(page).nth(0), { x: 0.5, y: 0.1 });
    await expect.poll(async () => (await orderOf(page))[0]).toBe(before[2]);
    await page.getByRole('button', { name: 'Move down', exact: true }).tap();
    await expect.poll(async () => (await orderOf(page))[1]).toBe(before[2]);
  });
});
