/** What of the driver's looking about is of weight for the room. */
import type { Sight } from '../../../core/contract/sight.ts';

/** The places that the driver has opened or scrolled since; none before anything is known. */
export function movedPlaces(before: Sight | null, now: Sight): readonly string[] {
  if (before === null) return [];
  const old = new Map(before.tops.map(({ place, item }) => [place, item]));
  return now.tops.filter(({ place, item }) => old.get(place) !== item).map(({ place }) => place);
}
