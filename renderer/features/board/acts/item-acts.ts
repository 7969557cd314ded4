/** Acts on themes and cards, in the order in which their menus and the list of keys have them. */
import type { BoardCard, BoardTheme } from '../../../../core/contract/calls/board.ts';
import { isOpenProposal } from '../../../../core/domain/board/board-slice.ts';
import { coachId, parkingId } from '../../../../core/domain/focus-areas.ts';
import { themeOfKey } from '../columns/items.ts';
import { countWords } from '../copy/card-words.ts';
import {
  type Act,
  type ActBoard,
  type At,
  done,
  type Section,
  showsCards,
  showsItems,
  type Words,
} from './act.ts';
import {
  askAlsoIn,
  askForPlace,
  askWhereTo,
  makeTheme,
  onCard,
  openMenu,
  setAside,
  star,
  takeOut,
} from './do-acts.ts';
import { nudge, send } from './key-moves.ts';

const cardAt = ({ state }: ActBoard, { cardId }: At): BoardCard | undefined =>
  state.board?.card(cardId ?? '');
const themeAt = ({ state }: ActBoard, { themeId }: At): BoardTheme | undefined =>
  state.board?.theme(themeId ?? '');

/** What is done to the theme at hand, and means nothing without one. */
const onTheme =
  (perform: (board: ActBoard, themeId: string, at: At) => unknown): Act['perform'] =>
  (board, at) =>
    at.themeId !== null && done(perform(board, at.themeId, at));

/** A tally is a count and stays whole. */
const unlessTally =
  (words: string): Words =>
  (board, at) =>
    cardAt(board, at)?.kind === 'tally' ? null : words;

/** The words of the card at hand that judge, each once. */
function judgingWords(board: ActBoard, at: At): string[] {
  const card = cardAt(board, at);
  return card ? [...new Set(board.state.marksOf(card).map(({ word }) => word))] : [];
}

/** The parts of a theme that can be taken out of it: with cards that are still there, and others besides. */
function partsToTakeOut(board: ActBoard, at: At): { of: string; label: string }[] {
  const cardIds = new Set(board.state.board?.cardsOf(at.themeId ?? '').map(({ id }) => id));
  return (themeAt(board, at)?.parts ?? []).flatMap((part) => {
    const left = part.cardIds.filter((id) => cardIds.has(id)).length;
    if (left === 0 || left === cardIds.size) return [];
    return { of: part.id, label: `Take out “${board.titleOf(part)}” (${countWords(left, 'card')})` };
  });
}

/** While the team sorts in silence names are held back: then it says so and opens nothing. */
const rename: Act['perform'] = (board, { key, isLarge, laneId }) => {
  const ofKey = board.state.board && themeOfKey(board.state.board, key);
  const themeId = isLarge ? laneId : ofKey;
  if (themeId === null) return false;
  if (!board.guide?.isNamingHeld) return board.overlay.open({ kind: 'title', themeId });
  return done(
    board.state.say({ sentence: 'Names come at the next stage. Sort on for now.', kind: 'undone' }),
  );
};

export const themeActs = {
  rename: {
    label: 'Rename',
    keys: ['F2'],
    when: showsItems,
    menus: { theme: true },
    hint: 'give a title',
    perform: rename,
  },
  large: {
    label: 'Show large',
    keys: ['O'],
    when: ({ others }) => others.includes('theme'),
    menus: { theme: ({ lanes }) => lanes.canShowLarge },
    leaves: true,
    perform: onTheme(({ lanes }, themeId) => lanes.showLarge(themeId)),
  },
  test: {
    label: 'Test it: what supports it? What would make it wrong?',
    keys: ['Q'],
    when: ({ questions }) => questions.length > 0,
    reach: 'lane',
    menus: { theme: ({ debrief }) => (debrief.plan.questions.length > 0 ? 'Test it' : null) },
    perform: (board, { themeId, laneId }) => {
      const tested = themeId ?? laneId;
      return tested !== null && done(board.lanes.test(tested));
    },
  },
  send: {
    label: 'Send to the theme with that number',
    keys: ['1–9'],
    hint: 'send to theme',
    perform: send,
  },
} as const satisfies Section;

export const moveActs = {
  confirm: {
    label: 'Confirm the focus area, and on',
    keys: ['A'],
    menus: {
      card: (board, at) => {
        const card = cardAt(board, at);
        const area = card && isOpenProposal(card) ? board.state.board?.column(card.areaId) : undefined;
        return area ? `Confirm ${area.name}` : null;
      },
    },
    hint: ({ work }) => (work.proposalsLeft > 0 ? 'confirm it, and on' : null),
    perform: (board, { cardId, press }) =>
      cardId !== null && done(press ? board.work.confirmAndGoOn(cardId) : board.work.confirm(cardId)),
  },
  move: {
    label: 'Move to…',
    keys: ['M'],
    menus: { card: true, theme: true, reference: 'Also in another theme instead…', selection: true },
    hint: 'move to…',
    perform: askWhereTo,
  },
  newTheme: {
    label: 'New theme of what is selected',
    keys: ['T'],
    menus: {
      selection: ({ selection, debrief }) => (selection.size > 1 ? `New ${debrief.plan.group}` : null),
    },
    perform: makeTheme,
  },
  refer: {
    label: 'Also in… (a reference)',
    keys: ['R'],
    menus: { card: 'Also in…', selection: 'Also in…' },
    perform: askAlsoIn,
  },
  loose: {
    label: 'Take out of the theme',
    keys: ['U', 'Delete'],
    menus: {
      card: (board, at) => (cardAt(board, at)?.themeId == null ? null : 'Make loose'),
      reference: 'Remove from this theme',
    },
    leaves: true,
    perform: takeOut,
  },
  merge: {
    label: 'Merge into…',
    menus: { theme: ({ state }) => (state.board?.parts.themes.size ?? 0) > 1 },
    perform: onTheme((board, themeId, { key }) => askForPlace(board, { kind: 'merge', themeId, from: key })),
  },
  takeApart: {
    label: 'Take out what was merged',
    menus: { theme: partsToTakeOut },
    perform: onTheme(({ state }, themeId, { of }) => state.take('board.takeApart', { themeId, partId: of })),
  },
  dissolve: {
    label: 'Dissolve: make its cards loose',
    menus: { theme: true },
    perform: onTheme(({ state }, themeId) => state.take('board.dissolveTheme', { themeId })),
  },
  coach: {
    label: 'Set aside for the coach',
    keys: ['K'],
    menus: { card: 'Set aside: for the coach', selection: 'For the coach' },
    leaves: true,
    perform: setAside(coachId),
  },
  park: {
    label: 'Set aside in Parking',
    keys: ['L'],
    menus: { card: 'Set aside: park', selection: 'Park' },
    leaves: true,
    perform: setAside(parkingId),
  },
  nudge: { label: 'Up, down, or to the next column', keys: ['Alt+Arrow keys'], perform: nudge },
} as const satisfies Section;

export const cardActs = {
  star: {
    label: 'Star, or no longer',
    keys: ['*'],
    menus: {
      card: (board, at) => (cardAt(board, at)?.isStarred ? 'Take the star off' : 'Star'),
      selection: 'Star',
    },
    perform: star,
  },
  edit: {
    label: 'Edit wording…',
    keys: ['E'],
    menus: { card: true },
    hint: 'edit',
    perform: onCard(({ overlay }, cardId) => overlay.open({ kind: 'edit', cardId })),
  },
  split: {
    label: 'Split',
    keys: ['S'],
    menus: { card: unlessTally('Split…') },
    hint: 'split',
    perform: onCard(({ work }, cardId) => work.askToSplit(cardId)),
  },
  join: {
    label: 'Join',
    keys: ['J'],
    menus: { card: unlessTally('Join with…') },
    hint: 'join',
    perform: onCard(({ work }, cardId) => work.join(cardId)),
  },
  like: {
    label: 'More like this',
    keys: ['='],
    // Where themes are weighed it is a plus without Shift.
    when: (plan) => showsCards(plan) && plan.side !== 'votes',
    menus: { card: true },
    leaves: true,
    perform: onCard(({ alike }, cardId) => alike.open(cardId)),
  },
  dismissMark: {
    label: 'Mark, or no longer',
    menus: {
      card: (board, at) => {
        if (judgingWords(board, at).length === 0) return null;
        return cardAt(board, at)?.isMarkDismissed ? 'Mark this card again' : 'Take the mark off this card';
      },
    },
    perform: onCard(({ state }, cardId) => {
      const isDismissed = !state.board?.card(cardId)?.isMarkDismissed;
      state.take('board.dismissMark', { cardId, isDismissed });
    }),
  },
  dismissWord: {
    label: 'Never mark a word',
    menus: {
      card: (board, at) =>
        judgingWords(board, at).map((word) => ({ of: word, label: `Never mark “${word}”` })),
    },
    perform: ({ state }, { of }) => done(void state.dismissWord(of)),
  },
  unfold: {
    label: 'Show all of a card',
    keys: ['Enter'],
    menus: {
      reference: ({ contents }, { reference }) =>
        contents.inFull.has(reference?.cardId ?? '') ? 'Show less' : 'Show all of it',
    },
    perform: (board, { cardId, reference }) => {
      const shown = reference?.cardId ?? cardId;
      return shown !== null && done(board.contents.toggleText(shown));
    },
  },
  menu: {
    label: 'More for a card or theme',
    keys: ['.'],
    when: showsItems,
    hint: 'more for a card',
    perform: openMenu,
  },
} as const satisfies Section;
