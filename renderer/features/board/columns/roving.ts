/** Where the arrow keys go: up and down a column, across to what stands at the same height. */
import { cardKey } from './items.ts';
import type { ColumnLayout } from './layout-model.ts';

interface SeenColumn {
  readonly layout: ColumnLayout;
  readonly scrollTop: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * @param columns the open columns, left to right
 * @param key what has the focus now
 * @returns the key of the item to go to, or null where there is none
 */
export function nextKey(columns: readonly SeenColumn[], key: string, direction: Direction): string | null {
  const x = columns.findIndex(({ layout }) => layout.indexOf(key) >= 0);
  const column = columns[x];
  if (!column) return null;
  const { layout, scrollTop } = column;
  const at = layout.indexOf(key);
  switch (direction) {
    case 'up':
      return layout.items[at - 1]?.key ?? null;
    case 'down':
      return layout.items[at + 1]?.key ?? null;
    case 'first':
      return layout.items[0]?.key ?? null;
    case 'last':
      return layout.items.at(-1)?.key ?? null;
    case 'left':
      return across(columns.slice(0, x).reverse(), layout.top(at) - scrollTop);
    case 'right':
      return across(columns.slice(x + 1), layout.top(at) - scrollTop);
  }
}

function across(columns: readonly SeenColumn[], y: number): string | null {
  for (const { layout, scrollTop } of columns) {
    const item = layout.items[Math.max(0, layout.indexAt(y + scrollTop))];
    if (item) return item.key;
  }
  return null;
}

/**
 * Where the focus goes on to when cards leave: the card behind the one that has it, else the one before.
 * @returns null where the focus is on none of them, or no other card stands in that column
 */
export function keyBehind(
  layouts: readonly ColumnLayout[],
  key: string | null,
  cardIds: readonly string[],
): string | null {
  const going = new Set(cardIds.map(cardKey));
  for (const { items } of layouts) {
    const at = items.findIndex((item) => item.key === key && going.has(item.key));
    if (at < 0) continue;
    const rest = [...items.slice(at + 1), ...items.slice(0, at).reverse()];
    return rest.find((item) => item.kind === 'card' && !going.has(item.key))?.key ?? null;
  }
  return null;
}
