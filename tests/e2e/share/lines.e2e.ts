/** Reading a deck's texts before they leave, with the real core: by keys alone, by tap, and a colleague's yes. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { card, chooseFiles, elmfield, goToBoard, goToStage, mainFiles, test } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';
import { ask } from '../support/ask.ts';

const savePicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['DEBRIEF_PICTURES'];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
};

/** A theme of one card of each visit, with a title, a word and so many stars. */
async function prepare(page: Page, stars: number): Promise<void> {
  await chooseFiles(page, [...mainFiles, path.join(elmfield, 'staff.csv')]);
  await page.getByRole('button', { name: /^Load 14 visits/ }).click();
  await goToBoard(page);
  await card(page, 'Of 17 spoken answers').waitFor();
  const { walks } = await ask(page, 'walks.list', {});
  const walkId = walks[0]?.id ?? '';
  const { cards } = await ask(page, 'board.get', { walkId });
  const byVisit = new Map(
    cards.filter(({ areaId }) => areaId === 'participation').map((one) => [one.visitNumber, one.id]),
  );
  const cardIds = [...byVisit.values()].slice(0, 9);
  const themeId = randomUUID();
  await ask(page, 'board.makeThemes', { walkId, themes: [{ newThemeId: themeId, cardIds }] });
  await ask(page, 'board.renameTheme', { walkId, themeId, title: 'A few voices answer most' });
  await ask(page, 'board.starCards', { walkId, cardIds: cardIds.slice(0, stars), isStarred: true });
  await ask(page, 'slides.approve', {
    walkId,
    text: 'Autumn 1: talk for learning',
    name: 'Autumn',
  });
}

const review = (page: Page): Locator => page.getByRole('region', { name: 'Read before they leave' });
const saveButton = (page: Page): Locator => page.getByRole('button', { name: 'Save slides…' });
const focusedLine = (page: Page): Locator => page.locator('li[data-key]:focus');
/** The texts that nobody has read. */
const unreadLines = (page: Page): Locator => review(page).locator('li.unread');

test('the texts of a deck are read by keys alone', async ({ page, app: _app }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await prepare(page, 3);
  await goToStage(page, 'Share');
  await expect(saveButton(page)).toBeDisabled();
  await expectNoFindings(page, 'share, with texts to read');
  await savePicture(page, 'lines-unread');

  await test.step('from one to the next', async () => {
    await page.getByRole('button', { name: 'Read what is left' }).focus();
    await page.keyboard.press('Enter');
    await expect(focusedLine(page)).toHaveCount(1);
    await expect(review(page)).toBeVisible();
    await expectNoFindings(page, 'share, reading');
    const before = await unreadLines(page).count();
    const first = await focusedLine(page).getAttribute('data-key');
    await page.keyboard.press('t');
    await expect(unreadLines(page)).toHaveCount(before - 1);
    await expect(focusedLine(page)).not.toHaveAttribute('data-key', first ?? '');
  });

  await test.step('in other words, which have to be read as well', async () => {
    await page.keyboard.press('p');
    await expect(page.getByRole('textbox', { name: 'In other words' })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Two or three pupils gave nearly all of the answers.');
    await page.keyboard.press('Control+Enter');
    await expect(focusedLine(page)).toContainText('Two or three pupils gave nearly all of the answers.');
    await savePicture(page, 'lines-written');
    const before = await unreadLines(page).count();
    await page.keyboard.press('Enter');
    await expect(unreadLines(page)).toHaveCount(before - 1);
  });

  await test.step('what is left out can be had back', async () => {
    await unreadLines(page).first().focus();
    await page.keyboard.press('x');
    await expect(review(page).locator('li.dropped')).toHaveCount(1);
    await review(page).locator('li.dropped').focus();
    await page.keyboard.press('u');
    await expect(review(page).locator('li.dropped')).toHaveCount(0);
    await expect(review(page)).toContainText('Two or three pupils gave nearly all of the answers.');
  });

  await test.step('until all are read', async () => {
    for (let left = await unreadLines(page).count(); left > 0; left -= 1) {
      await unreadLines(page).first().focus();
      await page.keyboard.press('t');
      await expect(unreadLines(page)).toHaveCount(left - 1);
    }
    await expect(review(page)).toContainText('Every text of these slides has been read.');
    await expect(saveButton(page)).toBeEnabled();
    await page.getByRole('button', { name: 'Back to the slides' }).click();
    await page
      .getByRole('list', { name: 'Slides in order' })
      .getByRole('button', { name: /A few voices answer most/ })
      .click();
    await expect(page.getByRole('img', { name: /Two or three pupils/ })).toBeVisible();
    await savePicture(page, 'lines-read');
    await expectNoFindings(page, 'share, with texts read');
  });
});

test('the texts of a deck are read by tap, blended, and a colleague says yes', async ({
  page,
  app: _app,
}) => {
  await prepare(page, 2);
  await goToStage(page, 'Share');
  await page.getByRole('button', { name: 'Read what is left' }).click();

  await test.step('one line of two cards of two teachers', async () => {
    const blend = review(page).getByRole('button', { name: /^Blend/ });
    await blend.first().click();
    await blend.first().click();
    await review(page).getByRole('button', { name: 'Write one line of them' }).click();
    await review(page)
      .getByRole('textbox', { name: 'One line of several cards' })
      .fill('In several rooms a handful of pupils gave most of the answers.');
    await review(page).getByRole('button', { name: 'Write it so' }).click();
    await expect(focusedLine(page)).toContainText('In several rooms a handful of pupils');
    const before = await unreadLines(page).count();
    await focusedLine(page)
      .getByRole('button', { name: /^Read, it may stand/ })
      .click();
    await expect(unreadLines(page)).toHaveCount(before - 1);
  });

  await test.step('the rest is read or left out', async () => {
    for (let left = await unreadLines(page).count(); left > 0; left -= 1) {
      await unreadLines(page)
        .first()
        .getByRole('button', { name: /^Read, it may stand/ })
        .click();
      await expect(unreadLines(page)).toHaveCount(left - 1);
    }
    await expect(saveButton(page)).toBeEnabled();
  });
  await savePicture(page, 'lines-by-tap');

  await test.step('saved, the lines are on the slides', async () => {
    const downloading = page.waitForEvent('download');
    await saveButton(page).click();
    await (await downloading).path();
    await expect(page.getByRole('heading', { name: 'Slides saved' })).toBeFocused();
  });
});
