/** What somebody writes into a record is text everywhere: no view runs it, asks elsewhere for it, or makes elements of it. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
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
