/** Acts on a card, a theme or a reference, which their menus have in this order. */
import type { BoardCard, BoardTheme } from '../../../../core/contract/calls/board.ts';
import { isOpenProposal, shownText } from '../../../../core/domain/board/board-slice.ts';
import { coachId, parkingId } from '../../../../core/domain/focus-areas.ts';
import { markCard } from '../../../../core/domain/records/evidence/judging.ts';
import { themeOfKey } from '../columns/items.ts';
import { countWords } from '../copy/card-words.ts';
import { type Act, type ActBoard, type At, done, showsCards, type Words } from './act.ts';
import { askAlsoIn, askWhereTo, makeTheme, onCard, setAside, star, takeOut } from './do-acts.ts';

const cardAt = ({ state }: ActBoard, { cardId }: At): BoardCard | undefined =>
  state.board?.card(cardId ?? '');
const themeAt = ({ state }: ActBoard, { themeId }: At): BoardTheme | undefined =>
  state.board?.theme(themeId ?? '');

/** A tally is a count and stays whole. */
const unlessTally =
  (words: string): Words =>
  (board, at) =>
    cardAt(board, at)?.kind === 'tally' ? null : words;

/** The words of the card at hand that judge, each once. */
function judgingWords(board: ActBoard, at: At): string[] {
  const card = cardAt(board, at);
  if (!card) return [];
  const marks = markCard({ kind: card.kind, text: shownText(card) }, board.state.dismissedWords);
  return [...new Set(marks.map(({ word }) => word))];
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

export const itemActs = {
  confirm: {
    label: 'Confirm the focus area, and on',
    keys: ['A'],
    group: 'Cards and themes',
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
  rename: {
    label: 'Rename the theme',
    keys: ['F2'],
    group: 'Cards and themes',
    menus: { theme: 'Rename' },
    hint: 'give a title',
    perform: (board, { key }) => {
      const themeId = board.state.board && themeOfKey(board.state.board, key);
      return themeId !== null && done(board.rename(themeId));
    },
  },
  large: {
    label: 'Show the theme large',
    keys: [],
    group: 'Cards and themes',
    menus: { theme: ({ showLarge }) => showLarge && 'Show large' },
    leaves: true,
    perform: ({ showLarge }, { themeId }) => themeId !== null && done(showLarge?.(themeId)),
  },
  goHome: {
    label: 'From a reference to the card itself',
    keys: ['G'],
    group: 'Go',
    menus: { reference: 'Go to the card' },
    leaves: true,
    perform: (board, { reference }) => {
      const card = board.state.board?.card(reference?.cardId ?? '');
      return card !== undefined && done(board.show(card));
    },
  },
  move: {
    label: 'Move to…',
    keys: ['M'],
    group: 'Move',
    menus: {
      card: 'Move to…',
      theme: 'Move to…',
      reference: 'Also in another theme instead…',
      selection: 'Move to…',
    },
    hint: 'move to…',
    perform: askWhereTo,
  },
  newTheme: {
    label: 'New theme of what is selected',
    keys: ['T'],
    group: 'Move',
    menus: { selection: ({ selected }) => (selected.size > 1 ? 'New theme' : null) },
    perform: makeTheme,
  },
  refer: {
    label: 'Also in… (a reference)',
    keys: ['R'],
    group: 'Move',
    menus: { card: 'Also in…', selection: 'Also in…' },
    perform: askAlsoIn,
  },
  merge: {
    label: 'Merge into another theme',
    keys: [],
    group: 'Move',
    menus: { theme: ({ state }) => ((state.board?.parts.themes.size ?? 0) > 1 ? 'Merge into…' : null) },
    perform: (board, { key, themeId }) =>
      themeId !== null && done((board.moving = { kind: 'merge', themeId, from: key })),
  },
  star: {
    label: 'Star, or no longer',
    keys: ['*'],
    group: 'Cards and themes',
    menus: {
      card: (board, at) => (cardAt(board, at)?.isStarred ? 'Take the star off' : 'Star'),
      selection: 'Star',
    },
    perform: star,
  },
  loose: {
    label: 'Take out of the theme',
    keys: ['U', 'Delete'],
    group: 'Move',
    menus: {
      card: (board, at) => (cardAt(board, at)?.themeId == null ? null : 'Make loose'),
      reference: 'Remove from this theme',
    },
    leaves: true,
    perform: takeOut,
  },
  edit: {
    label: 'Edit the wording',
    keys: ['E'],
    group: 'Cards and themes',
    menus: { card: 'Edit wording…' },
    hint: 'edit',
    perform: onCard(({ work }, cardId) => (work.dialog = { kind: 'edit', cardId })),
  },
  split: {
    label: 'Split',
    keys: ['S'],
    group: 'Cards and themes',
    menus: { card: unlessTally('Split…') },
    hint: 'split',
    perform: onCard(({ work }, cardId) => work.askToSplit(cardId)),
  },
  join: {
    label: 'Join',
    keys: ['J'],
    group: 'Cards and themes',
    menus: { card: unlessTally('Join with…') },
    hint: 'join',
    perform: onCard(({ work }, cardId) => work.join(cardId)),
  },
  like: {
    label: 'More like this',
    keys: ['='],
    group: 'Cards and themes',
    // There it is a plus without Shift.
    when: (plan) => showsCards(plan) && plan.side !== 'votes',
    menus: { card: 'More like this' },
    leaves: true,
    perform: onCard(({ alike }, cardId) => alike.open(cardId)),
  },
  coach: {
    label: 'Set aside for the coach',
    keys: ['K'],
    group: 'Move',
    menus: { card: 'Set aside: for the coach', selection: 'For the coach' },
    leaves: true,
    perform: setAside(coachId),
  },
  park: {
    label: 'Set aside in Parking',
    keys: ['L'],
    group: 'Move',
    menus: { card: 'Set aside: park', selection: 'Park' },
    leaves: true,
    perform: setAside(parkingId),
  },
  takeApart: {
    label: 'Take a part out of the theme again',
    keys: [],
    group: 'Move',
    menus: { theme: partsToTakeOut },
    perform: ({ state }, { themeId, of }) =>
      themeId !== null && done(state.take('board.takeApart', { themeId, partId: of })),
  },
  dissolve: {
    label: 'Dissolve the theme',
    keys: [],
    group: 'Move',
    menus: { theme: 'Dissolve: make its cards loose' },
    perform: ({ state }, { themeId }) =>
      themeId !== null && done(state.take('board.dissolveTheme', { themeId })),
  },
  dismissMark: {
    label: 'Mark a card, or no longer',
    keys: [],
    group: 'Cards and themes',
    menus: {
      card: (board, at) => {
        if (judgingWords(board, at).length === 0) return null;
        return cardAt(board, at)?.isMarkDismissed ? 'Mark this card again' : 'Take the mark off this card';
      },
    },
    perform: (board, at) => {
      const card = cardAt(board, at);
      if (!card) return false;
      const { id, isMarkDismissed } = card;
      const input = { cardId: id, isDismissed: !isMarkDismissed };
      return done(board.state.take('board.dismissMark', input));
    },
  },
  dismissWord: {
    label: 'Never mark a word',
    keys: [],
    group: 'Cards and themes',
    menus: {
      card: (board, at) =>
        judgingWords(board, at).map((word) => ({ of: word, label: `Never mark “${word}”` })),
    },
    perform: ({ state }, { of }) => done(void state.dismissWord(of)),
  },
  veil: {
    label: 'Show names for a moment, or hide them',
    keys: ['H'],
    group: 'Board',
    reach: 'board',
    // Two taps: on a touch panel there is no key for it, and one tap happens by accident.
    menus: { card: ({ veil }) => (veil.isVeiled ? 'Show names for a moment' : 'Hide names') },
    // A key that is held down would lift the veil and drop it in turn.
    perform: ({ veil }, { press }) => !press?.repeat && done(veil.toggle()),
  },
} as const satisfies Readonly<Record<string, Act>>;
