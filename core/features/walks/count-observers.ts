/** How many people observed each walk: worked out again only where other spellings stand there, or people became known. */
import { countPeople } from '../../domain/people/people.ts';
import type { PeopleFacts } from '../../domain/people/people-facts.ts';
import type { Db } from '../../store/file/open.ts';

interface Counted {
  /** What was known of people. */
  facts: string;
  /** By school and spellings. */
  counts: ReadonlyMap<string, number>;
}

const lastCounted = new WeakMap<Db, Counted>();

/** Who is known at the school, and at that of the sample walks. */
interface Schools {
  readonly ours: PeopleFacts;
  readonly samples: PeopleFacts;
}

/** @param walks the list is asked for after every step, which hardly ever changes their observers */
export function countObservers(
  db: Db,
  walks: readonly { readonly observerSpellings: readonly string[]; readonly isSample: boolean }[],
  schools: Schools,
): number[] {
  const facts = JSON.stringify(schools);
  const before = lastCounted.get(db);
  const known = before?.facts === facts ? before.counts : null;
  const counts = new Map<string, number>();
  const answer = walks.map(({ observerSpellings, isSample }) => {
    const school = isSample ? 'samples' : 'ours';
    const key = JSON.stringify([school, observerSpellings]);
    const count = counts.get(key) ?? known?.get(key) ?? countPeople(observerSpellings, schools[school]);
    counts.set(key, count);
    return count;
  });
  lastCounted.set(db, { facts, counts });
  return answer;
}
