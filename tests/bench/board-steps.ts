/** How long the board takes to open, and a step from the hand to the store and back onto the screen. */
import type { Page } from '@playwright/test';
import { cardInSight } from './board-drag.ts';

/** Runs in the page before anything else: notes when each call was sent, and when its answer had been painted. */
export function watchCalls(): void {
  const original = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const response = await original(input, init);
    const call = typeof init?.body === 'string' ? /"call":"([^"]+)"/.exec(init.body)?.[1] : undefined;
    if (call) {
      void response
        .clone()
        .text()
        .then(() => requestAnimationFrame(() => setTimeout(() => performance.mark(`painted ${call}`))));
    }
    return response;
  };
  for (const type of ['pointerup', 'keydown']) {
    window.addEventListener(type, (event) => performance.mark('acted', { startTime: event.timeStamp }), true);
  }
}

/** From the change of address to the frame in which cards stand on the screen. */
export async function openBoard(page: Page, walkId: string): Promise<number> {
  await page.evaluate(() => (location.hash = '#/'));
  await page.getByRole('button', { name: 'Load records…' }).waitFor();
  return page.evaluate(async (id) => {
    const began = performance.now();
    location.hash = `#/walks/${id}/board`;
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      if (document.querySelector('article')) return performance.now() - began;
      if (performance.now() - began > 20_000) throw new Error('the board did not open');
    }
  }, walkId);
}

/** The floor of opening: the start screen of the same app, which shows no card. */
export async function openNothing(page: Page): Promise<number> {
  return page.evaluate(async () => {
    location.hash = location.hash.replace(/board$/, 'charts');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = performance.now();
    location.hash = '#/';
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const took = performance.now() - began;
    history.back();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return took;
  });
}

/** From the release over another column to the frame after the store's answer. */
export async function drop(page: Page): Promise<number> {
  const start = await cardInSight(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 20, { steps: 4 });
  await page.mouse.move(900, 500, { steps: 6 });
  await page.waitForTimeout(50);
  return answered(page, 'board.moveCards', () => page.mouse.up());
}

/** The same for many cards, selected by key from the first one in sight on; they are put back afterwards. */
export async function dropMany(page: Page, count: number): Promise<number> {
  const anywhere = await cardInSight(page);
  await page.mouse.move(anywhere.x, anywhere.y);
  await page.mouse.wheel(0, -1_000_000);
  await page.waitForTimeout(200);
  const first = await cardInSight(page);
  // Takes whatever was selected away, then the focus to the first card.
  await page.mouse.click(first.x, first.y);
  for (let card = 1; card < count; card += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  }
  const held = await page.evaluate(() => document.activeElement?.getBoundingClientRect().toJSON() as DOMRect);
  await page.mouse.move(held.x + held.width / 2, held.y + 16);
  await page.mouse.down();
  await page.mouse.move(held.x + held.width / 2 + 30, held.y + 26, { steps: 4 });
  await page.mouse.move(900, 500, { steps: 6 });
  const inHand = Number(await page.locator('.in-hand-count').textContent());
  if (inHand !== count) throw new Error(`${inHand} cards were in the hand`);
  await page.waitForTimeout(50);
  const took = await answered(page, 'board.moveCards', () => page.mouse.up());
  await answered(page, 'board.undo', () => page.keyboard.press('Control+z'));
  return took;
}

export async function answered(page: Page, call: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => performance.clearMarks());
  await act();
  const took = await page.waitForFunction(
    (mark) => {
      const acted = performance.getEntriesByName('acted').at(-1);
      const painted = performance.getEntriesByName(mark).at(-1);
      return acted && painted ? painted.startTime - acted.startTime : 0;
    },
    `painted ${call}`,
    { timeout: 5000 },
  );
  return Number(await took.jsonValue());
}

/** The floor of a step: an empty call and a frame. */
export async function roundTrip(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const began = performance.now();
    const response = await fetch('api/call', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-debrief-key': localStorage.getItem('debrief-key') ?? '',
      },
      body: JSON.stringify({ id: 'bench', call: 'app.info', input: {} }),
    });
    await response.json();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  });
}
