/** Acts on the board as a whole: selecting, going about, voting, and what its bar and the palette offer. */
import { historyKeys } from '../../../history/history-keys.ts';
import { setAsideIn } from '../copy/board-order.ts';
import { type Act, type ActBoard, done, type Section, showsCards, showsItems, type Words } from './act.ts';
import { onCard } from './do-acts.ts';
import { extend, go, vote } from './key-moves.ts';

/** What is done whatever has the focus. */
const always =
  (perform: (board: ActBoard) => unknown): Act['perform'] =>
  (board) =>
    done(perform(board));

const isForVotes: Act['when'] = ({ side }) => side === 'votes';

/** Cards stand in a column, or in the lane of their theme. */
const allOf: Words = ({ isInLanes, lanes }) =>
  lanes.isOverview ? null : `Select all of the ${isInLanes ? 'theme' : 'column'}`;

const forEachColumn =
  (verb: string): Words =>
  ({ areas }) =>
    areas.map(({ id, name }) => ({ of: id, label: `${verb} ${name}` }));

export const selectActs = {
  select: {
    label: 'Select, or no longer',
    keys: ['Space'],
    perform: onCard(({ selection }, cardId) => selection.toggle(cardId)),
  },
  extend: { label: 'Select up to there', keys: ['Shift+Arrow keys'], perform: extend },
  selectAll: {
    label: 'Select the column',
    keys: ['Ctrl+A'],
    menus: { card: allOf, theme: allOf },
    perform: ({ selection }, { key }) => selection.columnOf(key),
  },
  letGo: {
    label: 'Select none; from one theme back to all',
    keys: ['Escape'],
    reach: 'board',
    menus: { selection: 'Select none' },
    perform: (board, { isLarge }) => done(isLarge ? board.lanes.leaveLarge() : board.selection.letGo()),
  },
} as const satisfies Section;

export const goActs = {
  go: { label: 'Go to the next card or theme', keys: ['Arrow keys'], when: showsItems, perform: go },
  first: { label: 'To the top of the column', keys: ['Home'], when: showsItems, perform: go },
  last: { label: 'To the end of the column', keys: ['End'], when: showsItems, perform: go },
  pageUp: {
    label: 'A page up in the column',
    keys: ['PageUp'],
    when: showsItems,
    perform: (board, { key }) => board.turn(key, -1),
  },
  pageDown: {
    label: 'A page down in the column',
    keys: ['PageDown'],
    when: showsItems,
    perform: (board, { key }) => board.turn(key, 1),
  },
  nextProposal: {
    label: 'Next proposal',
    keys: ['P'],
    when: showsCards,
    reach: 'board',
    menus: { palette: ({ work }) => work.proposalsLeft > 0 },
    hint: ({ work }) => (work.proposalsLeft > 0 ? 'next proposal' : null),
    perform: always(({ work }) => work.goToProposal()),
  },
  goHome: {
    label: 'From a reference to the card itself',
    keys: ['G'],
    menus: { reference: 'Go to the card' },
    leaves: true,
    perform: (board, { reference }) => {
      const card = board.state.board?.card(reference?.cardId ?? '');
      return card !== undefined && done(board.show(card));
    },
  },
} as const satisfies Section;

export const voteActs = {
  voteMore: { label: 'One vote more', keys: ['+', '='], when: isForVotes, reach: 'lane', perform: vote(1) },
  voteLess: { label: 'One vote less', keys: ['−'], when: isForVotes, reach: 'lane', perform: vote(-1) },
} as const satisfies Section;

export const boardActs = {
  undo: {
    label: 'Undo',
    keys: historyKeys.undo,
    reach: 'board',
    menus: { palette: ({ state }) => state.history.undo !== null },
    perform: always((board) => board.undo()),
  },
  redo: {
    label: 'Redo',
    keys: historyKeys.redo,
    reach: 'board',
    menus: { palette: ({ state }) => state.history.redo !== null },
    perform: always((board) => board.redo()),
  },
  add: {
    label: 'Add evidence',
    keys: ['N'],
    reach: 'board',
    // Where cards are read it has a button of its own.
    menus: { bar: ({ debrief }) => !debrief.plan.isForReading, palette: true },
    perform: always(({ overlay }) => overlay.open({ kind: 'add' })),
  },
  find: {
    label: 'Find and filter cards',
    keys: ['/', 'Ctrl+F'],
    when: showsCards,
    // The browser's own search knows only what is in sight.
    reach: 'fields',
    menus: { palette: ({ canFind }) => canFind },
    perform: (board) => board.canFind && board.find.open(),
  },
  veil: {
    label: 'Show names for a moment; H or Escape hides them at once',
    keys: ['H'],
    reach: 'board',
    // Two taps: on a touch panel there is no key for it, and one tap happens by accident.
    menus: { card: ({ veil }) => (veil.isVeiled ? 'Show names for a moment' : 'Hide names') },
    // A key that is held down would lift the veil and drop it in turn.
    perform: ({ veil }, { press }) => !press?.repeat && done(veil.toggle()),
  },
  suggest: {
    label: 'Suggest themes',
    menus: { bar: ({ canFind }) => canFind, palette: ({ canFind }) => canFind },
    perform: always(({ suggest }) => suggest.open()),
  },
  aside: {
    label: 'What is set aside',
    menus: {
      bar: ({ state }) => {
        const count = state.board ? setAsideIn(state.board) : 0;
        return count > 0 ? `${count} set aside` : null;
      },
      palette: true,
    },
    perform: always(({ overlay }) => overlay.open({ kind: 'aside' })),
  },
  history: {
    label: 'History',
    keys: historyKeys.open,
    reach: 'board',
    menus: { bar: true, palette: true },
    perform: always(({ overlay }) => overlay.toggleHistory()),
  },
} as const satisfies Section;

export const columnActs = {
  openColumn: {
    label: 'Go to a column',
    menus: { palette: forEachColumn('Go to') },
    perform: (board, { of }) => done(void board.openColumn(of)),
  },
  widen: {
    label: 'Widen a column',
    menus: { palette: forEachColumn('Widen') },
    perform: ({ opened }, { of }) => done(opened.toggleWide(of)),
  },
} as const satisfies Section;
