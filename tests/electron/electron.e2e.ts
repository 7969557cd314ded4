/** The desktop app itself: opens, shows the first screen, loads the sample walk, and has it still at the next start. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { isRoot } from '../../build/browser.mjs';
import { findElectron } from '../../build/electron.mjs';
import { bridgeNames } from '../../core/contract/bridge.ts';

const top = fileURLToPath(new URL('../..', import.meta.url));
let dataDir = '';

test.beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'electron journey '));
});

test.afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

async function open(): Promise<{ app: ElectronApplication; page: Page }> {
  const executablePath = findElectron();
  if (!executablePath) throw new Error('the Electron binary is not on this machine');
  const sandbox = process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [...sandbox, top, '--data', dataDir],
    cwd: top,
  });
  return { app, page: await app.firstWindow() };
}

test('the sample walk is loaded and is there again after a restart', async () => {
  const first = await open();
  await expect(first.page).toHaveURL('app://debrief/');
  await expect(first.page.getByRole('heading', { name: 'Learning Walk Debrief' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Try the sample walk' }).click();
  await expect(first.page.getByRole('region', { name: 'Participation' })).toBeVisible();
  const cards = await first.page.getByRole('article').count();
  expect(cards).toBeGreaterThan(0);
  await first.app.close();

  const second = await open();
  await expect(second.page.getByRole('heading', { name: 'Learning Walk Debrief' })).toBeVisible();
  await expect(second.page.getByRole('button', { name: 'Try the sample walk' })).toBeVisible();
  await expect(second.page.getByText(/visits?/).first()).toBeVisible();
  await second.app.close();
});

test('the page has the bridge and nothing of Node, and can go nowhere', async () => {
  const { app, page } = await open();
  const seen = await page.evaluate(async () => ({
    bridge: Object.keys(window.learningWalk ?? {}).sort(),
    node: ['require', 'process', 'module'].filter((name) => name in window),
    opened: window.open('https://example.com/') === null,
    fetched: await fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  }));
  expect(seen).toEqual({
    bridge: [...bridgeNames].sort(),
    node: [],
    opened: true,
    fetched: false,
  });
  await app.close();
});

test('a table that is pasted, which lies nowhere on the disk, is looked at', async () => {
  const { app, page } = await open();
  await expect(page.getByRole('button', { name: 'Try the sample walk' })).toBeVisible();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Date\tClass\tRemarks\n2026-11-03\t8B/Hi1\tTwo pupils read aloud.');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await expect(page.getByRole('heading', { name: 'Pasted table.tsv' })).toBeVisible();
  await app.close();
});

test('a page whose process ends comes back', async () => {
  const { app, page } = await open();
  await expect(page.getByRole('button', { name: 'Try the sample walk' })).toBeVisible();
  // What drives the page from here is gone with it, so the window itself is asked.
  const back = await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('render-process-gone', () =>
          contents.once('did-finish-load', () => resolve(contents.getURL())),
        );
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(back).toBe('app://debrief/');
  await app.close();
});

test('the second display has a zoom of its own, and closes with the driver’s window', async () => {
  const { app, page } = await open();
  await page.getByRole('button', { name: 'Try the sample walk' }).click();
  await expect(page.getByRole('region', { name: 'Participation' })).toBeVisible();
  const opened = app.waitForEvent('window');
  await page.evaluate(() => window.learningWalk?.openWall(location.hash.split('/')[2] ?? ''));
  await opened;
  const zooms = await app.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    const isWall = (url: string): boolean => url.endsWith('/wall');
    for (const { webContents } of windows) if (!isWall(webContents.getURL())) webContents.zoomLevel = 1;
    return windows.map(({ webContents }) => [isWall(webContents.getURL()), webContents.zoomLevel]);
  });
  expect(zooms).toHaveLength(2);
  expect(zooms).toEqual(
    expect.arrayContaining([
      [false, 1],
      [true, 0],
    ]),
  );
  const gone = app.waitForEvent('close');
  await page.close();
  await gone;
});
