/** What of a column is to be in sight once something was made in it, and how far it is scrolled for that. */
import { themeKey } from './items.ts';
import type { Box, ColumnLayout } from './layout-model.ts';

/** How much stands free above and below what is brought into sight, in CSS pixels. */
export const air = 16;

/** The scroll position nearest to this one at which a box is whole in sight; what is higher than that begins at the top. */
export function inSight({ top, height }: Box, scroll: number, seen: number): number {
  const [from, to] = [top - air, top + height + air];
  if (from < scroll) return from;
  return to > scroll + seen ? Math.min(from, to - seen) : scroll;
}

/**
 * @param keys what was made: the heads of themes stand for all that is seen of them
 * @param next an item that is to be in sight besides
 * @returns the largest that there is room for: all of it and the heads of its themes, all of it, the first of it; null
 *   where none of it stands in the column, or there is no room for it beside the next
 */
export function boxToShow(
  layout: ColumnLayout,
  keys: readonly string[],
  next: string | null,
  { scroll, seen }: { readonly scroll: number; readonly seen: number },
): Box | null {
  const places = keys.map((key) => layout.indexOf(key)).filter((at) => at >= 0);
  const [first] = places;
  if (first === undefined) return null;
  const whole = around(places.map((at) => boxOf(layout, at)));
  const heads = places.flatMap((at) => {
    const { themeId = null } = layout.items[at] ?? {};
    const head = themeId === null ? -1 : layout.indexOf(themeKey(themeId));
    return head < 0 ? [] : [layout.box(head)];
  });
  // What was let go where it is seen already does not make the column move for the sake of a head.
  const isSeen = inSight(whole, scroll, seen) === scroll;
  const wished = isSeen ? [whole] : [around([whole, ...heads]), whole];
  const fits = ({ height }: Box): boolean => height + 2 * air <= seen;
  const nextAt = next === null ? -1 : layout.indexOf(next);
  if (nextAt < 0) return wished.find(fits) ?? boxOf(layout, first);
  return wished.map((box) => around([box, layout.box(nextAt)])).find(fits) ?? null;
}

/** A head stands for its theme. */
function boxOf(layout: ColumnLayout, at: number): Box {
  const item = layout.items[at];
  const theme = item?.kind === 'theme' ? layout.themeOf(item.id) : undefined;
  return theme ? layout.themeBox(theme) : layout.box(at);
}

function around(boxes: readonly Box[]): Box {
  const top = Math.min(...boxes.map((box) => box.top));
  return { top, height: Math.max(...boxes.map((box) => box.top + box.height)) - top };
}
