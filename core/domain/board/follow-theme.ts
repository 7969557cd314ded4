/** Where a theme is now that somebody had in mind a while ago. */
import type { BoardTheme, ThemePart } from '../../contract/calls/board.ts';

interface Themes {
  readonly parts: { readonly themes: ReadonlyMap<string, BoardTheme> };
}

/** The theme itself, or the one that it was merged into; null where it is gone, or there was none. */
export function followTheme({ parts: { themes } }: Themes, themeId: string | null): string | null {
  if (themeId === null || themes.has(themeId)) return themeId;
  return [...themes.values()].find(({ parts }) => holds(parts, themeId))?.id ?? null;
}

function holds(parts: readonly ThemePart[], themeId: string): boolean {
  return parts.some((part) => part.id === themeId || holds(part.parts, themeId));
}
