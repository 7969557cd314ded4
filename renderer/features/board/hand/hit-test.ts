/** What lies under the pointer, told from the layout model alone: what is out of sight is a target too. */
import type { DropTarget, Hand } from '../columns/in-hand.ts';
import { areaOfGroup } from '../columns/area-ids.ts';
import { spacing } from '../columns/height-book.ts';
import type { LayoutItem } from '../columns/items.ts';
import type { ColumnLayout } from '../columns/layout-model.ts';

/** A zone is left only this far behind its edge, so that a trembling hand does not flicker. */
const hysteresis = 0.06;

/**
 * Of a theme no more than this at either end means before and behind it, in CSS pixels: its title, at which people aim,
 * is the theme itself. With the space between two themes it is as thick as a finger.
 */
const longestEnd = 16;

/**
 * Finds the target at a place in a column.
 * @param x from the left of the column's content, in the width of its layout; where cards stand in no lines it means nothing
 * @param y from the top of the column's content, in CSS pixels
 * @param hand what is being dragged; it is no target itself
 * @param last the target of the pointer's last place, for hysteresis
 * @param isReferring whether cards are to be in a second theme, and not to move: then only themes are targets
 * @returns null where everything would stay as it is
 */
export function hitTest(
  layout: ColumnLayout,
  x: number,
  y: number,
  hand: Hand,
  last: DropTarget | null,
  isReferring = false,
): DropTarget | null {
  if (hand.kind === 'theme') return hitForTheme(layout, y, hand.id, last);
  if (hand.kind === 'reference') return hitForReference(layout, y, hand.themeId);
  return isReferring ? themeAt(layout, y) : hitForCards(layout, x, y, hand.ids, last);
}

function hitForCards(
  layout: ColumnLayout,
  x: number,
  y: number,
  inHand: readonly string[],
  last: DropTarget | null,
): DropTarget | null {
  const { areaId } = layout.source;
  const at = layout.indexUnder(x, y);
  const item = layout.items[at];
  if (!item) return { kind: 'column', areaId };
  const { themeId } = item;
  const isUnder = y > layout.end(at);
  const box = themeId === null ? undefined : layout.themeOf(themeId);
  if (box && isUnder && layout.lastOfLine(at) === box.last)
    return underTheme(layout, box.theme.id, box.last, y);
  if (item.kind !== 'card') return { kind: 'theme', areaId, themeId: themeId ?? item.id };
  if (isUnder && layout.lastOfLine(at) === layout.items.length - 1) return { kind: 'column', areaId };
  const isBeside = !isOn(layout, at, x, y);
  if (!isBeside && inHand.includes(item.id)) return null;
  const wasOn = last?.kind === 'card' && last.cardId === item.id;
  const zone =
    layout.abreast > 1 ? zoneAcross(layout, at, x, isBeside, wasOn) : zoneDown(layout, at, y, wasOn);
  if (zone === 'join') return { kind: 'card', areaId, cardId: item.id, themeId: themeIn(themeId) };
  if (zone === 'before') return { kind: 'gap', areaId, themeId, before: item.id };
  return behind(layout, at, item);
}

/** Behind a card, and where it is the last of its line, at the end of that. */
function behind(layout: ColumnLayout, at: number, { id, themeId }: LayoutItem): DropTarget {
  const { areaId } = layout.source;
  const before = layout.nextCard(at);
  const gap = { kind: 'gap', areaId, themeId, before } as const;
  const isInLine = layout.abreast === 1 || (layout.seat(at + 1) > 0 && layout.items[at + 1]?.id === before);
  return isInLine ? gap : { ...gap, endOf: id };
}

/** Whether a place is on the card itself, and not under it or beside the last one of a line. */
function isOn(layout: ColumnLayout, at: number, x: number, y: number): boolean {
  if (y > layout.bottom(at)) return false;
  if (layout.abreast === 1) return true;
  const { left, width } = layout.across(at);
  return x <= left + width;
}

/** A group of loose cards is laid out as a theme, but is none. */
function themeIn(themeId: string | null): string | null {
  return themeId !== null && areaOfGroup(themeId) !== null ? null : themeId;
}

/** The theme at a height, whatever of it lies there; null on everything else. */
function themeAt(layout: ColumnLayout, y: number): DropTarget | null {
  const { areaId } = layout.source;
  const themeId = themeIn(layout.items[layout.indexAt(y)]?.themeId ?? null);
  const box = themeId === null ? undefined : layout.themeOf(themeId);
  if (!box) return null;
  const { top, height } = layout.themeBox(box);
  return y <= top + height ? { kind: 'theme', areaId, themeId: box.theme.id } : null;
}

/** A reference goes to another theme, or on free ground away. */
function hitForReference(layout: ColumnLayout, y: number, fromId: string): DropTarget | null {
  const theme = themeAt(layout, y);
  if (theme?.kind === 'theme') return theme.themeId === fromId ? null : theme;
  return { kind: 'column', areaId: layout.source.areaId };
}

/** A theme goes onto another, between two, or behind the last of the column. */
function hitForTheme(
  layout: ColumnLayout,
  y: number,
  themeId: string,
  last: DropTarget | null,
): DropTarget | null {
  const { themes, source } = layout;
  const { areaId } = source;
  const own = themes.findIndex(({ theme }) => theme.id === themeId);
  const before = (place: number): DropTarget | null =>
    own >= 0 && (place === own || place === own + 1)
      ? null
      : { kind: 'shelf', areaId, before: themes[place]?.theme.id ?? null };
  const boxes = themes.map((theme) => layout.themeBox(theme));
  const at = boxes.findIndex(({ top, height }) => y <= top + height);
  const [theme, box] = [themes[at], boxes[at]];
  if (!theme || !box) {
    const end = boxes.at(-1);
    const isClose = end !== undefined && y <= end.top + end.height + spacing.betweenBlocks;
    if (isClose || (own >= 0 && own === themes.length - 1)) return before(themes.length);
    return { kind: 'column', areaId };
  }
  if (y < box.top) return before(at);
  if (at === own) return null;
  const wasOn = last?.kind === 'theme' && last.themeId === theme.theme.id;
  const zone = zoneOf(box.top, box.height, y, wasOn, longestEnd);
  if (zone === 'join') return { kind: 'theme', areaId, themeId: theme.theme.id };
  return before(zone === 'before' ? at : at + 1);
}

/** Below the last row of a theme: still the theme in its padding, else above what follows. */
function underTheme(layout: ColumnLayout, themeId: string, at: number, y: number): DropTarget {
  const { areaId } = layout.source;
  const next = layout.items[at + 1];
  if (y <= layout.end(at) + spacing.themePadding) return { kind: 'theme', areaId, themeId };
  if (!next) return { kind: 'column', areaId };
  if (next.kind === 'theme') return { kind: 'theme', areaId, themeId: next.id };
  return { kind: 'gap', areaId, themeId: null, before: next.id };
}

type Zone = 'before' | 'join' | 'behind';

/** Where cards stand one below the other, above means before and below means behind. */
function zoneDown(layout: ColumnLayout, at: number, y: number, wasOn: boolean): Zone {
  const { top, height } = layout.box(at);
  return y > top + height ? 'behind' : zoneOf(top, height, y, wasOn);
}

/** In lines left means before and right means behind, and so do the halves of what is free under a card. */
function zoneAcross(layout: ColumnLayout, at: number, x: number, isBeside: boolean, wasOn: boolean): Zone {
  const { left, width } = layout.across(at);
  if (isBeside) return x < left + width / 2 ? 'before' : 'behind';
  return zoneOf(left, width, x, wasOn);
}

/** A quarter before, half on, a quarter behind; the middle is wider for who is already in it. */
function zoneOf(start: number, length: number, at: number, wasOn: boolean, longest = Infinity): Zone {
  const quarter = Math.min(0.25 * length, longest);
  const edge = quarter + (wasOn ? -hysteresis : hysteresis) * Math.min(length, 4 * longest);
  if (at - start < edge) return 'before';
  return start + length - at < edge ? 'behind' : 'join';
}

export function isSameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.kind !== b.kind || a.areaId !== b.areaId) return false;
  if (a.kind === 'card') return b.kind === 'card' && a.cardId === b.cardId;
  if (a.kind === 'gap')
    return b.kind === 'gap' && a.themeId === b.themeId && a.before === b.before && a.endOf === b.endOf;
  if (a.kind === 'shelf') return b.kind === 'shelf' && a.before === b.before;
  return a.kind === 'column' || (b.kind === 'theme' && a.themeId === b.themeId);
}
