/** How soon a second window shows what was done in the first, and a second display where the driver looks. */
import type { Page } from '@playwright/test';
import { openBoard, roundTrip } from './board-steps.ts';
import { median, repeated, rounded, type Figure } from './figures.ts';
import type { BenchApp } from './running-app.ts';

/** From the key for undo or redo in one window to the frame in which the other shows the card's other wording. */
export async function measureFollow(
  page: Page,
  { client }: BenchApp,
  { walkId, n }: { walkId: string; n: number },
): Promise<Figure> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  for (const one of [page, other]) await openBoard(one, walkId);
  const cardId = await other.locator('article[data-card]').first().getAttribute('data-card');
  const edited = 'As the team says it.';
  await client.board.editCard({ walkId, cardId: cardId ?? '', text: edited });
  for (const one of [page, other]) await one.getByText(edited).waitFor();
  await page.bringToFront();
  await page.locator('article[data-card]').first().focus();
  await page.evaluate(() =>
    addEventListener('keydown', ({ timeStamp }) => performance.mark('acted', { startTime: timeStamp }), true),
  );
  let isEdited = true;
  const follow = async (): Promise<number> => {
    isEdited = !isEdited;
    const shown = other.evaluate(waitUntilShown, [edited, isEdited] as const);
    // So that the other window has begun to watch.
    await other.evaluate(() => new Promise(requestAnimationFrame));
    await page.keyboard.press(isEdited ? 'Control+Shift+z' : 'Control+z');
    const acted = await page.evaluate(
      () => performance.timeOrigin + (performance.getEntriesByName('acted').at(-1)?.startTime ?? NaN),
    );
    return (await shown) - acted;
  };
  const follows = await repeated(follow);
  const trips = await repeated(() => roundTrip(page));
  await client.board.editCard({ walkId, cardId: cardId ?? '', text: null });
  return {
    name: 'board.follow',
    n,
    value: rounded(median(follows)),
    unit: 'ms',
    floor: rounded(median(trips)),
  };
}

/** From scrolling a column of the driver's board to the frame in which the second display begins with what is at its top. */
export async function measureRoomFollow(
  page: Page,
  { client }: BenchApp,
  { walkId, n }: { walkId: string; n: number },
): Promise<Figure> {
  await openBoard(page, walkId);
  await client.debrief.go({ walkId, stage: 'sort' });
  const room = await page.context().newPage();
  await room.goto(`${page.url().replace(/#.*/, '')}#/walks/${walkId}/wall`);
  await room.locator('[data-wall-card]').first().waitFor();
  await page.bringToFront();
  let top = 0;
  const follow = async (): Promise<number> => {
    // Now near, now far: what is not on the page yet is drawn first.
    top = top === 400 ? 6000 : 400;
    const shown = room.evaluate(waitUntilMoved);
    // So that the second display has begun to watch.
    await room.evaluate(() => new Promise(requestAnimationFrame));
    const scrolled = await page.evaluate((to) => {
      const column = document.querySelector('[data-area] .body');
      if (!column) throw new Error('there is no column');
      column.scrollTop = to;
      return performance.timeOrigin + performance.now();
    }, top);
    return (await shown) - scrolled;
  };
  // The first finds the second display still opening.
  await follow();
  const follows = await repeated(follow, 9);
  const trips = await repeated(() => roundTrip(page));
  return {
    name: 'room.follow',
    n,
    value: rounded(median(follows)),
    unit: 'ms',
    floor: rounded(median(trips)),
  };
}

/** Answers when, on the clock that all pages share, the first list began with another card. */
async function waitUntilMoved(): Promise<number> {
  const began = performance.now();
  const first = (): string | undefined => {
    const cards = document.querySelectorAll<HTMLElement>('[data-wall-list] [data-wall-card]');
    return [...cards].find((card) => getComputedStyle(card).visibility !== 'hidden')?.dataset['wallCard'];
  };
  const before = first();
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (first() !== before) return performance.timeOrigin + performance.now();
    if (performance.now() - began > 10_000) throw new Error('the second display did not follow');
  }
}

/** Answers when, on the clock that all pages share, a text had come onto the screen or gone from it. */
async function waitUntilShown([text, isThere]: readonly [string, boolean]): Promise<number> {
  const began = performance.now();
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const isShown = [...document.querySelectorAll('article')].some((card) => card.textContent.includes(text));
    if (isShown === isThere) return performance.timeOrigin + performance.now();
    if (performance.now() - began > 10_000) throw new Error('the other window did not follow');
  }
}
