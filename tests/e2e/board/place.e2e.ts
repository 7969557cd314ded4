/** Nothing loses its place, with a real mouse and two windows of one core: what is looked at stays, what is made is shown whole. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { generatedWalk } from '../../bench/generated-walk.ts';
import { chooseFiles, column, drawn, goToStage, test, theme } from '../support/app.ts';
import { ask, walkIdOf } from '../support/ask.ts';
import { openWeighed } from '../support/weighed.ts';

async function openGenerated(page: Page, dataDir: string, cards: number): Promise<void> {
  const file = path.join(dataDir, 'generated.json');
  fs.writeFileSync(file, generatedWalk(cards));
  await chooseFiles(page, [file]);
  await page.getByRole('button', { name: /^Load \d+ visits$/ }).click();
  await page.getByRole('button', { name: 'Go to the board' }).click();
  await goToStage(page, 'Sort');
}

const body = (page: Page, name: string): Locator => column(page, name).locator('.body');

async function scrollTo(page: Page, name: string, top: number): Promise<void> {
  await body(page, name).evaluate((element, to) => (element.scrollTop = to), top);
  await drawn(page);
}

/** The first card that stands so far below the edge, and how far. */
async function eye(page: Page, name: string, from = 0): Promise<{ id: string; top: number }> {
  return body(page, name).evaluate((element, least) => {
    const edge = element.getBoundingClientRect().top;
    const [first] = [...element.querySelectorAll<HTMLElement>('[data-card]')]
      .map((card) => ({ id: card.dataset['card'] ?? '', top: card.getBoundingClientRect().top - edge }))
      .filter(({ top }) => top >= least)
      .sort((a, b) => a.top - b.top);
    if (!first) throw new Error('no card is in sight');
    return first;
  }, from);
}

const cardOf = (page: Page, id: string): Locator => page.locator(`[data-card="${id}"]`);

test('a cluster made deep in a column is shown whole with its head; a second window keeps its place all the while', async ({
  page,
  app,
  context,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openGenerated(page, app.dataDir, 250);
  await page.locator('[data-card]').first().waitFor();
  const walkId = walkIdOf(page);
  const name = (await page.locator('section[data-area]').first().getAttribute('aria-label')) ?? '';
  const other = await context.newPage();
  await other.setViewportSize({ width: 1366, height: 768 });
  await other.goto(page.url());
  await other.locator('[data-card]').first().waitFor();
  await scrollTo(other, name, 1800);
  const seen = await eye(other, name);
  const stands = async (): Promise<void> =>
    expect.poll(async () => Math.abs((await eye(other, name)).top - seen.top) < 40).toBe(true);

  await page.bringToFront();
  await scrollTo(page, name, 900);
  // Not so near the edge that the column scrolls.
  const first = await eye(page, name, 200);
  const box = await cardOf(page, first.id).boundingBox();
  if (!box) throw new Error('no card to lift');
  await page.mouse.move(box.x + 60, box.y + 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 40, { steps: 4 });
  const next = await body(page, name).evaluate((element, id) => {
    const cards = [...element.querySelectorAll<HTMLElement>('[data-card]')];
    const below = (card: Element): number => card.getBoundingClientRect().top;
    const own = below(cards.find((card) => card.dataset['card'] === id) ?? element);
    return (
      cards.filter((card) => below(card) > own).sort((a, b) => below(a) - below(b))[0]?.dataset['card'] ?? ''
    );
  }, first.id);
  const target = await cardOf(page, next).boundingBox();
  if (!target) throw new Error('no card to join');
  await page.mouse.move(target.x + 60, target.y + target.height / 2, { steps: 8 });
  await drawn(page);
  await page.mouse.up();
  const cluster = theme(page, 'Cluster 1');
  await expect(cluster.getByRole('article')).toHaveCount(2);
  await expect(cluster.locator('[data-theme-id]')).toBeInViewport({ ratio: 1 });
  for (const one of [0, 1].map((at) => cluster.getByRole('article').nth(at)))
    await expect(one).toBeInViewport({ ratio: 1 });
  await stands();

  await page.keyboard.press('Control+z');
  await expect(cluster).toHaveCount(0);
  await expect(cardOf(page, first.id)).toBeInViewport({ ratio: 1 });
  await stands();
  await page.keyboard.press('Control+Shift+z');
  await expect(cluster.locator('[data-theme-id]')).toBeInViewport({ ratio: 1 });
  await stands();

  // From stage to stage and back the column is where it was.
  await other.bringToFront();
  await goToStage(other, 'Decide');
  await goToStage(other, 'Sort');
  await other.locator('[data-card]').first().waitFor();
  await expect.poll(async () => (await ask(page, 'board.get', { walkId })).themes).toHaveLength(1);
  await stands();
});

test('what is taken is what is shown: all of a column under a filter, and without what is folded away', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openGenerated(page, app.dataDir, 250);
  await page.locator('[data-card]').first().waitFor();
  const selected = page.getByRole('status').filter({ hasText: 'selected' });
  await page.keyboard.press('/');
  await page.keyboard.type('boards went up');
  await expect(page.getByText(/^\d+ of 250 cards$/).first()).toBeVisible();
  const found = page.locator('section[data-area]:has([data-card])').first();
  const [, shown] = /\((\d+) shown\)/.exec((await found.locator('header').textContent()) ?? '') ?? [];
  await found.locator('[data-card]').first().focus();
  await page.keyboard.press('Control+a');
  await expect(selected).toHaveText(new RegExp(`^${shown} of \\d+ shown cards selected$`));
  await page.keyboard.press('t');
  await expect(page.getByRole('group', { name: 'Cluster 1' }).first()).toBeAttached();
  // It is shown before it is done.
  const inThemes = async (): Promise<number> => {
    const { cards } = await ask(page, 'board.get', { walkId: walkIdOf(page) });
    return cards.filter(({ themeId }) => themeId !== null).length;
  };
  await expect.poll(inThemes).toBe(Number(shown));
});

/** Where an element stands in what scrolls around it, from the top edge of that; scrolled so that it is in sight. */
async function lookAt(seen: Locator): Promise<() => Promise<number>> {
  const top = (): Promise<number> =>
    seen.evaluate((element) => {
      let pane = element.parentElement;
      while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
      if (!pane) throw new Error('nothing scrolls around it');
      return Math.round(element.getBoundingClientRect().top - pane.getBoundingClientRect().top);
    });
  await seen.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await drawn(seen.page());
  expect(await top()).toBeGreaterThan(20);
  return top;
}

test('a list that stands whole keeps what is read when another window adds or takes away above it', async ({
  page,
  app: _app,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const { walkId, themeIds } = await openWeighed(page);
  const stays = async (
    what: string,
    seen: Locator,
    step: () => Promise<unknown>,
    shows: () => Promise<unknown>,
  ): Promise<void> => {
    const top = await lookAt(seen);
    const before = await top();
    await step();
    await shows();
    await drawn(page);
    expect(Math.abs((await top()) - before), what).toBeLessThan(3);
  };
  const long = 'What would a pupil say of it who was asked the day after, and the week after that? '.repeat(
    4,
  );
  const rename = (themeId: string, title: string) =>
    ask(page, 'board.renameTheme', { walkId, themeId, title });

  await test.step('the history', async () => {
    for (let n = 0; n < 30; n += 1) await rename(themeIds[5] ?? '', `Title ${n}`);
    await page.keyboard.press('Control+h');
    const history = page.getByRole('complementary', { name: 'History' });
    await stays(
      'the history',
      history.getByText('Title 12', { exact: true }).first(),
      () => rename(themeIds[5] ?? '', 'Title new'),
      () => expect(history.getByText('Title new')).toHaveCount(1),
    );
    await page.keyboard.press('Escape');
  });

  await test.step('all themes at a glance', async () => {
    await page.setViewportSize({ width: 1024, height: 500 });
    await goToStage(page, 'Weigh');
    const lane = page.locator(`[data-lane="${themeIds[8]}"]`);
    await stays(
      'the overview',
      lane,
      () => rename(themeIds[0] ?? '', long.slice(0, 190)),
      () => expect(page.locator(`[data-lane="${themeIds[0]}"]`)).toContainText('the week after'),
    );
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  await test.step('one theme large', async () => {
    const { cards } = await ask(page, 'board.get', { walkId });
    const loose = cards.flatMap(({ id, themeId }) => (themeId === null ? id : [])).slice(0, 14);
    const [first = ''] = loose;
    const to = { kind: 'theme', themeId: themeIds[3] ?? '', before: null } as const;
    await ask(page, 'board.moveCards', { walkId, cardIds: loose, to });
    await goToStage(page, 'Wonder');
    await page
      .locator(`[data-lane="${themeIds[3]}"]`)
      .getByRole('button', { name: /^Show large/ })
      .click();
    const seen = page.locator(`[data-key="card:${loose[8]}"]`);
    const gone = page.locator(`[data-key="card:${first}"]`);
    await stays(
      'one theme large',
      seen,
      () =>
        ask(page, 'board.moveCards', {
          walkId,
          cardIds: [first],
          to: { kind: 'column', areaId: 'parking', before: null },
        }),
      () => expect(gone).toHaveCount(0),
    );
    await page.getByRole('button', { name: 'All themes' }).click();
  });

  await test.step('wonderings beside a theme', async () => {
    const note = (n: number, kind: 'wonder' | 'pupil', text: string) =>
      ask(page, 'board.saveNote', { walkId, id: `n-${kind}-${n}`, themeId: themeIds[0] ?? '', kind, text });
    for (let n = 0; n < 12; n += 1) await note(n, 'pupil', `pupil ${n}: ${long.slice(0, 80)}`);
    const lane = page.locator(`[data-lane="${themeIds[0]}"]`);
    await stays(
      'wonderings',
      lane.getByText(/^pupil 6/),
      () => note(1, 'wonder', long),
      () => expect(lane.getByText(/What would a pupil say of it/).first()).toBeAttached(),
    );
  });

  await test.step('what was decided', async () => {
    await page.setViewportSize({ width: 1366, height: 620 });
    const decide = (n: number, kind: 'keep' | 'ask', text: string) =>
      ask(page, 'board.saveDecision', {
        walkId,
        id: `d-${kind}-${n}`,
        themeId: null,
        kind,
        text,
        horizon: null,
        owner: null,
        state: 'open',
        carriedFrom: null,
      });
    for (let n = 0; n < 12; n += 1) await decide(n, 'ask', `ask ${n}: ${long.slice(0, 60)}`);
    await goToStage(page, 'Decide');
    await stays(
      'decisions',
      page.getByText(/^ask 6/),
      () => decide(0, 'keep', long),
      () => expect(page.getByRole('region', { name: 'Keep' })).toContainText('the week after'),
    );
  });
});

test('the board stands as it stood when a page that lay over it is closed again', async ({ page, app }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openGenerated(page, app.dataDir, 250);
  await page.locator('[data-card]').first().waitFor();
  const name = (await page.locator('section[data-area]').first().getAttribute('aria-label')) ?? '';
  const other = (await page.locator('section[data-area]').nth(1).getAttribute('aria-label')) ?? '';
  await page.getByRole('button', { name: `${other}: wide` }).click();
  await expect(column(page, other).locator('.abreast')).toBeVisible();
  await scrollTo(page, name, 1800);
  await scrollTo(page, other, 900);
  const seen = [(await eye(page, name)).id, (await eye(page, other)).id];
  const stand = (): Promise<number[]> =>
    Promise.all(seen.map(async (id) => (await cardOf(page, id).boundingBox())?.y ?? 0));
  const before = await stand();
  await goToStage(page, 'Share');
  await expect(page.locator('[data-card]')).toHaveCount(0);
  await goToStage(page, 'Sort');
  await expect(column(page, other).locator('.abreast')).toBeVisible();
  await expect(cardOf(page, seen[1] ?? '')).toBeVisible();
  const after = await stand();
  for (const [at, y] of before.entries()) expect(Math.abs((after[at] ?? 0) - y)).toBeLessThan(3);
});
