/** Acts on the board as a whole, found in its bar and by name. */
import { historyKeys } from '../../../history/history-keys.ts';
import { setAsideIn } from '../copy/board-order.ts';
import { type Act, type ActBoard, done, showsCards } from './act.ts';

/** What is done whatever has the focus. */
const always =
  (perform: (board: ActBoard) => unknown): Act['perform'] =>
  (board) =>
    done(perform(board));

export const boardActs = {
  undo: {
    label: 'Undo',
    keys: historyKeys.undo,
    group: 'Board',
    reach: 'board',
    menus: { palette: ({ state }) => (state.history.undo === null ? null : 'Undo') },
    perform: always((board) => board.undo()),
  },
  redo: {
    label: 'Redo',
    keys: historyKeys.redo,
    group: 'Board',
    reach: 'board',
    menus: { palette: ({ state }) => (state.history.redo === null ? null : 'Redo') },
    perform: always((board) => board.redo()),
  },
  add: {
    label: 'Add evidence',
    keys: ['N'],
    group: 'Board',
    reach: 'board',
    menus: { palette: 'Add evidence' },
    perform: always(({ work }) => (work.dialog = { kind: 'add' })),
  },
  nextProposal: {
    label: 'Next proposal',
    keys: ['P'],
    group: 'Go',
    when: showsCards,
    reach: 'board',
    menus: { palette: ({ work }) => (work.proposalsLeft > 0 ? 'Next proposal' : null) },
    hint: ({ work }) => (work.proposalsLeft > 0 ? 'next proposal' : null),
    perform: always(({ work }) => work.goToProposal()),
  },
  find: {
    label: 'Find and filter cards',
    keys: ['/', 'Ctrl+F'],
    group: 'Board',
    when: showsCards,
    // The browser's own search knows only what is in sight.
    reach: 'fields',
    menus: { palette: ({ canFind }) => (canFind ? 'Find and filter cards' : null) },
    perform: (board) => board.canFind && board.find.open(),
  },
  suggest: {
    label: 'Suggest themes',
    keys: [],
    group: 'Board',
    menus: {
      bar: ({ canFind }) => (canFind ? 'Suggest themes' : null),
      palette: ({ canFind }) => (canFind ? 'Suggest themes' : null),
    },
    perform: always(({ suggest }) => suggest.open()),
  },
  aside: {
    label: 'What is set aside',
    keys: [],
    group: 'Board',
    menus: {
      bar: ({ state }) => {
        const count = state.board ? setAsideIn(state.board) : 0;
        return count > 0 ? `${count} set aside` : null;
      },
      palette: 'What is set aside',
    },
    perform: always((board) => (board.isSetAsideOpen = true)),
  },
  history: {
    label: 'History',
    keys: historyKeys.open,
    group: 'Board',
    reach: 'board',
    menus: { bar: 'History', palette: 'History' },
    perform: always((board) => (board.isHistoryOpen = !board.isHistoryOpen)),
  },
  openColumn: {
    label: 'Go to a column',
    keys: [],
    group: 'Columns',
    menus: { palette: ({ areas }) => areas.map(({ id, name }) => ({ of: id, label: `Go to ${name}` })) },
    perform: (board, { of }) => done(board.openColumn(of)),
  },
  widen: {
    label: 'Widen a column',
    keys: [],
    group: 'Columns',
    menus: { palette: ({ areas }) => areas.map(({ id, name }) => ({ of: id, label: `Widen ${name}` })) },
    perform: ({ opened }, { of }) => done(opened.toggleWide(of)),
  },
} as const satisfies Readonly<Record<string, Act>>;
