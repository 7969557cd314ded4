/** Sets of visits: what two of them share and where they differ. */

type Visits = ReadonlySet<string>;

export const union = (a: Visits, b: Visits): Set<string> => new Set([...a, ...b]);

export const without = (a: Visits, b: Visits): Set<string> =>
  new Set([...a].filter((visit) => !b.has(visit)));

export const isInside = (inner: Visits, outer: Visits): boolean =>
  inner.size <= outer.size && [...inner].every((visit) => outer.has(visit));

export const isEqual = (a: Visits, b: Visits): boolean => a.size === b.size && isInside(a, b);

export const doMeet = (a: Visits, b: Visits): boolean => [...a].some((visit) => b.has(visit));

/** What is in one of the two and not in the other. */
export const difference = (a: Visits, b: Visits): Set<string> => union(without(a, b), without(b, a));
