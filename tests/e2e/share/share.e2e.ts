/** Sharing, with the real core: a name settled in place and remembered, and what an earlier deck does to the next. */
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import {
  card,
  chooseFiles,
  elmfield,
  goToBoard,
  goToStage,
  mainFiles,
  startApp,
  test,
} from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';

/** What is said of the slide in hand. */
const about = (page: Page, number: number): Locator =>
  page.getByRole('group', { name: `About slide ${number}` });

/** Takes a slide in hand. */
const open = (page: Page, number: number): Promise<void> =>
  page
    .getByRole('list', { name: 'Slides in order' })
    .getByRole('button', { name: new RegExp(`^${number}: `) })
    .click();

const saveButton = (page: Page): Locator => page.getByRole('button', { name: 'Save slides…' });

const question = (page: Page): Locator =>
  page.getByRole('region', { name: /^Has anybody outside this team/ });

async function load(page: Page, files: readonly string[]): Promise<void> {
  await chooseFiles(page, files);
  await page.getByRole('button', { name: /^Load 14 visits/ }).click();
  await goToBoard(page);
  await card(page, 'Of 17 spoken answers').waitFor();
}

async function save(page: Page): Promise<void> {
  const downloading = page.waitForEvent('download');
  await saveButton(page).click();
  await (await downloading).path();
  await expect(page.getByRole('heading', { name: 'Slides saved' })).toBeFocused();
}

/** Types one more visit in at the board, and comes back to the slides. */
async function addVisit(page: Page, teacher: string): Promise<void> {
  await goToStage(page, 'Read');
  await card(page, 'Of 17 spoken answers').focus();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Add evidence' });
  await dialog.getByRole('combobox', { name: 'Visit' }).selectOption({ label: 'New visit…' });
  await dialog.getByLabel('Date').fill('2026-10-15');
  await dialog.getByLabel('Teacher').fill(teacher);
  await dialog.getByRole('combobox', { name: 'Focus area' }).selectOption({ label: 'Participation' });
  await dialog
    .getByRole('textbox', { name: 'What was seen or heard' })
    .fill('Everybody wrote before anybody spoke.');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByText('1 so far')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await goToStage(page, 'Share');
}

test('a name is settled on its slide, and stays settled until the text changes', async ({ page, app }) => {
  await load(page, [...mainFiles, path.join(elmfield, 'staff.csv')]);
  await goToStage(page, 'Share');
  const found = about(page, 1).getByRole('list', { name: 'Found on slide 1' });

  await test.step('it is found where it stands', async () => {
    await expect(found).toContainText('“Autumn” could be a person’s name.');
    await expect(saveButton(page)).toBeDisabled();
    await expectNoFindings(page, 'share, with a finding');
    await open(page, 2);
    await page.getByRole('button', { name: 'Go to slide 1' }).click();
    await expect(about(page, 1)).toBeFocused();
  });

  await test.step('a person says there that it names nobody', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'This names nobody' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(found).toHaveCount(0);
    await expect(saveButton(page)).toBeEnabled();
    await expect(about(page, 1)).toBeFocused();
  });

  await app.stop();
  const second = await startApp(app.dataDir);
  await page.goto(second.address);

  await test.step('it is remembered after a restart, and can be taken back', async () => {
    await page
      .getByRole('link', { name: /^Autumn 1: talk for learning/ })
      .first()
      .click();
    await goToStage(page, 'Share');
    await expect(saveButton(page)).toBeEnabled();
    await page.getByText('You said these name nobody (1)').click();
    await page.getByRole('button', { name: 'Take back: Autumn' }).click();
    await expect(found).toBeVisible();
    await page.getByRole('button', { name: 'This names nobody' }).click();
    await expect(saveButton(page)).toBeEnabled();
  });

  await test.step('another text is read again', async () => {
    await page.getByRole('link', { name: 'All walks' }).click();
    await page.getByRole('button', { name: /^Edit…/ }).click();
    await page.getByRole('dialog').getByLabel('Title').fill('Autumn 2: talk for learning');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('link', { name: /^Autumn 2: talk for learning/ })
      .first()
      .click();
    await goToStage(page, 'Share');
    await expect(found).toContainText('In: “Autumn 2: talk for learning”');
    await expect(saveButton(page)).toBeDisabled();
  });
  await second.stop();
});

test('an earlier deck is asked about once: replaced, or its figures stay', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await load(page, mainFiles);
  await goToStage(page, 'Share');

  await test.step('a file that was not saved is taken back, and nothing is asked', async () => {
    await expect(page.getByRole('img', { name: /14 visits/ })).toBeVisible();
    await save(page);
    await page.getByRole('button', { name: 'It was not saved: take it back' }).click();
    await expect(page.getByText(/Nothing was released/).first()).toBeVisible();
    await addVisit(page, 'Ms Onions');
    await expect(page.getByRole('img', { name: /15 visits/ })).toBeVisible();
    await expect(question(page)).toHaveCount(0);
  });

  await test.step('the same figures go out twice without a question', async () => {
    await save(page);
    await expectNoFindings(page, 'slides saved');
    const keeping = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Keep this page…' }).click();
    expect((await keeping).suggestedFilename()).toMatch(/\.html$/);
    await page.getByRole('button', { name: 'Back to the slides' }).click();
    await expect(saveButton(page)).toBeEnabled();
    await expect(question(page)).toHaveCount(0);
  });

  await test.step('one visit more: “No, replace it” frees the figures', async () => {
    await addVisit(page, 'Mr Quill');
    await expect(question(page)).toBeVisible();
    await expect(saveButton(page)).toBeDisabled();
    await expectNoFindings(page, 'share, with the question');
    await question(page).getByRole('button', { name: 'No, replace it' }).click();
    await expect(question(page)).toHaveCount(0);
    await expect(page.getByRole('img', { name: /16 visits/ })).toBeVisible();
    await expect(saveButton(page)).toBeEnabled();
    await save(page);
    await page.getByRole('button', { name: 'Back to the slides' }).click();
  });

  await test.step('one more: “Yes, keep its figures” keeps them as of that day', async () => {
    await addVisit(page, 'Mrs Fennel');
    await question(page).getByRole('button', { name: 'Yes, keep its figures' }).click();
    await expect(question(page)).toHaveCount(0);
    await expect(page.getByRole('img', { name: /16 visits, as of \d+ [A-Z][a-z]+/ })).toBeVisible();
    await open(page, 2);
    await expect(about(page, 2)).toContainText('Kept from an earlier deck');
    await expect(saveButton(page)).toBeEnabled();
  });

  await test.step('the list says what became of each', async () => {
    await page.getByText('What has left (2)').click();
    const list = page.getByRole('list', { name: 'What has left' });
    await expect(list.getByRole('listitem')).toContainText([
      'Seen by others: its figures count.',
      'Seen by nobody else: it was replaced.',
    ]);
  });
});
