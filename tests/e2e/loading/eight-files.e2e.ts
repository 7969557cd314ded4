/** Eight files of one school, in words of its own: from the drop to the board in at most ten clicks. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { dropFiles, test, top } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';

const folder = path.join(top, 'tests/fixtures/marsh-lane');
const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
const most = 10;

/** What somebody of that school answers, by what is asked: what one of the answers says. */
const answers: readonly [question: RegExp, answer: RegExp][] = [
  [/^How are days written/, /Day first/],
  [/who made the visit\?$/, /Peeker|Ears|Clocked by/],
  [/whose lesson/, /Peeked at|Led by|Landed with/],
  [/the day of the visit/, /Popped through the door|Window|Morning of|Peek on/],
  [/^Who made these visits/, /Not known/],
];

/** Presses and counts. */
class Hand {
  clicks = 0;
  async press(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }
}

const openQuestions = (page: Page): Locator => page.locator('fieldset.open');

/** Answers the first question that is open, and waits until the preview has followed. */
async function answerOne(page: Page, hand: Hand): Promise<void> {
  const question = openQuestions(page).first();
  const asked = (await question.locator('legend').innerText()).trim();
  const answer = answers.find(([about]) => about.test(asked))?.[1];
  if (answer === undefined) throw new Error(`nobody said what to answer to “${asked}”`);
  const asking = await question.elementHandle();
  await hand.press(question.locator('label').filter({ hasText: answer }));
  await page.waitForFunction((one) => !one?.isConnected || !one.matches('.open'), asking);
  await expect(page.getByText('Looking again…')).toHaveCount(0);
}

test('eight files of a school nobody has seen', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  const hand = new Hand();
  await dropFiles(page, files);
  await expect(page.getByRole('heading', { name: 'Look before you load' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(8);
  await expectNoFindings(page, 'eight files');
  // An answer may bring another question: whose days are known can be asked who made the visits.
  while (hand.clicks < most && (await openQuestions(page).count()) > 0) await answerOne(page, hand);
  await expect(page.getByText(/^8 files · 28 visits · \d+ cards$/)).toBeVisible();
  await expectNoFindings(page, 'eight files, answered');
  await hand.press(page.getByRole('button', { name: 'Load 28 visits' }));
  await hand.press(page.getByRole('button', { name: 'Go to the board' }));
  await hand.press(page.getByRole('link', { name: 'Start reading' }));
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(hand.clicks).toBeLessThanOrEqual(most);
  await page.getByRole('link', { name: 'All walks' }).click();
  await expect(page.getByText('28 visits').first()).toBeVisible();
});
