/** Fingers on the screen, as the browser gets them from a touch panel. */
import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { middleOf } from './app.ts';

interface Point {
  x: number;
  y: number;
}

export async function fingerDown(cdp: CDPSession, at: Point): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
}

/** A finger rests on something until it is lifted, carries it and lets go. */
export async function carry(page: Page, from: Locator, to: Locator, at = { x: 0.5, y: 0.5 }): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const start = await middleOf(from, { x: 0.3, y: 0.4 });
  const end = await middleOf(to, at);
  await fingerDown(cdp, start);
  await page.waitForTimeout(260);
  await expect(page.locator('.in-hand')).toBeAttached();
  for (let step = 1; step <= 10; step += 1) {
    const part = step / 10;
    const point = { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }
  await page.waitForTimeout(60);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await cdp.detach();
}
