/** Where something is to be scrolled once it has changed, so that what is looked at stays: told by keys alone. */

/** How many things ahead of the first in sight and behind it tell what has moved among them; in most cases that is enough. */
const near = 100;

/** Things one behind the other, down a column or along a row. */
export interface Line {
  readonly length: number;
  keyAt(at: number): string;
  /** The place of a key, or -1. */
  indexOf(key: string): number;
  /** Where it begins and where it ends, never before those ahead of it begin. */
  start(at: number): number;
  end(at: number): number;
}

export interface Kept {
  /** How far the new line is to be scrolled. */
  readonly scroll: number;
  /** Whether anything that was in sight is in sight because of that; else only its place among the others is kept. */
  readonly isSame: boolean;
  /** The key of what is kept in its place; null where nothing that was in sight is. */
  readonly eye: string | null;
}

/**
 * What is looked at is the first thing in sight that neither goes nor is put elsewhere among the others.
 * @param scroll how far the old line is scrolled
 * @param seen how much of it is in sight
 * @param last the key of what was kept last, with nobody having scrolled since: it goes before what has come ahead of it in
 * the same line, so that many small changes do not come to a large one
 */
export function keptScroll(
  before: Line,
  scroll: number,
  after: Line,
  seen: number,
  last: string | null = null,
): Kept {
  const eye = firstInSight(before, scroll);
  const isSeen = (at: number): boolean => at >= eye;
  const close = stayed(before, after, eye - near, eye + near);
  const kept = close.some(isSeen) ? close : stayed(before, after);
  const first = kept.find(isSeen);
  const isLast = (at: number): boolean =>
    before.keyAt(at) === last && first !== undefined && before.start(at) === before.start(first);
  const next = kept.find(isLast) ?? first ?? kept.at(-1);
  if (next === undefined) return { scroll, isSame: false, eye: null };
  const key = before.keyAt(next);
  const now = after.indexOf(key);
  if (next < eye) return { scroll: after.end(now) - seen, isSame: false, eye: null };
  if (before.start(next) >= scroll + seen)
    // What came behind all that is gone comes up to where that was.
    return { scroll: after.start(now) + scroll - before.start(eye), isSame: false, eye: null };
  const offset = before.start(next) - scroll;
  // Of what begins above the edge the same part is in sight, should it be smaller now.
  const [was, is] = [before.end(next) - before.start(next), after.end(now) - after.start(now)];
  const part = offset < 0 ? Math.min(1, is / was) : 1;
  return { scroll: after.start(now) - offset * part, isSame: true, eye: key };
}

/** The place of the first thing of which anything is in sight; behind the last where nothing is. */
export function firstInSight(line: Line, scroll: number): number {
  let [low, high] = [0, line.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line.end(middle) <= scroll) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The places in a line of what stays in it: of what went or was put elsewhere among the others there is none. Where two
 * have changed places nobody can say which of them moved, and both stay.
 * @param from where to look, and @param to up to but without where
 */
export function stayed(before: Line, after: Line, from = 0, to = before.length): number[] {
  const left: { readonly at: number; readonly to: number }[] = [];
  for (let at = Math.max(0, from); at < Math.min(before.length, to); at += 1) {
    const now = after.indexOf(before.keyAt(at));
    if (now >= 0) left.push({ at, to: now });
  }
  const behind = runsTo(left.map((one) => one.to));
  const ahead = runsTo(left.map((one) => -one.to).reverse()).reverse();
  // What belongs to a longest run of things that are still one behind the other.
  const runs = left.map((_, n) => (behind[n] ?? 0) + (ahead[n] ?? 0));
  const longest = runs.reduce((most, run) => Math.max(most, run), 0);
  return left.filter((_, n) => runs[n] === longest).map(({ at }) => at);
}

/** For each number how many the longest increasing run has that ends with it. */
function runsTo(numbers: readonly number[]): number[] {
  /** The lowest end of a run of each length. */
  const ends: number[] = [];
  return numbers.map((number) => {
    let [low, high] = [0, ends.length];
    // In most cases nothing has moved, and it goes on with the longest.
    if ((ends.at(-1) ?? -Infinity) < number) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = number;
    return low + 1;
  });
}
