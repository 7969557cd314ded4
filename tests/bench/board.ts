/** The board in the real app, through the loopback host, in a real browser with a real mouse and keyboard. */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { chromiumArgs, ensureBrowser } from '../../build/browser.mjs';
import {
  across,
  drag,
  dragAtTheEdge,
  dragByFingers,
  inside,
  measurePrototype,
  type Drag,
  type DragFloor,
} from './board-drag.ts';
import { measureHeap } from './board-heap.ts';
import { answered, drop, dropMany, openBoard, openNothing, roundTrip, watchCalls } from './board-steps.ts';
import { measureVeil } from './board-veil.ts';
import { measureFollow, measureRoomFollow } from './board-windows.ts';
import { median, repeated, rounded, type Figure } from './figures.ts';
import { generatedWalk } from './generated-walk.ts';
import { loadText, startBenchApp, type BenchApp } from './running-app.ts';

const viewport = { width: 1920, height: 1080 };

/** @param sizes how many cards; what a window holds in memory is measured at the last */
export async function measureBoard(sizes: readonly number[]): Promise<Figure[]> {
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  const app = await startBenchApp();
  try {
    const figures: Figure[] = [];
    for (const n of sizes) {
      const floor = await withPage(browser, (page, cdp) => measurePrototype(page, cdp, n));
      const walkId = await loadText(app, `walk-${n}.json`, generatedWalk(n));
      const open = <T>(work: (page: Page, cdp: CDPSession) => Promise<T>): Promise<T> =>
        withPage(browser, async (page, cdp) => {
          await signIn(page, app);
          return work(page, cdp);
        });
      figures.push(...(await open((page, cdp) => measureSize(page, cdp, { walkId, n, floor }))));
      figures.push(await open((page) => measureFollow(page, app, { walkId, n })));
      figures.push(await open((page) => measureVeil(page, app, { walkId, n })));
      if (n === sizes.at(-1))
        figures.push(...(await open((page, cdp) => measureHeap(page, cdp, { walkId, n }))));
    }
    return figures;
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** What two people cost who drag at once on one panel, beside one of them. */
export async function measureHands(n: number): Promise<Figure> {
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  const app = await startBenchApp();
  try {
    const walkId = await loadText(app, `walk-${n}.json`, generatedWalk(n));
    return await withPage(browser, (page, cdp) => measureTwoHands(page, cdp, { app, walkId, n }), true);
  } finally {
    await browser.close();
    await app.stop();
  }
}

/** How soon a second display is where the driver has scrolled to. */
export async function measureRoom(sizes: readonly number[]): Promise<Figure[]> {
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  const app = await startBenchApp();
  try {
    const figures: Figure[] = [];
    for (const n of sizes) {
      const walkId = await loadText(app, `walk-${n}.json`, generatedWalk(n));
      const measure = async (page: Page): Promise<Figure> => {
        await signIn(page, app);
        return measureRoomFollow(page, app, { walkId, n });
      };
      figures.push(await withPage(browser, measure));
    }
    return figures;
  } finally {
    await browser.close();
    await app.stop();
  }
}

async function measureTwoHands(
  page: Page,
  cdp: CDPSession,
  { app, walkId, n }: { app: BenchApp; walkId: string; n: number },
): Promise<Figure> {
  await signIn(page, app);
  await page.addInitScript(watchCalls);
  await page.reload();
  await openBoard(page, walkId);
  const one: number[] = [];
  const two: number[] = [];
  // In turn: the machine varies more from minute to minute than the one differs from the other.
  for (let run = 0; run < 5; run += 1) {
    one.push(await dragByFingers(page, cdp, [inside]));
    two.push(await dragByFingers(page, cdp, [inside, across]));
  }
  const [floor, value] = [rounded(median(one)), rounded(median(two))];
  return { name: 'board.twoHands', n, value, unit: 'ms', floor };
}

/** A page in a context of its own. */
async function withPage<T>(
  browser: Browser,
  work: (page: Page, cdp: CDPSession) => Promise<T>,
  hasTouch = false,
): Promise<T> {
  const context = await browser.newContext({ viewport, hasTouch });
  const page = await context.newPage();
  const result = await work(page, await context.newCDPSession(page));
  await context.close();
  return result;
}

async function signIn(page: Page, app: BenchApp): Promise<void> {
  await page.goto(app.address());
  await page.getByRole('button', { name: 'Load records…' }).waitFor();
}

async function measureSize(
  page: Page,
  cdp: CDPSession,
  { walkId, n, floor }: { walkId: string; n: number; floor: DragFloor },
): Promise<Figure[]> {
  await page.addInitScript(watchCalls);
  await page.reload();
  const opens = await repeated(() => openBoard(page, walkId));
  // Three of these are 720 moves, each of which waits for a frame.
  const moved = await repeated(() => drag(page, cdp, { path: inside }), 3);
  const edged = await repeated(() => dragAtTheEdge(page, cdp), 3);
  const drops = await repeated(() => drop(page));
  const undos = await repeated(() => answered(page, 'board.undo', () => page.keyboard.press('Control+z')));
  const many = await repeated(() => dropMany(page, 100));
  const trip = await repeated(() => roundTrip(page));
  const firstPaint = await repeated(() => openNothing(page));
  const cost = (drags: readonly Drag[]): number => median(drags.map((one) => one.cost));
  const ms = (name: string, value: number, at: number): Figure => ({
    name,
    n,
    value: rounded(value),
    unit: 'ms',
    floor: rounded(at),
  });
  return [
    ms('board.open', median(opens), median(firstPaint)),
    ms('board.move', cost(moved), floor.move),
    ms('board.moveEdge', cost(edged), floor.edge),
    {
      name: 'board.longFrames',
      n,
      value: median([...moved, ...edged].map(({ longFrames }) => longFrames)),
      unit: 'frames',
      floor: floor.longFrames,
    },
    ms('board.drop', median(drops), median(trip)),
    ms('board.undo', median(undos), median(trip)),
    ms('board.moveMany', median(many), median(trip)),
  ];
}
