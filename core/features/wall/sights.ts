/** Where drivers look and which cards they show: the latest of each debrief, told to second displays as soon as there are any. */
import type { CoreEvent } from '../../contract/transport.ts';
import type { Sight } from '../../contract/sight.ts';
import type { Sights } from '../context.ts';

export function createSights(tell: (event: CoreEvent) => void): Sights {
  const latest = new Map<string, Sight>();
  const narrowed = new Map<string, ReadonlySet<string>>();
  const followed = new Set<string>();
  return {
    show(walkId, sight, shown) {
      latest.set(walkId, sight);
      const isNarrowedAnew = shown !== undefined && (shown !== null || narrowed.has(walkId));
      if (shown === null) narrowed.delete(walkId);
      else if (shown !== undefined) narrowed.set(walkId, new Set(shown));
      const isFollowed = followed.has(walkId);
      if (isFollowed) tell({ type: 'sight', walkId, sight });
      if (isFollowed && isNarrowedAnew) tell({ type: 'narrowed', walkId });
      return isFollowed;
    },
    follow(walkId) {
      if (!followed.has(walkId)) {
        followed.add(walkId);
        tell({ type: 'followed', walkId });
      }
      return { sight: latest.get(walkId) ?? null, shown: narrowed.get(walkId) ?? null };
    },
  };
}
