/** Counts of one question on the board: one card that is taken, moved and confirmed with all that stand behind it. */
import { expect, test } from 'vitest';
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
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

/** Loose in Progress: a card, three counts of one question with another card among them; a fourth count is in a theme. */
async function open() {
  const cards = [
    boardCard('1'),
    goal('11', 2, { isProposed: true, proposal: ['goal'] }),
    boardCard('12'),
    goal('13', 4, { isProposed: true, proposal: ['goal'] }),
    goal('14', 5),
    goal('15', 6, { themeId: 't' }),
  ];
  const screen = await openScreen('read', { cards, references: [] });
  await screen.change();
  return screen;
}

type Screen = Awaited<ReturnType<typeof open>>;
const looseIn = ({ find }: Screen) => find.board?.looseCards('progress').map(({ id }) => id);

test('they are one card, and the same count in a theme stays where it is', async () => {
  const screen = await open();
  expect(looseIn(screen)).toEqual(['1', '11', '12']);
  expect(screen.find.board?.cardsOf('t').map(({ id }) => id)).toEqual(['15']);
  expect(screen.find.stackOf('11')?.cards.map(({ id }) => id)).toEqual(['11', '13', '14']);
  expect([screen.find.stackOf('13'), screen.find.stackOf('1'), screen.find.stackOf('15')]).toEqual([
    null,
    null,
    null,
  ]);
});

test('laid out they are cards again, and together again one', async () => {
  const screen = await open();
  const lead = screen.state.board?.card('11');
  if (!lead) throw new Error('no such card');
  screen.find.toggleStack(lead);
  expect(looseIn(screen)).toEqual(['1', '11', '12', '13', '14']);
  expect(screen.find.stackOf('11')?.isLaidOut).toBe(true);
  screen.find.toggleStack(lead);
  expect(looseIn(screen)).toEqual(['1', '11', '12']);
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
