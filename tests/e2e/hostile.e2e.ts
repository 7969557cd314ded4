/** What somebody writes into a record is text everywhere: no view runs it, asks elsewhere for it, or makes elements of it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { stages } from '../../core/contract/calls/debrief.ts';
import { chooseFiles, goToBoard, test } from './support/app.ts';

const ran = 'window.hasRun=1';
const payloads = [
  `<script>${ran}</script>`,
  `<img src=x onerror="${ran}">`,
  `<svg onload="${ran}"><animate onbegin="${ran}">`,
  `<svg><script href="data:,${ran}"/></svg>`,
  `<iframe srcdoc="<script>parent.${ran}</script>"></iframe>`,
  `<math><mtext><style><img src onerror="${ran}"></style>`,
  `"><details open ontoggle="${ran}">`,
  `'-${ran}-'`,
  `\${${ran}}{{constructor.constructor("${ran}")()}}`,
  `javascript:${ran}//`,
  `<a href="javascript:${ran}">Read this</a>`,
  `<link rel=stylesheet href=//evil.example/a.css><base href=//evil.example/>`,
  `<meta http-equiv=refresh content="0;url=//evil.example/">`,
  `]]><!--<img src=x onerror=${ran}>-->`,
  `=HYPERLINK("http://evil.example/","Open")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `\u202e<script>${ran}</script>\u2066`,
];

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-hostile-'));
test.afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('payloads in every field stay text in every view', async ({ page, app }) => {
  const faults: string[] = [];
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (line) => /Content Security Policy/.test(line.text()) && faults.push(line.text()));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(app.address).origin && protocol !== 'data:' && protocol !== 'blob:')
      faults.push(request.url());
  });
  const visits = payloads.map((payload, n) => ({
    id: `v-${n}`,
    date: '2026-10-05',
    period: payload.slice(0, 60),
    subject: payload.slice(0, 60),
    class: payload.slice(0, 60),
    teacher: payload.slice(0, 60),
    evidence: [{ focusArea: 'Progress', text: `Seen: ${payload}` }],
  }));
  const file = path.join(folder, `walk ${payloads[1]?.replaceAll('/', '') ?? ''}.json`.replaceAll('"', ''));
  fs.writeFileSync(file, JSON.stringify({ format: 'learning-walk-records', version: 1, visits }));
  await chooseFiles(page, [file]);
  await page.getByRole('button', { name: /^Load \d+ visits$/ }).click();
  await goToBoard(page);
  await expect(page.getByRole('article').first()).toBeVisible();
  const walk = page.url().replace(/[^/]+$/, '');
  const views = [...stages, 'board', 'charts', 'records', 'people', 'minutes', 'wall'];
  for (const view of views) {
    await page.goto(`${walk}${view}`);
    await expect(page.locator('h1, [data-wall], main').first()).toBeAttached();
    await page.waitForTimeout(300);
    const made = await page
      .locator(
        '#app :is(script, iframe, math, animate, details[ontoggle], img[src="x"], link, base, meta, a[href^="javascript"])',
      )
      .count();
    expect([view, made]).toEqual([view, 0]);
  }
  expect(await page.evaluate(() => 'hasRun' in window)).toBe(false);
  expect(faults).toEqual([]);
});

/** A form of counts that nobody meant to be read: 300 visits, endless headers, a tag, words from right to left, odd numbers. */
function countsForm(): string {
  const headers = [
    'Could say the goal',
    `Pupils who ${'could say what the goal of the lesson was '.repeat(60)}`,
    `Pupils${'verylongword'.repeat(300)}`,
    payloads[0],
    'كم عدد التلاميذ الذين أجابوا',
    'Odd counts',
  ];
  const odd = ['', '9999 of 9999', '-3 of 5', '1000000 of 2000000', '0 of 0', '5 of 3', '0 of 6'];
  const rows = Array.from({ length: 300 }, (_row, n) => {
    const count = (at: number): string => (at === 0 || n % 40 === at ? `${n % 7} of 6` : '');
    const counts = headers.map((_header, at) =>
      at === 5 ? odd[n % odd.length] : count(at).replace('6 of 6', '5 of 6'),
    );
    return [`2026-10-${String(1 + (n % 28)).padStart(2, '0')}`, `Ms Teacher${n}`, 'Seen.', ...counts];
  });
  const quote = (cell = ''): string => `"${cell.replaceAll('"', '""')}"`;
  const table = [['Date', 'Teacher', 'What did you see?', ...headers], ...rows];
  return table.map((row) => row.map(quote).join(',')).join('\n');
}

test('hundreds of counts, endless headers and odd numbers stay readable, at the board and in the room', async ({
  page,
  app: _app,
  context,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const file = path.join(folder, 'counts.csv');
  fs.writeFileSync(file, countsForm());
  await chooseFiles(page, [file]);
  const load = page.getByRole('button', { name: /^Load \d+ visits$/ });
  await load.waitFor();
  const heightOfPage = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await heightOfPage()).toBeLessThan(900);
  await page.getByText('Look closer').click();
  await expect(page.getByText('All columns')).toBeVisible();
  expect(await heightOfPage()).toBeLessThan(2600);
  await load.click();
  await goToBoard(page);
  const room = await context.newPage();
  await room.setViewportSize({ width: 1920, height: 1080 });
  await room.goto(page.url().replace(/[^/]+$/, 'wall'));
  const goal = (where: Page) =>
    where.getByText(/^Could say the goal: 0\s\(43\stimes\), 1\s\(43\), .*5\s\(85\) of 6$/);
  const long = (where: Page) =>
    where.getByText(/^1, 6, .* of 6: Pupils who could say|^\d(, \d)+ of 6: Pupils who/);
  for (const where of [page, room]) {
    await where.bringToFront();
    await expect(goal(where)).toBeVisible();
    // The counts of a question that is longer than a card are what is seen of it.
    await expect(long(where)).toBeVisible();
    expect(await where.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const cards = where.locator('[data-card]:visible, [data-wall-card]:visible');
    for (const card of await cards.all()) expect((await card.boundingBox())?.height).toBeLessThan(420);
    expect(await where.evaluate(() => 'hasRun' in window)).toBe(false);
  }
  await expect(room.getByText('300 counts')).toBeVisible();
});
