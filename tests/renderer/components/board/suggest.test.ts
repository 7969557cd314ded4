/** Suggested themes, cards that are alike, and themes that a card is like: they propose, and only a person moves. */
import * as z from 'zod';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BoardStep } from '../../../../core/contract/calls/board.ts';
import { AppError } from '../../../../core/contract/errors.ts';
import { indexBoard } from '../../../../core/domain/board/board-index.ts';
import { planManyThemes } from '../../../../core/domain/board/plan-many-themes.ts';
import { boardCard, boardOf, boardTheme, stepOf } from '../../board/cards.ts';
import { walk } from '../../examples.ts';
import { type Answers, later } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';

const cards = [
  boardCard('1', { text: 'They explained why to Ms Hall.' }),
  boardCard('2', { text: 'One pupil explained why.' }),
  boardCard('3', { text: 'Why was explained.' }),
  boardCard('4', { text: 'Two read aloud.' }),
  boardCard('5', { text: 'All read aloud.' }),
  boardCard('6', { text: 'A pair read aloud.', themeId: 't' }),
  boardCard('7', { text: 'Nobody waited.', themeId: 'u' }),
];
const board = boardOf({
  themes: [
    boardTheme('u', { orderKey: 'a1', title: 'Waiting' }),
    boardTheme('t', { number: 2, orderKey: 'a2', title: 'Reading' }),
  ],
  cards,
  visits: [{ number: 1, date: '2026-10-06', yearGroup: '9', subject: null, observers: [0] }],
  names: { staff: [], teachers: ['Ms Rose Hall'], others: [], classes: [], rooms: [] },
});
const suggested = {
  suggestions: [
    { cardIds: ['2', '1', '3'], words: ['explained', 'why'] },
    { cardIds: ['4', '5'], words: ['read', 'aloud'] },
  ],
  considered: 5,
};
const wanted = z.object({
  themes: z.array(z.object({ newThemeId: z.string(), cardIds: z.array(z.string()) })),
});

/** A core that makes the themes it is asked for. */
function makeThemes(input: unknown): BoardStep {
  const plan = planManyThemes(indexBoard(board), wanted.parse(input));
  if (!plan) throw new AppError('internal', 'nothing to make');
  const { sentence, patch } = plan;
  return stepOf({ sentence, patch, history: { undo: sentence, redo: null } });
}

async function openBoard(answers: Answers = {}) {
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'board.get': () => board,
      'suggest.themes': () => suggested,
      'board.makeThemes': makeThemes,
      ...answers,
    },
    { at: '#/walks/w1/board' },
  );
  await expect.poll(() => document.querySelectorAll('[data-card]').length).toBe(7);
  const made = () =>
    opened.core.requests
      .filter(({ call }) => call === 'board.makeThemes')
      .map(({ input }) => wanted.parse(input).themes.map(({ cardIds }) => cardIds));
  const open = async () => {
    await opened.screen.getByRole('button', { name: 'Board: more' }).click();
    await opened.screen.getByRole('menuitem', { name: 'Suggest clusters' }).click();
  };
  return { ...opened, made, open };
}
const focusCard = (id: string): void => document.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
const pointed = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('.card.pointed')].map((card) => card.dataset['card']).sort();

test('a suggestion shows its words and cards, marks them on the board, and moves nothing', async () => {
  const { screen, open, core } = await openBoard();
  await open();
  await expect.element(screen.getByRole('heading', { name: 'Suggested clusters' })).toHaveFocus();
  await expect.element(screen.getByText('Found by shared words, not by meaning.')).toBeVisible();
  const first = screen.getByRole('listitem', { name: /explained, why/ });
  await expect.element(first.getByRole('checkbox').first()).toBeChecked();
  expect(document.querySelector('aside')?.innerHTML).not.toMatch(/Hall/);
  await first.getByRole('checkbox').nth(1).click();
  await expect.poll(pointed).toEqual(['2', '3']);
  expect(core.asked()).not.toContain('board.makeThemes');
});

test('trimmed, made by key, and the focus goes on; an undone one comes back', async () => {
  const { screen, open, made } = await openBoard();
  await open();
  await screen.getByRole('checkbox', { name: /One pupil explained/ }).click();
  screen
    .getByRole('button', { name: /Make this cluster: explained/ })
    .element()
    .focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(made).toEqual([[['1', '3']]]);
  await expect.element(screen.getByRole('button', { name: /Make this cluster: read/ })).toHaveFocus();
  await expect.element(screen.getByText('1 suggestion', { exact: true })).toBeVisible();
});

test('all are accepted in one step', async () => {
  const { screen, open, made } = await openBoard();
  await open();
  await screen.getByRole('button', { name: 'Accept all (2)' }).click();
  await expect.poll(made).toEqual([
    [
      ['2', '1', '3'],
      ['4', '5'],
    ],
  ]);
  await expect.element(screen.getByText('No suggestions are left.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Suggest again' })).toHaveFocus();
});

test('dismissed ones stay away when it is asked again, and can be brought back', async () => {
  const { screen, open } = await openBoard();
  await open();
  await screen.getByRole('button', { name: /Dismiss: explained/ }).click();
  await expect.element(screen.getByRole('button', { name: /Make this cluster: read/ })).toHaveFocus();
  await screen.getByRole('button', { name: 'Suggest again' }).click();
  await expect.element(screen.getByText('1 suggestion', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: 'Bring back 1 dismissed' }).click();
  await expect.element(screen.getByText('2 suggestions', { exact: true })).toBeVisible();
});

test('cards that were moved since are left out, and it says so; trimmed to one it makes no theme', async () => {
  const parked = {
    ...board,
    cards: cards.map((card) => (card.id === '3' ? { ...card, themeId: 't' } : card)),
  };
  const { screen, open, made } = await openBoard({ 'board.get': () => parked });
  await open();
  await expect.element(screen.getByText('1 card of it has been moved since.')).toBeVisible();
  await screen.getByRole('checkbox', { name: /One pupil explained/ }).click();
  await expect.element(screen.getByText('Tick two cards or more.')).toBeVisible();
  screen
    .getByRole('button', { name: /Make this cluster: explained/ })
    .element()
    .focus();
  await userEvent.keyboard('{Enter}');
  expect(made()).toEqual([]);
});

test('it can be stopped while it compares, and asked again', async () => {
  const answer = later<typeof suggested>();
  const { screen, open, core } = await openBoard({
    'suggest.themes': () => answer.promise,
    'app.cancel': () => {
      answer.reject(new AppError('cancelled', 'cancelled'));
      return { wasRunning: true };
    },
  });
  await open();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(screen.getByText('Stopped. Nothing was changed.')).toBeVisible();
  expect(core.asked()).toContain('app.cancel');
});

test('more like this: shared words, gone to, and selected together', async () => {
  const like = () => ({
    cards: [
      { cardId: '3', score: 0.9, words: ['why'] },
      { cardId: '6', score: 0.2, words: ['read'] },
    ],
  });
  const { screen, core } = await openBoard({ 'suggest.alike': like });
  focusCard('2');
  await userEvent.keyboard('=');
  await expect.element(screen.getByRole('heading', { name: 'More like this' })).toHaveFocus();
  expect(core.requests.at(-1)?.input).toEqual({ walkId: 'w1', cardId: '2' });
  const similar = screen.getByRole('list', { name: 'Cards like this' });
  await expect.element(similar).toMatchTextContent(/why.*read · in Reading/);
  await similar.getByRole('button', { name: 'Go to' }).last().click();
  await expect.poll(() => document.activeElement?.getAttribute('data-card')).toBe('6');
  await similar.getByRole('checkbox').first().click();
  await screen.getByRole('button', { name: 'Select these 2 cards' }).click();
  await expect
    .poll(() =>
      [...document.querySelectorAll<HTMLElement>('.card.selected')].map((card) => card.dataset['card']),
    )
    .toEqual(['2', '3']);
  expect(document.activeElement?.getAttribute('data-card')).toBe('2');
});

test('the list of places puts the theme first that a card is like, and moves nothing by itself', async () => {
  const rank = () => ({ themes: [{ themeId: 't', score: 0.8, words: ['read', 'aloud'] }] });
  const { screen, core } = await openBoard({ 'suggest.rank': rank });
  focusCard('4');
  await userEvent.keyboard('m');
  await expect.element(screen.getByText('by shared words, not meaning')).toBeVisible();
  await expect
    .poll(() =>
      screen
        .getByRole('option')
        .elements()
        .slice(0, 2)
        .map((one) => one.textContent.replace(/\s+/g, ' ')),
    )
    .toEqual([expect.stringMatching(/Reading Most alike: read, aloud/), expect.stringMatching(/Waiting/)]);
  expect(core.asked()).not.toContain('board.moveCards');
});
