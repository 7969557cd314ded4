/** How wide a lane is, where each stands and which are in sight. */
import type { Line } from '../../../ui/place/kept-scroll.ts';
import { columnGap, readableWidth } from '../columns/column-fit.ts';

/** How much of the next lane shows that there is more. */
const peek = 0.15;
/** Wider than this, a line is long for a card. */
const widest = 1.5;

/**
 * @param width of the lanes' row, in CSS pixels
 * @param body height of the text
 * @param count lanes, at least 1
 */
export function laneWidth(width: number, body: number, count: number): number {
  const least = readableWidth(body);
  const even = (width - (count - 1) * columnGap) / count;
  if (even >= least) return Math.floor(Math.min(even, widest * least));
  const whole = Math.floor((width - peek * least) / (least + columnGap));
  if (whole < 1) return Math.floor(Math.min(least, width));
  return Math.floor((width - whole * columnGap) / (whole + peek));
}

function laneLeft(at: number, lane: number): number {
  return at * (lane + columnGap);
}

/** All lanes, left to right. */
export class LaneLine implements Line {
  readonly #ids: readonly string[];
  /** How wide each is. */
  readonly lane: number;

  constructor(ids: readonly string[], lane: number) {
    this.#ids = ids;
    this.lane = lane;
  }

  get length(): number {
    return this.#ids.length;
  }

  /** As wide as all of them together. */
  get width(): number {
    return this.length === 0 ? 0 : this.end(this.length - 1);
  }

  keyAt(at: number): string {
    return this.#ids[at] ?? '';
  }

  indexOf(id: string): number {
    return this.#ids.indexOf(id);
  }

  start(at: number): number {
    return laneLeft(at, this.lane);
  }

  end(at: number): number {
    return this.start(at) + this.lane;
  }
}

interface View {
  readonly from: number;
  readonly width: number;
  readonly lane: number;
  readonly count: number;
  /** A lane that stays on the page wherever it stands, or -1: what has the focus would lose it otherwise. */
  readonly kept: number;
}

/** The places of the lanes that are on the page: those in sight and one to each side. */
export function lanesInSight({ from, width, lane, count, kept }: View): number[] {
  const step = lane + columnGap;
  const first = Math.max(0, Math.floor(from / step) - 1);
  const last = Math.min(count - 1, Math.floor((from + width) / step) + 1);
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (kept >= 0 && kept < first) places.unshift(kept);
  if (kept > last && kept < count) places.push(kept);
  return places;
}

/** The scroll position nearest to this one at which a lane is whole in sight. */
export function scrollToLane(from: number, width: number, at: number, lane: number): number {
  const left = laneLeft(at, lane);
  if (left < from || lane > width) return left;
  return left + lane > from + width ? left + lane - width : from;
}
