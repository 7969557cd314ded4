/** Titles, wonderings, decisions and steps on the shared screen: veiled like cards, in what is read out as well. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Debrief } from '../../../../core/contract/calls/debrief.ts';
import { boardCard, boardOf, boardTheme } from '../../board/cards.ts';
import { debrief, walk } from '../../examples.ts';
import { openApp } from '../open-app.ts';

const title = 'Ms Hall waits for answers';
const board = boardOf({
  themes: [
    boardTheme('t', { areaId: 'participation', title }),
    boardTheme('u', { areaId: 'participation', number: 2, title: 'Talk partners' }),
  ],
  cards: [
    boardCard('a', { areaId: 'participation', themeId: 't' }),
    boardCard('b', { areaId: 'participation', themeId: 't' }),
    boardCard('c', { areaId: 'participation', themeId: 'u' }),
  ],
  references: [{ cardId: 'c', themeId: 't', orderKey: 'a0' }],
  notes: [{ id: 'n', number: 1, themeId: 't', kind: 'wonder', text: 'What does Ms Hall hear?' }],
  decisions: [
    {
      id: 'd',
      number: 1,
      themeId: 't',
      kind: 'keep',
      text: 'Wait as Ms Hall does.',
      horizon: null,
      owner: null,
      state: 'open',
      carriedFrom: null,
    },
  ],
  history: { undo: `1 card moved to *${title}*`, redo: null },
  names: { staff: [], teachers: ['Ms Rose Hall'], others: [], classes: [], rooms: [] },
});

async function open(stage: Debrief['stage']) {
  const opened = await openApp(
    {
      'walks.list': () => ({ walks: [walk] }),
      'board.get': () => board,
      'debrief.get': () => ({ ...debrief, stage }),
      'debrief.go': () => ({}),
      'debrief.update': () => ({}),
      'debrief.listEarlier': () => ({ decisions: [] }),
    },
    { at: `#/walks/w1/${stage}` },
  );
  await expect.poll(() => document.body.textContent).toMatch(/waits for answers|Wait as/);
  return opened;
}

const page = (): string => document.body.innerHTML;

test.each<[Debrief['stage'], string]>([
  ['sort', 'name hidden waits for answers'],
  ['name', 'name hidden waits for answers'],
  ['wonder', 'What does name hidden hear?'],
  ['decide', 'Wait as name hidden does.'],
])('at the stage %s no name of a title, a wondering or a decision is on the page', async (stage, said) => {
  await open(stage);
  await expect.poll(() => document.body.textContent).toContain(said);
  expect(page()).not.toMatch(/Hall/);
});

test('H shows them for a moment, and hides them again', async () => {
  await open('sort');
  document.querySelector<HTMLElement>('[data-card="c"]')?.focus();
  await userEvent.keyboard('h');
  await expect.poll(page).toMatch(/Ms Hall waits/);
  await userEvent.keyboard('h');
  await expect.poll(page).not.toMatch(/Hall/);
});

test('the list of places to move to hides them too', async () => {
  const { screen } = await open('sort');
  document.querySelector<HTMLElement>('[data-card="c"]')?.focus();
  await userEvent.keyboard('m');
  await expect
    .poll(() => screen.getByRole('listbox').query()?.textContent)
    .toContain('name hidden waits for answers');
  expect(page()).not.toMatch(/Hall/);
});
