/** The sample walk as it stands before a team decides: twelve themes with words, a star, a wondering and votes. */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { openSample } from './app.ts';
import { ask, walkIdOf } from './ask.ts';

export const weighedTitles = [
  'Time to think changes who speaks',
  'Pupils know where to look when they are stuck',
  'Questions come from pupils',
  'The goal is on the board and seldom in what pupils say they are learning this week',
] as const;

export async function openWeighed(page: Page): Promise<{ walkId: string; themeIds: string[] }> {
  await openSample(page);
  const walkId = walkIdOf(page);
  const { cards } = await ask(page, 'board.get', { walkId });
  const loose = cards.filter(({ areaId }) => areaId !== 'parking' && areaId !== 'coach');
  const themes = Array.from({ length: 12 }, (_, at) => ({
    newThemeId: randomUUID(),
    cardIds: loose.slice(2 * at, 2 * at + 2).map(({ id }) => id),
  }));
  await ask(page, 'board.makeThemes', { walkId, themes });
  const themeIds = themes.map(({ newThemeId }) => newThemeId);
  for (const [at, title] of weighedTitles.entries())
    await ask(page, 'board.renameTheme', { walkId, themeId: themeIds[at] ?? '', title });
  const [first = '', second = ''] = themeIds;
  await ask(page, 'board.setWord', { walkId, themeId: first, word: 'most' });
  await ask(page, 'board.starCards', { walkId, cardIds: themes[0]?.cardIds ?? [], isStarred: true });
  const text = 'what happens where nobody jots first?';
  await ask(page, 'board.saveNote', { walkId, id: randomUUID(), themeId: first, kind: 'wonder', text });
  await ask(page, 'debrief.openRound', { walkId, people: 4, votesEach: 3 });
  for (const themeId of [second, second, first]) await ask(page, 'debrief.vote', { walkId, themeId, by: 1 });
  await ask(page, 'debrief.closeRound', { walkId });
  return { walkId, themeIds };
}
