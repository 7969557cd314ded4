/** One screen, one room: with a single display what is private asks once, votes are hidden while they are taken, B covers all. */
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import {
  card,
  chooseFiles,
  elmfield,
  goToBoard,
  goToStage,
  mainFiles,
  openFromMore,
  openSample,
  sample,
  test,
} from './support/app.ts';
import { ask, walkIdOf } from './support/ask.ts';
import { expectNoFindings } from './support/axe.ts';

test.use({ displays: 1 });

const question = (page: Page) => page.getByRole('dialog', { name: 'Is this screen shared?' });

async function loadMain(page: Page): Promise<string> {
  await chooseFiles(page, [...mainFiles, path.join(elmfield, 'staff.csv')]);
  await question(page).getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: /^Load \d/ }).click();
  await goToBoard(page);
  await page.getByRole('article').first().waitFor();
  return walkIdOf(page);
}

test('a refusal shows nothing private anywhere; one yes is enough for all', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  const walkId = await loadMain(page);
  const { observers } = await ask(page, 'find.observers', { walkId });
  const name = observers[0]?.name ?? '';
  expect(name.length).toBeGreaterThan(3);

  // People, by mouse and refused; by Escape, refused.
  await openFromMore(page, 'People');
  const show = page.getByRole('button', { name: 'Show', exact: true });
  for (const refuse of ['click', 'Escape']) {
    await show.click();
    await expect(question(page)).toContainText('shows names');
    if (refuse === 'Escape') await page.keyboard.press('Escape');
    else await question(page).getByRole('button', { name: 'Not now' }).click();
    await expect(question(page)).toHaveCount(0);
    await expect(show).toBeFocused();
    await expect(page.getByText(name)).toHaveCount(0);
  }

  // Names in the cards.
  await goToStage(page, 'Sort');
  await page.getByRole('article').first().focus();
  await page.keyboard.press('h');
  await expect(question(page)).toContainText('names, classes and rooms');
  // The first of the two is the one that shows nothing.
  await expect(page.getByRole('button', { name: 'Not now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveCount(0);
  await expect(page.getByText('Names are shown')).toHaveCount(0);

  // Filters by observer, and then by keyboard: yes.
  await page.keyboard.press('/');
  await page.getByRole('button', { name: 'Private view…' }).click();
  await expect(question(page)).toContainText('observers');
  await expect(page.getByText(name)).toHaveCount(0);
  await expectNoFindings(page, 'the question');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show it here' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Private filters' })).toContainText(name);
  await page.keyboard.press('Escape');

  // It was asked once.
  await page.getByRole('article').first().focus();
  await page.keyboard.press('h');
  await expect(page.getByText('Names are shown')).toBeVisible();
  for (const view of ['Records', 'People', 'Team’s record']) {
    await openFromMore(page, view);
    await show.click();
    await expect(page.getByRole('button', { name: 'Hide', exact: true })).toBeVisible();
    await expect(question(page)).toHaveCount(0);
  }
});

test('what is for the coach asks too, over its own dialog, and B covers whatever is open', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  await card(page, sample.timer).focus();
  await page.keyboard.press('k');
  await page.getByRole('button', { name: '1 set aside' }).click();
  const aside = page.getByRole('dialog', { name: 'Set aside' });
  await aside.getByRole('button', { name: 'Show', exact: true }).click();
  await question(page).getByRole('button', { name: 'Not now' }).click();
  await expect(aside).toBeVisible();
  await expect(aside.getByText(sample.timer)).toHaveCount(0);
  await aside.getByRole('button', { name: 'Show', exact: true }).click();
  await page.keyboard.press('b');
  const paper = page.getByRole('button', { name: /to come back$/ });
  await expect(paper).toBeVisible();
  await page.keyboard.press('b');
  await expect(paper).toHaveCount(0);
  await question(page).getByRole('button', { name: 'Show it here' }).click();
  await expect(aside.getByText(sample.timer)).toBeVisible();
  await page.keyboard.press('b');
  await expect(paper).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(aside.getByText(sample.timer)).toBeVisible();
});

test('owners are not on the one screen until somebody says so, nor is a name in the box in which a text is edited', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  const walkId = await loadMain(page);
  await ask(page, 'board.saveDecision', {
    walkId,
    id: 'd',
    themeId: null,
    kind: 'support',
    text: 'Plan an hour together',
    horizon: 'next-week',
    owner: 'Thaddeus Okonkwo',
    state: 'open',
    carriedFrom: null,
  });
  await goToStage(page, 'Decide');
  await expect(page.locator('[data-decision="d"]')).toContainText('has an owner');
  await expect(page.getByText('Thaddeus')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show owners' }).click();
  await question(page).getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('Thaddeus')).toHaveCount(0);

  await goToStage(page, 'Read');
  const named = page
    .getByRole('article')
    .filter({ has: page.locator('.bar') })
    .first();
  await named.focus();
  await page.keyboard.press('e');
  await expect(question(page)).toContainText('names, classes and rooms');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page
    .getByRole('article')
    .filter({ hasNot: page.locator('.bar') })
    .first()
    .focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Edit wording' })).toBeVisible();
  await page.keyboard.press('Escape');

  await goToStage(page, 'Decide');
  // The field itself asks, and is typed in at once.
  await page.getByRole('button', { name: 'Owner (private)' }).first().click();
  await question(page).getByRole('button', { name: 'Show it here' }).click();
  await expect(page.getByRole('combobox', { name: 'Owner (private)' }).first()).toBeFocused();
  await expect(page.locator('[data-decision="d"]')).toContainText('Thaddeus Okonkwo');
});

test('votes are counted and not shown until the round is closed', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  const walkId = walkIdOf(page);
  const [one, two] = (await ask(page, 'board.get', { walkId })).cards;
  const themeId = '11111111-1111-4111-8111-111111111111';
  await ask(page, 'board.moveCards', {
    walkId,
    cardIds: [two?.id ?? ''],
    to: { kind: 'card', cardId: one?.id ?? '', newThemeId: themeId },
  });
  await goToStage(page, 'Weigh');
  await ask(page, 'debrief.openRound', { walkId, people: 4, votesEach: 3 });
  const votes = page.getByRole('group', { name: /^Votes for/ });
  for (let n = 0; n < 5; n += 1) await votes.getByRole('button', { name: 'One vote more' }).click();
  await expect(page.getByRole('region', { name: 'Voting' })).toContainText('5 of 12 votes');
  await expect(votes).not.toContainText(/\d/);
  // Whether a theme has any is not to be seen on its buttons either.
  await expect(votes.getByRole('button', { name: 'One vote less' })).toHaveAttribute(
    'aria-disabled',
    'false',
  );
  await page.getByRole('button', { name: 'Close the round' }).click();
  await expect(votes).toContainText('5 votes');
});
