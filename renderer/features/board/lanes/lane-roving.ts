/** Where an arrow key goes when themes stand side by side: heads above cards, lanes beside each other. */
import { cardKey } from '../columns/items.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';
import type { Direction } from '../columns/roving.ts';

export interface LaneStop {
  /** The head's key; null in the lane of loose cards, whose heads stand among them. */
  readonly head: string | null;
  /** Null while the lane is off the page. */
  readonly layout: ColumnLayout | null;
  readonly scrollTop: number;
  /** Cards in order, for a lane that is off the page. */
  readonly cardIds: readonly string[];
}

/**
 * @param lanes left to right
 * @param key what has the focus now
 * @returns the key of the item to go to, or null where there is none
 */
export function nextLaneKey(lanes: readonly LaneStop[], key: string, direction: Direction): string | null {
  const x = lanes.findIndex((lane) => keysOf(lane).includes(key));
  const lane = lanes[x];
  if (!lane) return null;
  const keys = keysOf(lane);
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
      return across(lanes.slice(0, x).reverse(), lane, key);
    case 'right':
      return across(lanes.slice(x + 1), lane, key);
  }
}

function keysOf({ head, layout, cardIds }: LaneStop): string[] {
  const below = layout ? layout.items.map((item) => item.key) : cardIds.map(cardKey);
  return head === null ? below : [head, ...below];
}

/** From a head to a head; from a card to the card at the same height. */
function across(lanes: readonly LaneStop[], from: LaneStop, key: string): string | null {
  const isHead = key === from.head;
  const y = from.layout ? from.layout.top(from.layout.indexOf(key)) - from.scrollTop : 0;
  for (const lane of lanes) {
    const [first] = keysOf(lane);
    if (first === undefined) continue;
    if (isHead || !lane.layout) return first;
    return lane.layout.items[Math.max(0, lane.layout.indexAt(y + lane.scrollTop))]?.key ?? first;
  }
  return null;
}
