/** Acts by key alone: to another item, selecting, one place on, into a theme by its number, votes. */
import { cardOfKey } from '../columns/items.ts';
import { type Act, type ActBoard, type At, done } from './act.ts';
import { type Gesture, moveCards } from './gestures.ts';
import { onCard, openMenu, say } from './do-acts.ts';
import { digitOf, directionOf } from './key-press.ts';
import { nudgeCards, nudgeTheme } from './nudge.ts';

type Perform = Act['perform'];

/** To the next item; from a theme that is shown large to the one beside it. */
const go: Perform = (board, { key, press, isLarge }) => {
  const direction = directionOf(press);
  if (direction === null) return false;
  if (isLarge && (direction === 'left' || direction === 'right'))
    return done(board.turnLarge(direction === 'left' ? -1 : 1));
  const next = board.nextKey(key, direction);
  return next !== null && done(void board.goTo(next));
};

const extend: Perform = (board, { key, press }) => {
  const direction = directionOf(press);
  if (direction === null) return false;
  let next = board.nextKey(key, direction);
  const isAlong = direction === 'up' || direction === 'down';
  while (isAlong && next !== null && cardOfKey(next) === null) next = board.nextKey(next, direction);
  const cardId = cardOfKey(next);
  if (next === null || cardId === null) return false;
  board.selection.reach(cardId, cardOfKey(key));
  return done(void board.goTo(next));
};

const nudge: Perform = (board, { key, cardId, themeId, press }) => {
  const way = directionOf(press);
  const { state, fit, isInLanes } = board;
  if (way === null || way === 'first' || way === 'last' || !state.board) return false;
  const theme = state.board.theme(themeId ?? '');
  if (cardId === null && !theme) return false;
  if (cardId !== null && isInLanes && (way === 'left' || way === 'right'))
    return nudgeAcross(board, cardId, way, key);
  const nudged = theme
    ? nudgeTheme(state.board, theme, way, fit.open)
    : nudgeCards(state.board, board.withSelected(cardId ?? ''), way, fit.open);
  return 'why' in nudged ? say(board, nudged.why) : doAndStay(board, nudged, key);
};

/** Into the theme with the number that was pressed. */
const send: Perform = (board, { key, cardId, reference, press }) => {
  const number = press && digitOf(press);
  if (number === null || (cardId === null && !reference)) return false;
  const theme = board.themeNumbered(number);
  if (!theme) return say(board, `There is no theme numbered ${number}.`);
  if (reference) {
    const input = { cardId: reference.cardId, from: reference.themeId, to: theme.id };
    return done(board.gestures.doAndGoOn({ name: 'board.moveReference', input }, key));
  }
  const to = { kind: 'theme', themeId: theme.id, before: null } as const;
  return done(board.gestures.doAndGoOn(moveCards(board.withSelected(cardId ?? ''), to), key));
};

const vote =
  (by: 1 | -1): Perform =>
  ({ debrief }, { laneId }) =>
    laneId !== null && done(debrief.vote(laneId, by));

/** Beside each other, cards go to the theme of the next lane. */
function nudgeAcross(board: ActBoard, cardId: string, way: 'left' | 'right', key: At['key']): true {
  const { state, lanes } = board;
  const next = lanes.neighbour(state.board?.card(cardId)?.themeId ?? null, way === 'left' ? -1 : 1);
  if (!next) return say(board, `No theme stands to the ${way}.`);
  const to = { kind: 'theme', themeId: next.id, before: null } as const;
  return doAndStay(board, moveCards(board.withSelected(cardId), to), key);
}

/** Selection and focus stay, for the key to be pressed again. */
function doAndStay(board: ActBoard, gesture: Gesture, key: string): true {
  const kept = [...board.selected];
  if (board.gestures.do(gesture)) board.selection.take(kept, false);
  return done(void board.goTo(key));
}

const isForVotes: Act['when'] = ({ side }) => side === 'votes';

export const keyActs = {
  send: {
    label: 'Send to the theme with that number',
    keys: ['1–9'],
    group: 'Move',
    hint: 'send to cluster',
    perform: send,
  },
  nudge: {
    label: 'Up, down, or to the next column',
    keys: ['Alt+Arrow keys'],
    group: 'Move',
    perform: nudge,
  },
  select: {
    label: 'Select, or no longer',
    keys: ['Space'],
    group: 'Select',
    perform: onCard(({ selection }, cardId) => selection.toggle(cardId)),
  },
  extend: { label: 'Select up to there', keys: ['Shift+Arrow keys'], group: 'Select', perform: extend },
  selectAll: {
    label: 'Select the column',
    keys: ['Ctrl+A'],
    group: 'Select',
    perform: ({ selection }, { key }) => selection.columnOf(key),
  },
  letGo: {
    label: 'Let go; from one theme back to all',
    keys: ['Escape'],
    group: 'Select',
    reach: 'board',
    menus: { selection: 'Let go' },
    perform: (board, { isLarge }) => done(isLarge ? board.leaveLarge() : board.selection.letGo()),
  },
  go: { label: 'Go to the next card or theme', keys: ['Arrow keys'], group: 'Go', perform: go },
  first: { label: 'To the top of the column', keys: ['Home'], group: 'Go', perform: go },
  last: { label: 'To the end of the column', keys: ['End'], group: 'Go', perform: go },
  unfold: {
    label: 'Show all of a card',
    keys: ['Enter'],
    group: 'Cards and themes',
    perform: (board, { cardId, reference }) => {
      const shown = reference?.cardId ?? cardId;
      return shown !== null && done(board.toggleText(shown));
    },
  },
  menu: {
    label: 'More for a card or theme',
    keys: ['.'],
    group: 'Cards and themes',
    hint: 'more for a card',
    perform: openMenu,
  },
  voteMore: {
    label: 'One vote more',
    keys: ['+', '='],
    group: 'Votes',
    when: isForVotes,
    reach: 'lane',
    perform: vote(1),
  },
  voteLess: {
    label: 'One vote less',
    keys: ['−'],
    group: 'Votes',
    when: isForVotes,
    reach: 'lane',
    perform: vote(-1),
  },
} as const satisfies Readonly<Record<string, Act>>;
