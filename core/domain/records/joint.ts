/** Proposes which visits are one: a room seen by two people, or a response that was sent twice. */
import type { VisitDraft } from './record.ts';

/** What must be the same, and who must not. */
export type VisitPlace = Pick<
  VisitDraft,
  'date' | 'period' | 'className' | 'subject' | 'teacherSpellings' | 'room'
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

/**
 * Pairs of visits that seem to be one response sent twice, as indices into `visits`: the same observer, day, period and
 * class, no other room, subject or teacher, and the very same texts; more may have been added the second time. Each later
 * one is paired with the first.
 * @param textsOf what a visit says, asked only where all else is the same
 */
export function proposeDoubledVisits<T extends VisitPlace>(
  visits: readonly T[],
  textsOf: (visit: T) => readonly string[],
): [number, number][] {
  const alike = Map.groupBy(visits.keys(), (index) => {
    const visit = visits[index];
    if (visit === undefined || visit.date === null) return null;
    const who = visit.observers.map(key).sort();
    return JSON.stringify([visit.date, who, key(visit.period ?? ''), key(visit.className ?? '')]);
  });
  const pairs: [number, number][] = [];
  for (const [same, group] of alike) {
    if (same === null || group.length < 2) continue;
    const said = new Map(group.map((index) => [index, textSet(visits[index], textsOf)]));
    const first = (index: number): number | undefined =>
      group.find(
        (other) =>
          other < index &&
          couldBeOneResponse(visits[other], visits[index]) &&
          isWithin(said.get(other), said.get(index)),
      );
    for (const index of group) {
      const other = first(index);
      if (other !== undefined) pairs.push([other, index]);
    }
  }
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}

function textSet<T>(visit: T | undefined, textsOf: (visit: T) => readonly string[]): Set<string> {
  return new Set(visit === undefined ? [] : textsOf(visit).map(key));
}

/** Whether one says all that the other does, and that is something. */
function isWithin(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  const [smaller, larger] = one.size < other.size ? [one, other] : [other, one];
  return smaller.size > 0 && [...smaller].every((text) => larger.has(text));
}

function couldBeOneResponse(one: VisitPlace | undefined, other: VisitPlace | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const isSame = (a: string | null, b: string | null): boolean =>
    a === null || b === null || key(a) === key(b);
  const spellings = new Set(one.teacherSpellings.map(key));
  const isSameTeacher =
    spellings.size === 0 ||
    other.teacherSpellings.length === 0 ||
    other.teacherSpellings.some((name) => spellings.has(key(name)));
  return isSameTeacher && isSame(one.room, other.room) && isSame(one.subject, other.subject);
}

export interface JointPair<T> {
  visits: [T, T];
  /** Two observers in one room, or one response sent twice. */
  kind: 'observers' | 'sent-twice';
  state: 'proposed' | 'joined' | 'separate';
}

/**
 * Every pair that is proposed, was joined or was said to be two.
 * @param visits all of one walk; `joinedTo` is the id of the visit that one is part of
 * @param separate pairs of ids, the earlier first
 * @param textsOf see `proposeDoubledVisits`
 */
export function listJointPairs<T extends VisitPlace & { id: string; joinedTo: string | null }>(
  visits: readonly T[],
  separate: readonly { first: string; second: string }[],
  textsOf: (visit: T) => readonly string[],
): JointPair<T>[] {
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const isSeparate = new Set(separate.map(({ first, second }) => `${first} ${second}`));
  const pairs = new Map<string, [T, T]>();
  const add = (first: T | undefined, second: T | undefined): void => {
    if (first && second) pairs.set(`${first.id} ${second.id}`, [first, second]);
  };
  for (const [first, second] of proposeJointVisits(visits)) add(visits[first], visits[second]);
  for (const [first, second] of proposeDoubledVisits(visits, textsOf)) add(visits[first], visits[second]);
  // What was decided stays in the list, also where the records have changed since.
  for (const { first, second } of separate) add(byId.get(first), byId.get(second));
  for (const visit of visits) if (visit.joinedTo !== null) add(byId.get(visit.joinedTo), visit);
  const whole = ({ id, joinedTo }: T): string => joinedTo ?? id;
  return [...pairs].map(([pair, [first, second]]) => {
    const undecided = isSeparate.has(pair) ? 'separate' : 'proposed';
    return {
      visits: [first, second],
      kind: haveSameObservers(first, second) ? 'sent-twice' : 'observers',
      state: whole(first) === whole(second) ? 'joined' : undecided,
    };
  });
}

function haveSameObservers(one: VisitPlace, other: VisitPlace): boolean {
  const who = ({ observers }: VisitPlace): string => observers.map(key).sort().join('\n');
  return who(one) === who(other);
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
