/** What lies under the pointer, told from the layout model alone: cards out of sight are targets too. */
import type { MoveTarget } from '../../../core/contract/calls/board.ts';
import { areaOfGroup, inLane, themeOfLane } from './lanes/lane-ids.ts';
import { type Box, type ColumnLayout, spacing } from './layout-model.ts';

export type DropTarget =
  /** On a card: a new theme of both, or into the theme that the card is in. */
  | {
      readonly kind: 'card';
      readonly areaId: string;
      readonly cardId: string;
      readonly themeId: string | null;
    }
  /** Between cards; before null is behind the last. */
  | {
      readonly kind: 'gap';
      readonly areaId: string;
      readonly themeId: string | null;
      readonly before: string | null;
    }
  | { readonly kind: 'theme'; readonly areaId: string; readonly themeId: string }
  | { readonly kind: 'column'; readonly areaId: string };

/** How thick the ring around a target is, in CSS pixels. */
const ring = 5;

/** A zone is left only this far behind its edge, so that a trembling hand does not flicker. */
const hysteresis = 0.06;

/**
 * Finds the target at a height in a column.
 * @param y from the top of the column's content, in CSS pixels
 * @param inHand cards that are being dragged; they are no targets themselves
 * @param last the target of the pointer's last place, for hysteresis
 * @returns null on a card that is in the hand: there everything stays as it is
 */
export function hitTest(
  layout: ColumnLayout,
  y: number,
  inHand: ReadonlySet<string>,
  last: DropTarget | null,
): DropTarget | null {
  return inLane(targetAt(layout, y, inHand, last));
}

function targetAt(
  layout: ColumnLayout,
  y: number,
  inHand: ReadonlySet<string>,
  last: DropTarget | null,
): DropTarget | null {
  const { areaId } = layout.source;
  const at = layout.indexAt(y);
  const item = layout.items[at];
  if (!item) return { kind: 'column', areaId };
  const isUnder = y > layout.bottom(at);
  const box = item.themeId === null ? undefined : layout.themeOf(item.themeId);
  if (box && isUnder && at === box.last) return underTheme(layout, box.theme.id, at, y);
  if (item.kind !== 'card') return { kind: 'theme', areaId, themeId: item.id };
  if (isUnder && at === layout.items.length - 1) return { kind: 'column', areaId };
  const behind = { kind: 'gap', areaId, themeId: item.themeId, before: layout.nextCard(at) } as const;
  if (isUnder) return behind;
  if (inHand.has(item.id)) return null;
  const zone = zoneOf(layout.box(at), y, last?.kind === 'card' && last.cardId === item.id);
  if (zone === 'join') return { kind: 'card', areaId, cardId: item.id, themeId: item.themeId };
  return zone === 'before' ? { ...behind, before: item.id } : behind;
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
function zoneOf({ top, height }: Box, y: number, isOn: boolean): 'before' | 'join' | 'behind' {
  const edge = 0.25 + (isOn ? -hysteresis : hysteresis);
  const part = (y - top) / height;
  if (part < edge) return 'before';
  return part > 1 - edge ? 'behind' : 'join';
}

export function isSameTarget(a: DropTarget | null, b: DropTarget | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.kind !== b.kind || a.areaId !== b.areaId) return false;
  if (a.kind === 'card') return b.kind === 'card' && a.cardId === b.cardId;
  if (a.kind === 'gap') return b.kind === 'gap' && a.themeId === b.themeId && a.before === b.before;
  return a.kind === 'column' || (b.kind === 'theme' && a.themeId === b.themeId);
}

/** What the target means as a move. */
export function moveOf(target: DropTarget, newThemeId: () => string): MoveTarget {
  const groupOf = 'themeId' in target && target.themeId !== null ? areaOfGroup(target.themeId) : null;
  if (groupOf !== null && target.kind !== 'card')
    return { kind: 'column', areaId: groupOf, before: target.kind === 'gap' ? target.before : null };
  switch (target.kind) {
    case 'card':
      return { kind: 'card', cardId: target.cardId, newThemeId: newThemeId() };
    case 'theme':
      return { kind: 'theme', themeId: target.themeId, before: null };
    case 'column':
      return { kind: 'column', areaId: target.areaId, before: null };
    case 'gap':
      return target.themeId === null
        ? { kind: 'column', areaId: target.areaId, before: target.before }
        : { kind: 'theme', themeId: target.themeId, before: target.before };
  }
}

export interface Mark extends Box {
  readonly shape: 'ring' | 'line';
  /** How far it stands in from the sides of the column. */
  readonly inset: number;
}

/** Where the mark of a target stands in the column's content; null where the whole column is the target. */
export function markOf(layout: ColumnLayout, target: DropTarget): Mark | null {
  if (target.kind === 'column') return null;
  const box = target.themeId === null ? undefined : layout.themeOf(target.themeId);
  if (target.kind === 'gap') return markOfGap(layout, target.before, box?.last, insetIn(box));
  // A lane is its theme: the whole of it is marked.
  if (themeOfLane(target.areaId) !== null) return null;
  if (box) return ringAround(layout.themeBox(box));
  if (target.kind === 'theme') return null;
  const at = layout.indexOf(`card:${target.cardId}`);
  return at < 0 ? null : ringAround(layout.box(at));
}

/** Cards stand in from the sides of a theme, but not of a lane. */
function insetIn(box: ReturnType<ColumnLayout['themeOf']>): number {
  return box && !box.theme.isLane ? spacing.themePadding : 0;
}

/** The ring stands outside, so that it covers no words. */
function ringAround({ top, height }: Box): Mark {
  return { shape: 'ring', inset: -ring, top: top - ring, height: height + 2 * ring };
}

function markOfGap(layout: ColumnLayout, before: string | null, last = -1, inset: number): Mark {
  const at = before === null ? -1 : layout.indexOf(`card:${before}`);
  const half = spacing.betweenCards / 2;
  if (at >= 0) return { shape: 'line', inset, top: layout.top(at) - half, height: 0 };
  // Behind the last card that is shown: of the theme (above its fold row), else of the column.
  const end = last >= 0 ? last : layout.items.length - 1;
  const isFold = layout.items[end]?.kind === 'fold';
  return { shape: 'line', inset, top: (isFold ? layout.top(end) : layout.bottom(end)) + half, height: 0 };
}
