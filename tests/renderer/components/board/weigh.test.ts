/** All themes at a glance, and titles in their place: words, votes, order and the focus, over a fake core. */
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { boardCalls, type BoardStep } from '../../../../core/contract/calls/board.ts';
import type { Debrief } from '../../../../core/contract/calls/debrief.ts';
import { applyPatch, indexBoard } from '../../../../core/domain/board/board-index.ts';
import { patchOf } from '../../../../core/domain/board/patch.ts';
import type { Plan } from '../../../../core/domain/board/plan-move.ts';
import { planRename } from '../../../../core/domain/board/plan-rename.ts';
import { planWord } from '../../../../core/domain/board/plan-theme.ts';
import { boardCard, boardOf, boardTheme, stepOf } from '../../board/cards.ts';
import { debrief as anyDebrief, walk } from '../../examples.ts';
import { openApp } from '../open-app.ts';

const ids = Array.from({ length: 12 }, (_, at) => `t${at + 1}`);
const board = boardOf({
  themes: ids.map((id, at) =>
    boardTheme(id, {
      number: at + 1,
      orderKey: String.fromCharCode(97 + at),
      title: `Pupils do it ${at + 1}`,
    }),
  ),
  cards: ids.flatMap((themeId, at) => [
    boardCard(`${themeId}-a`, { themeId, text: 'Said first', orderKey: 'a', visitNumber: 1 }),
    boardCard(`${themeId}-b`, {
      themeId,
      text: `Stands for theme ${at + 1}`,
      orderKey: 'b',
      visitNumber: 2,
      isStarred: true,
    }),
  ]),
  visits: [1, 2, 3, 4, 5].map((number) => ({
    number,
    date: '2026-10-06',
    yearGroup: '9',
    subject: null,
    observers: [number % 2],
  })),
});
const round = { number: 1, people: 4, votesEach: 3, isOpen: true, votes: [{ themeId: 't9', votes: 2 }] };

async function openDebrief(stage: 'name' | 'weigh', changes: Partial<Debrief> = {}) {
  let now: Debrief = { ...anyDebrief, isNamingHeld: false, stage, ...changes };
  let known = indexBoard(board);
  let events = 0;
  const take = (plan: Plan | null): BoardStep => {
    const patch = plan?.patch ?? patchOf({});
    const sentence = plan?.sentence ?? '';
    known = applyPatch(known, patch);
    events += 1;
    const history = { undo: sentence, redo: null };
    return stepOf({ sentence, patch, history, eventId: events, afterEventId: events - 1 });
  };
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'board.get': () => board,
      'debrief.get': () => now,
      'debrief.update': () => ({}),
      'debrief.openRound': () => ({}),
      'debrief.closeRound': () => ({}),
      'debrief.vote': () => ({}),
      'board.setWord': (input) => take(planWord(known, boardCalls['board.setWord'].input.parse(input))),
      'board.renameTheme': (input) =>
        take(planRename(known, boardCalls['board.renameTheme'].input.parse(input))),
    },
    { at: '#/walks/w1/board' },
  );
  await expect.poll(() => document.querySelectorAll('[data-lane]').length).toBeGreaterThan(0);
  let revision = 1;
  const become = (next: Partial<Debrief>): void => {
    now = { ...now, ...next };
    opened.core.publish({ type: 'changed', tags: ['debrief'], revision: (revision += 1) });
  };
  const sent = (call: string): unknown =>
    opened.core.requests.findLast((request) => request.call === call)?.input;
  return { ...opened, become, sent };
}

const themes = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-lane]')];
const order = (): (string | undefined)[] => themes().map((theme) => theme.dataset['lane']);
function head(themeId: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-key="theme:${themeId}"]`);
  if (!found) throw new Error(`there is no ${themeId}`);
  return found;
}
const focusedKey = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;

beforeEach(() => {
  document.documentElement.dataset['density'] = 'desk';
});

test('Weigh opens on all themes: title, count, the card that stands for it, and no other card', async () => {
  const { screen } = await openDebrief('weigh');
  expect(order()).toEqual(ids);
  const theme = screen.getByRole('region', { name: 'Pupils do it 3' });
  await expect.element(theme.getByText('2 of 5 visits · 2 observers')).toBeVisible();
  await expect.element(theme.getByText('Stands for theme 3')).toBeVisible();
  expect(document.querySelector('[data-card]')).toBeNull();
  await expect
    .element(screen.getByRole('button', { name: 'Overview' }))
    .toHaveAttribute('aria-pressed', 'true');
});

test('a word is agreed there, by a click and by keys, and the count speaks up', async () => {
  const { screen, sent } = await openDebrief('weigh');
  const theme = screen.getByRole('region', { name: 'Pupils do it 2', exact: true });
  await theme.getByRole('radio', { name: 'most' }).click();
  expect(sent('board.setWord')).toEqual({ walkId: 'w1', themeId: 't2', word: 'most' });
  await expect.element(theme.getByText('The count says ‘some’')).toBeVisible();
  head('t5').focus();
  // Past the two buttons beside the title, to the words.
  await userEvent.keyboard('{Tab}{Tab}{ArrowRight}{Enter}');
  expect(sent('board.setWord')).toEqual({ walkId: 'w1', themeId: 't5', word: 'few' });
});

test('a round that starts and closes moves neither order nor focus; who asks for the order gets it', async () => {
  const { screen, become, sent } = await openDebrief('weigh');
  head('t12').focus();
  await screen.getByRole('button', { name: 'Start a round of votes' }).click();
  become({ rounds: [round] });
  await expect.element(screen.getByText('Round 1: 2 of 12 votes given')).toBeVisible();
  await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Voting');
  head('t12').focus();
  await userEvent.keyboard('+');
  await expect.poll(() => sent('debrief.vote')).toEqual({ walkId: 'w1', themeId: 't12', by: 1, round: 1 });
  await screen.getByRole('button', { name: 'Close the round' }).click();
  become({ rounds: [{ ...round, isOpen: false }] });
  await expect.element(screen.getByText('2 votes', { exact: true })).toBeVisible();
  expect(order()).toEqual(ids);
  await screen.getByRole('button', { name: 'Most votes first' }).click();
  await expect.poll(() => order()[0]).toBe('t9');

  const second = { ...round, number: 2, isOpen: false, votes: [{ themeId: 't4', votes: 3 }] };
  become({ rounds: [{ ...round, isOpen: false }, second] });
  await expect.element(screen.getByText('Still in the order of an earlier round')).toBeVisible();
  expect(order()[0]).toBe('t9');
  await screen.getByRole('button', { name: 'Most votes first' }).click();
  await expect.poll(() => order()[0]).toBe('t4');
  await screen.getByRole('button', { name: 'As on the board' }).click();
  await expect.poll(order).toEqual(ids);
});

test('arrow keys go from theme to theme; one is shown large and left again to the same place', async () => {
  const { screen, sent } = await openDebrief('weigh');
  head('t1').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{End}{ArrowLeft}');
  await expect.poll(focusedKey).toBe('theme:t11');
  expect(document.querySelectorAll('[data-key][tabindex="0"]').length).toBe(1);
  await userEvent.keyboard('o');
  await expect.element(screen.getByRole('button', { name: 'All themes' })).toBeVisible();
  expect(sent('debrief.update')).toMatchObject({ screen: { arrangement: 'theme', themeId: 't11' } });
  await userEvent.keyboard('{Escape}');
  await expect.poll(focusedKey).toBe('theme:t11');
  expect(sent('debrief.update')).toMatchObject({ screen: { arrangement: 'overview', chosenIn: 'weigh' } });
});

test('the switch offers what the stage does; side by side shows the theme in hand', async () => {
  const { screen } = await openDebrief('weigh');
  head('t10').focus();
  await screen.getByRole('button', { name: 'Side by side' }).click();
  await expect.poll(() => document.querySelector('[data-lane="t10"] [data-card]')).not.toBeNull();
  await screen.getByRole('button', { name: 'Large', exact: true }).click();
  await expect.element(screen.getByRole('heading', { name: 'Pupils do it 10' })).toBeVisible();
  await screen.getByRole('button', { name: 'Overview' }).click();
  await expect.poll(order).toEqual(ids);
});

test('a click on a title edits it: Enter keeps, Escape leaves, F2 does the same', async () => {
  const { screen, sent } = await openDebrief('name');
  head('t1').click();
  const field = screen.getByRole('textbox', { name: 'Title of Pupils do it 1' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('Questioning{Enter}');
  expect(sent('board.renameTheme')).toEqual({ walkId: 'w1', themeId: 't1', title: 'Questioning' });
  await expect.poll(focusedKey).toBe('theme:t1');
  await expect.poll(() => head('t1').textContent?.trim()).toBe('Questioning');
  await userEvent.keyboard('{F2}');
  await expect.element(screen.getByRole('textbox', { name: 'Title of Questioning' })).toHaveFocus();
  await userEvent.keyboard('Other{Escape}');
  await expect.poll(() => head('t1').textContent?.trim()).toBe('Questioning');
  await expect.poll(focusedKey).toBe('theme:t1');
});

test('a title that only names a topic is marked, and one that says what was seen is not', async () => {
  const { screen } = await openDebrief('name');
  const mark = screen.getByText('Only a topic: what was seen?');
  await expect.element(mark).not.toBeInTheDocument();
  head('t2').click();
  await userEvent.keyboard('Use of praise{Enter}');
  await expect.element(mark).toBeVisible();
  await userEvent.keyboard('{Enter}Praise goes to effort{Enter}');
  await expect.element(mark).not.toBeInTheDocument();
});

test('what a theme is tested by stands beside it on demand, and only while titles are given', async () => {
  const { screen, become } = await openDebrief('name');
  const first = screen.getByRole('region', { name: 'Pupils do it 1', exact: true });
  await expect.element(first.getByText('What supports it?')).not.toBeInTheDocument();
  await first.getByRole('button', { name: 'Test it' }).click();
  await expect.element(first.getByText('What supports it?')).toBeVisible();
  await expect.element(first.getByText('What would make it wrong?')).toBeVisible();
  head('t1').focus();
  await userEvent.keyboard('q');
  await expect.element(first.getByText('What supports it?')).not.toBeInTheDocument();
  await userEvent.keyboard('q');
  await expect.element(first.getByText('What supports it?')).toBeVisible();
  become({ stage: 'weigh' });
  location.hash = '#/walks/w1/weigh';
  await expect.element(screen.getByText('What supports it?')).not.toBeInTheDocument();
});

test('who sets a word for a theme has it in hand: it alone gives its controls to the Tab key', async () => {
  const { screen } = await openDebrief('weigh');
  const withTab = (): (string | undefined)[] =>
    [...document.querySelectorAll<HTMLElement>('[data-lane]:has(.side [tabindex="0"])')].map(
      (theme) => theme.dataset['lane'],
    );
  expect(withTab()).toEqual(['t1']);
  await screen
    .getByRole('region', { name: 'Pupils do it 3', exact: true })
    .getByRole('radio', { name: 'many' })
    .click();
  await expect.poll(withTab).toEqual(['t3']);
});
