/** Where drivers look: the latest of each debrief, told to second displays as soon as there are any. */
import type { CoreEvent } from '../../contract/transport.ts';
import type { Sight } from '../../contract/sight.ts';
import type { Sights } from '../context.ts';

export function createSights(tell: (event: CoreEvent) => void): Sights {
  const latest = new Map<string, Sight>();
  const followed = new Set<string>();
  return {
    show(walkId, sight) {
      latest.set(walkId, sight);
      const isFollowed = followed.has(walkId);
      if (isFollowed) tell({ type: 'sight', walkId, sight });
      return isFollowed;
    },
    follow(walkId) {
      if (!followed.has(walkId)) {
        followed.add(walkId);
        tell({ type: 'followed', walkId });
      }
      return latest.get(walkId) ?? null;
    },
  };
}
