/** The board in the real app, through the loopback host, in a real browser with a real mouse. */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { chromiumArgs, ensureBrowser } from '../../build/browser.mjs';
import { median, rounded, type Figure } from './figures.ts';
import { generatedWalk } from './generated-walk.ts';
import { openPrototype } from './pointer-prototype.ts';
import { loadText, startBenchApp, type BenchApp } from './running-app.ts';

declare global {
  interface Window {
    /** Ends the watch and answers how many frames took over 50 ms. */
    longFrames: () => number;
  }
}

const runs = 5;
const moves = 240;
const viewport = { width: 1920, height: 1080 };

interface Point {
  x: number;
  y: number;
}

export async function measureBoard(sizes: readonly number[]): Promise<Figure[]> {
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  const app = await startBenchApp();
  try {
    const figures: Figure[] = [];
    for (const n of sizes) {
      const floor = await measurePrototype(browser, n);
      const walkId = await loadText(app, `walk-${n}.json`, generatedWalk(n));
      figures.push(...(await measureSize(browser, app, walkId, n, floor)));
    }
    return figures;
  } finally {
    await browser.close();
    await app.stop();
  }
}

interface DragFloor {
  move: number;
  edge: number;
  longFrames: number;
}

async function measurePrototype(browser: Browser, cards: number): Promise<DragFloor> {
  const page = await browser.newPage({ viewport });
  await openPrototype(page, cards);
  const cdp = await page.context().newCDPSession(page);
  const move = await repeated(() => drag(page, cdp, { x: 200, y: 300 }, inside));
  const edge = await repeated(() => drag(page, cdp, { x: 200, y: 300 }, atTheEdge));
  await page.close();
  return {
    move: median(move.map(({ cost }) => cost)),
    edge: median(edge.map(({ cost }) => cost)),
    longFrames: median([...move, ...edge].map(({ longFrames }) => longFrames)),
  };
}

async function measureSize(
  browser: Browser,
  app: BenchApp,
  walkId: string,
  n: number,
  floor: DragFloor,
): Promise<Figure[]> {
  const context = await browser.newContext({ viewport });
  await context.addInitScript(watchCalls);
  const page = await context.newPage();
  await page.goto(app.address);
  await page.getByRole('button', { name: 'Load records…' }).waitFor();
  const opens = await repeated(() => openBoard(page, walkId));
  const cdp = await context.newCDPSession(page);
  const moved = await repeated(() => drag(page, cdp, null, inside));
  const edged = await repeated(() => drag(page, cdp, null, atTheEdge));
  const drops = await repeated(() => drop(page));
  const undos = await repeated(() => answered(page, 'board.undo', () => page.keyboard.press('Control+z')));
  const trip = await repeated(() => roundTrip(page));
  const firstPaint = await repeated(() => openNothing(page));
  await context.close();
  const cost = (drags: { cost: number }[]): number => rounded(median(drags.map((one) => one.cost)));
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
  ];
}

async function repeated<T>(work: () => Promise<T>): Promise<T[]> {
  const results = [];
  for (let run = 0; run < runs; run += 1) results.push(await work());
  return results;
}

/** Runs in the page before anything else: notes when each call was sent, and when its answer had been painted. */
function watchCalls(): void {
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
async function openBoard(page: Page, walkId: string): Promise<number> {
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
async function openNothing(page: Page): Promise<number> {
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

const inside = (step: number): Point => ({
  x: 300 + (step / moves) * 1000,
  y: 400 + Math.sin(step / 12) * 150,
});

const atTheEdge = (step: number): Point => ({ x: 300 + (step / moves) * 600, y: 1010 + (step % 3) });

/** Script, style and layout per pointer move, and frames over 50 ms, of a drag that is cancelled at its end. */
async function drag(
  page: Page,
  cdp: CDPSession,
  from: Point | null,
  path: (step: number) => Point,
): Promise<{ cost: number; longFrames: number }> {
  const start = from ?? (await firstCard(page));
  await cdp.send('Performance.enable');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 2 });
  await page.mouse.move(path(0).x, path(0).y, { steps: 4 });
  await page.evaluate(watchFrames);
  const before = await busy(cdp);
  for (let step = 1; step <= moves; step += 1) await page.mouse.move(path(step).x, path(step).y);
  const after = await busy(cdp);
  const longFrames = await page.evaluate(() => window.longFrames());
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return { cost: ((after - before) * 1000) / moves, longFrames };
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

/** A card that is in sight: the columns keep a few beyond their edges. */
async function firstCard(page: Page): Promise<Point> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('article')].map((article) => article.getBoundingClientRect());
    const box = boxes.find(({ top, bottom }) => top > 150 && bottom < innerHeight - 100);
    if (!box) throw new Error('there is no card in sight');
    return { x: box.x + box.width / 2, y: box.y + 16 };
  });
}

/** From the release over another column to the frame after the store's answer. */
async function drop(page: Page): Promise<number> {
  const start = await firstCard(page);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 30, start.y + 20, { steps: 4 });
  await page.mouse.move(900, 500, { steps: 6 });
  await page.waitForTimeout(50);
  return answered(page, 'board.moveCards', () => page.mouse.up());
}

async function answered(page: Page, call: string, act: () => Promise<void>): Promise<number> {
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
async function roundTrip(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const began = performance.now();
    const response = await fetch('api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'bench', call: 'app.info', input: {} }),
    });
    await response.json();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - began;
  });
}
