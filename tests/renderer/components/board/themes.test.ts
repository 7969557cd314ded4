/** Themes side by side and large: weighing, voting, wondering, deciding; what is sent, said and focused. */
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AppError } from '../../../../core/contract/errors.ts';
import { board, element, openDebrief } from './open-debrief.ts';

const head = (themeId: string): HTMLElement => element(`[data-key="theme:${themeId}"]`);
const focusedKey = (): string | undefined =>
  document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined;

beforeEach(() => {
  document.documentElement.dataset['density'] = 'desk';
});

test('each theme is a lane with all its cards; a card of another focus area shows which', async () => {
  const { screen } = await openDebrief({});
  await expect.element(screen.getByRole('region', { name: 'They check twice' })).toBeVisible();
  const lanes = [...document.querySelectorAll<HTMLElement>('[data-lane]')];
  // Participation stands before Progress.
  expect(lanes.map((lane) => lane.dataset['lane'])).toEqual(['t2', 't1']);
  const cards = [...element('[data-lane="t1"]').querySelectorAll<HTMLElement>('[data-card]')];
  expect(cards.map((card) => card.dataset['card'])).toEqual(['1', '2']);
  expect(cards[1]?.textContent).toContain('from Clear goals');
  expect(cards[0]?.textContent).not.toContain('from');
  await expect.element(screen.getByRole('region', { name: 'Loose cards' })).toBeVisible();
});

test('a word is agreed by arrows and Enter, and the count speaks up where it says another', async () => {
  const { screen, sent } = await openDebrief({});
  const lane = screen.getByRole('region', { name: 'They check twice' });
  await expect.element(lane.getByText('2 of 5 visits · 2 observers')).toBeVisible();
  await expect.element(lane.getByText('The count says ‘some’')).toBeVisible();
  const words = lane.getByRole('radiogroup', { name: 'How much of what was seen: They check twice' });
  await expect.element(words.getByRole('radio', { name: 'most' })).toHaveAttribute('aria-checked', 'true');
  head('t1').focus();
  await userEvent.tab();
  await userEvent.tab();
  await expect.element(words.getByRole('radio', { name: 'most' })).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(sent('board.setWord')).toBeUndefined();
  await userEvent.keyboard('{Enter}');
  expect(sent('board.setWord')).toEqual({ walkId: 'w1', themeId: 't1', word: 'some' });
  await expect.element(lane.getByText('The count says ‘some’')).not.toBeInTheDocument();
});

test('one observer alone is marked as tentative', async () => {
  const { screen } = await openDebrief({});
  await expect
    .element(screen.getByRole('region', { name: 'Theme 2' }).getByText('One observer: tentative'))
    .toBeVisible();
  await expect
    .element(screen.getByRole('region', { name: 'They check twice' }).getByText('tentative'))
    .not.toBeInTheDocument();
});

test('a round of votes: started with who is here, given by key and button, refused over the budget', async () => {
  const round = { number: 1, people: 2, votesEach: 1, isOpen: true, votes: [{ themeId: 't1', votes: 1 }] };
  const { screen, sent, become } = await openDebrief(
    {},
    { 'debrief.openRound': () => ({}), 'debrief.vote': () => ({}), 'debrief.closeRound': () => ({}) },
  );
  await screen.getByLabelText('votes each').fill('1');
  await screen.getByRole('button', { name: 'Start a round' }).click();
  expect(sent('debrief.openRound')).toEqual({ walkId: 'w1', people: 2, votesEach: 1 });
  become({ rounds: [round] });
  await expect.element(screen.getByText('Round 1: 1 of 2 votes given')).toBeVisible();

  head('t2').focus();
  await userEvent.keyboard('+');
  await expect.poll(() => sent('debrief.vote')).toEqual({ walkId: 'w1', themeId: 't2', by: 1, round: 1 });
  become({ rounds: [{ ...round, votes: [...round.votes, { themeId: 't2', votes: 1 }] }] });
  await expect.element(screen.getByText('Round 1: 2 of 2 votes given')).toBeVisible();
  const lane = screen.getByRole('region', { name: 'They check twice' });
  await lane.getByRole('button', { name: 'One vote more' }).click({ force: true });
  await expect.element(screen.getByText('All 2 votes are given. Take one back first.')).toBeVisible();
  await lane.getByRole('button', { name: 'One vote less' }).click();
  expect(sent('debrief.vote')).toEqual({ walkId: 'w1', themeId: 't1', by: -1, round: 1 });

  await screen.getByRole('button', { name: 'Close the round' }).click();
  expect(sent('debrief.closeRound')).toEqual({ walkId: 'w1', round: 1 });
  const [first, second] = [
    { ...round, isOpen: false, votes: [{ themeId: 't1', votes: 2 }] },
    { ...round, number: 2, isOpen: false },
  ];
  become({ rounds: [first, second] });
  await expect.element(lane.getByText('Round 1: 2')).toBeVisible();
  expect(element('[data-lane="t1"]').querySelectorAll('.dot').length).toBe(1);
  await screen.getByRole('button', { name: 'Most votes first' }).click();
  await expect
    .poll(() =>
      [...document.querySelectorAll<HTMLElement>('[data-lane]')].map((lane) => lane.dataset['lane']),
    )
    .toEqual(['t1', 't2']);
});

test('arrows go through heads and cards, across lanes and the loose cards; Tab stops once', async () => {
  await openDebrief({ stage: 'name' });
  await expect.poll(() => document.querySelectorAll('[data-lane]').length).toBe(2);
  head('t2').focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(focusedKey).toBe('theme:t1');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(focusedKey).toBe('card:2');
  await userEvent.keyboard('{Home}');
  await expect.poll(focusedKey).toBe('theme:t1');
  await userEvent.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}');
  await expect.poll(focusedKey).toMatch(/^card:4|theme:loose:progress$/);
  expect(document.querySelectorAll('[data-key][tabindex="0"]').length).toBe(1);
});

test('a key shows the theme large, the arrows turn over, Escape goes back to the head', async () => {
  const { screen, sent } = await openDebrief({ stage: 'wonder' });
  await expect.poll(() => document.querySelectorAll('[data-lane]').length).toBe(2);
  head('t2').focus();
  await userEvent.keyboard('o');
  const screenOf = (themeId: string | null) => ({
    walkId: 'w1',
    screen: {
      arrangement: themeId === null ? 'themes' : 'theme',
      themeId,
      chosenIn: 'wonder',
    },
  });
  expect(sent('debrief.update')).toEqual(screenOf('t2'));
  await expect.element(screen.getByText('1 card in 1 visit, by 1 observer')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  expect(sent('debrief.update')).toEqual(screenOf('t1'));
  await expect.element(screen.getByText('2 cards in 2 visits, by 2 observers')).toBeVisible();
  const read = [...document.querySelectorAll('article')].map((card) => card.textContent);
  expect(read[0]).toContain('Card 2');
  expect(read[0]?.replace(/\s+/g, ' ')).toContain('Visit 2 · Year 9 · Tue 6 Oct');
  await userEvent.keyboard('{Escape}');
  expect(sent('debrief.update')).toEqual(screenOf(null));
  await expect.poll(focusedKey).toBe('theme:t1');
});

test('a wondering is added with Enter, mended in place, removed; the focus has a place each time', async () => {
  const { screen, sent } = await openDebrief({ stage: 'wonder' });
  const lane = screen.getByRole('region', { name: 'They check twice' });
  const field = lane.getByRole('textbox', { name: 'I wonder…' });
  await field.fill('who checks when nobody looks?');
  await userEvent.keyboard('{Enter}');
  expect(sent('board.saveNote')).toMatchObject({
    themeId: 't1',
    kind: 'wonder',
    text: 'who checks when nobody looks?',
  });
  await expect.element(field).toHaveFocus();
  await expect.element(field).toHaveValue('');
  await expect.element(lane.getByText('who checks when nobody looks?')).toBeVisible();

  await lane.getByRole('button', { name: 'why twice?', exact: true }).click();
  await userEvent.keyboard(' Because?{Enter}');
  expect(sent('board.saveNote')).toEqual({
    walkId: 'w1',
    id: 'n1',
    themeId: 't1',
    kind: 'wonder',
    text: 'why twice? Because?',
    isChange: true,
  });
  await expect.element(lane.getByRole('button', { name: 'why twice? Because?', exact: true })).toHaveFocus();
  await lane.getByRole('button', { name: 'Remove “why twice? Because?”' }).click();
  expect(sent('board.removeNote')).toEqual({ walkId: 'w1', noteId: 'n1' });
  await expect.element(field).toHaveFocus();
  await expect.element(screen.getByText('Wondering taken away')).toBeVisible();
});

test('what another window does to a note while it is open here takes nothing from it, and brings nothing back', async () => {
  const { screen, sent, elsewhere } = await openDebrief({ stage: 'wonder' });
  const lane = screen.getByRole('region', { name: 'They check twice' });
  const line = lane.getByRole('textbox', { name: 'I wonder…' });
  const mended = lane.getByRole('textbox', { name: 'Change this' });
  await lane.getByRole('button', { name: 'why twice?', exact: true }).click();
  const theirs = { id: 'n1', number: 1, themeId: 't1', kind: 'wonder', text: 'why three times?' } as const;
  // Only looked at here, theirs stays.
  elsewhere({ notes: [theirs] });
  await line.click();
  await lane.getByRole('button', { name: theirs.text, exact: true }).click();
  expect(sent('board.saveNote')).toBeUndefined();
  // What is typed is not written over.
  await mended.fill('why ever?');
  elsewhere({ notes: [theirs, { ...theirs, id: 'n2', number: 2, text: 'who else?' }] });
  await expect.element(lane.getByText('who else?')).toBeVisible();
  elsewhere({ notes: [{ ...theirs, text: 'why four times?' }] });
  await expect.element(lane.getByText('who else?')).not.toBeInTheDocument();
  await expect.element(mended).toHaveValue('why ever?');
  // Taken away, it comes back only by a person's own act.
  elsewhere({ notes: [] });
  await expect.element(screen.getByText(/^Another window took this note away/)).toBeVisible();
  await expect.element(line).toHaveValue('why ever?');
  expect(sent('board.saveNote')).toBeUndefined();
});

test('a screen that is blanked within a sentence gives it back as it was: open, unwritten, with the focus', async () => {
  const { screen, sent } = await openDebrief({ stage: 'wonder' });
  const lane = screen.getByRole('region', { name: 'They check twice' });
  await lane.getByRole('button', { name: 'why twice?', exact: true }).click();
  await userEvent.keyboard(' And{Control>}b{/Control}');
  await expect.element(screen.getByRole('button', { name: /to come back$/ })).toBeVisible();
  await userEvent.keyboard('b');
  await expect.element(lane.getByRole('textbox', { name: 'Change this' })).toHaveFocus();
  expect(sent('board.saveNote')).toBeUndefined();
  await userEvent.keyboard(' why?{Enter}');
  await expect.poll(() => sent('board.saveNote')).toMatchObject({ text: 'why twice? And why?' });
});

test('what is said of the whole debrief belongs to no theme; notes are for the team only', async () => {
  const { screen, sent } = await openDebrief({ stage: 'wonder' });
  const whole = screen.getByRole('region', { name: 'The whole debrief' });
  await expect.element(whole.getByRole('group', { name: 'Notes, for the team only' })).toBeVisible();
  await whole.getByRole('textbox', { name: 'A note for the team only' }).fill('Thank the office');
  await userEvent.keyboard('{Enter}');
  expect(sent('board.saveNote')).toMatchObject({ themeId: null, kind: 'note', text: 'Thank the office' });
});

test('what was typed comes back where the app did not keep it, and is said', async () => {
  const lose = (): never => {
    throw new AppError('internal', 'no answer', { reason: 'unreachable' });
  };
  const { screen, become } = await openDebrief(
    { stage: 'wonder' },
    { 'board.saveNote': lose, 'board.saveDecision': lose },
  );
  const lane = screen.getByRole('region', { name: 'They check twice' });
  const field = lane.getByRole('textbox', { name: 'I wonder…' });
  await field.fill('who checks?');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveValue('who checks?');
  await expect.element(screen.getByText(/The app does not answer/).first()).toBeVisible();
  await lane.getByRole('button', { name: 'why twice?', exact: true }).click();
  await userEvent.keyboard(' Because?{Enter}');
  await expect.element(lane.getByRole('textbox', { name: 'Change this' })).toHaveValue('why twice? Because?');

  become({ stage: 'decide' });
  location.hash = '#/walks/w1/decide';
  const keep = screen.getByRole('region', { name: 'Keep' });
  await keep.getByRole('textbox').first().fill('The timers');
  await userEvent.keyboard('{Enter}');
  await expect.element(keep.getByRole('textbox').first()).toHaveValue('The timers');
});

test('without themes the lanes say what to do next', async () => {
  const bare = { ...board, themes: [], cards: board.cards.map((card) => ({ ...card, themeId: null })) };
  const { screen } = await openDebrief({ stage: 'weigh' }, { 'board.get': () => bare });
  await expect.element(screen.getByRole('heading', { name: 'No themes yet' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Start a round' })).toBeDisabled();
});
