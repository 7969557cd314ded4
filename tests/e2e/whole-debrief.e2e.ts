/** A whole debrief of the Elmfield walk, all eight stages, three times: with the mouse, with keys, with fingers alone. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from './support/app.ts';
import { handsOf, type Hands } from './whole-hands.ts';
import * as steps from './whole-steps.ts';

/** The record up to the cards in no theme: all that the team agreed, whatever hands it did that with. */
const recorded = fs.readFileSync(path.join(import.meta.dirname, 'whole-debrief.txt'), 'utf8').trimEnd();

/** What the team's own record says, but for the day. */
async function record(page: Page, hands: Hands): Promise<string> {
  await hands.press(page.getByRole('button', { name: 'Show', exact: true }));
  const lines = (await page.getByRole('article').innerText())
    .split('\n')
    .filter((line) => line.trim() !== '');
  const [whole = '', rest = ''] = lines.join('\n').split('\nCards in no theme, by focus area\n');
  expect(rest).toContain('lad said mass for weight');
  // Both are the day of the journey.
  expect(whole).toMatch(/Shared with the staff\n.+\n/);
  return whole.replace(/(Debrief held|Shared with the staff)\n.*\n/g, '');
}

const all: readonly (readonly [Hands['name'], { width: number; height: number }])[] = [
  ['mouse', { width: 1366, height: 768 }],
  ['keys', { width: 1366, height: 768 }],
  ['fingers', { width: 1920, height: 1080 }],
];

for (const [name, viewport] of all)
  test.describe(name, () => {
    test.use({ hasTouch: name === 'fingers', viewport });

    test(`a whole debrief with ${name} alone`, async ({ page, context, app }) => {
      expect(app.address).toContain('127.0.0.1');
      test.setTimeout(120_000);
      const problems: string[] = [];
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(error.message));
      const hands = handsOf(page, name);

      await test.step('load and set up', () => steps.loadAndSetUp(page, hands));
      const room = await steps.openWall(page, context, hands);
      await test.step('read', () => steps.read(page, hands));
      await steps.expectNoName(room, 'Read');
      const rest = {
        Sort: steps.sort,
        Name: steps.name,
        Weigh: steps.weigh,
        Wonder: steps.wonder,
        Decide: steps.decide,
      };
      for (const [stage, act] of Object.entries(rest))
        await test.step(stage, async () => {
          await hands.go(stage);
          await act(page, hands, room);
          await steps.expectNoName(room, stage);
        });
      await test.step('back and forth in history', () => steps.goBackAndForth(page, hands));
      await test.step('share', async () => {
        await hands.go('Share');
        await steps.share(page, hands);
        await steps.expectNoName(room, 'Share');
      });
      await test.step('the record', async () => {
        await hands.goBeside('Team’s record');
        await steps.look(page, hands, 'minutes', room);
        expect(await record(page, hands)).toBe(recorded);
      });
      expect(problems).toEqual([]);
    });
  });
