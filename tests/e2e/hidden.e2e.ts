/** What a blank screen and a printed board keep back: also from assistive technology, also with a dialog open. */
import { expect, type Page } from '@playwright/test';
import { card, openSample, sample, test } from './support/app.ts';
import { ask, walkIdOf } from './support/ask.ts';

/** Every name in the accessibility tree that the browser hands on. */
async function spoken(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const names = nodes.flatMap(({ ignored, name }) => (ignored ? [] : [String(name?.value ?? '')]));
  return [...new Set(names)].filter((name) => name !== '');
}

async function openMoveDialog(page: Page): Promise<void> {
  await card(page, sample.timer).focus();
  await page.keyboard.press('m');
  await page.getByRole('dialog').waitFor();
}

test('a blank screen covers an open dialog, for eyes and for screen readers, and gives the focus back', async ({
  page,
  context,
  app,
}) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  const walkId = walkIdOf(page);
  await openMoveDialog(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await card(other, sample.timer).waitFor();
  await ask(other, 'debrief.update', {
    walkId,
    screen: { arrangement: 'columns', themeId: null, isBlank: true },
  });
  const back = 'B or tap to come back';
  for (const window of [page, other]) {
    await expect(window.getByRole('button', { name: back })).toBeVisible();
    const said = async (): Promise<string[]> =>
      (await spoken(window)).filter((name) => !name.includes('Learning Walk Debrief'));
    await expect.poll(said).toEqual([back]);
  }
  await page.bringToFront();
  await page.keyboard.press('Tab');
  await page.keyboard.press('x');
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: back })).toHaveCount(0);
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, sample.timer)).toBeFocused();
});

test('printing from the board prints nothing of it, nor of a dialog over it', async ({ page, app }) => {
  expect(app.address).toContain('127.0.0.1');
  await openSample(page);
  await openMoveDialog(page);
  await page.emulateMedia({ media: 'print' });
  expect((await page.evaluate(() => document.body.innerText)).trim()).toBe('');
});
