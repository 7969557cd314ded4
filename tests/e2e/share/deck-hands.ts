/** A walk whose deck is worth arranging, and where a person finds its parts. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { card, chooseFiles, elmfield, goToBoard, goToStage, mainFiles } from '../support/app.ts';
import { ask } from '../support/ask.ts';

export const savePicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['DEBRIEF_PICTURES'];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
};

export const titles = [
  'Time to think changes who speaks',
  'Pupils look for the worked example',
  'Questions are passed on to others',
  'Answers are built on',
  'Books show the second draft',
  'Talk partners are a habit',
];

/** Elmfield with six themes, wonderings and decisions. */
export async function prepare(page: Page, isApproved = true): Promise<string> {
  await chooseFiles(page, [...mainFiles, path.join(elmfield, 'staff.csv')]);
  await page.getByRole('button', { name: /^Load 14 visits/ }).click();
  await goToBoard(page);
  await card(page, 'Of 17 spoken answers').waitFor();
  const { walks } = await ask(page, 'walks.list', {});
  const walkId = walks[0]?.id ?? '';
  const { cards } = await ask(page, 'board.get', { walkId });
  const byVisit = [...Map.groupBy(cards, ({ visitNumber }) => visitNumber).values()];
  for (const [index, title] of titles.entries()) {
    const cardIds = byVisit.flatMap((of) => of[index]?.id ?? []);
    const themeId = randomUUID();
    await ask(page, 'board.makeThemes', { walkId, themes: [{ newThemeId: themeId, cardIds }] });
    await ask(page, 'board.renameTheme', { walkId, themeId, title });
    const text = `What would change where this is the habit, number ${index + 1}?`;
    if (index < 3)
      await ask(page, 'board.saveNote', { walkId, id: randomUUID(), themeId, kind: 'wonder', text });
  }
  for (const [kind, text] of [
    ['keep', 'Jot a word before anybody speaks'],
    ['ask', 'Who has not spoken yet today?'],
    ['support', 'Cover for an hour to watch it'],
  ] as const)
    await ask(page, 'board.saveDecision', {
      walkId,
      id: randomUUID(),
      themeId: null,
      kind,
      text,
      horizon: null,
      owner: null,
      state: 'open',
      carriedFrom: null,
    });
  // A theme of so small a walk that may have no figure stands by its title.
  const { noticings } = await ask(page, 'slides.preview', { walkId });
  for (const { themeId, title, isKept } of noticings)
    if (!isKept) await ask(page, 'slides.keepNoticing', { walkId, themeId, title, isKept: true });
  if (isApproved)
    await ask(page, 'slides.approve', { walkId, text: 'Autumn 1: talk for learning', name: 'Autumn' });
  return walkId;
}

const strip = (page: Page): Locator => page.getByRole('list', { name: 'Slides in order' });

export const items = (page: Page): Locator => strip(page).getByRole('listitem');

export const face = (page: Page, title: string | RegExp): Locator =>
  strip(page).getByRole('button', { name: title });

export const said = (page: Page): Locator => page.locator('.said[role="status"]');

export const saveButton = (page: Page): Locator => page.getByRole('button', { name: 'Save slides…' });

export const spot = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Titles in the order of the strip. */
export const orderOf = (page: Page): Promise<string[]> =>
  strip(page)
    .locator('.face')
    .evaluateAll((faces) =>
      faces.map((one) =>
        (one.getAttribute('aria-label') ?? '').replace(/^[^:]*: /u, '').replace(/, \d+ .*$/u, ''),
      ),
    );

export async function openShare(page: Page): Promise<void> {
  await goToStage(page, 'Share');
  await expect(face(page, /^1: /)).toBeVisible();
}
