/** The team's own record: closed at first, whole when opened, marked private on every page, saved as one safe file. */
import fs from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { card, test } from './support/app.ts';
import { ask, walkIdOf } from './support/ask.ts';

const mark = 'Private to the leadership team – do not forward';
const themeId = '11111111-1111-4111-8111-111111111111';

/** A debrief with a theme, a private note, an owner, and a card for a coach. */
async function openMinutes(page: Page): Promise<{ coachText: string }> {
  await page.getByRole('button', { name: 'Try the sample walk' }).click();
  await card(page, 'A/B partners with a visible timer').waitFor();
  const walkId = walkIdOf(page);
  const { cards } = await ask(page, 'board.get', { walkId });
  const [one, two] = cards;
  const last = cards.at(-1);
  if (!one || !two || !last) throw new Error('the sample has no cards');
  await ask(page, 'board.moveCards', {
    walkId,
    cardIds: [two.id],
    to: { kind: 'card', cardId: one.id, newThemeId: themeId },
  });
  await ask(page, 'board.renameTheme', { walkId, themeId, title: '<b>Pupils</b> say why' });
  await ask(page, 'board.saveNote', { walkId, id: 'n', themeId, kind: 'note', text: 'Ask the head first.' });
  await ask(page, 'board.moveCards', {
    walkId,
    cardIds: [last.id],
    to: { kind: 'column', areaId: 'coach', before: null },
  });
  await ask(page, 'board.saveDecision', {
    walkId,
    id: 'd',
    themeId,
    kind: 'support',
    text: 'An hour to plan',
    horizon: 'next-month',
    owner: 'P. Shah',
    state: 'open',
    carriedFrom: null,
  });
  await ask(page, 'debrief.update', { walkId, people: ['P. Shah', 'T. Reid'] });
  await page.goto(`${new URL(page.url()).origin}/#/walks/${encodeURIComponent(walkId)}/minutes`);
  return { coachText: last.teamText ?? last.text };
}

test('it is closed at first, then holds everything but what is the coach’s', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  const { coachText } = await openMinutes(page);
  await expect(page.getByRole('heading', { name: 'The team’s own record' })).toBeVisible();
  await expect(page.getByText('P. Shah')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const record = page.getByRole('article');
  await expect(record).toContainText(mark);
  for (const text of [
    'P. Shah, T. Reid',
    '<b>Pupils</b> say why',
    'Ask the head first.',
    '1 card for a coach',
  ])
    await expect(record).toContainText(text);
  await expect(record).not.toContainText(coachText);
  await page.getByLabel('Cards that are set aside for a coach').check();
  await expect(record).toContainText(coachText);
});

test('on paper stands the record alone, black on white, from the dark theme too', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await page.emulateMedia({ colorScheme: 'dark' });
  await openMinutes(page);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('article').waitFor();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print…' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'The team’s own record' })).toBeHidden();
  const look = () =>
    page.evaluate(() => {
      const article = document.querySelector('[data-printed]');
      const head = document.querySelector('[data-print-head]');
      if (!article || !head) throw new Error('nothing is printed');
      return {
        colours: [getComputedStyle(article).backgroundColor, getComputedStyle(article).color],
        // What a browser repeats on every page.
        head: [getComputedStyle(head).display, getComputedStyle(head).breakInside],
        cards: getComputedStyle(document.querySelector('[data-printed] .cards li') ?? head).breakInside,
      };
    });
  await expect.poll(look).toEqual({
    colours: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'],
    head: ['table-header-group', 'avoid'],
    cards: 'avoid',
  });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3);
});

test('it is saved as one file that runs nothing and needs no other', async ({ page, context, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openMinutes(page);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file…' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('Private record of the debrief.html');
  const file = await download.path();
  const html = fs.readFileSync(file, 'utf8');
  expect(html).not.toMatch(/<script|<b>|https?:/);
  await expect(page.getByText('Saved. Keep the file where only the team can open it.')).toBeVisible();

  const saved = await context.newPage();
  const said: string[] = [];
  saved.on('console', (message) => said.push(message.text()));
  saved.on('request', (request) => request.url().startsWith('file:') || said.push(request.url()));
  fs.copyFileSync(file, `${file}.html`);
  await saved.goto(`file://${file}.html`);
  await expect(saved.getByRole('heading', { name: '<b>Pupils</b> say why' })).toBeVisible();
  await expect(saved.getByText(mark)).toBeVisible();
  expect(said).toEqual([]);
});
