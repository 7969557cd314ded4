/** A large school after years: what starts, lists, finds and removes over all of its walks, as both hosts run it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArgs, ensureBrowser } from '../../build/browser.mjs';
import { startApp } from '../e2e/app.ts';
import type { Client } from '../../core/contract/client.ts';
import { withBenchCore, type BenchCore } from './bench-core.ts';
import { median, rounded, timed, type Figure } from './figures.ts';
import { addSteps, makeYears, sizeOfLog, walkIdOf } from './years-store.ts';

const longLog = 18_000;
const idleSeconds = 10;

/** @param sizes how many walks; each has 20 visits and 334 cards */
export async function measureYears(sizes: readonly number[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const n of sizes) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-years-'));
    const dataDir = path.join(folder, 'data');
    await makeYears(dataDir, n);
    figures.push(...(await measureBoardStart(dataDir, n)));
    figures.push(...(await withBenchCore((bench) => measureCore(bench, n), folder)));
    figures.push(await measureLog(dataDir, n));
    await addSteps(dataDir, 0, longLog);
    figures.push(...(await withBenchCore((bench) => measureRemoval(bench, n), folder)));
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return figures;
}

const ms = (name: string, n: number, value: number): Figure => ({
  name,
  n,
  value: rounded(value),
  unit: 'ms',
  floor: 0,
});

/** From starting the process to a board whose cards stand in the page. */
async function measureBoardStart(dataDir: string, n: number): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromiumArgs() });
  const took: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const page = await browser.newPage();
    const before = performance.now();
    const app = await startApp(dataDir);
    const [origin = '', token = ''] = app.address.split('#');
    await page.goto(`${origin}#${token}`);
    await page.getByRole('button', { name: 'Load records…' }).waitFor();
    await page.goto(`${origin}#/walks/${walkIdOf(n - 1)}/board`);
    await page.getByRole('article').first().waitFor();
    took.push(performance.now() - before);
    memory.push(memoryOf(app.pid));
    await page.close();
    await app.stop();
  }
  await browser.close();
  return [
    ms('years.start', n, median(took)),
    { name: 'years.memory', n, value: rounded(median(memory)), unit: 'MB', floor: 0 },
  ];
}

/** What a process holds, where the system says so; else 0. */
function memoryOf(pid: number | undefined): number {
  const status = `/proc/${pid}/status`;
  const said = fs.existsSync(status) ? fs.readFileSync(status, 'utf8') : '';
  return Number(/VmRSS:\s+(\d+)/u.exec(said)?.[1] ?? 0) / 1000;
}

async function measureCore({ client }: BenchCore, n: number): Promise<Figure[]> {
  const walkId = walkIdOf(n - 1);
  const list = (): Promise<unknown> => client.walks.list({});
  const cold = await timed(1, list);
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
  const steps = [];
  for (let run = 0; run < 15; run += 1) {
    // As many windows ask at once.
    const asked = [list(), list(), list()];
    steps.push(await timed(1, step));
    await Promise.all(asked);
  }
  const find = (text: string) => (): Promise<unknown> => client.find.cards({ walkId, text });
  await find('pupils')();
  const found = await timed(15, find('pupils answered'));
  const pasted = await timed(5, find('pupils answered the question in pairs. '.repeat(256)));
  const atBackup = await stepsAtBackup(client, step);
  const cpuBefore = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, idleSeconds * 1000));
  const { user, system } = process.cpuUsage(cpuBefore);
  return [
    ms('years.firstList', n, cold),
    ms('years.list', n, warm),
    ms('years.stepAtList', n, median(steps)),
    ms('years.stepAtBackup', n, median(atBackup)),
    ms('years.longestStepAtBackup', n, Math.max(...atBackup)),
    ms('years.search', n, found),
    ms('years.pasted', n, pasted),
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

/** With the backup before it, and without. */
async function measureRemoval({ client }: BenchCore, n: number): Promise<Figure[]> {
  const all = await timed(1, () => client.walks.remove({ walkId: walkIdOf(0) }));
  const small = await timed(1, () => client.walks.remove({ walkId: walkIdOf(1) }));
  return [ms('years.removeLong', n, all), ms('years.removeShort', n, small)];
}
