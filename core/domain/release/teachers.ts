/** Who was visited, by keys that the ledger knows, so that a person stays one from release to release. */
import { foldSpelling } from '../people/known-staff.ts';
import { groupPeople, unknownPerson } from '../people/people.ts';
import type { WalkFacts } from '../walk-facts.ts';
import type { LedgerRelease } from './ledger-release.ts';
import type { LedgerDraft } from './release.ts';
import type { TeacherOf } from './primary.ts';

export interface KnownTeachers {
  /** Of a visit of today or of an earlier release. */
  of: TeacherOf;
  /** The ledger's releases, with teachers as they are known today. */
  ledger: LedgerRelease[];
  /** Teachers of today's visits by key; those whom the ledger does not know yet have keys of their own (`new:1`). */
  today: LedgerDraft['teachers'];
}

const english = new Intl.Collator('en-GB');

interface Group {
  visits: string[];
  spellings: string[];
}

function groupsOf(facts: WalkFacts): { known: Group[]; unknown: string[] } {
  const people = groupPeople(facts.visits, facts);
  const groups = new Map<string, Group>();
  const unknown: string[] = [];
  facts.visits.forEach(({ id, teacherSpellings }, at) => {
    const person = people[at] ?? unknownPerson;
    if (person === unknownPerson) return void unknown.push(id);
    const group = groups.get(person) ?? { visits: [], spellings: [] };
    group.visits.push(id);
    group.spellings = [...new Set([...group.spellings, ...teacherSpellings.map(foldSpelling)])].sort(
      english.compare,
    );
    groups.set(person, group);
  });
  // The order of the records must not show in anything.
  const known = [...groups.values()].sort((a, b) =>
    english.compare(a.spellings.join('\n'), b.spellings.join('\n')),
  );
  return { known, unknown: unknown.sort() };
}

/**
 * Gives every teacher a key. A group of spellings has the ledger's id if any of its spellings is known there: of several
 * ids the smallest stands for all, in the ledger's bases too, for they are one person now. An id whose spellings are two
 * people today says no longer who was visited: visits that are gone and had it are nobody's.
 */
export function knowTeachers(
  facts: WalkFacts,
  ledger: readonly LedgerRelease[],
  teacherIds: ReadonlyMap<string, string>,
): KnownTeachers {
  const { known, unknown } = groupsOf(facts);
  const idsOf = ({ spellings }: Group): string[] => [
    ...new Set(spellings.flatMap((spelling) => teacherIds.get(spelling) ?? [])),
  ];
  const holders = Map.groupBy(known.flatMap(idsOf), (id) => id);
  const isSplit = (id: string): boolean => (holders.get(id)?.length ?? 0) > 1;
  const standsFor = new Map<string, string>();
  const today: { key: string; spellings: readonly string[] }[] = [];
  const teachers = new Map<string, string | null>();
  const newKey = (): string => `new:${today.length + 1}`;
  for (const group of known) {
    const ids = idsOf(group)
      .filter((id) => !isSplit(id))
      .sort();
    const key = ids[0] ?? newKey();
    for (const id of ids) standsFor.set(id, key);
    today.push({ key, spellings: group.spellings });
    for (const visit of group.visits) teachers.set(visit, key);
  }
  for (const visit of unknown) {
    const key = facts.isNobodyTwice ? newKey() : null;
    if (key !== null) today.push({ key, spellings: [] });
    teachers.set(visit, key);
  }
  const nowKnown = (id: string | null): string | null =>
    id === null || isSplit(id) ? null : (standsFor.get(id) ?? id);
  const isToday = new Set(teachers.keys());
  for (const { base } of ledger)
    for (const { visit, teacher } of base) if (!isToday.has(visit)) teachers.set(visit, nowKnown(teacher));
  const of: TeacherOf = (visit) => teachers.get(visit) ?? null;
  return {
    of,
    ledger: ledger.map((release) => ({
      ...release,
      base: release.base.map(({ visit }) => ({ visit, teacher: of(visit) })),
    })),
    today,
  };
}
