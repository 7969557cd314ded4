/** Where the mark of a target stands in the content of a column, told from the layout alone. */
import { themeOfLane } from '../columns/area-ids.ts';
import { spacing } from '../columns/height-book.ts';
import type { DropTarget } from '../columns/in-hand.ts';
import { cardKey } from '../columns/items.ts';
import type { Box, ColumnLayout, Span } from '../columns/layout-model.ts';

/** How thick the ring around a target is, and half of the line between two, in CSS pixels. */
const ring = 5;
const halfLine = 4;

export interface Mark extends Box {
  /** A line lies between what stands one below the other, and is upright between what stands beside each other. */
  readonly shape: 'ring' | 'line' | 'upright';
  /** How far it stands in from the sides of the column, or of its part. */
  readonly inset: number;
  /** Where it stands across, in parts of the width; left out: all of it. */
  readonly part?: { readonly from: number; readonly to: number };
}

/** Where the mark of a target stands in the column's content; null where the whole column is the target. */
export function markOf(layout: ColumnLayout, target: DropTarget): Mark | null {
  if (target.kind === 'column') return null;
  if (target.kind === 'shelf') return markOfShelf(layout, target.before);
  const box = target.themeId === null ? undefined : layout.themeOf(target.themeId);
  if (target.kind === 'gap') {
    const inset = box && !box.theme.isLane ? spacing.themePadding : 0;
    return markInLine(layout, target) ?? markOfGap(layout, target.before, box?.last, inset);
  }
  // A lane is its theme: the whole of it is marked.
  if (themeOfLane(target.areaId) !== null) return null;
  if (box) return ringAround(layout.themeBox(box));
  if (target.kind === 'theme') return null;
  const at = layout.indexOf(cardKey(target.cardId));
  if (at < 0) return null;
  const around = ringAround(layout.box(at));
  return layout.abreast === 1 ? around : { ...around, part: partOf(layout, layout.across(at)) };
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

/** Beside a card in a line: as high as that, in the space between two or where a ring would stand at the sides. */
function markInLine(
  layout: ColumnLayout,
  { before, endOf }: Extract<DropTarget, { kind: 'gap' }>,
): Mark | null {
  const beside = endOf ?? before;
  const at = layout.abreast === 1 || beside === null ? -1 : layout.indexOf(cardKey(beside));
  if (at < 0) return null;
  const { left, width } = layout.across(at);
  const half = spacing.betweenCards / 2;
  const x = endOf === undefined ? left - half : left + width + half;
  const centre = Math.min(x, layout.width + ring - halfLine);
  const top = layout.top(at);
  return {
    shape: 'upright',
    inset: -halfLine,
    top,
    height: layout.end(at) - top,
    part: partOf(layout, { left: centre, width: 0 }),
  };
}

function partOf({ width }: ColumnLayout, span: Span): { readonly from: number; readonly to: number } {
  return { from: span.left / width, to: (span.left + span.width) / width };
}

function markOfGap(layout: ColumnLayout, before: string | null, last = -1, inset: number): Mark {
  const at = before === null ? -1 : layout.indexOf(cardKey(before));
  const half = spacing.betweenCards / 2;
  if (at >= 0) return { shape: 'line', inset, top: layout.top(at) - half, height: 0 };
  // Behind the last card that is shown: of the theme (above its fold row), else of the column.
  const end = last >= 0 ? last : layout.items.length - 1;
  const isFold = layout.items[end]?.kind === 'fold';
  return { shape: 'line', inset, top: (isFold ? layout.top(end) : layout.end(end)) + half, height: 0 };
}
