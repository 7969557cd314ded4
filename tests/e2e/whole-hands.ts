/** A person who leads a whole debrief with one kind of input alone: what each deed takes with mouse, keys or fingers. */
import { expect, type Locator, type Page } from '@playwright/test';
import { drag, drawn } from './support/app.ts';
import { carry } from './support/touch.ts';

export interface Hands {
  readonly name: 'mouse' | 'keys' | 'fingers';
  /** @param near the card or theme at which a button stands, from which keys go on to it */
  press(target: Locator, near?: Locator): Promise<void>;
  /** Text is typed by all of them, on whatever keyboard; how the field is reached and left differs. */
  write(field: Locator, text: string, near?: Locator): Promise<void>;
  /** Takes a place from a list that can be narrowed by typing. */
  pick(place: string): Promise<void>;
  /** Chooses in a closed list. */
  choose(list: Locator, value: string): Promise<void>;
  /** To a stage, or to a page beside the stages. */
  go(name: string): Promise<void>;
  goBeside(name: string): Promise<void>;
  /** A button of the bar underneath, or where that is narrow a line of its menu. */
  openHistory(): Promise<void>;
  cardDeed(card: Locator, deed: string): Promise<void>;
  themeDeed(theme: Locator, deed: string): Promise<void>;
  /** A new theme of two cards. */
  join(card: Locator, other: Locator): Promise<void>;
  put(card: Locator, theme: Locator, title: string): Promise<void>;
  merge(theme: Locator, into: Locator, title: string): Promise<void>;
  undo(): Promise<void>;
}

const headOf = (theme: Locator): Locator => theme.locator('[data-theme-id] .words');
const titleOf = (theme: Locator): Locator => theme.locator('button.title');
const stageLink = (page: Page, stage: string): Locator =>
  page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: stage });
const item = (page: Page, name: string): Locator =>
  page.getByRole('menuitem', { name: new RegExp(`^${name}`) });

/** Mouse and fingers point at what they mean. */
function pointing(page: Page, name: 'mouse' | 'fingers'): Hands {
  const press = (target: Locator): Promise<void> => (name === 'mouse' ? target.click() : target.tap());
  const move = name === 'mouse' ? drag : carry;
  const fromMenu = async (button: Locator, deed: string): Promise<void> => {
    await press(button);
    await press(item(page, deed));
  };
  return {
    name,
    press,
    async write(field, text) {
      await press(field);
      await field.fill('');
      await page.keyboard.insertText(text);
    },
    pick: (place) => press(page.getByRole('option', { name: place })),
    async choose(list, value) {
      await list.selectOption(value);
    },
    async go(stage) {
      await press(stageLink(page, stage));
      await expect(stageLink(page, stage)).toHaveAttribute('aria-current', 'page');
    },
    goBeside: (place) => fromMenu(page.getByRole('button', { name: 'More', exact: true }), place),
    async openHistory() {
      const direct = page.getByRole('button', { name: 'History', exact: true });
      if (await direct.isVisible()) await press(direct);
      else await fromMenu(page.getByRole('button', { name: 'Board: more' }), 'History');
    },
    async cardDeed(card, deed) {
      // For a finger the button is always there.
      if (name === 'mouse') await card.hover({ position: { x: 30, y: 12 } });
      await fromMenu(card.getByRole('button', { name: 'More for this card' }), deed);
    },
    themeDeed: (theme, deed) => fromMenu(theme.getByRole('button', { name: /^More for / }).first(), deed),
    // What is dropped stands behind what it is dropped on.
    join: (card, other) => move(page, other, card),
    put: (card, theme) => move(page, card, headOf(theme)),
    merge: (theme, into) => move(page, headOf(theme), headOf(into)),
    undo: () => press(page.getByRole('button', { name: 'Undo', exact: true }).last()),
  };
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until it is there, as somebody does who has no pointer. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let count = 0; count < 150; count += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the Tab key never gets there');
}

/** Goes to a card or the title of a theme: with Tab to the board, then with the arrows. */
async function arrowsTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let count = 0; count < 150; count += 1) {
    if (await isFocused(target)) return;
    const onBoard = await page.evaluate(
      () => document.activeElement?.matches('[data-card], .title') ?? false,
    );
    if (!onBoard) {
      await page.keyboard.press('Tab');
      continue;
    }
    const way = await target.evaluate((aim) => {
      const [from, to] = [document.activeElement ?? aim, aim].map((one) => one.getBoundingClientRect());
      const middle = (box?: DOMRect) => ({
        x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
        y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
      });
      const [right, down] = [middle(to).x - middle(from).x, middle(to).y - middle(from).y];
      if (Math.abs(right) > 120) return right > 0 ? 'ArrowRight' : 'ArrowLeft';
      return down > 0 ? 'ArrowDown' : 'ArrowUp';
    });
    await page.keyboard.press(way);
    await drawn(page);
  }
  throw new Error('the arrows never get there');
}

function keys(page: Page): Hands {
  const press = async (target: Locator, near?: Locator): Promise<void> => {
    if (near) await arrowsTo(page, near);
    // Words to choose from, and steps of the history, are one stop of the Tab key; the arrows go on inside.
    const group = target.locator('xpath=ancestor::*[@role="radiogroup" or self::ol][1]');
    if ((await target.getAttribute('tabindex')) === '-1' && (await group.count()) > 0) {
      await tabTo(page, group.locator('[tabindex="0"]'));
      for (let count = 0; count < 20 && !(await isFocused(target)); count += 1)
        await page.keyboard.press('ArrowDown');
    } else await tabTo(page, target);
    await page.keyboard.press('Enter');
  };
  const pick = async (place: string): Promise<void> => {
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(place);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  /** Everything has a name under which it is found. */
  const find = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await pick(words);
  };
  const fromMenu = async (deed: string): Promise<void> => {
    await page.keyboard.press('.');
    await item(page, deed).waitFor();
    while (!(await isFocused(item(page, deed)))) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  return {
    name: 'keys',
    press,
    openHistory: () => page.keyboard.press('Control+h'),
    async write(field, text, near) {
      if (near) await arrowsTo(page, near);
      await tabTo(page, field);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    pick,
    async choose(list, value) {
      await tabTo(page, list);
      while ((await list.locator('option:checked').innerText()) !== value)
        await page.keyboard.press('ArrowDown');
    },
    async go(stage) {
      await find(stage);
      await expect(stageLink(page, stage)).toHaveAttribute('aria-current', 'page');
    },
    goBeside: find,
    async cardDeed(card, deed) {
      await arrowsTo(page, card);
      await fromMenu(deed);
    },
    async themeDeed(theme, deed) {
      await arrowsTo(page, titleOf(theme));
      await fromMenu(deed);
    },
    async join(card, other) {
      await arrowsTo(page, card);
      await page.keyboard.press('Space');
      await arrowsTo(page, other);
      await page.keyboard.press('t');
    },
    async put(card, _theme, title) {
      await arrowsTo(page, card);
      await page.keyboard.press('m');
      await pick(title);
    },
    async merge(theme, _into, title) {
      await arrowsTo(page, titleOf(theme));
      await page.keyboard.press('m');
      await pick(`merge ${title}`);
    },
    async undo() {
      await page.keyboard.press('Control+z');
      await expect(page.getByRole('status').filter({ hasText: 'Undone' })).toBeVisible();
    },
  };
}

export const handsOf = (page: Page, name: Hands['name']): Hands =>
  name === 'keys' ? keys(page) : pointing(page, name);
