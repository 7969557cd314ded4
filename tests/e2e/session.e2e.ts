/** How a browser gets in, and who does not: by the file that `npm start` opens, once for each token. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from '@playwright/test';
import { openSample, test, top } from './support/app.ts';

const start = 'Try the sample walk';
const signedOut = 'Open the app again from its address';

test('npm start hands the token over by a file, and never in a command line', async ({ page }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-start-'));
  const [browser, seen, dataDir] = ['browser.sh', 'seen.txt', 'records'].map((name) =>
    path.join(folder, name),
  );
  if (!browser || !seen || !dataDir) throw new Error('no names');
  fs.writeFileSync(browser, `#!/bin/sh\necho "$@" > '${seen}.part' && mv '${seen}.part' '${seen}'\n`, {
    mode: 0o755,
  });
  const app = spawn(process.execPath, [path.join(top, 'build/start.mjs'), '--browser', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BROWSER_PATH: browser, DISPLAY: process.env['DISPLAY'] ?? ':0' },
  });
  const printed: string[] = [];
  createInterface({ input: app.stdout }).on('line', (line) => printed.push(line));
  try {
    await expect.poll(() => fs.existsSync(seen), { timeout: 50_000 }).toBe(true);
    const command = fs.readFileSync(seen, 'utf8').trim();
    const address = / (http:\S+)$/.exec(printed[0] ?? '')?.[1] ?? 'none';
    expect(command).toMatch(/file:\/\/\S+\.html$/);
    expect(command).not.toContain(new URL(address).hash.slice(1));
    const commands = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout;
    expect(commands).not.toContain(new URL(address).hash.slice(1));

    await page.goto(command.split(' ').at(-1) ?? '');
    await expect(page.getByRole('button', { name: start })).toBeVisible();
    await expect(page).toHaveURL(`${new URL(address).origin}/`);
    // The file has done its work, and the terminal shows what opens the app next.
    await expect.poll(() => fs.readdirSync(dataDir).filter((name) => name.endsWith('.html'))).toEqual([]);
    await expect.poll(() => printed.length).toBe(2);
    expect(printed[1]).not.toContain(new URL(address).hash);
    await page.reload();
    await expect(page.getByRole('button', { name: start })).toBeVisible();
  } finally {
    app.kill();
    await new Promise((resolve) => app.on('exit', resolve));
    fs.rmSync(folder, { recursive: true, force: true });
  }
});

test('a reload, a second window and an address that was used: the same browser stays signed in', async ({
  page,
  app,
  context,
}) => {
  const used = new URL(app.address).origin;
  await openSample(page);
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  const second = await context.newPage();
  await second.goto(`${used}/#a-token-that-was-used`);
  await expect(second.getByRole('link', { name: /sample/i }).first()).toBeVisible();
  await expect(second).toHaveURL(`${used}/`);
});

test('another browser gets in by the next address only, and takes nobody’s session', async ({
  page,
  app,
  browser,
}) => {
  await expect(page.getByRole('button', { name: start })).toBeVisible();
  const { origin } = new URL(app.address);
  const strangers = await browser.newContext();
  // A page for each: an address that differs by its token alone loads a page anew, at a moment of its own.
  const opens = async (address: string) => {
    const stranger = await strangers.newPage();
    await stranger.goto(address);
    return stranger;
  };
  for (const address of [origin, `${origin}/#a-token-that-was-used`])
    await expect((await opens(address)).getByRole('heading', { name: signedOut })).toBeVisible();
  await expect((await opens(app.address)).getByRole('button', { name: start })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: start })).toBeVisible();
  await strangers.close();
});

test('a cookie that another port set for the calls locks nobody out, and the cookie alone lets nobody in', async ({
  page,
  app,
  context,
  browser,
}) => {
  await expect(page.getByRole('button', { name: start })).toBeVisible();
  const { origin } = new URL(app.address);
  const own = (await context.cookies()).find(({ name }) => name.startsWith('debrief-'));
  if (!own) throw new Error('no cookie');
  const foreign = ['/api', '/api/call'].map((where) => ({
    name: own.name,
    value: 'foreign',
    domain: '127.0.0.1',
    path: where,
  }));
  await context.addCookies(foreign);
  await page.reload();
  await expect(page.getByRole('button', { name: start })).toBeVisible();
  const thief = await browser.newContext();
  await thief.addCookies([own]);
  const stolen = await thief.newPage();
  await stolen.goto(origin);
  await expect(stolen.getByRole('heading', { name: signedOut })).toBeVisible();
  expect((await thief.request.get(`${origin}/api/events`)).status()).toBe(401);
  await thief.close();
});
