/** Between which slides of the strip the pointer is, whether they stand in a column or in rows. */

interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Gap {
  /** The place among all slides that the one in the hand would have. */
  readonly place: number;
  /** The slide beside which the line stands, and at which of its sides. */
  readonly beside: number;
  readonly side: 'above' | 'below' | 'left' | 'right';
}

/** How far outside of all slides the pointer still means them, in CSS pixels. */
const reach = 80;

const away = (at: number, from: number, to: number): number => Math.max(from - at, at - to, 0);

/**
 * @param boxes of all slides, in order
 * @param own the place of the slide in the hand
 * @returns null where it would stay where it is, or nothing is meant
 */
export function gapAt(boxes: readonly Rect[], { x, y }: { x: number; y: number }, own: number): Gap | null {
  let nearest = -1;
  let least = reach;
  boxes.forEach((box, index) => {
    const distance = Math.hypot(away(x, box.left, box.right), away(y, box.top, box.bottom));
    if (distance < least) [nearest, least] = [index, distance];
  });
  const box = boxes[nearest];
  if (box === undefined) return null;
  const [first, second] = boxes;
  const isInRows = first !== undefined && second !== undefined && second.top < first.bottom - 1;
  const isBefore = isInRows ? x < (box.left + box.right) / 2 : y < (box.top + box.bottom) / 2;
  const before = isBefore ? nearest : nearest + 1;
  const place = before > own ? before - 1 : before;
  if (place === own) return null;
  const side = isInRows ? (isBefore ? 'left' : 'right') : isBefore ? 'above' : 'below';
  return { place, beside: nearest, side };
}
