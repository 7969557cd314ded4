/** Where a theme is that somebody had in mind before others went on. */
import { expect, test } from 'vitest';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { followTheme } from '../../../core/domain/board/follow-theme.ts';
import { boardOf, boardTheme, themePart } from '../../renderer/board/cards.ts';

test('a theme is itself, or what it was merged into, also by way of another; else it is gone', () => {
  const part = themePart('b', [], { parts: [themePart('c', [])] });
  const board = indexBoard(boardOf({ themes: [boardTheme('a', { parts: [part] }), boardTheme('d')] }));
  expect(['a', 'b', 'c', 'd', 'e', null].map((id) => followTheme(board, id))).toEqual([
    'a',
    'a',
    'a',
    'd',
    null,
    null,
  ]);
});
