/** Starts the built app for one journey, and what a person does in it. */
import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, type Locator, type Page } from '@playwright/test';
import { note, test as base } from './journey-log.ts';

export const top = path.resolve(import.meta.dirname, '../../..');
export const elmfield = path.join(top, 'tests/fixtures/elmfield');
export const mainFiles = ['microsoft-forms.xlsx', 'google-sheets.csv', 'student-voice.json'].map((name) =>
  path.join(elmfield, name),
);

export interface RunningApp {
  /** What opens the app next; it does so once. */
  readonly address: string;
  readonly dataDir: string;
  /** Undefined where it could not be started. */
  readonly pid: number | undefined;
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Has it stand still, or go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
}

/** Runs the built loopback host; answers once it listens. */
export async function startApp(dataDir: string, port = '0'): Promise<RunningApp> {
  const entry = path.join(top, 'build/out/core/http-main.js');
  const child = spawn(process.execPath, [entry, '--port', port, '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const addresses = await follow(child);
  return {
    get address() {
      return addresses.latest;
    },
    dataDir,
    pid: child.pid,
    stop: () => stopProcess(child, 'SIGTERM'),
    kill: () => stopProcess(child, 'SIGKILL'),
    signal: (name) => void child.kill(name),
  };
}

/** Answers once the app listens, and from then on knows the address that it printed last. */
function follow({ stdout, stderr }: ChildProcess): Promise<{ latest: string }> {
  if (!stdout || !stderr) throw new Error('the app has no output');
  const addresses = { latest: '' };
  createInterface({ input: stderr }).on('line', (line) => note('app', line));
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout })
      .on('line', (line) => {
        note('app', line);
        addresses.latest = / (http:\S+)$/.exec(line)?.[1] ?? addresses.latest;
        if (line.startsWith('Listening on ')) resolve(addresses);
      })
      .on('close', () => reject(new Error('the app ended before it listened')));
  });
}

function stopProcess(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill(signal);
  });
}

/**
 * A journey gets a running app over an empty data folder, already open in the page. Its windows see two displays, where nothing
 * private is asked about; `test.use({ displays: 1 })` is the school with one screen.
 */
export const test = base.extend<{ app: RunningApp; displays: 1 | 2 }>({
  displays: [2, { option: true }],
  context: async ({ context, displays }, use) => {
    await context.addInitScript((isExtended) => {
      Object.defineProperty(Screen.prototype, 'isExtended', { configurable: true, get: () => isExtended });
    }, displays === 2);
    await use(context);
  },
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

/** Drops files on the window, as from the desktop. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const contents = files.map((file) => ({
    name: path.basename(file),
    content: fs.readFileSync(file).toString('base64'),
  }));
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, content } of given) {
      const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  }, contents);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** Opens what stands beside the stages. */
export async function openFromMore(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
}

/** From what was loaded to its board; a new walk opens Set up first, and its board is then opened by its address. */
export async function goToBoard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go to the board' }).click();
  await page.getByRole('heading', { name: 'Set up this debrief' }).waitFor();
  await page.evaluate(() => {
    location.hash = location.hash.replace(/set-up$/, 'board');
  });
}

/** Goes to a stage by the stage line; until it is open, what is looked for could still be of the stage before. */
export async function goToStage(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name });
  await link.click();
  await expect(link).toHaveAttribute('aria-current', 'page');
}

export const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

export const theme = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true });

export const card = (page: Page, text: string): Locator => page.getByRole('article', { name: text });

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where it stands once it stands still: what was done just before may yet scroll a column, or lay it out anew. */
async function stillBox(target: Locator): Promise<Box> {
  const box = await target.evaluate(
    (element) =>
      new Promise<Box | null>((then) => {
        let last = '';
        const look = (): void => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const now = `${x} ${y} ${width} ${height}`;
          if (!element.isConnected) then(null);
          else if (now === last) then({ x, y, width, height });
          else requestAnimationFrame(look);
          last = now;
        };
        requestAnimationFrame(look);
      }),
  );
  // Another element has taken its place.
  return box ?? stillBox(target);
}

/** Lets the page draw what has come of the input so far. */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(() => then()))),
  );

/** A drag with a real mouse: press, several moves, a rest over the target, release. */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  at: { x: number; y: number } = { x: 0.5, y: 0.5 },
): Promise<void> {
  const [start, end] = [await stillBox(from), await stillBox(to)];
  // One that a hand rests on opens, and then something else lies there.
  const isRail = await to.evaluate((element) => element.matches('.rail'));
  const target = { x: end.x + end.width * at.x, y: end.y + end.height * at.y };
  await page.mouse.move(start.x + start.width / 2, start.y + Math.min(20, start.height / 2));
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + 24, { steps: 3 });
  // In few steps: on a slow machine more of them would rest on a rail on the way, and open it.
  await page.mouse.move(target.x, target.y, { steps: 4 });
  await page.mouse.move(target.x + 1, target.y);
  if (!isRail) await drawn(page);
  await page.mouse.up();
}

/** Selects a card, goes to the one below it, and makes a theme of both from the list of places. */
export async function joinWithNextByKeyboard(page: Page, from: Locator): Promise<void> {
  await from.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('new cluster');
  await page.keyboard.press('Enter');
}

/** The sample walk's board, at a size where its four fullest columns stand open. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample walk' }).click();
  await page.getByRole('article').first().waitFor();
}

/** Cards of the sample walk: five of Participation, two of Clear goals. */
export const sample = {
  timer: 'A/B partners with a visible timer',
  paragraph: 'What was said in the pair turned up',
  start: 'Strong subject knowledge',
  voices: 'Different voices heard: 16 of',
  routine: 'partner routine be borrowed',
  rivers: 'All six pupils asked could say',
  slide: 'Objective on the slide said',
} as const;

/** Makes a theme of two cards by keyboard, quickly; a theme's cards are then folded no more. */
export async function makeTheme(page: Page, a: string, b: string): Promise<void> {
  await card(page, a).focus();
  await page.keyboard.press('Space');
  await card(page, b).focus();
  await page.keyboard.press('t');
  await expect(card(page, a).locator('xpath=ancestor::*[@role="group"]')).toBeAttached();
}

/** The text of every notice that the live region read out, from now on; of undo it comes once the core has answered. */
export async function transcript(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const region = document.querySelector('footer [role="status"].said');
    if (!region) throw new Error('no live region');
    let last: Element | null = null;
    new MutationObserver(() => {
      const toast = region.querySelector('.toast');
      const text = toast?.querySelector('span')?.textContent?.trim();
      // Each notice is an element of its own, so that the same words are read out a second time.
      if (text && toast !== last) said.push(text);
      last = toast;
    }).observe(region, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { saidOnBoard: said });
  });
  return () => page.evaluate(() => (window as Window & { saidOnBoard?: string[] }).saidOnBoard ?? []);
}

export async function middleOf(target: Locator, at = { x: 0.5, y: 0.5 }): Promise<{ x: number; y: number }> {
  const box = await stillBox(target);
  return { x: box.x + box.width * at.x, y: box.y + box.height * at.y };
}

/** Takes something in the hand with the mouse and holds it over a target. */
export async function holdOver(
  page: Page,
  from: Locator,
  to: Locator,
  at: { x: number; y: number } = { x: 0.5, y: 0.5 },
): Promise<void> {
  const start = await middleOf(from, { x: 0.3, y: 0.4 });
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y + 10, { steps: 3 });
  const end = await middleOf(to, at);
  await page.mouse.move(end.x, end.y, { steps: 10 });
  await page.mouse.move(end.x + 1, end.y);
  await drawn(page);
}

/** What a theme can be taken hold of by. */
export const head = (page: Page, name: string): Locator =>
  theme(page, name).locator('[data-theme-id] .words');
