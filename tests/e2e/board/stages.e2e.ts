/** The hour as a journey: all eight stages by mouse, resumed where it was left, the timer, and what helps to run it. */
import { expect, type Page } from '@playwright/test';
import { card, column, drag, goToStage, openFromMore, startApp, test, theme } from '../support/app.ts';

const first = 'A/B partners with a visible timer';
const second = 'What was said in the pair turned up';

async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample walk' }).click();
  await card(page, first).waitFor();
}

const currentStage = (page: Page) =>
  page.getByRole('navigation', { name: 'Stages' }).locator('[aria-current="page"]');

/** Seconds on the timer. */
async function timeLeft(page: Page): Promise<number> {
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(await page.getByRole('timer').innerText()) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

test('eight stages by mouse, and a debrief that is resumed where it was left', async ({ page, app }) => {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await openSample(page);

  await test.step('set up', async () => {
    await goToStage(page, 'Set up');
    await expect(page.getByRole('heading', { level: 1, name: 'Set up this debrief' })).toBeFocused();
    await page.getByRole('textbox', { name: 'Title of this debrief' }).fill('October debrief');
    await page.getByRole('textbox', { name: 'Name, or several' }).fill('Ana, Ben');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Take Ben out' })).toBeVisible();
    await expect(page.getByRole('banner').or(page.locator('header')).first()).toContainText(
      'October debrief',
    );
    await page.getByRole('link', { name: 'Start reading' }).click();
  });

  await test.step('read', async () => {
    await expect(currentStage(page)).toHaveText(/2\s*Read/);
    await expect(page.getByText(/^\d+ focus areas to confirm$/)).toBeVisible();
    await expect(page.getByText('Read the cards.')).toBeVisible();
  });

  await test.step('sort: names are held back', async () => {
    await goToStage(page, 'Sort');
    await expect(page.getByText('Sort in silence.')).toBeVisible();
    await drag(page, card(page, first), card(page, second));
    const cluster = theme(page, 'Cluster 1');
    await cluster.getByText('Cluster 1').click();
    await expect(page.getByText('Names come at the next stage.')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
  });

  await test.step('name: they are let go, and the board is the same one', async () => {
    const body = page.locator('[data-area="participation"] .body');
    await body.evaluate((element) => (element.scrollTop = 300));
    await goToStage(page, 'Read');
    // Cards have a line more there; what is above them is not scrolled to.
    await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBeGreaterThan(200);
    await goToStage(page, 'Name');
    await column(page, 'Theme 1').getByRole('button', { name: 'Theme 1', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Title of Theme 1' })).toBeFocused();
    await page.keyboard.type('Time to think');
    await page.keyboard.press('Enter');
    await expect(column(page, 'Time to think')).toBeVisible();
  });

  for (const [stage, number] of [
    ['Weigh', 5],
    ['Wonder', 6],
    ['Decide', 7],
    ['Share', 8],
  ] as const)
    await test.step(stage, async () => {
      await goToStage(page, stage);
      await expect(currentStage(page)).toHaveText(new RegExp(`${number}\\s*${stage}`));
    });

  await test.step('going back loses nothing', async () => {
    await page.getByRole('button', { name: 'Close this debrief' }).click();
    await expect(page.getByText(/^Closed \d/).first()).toBeVisible();
    await page.getByRole('button', { name: 'Reopen this debrief' }).click();
    // The stage shows before it is written down, and the app is stopped right after.
    const written = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('"debrief.go"'),
    );
    await goToStage(page, 'Wonder');
    await expect(column(page, 'Time to think')).toBeVisible();
    await written;
  });

  await test.step('after a new start it goes on there', async () => {
    await app.stop();
    const again = await startApp(app.dataDir);
    await page.goto(again.address);
    const link = page.getByRole('link', { name: 'Sample walk' });
    await expect(link).toContainText('In Wonder');
    await link.click();
    await expect(currentStage(page)).toHaveText(/6\s*Wonder/);
    await page.goto(page.url().replace(/\/wonder$/, '/board'));
    await expect(currentStage(page)).toHaveText(/6\s*Wonder/);
    await again.stop();
  });
  expect(problems.filter((problem) => !problem.includes('ERR_'))).toEqual([]);
});

test('the timer outlives a reload, and a new stage brings its own time', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  await expect(page.getByRole('timer')).toHaveText('12:00');
  await page.getByRole('button', { name: 'Start the timer' }).click();
  await expect.poll(() => timeLeft(page)).toBeLessThan(719);
  await page.reload();
  // Until the debrief is read again it could show the time of the stage.
  await expect.poll(() => timeLeft(page)).toBeLessThan(719);
  expect(await timeLeft(page)).toBeGreaterThan(600);
  await page.getByRole('button', { name: '+1 min' }).click();
  await expect.poll(() => timeLeft(page)).toBeGreaterThan(740);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
  await page.getByRole('button', { name: 'Timer: more' }).click();
  await page.getByRole('menuitem', { name: 'Next stage' }).click();
  await expect(currentStage(page)).toHaveText(/4\s*Name/);
  await expect(page.getByRole('timer')).toHaveText('8:00');
  await page.getByRole('button', { name: 'Timer: more' }).click();
  await page.getByRole('menuitem', { name: 'Switch the timer off' }).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
  await openFromMore(page, 'Switch the timer on');
  await expect(page.getByRole('timer')).toBeVisible();
});

test('text size, theme, blank paper, keys and the palette', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  const root = page.locator('html');

  await test.step('text size and theme stay after a reload', async () => {
    await expect(root).toHaveAttribute('data-density', 'table');
    await page.keyboard.press('d');
    await expect(root).toHaveAttribute('data-density', 'room');
    await page.keyboard.press('Shift+D');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await page.reload();
    await expect(root).toHaveAttribute('data-density', 'room');
    await expect(root).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Desk' }).click();
    await expect(root).toHaveAttribute('data-density', 'desk');
  });

  await test.step('blank in every window of the debrief', async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await card(other, first).waitFor();
    await card(page, first).focus();
    await page.keyboard.press('b');
    const back = 'B or tap to come back';
    await expect(other.getByRole('button', { name: back })).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: back }).click();
    await expect(other.getByRole('button', { name: back })).toHaveCount(0);
    await other.close();
  });

  await test.step('keys can be seen, and single letters switched off', async () => {
    await card(page, first).focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Blank the screen');
    await page.getByRole('checkbox', { name: 'Single letters' }).uncheck();
    await page.keyboard.press('Escape');
    await expect(card(page, first)).toBeFocused();
    for (const key of ['b', 'm', 'n', '?']) await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the palette finds a stage, and what the board can do', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('add evi');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Add evidence' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('weigh');
    await page.keyboard.press('Enter');
    await expect(currentStage(page)).toHaveText(/5\s*Weigh/);
  });
});

test('a column is opened wide and goes back', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  const region = page.getByRole('region', { name: 'Participation' });
  const before = (await region.boundingBox())?.width ?? 0;
  const wide = page.getByRole('button', { name: 'Participation: wide' });
  await wide.click();
  await expect(wide).toHaveAttribute('aria-pressed', 'true');
  const width = async (): Promise<number> => (await region.boundingBox())?.width ?? 0;
  await expect.poll(width).toBeGreaterThan(1.7 * before);
  await drag(page, card(page, first), card(page, second));
  await expect(theme(page, 'Cluster 1')).toContainText('2 cards');
  await wide.click();
  await expect.poll(async () => Math.abs((await width()) - before)).toBeLessThan(2);
});
