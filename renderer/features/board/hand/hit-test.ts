/** What lies under the pointer, told from the layout model alone: what is out of sight is a target too. */
import type { DropTarget, Hand } from '../columns/in-hand.ts';
import { areaOfGroup, themeOfLane } from '../columns/area-ids.ts';
import { cardKey } from '../columns/items.ts';
import { type Box, type ColumnLayout, spacing } from '../columns/layout-model.ts';

/** How thick the ring around a target is, in CSS pixels. */
const ring = 5;

/** A zone is left only this far behind its edge, so that a trembling hand does not flicker. */
const hysteresis = 0.06;

/**
 * Of a theme no more than this at either end means before and behind it, in CSS pixels: its title, at which people aim,
 * is the theme itself. With the space between two themes it is as thick as a finger.
 */
const longestEnd = 16;

/**
 * Finds the target at a height in a column.
 * @param y from the top of the column's content, in CSS pixels
 * @param hand what is being dragged; it is no target itself
 * @param last the target of the pointer's last place, for hysteresis
 * @param isReferring whether cards are to be in a second theme, and not to move: then only themes are targets
 * @returns null where everything would stay as it is
 */
export function hitTest(
  layout: ColumnLayout,
  y: number,
  hand: Hand,
  last: DropTarget | null,
  isReferring = false,
): DropTarget | null {
  if (hand.kind === 'theme') return hitForTheme(layout, y, hand.id, last);
  if (hand.kind === 'reference') return hitForReference(layout, y, hand.themeId);
  return isReferring ? themeAt(layout, y) : hitForCards(layout, y, hand.ids, last);
}

function hitForCards(
  layout: ColumnLayout,
  y: number,
  inHand: readonly string[],
  last: DropTarget | null,
): DropTarget | null {
  const { areaId } = layout.source;
  const at = layout.indexAt(y);
  const item = layout.items[at];
  if (!item) return { kind: 'column', areaId };
  const isUnder = y > layout.bottom(at);
  const box = item.themeId === null ? undefined : layout.themeOf(item.themeId);
  if (box && isUnder && at === box.last) return underTheme(layout, box.theme.id, at, y);
  if (item.kind !== 'card') return { kind: 'theme', areaId, themeId: item.themeId ?? item.id };
  if (isUnder && at === layout.items.length - 1) return { kind: 'column', areaId };
  const behind = { kind: 'gap', areaId, themeId: item.themeId, before: layout.nextCard(at) } as const;
  if (isUnder) return behind;
  if (inHand.includes(item.id)) return null;
  const zone = zoneOf(layout.box(at), y, last?.kind === 'card' && last.cardId === item.id);
  if (zone === 'join') return { kind: 'card', areaId, cardId: item.id, themeId: themeIn(item.themeId) };
  return zone === 'before' ? { ...behind, before: item.id } : behind;
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
  const isOn = last?.kind === 'theme' && last.themeId === theme.theme.id;
  const zone = zoneOf(box, y, isOn, longestEnd);
  if (zone === 'join') return { kind: 'theme', areaId, themeId: theme.theme.id };
  return before(zone === 'before' ? at : at + 1);
}

/** Below the last row of a theme: still the theme in its padding, else above what follows. */
function underTheme(layout: ColumnLayout, themeId: string, at: number, y: number): DropTarget {
  const { areaId } = layout.source;
  const next = layout.items[at + 1];
  if (y <= layout.bottom(at) + spacing.themePadding) return { kind: 'theme', areaId, themeId };
  if (!next) return { kind: 'column', areaId };
  if (next.kind === 'theme') return { kind: 'theme', areaId, themeId: next.id };
  return { kind: 'gap', areaId, themeId: null, before: next.id };
}

/** A quarter before, half on, a quarter behind; the middle is wider for who is already in it. */
function zoneOf(
  { top, height }: Box,
  y: number,
  isOn: boolean,
  longest = Infinity,
): 'before' | 'join' | 'behind' {
  const quarter = Math.min(0.25 * height, longest);
  const edge = quarter + (isOn ? -hysteresis : hysteresis) * Math.min(height, 4 * longest);
  if (y - top < edge) return 'before';
  return top + height - y < edge ? 'behind' : 'join';
}

export function isSameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.kind !== b.kind || a.areaId !== b.areaId) return false;
  if (a.kind === 'card') return b.kind === 'card' && a.cardId === b.cardId;
  if (a.kind === 'gap') return b.kind === 'gap' && a.themeId === b.themeId && a.before === b.before;
  if (a.kind === 'shelf') return b.kind === 'shelf' && a.before === b.before;
  return a.kind === 'column' || (b.kind === 'theme' && a.themeId === b.themeId);
}

export interface Mark extends Box {
  readonly shape: 'ring' | 'line';
  /** How far it stands in from the sides of the column. */
  readonly inset: number;
}

/** Where the mark of a target stands in the column's content; null where the whole column is the target. */
export function markOf(layout: ColumnLayout, target: DropTarget): Mark | null {
  if (target.kind === 'column') return null;
  if (target.kind === 'shelf') return markOfShelf(layout, target.before);
  const box = target.themeId === null ? undefined : layout.themeOf(target.themeId);
  if (target.kind === 'gap')
    return markOfGap(layout, target.before, box?.last, box && !box.theme.isLane ? spacing.themePadding : 0);
  // A lane is its theme: the whole of it is marked.
  if (themeOfLane(target.areaId) !== null) return null;
  if (box) return ringAround(layout.themeBox(box));
  if (target.kind === 'theme') return null;
  const at = layout.indexOf(cardKey(target.cardId));
  return at < 0 ? null : ringAround(layout.box(at));
}

function markOfShelf(layout: ColumnLayout, before: string | null): Mark {
  const half = spacing.betweenBlocks / 2;
  const next = before === null ? undefined : layout.themeOf(before);
  const last = layout.themes.at(-1);
  const end = last ? layout.themeBox(last) : { top: 0, height: 0 };
  const top = next ? layout.themeBox(next).top - half : end.top + end.height + half;
  return { shape: 'line', inset: 0, top: Math.max(0, top), height: 0 };
}

/** The ring stands outside, so that it covers no words. */
function ringAround({ top, height }: Box): Mark {
  return { shape: 'ring', inset: -ring, top: top - ring, height: height + 2 * ring };
}

function markOfGap(layout: ColumnLayout, before: string | null, last = -1, inset: number): Mark {
  const at = before === null ? -1 : layout.indexOf(cardKey(before));
  const half = spacing.betweenCards / 2;
  if (at >= 0) return { shape: 'line', inset, top: layout.top(at) - half, height: 0 };
  // Behind the last card that is shown: of the theme (above its fold row), else of the column.
  const end = last >= 0 ? last : layout.items.length - 1;
  const isFold = layout.items[end]?.kind === 'fold';
  return { shape: 'line', inset, top: (isFold ? layout.top(end) : layout.bottom(end)) + half, height: 0 };
}
