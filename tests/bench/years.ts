/** A large school after years: what starts, lists, finds and removes over all of its walks, as both hosts run it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArgs, ensureBrowser } from '../../build/browser.mjs';
import { startApp } from '../e2e/support/app.ts';
import type { Client } from '../../core/contract/client.ts';
import { withBenchCore, type BenchCore } from './bench-core.ts';
import { median, rounded, timed, type Figure } from './figures.ts';
import { startBare } from './start.ts';
import { addSteps, floorOfCopy, floorOfList, makeYears, sizeOfLog, walkIdOf } from './years-store.ts';

const longLog = 18_000;
const idleSeconds = 10;
const starts = 5;
const removals = 3;
/** So long after its start an app has done what it does by itself. */
const settled = 12_000;

/** @param sizes how many walks; each has 20 visits and 334 cards */
export async function measureYears(sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const n of sizes) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-years-'));
    const dataDir = path.join(folder, 'data');
    await makeYears(dataDir, n);
    figures.push(...(await measureBoardStart(dataDir, n)));
    const floor = await floorOfList(dataDir);
    figures.push(...(await withBenchCore((bench) => measureCore(bench, n, floor), folder)));
    figures.push(await measureLog(dataDir, n));
    for (let walk = 0; walk < removals; walk += 1) await addSteps(dataDir, walk, longLog);
    const copied = floorOfCopy(dataDir);
    figures.push(...(await withBenchCore((bench) => measureRemoval(bench, n, copied), folder)));
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

/** Searches over one board of so many cards. */
export async function measureLargeBoard(cards: number): Promise<Figure[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-years-'));
  await makeYears(path.join(folder, 'data'), 1, cards);
  const figures = await withBenchCore((bench) => measureSearch(bench, cards), folder);
  fs.rmSync(folder, { recursive: true, force: true });
  return figures;
}

const ms = (name: string, n: number, value: number, floor = 0): Figure => ({
  name,
  n,
  value: rounded(value),
  unit: 'ms',
  floor: rounded(floor),
});

interface Start {
  /** From starting the process to a board whose cards stand in the page. */
  board: number;
  /** From the window's first question for the walks to its answer. */
  list: number;
  memory: number;
}

async function measureBoardStart(dataDir: string, n: number): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromiumArgs() });
  const [ours, bare]: [Start[], { paint: number; memory: number }[]] = [[], []];
  for (let run = 0; run < starts; run += 1) {
    ours.push(await startOnce(browser, dataDir, n, 0));
    bare.push(await startBareOnce(browser));
  }
  const { memory: later } = await startOnce(browser, dataDir, n, settled);
  await browser.close();
  const of = (what: keyof Start): number => median(ours.map((one) => one[what]));
  const memoryFloor = rounded(median(bare.map(({ memory }) => memory)));
  return [
    ms('years.start', n, of('board'), median(bare.map(({ paint }) => paint))),
    ms('years.listInWindow', n, of('list')),
    { name: 'years.memory', n, value: rounded(of('memory')), unit: 'MB', floor: memoryFloor },
    { name: 'years.memoryLater', n, value: rounded(later), unit: 'MB', floor: memoryFloor },
  ];
}

async function startOnce(browser: Browser, dataDir: string, n: number, wait: number): Promise<Start> {
  const page = await browser.newPage();
  const lists = listTimes(page);
  const before = performance.now();
  const app = await startApp(dataDir);
  const [origin = '', token = ''] = app.address.split('#');
  await page.goto(`${origin}#${token}`);
  await page.getByRole('button', { name: 'Load records…' }).waitFor();
  await page.goto(`${origin}#/walks/${walkIdOf(n - 1)}/board`);
  await page.getByRole('article').first().waitFor();
  const board = performance.now() - before;
  await page.waitForTimeout(wait);
  const start = { board, list: lists[0] ?? 0, memory: memoryOf(app.pid) };
  await page.close();
  await app.stop();
  return start;
}

/** How long each question for the walks takes, as the page's network sees it. */
function listTimes(page: Page): number[] {
  const times: number[] = [];
  page.on('requestfinished', (request) => {
    if (request.postData()?.includes('"walks.list"') !== true) return;
    const { requestStart, responseEnd } = request.timing();
    times.push(responseEnd - requestStart);
  });
  return times;
}

/** A bare server and an empty page, opened twice as the app's is. */
async function startBareOnce(browser: Browser): Promise<{ paint: number; memory: number }> {
  const page = await browser.newPage();
  const before = performance.now();
  const server = await startBare();
  for (const fragment of ['', '#board']) {
    await page.goto(`${server.address}${fragment}`);
    await page.getByRole('heading').first().waitFor();
  }
  const paint = performance.now() - before;
  const memory = memoryOf(server.pid);
  await page.close();
  await server.stop();
  return { paint, memory };
}

/** What a process holds, where the system says so; else 0. */
function memoryOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const said = fs.existsSync(status) ? fs.readFileSync(status, 'utf8') : '';
  return Number(/VmRSS:\s+(\d+)/u.exec(said)?.[1] ?? 0) / 1000;
}

async function measureCore({ client }: BenchCore, n: number, listFloor: number): Promise<Figure[]> {
  const walkId = walkIdOf(n - 1);
  const list = (): Promise<unknown> => client.walks.list({});
  const atOnce = await timed(1, list);
  const warm = await timed(15, list);
  const { cards } = await client.board.get({ walkId });
  let at = 0;
  const step = (): Promise<unknown> => {
    at += 1;
    const [cardIds, isStarred] = [
      [cards[at % cards.length]?.id ?? ''],
      Math.floor(at / cards.length) % 2 === 0,
    ];
    return client.board.starCards({ walkId, cardIds, isStarred });
  };
  const [alone, among]: [number[], number[]] = [[], []];
  for (let run = 0; run < 15; run += 1) {
    alone.push(await timed(1, step));
    // As many windows ask at once.
    const asked = [list(), list(), list()];
    among.push(await timed(1, step));
    await Promise.all(asked);
  }
  const atBackup = await stepsAtBackup(client, step);
  await new Promise((resolve) => setTimeout(resolve, settled));
  const cpuBefore = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000));
  const { user, system } = process.cpuUsage(cpuBefore);
  return [
    ms('years.listAtOnce', n, atOnce, listFloor),
    ms('years.list', n, warm, listFloor),
    ms('years.stepAtList', n, median(among), median(alone)),
    ms('years.stepAtBackup', n, median(atBackup), median(alone)),
    ms('years.longestStepAtBackup', n, Math.max(...atBackup), median(alone)),
    { name: 'years.idle', n, value: rounded((user + system) / idleSeconds / 10_000), unit: '%', floor: 0 },
  ];
}

/** How long steps take, one after the other, while a backup of everything is made beside them. */
async function stepsAtBackup(client: Client, step: () => Promise<unknown>): Promise<number[]> {
  let isMade = false;
  const making = client.backups.removeEarlier({}).finally(() => (isMade = true));
  const steps: number[] = [];
  while (!isMade) steps.push(await timed(1, step));
  await making;
  return steps;
}

/** What a step leaves in the log, with the file's own. */
async function measureLog(dataDir: string, n: number): Promise<Figure> {
  const { bytes, steps } = await sizeOfLog(dataDir, n - 1);
  return { name: 'years.logOfStep', n, value: rounded(bytes / steps / 1000), unit: 'KB', floor: 0 };
}

/** With the backup before it, of walks with a long log and of others. */
async function measureRemoval({ client }: BenchCore, n: number, floor: number): Promise<Figure[]> {
  const times = [];
  for (let walk = 0; walk < 2 * removals; walk += 1)
    times.push(await timed(1, () => client.walks.remove({ walkId: walkIdOf(walk) })));
  return [
    ms('years.removeLong', n, median(times.slice(0, removals)), floor),
    ms('years.removeShort', n, median(times.slice(removals)), floor),
  ];
}

/** Words of one letter, of half the cards, of several words, of one card; and what somebody pastes by mistake. */
const searches = ['p', 'pu', 'pupils', 'pupils answered', 'reading silence planning', '777'];
const pastes = [
  'pupils answered the question in pairs. '.repeat(256),
  'pupils answered '.repeat(625),
  'p '.repeat(5000),
  'q'.repeat(10_000),
  Array.from({ length: 2000 }, (_, at) => at * 7919).join(' '),
];

async function measureSearch({ client }: BenchCore, n: number): Promise<Figure[]> {
  const walkId = walkIdOf(0);
  const find = (text: string) => (): Promise<unknown> =>
    client.find.cards({ walkId, text: text.slice(0, 10_000) });
  const floor = await timed(15, () => client.app.info({}));
  const first = await timed(1, find('pupils'));
  const worst = async (texts: readonly string[]): Promise<number> => {
    const times = [];
    for (const text of texts) times.push(await timed(7, find(text)));
    return Math.max(...times);
  };
  const { cards } = await client.find.cards({ walkId, text: 'pupils' });
  const afterStep = [];
  for (const { id } of cards.slice(0, 5)) {
    await client.board.editCard({ walkId, cardId: id, text: `Pupils answered ${id}.` });
    afterStep.push(await timed(1, find('pupils')));
  }
  return [
    ms('years.searchFirst', n, first, floor),
    ms('years.search', n, await worst(searches), floor),
    ms('years.searchAfterStep', n, median(afterStep), floor),
    ms('years.pasted', n, await worst(pastes), floor),
  ];
}
