/** Typing on the board: what is half typed when its dialog closes by accident is still there. */
import { expect, type Page } from '@playwright/test';
import { card, openSample, sample, test } from '../support/app.ts';

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const left = 'What was being typed is still here.';

test('half a sentence of evidence or of a wording outlives Escape and a click beside the dialog', async ({
  page,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  await card(page, sample.timer).focus();
  await page.keyboard.press('n');
  const evidence = dialog(page, 'Add evidence').getByRole('textbox', { name: 'What was seen or heard' });
  await page.keyboard.type('Two pupils explained');
  await page.keyboard.press('Escape');
  await expect(dialog(page, 'Add evidence')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(evidence).toHaveValue('Two pupils explained');
  await expect(dialog(page, 'Add evidence').getByText(left)).toBeVisible();
  await page.mouse.click(10, 500);
  await expect(dialog(page, 'Add evidence')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(evidence).toHaveValue('Two pupils explained');
  await page.keyboard.press('Enter');
  await expect(evidence).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(evidence).toHaveValue('');
  await page.keyboard.press('Escape');

  const wording = dialog(page, 'Edit wording').getByRole('textbox');
  await card(page, sample.start).focus();
  await page.keyboard.press('e');
  const before = await wording.inputValue();
  await page.keyboard.type(' Half');
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(wording).toHaveValue(`${before} Half`);
  await expect(dialog(page, 'Edit wording').getByText(left)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('e');
  await expect(wording).toHaveValue(before);
});
