/** Counts of one question on the board: one card that is taken, moved and confirmed with all that stand behind it. */
import { expect, test } from 'vitest';
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import { nudge } from '../../../../renderer/features/board/acts/key-moves.ts';
import { cardKey } from '../../../../renderer/features/board/columns/items.ts';
import { gestureOf } from '../../../../renderer/features/board/hand/drop.ts';
import { boardCard } from '../cards.ts';
import { openScreen } from '../screens.ts';

const goal = (id: string, value: number, changes: Partial<BoardCard> = {}): BoardCard =>
  boardCard(id, {
    kind: 'tally',
    text: `Could say the goal: ${value} of 6`,
    tally: { lookFor: 'Could say the goal', value, outOf: 6 },
    visitNumber: Number(id) - 10,
    ...changes,
  });

/** Loose in Progress: three counts of one question, cards before, among and behind them; a fourth count is in a theme. */
async function open() {
  const cards = [
    boardCard('1'),
    goal('11', 2, { isProposed: true, proposal: ['goal'] }),
    boardCard('12'),
    goal('13', 4, { isProposed: true, proposal: ['goal'] }),
    goal('14', 5),
    goal('15', 6, { themeId: 't' }),
    boardCard('16'),
  ];
  const screen = await openScreen('read', { cards, references: [] });
  await screen.change();
  return screen;
}

type Screen = Awaited<ReturnType<typeof open>>;
const looseIn = ({ find }: Screen) => find.board?.looseCards('progress').map(({ id }) => id);

test('they are one card, and the same count in a theme stays where it is', async () => {
  const screen = await open();
  expect(looseIn(screen)).toEqual(['1', '11', '12', '16']);
  expect(screen.find.board?.cardsOf('t').map(({ id }) => id)).toEqual(['15']);
  expect(screen.find.stackOf('11')?.cards.map(({ id }) => id)).toEqual(['11', '13', '14']);
  expect([screen.find.stackOf('13'), screen.find.stackOf('1'), screen.find.stackOf('15')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('folded away in a theme they are counted one by one', async () => {
  const cards = ['1', '2', '3'].map((id) => boardCard(id, { themeId: 't' }));
  const counts = ['11', '12', '13'].map((id) => goal(id, 2, { themeId: 't', orderKey: 'a9' }));
  const screen = await openScreen('sort', { cards: [...cards, ...counts], references: [] });
  await screen.change();
  expect(screen.contents.foldedAway('t')).toBe(4);
});

test('laid out they are cards again, and together again one', async () => {
  const screen = await open();
  const lead = screen.state.board?.card('11');
  if (!lead) throw new Error('no such card');
  screen.find.toggleStack(lead);
  expect(looseIn(screen)).toEqual(['1', '11', '12', '13', '14', '16']);
  expect(screen.find.stackOf('11')?.isLaidOut).toBe(true);
  screen.find.toggleStack(lead);
  expect(looseIn(screen)).toEqual(['1', '11', '12', '16']);
});

test('who takes the card takes all of them, and lets all of them go', async () => {
  const { selection, shownCards, focus } = await open();
  expect(selection.with('11')).toEqual(['11', '13', '14']);
  selection.only('11');
  expect([selection.size, selection.has('14')]).toEqual([3, true]);
  selection.toggle('1');
  expect(selection.inOrder()).toEqual(['1', '11', '13', '14']);
  selection.toggle('11');
  expect(selection.inOrder()).toEqual(['1']);
  selection.only('11');
  selection.only('11');
  expect(selection.size).toBe(0);
  selection.columnOf('card:1');
  expect(selection.inOrder()).toEqual(expect.arrayContaining(['1', '11', '12', '13', '14']));
  expect(shownCards.count).toBeGreaterThanOrEqual(selection.size);
  focus.note('card:14');
  expect(focus.tabKey).toBe('card:11');
});

test('a card on them makes a theme of it and all of them', async () => {
  const { find } = await open();
  const target = { kind: 'card', areaId: 'progress', cardId: '11', themeId: null } as const;
  const wholeOf = (id: string) => find.whole([id]);
  expect(gestureOf({ kind: 'cards', ids: ['1'] }, target, false, () => 'new', wholeOf)).toEqual({
    name: 'board.moveCards',
    input: { cardIds: ['1', '13', '14'], to: { kind: 'card', cardId: '11', newThemeId: 'new' } },
  });
});

test('a theme that is made by key of what is selected and of the card takes all of them', async () => {
  const screen = await open();
  const themes = () => [...(screen.state.board?.parts.themes.keys() ?? [])];
  const before = themes();
  screen.acts.perform('newTheme', cardKey('11'));
  expect(themes()).toEqual(before);
  screen.selection.only('1');
  screen.acts.perform('newTheme', cardKey('11'));
  const made = themes().find((id) => !before.includes(id)) ?? '';
  expect(screen.state.board?.cardsOf(made).map(({ id }) => id)).toHaveLength(4);
});

test('to confirm the card confirms what is proposed of all of them', async () => {
  const screen = await open();
  expect(screen.work.proposalsLeft).toBe(2);
  screen.work.confirm('11');
  expect(screen.work.proposalsLeft).toBe(0);
});

test('the card is neither split nor joined, and says so', async () => {
  const screen = await open();
  screen.work.join('11');
  expect([screen.state.notice?.sentence, screen.overlay.isAsking]).toEqual([
    'A tally is a count and stays whole.',
    false,
  ]);
  expect(screen.asked()).not.toContain('board.joinCards');
});

/** The loose cards as they are shown once an arrow has been pressed with Alt on a card. */
function nudged(screen: Screen, cardId: string, key: 'ArrowUp' | 'ArrowDown') {
  const press = { key, altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };
  const nothing = { reference: null, themeId: null, laneId: null, isLarge: false, of: '' };
  nudge(screen, { key: cardKey(cardId), cardId, press, ...nothing });
  return looseIn(screen);
}

test.each([
  ['a card past all of them', '12', 'ArrowUp', ['1', '12', '11', '16']],
  ['all of them past a card', '11', 'ArrowDown', ['1', '12', '11', '16']],
  ['all of them past a card, up', '11', 'ArrowUp', ['11', '1', '12', '16']],
  ['a card past what stands behind them', '12', 'ArrowDown', ['1', '11', '16', '12']],
] as const)('one place by key moves %s, with one press', async (_what, id, key, order) => {
  const screen = await open();
  expect(nudged(screen, id, key)).toEqual(order);
  expect(screen.find.stackOf('11')?.cards.map((card) => card.id)).toEqual(['11', '13', '14']);
});

test('one place by key is past what a filter shows', async () => {
  const screen = await open();
  screen.find.flip('isProposed');
  screen.find.keep(['1', '16']);
  expect(looseIn(screen)).toEqual(['1', '11', '16']);
  expect(nudged(screen, '16', 'ArrowUp')).toEqual(['1', '16', '11']);
});
