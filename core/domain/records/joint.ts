/** Proposes which visits were one room seen by two people. */
import type { VisitDraft } from './record.ts';

/** What must be the same, and who must not. */
export type VisitPlace = Pick<VisitDraft, 'date' | 'period' | 'className' | 'observer'>;

const key = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/**
 * Pairs of visits by different observers to the same class on the same day in the same period, as indices into
 * `visits` (the earlier first, in order). A visit that leaves one of the four open is never proposed; of several
 * visits by one observer the first is.
 */
export function proposeJointVisits(visits: readonly VisitPlace[]): [number, number][] {
  const together = new Map<string, Map<string, number>>();
  visits.forEach(({ date, period, className, observer }, index) => {
    if (date === null || period === null || className === null || observer === null) return;
    const place = [date, key(period), key(className)].join('\n');
    const byObserver = together.get(place) ?? new Map<string, number>();
    if (!byObserver.has(key(observer))) byObserver.set(key(observer), index);
    together.set(place, byObserver);
  });
  const pairs = [...together.values()].flatMap((byObserver) => {
    const group = [...byObserver.values()];
    return group.flatMap((one, position) =>
      group.slice(position + 1).map((other): [number, number] => [one, other]),
    );
  });
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}
