/** What a drag costs per pointer move, on the board and on the bare prototype beside it, and what a second hand adds. */
import type { CDPSession, Page } from '@playwright/test';
import { median, repeated } from './figures.ts';
import { openPrototype } from './pointer-prototype.ts';

declare global {
  interface Window {
    /** Ends the watch and answers how many frames took over 50 ms. */
    longFrames: () => number;
  }
}

export interface Point {
  x: number;
  y: number;
}

export interface Drag {
  /** Script, style and layout per pointer move, in milliseconds. */
  cost: number;
  longFrames: number;
}

export interface DragFloor {
  move: number;
  edge: number;
  longFrames: number;
}

type Path = (part: number) => Point;

export const inside: Path = (part) => ({ x: 300 + part * 1000, y: 400 + Math.sin(part * 20) * 150 });
/** The same from the other side. */
export const across: Path = (part) => inside(1 - part);
/** Along the lower edge of what scrolls. How far in, and so how fast it scrolls, is the same however high that is. */
const atTheEdge =
  (bottom: number): Path =>
  (part) => ({ x: 300 + part * 600, y: bottom - 10 + ((part * 240) % 3) });

const moves = 240;

/** Every move waits for a frame: few moves and three runs are enough for a floor that hardly varies. */
export async function measurePrototype(page: Page, cdp: CDPSession, cards: number): Promise<DragFloor> {
  await openPrototype(page, cards);
  const from = { x: 200, y: 300 };
  const move = await repeated(() => drag(page, cdp, { path: inside, from, moves: moves / 4 }), 3);
  const edge = await repeated(() => drag(page, cdp, { path: atTheEdge(1020), from, moves: moves / 4 }), 3);
  return {
    move: median(move.map(({ cost }) => cost)),
    edge: median(edge.map(({ cost }) => cost)),
    longFrames: median([...move, ...edge].map(({ longFrames }) => longFrames)),
  };
}

interface DragPlan {
  readonly path: Path;
  /** Left out: a card in sight. */
  readonly from?: Point;
  readonly moves?: number;
}

/** A drag that is cancelled at its end. */
export async function drag(page: Page, cdp: CDPSession, plan: DragPlan): Promise<Drag> {
  const { path, from = await cardInSight(page), moves: count = moves } = plan;
  await cdp.send('Performance.enable');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 2 });
  await page.mouse.move(path(0).x, path(0).y, { steps: 4 });
  await page.evaluate(watchFrames);
  const before = await busy(cdp);
  for (let step = 1; step <= count; step += 1) {
    const { x, y } = path(step / count);
    await page.mouse.move(x, y);
  }
  const after = await busy(cdp);
  const longFrames = await page.evaluate(() => window.longFrames());
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return { cost: ((after - before) * 1000) / count, longFrames };
}

/** A drag by as many fingers as there are paths, all at once, cancelled at its end; what one round of moves costs. */
export async function dragByFingers(
  page: Page,
  cdp: CDPSession,
  paths: readonly Path[],
  rounds = moves / 2,
): Promise<number> {
  await cdp.send('Performance.enable');
  const at = (points: readonly Point[]): { touchPoints: (Point & { id: number })[] } => ({
    touchPoints: points.map((point, id) => ({ ...point, id })),
  });
  const cards = await cardsInSight(page, paths.length);
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(cards) });
  await page
    .locator('.in-hand')
    .nth(cards.length - 1)
    .waitFor({ state: 'attached' });
  const move = (part: number): Promise<unknown> =>
    cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(paths.map((path) => path(part))) });
  await move(0);
  const before = await busy(cdp);
  for (let round = 1; round <= rounds; round += 1) await move(round / rounds);
  const after = await busy(cdp);
  await page.keyboard.press('Escape');
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.locator('.in-hand').first().waitFor({ state: 'detached' });
  return ((after - before) * 1000) / rounds;
}

/** A drag along the lower edge of the columns, which scrolls them. */
export async function dragAtTheEdge(page: Page, cdp: CDPSession): Promise<Drag> {
  const column = await page.locator('[data-area] .body').first().boundingBox();
  if (!column) throw new Error('there is no column');
  return drag(page, cdp, { path: atTheEdge(column.y + column.height) });
}

/** A card that is in sight: the columns keep a few beyond their edges. */
export async function cardInSight(page: Page): Promise<Point> {
  const [card] = await cardsInSight(page, 1);
  if (!card) throw new Error('there is no card in sight');
  return card;
}

async function cardsInSight(page: Page, count: number): Promise<Point[]> {
  const cards = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('article')].map((article) => article.getBoundingClientRect());
    return boxes
      .filter(({ top, bottom }) => top > 150 && bottom < innerHeight - 100)
      .map((box) => ({ x: box.x + box.width / 2, y: box.y + 16 }));
  });
  if (cards.length < count) throw new Error(`there are ${cards.length} cards in sight, not ${count}`);
  return cards.slice(0, count);
}

async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return value('ScriptDuration') + value('RecalcStyleDuration') + value('LayoutDuration');
}

function watchFrames(): void {
  let last = performance.now();
  let long = 0;
  let isOn = true;
  const frame = (now: number): void => {
    if (now - last > 50) long += 1;
    last = now;
    if (isOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.longFrames = () => {
    isOn = false;
    return long;
  };
}
