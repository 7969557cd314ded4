/** Proposes which visits were one room seen by two people. */
import type { VisitDraft } from './record.ts';

/** What must be the same, and who must not. */
export type VisitPlace = Pick<
  VisitDraft,
  'date' | 'period' | 'className' | 'subject' | 'teacherSpellings'
> & {
  /** As written; a visit by a pair has two. Empty where nobody is named. */
  observers: readonly string[];
};

const key = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

/**
 * Pairs of visits by different observers to one room at one time, as indices into `visits` (the earlier first, in
 * order). Both say the same day and period, and the same class; where one or both leave the class open, they name the
 * same teacher, and no different subjects. A visit that leaves day, period or observer open is never proposed; of
 * several visits by one observer to one room the first is.
 */
export function proposeJointVisits(visits: readonly VisitPlace[]): [number, number][] {
  const together = new Map<string, Map<string, number>>();
  visits.forEach((visit, index) => {
    const { date, period, observers } = visit;
    if (date === null || period === null || observers.length === 0) return;
    const who = observers.map(key).sort().join('\n');
    for (const room of roomsOf(visit)) {
      const place = [date, key(period), room].join('\n');
      const byObserver = together.get(place) ?? new Map<string, number>();
      if (!byObserver.has(who)) byObserver.set(who, index);
      together.set(place, byObserver);
    }
  });
  const pairs = new Map<string, [number, number]>();
  for (const byObserver of together.values()) {
    const group = [...byObserver.values()];
    for (const [position, first] of group.entries()) {
      for (const second of group.slice(position + 1)) {
        const [one, other] = [visits[first], visits[second]];
        if (one && other && couldBeJoint(one, other)) pairs.set(`${first} ${second}`, [first, second]);
      }
    }
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

export interface JointPair<T> {
  visits: [T, T];
  state: 'proposed' | 'joined' | 'separate';
}

/**
 * Every pair that is proposed, was joined or was said to be two.
 * @param visits all of one walk; `joinedTo` is the id of the visit that one is part of
 * @param separate pairs of ids, the earlier first
 */
export function listJointPairs<T extends VisitPlace & { id: string; joinedTo: string | null }>(
  visits: readonly T[],
  separate: readonly { first: string; second: string }[],
): JointPair<T>[] {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const isSeparate = new Set(separate.map(({ first, second }) => `${first} ${second}`));
  const pairs = new Map<string, [T, T]>();
  const add = (first: T | undefined, second: T | undefined): void => {
    if (first && second) pairs.set(`${first.id} ${second.id}`, [first, second]);
  };
  for (const [first, second] of proposeJointVisits(visits)) add(visits[first], visits[second]);
  // What was decided stays in the list, also where the records have changed since.
  for (const { first, second } of separate) add(byId.get(first), byId.get(second));
  for (const visit of visits) if (visit.joinedTo !== null) add(byId.get(visit.joinedTo), visit);
  const whole = ({ id, joinedTo }: T): string => joinedTo ?? id;
  return [...pairs].map(([key, [first, second]]) => {
    const undecided = isSeparate.has(key) ? 'separate' : 'proposed';
    return { visits: [first, second], state: whole(first) === whole(second) ? 'joined' : undecided };
  });
}

/** What a visit may share with another in one room: its class, and whoever teaches there. */
function roomsOf({ className, teacherSpellings }: VisitPlace): string[] {
  const teachers = teacherSpellings.map((name) => `teacher ${key(name)}`);
  return className === null ? teachers : [`class ${key(className)}`, ...teachers];
}

function couldBeJoint(one: VisitPlace, other: VisitPlace): boolean {
  const names = new Set(one.observers.map(key));
  if (other.observers.some((name) => names.has(key(name)))) return false;
  if (one.className !== null && other.className !== null) return key(one.className) === key(other.className);
  return one.subject === null || other.subject === null || key(one.subject) === key(other.subject);
}
