/** Names on the shared screen: nowhere on the page until they are shown on purpose, and then only for a moment. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { boardCard, boardOf } from '../../board/cards.ts';
import { walk } from '../../examples.ts';
import { openApp } from '../open-app.ts';

const board = boardOf({
  cards: [
    boardCard('1', { text: 'Excellent start by Ms Hall in B14.' }),
    boardCard('2', { text: 'Rose asked twice.', teamText: 'Rose Hall asked two pupils twice.' }),
    boardCard('3', { text: 'The hall was quiet.' }),
  ],
  visits: [{ number: 1, date: '2026-10-06', yearGroup: '9', subject: null, observers: [0] }],
  names: { staff: [], teachers: ['Ms Rose Hall'], others: [], classes: [], rooms: ['B14'] },
});

async function openBoard() {
  const opened = await openApp(
    { 'walks.list': () => ({ walks: [walk] }), 'board.get': () => board },
    { at: '#/walks/w1/board' },
  );
  await expect.poll(() => document.querySelectorAll('[data-card]').length).toBe(3);
  return opened;
}
const page = (): string => document.body.innerHTML;
const focusCard = (id: string): void => document.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();

test('a name is nowhere on the page, and a reader is told that one is hidden', async () => {
  await openBoard();
  expect(page()).not.toMatch(/Ms Hall|Rose|B14/);
  expect(document.querySelector('#text-1')?.textContent).toBe(
    'Excellent start by name hidden in name hidden.',
  );
  expect(document.querySelector('#text-1 mark')?.textContent).toBe('Excellent');
  expect(document.querySelector('#text-3')?.textContent).toBe('The hall was quiet.');
});

test('H shows names with a strip that says so, and hides them at once', async () => {
  await openBoard();
  focusCard('1');
  await userEvent.keyboard('h');
  await expect.poll(page).toMatch(/Ms Hall/);
  expect(document.querySelector('footer')?.textContent).toMatch(/Names are shown/);
  await userEvent.keyboard('h');
  await expect.poll(page).not.toMatch(/Ms Hall/);
  expect(document.querySelector('footer')?.textContent).not.toMatch(/Names are shown/);
});

test('Escape hides them and does nothing else, but for closing what is open', async () => {
  const { screen } = await openBoard();
  focusCard('1');
  await userEvent.keyboard(' ');
  await expect.element(screen.getByText('1 of 3 shown cards')).toBeVisible();
  await userEvent.keyboard('h');
  await expect.poll(page).toMatch(/Ms Hall/);
  await userEvent.keyboard('{Escape}');
  await expect.poll(page).not.toMatch(/Ms Hall/);
  await expect.element(screen.getByText('1 of 3 shown cards')).toBeVisible();
  // It never shows anything.
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByText('1 of 3 shown cards')).not.toBeInTheDocument();
  expect(page()).not.toMatch(/Ms Hall/);
  await userEvent.keyboard('h');
  await expect.poll(page).toMatch(/Ms Hall/);
  await userEvent.keyboard('m');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(page).not.toMatch(/Ms Hall/);
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
});

test('H hides them over an open dialog too, and a blank screen does as well', async () => {
  const { screen } = await openBoard();
  focusCard('1');
  await userEvent.keyboard('h');
  await expect.poll(page).toMatch(/Ms Hall/);
  await userEvent.keyboard('?');
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  await userEvent.keyboard('h');
  await expect.poll(page).not.toMatch(/Ms Hall/);
  await userEvent.keyboard('h');
  expect(page()).not.toMatch(/Ms Hall/);
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  focusCard('1');
  await userEvent.keyboard('h');
  await expect.poll(page).toMatch(/Ms Hall/);
  await userEvent.keyboard('b');
  await expect.poll(page).not.toMatch(/Ms Hall/);
});

test('they are hidden when the window is left', async () => {
  await openBoard();
  focusCard('1');
  await userEvent.keyboard('h');
  await expect.poll(page).toMatch(/Ms Hall/);
  window.dispatchEvent(new Event('blur'));
  await expect.poll(page).not.toMatch(/Ms Hall/);
});

test.each([
  ['.', 'As recorded: name hidden asked twice.'],
  ['j', 'name hidden asked two pupils twice.'],
  ['e', 'As recorded: name hidden asked twice.'],
])('what the key %s opens hides them too', async (key, said) => {
  const { screen } = await openBoard();
  focusCard('2');
  await userEvent.keyboard(key);
  await expect.element(screen.getByText(said, { exact: false }).last()).toBeVisible();
  expect(page().replace(/<textarea[^]*<\/textarea>/, '')).not.toMatch(/Rose/);
});
