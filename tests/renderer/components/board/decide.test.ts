/** Deciding beside the weighed themes: last time first, decisions made from a theme, nothing typed is lost. */
import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AppError } from '../../../../core/contract/errors.ts';
import { boardTheme, stepOf, themePart } from '../../board/cards.ts';
import type { Answers } from '../../fake-core.ts';
import { board, element, openDebrief } from './open-debrief.ts';

/** As high as a window: what is decided scrolls by itself. */
async function open(answers: Answers = {}) {
  const opened = await openDebrief({ stage: 'decide' }, answers);
  opened.screen.container.style.height = '100vh';
  return opened;
}
const head = (themeId: string): HTMLElement => element(`[data-key="theme:${themeId}"]`);
const order = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-lane]')].map((row) => row.dataset['lane']);
const round = {
  number: 1,
  people: 2,
  votesEach: 2,
  isOpen: false,
  votes: [
    { themeId: 't1', votes: 3 },
    { themeId: 't2', votes: 1 },
  ],
};
const earlier = (id: string, text: string) => ({
  id,
  kind: 'support' as const,
  text,
  horizon: 'next-month' as const,
  owner: 'Ms Okafor',
  debrief: 'Summer: talk',
  on: '2026-06-10T15:30:00.000Z',
});

beforeEach(() => {
  document.documentElement.dataset['density'] = 'desk';
});

test('the weighed themes stand beside, most votes first: word, count, votes, star and wondering; cards on demand', async () => {
  const { screen, become } = await open();
  const themes = screen.getByRole('region', { name: 'Themes', exact: true });
  await expect.element(themes.getByText('They check twice')).toBeVisible();
  expect(order()).toEqual(['t2', 't1']);
  become({ rounds: [round] });
  await expect.poll(order).toEqual(['t1', 't2']);
  const words = element('[data-lane="t1"]').innerText.replace(/\s+/g, ' ');
  for (const part of ['most', '2 of 5 visits', '3 votes', '★ Starred: Card 2 says', 'I wonder… why twice?'])
    expect(words).toContain(part);
  expect(words).not.toContain('Card 1 says');
  await themes.getByRole('button', { name: '2 cards' }).click();
  await expect.element(themes.getByText('Card 1 says what was seen')).toBeVisible();
  // An open round is nobody's to see yet.
  become({ rounds: [{ ...round, isOpen: true }] });
  await expect.element(themes.getByText('3 votes')).not.toBeInTheDocument();
});

test('one key on a theme opens the line of its kind with the theme chosen; Tab goes through; Escape leads back', async () => {
  const { screen, sent } = await open();
  await expect.poll(() => order().length).toBe(2);
  head('t2').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(head('t1'));
  await userEvent.keyboard('s');
  const support = screen.getByRole('region', { name: 'Support' });
  await expect.element(support.getByRole('textbox').first()).toHaveFocus();
  await expect.element(support.getByLabelText('From theme')).toHaveValue('t1');
  await userEvent.keyboard('Cover for one hour');
  await userEvent.tab();
  await expect.element(support.getByLabelText('By when')).toHaveFocus();
  await support.getByLabelText('By when').selectOptions('this week, costs nothing');
  await userEvent.tab();
  await userEvent.keyboard('Ms Okafor{Enter}');
  expect(sent('board.saveDecision')).toMatchObject({
    kind: 'support',
    text: 'Cover for one hour',
    horizon: 'quick-win',
    owner: 'Ms Okafor',
    themeId: 't1',
  });
  await expect.element(support.getByText('This week · Ms Okafor')).toBeVisible();
  await expect.element(support.getByRole('textbox').first()).toHaveFocus();
  await expect.element(support.getByRole('textbox').first()).toHaveValue('');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(head('t1'));
  await expect.element(screen.getByText('1 decision', { exact: true })).toBeVisible();
  await userEvent.keyboard('k');
  await expect
    .element(screen.getByRole('region', { name: 'Keep' }).getByRole('textbox').first())
    .toHaveFocus();
  await userEvent.keyboard('{Escape}a');
  await expect
    .element(screen.getByRole('region', { name: 'Ask' }).getByRole('textbox').first())
    .toHaveFocus();
});

test('a button does the same; what is half typed for another theme is decided first', async () => {
  const { screen, sent } = await open();
  const keep = screen.getByRole('region', { name: 'Keep' });
  await keep.getByRole('textbox').first().fill('Jot first');
  await screen.getByRole('button', { name: 'Keep: They check twice' }).click();
  // It was typed without a theme: it follows from this one.
  await expect.element(keep.getByRole('textbox').first()).toHaveValue('Jot first');
  await expect.element(keep.getByLabelText('From theme')).toHaveValue('t1');
  await screen.getByRole('button', { name: 'Keep: Theme 2' }).click();
  expect(sent('board.saveDecision')).toMatchObject({ kind: 'keep', text: 'Jot first', themeId: 't1' });
  await expect.element(keep.getByRole('textbox').first()).toHaveValue('');
  await expect.element(keep.getByLabelText('From theme')).toHaveValue('t2');
});

test('a title is changed where it stands, and the focus stays on its theme', async () => {
  const { screen, sent } = await open();
  await screen.getByRole('button', { name: 'Theme 2', exact: true }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Title of Theme 2' })).toHaveFocus();
  await userEvent.keyboard('Ask again{Enter}');
  expect(sent('board.renameTheme')).toEqual({ walkId: 'w1', themeId: 't2', title: 'Ask again' });
  await expect.poll(() => document.activeElement).toBe(head('t2'));
  await userEvent.keyboard('{F2}{Escape}');
  await expect.poll(() => document.activeElement).toBe(head('t2'));
});

test('half typed, it is kept where the stage changes', async () => {
  const { screen, sent } = await open();
  await screen.getByRole('button', { name: 'Ask: They check twice' }).click();
  await userEvent.keyboard('Who has not spoken?');
  location.hash = '#/walks/w1/weigh';
  await expect.element(screen.getByRole('button', { name: 'Start a round' })).toBeVisible();
  expect(sent('board.saveDecision')).toMatchObject({
    kind: 'ask',
    text: 'Who has not spoken?',
    themeId: 't1',
  });
});

test('another window takes the theme away, or merges it: what is typed follows', async () => {
  const { screen, sent, elsewhere } = await open();
  const ask = screen.getByRole('region', { name: 'Ask' });
  await screen.getByRole('button', { name: 'Ask: They check twice' }).click();
  await userEvent.keyboard('Who checks?');
  const cards = board.cards.map((card) => (card.themeId === 't1' ? { ...card, themeId: 't2' } : card));
  const [, second] = board.themes;
  const merged = boardTheme('t2', { ...second, parts: [themePart('t1', ['1', '2'])] });
  elsewhere({ cards, themes: [merged], notes: [] });
  await expect.element(ask.getByLabelText('From theme')).toHaveValue('t2');
  elsewhere({ cards: cards.map((card) => ({ ...card, themeId: null })), themes: [] });
  await expect.element(screen.getByRole('region', { name: 'Themes', exact: true })).not.toBeInTheDocument();
  await expect.element(ask.getByRole('textbox').first()).toHaveValue('Who checks?');
  await ask.getByRole('button', { name: 'Add' }).click();
  expect(sent('board.saveDecision')).toMatchObject({ text: 'Who checks?', themeId: null });
});

test('owners: who is here is offered at once, the staff list only where somebody is meant', async () => {
  const staff = ['Mr Thaddeus Byrd', 'Ms Ada Lark'];
  const { screen, core } = await open({
    'people.list': () => ({ people: [], staff, unknownVisits: [], decisions: [] }),
  });
  const field = screen.getByRole('region', { name: 'Support' }).getByLabelText('Owner');
  await expect.element(field).toBeVisible();
  const offered = (): string[] => {
    const list = field.element().nextElementSibling;
    return [...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value);
  };
  await expect.poll(offered).toEqual(['Ms Okafor', 'Mr Lindqvist']);
  await field.fill('T');
  expect([offered().length, core.asked().includes('people.list')]).toEqual([2, false]);
  await field.fill('Th');
  await expect.poll(offered).toEqual(['Ms Okafor', 'Mr Lindqvist', ...staff]);
});

test('last time first: each is settled by one press, the next has the focus, and settled they fold to a line', async () => {
  const { screen, sent } = await open({
    'debrief.listEarlier': () => ({
      decisions: [
        earlier('e1', 'Timers for every room'),
        earlier('e2', 'Jot first'),
        earlier('e3', 'A rota'),
      ],
    }),
  });
  const last = screen.getByRole('region', { name: 'Last time' });
  await expect.element(last.getByText('Summer: talk, 10 Jun').first()).toBeVisible();
  const of = (text: string) => last.getByRole('group', { name: `What became of “${text}”` });
  await of('Timers for every room').getByRole('button', { name: 'Done' }).click();
  expect(sent('board.saveDecision')).toMatchObject({
    kind: 'support',
    text: 'Timers for every room',
    horizon: 'next-month',
    owner: 'Ms Okafor',
    state: 'done',
    carriedFrom: 'e1',
  });
  await expect.element(of('Jot first').getByRole('button', { name: 'Done' })).toHaveFocus();
  await expect.element(last.getByText('Done:')).not.toBeVisible();
  await of('Jot first').getByRole('button', { name: 'Carry on' }).click();
  await expect
    .element(screen.getByRole('region', { name: 'Support' }).getByText('From last time'))
    .toBeVisible();
  await of('A rota').getByRole('button', { name: 'Drop' }).click();
  await expect.element(last.getByText('1 done, 1 carried on, 1 dropped')).toBeVisible();
  await expect.element(last).toHaveFocus();
  expect(last.element().clientHeight).toBeLessThan(60);
  await last.getByRole('button', { name: 'Show' }).click();
  await expect.element(last.getByText('On the slide “You said, we did”')).toBeVisible();
  await last.getByRole('button', { name: 'Open again' }).first().click();
  await expect.element(last.getByRole('button', { name: 'Carry on' })).toBeVisible();
});

test('a decision has a horizon, an owner and a theme, and is changed in place', async () => {
  const { screen, sent } = await open();
  const support = screen.getByRole('region', { name: 'Support' });
  await support.getByRole('textbox').first().fill('Cover for one hour');
  await support.getByLabelText('By when').selectOptions('next month');
  await support.getByLabelText('Owner').fill('Ms Okafor');
  await support.getByLabelText('From theme').selectOptions('They check twice');
  await support.getByRole('button', { name: 'Add' }).click();
  expect(sent('board.saveDecision')).toMatchObject({
    kind: 'support',
    text: 'Cover for one hour',
    horizon: 'next-month',
    owner: 'Ms Okafor',
    themeId: 't1',
    state: 'open',
    carriedFrom: null,
  });
  await expect.element(support.getByText('Next month · Ms Okafor')).toBeVisible();
  // Nobody has the next one by mistake.
  await expect.element(support.getByLabelText('Owner')).toHaveValue('');
  await support.getByRole('button', { name: 'Change “Cover for one hour”' }).click();
  await userEvent.keyboard('{End}s{Enter}');
  expect(sent('board.saveDecision')).toMatchObject({ text: 'Cover for one hours', owner: 'Ms Okafor' });
  await support.getByRole('button', { name: 'Remove “Cover for one hours”' }).click();
  await expect.element(screen.getByText('Support taken away')).toBeVisible();
  await expect.element(support.getByRole('textbox').first()).toHaveFocus();
});

test('what was chosen for a time can be read', async () => {
  const { screen } = await open();
  const support = screen.getByRole('region', { name: 'Support' });
  for (const horizon of ['next month', 'by the end of the year']) {
    await support.getByLabelText('By when').selectOptions(horizon);
    const list = support.getByLabelText('By when').element();
    const words = document.createElement('span');
    Object.assign(words.style, {
      font: getComputedStyle(list).font,
      position: 'fixed',
      whiteSpace: 'nowrap',
    });
    words.textContent = horizon;
    document.body.append(words);
    // The arrow takes some of it.
    expect(list.clientWidth).toBeGreaterThan(words.offsetWidth + 20);
    words.remove();
  }
});

const decision = {
  id: 'd1',
  number: 1,
  themeId: 't1',
  kind: 'support',
  text: 'Plan together',
  horizon: null,
  owner: null,
  state: 'open',
  carriedFrom: null,
} as const;

test('what another window changes of a decision stays while it is changed here', async () => {
  const { screen, sent, elsewhere } = await open();
  elsewhere({ decisions: [decision] });
  await screen.getByRole('button', { name: /^Change “/ }).click();
  await screen.getByRole('textbox', { name: 'Change this' }).fill('Plan together, weekly');
  const theirs = { ...decision, owner: 'Ms Okafor', horizon: 'next-month' } as const;
  elsewhere({ decisions: [theirs] });
  await userEvent.keyboard('{Enter}');
  const { number: _, ...kept } = theirs;
  await expect
    .poll(() => sent('board.saveDecision'))
    .toEqual({ walkId: 'w1', ...kept, text: 'Plan together, weekly', isChange: true });
});

test('where another window has changed the same words meanwhile, that is said, with the way back', async () => {
  const { screen, sent, elsewhere } = await open({
    'board.saveDecision': () => stepOf({ sentence: 'Support changed', eventId: 1, afterEventId: 0 }),
  });
  elsewhere({ decisions: [decision] });
  await screen.getByRole('button', { name: /^Change “/ }).click();
  await screen.getByRole('textbox', { name: 'Change this' }).fill('Plan together, weekly');
  const other = { ...decision, id: 'd2', number: 2, text: 'Share a film' };
  elsewhere({ decisions: [{ ...decision, text: 'Plan in pairs' }, other] });
  await expect.element(screen.getByText('Share a film')).toBeVisible();
  await screen.getByRole('textbox', { name: 'Change this' }).click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => sent('board.saveDecision')).toMatchObject({ text: 'Plan together, weekly' });
  await expect.element(screen.getByText(/^Another window had changed this too/)).toBeVisible();
});

test('what another window takes away while it is changed here comes back only by a person’s own act', async () => {
  const { screen, sent, elsewhere } = await open();
  elsewhere({ decisions: [decision] });
  await screen.getByRole('button', { name: /^Change “/ }).click();
  await screen.getByRole('textbox', { name: 'Change this' }).fill('Plan together, weekly');
  elsewhere({ decisions: [] });
  await expect.element(screen.getByText(/^Another window took this decision away/)).toBeVisible();
  const anew = screen.getByRole('textbox', { name: 'What will leaders do, so that it gets easier?' });
  await expect.element(anew).toHaveValue('Plan together, weekly');
  expect(sent('board.saveDecision')).toBeUndefined();
  await anew.click();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => sent('board.saveDecision')).toMatchObject({ text: 'Plan together, weekly' });
  expect(sent('board.saveDecision')).not.toMatchObject({ id: 'd1' });
});

test('a change that crosses with its removal is given back too: the window had not heard of it', async () => {
  const { screen, elsewhere } = await open({
    'board.saveDecision': () => {
      elsewhere({ decisions: [] });
      throw new AppError('not-found', 'no such decision', { what: 'decision', id: 'd1' });
    },
  });
  elsewhere({ decisions: [decision] });
  await screen.getByRole('button', { name: /^Change “/ }).click();
  await screen.getByRole('textbox', { name: 'Change this' }).fill('Plan together, weekly');
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByRole('textbox', { name: 'What will leaders do, so that it gets easier?' }))
    .toHaveValue('Plan together, weekly');
});

test('on the one screen a name stands in no field before somebody has said that it may', async () => {
  const { screen, elsewhere } = await open();
  Object.defineProperty(window.screen, 'isExtended', { configurable: true, value: false });
  const displays: object = window.screen;
  if (displays instanceof EventTarget) displays.dispatchEvent(new Event('change'));
  elsewhere({ decisions: [{ ...decision, text: 'Church saw pupils plan', owner: 'Church' }] });
  const change = screen.getByRole('button', { name: /^Change “/ });
  await change.click();
  await expect.element(screen.getByRole('dialog', { name: 'Is this screen shared?' })).toBeVisible();
  expect(document.body.innerHTML).not.toContain('Church');
  await screen.getByRole('button', { name: 'Not now' }).click();
  await change.click();
  await screen.getByRole('button', { name: 'Show it here' }).click();
  const field = screen.getByRole('textbox', { name: 'Change this' });
  await expect.element(field).toHaveValue('Church saw pupils plan');
  await expect.element(field).toHaveFocus();
});

test('a display that goes covers a name in a field that stands open; what is typed stays', async () => {
  const displays: object = window.screen;
  const see = (isExtended: boolean): void => {
    Object.defineProperty(displays, 'isExtended', { configurable: true, value: isExtended });
    if (displays instanceof EventTarget) displays.dispatchEvent(new Event('change'));
  };
  see(true);
  const { screen, elsewhere } = await open();
  elsewhere({ decisions: [{ ...decision, text: 'Church saw pupils plan', owner: 'Church' }] });
  await screen.getByRole('button', { name: /^Change “/ }).click();
  const field = screen.getByRole('textbox', { name: 'Change this' });
  await field.fill('Church saw pupils plan more');
  const cover = (): string =>
    getComputedStyle(element('[aria-label="Change this"]')).getPropertyValue('-webkit-text-security');
  expect(cover()).toBe('none');
  see(false);
  await expect.element(screen.getByRole('dialog', { name: 'Is this screen shared?' })).toBeVisible();
  expect(cover()).toBe('disc');
  await screen.getByRole('button', { name: 'Not now' }).click();
  expect(cover()).toBe('disc');
  // Whoever goes on with it is asked again, and nothing is typed blindly.
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('x');
  await screen.getByRole('button', { name: 'Show it here' }).click();
  expect(cover()).toBe('none');
  await expect.element(field).toHaveValue('Church saw pupils plan more');
});
