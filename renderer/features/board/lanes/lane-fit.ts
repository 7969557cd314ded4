/** How wide a lane is and which lanes are in sight. */
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

export function laneLeft(at: number, lane: number): number {
  return at * (lane + columnGap);
}

/** As wide as all lanes together. */
export function trackWidth(count: number, lane: number): number {
  return count === 0 ? 0 : laneLeft(count, lane) - columnGap;
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
