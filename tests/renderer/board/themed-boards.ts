/** Small boards with a theme or two, for tests of keys, lists and places. */
import type { BoardCard } from '../../../core/contract/calls/board.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { boardCard, boardTheme } from './cards.ts';

export const card = (id: string, themeId: string | null, areaId = 'participation'): BoardCard =>
  boardCard(id, { themeId, areaId });
const theme = boardTheme('t', {
  number: 2,
  title: 'Justified answers',
  areaId: 'participation',
  orderKey: 'a0',
});
export const board = indexBoard({
  columns: [...boardColumns],
  themes: [theme],
  cards: [...['1', '2', '3'].map((id) => card(id, 't')), card('4', null), card('5', null, 'progress')],
});

export const twoThemes = indexBoard({
  columns: [...boardColumns],
  themes: [theme, { ...theme, id: 'u', number: 3, title: null, orderKey: 'a1' }],
  cards: [...['1', '2'].map((id) => card(id, 't')), card('3', 'u'), card('4', null)],
  references: [{ cardId: '4', themeId: 't', orderKey: 'a0' }],
});
