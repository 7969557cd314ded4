/** How many people observed each walk: worked out again only where other spellings stand there, or people became known. */
import { countPeople } from '../../domain/people/people.ts';
import type { PeopleFacts } from '../../domain/people/people-facts.ts';
import type { Db } from '../../store/file/open.ts';

interface Counted {
  /** What was known of people. */
  facts: string;
  /** By spellings. */
  counts: ReadonlyMap<string, number>;
}

const lastCounted = new WeakMap<Db, Counted>();

/** @param spellings those of each walk; the list is asked for after every step, which hardly ever changes them */
export function countObservers(
  db: Db,
  spellings: readonly (readonly string[])[],
  people: PeopleFacts,
): number[] {
  const facts = JSON.stringify(people);
  const before = lastCounted.get(db);
  const known = before?.facts === facts ? before.counts : null;
  const counts = new Map<string, number>();
  const answer = spellings.map((own) => {
    const key = JSON.stringify(own);
    const count = counts.get(key) ?? known?.get(key) ?? countPeople(own, people);
    counts.set(key, count);
    return count;
  });
  lastCounted.set(db, { facts, counts });
  return answer;
}
