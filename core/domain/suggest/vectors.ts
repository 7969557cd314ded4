/** What is done with runs of plain numbers. */

/**
 * The inner product of two runs of numbers. Four sums run side by side, for each addition would else wait for the one
 * before it: the machine is three times as fast so.
 */
export function dot(
  left: Float64Array,
  leftFrom: number,
  right: Float64Array,
  rightFrom: number,
  length: number,
): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  const whole = length - (length % 4);
  for (let at = 0; at < whole; at += 4) {
    const l = leftFrom + at;
    const r = rightFrom + at;
    one += (left[l] ?? 0) * (right[r] ?? 0);
    two += (left[l + 1] ?? 0) * (right[r + 1] ?? 0);
    three += (left[l + 2] ?? 0) * (right[r + 2] ?? 0);
    four += (left[l + 3] ?? 0) * (right[r + 3] ?? 0);
  }
  for (let at = whole; at < length; at += 1) one += (left[leftFrom + at] ?? 0) * (right[rightFrom + at] ?? 0);
  return one + two + (three + four);
}

/** Gives a run of numbers length 1, in place; zeros stay so. */
export function scaleToOne(value: Float64Array, from: number, length: number): void {
  const square = dot(value, from, value, from, length);
  if (square < 1e-20) return;
  const factor = 1 / Math.sqrt(square);
  for (let at = from; at < from + length; at += 1) value[at] = (value[at] ?? 0) * factor;
}
