/** Themes and references on the board: what they show, and that menus and taps send the same commands as a drag. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { boardCard, boardOf, boardTheme, stepOf, themePart } from '../../board/cards.ts';
import { walk } from '../../examples.ts';
import { openApp } from '../open-app.ts';

const board = boardOf({
  themes: [
    boardTheme('t', { title: 'Talk first', parts: [themePart('p', ['2'], { number: 3 })] }),
    boardTheme('u', { number: 2 }),
  ],
  cards: [
    boardCard('1', { themeId: 't', text: 'They spoke.' }),
    boardCard('2', { themeId: 't', text: 'They listened.', visitNumber: 2 }),
    boardCard('3', { themeId: 'u', text: 'They wrote.', visitNumber: 3, isStarred: true }),
    boardCard('4', { text: 'They read.', areaId: 'progress', visitNumber: 4 }),
  ],
  visits: [1, 2, 3, 4].map((number) => ({
    number,
    date: null,
    yearGroup: null,
    subject: null,
    observers: [number],
  })),
  references: [{ cardId: '4', themeId: 'u', orderKey: 'a0' }],
});
const done = () => stepOf();

async function openBoard() {
  const answers = {
    'walks.list': () => ({ walks: [walk] }),
    'board.get': () => board,
    'board.moveCards': done,
    'board.takeApart': done,
    'board.renameTheme': done,
    'board.removeReferences': done,
  };
  const opened = await openApp(answers, { at: '#/walks/w1/board' });
  const sent = (call: string): unknown =>
    opened.core.requests.findLast((request) => request.call === call)?.input;
  return { ...opened, sent };
}

test('a theme counts the cards that are also in it, and says where they are at home', async () => {
  const { screen } = await openBoard();
  const second = screen.getByRole('group', { name: 'Cluster 2' });
  await expect.element(second.getByText('2 cards · 2 visits · 2 observers')).toBeVisible();
  await expect.element(second.getByText('also here, at home in')).toMatchTextContent('Progress');
  await expect.element(second.getByRole('article').first()).toMatchTextContent('starred');
  const home = document.querySelector('[data-card="4"]');
  expect(home?.textContent).toContain('also in 1: Cluster 2');
});

test('what was merged is taken out again from the menu of the theme', async () => {
  const { screen, sent } = await openBoard();
  await screen.getByRole('button', { name: 'More for Talk first' }).click();
  await screen.getByRole('menuitem', { name: 'Take out “Cluster 3” (1 card)' }).click();
  await expect.poll(() => sent('board.takeApart')).toEqual({ walkId: 'w1', themeId: 't', partId: 'p' });
});

test('a reference goes with one key, and what is selected is put into a theme with one press', async () => {
  const { screen, sent } = await openBoard();
  await expect.poll(() => document.querySelector('[data-reference]')).not.toBeNull();
  document.querySelector<HTMLElement>('[data-reference]')?.focus();
  await userEvent.keyboard('{Delete}');
  await expect
    .poll(() => sent('board.removeReferences'))
    .toEqual({ walkId: 'w1', cardIds: ['4'], themeId: 'u' });
  document.querySelector<HTMLElement>('[data-card="4"]')?.focus();
  await userEvent.keyboard(' ');
  await expect.element(screen.getByText(/^1 of \d+ shown cards selected$/)).toBeVisible();
  await screen.getByRole('button', { name: 'Put here, into Talk first' }).click();
  await expect
    .poll(() => sent('board.moveCards'))
    .toEqual({ walkId: 'w1', cardIds: ['4'], to: { kind: 'theme', themeId: 't', before: null } });
});

test('what the menu of an item offers is found by name, too, and the focus goes on from there', async () => {
  const { screen, sent } = await openBoard();
  await expect.poll(() => document.querySelector('[data-card="2"]')).not.toBeNull();
  document.querySelector<HTMLElement>('[data-card="2"]')?.focus();
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.getByRole('combobox', { name: 'Find anything' }).fill('card loose');
  await expect.element(screen.getByRole('option')).toMatchTextContent('Make loose');
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => sent('board.moveCards'))
    .toEqual({ walkId: 'w1', cardIds: ['2'], to: { kind: 'column', areaId: 'progress', before: null } });
  await expect.poll(() => document.activeElement?.closest('[data-key]')).not.toBeNull();
});

test('the list of keys has those of the stage', async () => {
  const { screen } = await openBoard();
  await expect.poll(() => document.querySelector('[data-card="2"]')).not.toBeNull();
  await userEvent.keyboard('?');
  const lines = screen.getByRole('dialog', { name: 'Keys' });
  await expect.element(lines).toMatchTextContent('Ctrl+H');
  await expect.element(lines).not.toMatchTextContent('One vote more');
  await screen.getByRole('button', { name: 'Close' }).click();
  await screen.getByRole('link', { name: 'Weigh' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Weigh' })).toBeInTheDocument();
  await userEvent.keyboard('?');
  await expect.element(lines).toMatchTextContent(/\+\s*or\s*=\s*One vote more/);
});

test('the Enter that ends a word of an input method saves no title; the next one does', async () => {
  const { screen, sent } = await openBoard();
  await screen.getByRole('button', { name: 'More for Talk first' }).click();
  await screen.getByRole('menuitem', { name: 'Rename' }).click();
  const field = screen.getByRole('textbox', { name: /title/i });
  await field.fill('話す前に');
  const enter = { key: 'Enter', bubbles: true, cancelable: true };
  field.element().dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
  await expect.element(field).toHaveValue('話す前に');
  expect(sent('board.renameTheme')).toBeUndefined();
  field.element().dispatchEvent(new KeyboardEvent('keydown', enter));
  await expect.poll(() => sent('board.renameTheme')).toMatchObject({ themeId: 't', title: '話す前に' });
});
