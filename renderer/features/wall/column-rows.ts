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
}

const cardRow = (theme: WallTheme | null, id: string): ColumnRow => ({
  id,
  items: [id],
  head: theme?.id,
  counts: 1,
  theme,
  cardId: id,
  more: 0,
});

function themeRows(theme: WallTheme, { lookedInto, landed }: Looking): ColumnRow[] {
  const { id, cardIds } = theme;
  const isWhole = id === lookedInto;
  const shown = cardIds.filter((cardId, at) => isWhole || at < inTheme || landed.has(cardId));
  const more = cardIds.length - shown.length;
  const part = { items: [], head: id, theme, cardId: null };
  return [
    { ...part, id, items: [id], counts: 0, more: 0 },
    ...shown.map((cardId) => cardRow(theme, cardId)),
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
    ...looseIds.map((id) => cardRow(null, id)),
  ];
}
