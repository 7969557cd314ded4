/** The desktop app itself: opens, shows the first screen, loads the sample walk, and has it still at the next start. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test';
import { isRoot } from '../../build/browser.mjs';
import { findElectron } from '../../build/electron.mjs';

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
    bridge: ['chooseFiles', 'invoke', 'offerFiles', 'saveFile', 'subscribe'],
    node: [],
    opened: true,
    fetched: false,
  });
  await app.close();
});
