/** How fast a column, or a row of lanes, scrolls while a card is held near one of its edges. */

const zone = 72;
const fastest = 1500;

/**
 * @param y the pointer, from the top of the window; sideways, x with the left and right edge
 * @returns CSS pixels a second, negative upwards (to the left), 0 away from the edges
 */
export function edgeSpeed(y: number, top: number, bottom: number): number {
  const reach = Math.min(zone, (bottom - top) / 4);
  const depth = y < top + reach ? (y - top - reach) / reach : Math.max(0, (y - bottom + reach) / reach);
  const bounded = Math.max(-1, Math.min(1, depth));
  return bounded * Math.abs(bounded) * fastest;
}
