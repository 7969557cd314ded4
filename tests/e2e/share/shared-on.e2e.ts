/** The day on which the staff hear of a walk, with the real core: noted by the deck, changed, and read at the start. */
import { expect } from '@playwright/test';
import { card, chooseFiles, goToBoard, goToStage, mainFiles, test } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';

test('a walk says when it was shared: noted by the deck, changed to the day of the meeting, taken away', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await chooseFiles(page, mainFiles);
  await page.getByRole('button', { name: /^Load 14 visits/ }).click();
  await goToBoard(page);
  await card(page, 'Of 17 spoken answers').waitFor();
  await goToStage(page, 'Share');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save slides…' }).click();
  await (await downloading).path();

  await test.step('the deck notes the day, and the meeting has another', async () => {
    await expect(page.getByText(/^Shared with the staff on \w{3} \d+ \w+\.$/)).toBeVisible();
    await page.getByLabel('The staff meeting is on').fill('2026-10-15');
    await page.getByRole('button', { name: 'Keep this day' }).click();
    await expect(page.getByText(/hared with the staff on Thu 15 Oct\.$/)).toBeVisible();
    await expectNoFindings(page, 'saved, with the day of sharing');
  });

  await test.step('the start says it', async () => {
    await page.goto(new URL(page.url()).origin);
    await expect(page.getByRole('link', { name: /hared Thu 15 Oct/ })).toBeVisible();
    await expectNoFindings(page, 'start, with the day of sharing');
    await page.getByRole('link', { name: /hared Thu 15 Oct/ }).click();
  });

  await test.step('it is taken away where the debrief is set up', async () => {
    await goToStage(page, 'Set up');
    await page.getByRole('button', { name: 'It is not shared yet' }).click();
    await expect(
      page.getByRole('region', { name: 'When do the staff hear of it?' }).getByText(/^Not shared yet/),
    ).toBeVisible();
    await expect(page.getByLabel('The staff meeting is on')).toHaveValue('');
  });
});
