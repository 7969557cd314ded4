/** Makes the boxes of a page out of texts. */
import { isRightToLeft, plainText } from '../../plain-text.ts';
import { breakLines, fittingSize, leading } from './measure.ts';
import type { Box, Paragraph, PlaceName, TextBox, TextStyle } from './model.ts';
import { places } from './places.ts';

/** A text, or as much of one as stands on this page. */
export interface Piece {
  text: string;
  of: string | null;
  field: string | null;
}

export const whole = (text: string, field: string | null = null): Piece => ({
  text: plainText(text),
  of: null,
  field,
});

function paragraphOf({ text, of }: Piece, width: number, style: TextStyle, before = 0): Paragraph {
  return {
    text,
    of,
    lines: breakLines(text, style.size, width, style.isBold),
    isRtl: isRightToLeft(text),
    before,
  };
}

export const linesHeight = (lines: number, size: number): number => lines * size * leading;

interface Placed {
  role: TextBox['role'];
  place: PlaceName;
  pieces: readonly Piece[];
  level?: number;
  /** Instead of the place's own. */
  box?: Box;
  before?: number;
  padding?: number;
}

/** A text in a place of the layout. */
export function placed({ role, place, pieces, level = 1, box, before = 0, padding = 0 }: Placed): TextBox {
  const { box: own, sizes, style } = places[place];
  const full = { ...style, size: sizes[level - 1] ?? sizes.at(-1) ?? 0 };
  const where = box ?? own;
  return {
    kind: 'text',
    role,
    box: where,
    paragraphs: pieces.map((piece) => paragraphOf(piece, where.width - 2 * padding, full, before)),
    style: full,
    place: { name: place, level },
    ground: null,
    padding,
    fields: pieces.map(({ field }) => field),
  };
}

interface Free {
  role: TextBox['role'];
  pieces: readonly Piece[];
  box: Box;
  style: TextStyle;
  ground?: TextBox['ground'];
}

/** A text in a shape of its own. */
export function free({ role, pieces, box, style, ground = null }: Free): TextBox {
  return {
    kind: 'text',
    role,
    box,
    paragraphs: pieces.map((piece) => paragraphOf(piece, box.width, style)),
    style,
    place: null,
    ground,
    padding: 0,
    fields: pieces.map(({ field }) => field),
  };
}

/** The level of a place at which a text fits it, from 1; null where it fits at none. */
export function fittingLevel(text: string, place: PlaceName, box: Box = places[place].box): number | null {
  const { sizes, style } = places[place];
  const size = fittingSize(text, sizes, box, style.isBold);
  return size === null ? null : sizes.indexOf(size) + 1;
}
