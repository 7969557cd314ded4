/** Where the arrow keys go: up and down a column or lane, along a line of cards, across to what stands at the same height. */
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
  switch (direction) {
    case 'up':
      return along(stop, key, -1);
    case 'down':
      return along(stop, key, 1);
    case 'first':
      return keysOf(stop)[0] ?? null;
    case 'last':
      return keysOf(stop).at(-1) ?? null;
    case 'left':
      return inLine(stop, key, -1) ?? across(stops.slice(0, x).reverse(), stop, key, Infinity);
    case 'right':
      return inLine(stop, key, 1) ?? across(stops.slice(x + 1), stop, key, -Infinity);
  }
}

/** Up or down, the heads above all others. */
function along(stop: Stop, key: string, step: 1 | -1): string | null {
  const keys = keysOf(stop);
  const heads = stop.head === undefined ? 0 : 1;
  const at = keys.indexOf(key) - heads;
  return keys[heads + (stop.layout ? inNextLine(stop.layout, at, step) : at + step)] ?? null;
}

/** Above or below an item; of a shorter line, its last. */
function inNextLine(layout: ColumnLayout, at: number, step: 1 | -1): number {
  const next = step < 0 ? layout.firstOfLine(at) - 1 : layout.lastOfLine(at) + 1;
  return Math.min(layout.firstOfLine(next) + layout.seat(at), layout.lastOfLine(next));
}

/** The item beside another in its line; null at the end of that. */
function inLine({ layout }: Stop, key: string, step: 1 | -1): string | null {
  const at = layout?.indexOf(key) ?? -1;
  if (!layout || at < 0) return null;
  const isThere = step < 0 ? layout.seat(at) > 0 : layout.seat(at + 1) > 0;
  return isThere ? layout.keyAt(at + step) : null;
}

function keysOf({ head, layout, cardIds = [] }: Stop): string[] {
  const below = layout ? layout.items.map((item) => item.key) : cardIds.map(cardKey);
  return head === undefined ? below : [head, ...below];
}

/**
 * From a head to a head; from a card to the card at the same height.
 * @param x from which side: of a line it is the card nearest to that
 */
function across(stops: readonly Stop[], from: Stop, key: string, x: number): string | null {
  const isHead = key === from.head;
  const y = from.layout ? from.layout.top(from.layout.indexOf(key)) - from.scrollTop : 0;
  for (const stop of stops) {
    const [first] = keysOf(stop);
    if (first === undefined) continue;
    if (isHead || !stop.layout) return first;
    return stop.layout.items[Math.max(0, stop.layout.indexUnder(x, y + stop.scrollTop))]?.key ?? first;
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
