/** Fingers on the screen, as the browser gets them from a touch panel. */
import { expect, type CDPSession, type Locator, type Page } from '@playwright/test';
import { drawn, middleOf } from './app.ts';

interface Point {
  x: number;
  y: number;
}

async function fingerDown(cdp: CDPSession, at: Point): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
}

/** A finger rests on something until it is lifted, carries it and lets go. */
export async function carry(page: Page, from: Locator, to: Locator, at = { x: 0.5, y: 0.5 }): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  // What was carried before may still be flying to its place.
  await expect(page.locator('.in-hand')).toHaveCount(0);
  const start = await middleOf(from, { x: 0.3, y: 0.4 });
  const end = await middleOf(to, at);
  await fingerDown(cdp, start);
  await expect(page.locator('.in-hand')).toBeAttached();
  for (let step = 1; step <= 10; step += 1) {
    const part = step / 10;
    const point = { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part };
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }
  await drawn(page);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await cdp.detach();
}

/** Fingers of several people, each by a number of its own. */
export class Fingers {
  readonly #cdp: CDPSession;
  readonly #down = new Map<number, Point>();

  private constructor(cdp: CDPSession) {
    this.#cdp = cdp;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(await page.context().newCDPSession(page));
  }

  async down(id: number, at: Point): Promise<void> {
    await this.#send('touchStart', id, at);
  }

  /** @param steps how many moves it makes on its way */
  async move(id: number, to: Point, steps = 6): Promise<void> {
    const from = this.#down.get(id) ?? to;
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await this.#send('touchMove', id, at);
    }
  }

  /** Moves in the moment in which it comes down: one that rests first takes up what lies under it. */
  async swipe(id: number, from: Point, to: Point): Promise<void> {
    const part = { x: from.x + (to.x - from.x) / 6, y: from.y + (to.y - from.y) / 6 };
    await Promise.all([this.down(id, from), this.move(id, part, 1)]);
    await this.move(id, to, 5);
  }

  async up(id: number): Promise<void> {
    await this.#send('touchEnd', id, this.#down.get(id) ?? { x: 0, y: 0 });
    this.#down.delete(id);
  }

  /** As the system does when it takes the screen away. */
  async cancel(): Promise<void> {
    this.#down.clear();
    await this.#cdp.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
  }

  /** Of a finger that does nothing now nothing is said. */
  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', id: number, at: Point): Promise<void> {
    this.#down.set(id, at);
    await this.#cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ id, ...at }] });
  }
}
