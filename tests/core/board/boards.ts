/** Small boards and random ones, for the tests of the board's rules. */
import { expect } from 'vitest';
import type { BoardTheme, CardPlace } from '../../../core/contract/calls/board.ts';
import { type BoardIndex, indexBoard } from '../../../core/domain/board/board-index.ts';
import { type CardSeat, homeOf, isOnBoard, offBoard } from '../../../core/domain/board/board-slice.ts';
import { keysBetween } from '../../../core/domain/board/order-keys.ts';
import { boardColumns, isSetAside, offBoardId, unsortedId } from '../../../core/domain/focus-areas.ts';

export const place = (
  id: string,
  areaId: string,
  themeId: string | null,
  orderKey: string,
  changes: Partial<CardPlace> = {},
): CardPlace => ({
  id,
  areaId,
  themeId,
  orderKey,
  teamText: null,
  isProposed: false,
  isMarkDismissed: false,
  isStarred: false,
  ...changes,
});

export const seat = (
  id: string,
  areaId: string,
  themeId: string | null,
  orderKey: string,
  changes: Partial<CardSeat> = {},
): CardSeat => ({
  ...place(id, areaId, themeId, orderKey),
  recordedAreaId: isSetAside(areaId) ? 'progress' : areaId,
  text: `Text of ${id}`,
  kind: 'saw',
  visitNumber: 1,
  ...changes,
});

/** A card as a step has just made it: of the same visit and area as another, off the board. */
export const madeOf = (parent: CardSeat, id: string, text = `Text of ${id}`): CardSeat =>
  offBoard({
    ...parent,
    id,
    text,
    teamText: null,
    isProposed: false,
    isMarkDismissed: false,
    isStarred: false,
  });

export const theme = (id: string, number: number, title: string | null = null): BoardTheme => ({
  id,
  number,
  title,
  areaId: 'participation',
  orderKey: `a${number}`,
  word: null,
  parts: [],
});

/** Participation: Cluster 1 (a, b), Cluster 3 (c), loose d, e, f. Clear goals: loose g. Parking: p. */
export function smallBoard(): BoardIndex {
  return indexBoard({
    columns: [...boardColumns],
    themes: [theme('t1', 1), theme('t3', 3, 'Justified answers')],
    cards: [
      seat('a', 'participation', 't1', 'a0'),
      seat('b', 'pupil-voice', 't1', 'a1'),
      seat('c', 'participation', 't3', 'a0'),
      seat('d', 'participation', null, 'a0'),
      seat('e', 'participation', null, 'a1'),
      seat('f', 'participation', null, 'a2'),
      seat('g', 'clear-goals', null, 'a0'),
      seat('p', 'parking', null, 'a0'),
    ],
  });
}

/** A board of loose cards, spread over all columns in turn, of two visits; every third is proposed. */
export function looseBoard(count: number): BoardIndex {
  const keys = keysBetween(null, null, count);
  return indexBoard({
    columns: [...boardColumns],
    themes: [],
    cards: keys.map((key, n) =>
      seat(`c${n}`, boardColumns[n % boardColumns.length]?.id ?? unsortedId, null, key, {
        isProposed: n % 3 === 0,
        visitNumber: 1 + (n % 2),
      }),
    ),
  });
}

/** Everything on a board as plain values, so that two boards can be compared. */
export function contents(board: BoardIndex): unknown {
  return {
    columns: boardColumns.map(({ id }) => ({
      id,
      themes: board.themesIn(id).map((item) => ({ item, cards: board.cardsOf(item.id) })),
      loose: board.looseCards(id),
    })),
    off: board.looseCards(offBoardId),
    cards: [...board.parts.cards.values()].sort((x, y) => (x.id < y.id ? -1 : 1)),
    themes: [...board.parts.themes.keys()].sort(),
    references: board.parts.references.toSorted((x, y) =>
      x.themeId + x.cardId < y.themeId + y.cardId ? -1 : 1,
    ),
    notes: board.parts.notes,
    decisions: board.parts.decisions,
  };
}

/** Every card has one home, every theme a card, every home its own order; no card is lost, in sight or off the board. */
export function expectSound(board: BoardIndex, cards: number): void {
  const rows = [...board.parts.cards.values()];
  const homes = [...board.parts.homes.entries()];
  expect(homes.flatMap(([, list]) => list.map((card) => card.id)).sort()).toEqual(
    rows.map((c) => c.id).sort(),
  );
  expect(rows).toHaveLength(cards);
  for (const [home, list] of homes) {
    expect(new Set(list.map(homeOf)).size).toBeLessThanOrEqual(1);
    expect(list.every((card) => homeOf(card) === home && board.card(card.id) === card)).toBe(true);
    expect(list.every((card, i) => i === 0 || (list[i - 1]?.orderKey ?? '') < card.orderKey)).toBe(true);
  }
  for (const theme of board.parts.themes.values()) {
    expect(board.cardsOf(theme.id).length + board.referencesIn(theme.id).length).toBeGreaterThan(0);
    expect(isSetAside(theme.areaId)).toBe(false);
  }
  expect(rows.every((card) => card.themeId === null || board.theme(card.themeId) !== undefined)).toBe(true);
  expect(rows.every((card) => card.themeId === null || !isSetAside(card.areaId))).toBe(true);
  expect(rows.every((card) => card.themeId === null || card.areaId !== offBoardId)).toBe(true);
  expectHangingsSound(board);
  for (const numbers of [board.themeNumbers(), board.noteNumbers(), board.decisionNumbers()])
    expect(new Set(numbers).size).toBe(numbers.length);
}

/** A reference is to a card on the board that is not at home there, once; what is written is of a theme that stands. */
function expectHangingsSound(board: BoardIndex): void {
  const { references, notes, decisions, themes } = board.parts;
  for (const { cardId, themeId } of references) {
    const card = board.card(cardId);
    expect(card !== undefined && isOnBoard(card) && card.themeId !== themeId && themes.has(themeId)).toBe(
      true,
    );
  }
  expect(new Set(references.map(({ cardId, themeId }) => `${cardId} ${themeId}`)).size).toBe(
    references.length,
  );
  expect(new Set(references.map(({ orderKey, themeId }) => `${orderKey} ${themeId}`)).size).toBe(
    references.length,
  );
  for (const { themeId } of [...notes, ...decisions])
    expect(themeId === null || themes.has(themeId)).toBe(true);
}
