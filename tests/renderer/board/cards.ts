/** Whole cards, themes, boards and steps as the window holds them, to vary in tests. */
import type {
  Board,
  BoardCard,
  BoardStep,
  BoardTheme,
  ThemePart,
} from '../../../core/contract/calls/board.ts';
import { patchOf } from '../../../core/domain/board/patch.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';

export const boardCard = (id: string, changes: Partial<BoardCard> = {}): BoardCard => ({
  id,
  areaId: 'progress',
  themeId: null,
  orderKey: `a${id}`,
  teamText: null,
  isProposed: false,
  isMarkDismissed: false,
  isStarred: false,
  text: id,
  kind: 'saw',
  visitNumber: 1,
  recordedAreaId: changes.areaId ?? 'progress',
  ticked: [],
  proposal: null,
  source: 'present',
  madeFrom: [],
  tally: null,
  ...changes,
});

export const boardTheme = (id: string, changes: Partial<BoardTheme> = {}): BoardTheme => ({
  id,
  number: 1,
  title: null,
  areaId: 'progress',
  orderKey: `a${id}`,
  word: null,
  parts: [],
  ...changes,
});

/** A theme that was merged into another, with these cards. */
export const themePart = (id: string, cardIds: string[], changes: Partial<BoardTheme> = {}): ThemePart => ({
  ...boardTheme(id, changes),
  cardIds,
  referredIds: [],
  broughtIds: [],
  referredByOther: [],
  noteIds: [],
  decisionIds: [],
  isTitleLent: false,
});

/** A board with nothing on it but what a test is about. */
export const boardOf = (changes: Partial<Board> = {}): Board => ({
  walkId: 'w1',
  revision: 1,
  eventId: 0,
  columns: [...boardColumns],
  themes: [],
  cards: [],
  references: [],
  notes: [],
  decisions: [],
  visits: [],
  dismissedWords: [],
  names: { staff: [], teachers: [], others: [], classes: [], rooms: [] },
  history: { undo: null, redo: null },
  ...changes,
});

/** What the core answers to a command: the first step of that board. */
export const stepOf = (changes: Partial<BoardStep> = {}): BoardStep => ({
  revision: 2,
  sentence: 'Done',
  patch: patchOf({}),
  newCards: [],
  history: { undo: 'Done', redo: null },
  eventId: 1,
  afterEventId: 0,
  ...changes,
});
