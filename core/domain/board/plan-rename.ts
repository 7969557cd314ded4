/** Works out the naming of a theme. */
import type { BoardTheme } from '../../contract/calls/board.ts';
import { type BoardSlice, standingTheme } from './board-slice.ts';
import { patchOf } from './patch.ts';
import type { Plan } from './plan-move.ts';
import { quoted } from './theme-title.ts';

/**
 * Plans a new title as one step.
 * @param input the theme and its title, trimmed; null takes the title away ("Cluster 3" again)
 * @returns null where the theme is called that already
 * @throws AppError `not-found` for an unknown theme
 */
export function planRename(
  board: BoardSlice,
  input: { readonly themeId: string; readonly title: string | null },
): Plan | null {
  const before = standingTheme(board, input.themeId);
  if (before.title === input.title) return null;
  const after: BoardTheme = { ...before, title: input.title };
  const cluster = quoted({ ...before, title: null });
  return {
    patch: patchOf({ themes: [after] }),
    inverse: patchOf({ themes: [before] }),
    sentence:
      after.title === null ? `${quoted(before)} is ${cluster} again` : `${cluster} named ${quoted(after)}`,
  };
}
