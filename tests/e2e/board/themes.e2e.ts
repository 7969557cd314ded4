/** Themes as a journey: side by side, dragged between lanes, weighed, voted on, wondered about, decided; all of it kept. */
import { expect, type Locator, type Page } from '@playwright/test';
import {
  card,
  chooseFiles,
  drag,
  elmfield,
  goToBoard,
  goToStage,
  mainFiles,
  startApp,
  test,
} from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';

const lane = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const cardsIn = (page: Page, name: string): Locator => lane(page, name).getByRole('article');

/** Asks the core directly, as the window does. */
function call(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([called, given]) => {
      const response = await fetch('api/call', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-debrief-key': localStorage.getItem('debrief-key') ?? '',
        },
        body: JSON.stringify({ id: crypto.randomUUID(), call: called, input: given }),
      });
      const answer: unknown = await response.json();
      if (typeof answer !== 'object' || answer === null || !('value' in answer))
        throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    [name, input] as const,
  );
}

function walkOf(page: Page): string {
  return /#\/walks\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

/** Makes a theme of two loose cards in their lane, with a real mouse. */
async function makeTheme(page: Page, place: number): Promise<void> {
  const cards = cardsIn(page, 'Loose cards');
  const before = await page.locator('[data-lane]').count();
  await drag(page, cards.nth(place), cards.nth(place + 1));
  await expect(page.locator('[data-lane]')).toHaveCount(before + 1);
}

test('themes side by side: dragged, weighed, voted on, wondered about and decided', async ({ page, app }) => {
  expect(elmfield).toContain('elmfield');
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await chooseFiles(page, mainFiles);
  await page.getByRole('button', { name: 'Load 14 visits' }).click();
  await goToBoard(page);
  await page.locator('[data-card]').first().waitFor();

  await test.step('Name opens on themes side by side; without themes it says what to do', async () => {
    await goToStage(page, 'Name');
    await expect(page.getByRole('button', { name: 'Side by side' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('heading', { name: 'No themes yet' })).toBeVisible();
    await expectNoFindings(page, 'no themes');
    for (let count = 0; count < 3; count += 1) await makeTheme(page, 0);
  });

  await test.step('a loner into a theme, a card from lane to lane, one back among the loose', async () => {
    await drag(page, cardsIn(page, 'Loose cards').first(), lane(page, 'Theme 1'), { x: 0.5, y: 0.9 });
    await expect(cardsIn(page, 'Theme 1')).toHaveCount(3);
    await drag(page, cardsIn(page, 'Theme 1').first(), lane(page, 'Theme 2'), { x: 0.5, y: 0.05 });
    await expect(cardsIn(page, 'Theme 1')).toHaveCount(2);
    await expect(cardsIn(page, 'Theme 2')).toHaveCount(3);
    await drag(page, cardsIn(page, 'Theme 2').first(), lane(page, 'Loose cards'), { x: 0.5, y: 0.4 });
    await expect(cardsIn(page, 'Theme 2')).toHaveCount(2);
    await page.keyboard.press('Control+z');
    await expect(cardsIn(page, 'Theme 2')).toHaveCount(3);
  });

  await test.step('a theme gets its statement large', async () => {
    await lane(page, 'Theme 2').getByRole('button', { name: 'Show large: Theme 2' }).click();
    await page.getByRole('heading', { name: 'Theme 2' }).getByRole('button').click();
    await page.keyboard.type('Time to think changes who speaks');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Example' }).nth(1).click();
    // It stays where it is.
    await expect(page.getByRole('button', { name: 'Example' }).nth(1)).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expectNoFindings(page, 'one theme large');
    await page.keyboard.press('Escape');
    await expect(lane(page, 'Time to think changes who speaks')).toBeVisible();
  });

  const titled = lane(page, 'Time to think changes who speaks');

  await test.step('a word by agreement, and a round of votes', async () => {
    await goToStage(page, 'Weigh');
    await titled.getByRole('radio', { name: 'most' }).click();
    await expect(titled.getByText(/The count says ‘few’/)).toBeVisible();
    await page.getByLabel('people').fill('2');
    await page.getByLabel('votes each').fill('2');
    await page.getByRole('button', { name: 'Start a round of votes' }).click();
    await expect(page.getByText('Round 1: 0 of 4 votes given')).toBeVisible();
    await titled.locator('[data-key^="theme:"]').focus();
    for (let votes = 0; votes < 3; votes += 1) {
      await page.keyboard.press('+');
      await expect(page.getByText(`Round 1: ${votes + 1} of 4 votes given`)).toBeVisible();
    }
    await lane(page, 'Theme 1').getByRole('button', { name: 'One vote more' }).click();
    await expect(page.getByText('Round 1: 4 of 4 votes given')).toBeVisible();
    await page.keyboard.press('+');
    await expect(page.getByText('All 4 votes are given. Take one back first.')).toBeVisible();
    await expectNoFindings(page, 'a round of votes');
    await page.getByRole('button', { name: 'Close the round' }).click();
    await expect(titled.getByText('3 votes')).toBeVisible();
    await page.getByRole('button', { name: 'Most votes first' }).click();
    await expect(page.locator('[data-lane]').first()).toHaveAccessibleName(
      'Time to think changes who speaks',
    );
    await page.getByRole('button', { name: 'Side by side' }).click();
    await expect(titled.locator('.dot')).toHaveCount(3);
  });

  await test.step('a wondering, taken away and brought back', async () => {
    await goToStage(page, 'Wonder');
    await titled.getByRole('textbox', { name: 'I wonder…' }).fill('what happens where nobody jots first?');
    await page.keyboard.press('Enter');
    const note = titled.getByText('what happens where nobody jots first?');
    await expect(note).toBeVisible();
    await titled.getByRole('button', { name: /^Remove/ }).click();
    await expect(note).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(note).toBeVisible();
    const whole = page.getByRole('region', { name: 'The whole debrief' });
    await whole.getByRole('textbox', { name: 'A note for the team only' }).fill('Thank the office');
    await page.keyboard.press('Enter');
    await expectNoFindings(page, 'wonder');
  });

  await test.step('what is decided, by when and by whom', async () => {
    await goToStage(page, 'Decide');
    await page.getByRole('region', { name: 'Keep one thing' }).getByRole('textbox').first().fill('Jot first');
    await page.keyboard.press('Enter');
    const support = page.getByRole('region', { name: 'Support' });
    await support.getByRole('textbox').first().fill('Cover for one hour');
    await support.getByLabel('By when').selectOption('next month');
    await support.getByLabel('Owner').fill('Ms Okafor');
    await support.getByRole('button', { name: 'Add' }).click();
    await expect(support.getByText('Next month · Ms Okafor')).toBeVisible();
    await expectNoFindings(page, 'decide');
  });

  await test.step('another start of the app has all of it', async () => {
    const walkId = walkOf(page);
    await app.stop();
    const second = await startApp(app.dataDir);
    await page.goto(`${second.address}`);
    await page
      .getByRole('link', { name: /Autumn 1/ })
      .or(page.getByRole('button', { name: /Autumn 1/ }))
      .first()
      .click();
    await expect(page.getByText('Next month · Ms Okafor')).toBeVisible();
    await expect(page.getByText('Jot first')).toBeVisible();
    expect(walkOf(page)).toBe(walkId);
    await goToStage(page, 'Wonder');
    await expect(titled.getByText('what happens where nobody jots first?')).toBeVisible();
    await expect(page.getByText('Thank the office')).toBeVisible();
    await goToStage(page, 'Weigh');
    await expect(titled.getByRole('radio', { name: 'most' })).toHaveAttribute('aria-checked', 'true');
    await expect(titled.locator('.dot')).toHaveCount(3);
    await second.stop();
  });
  expect(problems.filter((problem) => !problem.includes('ERR_'))).toEqual([]);
});

test('held at the edge, the row of lanes scrolls on and the card lands in a theme that was out of sight', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: 'Try the sample walk' }).click();
  await page.locator('[data-card]').first().waitFor();
  await goToStage(page, 'Name');
  for (let count = 0; count < 3; count += 1) await makeTheme(page, 0);
  const walkId = walkOf(page);
  const board = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-card]')].map((one) => one.dataset['card'] ?? ''),
  );
  expect(board.length).toBeGreaterThan(8);
  const { cards } = (await call(page, 'board.get', { walkId })) as {
    cards: { id: string; areaId: string; themeId: string | null }[];
  };
  const loose = cards
    .filter(({ areaId, themeId }) => themeId === null && areaId === 'pupil-voice')
    .slice(-20);
  for (let at = 0; at + 1 < loose.length; at += 2)
    await call(page, 'board.moveCards', {
      walkId,
      cardIds: [loose[at]?.id],
      to: { kind: 'card', cardId: loose[at + 1]?.id, newThemeId: crypto.randomUUID() },
    });
  await expect(page.locator('[data-lane]').nth(3)).toBeVisible();
  const onPage = await page.locator('[data-lane]').count();
  expect(onPage).toBeLessThan(9);

  const taken = cardsIn(page, 'Loose cards').first();
  const text = (await taken.locator('.text').innerText()).slice(0, 30);
  const box = await taken.boundingBox();
  if (!box) throw new Error('no card to lift');
  await page.mouse.move(box.x + 40, box.y + 15);
  await page.mouse.down();
  await page.mouse.move(box.x + 70, box.y + 30, { steps: 4 });
  await page.mouse.move(1272, 520, { steps: 10 });
  await expect
    .poll(
      () =>
        page.locator('[data-scroll-x]').evaluate((row) => row.scrollLeft + row.clientWidth - row.scrollWidth),
      {
        timeout: 15_000,
      },
    )
    .toBeGreaterThan(-2);
  const last = page.locator('[data-lane]').last();
  const name = (await last.getAttribute('aria-label')) ?? '';
  await expect(last).toHaveAttribute('data-target', 'column');
  await page.mouse.up();
  await expect(lane(page, name).getByRole('article')).toHaveCount(3);
  await expect(lane(page, name)).toContainText(text);
  await expect(card(page, text)).toBeFocused();
});
