/** What the team makes of cards on the board: proposals, marks, wording, parts, typed evidence; all by keyboard. */
import * as z from 'zod';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { BoardStep } from '../../../../core/contract/calls/board.ts';
import { patchOf } from '../../../../core/domain/board/patch.ts';
import { placeOf } from '../../../../core/domain/board/board-slice.ts';
import { boardCard, boardOf, stepOf } from '../../board/cards.ts';
import { walk } from '../../examples.ts';
import { type Answers, later } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';

const cards = [
  boardCard('1', {
    text: 'Pupils explained why.',
    isProposed: true,
    proposal: ['explained', 'why'],
    ticked: ['Progress', 'Participation'],
  }),
  boardCard('2', { text: 'Excellent start. They checked twice.' }),
  boardCard('3', { text: 'One pupil asked for help.', isProposed: true, proposal: ['help'] }),
  boardCard('4', {
    text: 'Two of them agreed.',
    teamText: 'Two pupils agreed.',
    source: 'changed-at-source',
    visitNumber: 2,
  }),
  boardCard('5', { text: 'As it was before it was split.', areaId: 'off-board', orderKey: 'off 5' }),
  boardCard('6', {
    text: 'Voices heard',
    kind: 'tally',
    tally: { lookFor: 'Voices heard', value: 11, outOf: 28 },
  }),
];
const board = boardOf({
  cards,
  visits: [
    { number: 1, date: '2026-10-06', yearGroup: '9', subject: null, observers: [0] },
    { number: 2, date: '2026-10-07', yearGroup: null, subject: null, observers: [1] },
  ],
});
const confirmedBy = (input: unknown): BoardStep => {
  const { cardIds } = z.object({ cardIds: z.array(z.string()) }).parse(input);
  const places = cards
    .filter(({ id }) => cardIds.includes(id))
    .map((card) => ({ ...placeOf(card), isProposed: false }));
  return stepOf({ patch: patchOf({ cards: places }) });
};

async function openBoard(answers: Answers) {
  const list = () => ({ walks: [walk] });
  const opened = await openApp(
    { 'walks.list': list, 'board.get': () => board, ...answers },
    { at: '#/walks/w1/read' },
  );
  await expect.poll(() => document.querySelectorAll('[data-card]').length).toBeGreaterThan(4);
  const sent = (call: string): unknown =>
    opened.core.requests.findLast((request) => request.call === call)?.input;
  return { ...opened, sent };
}

function cardElement(id: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(`[data-card="${id}"]`);
  if (!element) throw new Error(`card ${id} is not on the page`);
  return element;
}

/** The card that has the focus. */
const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['card'] : undefined;

test('a card says what was proposed, marked, edited and changed; what is off the board is not there', async () => {
  const { screen } = await openBoard({});
  const said = [...document.querySelectorAll<HTMLElement>('[data-card]')].map((element) => [
    element.dataset['card'],
    ...[...element.querySelectorAll('p, mark')].map((part) => part.textContent.replace(/\s+/g, ' ').trim()),
  ]);
  expect(said).toEqual([
    [
      '1',
      'Pupils explained why.',
      'ticked: Progress, Participation',
      'Proposed: ‘explained’, ‘why’ Confirm',
      'Saw Visit 1',
    ],
    [
      '2',
      'Excellent start. They checked twice.',
      'Excellent',
      'Judges: what was seen or heard?',
      'Saw Visit 1',
    ],
    ['3', 'One pupil asked for help.', 'Proposed: ‘help’ Confirm', 'Saw Visit 1'],
    ['4', 'Two pupils agreed.', 'Saw Visit 2 edited · changed at source'],
    ['6', 'Voices heard', 'Tally 11 of 28 Visit 1'],
  ]);
  expect(cardElement('2')).toHaveAccessibleDescription('Judges: what was seen or heard?');
  await expect.element(screen.getByText('2 focus areas to confirm')).toBeVisible();
});

test('P goes to a proposal, A confirms it and goes on to the next', async () => {
  const answers = { 'board.confirmAreas': (input: unknown) => confirmedBy(input) };
  const { screen, sent } = await openBoard(answers);
  cardElement('2').focus();
  await userEvent.keyboard('p');
  await expect.poll(focused).toBe('3');
  await userEvent.keyboard('a');
  await expect.poll(focused).toBe('1');
  expect(sent('board.confirmAreas')).toEqual({ walkId: 'w1', cardIds: ['3'] });
  await expect.element(screen.getByText('1 focus area to confirm')).toBeVisible();
  await userEvent.keyboard('a');
  await expect.poll(() => sent('board.confirmAreas')).toEqual({ walkId: 'w1', cardIds: ['1'] });
  await userEvent.keyboard('p');
  await expect.element(screen.getByText('No proposals are left.')).toBeVisible();
});

test('several that are selected are confirmed at once', async () => {
  const { sent } = await openBoard({ 'board.confirmAreas': (input: unknown) => confirmedBy(input) });
  cardElement('3').focus();
  await userEvent.keyboard(' ');
  cardElement('1').focus();
  await userEvent.keyboard(' a');
  await expect.poll(() => sent('board.confirmAreas')).toEqual({ walkId: 'w1', cardIds: ['1', '3'] });
});

test('wording is edited in place, with what was recorded beside it', async () => {
  const { screen, sent } = await openBoard({ 'board.editCard': () => stepOf({}) });
  cardElement('4').focus();
  await userEvent.keyboard('e');
  await expect.element(screen.getByText('As recorded: Two of them agreed.')).toBeVisible();
  await userEvent.keyboard(' Then one did not.{Enter}');
  await expect.poll(focused).toBe('4');
  expect(sent('board.editCard')).toEqual({
    walkId: 'w1',
    cardId: '4',
    text: 'Two pupils agreed. Then one did not.',
  });
});

test('the menu of a card takes its mark off, or that of a word everywhere', async () => {
  const unmarked = { ...placeOf(boardCard('2')), isMarkDismissed: true };
  const { screen, sent } = await openBoard({
    'board.dismissMark': () => stepOf({ patch: patchOf({ cards: [unmarked] }) }),
    'settings.dismissWord': () => ({}),
  });
  cardElement('2').focus();
  await userEvent.keyboard('.');
  await expect.element(screen.getByRole('menuitem', { name: 'Move to…' })).toHaveFocus();
  await screen.getByRole('menuitem', { name: 'Never mark “excellent”' }).click();
  await expect.poll(() => sent('settings.dismissWord')).toEqual({ word: 'excellent', isDismissed: true });
  await expect.poll(focused).toBe('2');
  await userEvent.click(cardElement('2'), { button: 'right' });
  await screen.getByRole('menuitem', { name: 'Take the mark off this card' }).click();
  await expect
    .poll(() => sent('board.dismissMark'))
    .toEqual({ walkId: 'w1', cardId: '2', isDismissed: true });
  await expect.poll(() => cardElement('2').querySelectorAll('mark').length).toBe(0);
});

test('a card is split by its lines, and the first part has the focus', async () => {
  const parts = ['Excellent start.', 'They checked twice.'].map((text, at) =>
    boardCard(`2${at}`, { text, madeFrom: ['2'], orderKey: `a2${at ? 'V' : 'G'}` }),
  );
  const off = { ...placeOf(boardCard('2')), areaId: 'off-board', orderKey: 'off 2' };
  const patch = patchOf({ cards: [off, ...parts.map(placeOf)] });
  const { screen, sent } = await openBoard({ 'board.splitCard': () => stepOf({ patch, newCards: parts }) });
  cardElement('2').focus();
  await userEvent.keyboard('s');
  await expect.element(screen.getByRole('button', { name: 'Split into 2 cards' })).toBeVisible();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(focused).toBe('20');
  expect([sent('board.splitCard'), document.querySelector('[data-card="2"]')]).toEqual([
    { walkId: 'w1', cardId: '2', texts: ['Excellent start.', 'They checked twice.'] },
    null,
  ]);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('As recorded: Excellent start. They checked twice.')).toBeVisible();
});

test('cards that the core makes late take the focus from no menu that was opened meanwhile', async () => {
  const answer = later<BoardStep>();
  const { screen } = await openBoard({ 'board.splitCard': () => answer.promise });
  cardElement('2').focus();
  await userEvent.keyboard('s{Control>}{Enter}{/Control}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  cardElement('3').focus();
  await userEvent.keyboard('.');
  const first = screen.getByRole('menuitem').first();
  await expect.element(first).toHaveFocus();
  const made = boardCard('20', { text: 'Excellent start.', madeFrom: ['2'] });
  answer.resolve(stepOf({ patch: patchOf({ cards: [placeOf(made)] }), newCards: [made] }));
  await expect.poll(() => document.querySelector('[data-card="20"]')).not.toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect.element(first).toHaveFocus();
});

test('a card is joined with others of its visit, and only with those', async () => {
  const { screen, sent } = await openBoard({ 'board.joinCards': () => stepOf({}) });
  cardElement('1').focus();
  await userEvent.keyboard('j');
  const offered = screen.getByRole('checkbox');
  await expect
    .poll(() => offered.elements().map((box) => box.parentElement?.textContent.trim()))
    .toEqual(['Excellent start. They checked twice.', 'One pupil asked for help.']);
  await userEvent.keyboard(' {Enter}');
  await expect.poll(() => sent('board.joinCards')).toEqual({ walkId: 'w1', cardIds: ['1', '2'] });
});

test('evidence is typed line by line, for a visit that is there and for a new one', async () => {
  const { screen, sent } = await openBoard({
    'board.addCards': () => stepOf({}),
    'visits.add': () => ({ visitNumber: 3 }),
  });
  await userEvent.keyboard('n');
  await expect.element(screen.getByRole('dialog', { name: 'Add evidence' })).toBeVisible();
  await userEvent.keyboard('All hands went up.{Enter}');
  await expect.element(screen.getByText('Added to Visit 2: 1 so far.')).toBeVisible();
  expect(sent('board.addCards')).toEqual({
    walkId: 'w1',
    visitNumber: 2,
    cards: [{ text: 'All hands went up.', kind: 'saw', areaId: null }],
  });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Visit' }), 'New visit…');
  await screen.getByRole('textbox', { name: 'Class' }).fill('9X/Ma1');
  // Enter in a detail goes on to what was seen, and there it keeps it.
  await userEvent.keyboard('{Enter}Two pupils read aloud.{Enter}');
  await expect.element(screen.getByText('Added to Visit 3: 2 so far.')).toBeVisible();
  expect(sent('visits.add')).toEqual({
    walkId: 'w1',
    date: '2026-10-07',
    period: null,
    observer: null,
    teacher: null,
    className: '9X/Ma1',
    yearGroup: null,
    subject: null,
    room: null,
    cards: [{ text: 'Two pupils read aloud.', kind: 'saw', areaId: null }],
  });
  await expect.element(screen.getByRole('combobox', { name: 'Visit' })).toHaveValue('3');
});

test('typed evidence goes where its words say, unless a focus area is chosen', async () => {
  const { screen, sent } = await openBoard({ 'board.addCards': () => stepOf({}) });
  await userEvent.keyboard('n');
  const area = screen.getByRole('combobox', { name: 'Focus area' });
  await expect.element(area).toHaveDisplayValue('From its words');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Pupil voice');
  await expect.element(area).toHaveDisplayValue('Pupil voice, as a quote');
  await userEvent.selectOptions(area, 'Clear goals');
  await screen.getByRole('textbox', { name: 'What was seen or heard' }).fill('I know what comes next.');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Added to Visit 2: 1 so far.')).toBeVisible();
  expect(sent('board.addCards')).toMatchObject({
    cards: [{ text: 'I know what comes next.', kind: 'pupil-voice', areaId: 'clear-goals' }],
  });
});

test('the actions of a long list of cards to join stand under it, not over it', async () => {
  const many = Array.from({ length: 30 }, (_, n) =>
    boardCard(`${100 + n}`, { text: `Pupils did a thing that is told at some length here, ${n}.` }),
  );
  const { screen } = await openBoard({ 'board.get': () => ({ ...board, cards: [...cards, ...many] }) });
  cardElement('1').focus();
  await userEvent.keyboard('j');
  const list = screen.getByRole('group', { name: 'Other cards of Visit 1' }).element();
  list.scrollTop = 10_000;
  expect(list.scrollTop).toBeGreaterThan(100);
  const actions = screen.getByRole('button', { name: 'Join', exact: true }).element().getBoundingClientRect();
  expect(actions.top).toBeGreaterThanOrEqual(list.getBoundingClientRect().bottom);
  expect(actions.bottom).toBeLessThanOrEqual(innerHeight);
});

test('a rail keeps to its slot, however low the window', async () => {
  await openBoard({});
  await expect.poll(() => document.querySelectorAll('.rail').length).toBeGreaterThan(1);
  for (const rail of document.querySelectorAll('.rail')) {
    const slot = rail.parentElement;
    if (slot) slot.style.height = '100px';
    for (const part of [rail, ...rail.querySelectorAll('.name')])
      expect(part.getBoundingClientRect().bottom).toBeLessThanOrEqual(
        slot?.getBoundingClientRect().bottom ?? 0,
      );
  }
});
