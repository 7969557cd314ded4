/** The deck builder, with the real core: slides moved, switched, typed on, undone; decks for others; from closed to saved. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { stringsFound } from '../../support/deck-text.ts';
import { card, chooseFiles, elmfield, goToStage, mainFiles, middleOf, test } from '../support/app.ts';
import { expectNoFindings } from '../support/axe.ts';
import { call } from '../support/core-calls.ts';
import { carry } from '../support/touch.ts';

const savePicture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['DEBRIEF_PICTURES'];
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
};

const titles = [
  'Time to think changes who speaks',
  'Pupils look for the worked example',
  'Questions are passed on to others',
  'Answers are built on',
  'Books show the second draft',
  'Talk partners are a habit',
];

/** Elmfield with six themes, wonderings and decisions. */
async function prepare(page: Page, isApproved = true): Promise<string> {
  await chooseFiles(page, [...mainFiles, path.join(elmfield, 'staff.csv')]);
  await page.getByRole('button', { name: /^Load 14 visits/ }).click();
  await page.getByRole('button', { name: 'Go to the board' }).click();
  await card(page, 'Of 17 spoken answers').waitFor();
  const { walks } = await call(page, 'walks.list', {});
  const walkId = walks[0]?.id ?? '';
  const { cards } = await call(page, 'board.get', { walkId });
  const byVisit = [...Map.groupBy(cards, ({ visitNumber }) => visitNumber).values()];
  for (const [index, title] of titles.entries()) {
    const cardIds = byVisit.flatMap((of) => of[index]?.id ?? []);
    const themeId = randomUUID();
    await call(page, 'board.makeThemes', { walkId, themes: [{ newThemeId: themeId, cardIds }] });
    await call(page, 'board.renameTheme', { walkId, themeId, title });
    const text = `What would change where this is the habit, number ${index + 1}?`;
    if (index < 3)
      await call(page, 'board.saveNote', { walkId, id: randomUUID(), themeId, kind: 'wonder', text });
  }
  for (const [kind, text] of [
    ['keep', 'Jot a word before anybody speaks'],
    ['ask', 'Who has not spoken yet today?'],
    ['support', 'Cover for an hour to watch it'],
  ] as const)
    await call(page, 'board.saveDecision', {
      walkId,
      id: randomUUID(),
      themeId: null,
      kind,
      text,
      horizon: null,
      owner: null,
      state: 'open',
      carriedFrom: null,
    });
  // A theme of so small a walk that may have no figure stands by its title.
  const { noticings } = await call(page, 'slides.preview', { walkId });
  for (const { themeId, title, isKept } of noticings)
    if (!isKept) await call(page, 'slides.keepNoticing', { walkId, themeId, title, isKept: true });
  if (isApproved)
    await call(page, 'slides.approve', { walkId, text: 'Autumn 1: talk for learning', name: 'Autumn' });
  return walkId;
}

const strip = (page: Page): Locator => page.getByRole('list', { name: 'Slides in order' });
const items = (page: Page): Locator => strip(page).getByRole('listitem');
const face = (page: Page, title: string | RegExp): Locator =>
  strip(page).getByRole('button', { name: title });
const said = (page: Page): Locator => page.locator('.said[role="status"]');
const saveButton = (page: Page): Locator => page.getByRole('button', { name: 'Save slides…' });
const spot = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

/** Titles in the order of the strip. */
const orderOf = (page: Page): Promise<string[]> =>
  strip(page)
    .locator('.face')
    .evaluateAll((faces) =>
      faces.map((one) =>
        (one.getAttribute('aria-label') ?? '').replace(/^[^:]*: /u, '').replace(/, \d+ .*$/u, ''),
      ),
    );

async function openShare(page: Page): Promise<void> {
  await goToStage(page, 'Share');
  await expect(face(page, /^1: /)).toBeVisible();
}

test('slides are put in order by mouse, by key and from the menu, and put back by undo', async ({
  page,
  app: _app,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await prepare(page);
  await openShare(page);
  const before = await orderOf(page);
  expect(before.length).toBeGreaterThanOrEqual(10);
  await savePicture(page, 'builder-1366');
  await expectNoFindings(page, 'builder');

  await test.step('with a real mouse', async () => {
    const [from, to] = [items(page).nth(3), items(page).nth(1)];
    const [start, end] = [await middleOf(from), await middleOf(to, { x: 0.5, y: 0.1 })];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 4, start.y - 10, { steps: 3 });
    await page.mouse.move(end.x, end.y, { steps: 10 });
    await expect(page.locator('.in-hand.slide')).toBeVisible();
    await expect(page.locator('[data-drop="above"]')).toHaveCount(1);
    await savePicture(page, 'builder-dragging');
    await page.mouse.up();
    await expect
      .poll(() => orderOf(page))
      .toEqual([before[0], before[3], before[1], before[2], ...before.slice(4)]);
    await expect(said(page)).toContainText(`Slide 4, ${before[3]}, moved to 2 of`);
    await expect(page.locator('.in-hand')).toHaveCount(0);
  });

  await test.step('Escape puts back what is in the hand', async () => {
    const [start, end] = [await middleOf(items(page).nth(1)), await middleOf(items(page).nth(3))];
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 8 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect((await orderOf(page))[1]).toBe(before[3]);
  });

  await test.step('with a pen', async () => {
    const pen = await page.context().newCDPSession(page);
    const [start, end] = [
      await middleOf(items(page).nth(2)),
      await middleOf(items(page).nth(1), { x: 0.5, y: 0.1 }),
    ];
    const at = (
      type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
      x: number,
      y: number,
    ): Promise<unknown> =>
      pen.send('Input.dispatchMouseEvent', {
        type,
        x,
        y,
        button: 'left',
        buttons: 1,
        clickCount: 1,
        pointerType: 'pen',
      });
    await at('mousePressed', start.x, start.y);
    for (let part = 1; part <= 8; part += 1)
      await at('mouseMoved', start.x, start.y + ((end.y - start.y) * part) / 8);
    await expect(page.locator('.in-hand.slide')).toBeVisible();
    await at('mouseReleased', end.x, end.y);
    await expect.poll(async () => (await orderOf(page))[2]).toBe(before[3]);
    await pen.detach();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await orderOf(page))[1]).toBe(before[3]);
  });

  await test.step('by key, one place at a time', async () => {
    await face(page, new RegExp(before[3] ?? '')).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => orderOf(page)).toEqual(before);
    await expect(face(page, new RegExp(before[3] ?? ''))).toBeFocused();
  });

  await test.step('from the menu', async () => {
    await page.getByRole('button', { name: 'Slide: more' }).click();
    await page.getByRole('menuitem', { name: /^To the end/ }).click();
    await expect.poll(async () => (await orderOf(page)).at(-1)).toBe(before[3]);
  });

  await test.step('undo and redo, in the one history', async () => {
    await page.keyboard.press('Control+z');
    await expect.poll(() => orderOf(page)).toEqual(before);
    await expect(said(page)).toContainText('Undone: Slide moved');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await orderOf(page)).at(-1)).toBe(before[3]);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect.poll(() => orderOf(page)).toEqual(before);
    await page.keyboard.press('Control+h');
    const panel = page.getByRole('complementary', { name: 'History' });
    await expect(panel).toContainText('Slide moved');
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('off and on', async () => {
    await face(page, /^2: /).focus();
    await page.keyboard.press('Space');
    await expect(face(page, new RegExp(`^Off: ${before[1]}`))).toBeFocused();
    await expect(face(page, new RegExp(`^2: ${before[2]}`))).toBeVisible();
    await expect(page.getByText(`${before.length - 1} slides.`)).toBeVisible();
    await savePicture(page, 'builder-off');
    await page.reload();
    await expect(face(page, new RegExp(`^Off: ${before[1]}`))).toBeVisible();
    await page.getByRole('switch', { name: new RegExp(before[1] ?? '') }).check();
    await expect(face(page, new RegExp(`^2: ${before[1]}`))).toBeVisible();
  });
});

test.describe('fingers', () => {
  test.use({ hasTouch: true });

  test('a finger moves a slide, and taps do without', async ({ page, app: _app }) => {
    await prepare(page);
    await openShare(page);
    const before = await orderOf(page);
    await carry(page, items(page).nth(2), items(page).nth(0), { x: 0.5, y: 0.1 });
    await expect.poll(async () => (await orderOf(page))[0]).toBe(before[2]);
    await page.getByRole('button', { name: 'Move down', exact: true }).tap();
    await expect.poll(async () => (await orderOf(page))[1]).toBe(before[2]);
  });
});

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
    await call(page, 'decks.switchSlides', { walkId, deckId: 'staff', slideIds: ['areas'], isOn: false });
    await expect(face(page, /^Off: /)).toBeVisible();
    await expect(field).toHaveValue('Half a title');
    await expect(field).toBeFocused();
    await page.keyboard.press('Escape');
  });
});

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
    const { walks } = await call(page, 'walks.list', {});
    const walkId = walks[0]?.id ?? '';
    const { themes } = await call(page, 'board.get', { walkId });
    const themeId = themes.find(({ title }) => title === titles[1])?.id ?? '';
    await call(page, 'board.dissolveTheme', { walkId, themeId });
    await expect(face(page, new RegExp(titles[1] ?? ''))).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
    await expect(face(page, new RegExp(titles[1] ?? ''))).toBeVisible();
  });

  await test.step('another window removes it', async () => {
    const { walks } = await call(page, 'walks.list', {});
    const walkId = walks[0]?.id ?? '';
    const { decks: all } = await call(page, 'decks.list', { walkId });
    await call(page, 'decks.remove', { walkId, deckId: all[1]?.id ?? '' });
    await expect(said(page)).toContainText('another window removed it');
    await expect(decks.getByRole('link', { name: 'Staff' })).toHaveAttribute('aria-current', 'page');
    await expect(face(page, /^1: /)).toBeVisible();
  });
});

test('from a closed debrief to a saved file in three actions', async ({ page, app: _app }) => {
  const walkId = await prepare(page);
  const listed = await call(page, 'lines.list', { walkId });
  for (const { key, text, state } of [...listed.groups.flatMap(({ lines }) => lines), ...listed.texts])
    if (state === 'unread') await call(page, 'lines.tick', { walkId, key, text });
  await call(page, 'debrief.close', { walkId, isClosed: true });
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

test('it is whole in both themes, at four widths and at twice the size', async ({ page, app: _app }) => {
  test.setTimeout(120_000);
  await prepare(page, false);
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [1000, 700],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openShare(page);
    await expect(saveButton(page)).toBeVisible();
    await savePicture(page, `builder-found-${width}`);
    const sideways = await page.evaluate(() => {
      const view = document.querySelector('.view');
      return view === null ? 1 : view.scrollWidth - view.clientWidth;
    });
    expect(sideways, `${width} wide`).toBe(0);
    await expectNoFindings(page, `builder, ${width} wide`);
    await page.keyboard.press('Shift+D');
    await expectNoFindings(page, `builder, dark, ${width} wide`);
    await savePicture(page, `builder-dark-${width}`);
    await page.keyboard.press('Shift+D');
  }
});
