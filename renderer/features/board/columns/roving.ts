/** Where the arrow keys go: up and down a column or lane, heads above cards, across to what stands at the same height. */
import { cardKey } from './items.ts';
import type { ColumnLayout } from './layout-model.ts';

/** A column, or a lane. */
export interface Stop {
  /** The key of a head that stands outside the layout. */
  readonly head?: string;
  /** Null while a lane is off the page. */
  readonly layout: ColumnLayout | null;
  readonly scrollTop: number;
  /** Cards in order, for a lane that is off the page. */
  readonly cardIds?: readonly string[];
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/**
 * @param stops left to right
 * @param key what has the focus now
 * @returns the key of the item to go to, or null where there is none
 */
export function nextKey(stops: readonly Stop[], key: string, direction: Direction): string | null {
  const x = stops.findIndex((stop) => keysOf(stop).includes(key));
  const stop = stops[x];
  if (!stop) return null;
  const keys = keysOf(stop);
  const at = keys.indexOf(key);
  switch (direction) {
    case 'up':
      return keys[at - 1] ?? null;
    case 'down':
      return keys[at + 1] ?? null;
    case 'first':
      return keys[0] ?? null;
    case 'last':
      return keys.at(-1) ?? null;
    case 'left':
      return across(stops.slice(0, x).reverse(), stop, key);
    case 'right':
      return across(stops.slice(x + 1), stop, key);
  }
}

function keysOf({ head, layout, cardIds = [] }: Stop): string[] {
  const below = layout ? layout.items.map((item) => item.key) : cardIds.map(cardKey);
  return head === undefined ? below : [head, ...below];
}

/** From a head to a head; from a card to the card at the same height. */
function across(stops: readonly Stop[], from: Stop, key: string): string | null {
  const isHead = key === from.head;
  const y = from.layout ? from.layout.top(from.layout.indexOf(key)) - from.scrollTop : 0;
  for (const stop of stops) {
    const [first] = keysOf(stop);
    if (first === undefined) continue;
    if (isHead || !stop.layout) return first;
    return stop.layout.items[Math.max(0, stop.layout.indexAt(y + stop.scrollTop))]?.key ?? first;
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
