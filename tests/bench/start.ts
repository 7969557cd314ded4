/** From starting the process to the first paint, beside a bare server with an empty page. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser } from '@playwright/test';
import { chromiumArgs, ensureBrowser } from '../../build/browser.mjs';
import { startApp } from '../e2e/support/app.ts';
import { median, rounded, type Figure } from './figures.ts';

const runs = 5;

export async function measureStart(): Promise<Figure> {
  const executablePath = await ensureBrowser();
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  try {
    const [app, bare] = [[] as number[], [] as number[]];
    for (let run = 0; run < runs; run += 1) {
      app.push(await untilPaint(browser, startOurs));
      bare.push(await untilPaint(browser, startBare));
    }
    return {
      name: 'start.firstPaint',
      n: 0,
      value: rounded(median(app)),
      unit: 'ms',
      floor: rounded(median(bare)),
    };
  } finally {
    await browser.close();
  }
}

/** A server that answers one page. */
export interface Started {
  address: string;
  /** Undefined where it could not be started. */
  pid: number | undefined;
  stop(): Promise<void>;
}

async function untilPaint(browser: Browser, start: () => Promise<Started>): Promise<number> {
  const page = await browser.newPage();
  const began = performance.now();
  const started = await start();
  await page.goto(started.address);
  await page.getByRole('heading').first().waitFor();
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
      ),
  );
  const took = paint > 0 ? performance.now() - began : 0;
  await page.close();
  await started.stop();
  return took;
}

async function startOurs(): Promise<Started> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-bench-'));
  const app = await startApp(dataDir);
  return {
    address: app.address,
    pid: app.pid,
    async stop() {
      await app.stop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const bareServer = `
  require('node:http').createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><h1>Floor</h1>');
  }).listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port + '/'); });`;

export async function startBare(): Promise<Started> {
  const child = spawn(process.execPath, ['-e', bareServer], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const address of createInterface({ input: child.stdout })) {
    return {
      address,
      pid: child.pid,
      stop: () =>
        new Promise((resolve) => {
          child.on('exit', () => resolve());
          child.kill();
        }),
    };
  }
  throw new Error('the bare server did not start');
}
