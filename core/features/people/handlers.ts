/** Who is who in the records: spellings that are one person, and what subjects say of people. Private. */
import type { Person, SubjectOfWalk } from '../../contract/calls/people.ts';
import { foldSpelling } from '../../domain/disclosure/known-staff.ts';
import { groupPeople, listPeople, unknownPerson, type PersonGroup } from '../../domain/disclosure/people.ts';
import type { PeopleFacts } from '../../domain/disclosure/people-facts.ts';
import { nameOfPerson } from '../../domain/disclosure/person-name.ts';
import { subjectOfClass } from '../../domain/records/class-subject.ts';
import type { StaffMember } from '../../domain/records/record.ts';
import {
  listFaculties,
  readPeopleFacts,
  removeDecision,
  saveDecision,
  setFaculty as saveFaculty,
} from '../../store/people.ts';
import { listVisits, type StoredVisit } from '../../store/visits.ts';
import { walkKey } from '../../store/walks.ts';
import type { CommandHandler, QueryHandler } from '../context.ts';

const english = new Intl.Collator('en-GB');

/** What a record says of one person, and on which side of the visit they were. */
interface Mention {
  spellings: string[];
  isObserver: boolean;
}

export const list: QueryHandler<'people.list'> = ({ walkId }, { db }) => {
  walkKey(db, walkId);
  const facts = readPeopleFacts(db);
  const mentions = listVisits(db, walkId).flatMap(mentionsOf);
  const groups = listPeople(
    mentions.map(({ spellings }) => spellings),
    facts,
  );
  const people = groups.map((group) => personOf(group, mentions, facts.staff));
  const here = new Set(mentions.flatMap(({ spellings }) => spellings.map(foldSpelling)));
  return {
    people: people.sort((a, b) => english.compare(a.name, b.name)),
    staff: facts.staff.length,
    decisions: facts.decisions
      .filter(({ spellings }) => spellings.some((spelling) => here.has(foldSpelling(spelling))))
      .map(({ spellings: [a, b], isSame }) => ({
        spellings: [a, b] as [string, string],
        decision: isSame ? ('same' as const) : ('different' as const),
      })),
  };
};

function mentionsOf({ teacherSpellings, observers }: StoredVisit): Mention[] {
  return [
    ...(teacherSpellings.length > 0 ? [{ spellings: teacherSpellings, isObserver: false }] : []),
    ...observers.map((observer) => ({ spellings: [observer], isObserver: true })),
  ];
}

function personOf(group: PersonGroup, mentions: readonly Mention[], staff: readonly StaffMember[]): Person {
  const counts = new Map<string, Person['spellings'][number]>();
  for (const at of group.mentions) {
    const mention = mentions[at];
    for (const text of new Set(mention?.spellings)) {
      const count = counts.get(text) ?? { text, visitsMade: 0, visitsReceived: 0, beside: [] };
      count.beside = [...new Set([...count.beside, ...(mention?.spellings ?? [])])].filter(
        (one) => one !== text,
      );
      if (mention?.isObserver) count.visitsMade += 1;
      else count.visitsReceived += 1;
      counts.set(text, count);
    }
  }
  const visits = ({ visitsMade, visitsReceived }: Person['spellings'][number]): number =>
    visitsMade + visitsReceived;
  const spellings = [...counts.values()].sort(
    (a, b) => visits(b) - visits(a) || english.compare(a.text, b.text),
  );
  const member = group.members.length === 1 ? staff[group.members[0] ?? -1] : undefined;
  return {
    name: nameOfPerson(
      member,
      spellings.map(({ text }) => text),
    ),
    isOnStaffList: member !== undefined,
    spellings,
    certainty: group.certainty,
  };
}

export const decide: CommandHandler<'people.decide'> =
  ({ sayings }, { db }) =>
  () => {
    for (const { spellings, decision } of sayings) {
      const [a, b] = spellings;
      if (decision === 'open') removeDecision(db, spellings);
      else if (foldSpelling(a) !== foldSpelling(b))
        saveDecision(db, { spellings, isSame: decision === 'same' });
    }
    return {};
  };

export const listSubjects: QueryHandler<'people.listSubjects'> = ({ walkId }, { db }) => {
  walkKey(db, walkId);
  const facts = readPeopleFacts(db);
  const faculties = listFaculties(db);
  const facultyOf = new Map(faculties.map(({ subject, name }) => [foldSpelling(subject), name]));
  const visits = listVisits(db, walkId).flatMap((visit) => {
    const subject = visit.subject ?? subjectOfClass(visit.className);
    return subject === null ? [] : [{ ...visit, subject }];
  });
  const bySubject = Map.groupBy(visits, ({ subject }) => foldSpelling(subject));
  const subjects = [...bySubject].map(([key, some]): SubjectOfWalk => ({
    subject: some[0]?.subject ?? '',
    teachers: countTeachers(key, some, facts),
    faculty: facultyOf.get(key) ?? null,
  }));
  return {
    subjects: subjects.sort(
      (a, b) => Number(a.teachers > 1) - Number(b.teachers > 1) || english.compare(a.subject, b.subject),
    ),
    faculties: [...new Set(faculties.map(({ name }) => name))].sort(english.compare),
  };
};

/** By the staff list where it knows the subject, else by the records. */
function countTeachers(subject: string, visits: readonly StoredVisit[], facts: PeopleFacts): number {
  const listed = facts.staff.filter(({ subjects }) => subjects.some((one) => foldSpelling(one) === subject));
  if (listed.length > 0) return listed.length;
  return new Set(groupPeople(visits, facts).filter((person) => person !== unknownPerson)).size;
}

export const setFaculty: CommandHandler<'people.setFaculty'> =
  ({ subject, faculty }, { db }) =>
  () => {
    saveFaculty(db, subject, faculty);
    return {};
  };
