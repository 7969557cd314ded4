/** Who is who: settled by the staff list, said by a person, counted at once; and who was visited where no record says it. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { chooseFiles, goToBoard, openFromMore, test, type RunningApp } from './support/app.ts';
import { expectNoFindings } from './support/axe.ts';

const staff = [
  'Title,First name,Surname,Initials,Known as',
  'Ms,Rose,Hall,RHA,',
  'Ms,Mary,Hall,MHA,',
  'Mr,Sanjeev,Pillai,SPI,Sanj',
  'Ms,Grace,Adeyemi,GAD,',
];
const rows = [
  ['RHA', 'Halima Yusuf'],
  ['Ms M Hall', 'H. Yusuf'],
  ['Ms Hall', 'Theo Whitcombe'],
  ['Sanj', 'T. W.'],
  ['Mr Naylor', 'Theo Whitcombe'],
  ['N. Naylor', 'Halima Yusuf'],
  ['', 'Theo Whitcombe'],
  ['supply', 'Halima Yusuf'],
];

async function openPeople(page: Page, app: RunningApp): Promise<void> {
  const table = rows.map(
    ([teacher, observer], at) =>
      `2026-10-${String(5 + at).padStart(2, '0')},P${(at % 5) + 1},${observer},${teacher},9X/Ma${at},Mathematics,Pairs talked about step ${at + 1} of the proof.`,
  );
  const files = {
    'staff.csv': staff,
    'walk.csv': ['Date,Period,Observer,Teacher,Class,Subject,What did you see?', ...table],
  };
  const paths = Object.entries(files).map(([name, lines]) => {
    const file = path.join(app.dataDir, name);
    fs.writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  });
  await chooseFiles(page, paths);
  await page.getByRole('button', { name: 'Load 8 visits' }).click();
  await goToBoard(page);
  await page.getByRole('article').first().waitFor();
  await openFromMore(page, 'People');
  await page.getByRole('button', { name: 'Show' }).click();
}

const about = (page: Page, name: string) => page.getByRole('group', { name: `About ${name}` });
const choose = (page: Page, name: string) => page.getByRole('option', { name }).click();

/** A small screen: what fits there fits everywhere. */
test.use({ viewport: { width: 1366, height: 768 } });

test('who is who is said by search, kept in those words, taken back, and counted at once', async ({
  page,
  app,
}) => {
  await openPeople(page, app);
  const header = page.getByRole('banner');
  await expect(header).toContainText('8 visits · 2 observers');
  await expect(page.getByText('Could be Ms Mary Hall or Ms Rose Hall')).toBeVisible();
  await expectNoFindings(page, 'people');

  // One of those whom the staff list could mean.
  await about(page, 'Ms Hall').getByRole('button', { name: 'Ms Rose Hall' }).click();
  await expect(page.getByText('“Ms Hall” and “Ms Rose Hall” are one person.')).toBeVisible();

  // "No" asks who it is, and an answer by keys writes one saying.
  await about(page, 'Theo Whitcombe').getByRole('button', { name: 'No…' }).click();
  await expect(page.getByRole('dialog', { name: 'Who is “T. W.”?' })).toBeVisible();
  await expectNoFindings(page, 'who is it');
  await page.keyboard.type('grace');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“T. W.” is not Theo Whitcombe but Ms Grace Adeyemi.').first()).toBeFocused();
  await expect(header).toContainText('8 visits · 3 observers');
  await page
    .getByRole('button', { name: 'Take back: “T. W.” is not Theo Whitcombe but Ms Grace Adeyemi.' })
    .click();
  await expect(header).toContainText('8 visits · 2 observers');
  await about(page, 'Theo Whitcombe').getByRole('button', { name: 'No…' }).click();
  await choose(page, 'I do not know who');
  await expect(header).toContainText('8 visits · 3 observers');

  // A name that nobody has yet.
  await about(page, 'Mr Naylor').getByRole('button', { name: 'Somebody else…' }).click();
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Nia Naylor');
  await choose(page, '“Nia Naylor”');
  await expect(page.getByRole('heading', { name: 'Nia Naylor', exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('“N. Naylor” is not Mr Naylor but Nia Naylor.')).toBeVisible();
  await expect(header).toContainText('8 visits · 3 observers');
});

test('who was visited is said where no record says it, or that nobody was visited twice', async ({
  page,
  app,
}) => {
  await openPeople(page, app);
  await expect(page.getByRole('heading', { name: '2 visits without a teacher’s name' })).toBeVisible();
  await page.getByRole('button', { name: 'Say who it was… in visit 7' }).click();
  await expectNoFindings(page, 'who was visited');
  await page.keyboard.type('naylor');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '1 visit without a teacher’s name' })).toBeVisible();
  await page.getByRole('button', { name: 'Take back who was visited in visit 7' }).click();
  await expect(page.getByRole('heading', { name: '2 visits without a teacher’s name' })).toBeVisible();
  const twice = page.getByRole('checkbox', { name: 'No teacher was visited twice in this walk' });
  await twice.check();
  await page.reload();
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(twice).toBeChecked();
});
