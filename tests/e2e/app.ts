/** Starts the built app for one journey, and what a person does in it. */
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, type Locator, type Page } from '@playwright/test';

export const top = path.resolve(import.meta.dirname, '../..');
export const elmfield = path.join(top, 'tests/fixtures/elmfield');
export const mainFiles = ['microsoft-forms.xlsx', 'google-sheets.csv', 'student-voice.json'].map((name) =>
  path.join(elmfield, name),
);

export interface RunningApp {
  readonly address: string;
  readonly dataDir: string;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Runs the built loopback host; answers once it listens. */
export async function startApp(dataDir: string, port = '0'): Promise<RunningApp> {
  const entry = path.join(top, 'build/out/core/http-main.js');
  const child = spawn(process.execPath, [entry, '--port', port, '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    address: await firstAddress(child),
    dataDir,
    stop: () => stopProcess(child, 'SIGTERM'),
    kill: () => stopProcess(child, 'SIGKILL'),
  };
}

async function firstAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the app has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Listening on (http:\S+)$/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('the app ended before it listened');
}

function stopProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill(signal);
  });
}

/** A journey gets a running app over an empty data folder, already open in the page. */
export const test = base.extend<{ app: RunningApp }>({
  app: async ({ page }, use) => {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-journey-'));
    const app = await startApp(dataDir);
    await page.goto(app.address);
    await use(app);
    await app.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  },
});

/** Chooses files the way a person does, by the button and the browser's own dialog. */
export async function chooseFiles(page: Page, files: readonly string[]): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Load records…' }).click();
  await (await dialog).setFiles([...files]);
}

/** Opens what stands beside the stages. */
export async function openFromMore(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Goes to a stage by the stage line. */
export const goToStage = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name }).click();

export const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

export const theme = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

export const card = (page: Page, text: string): Locator => page.getByRole('article', { name: text });

/** A drag with a real mouse: press, several moves, a rest over the target, release. */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  at: { x: number; y: number } = { x: 0.5, y: 0.5 },
): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag, or nowhere to');
  const target = { x: end.x + end.width * at.x, y: end.y + end.height * at.y };
  await page.mouse.move(start.x + start.width / 2, start.y + Math.min(20, start.height / 2));
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + 24, { steps: 3 });
  await page.mouse.move(target.x, target.y, { steps: 12 });
  await page.mouse.move(target.x + 1, target.y);
  await page.waitForTimeout(60);
  await page.mouse.up();
}

/** Selects a card, goes to the one below it, and makes a theme of both from the list of places. */
export async function joinWithNextByKeyboard(page: Page, from: Locator): Promise<void> {
  await from.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('new theme');
  await page.keyboard.press('Enter');
}
