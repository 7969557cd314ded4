/** Where the picture of what is in the hand stands: beside the pointer or above the finger, and never on its aim. */
import type { Point } from '../../../ui/drag/drag-machine.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Stand {
  /** The corner or edge of the picture that lies at the point, in parts of its own size: 0 or 1, or ½ for its middle. */
  readonly anchor: Point;
  readonly at: Point;
}

/** How far it keeps from a mouse, from a finger, and from the line that says where it would go, in CSS pixels. */
const fromPointer = 18;
const fromFinger = 36;
const fromLine = 12;
const fromEdge = 8;
/** How much farther the pointer goes back before it steps back to the side that it came from. */
const hysteresis = 40;

interface Asked {
  readonly pointer: Point;
  readonly isFinger: boolean;
  /** Of the picture with its words, at most. */
  readonly size: Size;
  readonly window: Size;
  /** How high the line of the target is; null where there is none. */
  readonly line: number | null;
  /** Where it stood before. */
  readonly last: Stand | null;
}

export function standAside(asked: Asked): Stand {
  if (!asked.isFinger) return beside(asked, fromPointer, fromPointer);
  // Above it, where no hand hides it; at the upper edge beside it.
  const { pointer, size, window, line, last } = asked;
  const wasBeside = last !== null && last.anchor.y !== 1;
  const bottom = Math.min(pointer.y - fromFinger, (line ?? Infinity) - fromLine);
  if (bottom < size.height + fromEdge + (wasBeside ? hysteresis : 0)) return beside(asked, fromFinger, 0);
  const half = size.width / 2 + fromEdge;
  const x = Math.max(half, Math.min(window.width - half, pointer.x));
  return { anchor: { x: 0.5, y: 1 }, at: { x, y: bottom } };
}

/** To the right and below; at the right edge to the left, at the lower edge above. */
function beside({ pointer, size, window, line, last }: Asked, across: number, down: number): Stand {
  const below = Math.max(pointer.y + down, (line ?? -Infinity) + fromLine);
  const above = Math.min(pointer.y - down, (line ?? Infinity) - fromLine);
  const needed = {
    x: size.width + fromEdge + (last?.anchor.x === 1 ? hysteresis : 0),
    y: size.height + fromEdge + (last?.anchor.y === 1 ? hysteresis : 0),
  };
  const isLeft = window.width - pointer.x - across < needed.x && pointer.x > size.width + across;
  const isAbove = window.height - below < needed.y && above > size.height;
  return {
    anchor: { x: isLeft ? 1 : 0, y: isAbove ? 1 : 0 },
    at: { x: pointer.x + (isLeft ? -across : across), y: isAbove ? above : below },
  };
}
