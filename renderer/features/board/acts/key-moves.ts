/** What keys alone do: go to another item, select up to there, move one place on or by a number, vote. */
import { cardKey, cardOfKey, referenceOfKey } from '../columns/items.ts';
import type { Direction } from '../columns/roving.ts';
import { themeNumbered } from '../copy/board-order.ts';
import { type Act, type ActBoard, type At, done } from './act.ts';
import { type Gesture, moveCards } from './gestures.ts';
import { say } from './do-acts.ts';
import { digitOf, directionOf } from './key-press.ts';
import { nudgeCards, nudgeTheme } from './nudge.ts';

type Perform = Act['perform'];

/** To the next item; from a theme that is shown large to the one beside it. */
export const go: Perform = (board, { key, press, isLarge }) => {
  const direction = directionOf(press);
  if (direction === null) return false;
  if (isLarge && (direction === 'left' || direction === 'right'))
    return done(board.lanes.turnLarge(direction === 'left' ? -1 : 1));
  const next = board.nextKey(key, direction);
  return next !== null && done(void board.focus.goTo(next));
};

/** The card up to which is selected: what is none is passed, a head or a fold, and in a line what is only referred to. */
export function cardOn(
  next: (key: string, direction: Direction) => string | null,
  key: string,
  direction: Direction,
): string | null {
  const isAlong = direction === 'up' || direction === 'down';
  let to = next(key, direction);
  while (to !== null && cardOfKey(to) === null && (isAlong || referenceOfKey(to))) to = next(to, direction);
  return cardOfKey(to);
}

export const extend: Perform = (board, { key, press }) => {
  const direction = directionOf(press);
  if (direction === null) return false;
  const cardId = cardOn((from, way) => board.nextKey(from, way), key, direction);
  if (cardId === null) return false;
  board.selection.reach(cardId, cardOfKey(key));
  return done(void board.focus.goTo(cardKey(cardId)));
};

export const nudge: Perform = (board, { key, cardId, themeId, press }) => {
  const way = directionOf(press);
  const { find, fit, isInLanes } = board;
  if (way === null || way === 'first' || way === 'last' || !find.board) return false;
  const theme = find.board.theme(themeId ?? '');
  if (cardId === null && !theme) return false;
  if (cardId !== null && isInLanes && (way === 'left' || way === 'right'))
    return nudgeAcross(board, cardId, way, key);
  const nextTo = (id: string): string | null => cardOfKey(board.nextKey(cardKey(id), way));
  const nudged = theme
    ? nudgeTheme(find.board, theme, way, fit.open)
    : nudgeCards(find.board, board.selection.with(cardId ?? ''), way, fit.open, nextTo);
  return 'why' in nudged ? say(board, nudged.why) : doAndStay(board, nudged, key);
};

/** Into the theme with the number that was pressed. */
export const send: Perform = (board, { key, cardId, reference, press }) => {
  const number = press && digitOf(press);
  if (number === null || (cardId === null && !reference)) return false;
  const theme = board.state.board && themeNumbered(board.state.board, number);
  if (!theme) return say(board, `There is no theme numbered ${number}.`);
  if (reference) {
    const input = { cardId: reference.cardId, from: reference.themeId, to: theme.id };
    return done(board.gestures.doAndGoOn({ name: 'board.moveReference', input }, key));
  }
  const to = { kind: 'theme', themeId: theme.id, before: null } as const;
  return done(board.gestures.doAndGoOn(moveCards(board.selection.with(cardId ?? ''), to), key));
};

export const vote =
  (by: 1 | -1): Perform =>
  ({ debrief }, { laneId }) =>
    laneId !== null && done(debrief.vote(laneId, by));

/** Beside each other, cards go to the theme of the next lane. */
function nudgeAcross(board: ActBoard, cardId: string, way: 'left' | 'right', key: At['key']): true {
  const { state, lanes } = board;
  const next = lanes.neighbour(state.board?.card(cardId)?.themeId ?? null, way === 'left' ? -1 : 1);
  if (!next) return say(board, `No theme stands to the ${way}.`);
  const to = { kind: 'theme', themeId: next.id, before: null } as const;
  return doAndStay(board, moveCards(board.selection.with(cardId), to), key);
}

/** Selection and focus stay, for the key to be pressed again. */
function doAndStay(board: ActBoard, gesture: Gesture, key: string): true {
  const kept = board.selection.inOrder();
  if (board.gestures.do(gesture)) board.selection.take(kept);
  return done(void board.focus.goTo(key));
}
