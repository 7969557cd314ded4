/** Which cards stand somewhere else than before, so that the room sees where they went. */
import type { Wall } from '../../../core/contract/calls/wall.ts';

interface Landed {
  readonly cardIds: readonly string[];
  /** The columns that hold them now. */
  readonly columnIds: readonly string[];
}

/** So many at once are a new arrangement and no card that somebody moved. */
const mostAtOnce = 12;

type Home = { readonly name: string; readonly columnId: string };

/** Where each card stands: in a theme, which stands in a column, or loose in a column. */
function homesOf({ columns, themes }: Wall): Map<string, Home> {
  const homes = new Map<string, Home>();
  for (const { id, looseIds } of columns)
    for (const cardId of looseIds) homes.set(cardId, { name: `column ${id}`, columnId: id });
  for (const { id, areaId, cardIds } of themes)
    for (const cardId of cardIds) homes.set(cardId, { name: `theme ${id}`, columnId: areaId });
  return homes;
}

/** Nothing landed where there was nothing before, or where the screen was blank. */
export function landedCards(before: Wall | null, now: Wall): Landed {
  const nothing = { cardIds: [], columnIds: [] };
  if (before === null || before.screen.isBlank || now.screen.isBlank) return nothing;
  const old = homesOf(before);
  // What a filter brings back has not been moved.
  const isNew = before.narrowed === null && now.narrowed === null;
  const moved = [...homesOf(now)].filter(
    ([id, { name }]) => old.get(id)?.name !== name && (isNew || old.has(id)),
  );
  if (moved.length > mostAtOnce) return nothing;
  return {
    cardIds: moved.map(([id]) => id),
    columnIds: [...new Set(moved.map(([, { columnId }]) => columnId))],
  };
}
