/** Many windows of one browser, and a host that goes away: no step is shown that was not done, and none is lost. */
import { expect, type Page } from '@playwright/test';
import { card, makeTheme, openSample, sample, startApp, test } from './support/app.ts';
import { ask, walkIdOf } from './support/ask.ts';

/** More windows than a browser has connections to one host. */
const many = Number(process.env['WINDOWS'] ?? 8);
const lost = 'The app does not answer.';

test(`${many} windows of one browser: a step in any of them is done and shows in all`, async ({
  page,
  app,
  context,
}) => {
  test.setTimeout(60_000 + many * 6_000);
  await openSample(page);
  const walkId = walkIdOf(page);
  const windows: Page[] = [page];
  for (let n = 1; n < many; n += 1) {
    const next = await context.newPage();
    await next.goto(page.url().replace(/^[^#]+/, `${new URL(app.address).origin}/`));
    await expect(card(next, sample.timer)).toBeVisible();
    windows.push(next);
  }
  const last = windows.at(-1) ?? page;
  await last.bringToFront();
  await makeTheme(last, sample.timer, sample.paragraph);
  await expect.poll(async () => (await ask(page, 'board.get', { walkId })).themes).toHaveLength(1);
  for (const one of windows) await expect(one.getByRole('group', { name: 'Cluster 1' })).toBeAttached();
  await page.bringToFront();
  await makeTheme(page, sample.start, sample.voices);
  for (const one of windows) await expect(one.getByRole('group', { name: 'Cluster 2' })).toBeAttached();
  // Windows come and go, that which began the stream too.
  await page.close();
  await makeTheme(last, sample.routine, sample.rivers);
  for (const one of windows.slice(1))
    await expect(one.getByRole('group', { name: 'Cluster 3' })).toBeAttached();
});

test('a killed host is seen within seconds, a step meanwhile is taken back, and the next start brings the window on', async ({
  page,
  app,
  context,
}) => {
  await openSample(page);
  const { port } = new URL(app.address);
  await makeTheme(page, sample.timer, sample.paragraph);
  // It is shown before it is done; what is not done when the host is killed is taken back.
  const walkId = walkIdOf(page);
  await expect.poll(async () => (await ask(page, 'board.get', { walkId })).themes.length).toBe(1);
  await app.kill();
  await expect(page.getByText(lost)).toBeVisible();
  await card(page, sample.start).focus();
  await page.keyboard.press('Space');
  await card(page, sample.voices).focus();
  await page.keyboard.press('t');
  await expect(page.getByText(/The app does not answer\. See whether/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Cluster 2' })).toHaveCount(0);

  const again = await startApp(app.dataDir, port);
  // The earlier start's key is worth nothing any more.
  await expect(page.getByRole('heading', { name: 'Open the app again from its address' })).toBeVisible();
  const second = await context.newPage();
  await second.goto(again.address);
  await expect(page.getByRole('group', { name: 'Cluster 1' })).toBeVisible();
  await expect(page.getByText(lost)).toHaveCount(0);
  await again.stop();
});

test('a host that stands still: the window says so, and goes on by itself once it moves', async ({
  page,
  app,
}) => {
  await openSample(page);
  app.signal('SIGSTOP');
  await expect(page.getByText(lost)).toBeVisible({ timeout: 20_000 });
  app.signal('SIGCONT');
  await expect(page.getByText(lost)).toHaveCount(0);
  await makeTheme(page, sample.timer, sample.paragraph);
  await expect(page.getByText('The app answers again.')).toBeAttached();
});

test('a call that is not answered is given up with a sentence, and its step is shown no more', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  await page.clock.install();
  await page.route('**/api/call', (route) =>
    (route.request().postData() ?? '').includes('board.moveCards') ? undefined : route.continue(),
  );
  await card(page, sample.timer).focus();
  await page.keyboard.press('Space');
  await card(page, sample.paragraph).focus();
  await page.keyboard.press('t');
  await expect(page.getByRole('group', { name: 'Cluster 1' })).toBeAttached();
  await page.clock.runFor(31_000);
  await expect(page.getByText(/The app did not answer in time/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Cluster 1' })).toHaveCount(0);
});

test('what waits for a slow app when the window closes is done, in order', async ({ page, app, context }) => {
  await openSample(page);
  const { walkId, other } = { walkId: walkIdOf(page), other: await context.newPage() };
  await other.goto(page.url());
  await card(other, sample.timer).waitFor();
  await page.bringToFront();
  app.signal('SIGSTOP');
  await card(page, sample.timer).focus();
  await page.keyboard.press('Space');
  await card(page, sample.paragraph).focus();
  await page.keyboard.press('t');
  const cluster = page.getByRole('group', { name: 'Cluster 1' });
  await expect(cluster.getByRole('article')).toHaveCount(2);
  for (const text of [sample.timer, sample.paragraph]) {
    await card(page, text).focus();
    await page.keyboard.press('*');
  }
  await card(page, sample.rivers).focus();
  await page.keyboard.press('1');
  await expect(cluster.getByRole('article')).toHaveCount(3);
  await page.close();
  app.signal('SIGCONT');
  const done = async () => {
    const { cards, themes } = await ask(other, 'board.get', { walkId });
    return [themes.length, cards.filter(({ themeId }) => themeId !== null).map(({ isStarred }) => isStarred)];
  };
  await expect.poll(done).toEqual([1, [true, true, false]]);
});

test('what is typed when the window closes is kept: a title, a wondering, a decision that is changed', async ({
  page,
  app: _app,
  context,
}) => {
  await openSample(page);
  const walkId = walkIdOf(page);
  const { origin } = new URL(page.url());
  await makeTheme(page, sample.timer, sample.paragraph);
  const themeId = (await ask(page, 'board.get', { walkId })).themes[0]?.id ?? '';
  const decision = {
    id: 'd',
    themeId: null,
    kind: 'keep',
    horizon: null,
    owner: null,
    state: 'open',
  } as const;
  await ask(page, 'board.saveDecision', { walkId, ...decision, text: 'Timers', carriedFrom: null });
  const reopen = async (closing: Page, stage: string): Promise<Page> => {
    const next = await context.newPage();
    await next.goto(`${origin}/#/walks/${encodeURIComponent(walkId)}/${stage}`);
    await closing.close();
    return next;
  };
  const naming = await reopen(page, 'name');
  await naming.getByRole('button', { name: 'Theme 1', exact: true }).click();
  await naming.keyboard.type('Thinking takes time');
  const wondering = await reopen(naming, 'wonder');
  await wondering
    .getByRole('textbox', { name: /I wonder/ })
    .first()
    .fill('who speaks?');
  const deciding = await reopen(wondering, 'decide');
  await deciding.getByRole('button', { name: 'Change “Timers”' }).click();
  await deciding.getByRole('textbox', { name: 'Change this' }).fill('Timers in every room');
  const last = await reopen(deciding, 'decide');
  await expect(last.getByText('Timers in every room')).toBeVisible();
  const { themes, notes, decisions } = await ask(last, 'board.get', { walkId });
  expect(themes).toMatchObject([{ id: themeId, title: 'Thinking takes time' }]);
  expect(notes.map(({ text }) => text)).toEqual(['who speaks?']);
  expect(decisions.map(({ text }) => text)).toEqual(['Timers in every room']);
});
