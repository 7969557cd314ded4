/** Where each paragraph of a text stands in its box: for every printer that draws lines, and for typing on them. */
import { pitch } from './measure.ts';
import type { Box, TextBox } from './model.ts';

/** One a paragraph: as wide as its lines may be, as high as they are. */
export function paragraphBoxes({ box, paragraphs, style, padding }: TextBox): Box[] {
  const step = style.size * pitch;
  const height = paragraphs.reduce(
    (sum, { lines, before }, index) => sum + lines.length * step + (index === 0 ? 0 : before),
    0,
  );
  const anchor = padding > 0 ? 'middle' : style.anchor;
  let y = box.y + { top: 0, middle: (box.height - height) / 2, bottom: box.height - height }[anchor];
  return paragraphs.map(({ lines, before }, index) => {
    if (index > 0) y += before;
    const own = { x: box.x + padding, y, width: box.width - 2 * padding, height: lines.length * step };
    y += own.height;
    return own;
  });
}
