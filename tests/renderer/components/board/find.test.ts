/** The find bar: what is hidden is out of the columns and said, names only in the private view, the selection kept honest. */
import * as z from 'zod';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { placeOf } from '../../../../core/domain/board/board-slice.ts';
import { patchOf } from '../../../../core/domain/board/patch.ts';
import { boardCard, boardOf, boardTheme, stepOf } from '../../board/cards.ts';
import { walk } from '../../examples.ts';
import type { Answers } from '../../fake-core.ts';
import { openApp } from '../open-app.ts';

const cards = [
  boardCard('1', { text: 'They explained why to Ms Hall.' }),
  boardCard('2', { text: 'One pupil explained twice.', visitNumber: 2, kind: 'heard' }),
  boardCard('3', { text: 'Hands went up.', visitNumber: 2 }),
  boardCard('4', { text: 'Two read aloud.', themeId: 't' }),
  boardCard('5', { text: 'He explained it again.', themeId: 't' }),
  boardCard('6', { text: 'All of them read.', themeId: 't' }),
];
const board = boardOf({
  themes: [boardTheme('t')],
  cards,
  visits: [
    { number: 1, date: '2026-10-06', yearGroup: '9', subject: 'Music', observers: [0] },
    { number: 2, date: '2026-10-07', yearGroup: '10', subject: null, observers: [1] },
  ],
  names: { staff: [], teachers: ['Ms Rose Hall'], others: [], classes: [], rooms: [] },
});
const found = ({ text }: { text: string }) => ({
  cards: cards.flatMap(({ id, text: said }) => {
    const from = said.toLowerCase().indexOf(text.trim().toLowerCase());
    return from < 0 ? [] : [{ id, spans: [{ from, to: from + text.trim().length }] }];
  }),
  isMore: false,
});
const searched = z.object({ text: z.string() });

async function openBoard(answers: Answers = {}) {
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'board.get': () => board,
      'find.cards': (input) => found(searched.parse(input)),
      ...answers,
    },
    { at: '#/walks/w1/board' },
  );
  await expect.poll(shown).toHaveLength(5);
  return opened;
}
const shown = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-card]')].map((element) => element.dataset['card']).sort();
const cardElement = (id: string): HTMLElement | null => document.querySelector(`[data-card="${id}"]`);
const focused = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['card'] : undefined;

test('typing narrows the columns, says how many are left, and marks the words; Escape shows all', async () => {
  const { screen } = await openBoard();
  await userEvent.keyboard('/');
  const field = screen.getByRole('searchbox', { name: 'Find cards by their words' });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('explained');
  await expect.poll(shown).toEqual(['1', '2', '5']);
  await expect.element(screen.getByText('3 of 6 cards', { exact: true }).first()).toBeVisible();
  expect([...document.querySelectorAll('mark.found')].map((mark) => mark.textContent)).toEqual([
    'explained',
    'explained',
    'explained',
  ]);
  expect(document.querySelector('[role="group"][aria-label="Cluster 1"]')?.textContent).toMatch(
    /1 of 3 cards shown/,
  );
  await expect.element(screen.getByText('6 cards · 2 visits (3 shown)')).toBeVisible();
  // Read out once the typing has paused.
  await expect
    .poll(() => [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent.trim()))
    .toContain('3 of 6 cards');
  await userEvent.keyboard('{Escape}');
  await expect.poll(shown).toHaveLength(5);
  await expect.element(field).toHaveValue('');
  await userEvent.keyboard('{Escape}');
  await expect.poll(focused).toBeUndefined();
  expect(document.querySelector('search')).toBeNull();
});

test('a found name stays behind its bar', async () => {
  await openBoard();
  await userEvent.keyboard('/hall');
  await expect.poll(shown).toEqual(['1']);
  expect(cardElement('1')?.innerHTML).not.toMatch(/Hall/);
});

test('Ctrl+F is the board’s own, Enter goes to the first that is found', async () => {
  const { screen } = await openBoard();
  cardElement('3')?.focus();
  const press = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
  expect(document.activeElement?.dispatchEvent(press)).toBe(false);
  await expect.element(screen.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('twice');
  await expect.poll(shown).toEqual(['2']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(focused).toBe('2');
});

test('filters are chosen several at once, each with what it leaves; folded away they still say so', async () => {
  const { screen } = await openBoard();
  await screen.getByRole('button', { name: 'Find', exact: true }).click();
  await screen.getByRole('button', { name: 'Year' }).click();
  const nine = screen.getByRole('button', { name: 'Year 9' });
  await expect.element(nine).toMatchTextContent(/4/);
  await screen.getByRole('button', { name: 'Year 10' }).click();
  await expect.poll(shown).toEqual(['2', '3']);
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: 'Kind' }).click();
  await screen.getByRole('button', { name: 'Heard' }).click();
  await expect.poll(shown).toEqual(['2']);
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: 'Close the find bar' }).click();
  const hidden = screen.getByRole('group', { name: 'What is hidden' });
  await expect.element(hidden).toMatchTextContent(/1 of 6 cards.*Year 10 · Heard/);
  await hidden.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(shown).toHaveLength(5);
});

test('what is hidden is not selected any more, and a moved card stays in sight until a filter is touched', async () => {
  const moved = { ...placeOf(boardCard('3')), themeId: 't', orderKey: 'a9' };
  const step = stepOf({ patch: patchOf({ cards: [moved] }) });
  const { screen, core } = await openBoard({ 'board.moveCards': () => step });
  cardElement('1')?.focus();
  await userEvent.keyboard(' ');
  cardElement('3')?.focus();
  await userEvent.keyboard(' /hands');
  await expect.poll(shown).toEqual(['3']);
  await userEvent.keyboard('{Escape}');
  await screen.getByRole('button', { name: 'Still loose' }).click();
  await expect.poll(shown).toEqual(['1', '2', '3']);
  expect(document.querySelectorAll('.selected')).toHaveLength(1);
  cardElement('3')?.focus();
  await userEvent.keyboard('1');
  await expect
    .poll(() => core.requests.find(({ call }) => call === 'board.moveCards')?.input)
    .toMatchObject({ cardIds: ['3'], to: { kind: 'theme', themeId: 't' } });
  await expect.poll(shown).toEqual(['1', '2', '3']);
  await screen.getByRole('button', { name: 'Proposed' }).click();
  await screen.getByRole('button', { name: 'Proposed' }).click();
  await expect.poll(shown).toEqual(['1', '2']);
});

test('names of observers are asked for only in the private view, and gone once the window is left', async () => {
  const observers = [
    { number: 0, name: 'Ada Pryce' },
    { number: 1, name: 'Ben Cole' },
  ];
  const { screen, core } = await openBoard({ 'find.observers': () => ({ observers }) });
  await userEvent.keyboard('/');
  expect(core.asked()).not.toContain('find.observers');
  expect(document.body.textContent).not.toMatch(/Music|Pryce/);
  await screen.getByRole('button', { name: 'Private view…' }).click();
  await expect.element(screen.getByText('Private: names are shown.')).toBeVisible();
  await screen.getByRole('button', { name: 'Ben Cole' }).click();
  await expect.poll(shown).toEqual(['2', '3']);
  window.dispatchEvent(new Event('blur'));
  await expect.poll(() => document.body.textContent).not.toMatch(/Ben Cole|Pryce|Music/);
  await expect.element(screen.getByRole('button', { name: 'Private: 1' })).toBeVisible();
});

test('where nothing matches, every column says so and offers no empty place to drag to', async () => {
  const { screen } = await openBoard();
  await userEvent.keyboard('/zebra');
  await expect.element(screen.getByText('0 of 6 cards', { exact: true }).first()).toBeVisible();
  await expect.poll(shown).toEqual([]);
  expect(document.querySelector('[role="group"][aria-label="Cluster 1"]')?.textContent).toMatch(
    /0 of 3 cards shown/,
  );
});
