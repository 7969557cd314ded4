/** The rows of a column as the room sees it: heads of themes, cards, and how many of a theme are folded away. */
import type { WallColumn, WallTheme } from '../../../core/contract/calls/wall.ts';
import type { WallRow } from './wall-list.svelte.ts';

export interface ColumnRow extends WallRow {
  /** Whose head it is, or to which it belongs; null for loose cards. */
  readonly theme: WallTheme | null;
  /** Null for the head of a theme, and for what is folded away. */
  readonly cardId: string | null;
  /** How many cards are folded away here. */
  readonly more: number;
}

/** How many cards of a theme stand open. */
const inTheme = 4;

interface Looking {
  /** The theme whose cards the driver looks at: it is open whole. */
  readonly lookedInto: string | null;
  readonly landed: ReadonlySet<string>;
  /** How many cards these stand for. */
  readonly countOf: (cardIds: readonly string[]) => number;
}

const cardRow = (theme: WallTheme | null, id: string, { countOf }: Looking): ColumnRow => ({
  id,
  items: [id],
  head: theme?.id,
  counts: countOf([id]),
  theme,
  cardId: id,
  more: 0,
});

function themeRows(theme: WallTheme, looking: Looking): ColumnRow[] {
  const { lookedInto, landed, countOf } = looking;
  const { id, cardIds } = theme;
  const isWhole = id === lookedInto;
  const isShown = (cardId: string, at: number): boolean => isWhole || at < inTheme || landed.has(cardId);
  const shown = cardIds.filter(isShown);
  const more = countOf(cardIds) - countOf(shown);
  const part = { items: [], head: id, theme, cardId: null };
  return [
    { ...part, id, items: [id], counts: 0, more: 0 },
    ...shown.map((cardId) => cardRow(theme, cardId, looking)),
    ...(more > 0 ? [{ ...part, id: `more:${id}`, counts: more, more }] : []),
  ];
}

export function columnRows(
  { themeIds, looseIds }: Pick<WallColumn, 'themeIds' | 'looseIds'>,
  themes: ReadonlyMap<string, WallTheme>,
  looking: Looking,
): readonly ColumnRow[] {
  return [
    ...themeIds.flatMap((id) => {
      const theme = themes.get(id);
      return theme ? themeRows(theme, looking) : [];
    }),
    ...looseIds.map((id) => cardRow(null, id, looking)),
  ];
}
