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

export interface Asked {
  readonly pointer: Point;
  readonly isFinger: boolean;
  /** Of the picture with its words, at most. */
  readonly size: Size;
  readonly window: Size;
  /** How high the line of the target is, and where across an upright one; null where there is none. */
  readonly line: number | null;
  readonly upright: number | null;
  /** Where it stood before. */
  readonly last: Stand | null;
}

export function standAside(asked: Asked): Stand {
  if (!asked.isFinger) return beside(asked, fromPointer, fromPointer);
  // Above it, where no hand hides it; at the upper edge beside it.
  const { pointer, size, window, line, upright, last } = asked;
  const wasBeside = last !== null && last.anchor.y !== 1;
  const bottom = Math.min(pointer.y - fromFinger, (line ?? Infinity) - fromLine);
  if (bottom < size.height + fromEdge + (wasBeside ? hysteresis : 0)) return beside(asked, fromFinger, 0);
  const half = size.width / 2;
  const [least, most] = [half + fromEdge, window.width - half - fromEdge];
  const x = Math.max(least, Math.min(most, pointer.x));
  if (upright === null) return { anchor: { x: 0.5, y: 1 }, at: { x, y: bottom } };
  const left = Math.min(x, upright - fromLine - half);
  const right = Math.max(x, upright + fromLine + half);
  const isLeft = right > most || (upright > pointer.x && left >= least);
  return { anchor: { x: 0.5, y: 1 }, at: { x: isLeft ? left : right, y: bottom } };
}

/** To the right and below; at the right edge to the left, at the lower edge above. */
function beside(asked: Asked, across: number, down: number): Stand {
  const { pointer, size, window, line, upright, last } = asked;
  const below = Math.max(pointer.y + down, (line ?? -Infinity) + fromLine);
  const above = Math.min(pointer.y - down, (line ?? Infinity) - fromLine);
  const right = Math.max(pointer.x + across, (upright ?? -Infinity) + fromLine);
  const left = Math.min(pointer.x - across, (upright ?? Infinity) - fromLine);
  const needed = {
    x: size.width + fromEdge + (last?.anchor.x === 1 ? hysteresis : 0),
    y: size.height + fromEdge + (last?.anchor.y === 1 ? hysteresis : 0),
  };
  const isLeft = window.width - right < needed.x && left > size.width;
  const isAbove = window.height - below < needed.y && above > size.height;
  return {
    anchor: { x: isLeft ? 1 : 0, y: isAbove ? 1 : 0 },
    at: { x: isLeft ? left : right, y: isAbove ? above : below },
  };
}
