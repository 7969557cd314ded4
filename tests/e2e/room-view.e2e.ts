/** The second display follows: at each stage its own view, where the driver looks, and nothing by half. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { chooseFiles, drawn, goToBoard, goToStage, mainFiles, test } from './support/app.ts';
import { ask, walkIdOf } from './support/ask.ts';
import { expectNoFindings } from './support/axe.ts';

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
] as const;

interface Room {
  readonly room: Page;
  readonly walkId: string;
  readonly themeIds: readonly string[];
}

/** A walk with twelve themes, what was wondered about each, and decisions; the driver in Read, the room beside it. */
async function openRoom(page: Page, context: BrowserContext): Promise<Room> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await chooseFiles(page, mainFiles);
  await page.getByRole('button', { name: /^Load \d/ }).click();
  await goToBoard(page);
  await page.getByRole('article').first().waitFor();
  const walkId = walkIdOf(page);
  const { cards } = await ask(page, 'board.get', { walkId });
  const inAreas = cards.filter(({ areaId }) => areaId !== 'unsorted');
  const themeIds = Array.from(
    { length: 12 },
    (_, n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  );
  for (const [n, themeId] of themeIds.entries()) {
    const [first, ...others] = inAreas.slice(n * 4, n * 4 + (n % 3) + 2).map(({ id }) => id);
    await ask(page, 'board.moveCards', {
      walkId,
      cardIds: others,
      to: { kind: 'card', cardId: first ?? '', newThemeId: themeId },
    });
    const title = `Theme ${n + 1}: pupils explained their thinking to a partner before they wrote`;
    await ask(page, 'board.renameTheme', { walkId, themeId, title });
    for (const at of [1, 2, 3]) {
      const text = `wonder ${at} of theme ${n + 1}: what would happen if pupils had a minute longer to think?`;
      await ask(page, 'board.saveNote', { walkId, id: `n${n}-${at}`, themeId, kind: 'wonder', text });
    }
  }
  for (let n = 0; n < 14; n += 1) {
    await ask(page, 'board.saveDecision', {
      walkId,
      id: `d${n}`,
      themeId: null,
      kind: 'keep',
      text: `Decision ${n + 1}: keep the way in which each department shares its best explanations with all the others in the briefing on Mondays`,
      horizon: null,
      owner: null,
      state: 'open',
      carriedFrom: null,
    });
  }
  const room = await context.newPage();
  await room.setViewportSize(sizes[0]);
  const { origin } = new URL(page.url());
  await room.goto(`${origin}/#/walks/${encodeURIComponent(walkId)}/wall`);
  await room.getByRole('timer').waitFor();
  await page.bringToFront();
  return { room, walkId, themeIds };
}

/** What is seen in part: by its text, and by how much it stands out of its list or of the window. */
const halves = (room: Page): Promise<string[]> =>
  room.evaluate(() =>
    [...document.querySelectorAll('[data-wall-list] > li, [data-wall-card], [data-wall-theme]')].flatMap(
      (element) => {
        const list = element.closest('[data-wall-list]')?.getBoundingClientRect();
        const { top, bottom, left, right } = element.getBoundingClientRect();
        if (getComputedStyle(element).visibility === 'hidden' || !list) return [];
        const isWhole =
          top >= list.top - 1 &&
          bottom <= Math.min(list.bottom, innerHeight) + 1 &&
          left >= list.left - 1 &&
          right <= Math.min(list.right, innerWidth) + 1;
        return isWhole
          ? []
          : [`${element.textContent.slice(0, 40)}: ${top} to ${bottom} in ${list.top} to ${list.bottom}`];
      },
    ),
  );

/** The text at the top of a list, once it is seen. */
const firstSeen = (room: Page, list: string) =>
  room.evaluate((label) => {
    const rows = document.querySelectorAll<HTMLElement>(`[data-wall-list][aria-label="${label}"] > li`);
    const seen = [...rows].filter((row) => getComputedStyle(row).visibility !== 'hidden');
    const tops = seen.map((row) => [row.getBoundingClientRect().top, row.textContent.trim()] as const);
    return tops.sort(([a], [b]) => a - b)[0]?.[1] ?? '';
  }, list);

test('each stage has its own view, which shows nothing by half', async ({ page, context, app }) => {
  expect(app.address).toContain('127.0.0.1');
  const { room } = await openRoom(page, context);
  const views = [
    ['Set up', 'A snapshot, not an inspection'],
    ['Read', 'Cards of'],
    ['Sort', 'Cards of'],
    ['Name', 'Themes'],
    ['Weigh', 'Themes'],
    ['Wonder', 'Themes'],
    ['Decide', 'Keep'],
    ['Share', 'Keep'],
  ] as const;
  for (const [stage, shows] of views) {
    await goToStage(page, stage);
    await expect(room.locator('h1')).toHaveText(stage);
    if (stage === 'Set up') await expect(room.getByText(shows)).toBeVisible();
    else await expect(room.locator(`[data-wall-list][aria-label^="${shows}"]`).first()).toBeVisible();
    for (const size of sizes) {
      await room.setViewportSize(size);
      for (const density of ['desk', 'hall']) {
        await room.evaluate((value) => (document.documentElement.dataset['density'] = value), density);
        await expect.poll(() => halves(room), `${stage} at ${size.width}, ${density}`).toEqual([]);
      }
    }
  }
});

test('the room follows a scroll, by item and column, and what is folded or far away comes into sight', async ({
  page,
  context,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  const { room } = await openRoom(page, context);
  await goToStage(page, 'Sort');
  const body = page.getByRole('region', { name: 'Participation', exact: true }).locator('.body');
  await expect.poll(() => firstSeen(room, 'Cards of Participation')).toContain('Theme 1');
  // Somewhere in the middle: by how much differs between the two, what stands there does not.
  await body.evaluate((column) => (column.scrollTop = 900));
  /** The id of the first card or theme of which the driver sees at least half. */
  const atTop = (): Promise<string> =>
    body.evaluate((column) => {
      const edge = column.getBoundingClientRect().top;
      const items = [...column.querySelectorAll<HTMLElement>('[data-key^="card:"], [data-key^="theme:"]')];
      const boxes = items.map((item) => ({
        box: item.getBoundingClientRect(),
        key: item.dataset['key'] ?? '',
      }));
      const seen = boxes.filter(({ box }) => (box.top + box.bottom) / 2 >= edge);
      return (
        seen
          .sort((a, b) => a.box.top - b.box.top)[0]
          ?.key.split(':')
          .at(-1) ?? ''
      );
    });
  // A card in a theme has the head of it above.
  const firstTwo = (): Promise<(string | undefined)[]> =>
    room.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '[data-wall-list][aria-label="Cards of Participation"] :is([data-wall-card], [data-wall-theme])',
        ),
      ]
        .filter((row) => getComputedStyle(row).visibility !== 'hidden')
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .slice(0, 2)
        .map(({ dataset }) => dataset['wallCard'] ?? dataset['wallTheme']),
    );
  // Heights that are measured may move the driver's column on.
  await expect(async () => expect(await firstTwo()).toContain(await atTop())).toPass();
  await expect.poll(() => halves(room)).toEqual([]);
  const talk = room.getByRole('region', { name: 'Participation' });
  await expect(talk.getByText(/\d+ above · \d+ more/)).toBeVisible();
  await body.evaluate((column) => (column.scrollTop = 0));
  await expect.poll(() => firstSeen(room, 'Cards of Participation')).toContain('Theme 1');

  // The row of themes, where not all of them have room.
  await goToStage(page, 'Wonder');
  const strip = page.locator('[data-scroll-x]');
  await expect.poll(() => firstSeen(room, 'Themes')).toContain('Theme 1:');
  await expect(room.getByText('4 more themes')).toBeVisible();
  await strip.evaluate((row) => (row.scrollLeft = row.scrollWidth));
  await expect(room.locator('[data-wall-theme]').last()).toBeVisible();
  await expect(room.getByText('4 above')).toBeVisible();

  // Decisions, of which some have no room.
  await goToStage(page, 'Decide');
  await expect.poll(() => firstSeen(room, 'Keep')).toContain('Decision 1:');
  await page.locator('[data-decision="d3"]').evaluate((item) => item.scrollIntoView({ block: 'start' }));
  await expect.poll(() => firstSeen(room, 'Keep')).toMatch(/Decision [34]:/);
  await expect.poll(() => halves(room)).toEqual([]);

  await goToStage(page, 'Sort');
  // A column that the driver opens is open in the room too.
  await expect(room.getByRole('list', { name: 'Cards of Progress' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Open Progress/ }).click();
  await expect(room.getByRole('list', { name: 'Cards of Progress' })).toBeVisible();
});

test('the theme in hand is marked and comes into sight; one that is opened large is large, and scrolled alike', async ({
  page,
  context,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  const { room, themeIds } = await openRoom(page, context);
  await goToStage(page, 'Wonder');
  const tile = (at: number) => room.locator(`[data-wall-theme="${themeIds[at] ?? ''}"]`);
  await expect(tile(10)).toBeHidden();
  const board = page.locator('[data-lane]').first();
  await board.locator('[data-key]').first().focus();
  await expect(tile(0)).toHaveClass(/in-hand/);
  for (let n = 0; n < 11; n += 1) await page.keyboard.press('ArrowRight');
  await expect(room.locator('.in-hand')).toBeVisible();
  await expect(tile(0)).not.toHaveClass(/in-hand/);
  await expect.poll(() => halves(room)).toEqual([]);
  await page.getByRole('button', { name: /^Show large: Theme 11/ }).click();
  await expect(room.getByRole('heading', { name: /^Theme 11/, level: 2 })).toBeVisible();
  await expect(room.getByRole('list', { name: 'What was wondered' })).toContainText('wonder 3 of theme 11');
  await expect.poll(() => halves(room)).toEqual([]);
  // Sort has no large theme.
  await goToStage(page, 'Sort');
  await expect(room.getByRole('list', { name: 'Cards of Participation' })).toBeVisible();
});

test('one click shows the driver what the room sees, and one brings it back to where it was', async ({
  page,
  context,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openRoom(page, context);
  await goToStage(page, 'Sort');
  const body = page.getByRole('region', { name: 'Participation', exact: true }).locator('.body');
  await body.evaluate((column) => (column.scrollTop = 900));
  await drawn(page);
  const there = await body.evaluate((column) => column.scrollTop);
  const peek = page.getByRole('dialog', { name: 'What the room sees' });
  const button = page.getByRole('button', { name: 'What the room sees' });

  await button.click();
  await expect(peek.getByRole('heading', { level: 1 })).toHaveText('Sort');
  // From where the driver looks, as in the room.
  const talk = peek.getByRole('region', { name: 'Participation' });
  await expect(talk.getByText(/\d+ above · \d+ more/)).toBeVisible();
  await expectNoFindings(page, 'what the room sees');
  await peek.getByRole('button', { name: 'Back' }).click();
  await expect(peek).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect.poll(() => body.evaluate((column) => column.scrollTop)).toBe(there);

  // By key, and back by Escape or the same key; the board below hears nothing.
  await page.getByRole('article').first().focus();
  for (const back of ['Escape', 'w']) {
    await page.keyboard.press('w');
    await expect(peek.getByRole('heading', { level: 1 })).toHaveText('Sort');
    await page.keyboard.press('h');
    await page.keyboard.press('n');
    await page.keyboard.press(back);
    await expect(peek).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText('Names are shown')).toHaveCount(0);
  }

  // B covers it, and what was there comes back.
  await page.keyboard.press('w');
  await page.keyboard.press('b');
  const paper = page.getByRole('button', { name: /to come back$/ });
  await expect(paper).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(paper).toHaveCount(0);
  await expect(peek.getByRole('heading', { level: 1 })).toHaveText('Sort');
  await page.keyboard.press('Escape');
  await expect(peek).toHaveCount(0);

  // By name.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('what the room');
  await page.keyboard.press('Enter');
  await expect(peek).toBeVisible();
});

test('the room takes on the order by votes and what the driver filters by, unless that is private', async ({
  page,
  context,
  app: _app,
}) => {
  const { room, walkId, themeIds } = await openRoom(page, context);
  await page.keyboard.press('/');
  await page.keyboard.type('answer');
  const words = page.locator('search .words');
  await expect(words).toHaveText('5 of 101 cards');
  await expect(room.getByText('5 of 101 cards shown')).toBeVisible();
  for (const words of ['37 cards · 11 visits (1 shown)', '25 cards · 13 visits (4 shown)'])
    await expect(room.getByText(words)).toBeVisible();
  await expect(room.locator('[data-wall-card]:visible')).toHaveCount(3);
  await expectNoFindings(room, 'the room, narrowed');
  await page.keyboard.press('Escape');
  await expect(room.getByText('cards shown')).toHaveCount(0);
  await expect(room.locator('[data-wall-card]:visible').nth(3)).toBeVisible();
  await page.getByRole('button', { name: 'Private view…' }).click();
  await page.getByRole('button', { name: /^Halima Yusuf/ }).click();
  await expect(words).toHaveText('39 of 101 cards');
  await goToStage(page, 'Weigh');
  await expect(room.locator('h1')).toHaveText('Weigh');
  await expect(room.getByText('cards shown')).toHaveCount(0);

  await ask(page, 'debrief.openRound', { walkId, people: 4, votesEach: 3 });
  for (const _vote of [1, 2]) await ask(page, 'debrief.vote', { walkId, themeId: themeIds[6] ?? '', by: 1 });
  await ask(page, 'debrief.closeRound', { walkId });
  await expect.poll(() => firstSeen(room, 'Themes')).toContain('Theme 1');
  await page.getByRole('button', { name: 'Most votes first' }).click();
  await expect.poll(() => firstSeen(room, 'Themes')).toMatch(/^Theme 7:/);
  await page.getByRole('button', { name: 'As on the board' }).click();
  await expect.poll(() => firstSeen(room, 'Themes')).toMatch(/^Theme 1:/);
});

test('a filter leaves the room with the window that had it, and takes that of no other window away', async ({
  page,
  context,
  app: _app,
}) => {
  const { room } = await openRoom(page, context);
  const narrowed = room.getByText(/cards shown$/);
  const find = async (driver: Page, words: string): Promise<void> => {
    await driver.locator('[data-card]').first().waitFor();
    await driver.bringToFront();
    await driver.keyboard.press('/');
    await driver.keyboard.type(words);
  };
  await find(page, 'answer');
  await expect(narrowed).toHaveText('5 of 101 cards shown');
  await page.reload();
  await expect(narrowed).toHaveCount(0);
  await find(page, 'answer');
  await expect(narrowed).toHaveText('5 of 101 cards shown');
  const other = await context.newPage();
  await other.goto(page.url());
  await find(other, 'timer');
  const its = '1 of 101 cards shown';
  await expect(narrowed).toHaveText(its);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => page.isClosed()).toBe(true);
  await other.locator('[data-card]').first().hover();
  await expect(narrowed).toHaveText(its);
  await other.close({ runBeforeUnload: true });
  await expect(narrowed).toHaveCount(0);
});
