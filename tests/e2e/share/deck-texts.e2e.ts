/** Texts of slides, typed where they stand. */
import { expect } from '@playwright/test';
import { test } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';
import { ask } from '../support/ask.ts';
import { face, openShare, prepare, said, saveButton, savePicture, spot, titles } from './deck-hands.ts';

test('a text is typed where it stands, kept where it fits, and taken back', async ({ page, app: _app }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  const walkId = await prepare(page);
  await openShare(page);
  const field = page.getByRole('textbox', { name: 'Title' });

  await test.step('by keys alone', async () => {
    await face(page, new RegExp(titles[0] ?? '')).click();
    await page.keyboard.press('F2');
    await expect(spot(page, `Edit title: ${titles[0]}`)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type('Time to jot changes who speaks in a room full of people');
    await savePicture(page, 'builder-typing');
    await expectNoFindings(page, 'builder, typing');
    // As many lines in the field as on the slide.
    const box = await field.evaluate((one) => ({ needed: one.scrollHeight, has: one.clientHeight }));
    expect(box.needed).toBeLessThanOrEqual(box.has);
    await page.keyboard.press('Enter');
    await expect(face(page, /Time to jot changes who speaks/)).toBeVisible();
    await expect(said(page)).toContainText('Title changed.');
  });

  await test.step('Ctrl+Z in the field is the field’s own', async () => {
    await spot(page, /^Edit title: Time to jot/).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' x');
    await page.keyboard.press('Control+z');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(face(page, /Time to jot changes who speaks/)).toBeVisible();
  });

  await test.step('too much is said and not kept', async () => {
    await spot(page, /^Edit title: Time to jot/).click();
    await page.evaluate(() => document.execCommand('insertText', false, 'W'.repeat(400)));
    await expect(page.getByRole('alert')).toContainText(/^About \d+ characters too many for this slide/);
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('W'.repeat(400));
    await savePicture(page, 'builder-too-long');
    await saveButton(page).focus();
    await expect(said(page)).toContainText('The text is as it was.');
    await expect(face(page, /Time to jot changes who speaks/)).toBeVisible();
  });

  await test.step('what is pasted is one paragraph', async () => {
    await spot(page, /^Edit title: Time to jot/).click();
    await page.evaluate(() => document.execCommand('insertText', false, 'One line\n\n  and another 👩‍👩‍👧'));
    await expect(field).toHaveValue('One line and another 👩‍👩‍👧');
    await page.keyboard.press('Enter');
    await expect(face(page, /One line and another/)).toBeVisible();
  });

  await test.step('an IME is left alone, and writing from right to left', async () => {
    await spot(page, /^Edit title: One line/).click();
    await field.evaluate((one) => {
      one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    });
    await expect(field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('التفكير قبل الكلام');
    expect(await field.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
    await savePicture(page, 'builder-rtl');
    await page.keyboard.press('Enter');
    await expect(face(page, /التفكير/)).toBeVisible();
  });

  await test.step('as it was', async () => {
    await page.getByRole('button', { name: /^As it was: / }).click();
    await expect(face(page, new RegExp(titles[0] ?? ''))).toBeVisible();
  });

  await test.step('a name that is typed is covered, and said', async () => {
    await spot(page, `Edit title: ${titles[0]}`).click();
    await page.keyboard.insertText('What Mr Fennel showed us');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Changed on this slide' })).toContainText(
      'A name was covered.',
    );
    await expect(page.getByText('Fennel')).toHaveCount(0);
    await savePicture(page, 'builder-name');
    await page.keyboard.press('Control+z');
    await expect(face(page, new RegExp(titles[0] ?? ''))).toBeVisible();
  });

  await test.step('what has to be read stops saving until it is', async () => {
    await spot(page, `Edit title: ${titles[0]}`).click();
    await page.keyboard.insertText('The headteacher waits before asking');
    await page.keyboard.press('Enter');
    await expect(saveButton(page)).toBeDisabled();
    await expect(page.locator('button.unread')).toHaveCount(1);
    await savePicture(page, 'builder-unread');
    await expectNoFindings(page, 'builder, unread');
    await page.getByRole('button', { name: 'I have read it: it points at nobody' }).click();
    await expect(saveButton(page)).toBeEnabled();
    await expect(page.locator('button.unread')).toHaveCount(0);
  });

  await test.step('keeping and reading in one', async () => {
    await spot(page, /^Edit title: The headteacher/).click();
    await page.keyboard.insertText('The headteacher waits, and asks');
    await page.keyboard.press('Control+Enter');
    await expect(face(page, /The headteacher waits, and asks/)).toBeVisible();
    await expect(saveButton(page)).toBeEnabled();
  });

  await test.step('notes of the speaker, after a reload too', async () => {
    const notes = page.getByRole('textbox', { name: 'Speaker notes' });
    await notes.fill('Say it slowly.\nThen wait.');
    await notes.press('Control+Enter');
    await expect(said(page)).toContainText('Speaker notes changed.');
    await page.reload();
    await face(page, /The headteacher waits, and asks/).click();
    await expect(notes).toHaveValue('Say it slowly.\nThen wait.');
    await page.getByRole('button', { name: 'As they were' }).click();
    await expect(notes).not.toHaveValue(/Say it slowly/);
  });

  await test.step('another window changes the deck while a text is typed', async () => {
    await spot(page, /^Edit title: The headteacher/).click();
    await page.keyboard.insertText('Half a title');
    await ask(page, 'decks.switchSlides', { walkId, deckId: 'staff', slideIds: ['areas'], isOn: false });
    await expect(face(page, /^Off: /)).toBeVisible();
    await expect(field).toHaveValue('Half a title');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
  });
});
