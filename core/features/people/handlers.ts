/** Who is who in the records: spellings that are one person, and what subjects say of people. Private. */
import type { Person, PersonDecided, SubjectOfWalk, UnknownVisit } from '../../contract/calls/people.ts';
import { AppError } from '../../contract/errors.ts';
import { foldSpelling } from '../../domain/people/known-staff.ts';
import { groupPeople, listPeople, unknownPerson, type PersonGroup } from '../../domain/people/people.ts';
import type { PeopleFacts } from '../../domain/people/people-facts.ts';
import { fullName, nameOfPerson } from '../../domain/people/person-name.ts';
import { subjectOfClass } from '../../domain/records/cells/class-subject.ts';
import type { StaffMember } from '../../domain/records/record.ts';
import type { Db } from '../../store/file/open.ts';
import {
  listFaculties,
  listPairs,
  listSomebodyElse,
  readPeopleFacts,
  removeDecision,
  saveDecision,
  saySomebodyElse,
  setFaculty as saveFaculty,
  takeBackSomebodyElse,
} from '../../store/people/people.ts';
import {
  listVisits,
  nameTeacher as saveTeacher,
  namesSomebody,
  type StoredVisit,
} from '../../store/records/visits.ts';
import { listCountedVisits } from '../../store/release/walk-facts.ts';
import { walkKey } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';

const english = new Intl.Collator('en-GB');

/** What a record says of one person, and on which side of the visit they were. */
interface Mention {
  spellings: string[];
  isObserver: boolean;
}

export const peopleHandlers = {
  'people.list': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    const facts = readPeopleFacts(db, walkId);
    const visits = listCountedVisits(db, walkId);
    const mentions = visits.flatMap(mentionsOf);
    const groups = listPeople(
      mentions.map(({ spellings }) => spellings),
      facts,
    );
    const claims = Map.groupBy(
      groups.flatMap(({ members }) => members),
      (member) => member,
    );
    const people = groups.map((group) => {
      const [member] = group.members;
      // Two who were said to be different are not both the one whom the list has.
      const isHers = member !== undefined && group.members.length === 1 && claims.get(member)?.length === 1;
      return personOf(group, mentions, isHers ? facts.staff[member] : undefined);
    });
    return {
      people: people.sort((a, b) => english.compare(a.name, b.name)),
      staff: facts.staff.map(fullName).sort(english.compare),
      unknownVisits: visits
        .filter(({ recordedTeachers }) => !namesSomebody(recordedTeachers))
        .map(unknownVisit),
      decisions: decisionsAbout(
        db,
        new Set(mentions.flatMap(({ spellings }) => spellings.map(foldSpelling))),
      ),
    };
  },
  'people.decide':
    ({ sayings }, { db }) =>
    () => {
      for (const saying of sayings) {
        if (saying.decision === 'somebody-else') saySomebodyElse(db, saying);
        else if ('spelling' in saying) takeBackSomebodyElse(db, saying.spelling);
        else decidePair(db, saying);
      }
      return {};
    },
  'people.nameTeacher':
    ({ walkId, visitId, teacher }, { db }) =>
    () => {
      walkKey(db, walkId);
      const visit = listVisits(db, walkId).find(({ id }) => id === visitId);
      if (!visit) throw new AppError('not-found', 'there is no such visit', { what: 'visit' });
      if (teacher !== null && namesSomebody(visit.recordedTeachers))
        throw new AppError('refused', 'the record names somebody', { reason: 'teacher-known' });
      if (teacher !== null && !namesSomebody([teacher]))
        throw new AppError('refused', 'this names nobody', { reason: 'names-nobody' });
      saveTeacher(db, visitId, teacher);
      return {};
    },
  'people.listSubjects': ({ walkId }, { db }) => {
    walkKey(db, walkId);
    const facts = readPeopleFacts(db, walkId);
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
  },
  'people.setFaculty':
    ({ subject, faculty }, { db }) =>
    () => {
      saveFaculty(db, subject, faculty);
      return {};
    },
} satisfies Partial<Handlers>;

function unknownVisit(visit: StoredVisit): UnknownVisit {
  const { id: visitId, number, date, period, className, yearGroup, subject, saidTeacher: teacher } = visit;
  return { visitId, number, date, period, className, yearGroup, subject, teacher };
}

/** @param here the spellings of the records, folded */
function decisionsAbout(db: Db, here: ReadonlySet<string>): PersonDecided[] {
  const pairs = listPairs(db)
    .filter(({ spellings }) => spellings.some((spelling) => here.has(foldSpelling(spelling))))
    .map(({ spellings: [a, b], isSame }): PersonDecided => ({
      spellings: [a, b],
      decision: isSame ? 'same' : 'different',
    }));
  const others = listSomebodyElse(db)
    .filter(({ spelling }) => here.has(foldSpelling(spelling)))
    .map((saying): PersonDecided => ({ decision: 'somebody-else', ...saying }));
  return [...pairs, ...others];
}

function mentionsOf({ teacherSpellings, observers }: StoredVisit): Mention[] {
  return [
    ...(teacherSpellings.length > 0 ? [{ spellings: teacherSpellings, isObserver: false }] : []),
    ...observers.map((observer) => ({ spellings: [observer], isObserver: true })),
  ];
}

/** @param member of the staff list, if it is certainly that one */
function personOf(group: PersonGroup, mentions: readonly Mention[], member: StaffMember | undefined): Person {
  const listed = new Set(group.listed);
  const counts = new Map<string, Person['spellings'][number]>();
  for (const at of group.mentions) {
    const mention = mentions[at];
    for (const text of new Set(mention?.spellings)) {
      const count = counts.get(text) ?? {
        text,
        visitsMade: 0,
        visitsReceived: 0,
        isSettled: false,
        beside: [],
      };
      count.beside = [...new Set([...count.beside, ...(mention?.spellings ?? [])])].filter(
        (one) => one !== text,
      );
      count.isSettled ||= listed.has(at);
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
  return {
    name: nameOfPerson(member, group.said.length > 0 ? group.said : spellings.map(({ text }) => text)),
    isOnStaffList: member !== undefined,
    spellings,
    certainty: group.certainty,
    couldBe: group.couldBe,
    isCounted: group.isCounted,
  };
}

function decidePair(
  db: Db,
  { spellings, decision }: { spellings: [string, string]; decision: 'same' | 'different' | 'open' },
): void {
  const [a, b] = spellings;
  if (decision === 'open') removeDecision(db, spellings);
  else if (foldSpelling(a) !== foldSpelling(b)) saveDecision(db, { spellings, isSame: decision === 'same' });
}

/** By the staff list where it knows the subject, else by the records. */
function countTeachers(subject: string, visits: readonly StoredVisit[], facts: PeopleFacts): number {
  const listed = facts.staff.filter(({ subjects }) => subjects.some((one) => foldSpelling(one) === subject));
  if (listed.length > 0) return listed.length;
  return new Set(groupPeople(visits, facts).filter((person) => person !== unknownPerson)).size;
}
