/** Decks for others, the way to a saved file, and how it all looks. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { stringsFound } from '../../support/deck-text.ts';
import { elmfield, test } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';
import { ask } from '../support/ask.ts';
import {
  face,
  items,
  openShare,
  orderOf,
  prepare,
  said,
  saveButton,
  savePicture,
  titles,
} from './deck-hands.ts';

test('decks for others, themes chosen, and a deck that another window removes', async ({
  page,
  app: _app,
}) => {
  await prepare(page);
  await openShare(page);
  const decks = page.getByRole('navigation', { name: 'Decks' });

  await test.step('a second deck, named', async () => {
    await decks.getByRole('button', { name: 'Deck' }).click();
    await page.getByRole('menuitem', { name: 'New deck…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New deck' });
    await dialog.getByRole('button', { name: 'Make the deck' }).click();
    await expect(dialog.getByRole('alert')).toContainText('A deck needs a name');
    await dialog.getByRole('button', { name: 'Governors' }).click();
    await savePicture(page, 'builder-new-deck');
    await dialog.getByRole('button', { name: 'Make the deck' }).click();
    await expect(decks.getByRole('link', { name: 'Governors' })).toHaveAttribute('aria-current', 'page');
  });

  await test.step('other themes in it, and only in it', async () => {
    await expect(face(page, /^1: /)).toBeVisible();
    const count = (await orderOf(page)).length;
    await page
      .getByText(/^Themes on slides/)
      .first()
      .click();
    await page.getByRole('checkbox', { name: titles[0] ?? '' }).uncheck();
    await expect(items(page)).toHaveCount(count - 1);
    await page.reload();
    await expect(items(page)).toHaveCount(count - 1);
    await decks.getByRole('link', { name: 'Staff' }).click();
    await expect(items(page)).toHaveCount(count);
    await decks.getByRole('link', { name: 'Governors' }).click();
    await page
      .getByText(/^Themes on slides/)
      .first()
      .click();
    await page.getByRole('button', { name: 'As the votes say' }).click();
    await expect(items(page)).toHaveCount(count);
  });

  await test.step('a theme that is dissolved comes back with undo', async () => {
    const { walks } = await ask(page, 'walks.list', {});
    const walkId = walks[0]?.id ?? '';
    const { themes } = await ask(page, 'board.get', { walkId });
    const themeId = themes.find(({ title }) => title === titles[1])?.id ?? '';
    await ask(page, 'board.dissolveTheme', { walkId, themeId });
    await expect(face(page, new RegExp(titles[1] ?? ''))).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect(face(page, new RegExp(titles[1] ?? ''))).toBeVisible();
  });

  await test.step('another window removes it', async () => {
    const { walks } = await ask(page, 'walks.list', {});
    const walkId = walks[0]?.id ?? '';
    const { decks: all } = await ask(page, 'decks.list', { walkId });
    await ask(page, 'decks.remove', { walkId, deckId: all[1]?.id ?? '' });
    await expect(said(page)).toContainText('another window removed it');
    await expect(decks.getByRole('link', { name: 'Staff' })).toHaveAttribute('aria-current', 'page');
    await expect(face(page, /^1: /)).toBeVisible();
  });
});

test('from a closed debrief to a saved file in three actions', async ({ page, app: _app }) => {
  const walkId = await prepare(page);
  const listed = await ask(page, 'lines.list', { walkId });
  for (const { key, text, state } of [...listed.groups.flatMap(({ lines }) => lines), ...listed.texts])
    if (state === 'unread') await ask(page, 'lines.tick', { walkId, key, text });
  await ask(page, 'debrief.close', { walkId, isClosed: true });
  let actions = 0;
  const click = async (target: Locator): Promise<void> => {
    actions += 1;
    await target.click();
  };
  await click(page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: 'Share' }));
  const downloading = page.waitForEvent('download');
  await click(saveButton(page));
  const file = await (await downloading).path();
  const { names } = JSON.parse(fs.readFileSync(path.join(elmfield, 'truth.json'), 'utf8')) as {
    names: string[];
  };
  expect(stringsFound(fs.readFileSync(file), names)).toEqual([]);
  expect(actions).toBeLessThanOrEqual(3);
});

test('it is whole in both themes, with room and without', async ({ page, app: _app }) => {
  await prepare(page, false);
  for (const [width, height] of [
    [1366, 768],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openShare(page);
    await expect(saveButton(page)).toBeVisible();
    await savePicture(page, `builder-found-${width}`);
    const sideways = (): Promise<number> =>
      page.evaluate(() => {
        const view = document.querySelector('.view');
        return view === null ? 1 : view.scrollWidth - view.clientWidth;
      });
    await expect.poll(sideways, `${width} wide`).toBe(0);
    await expectNoFindings(page, `builder, ${width} wide`);
    await page.keyboard.press('Shift+D');
    await expectNoFindings(page, `builder, dark, ${width} wide`);
    await savePicture(page, `builder-dark-${width}`);
    await page.keyboard.press('Shift+D');
  }
});
