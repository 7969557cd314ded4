/** Twelve themes as a journey: named side by side, weighed at a glance by mouse, keys and touch, and nothing out of its box. */
import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import { chooseFiles, drag, drawn, goToStage, mainFiles, test } from '../support/app.ts';
import { ask, walkIdOf } from '../support/ask.ts';
import { expectNoFindings } from '../support/axe.ts';
import { carry } from '../support/touch.ts';

const titles = [
  'Time to think changes who speaks',
  'Most questions need one word, and the same five voices answer them in every room we saw',
  'Questioning',
  'Pupils know where to look when they are stuck',
  'Vocabulary: taught, rarely used',
  'Feedback gets read and not acted on',
  'Modelling & scaffolding',
  'Boys speak twice as often as girls in the lessons after lunch',
  'Books show practice but not correction',
  'Calm from the door to the first task',
  'Pairs talk, then one child reports back while the others wait to be told',
  'Adults rescue too soon',
] as const;
const [think, same] = titles;

const theme = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const titleOf = (page: Page, name: string): Locator =>
  theme(page, name).getByRole('button', { name, exact: true });
const given = (page: Page, words: string): Promise<void> =>
  expect(page.getByText(words, { exact: true })).toBeVisible();

/** The Elmfield walk with twelve themes, each agreed to be "many". */
async function openTwelve(page: Page, stage: string): Promise<void> {
  await chooseFiles(page, mainFiles);
  await page.getByRole('button', { name: /^Load \d/ }).click();
  await page.getByRole('button', { name: 'Go to the board' }).click();
  await expect(page).toHaveURL(/#\/walks\//);
  const walkId = walkIdOf(page);
  const { cards } = await ask(page, 'board.get', { walkId });
  const aside = ['parking', 'coach', 'unsorted', 'off-board'];
  const loose = cards.filter(({ themeId, areaId }) => themeId === null && !aside.includes(areaId));
  const themes = titles.map((_, at) => ({
    newThemeId: randomUUID(),
    cardIds: loose.slice(at * 5, at * 5 + 2 + (at % 4)).map(({ id }) => id),
  }));
  await ask(page, 'board.makeThemes', { walkId, themes });
  for (const [at, { newThemeId: themeId }] of themes.entries()) {
    await ask(page, 'board.renameTheme', { walkId, themeId, title: titles[at] ?? null });
    await ask(page, 'board.setWord', { walkId, themeId, word: 'many' });
  }
  await goToStage(page, stage);
  await titleOf(page, think).waitFor();
}

async function stand(page: Page, width: number, height: number, density: string): Promise<void> {
  await page.setViewportSize({ width, height });
  // Of a window of another size the app sets the letters anew, and after that they are what they are here.
  await drawn(page);
  await page.evaluate((to) => (document.documentElement.dataset['density'] = to), density);
  // Sizes are told to those who lay out in the frame after the next.
  await drawn(page);
}

test('twelve themes stand on one screen, while votes are taken too', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openTwelve(page, 'Weigh');
  const seen = (): Promise<number[]> =>
    page
      .locator('.overview')
      .evaluate((view) => [
        view.scrollHeight - view.clientHeight,
        [...view.querySelectorAll('[data-lane]')].filter(
          (one) => one.getBoundingClientRect().bottom <= view.getBoundingClientRect().bottom,
        ).length,
      ]);
  for (const isVoting of [false, true]) {
    if (isVoting) await page.getByRole('button', { name: 'Start a round of votes' }).click();
    for (const [width, height, density] of [
      [1920, 1080, 'table'],
      [1920, 1080, 'room'],
      [1366, 768, 'desk'],
      [1366, 768, 'table'],
    ] as const) {
      await stand(page, width, height, density);
      await expect.poll(seen).toEqual([0, 12]);
    }
  }
});

test('by mouse: agreed, voted on, cards on demand, and back to the same place', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openTwelve(page, 'Weigh');
  await stand(page, 1366, 768, 'room');
  await theme(page, think).getByRole('radio', { name: 'some' }).click();
  await expect(theme(page, think).getByText(/The count says/)).toBeVisible();
  const view = page.locator('.overview');
  // The letters of the room come a moment later.
  await expect
    .poll(() => view.evaluate((scrolled) => (scrolled.scrollTop = 500) && scrolled.scrollTop))
    .toBe(500);
  const place = (): Promise<number> => view.evaluate(({ scrollTop }) => scrollTop);
  await page.getByRole('button', { name: 'Start a round of votes' }).click();
  await given(page, 'Round 1: 0 of 18 votes given');
  await expect.poll(place).toBe(500);
  const plus = page.locator('.overview [data-lane]').nth(6).getByRole('button', { name: 'One vote more' });
  for (let votes = 1; votes <= 2; votes += 1) {
    await plus.click();
    await given(page, `Round 1: ${votes} of 18 votes given`);
  }
  await page.getByRole('button', { name: 'Close the round' }).click();
  await given(page, 'Round 1 closed: 2 of 18 votes given');
  await expect.poll(place).toBe(500);
  const seventh = page.locator('.overview [data-lane]').nth(6);
  const name = (await seventh.getAttribute('aria-label')) ?? '';
  await expect(seventh.getByText('2 votes')).toBeVisible();
  await seventh.getByRole('button', { name: `Show its cards: ${name}` }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.getByRole('button', { name: 'All themes' }).click();
  await expect(titleOf(page, name)).toBeFocused();
  await expect.poll(place).toBe(500);
  await page.getByRole('button', { name: 'Most votes first' }).click();
  await expect(page.locator('.overview [data-lane]').first()).toHaveAccessibleName(name);
  await expect.poll(place).toBe(0);

  await page.getByRole('button', { name: 'Side by side' }).click();
  const strip = page.locator('[data-scroll-x]');
  await strip.evaluate((scrolled) => (scrolled.scrollLeft = 1200));
  await page.getByRole('button', { name: 'Start another round' }).click();
  await given(page, 'Round 2: 0 of 18 votes given');
  await page.getByRole('button', { name: 'Close the round' }).click();
  await given(page, 'Round 2 closed: 0 of 18 votes given');
  await expect.poll(() => strip.evaluate(({ scrollLeft }) => scrollLeft)).toBe(1200);
});

test('a title is typed by a click and a theme is taken by its title, side by side and at a glance', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openTwelve(page, 'Name');
  await expect(theme(page, 'Loose cards')).toBeVisible();
  const asks = page.getByText('What would make it wrong?');
  await theme(page, think)
    .getByRole('button', { name: `Test it: ${think}` })
    .click();
  await expect(asks).toBeVisible();
  await titleOf(page, think).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Wait time');
  await page.keyboard.press('Enter');
  await expect(theme(page, 'Wait time').getByText('Only a topic: what was seen?')).toBeVisible();
  await expectNoFindings(page, 'names');
  await titleOf(page, 'Wait time').click();
  await page.keyboard.type('Something else');
  await page.keyboard.press('Escape');
  await expect(titleOf(page, 'Wait time')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(titleOf(page, think)).toBeVisible();

  await goToStage(page, 'Weigh');
  await expect(asks).toHaveCount(0);
  await drag(page, titleOf(page, think), theme(page, same));
  await expect(theme(page, think)).toHaveCount(0);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(titleOf(page, think)).toBeVisible();
  await titleOf(page, same).click();
  await expect(page.getByRole('textbox', { name: `Title of ${same}` })).toBeFocused();
});

test('by keys alone: to a theme, its word, its votes, its cards', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openTwelve(page, 'Weigh');
  await page.getByRole('button', { name: 'Start a round of votes' }).click();
  await given(page, 'Round 1: 0 of 18 votes given');
  await page.locator('.overview [data-key][tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const at = page.locator('[data-lane]').filter({ has: page.locator('.title:focus') });
  const name = (await at.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('+');
  await given(page, 'Round 1: 1 of 18 votes given');
  await page.keyboard.press('-');
  await given(page, 'Round 1: 0 of 18 votes given');
  for (const key of ['Tab', 'Tab', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
  await expect(theme(page, name).getByRole('radio', { name: 'some' })).toBeChecked();
  await titleOf(page, name).focus();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Answers are one word long');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Answers are one word long' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(titleOf(page, 'Answers are one word long')).toBeFocused();
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('a tap agrees, votes and opens a title; a finger that rests on a title takes the theme', async ({
    page,
    app,
  }) => {
    expect(app.address).toContain('127.0.0.1');
    await openTwelve(page, 'Weigh');
    await theme(page, think).getByRole('radio', { name: 'few' }).tap();
    await expect(theme(page, think).getByRole('radio', { name: 'few' })).toBeChecked();
    await page.getByRole('button', { name: 'Start a round of votes' }).tap();
    await theme(page, same).getByRole('button', { name: 'One vote more' }).tap();
    await given(page, 'Round 1: 1 of 18 votes given');
    await theme(page, same).getByRole('button', { name: 'One vote less' }).tap();
    await given(page, 'Round 1: 0 of 18 votes given');
    await titleOf(page, think).tap();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Silence makes room');
    await page.keyboard.press('Enter');
    await expect(titleOf(page, 'Silence makes room')).toBeVisible();
    await carry(page, titleOf(page, 'Silence makes room'), theme(page, same));
    await expect(theme(page, 'Silence makes room')).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().tap();
    await expect(theme(page, 'Silence makes room')).toBeVisible();
  });
});

test('two windows give votes at once: none is lost, none goes over, none counts in a later round', async ({
  page,
  context,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openTwelve(page, 'Weigh');
  const other = await context.newPage();
  await other.goto(page.url());
  await titleOf(other, think).waitFor();
  const walkId = walkIdOf(page);
  await ask(page, 'debrief.openRound', { walkId, people: 4, votesEach: 2 });
  const plus = (window: Page) =>
    window.locator('.overview [data-lane]').first().getByRole('button', { name: 'One vote more' });
  for (const window of [page, other]) await given(window, 'Round 1: 0 of 8 votes given');
  // Faster than either window hears of the other: ten for eight.
  await Promise.all(
    [page, other].map((window) =>
      plus(window).evaluate((button) => {
        for (let press = 0; press < 5; press += 1) if (button instanceof HTMLElement) button.click();
      }),
    ),
  );
  for (const window of [page, other]) await given(window, 'Round 1: 8 of 8 votes given');
  const minus = other.locator('.overview [data-lane]').first().getByRole('button', { name: 'One vote less' });
  await minus.click();
  for (const window of [page, other]) await given(window, 'Round 1: 7 of 8 votes given');
  await ask(page, 'debrief.closeRound', { walkId, round: 1 });
  await ask(page, 'debrief.openRound', { walkId, people: 4, votesEach: 2 });
  for (const window of [page, other]) await given(window, 'Round 2: 0 of 8 votes given');
  await expect(ask(other, 'debrief.closeRound', { walkId, round: 1 })).rejects.toThrow('round-over');
});

test('beside each other no card stands out of its theme, however low the window and long the titles', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openTwelve(page, 'Name');
  const walkId = walkIdOf(page);
  const { themes } = await ask(page, 'board.get', { walkId });
  const title = 'Pupils explained their reasons to a partner before anybody wrote an answer down';
  for (const { id: themeId } of themes) await ask(page, 'board.renameTheme', { walkId, themeId, title });
  await expect(theme(page, title)).not.toHaveCount(0);
  /** How far what scrolls in each theme stands out of it; and whether the last of the row can be reached. */
  const out = (): Promise<number> =>
    page
      .locator('[data-lane]')
      .evaluateAll((lanes) =>
        Math.max(
          ...lanes.map(
            (lane) =>
              (lane.querySelector('.body')?.getBoundingClientRect().bottom ?? NaN) -
              lane.getBoundingClientRect().bottom,
          ),
        ),
      );
  for (const stage of ['Name', 'Weigh', 'Wonder']) {
    await stand(page, 1366, 768, 'desk');
    await goToStage(page, stage);
    await page.getByText('Side by side', { exact: true }).click();
    for (const [width, height, density] of [
      [683, 384, 'desk'],
      [960, 540, 'desk'],
      [1366, 768, 'table'],
      [1366, 768, 'hall'],
    ] as const) {
      await stand(page, width, height, density);
      await expect.poll(out, { message: `${stage} at ${width}, ${density}` }).toBeLessThanOrEqual(0);
    }
  }
});
