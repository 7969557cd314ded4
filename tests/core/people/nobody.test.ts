/** Visits of which nobody knows who was visited, subjects, and a staff list that comes again. */
import { describe, expect, test } from 'vitest';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import { listStaff, saveStaff } from '../../../core/store/people/staff.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { removeVisits } from '../../../core/store/records/remove-visits.ts';
import { listVisits, nameTeacher } from '../../../core/store/records/visits.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { member } from '../slides/support/facts.ts';
import { received, walkWith, type Changes } from './support/walk.ts';

describe('visits of which nobody knows who was visited', () => {
  const visits: Changes[] = [
    { teacherSpellings: ['Mr Bell'] },
    { teacherSpellings: ['N/A'], className: '9X/Ma1', period: 'P3', yearGroup: '9', subject: 'Maths' },
    { teacherSpellings: [] },
  ];
  const unknown = async (client: Awaited<ReturnType<typeof walkWith>>['client'], walkId: string) => {
    const { unknownVisits } = await client.people.list({ walkId });
    return unknownVisits.map(({ number, teacher }) => [number, teacher]);
  };

  test('a person says privately who it was, it counts at once, and the record stays', async () => {
    const { client, walkId } = await walkWith(visits);
    const { unknownVisits } = await client.people.list({ walkId });
    expect(unknownVisits[0]).toEqual({
      visitId: '2',
      number: 2,
      date: '2026-10-05',
      period: 'P3',
      className: '9X/Ma1',
      yearGroup: '9',
      subject: 'Maths',
      teacher: null,
    });
    const records = await client.visits.list({ walkId });
    expect(await client.disclosure.get({ walkId })).toMatchObject({ unknownTeachers: 2 });
    await client.people.nameTeacher({ walkId, visitId: '2', teacher: ' Ms Newcombe ' });
    await client.people.nameTeacher({ walkId, visitId: '3', teacher: 'Mr Bell' });
    expect(await unknown(client, walkId)).toEqual([
      [2, 'Ms Newcombe'],
      [3, 'Mr Bell'],
    ]);
    expect(await client.disclosure.get({ walkId })).toMatchObject({ unknownTeachers: 0 });
    const { people } = await client.people.list({ walkId });
    expect(people.map(({ spellings }) => spellings[0])).toContainEqual(received('Mr Bell', 2));
    expect((await client.board.get({ walkId })).names.teachers).toContain('Ms Newcombe');
    expect(await client.visits.list({ walkId })).toEqual(records);
    await client.people.nameTeacher({ walkId, visitId: '2', teacher: null });
    expect(await unknown(client, walkId)).toEqual([
      [2, null],
      [3, 'Mr Bell'],
    ]);
    expect(await client.disclosure.get({ walkId })).toMatchObject({ unknownTeachers: 1 });
  });

  test('it is refused where the record names somebody, where nobody is named, and for no visit', async () => {
    const { client, walkId } = await walkWith(visits);
    const name = (visitId: string, teacher: string) =>
      client.people.nameTeacher({ walkId, visitId, teacher });
    await expect(name('1', 'Ms Hall')).rejects.toMatchObject({ details: { reason: 'teacher-known' } });
    await expect(name('2', 'cover')).rejects.toMatchObject({ details: { reason: 'names-nobody' } });
    await expect(name('4', 'Ms Hall')).rejects.toMatchObject({ code: 'not-found' });
    expect(await unknown(client, walkId)).toEqual([
      [2, null],
      [3, null],
    ]);
  });

  test('a later export that names somebody counts, and not what was said', async () => {
    const { db, close } = await openStore(temporaryFolder(), 'a test');
    const load = (teacherSpellings: string[], walkId: string | null) => {
      const row = responseOf('1', visitOf(['Seen.'], { teacherSpellings }));
      const table = tableOf([{ ...row, hash: teacherSpellings.join() }]);
      return loadIntoWalks(db, planOf([fileOf([table])], walkId)).walkId ?? '';
    };
    const walkId = load([], null);
    nameTeacher(db, '1', 'Mr Bell');
    const teachers = () => listVisits(db, walkId).map(({ teacherSpellings }) => teacherSpellings);
    expect(teachers()).toEqual([['Mr Bell']]);
    load(['Ms Hall'], walkId);
    expect(teachers()).toEqual([['Ms Hall']]);
    removeVisits(db, [1]);
    expect(db.prepare('SELECT count(*) FROM visit_teacher').pluck().get()).toBe(0);
    close();
  });
});

describe('subjects', () => {
  const visits: Changes[] = [
    { subject: 'Music', teacherSpellings: ['Ms Keel'] },
    { subject: 'music', teacherSpellings: ['Mr Bell'] },
    { subject: 'Drama', teacherSpellings: ['Ms Ormerod'] },
    { className: '9X/Ma1', teacherSpellings: ['Mr Naylor'] },
    { subject: 'Latin', teacherSpellings: [] },
    { teacherSpellings: ['Mr Strang'] },
  ];

  test('those with one teacher come first, by the staff list where it knows the subject', async () => {
    const staff = ['Ada', 'Ben'].map((name) =>
      member('Ms', name, `${name}son`, { subjects: ['Mathematics'] }),
    );
    const { client, walkId } = await walkWith(visits, staff);
    expect(await client.people.listSubjects({ walkId })).toEqual({
      subjects: [
        { subject: 'Drama', teachers: 1, faculty: null },
        { subject: 'Latin', teachers: 0, faculty: null },
        { subject: 'Mathematics', teachers: 2, faculty: null },
        { subject: 'Music', teachers: 2, faculty: null },
      ],
      faculties: [],
    });
  });

  test('a faculty is given, changed and taken away', async () => {
    const { client, walkId } = await walkWith(visits);
    const faculties = async () => {
      const list = await client.people.listSubjects({ walkId });
      return [
        list.subjects.flatMap(({ subject, faculty }) => (faculty ? [[subject, faculty]] : [])),
        list.faculties,
      ];
    };
    await client.people.setFaculty({ subject: 'Drama', faculty: 'Arts' });
    await client.people.setFaculty({ subject: 'Music', faculty: 'Performing arts' });
    await client.people.setFaculty({ subject: 'Music', faculty: 'Arts' });
    expect(await faculties()).toEqual([
      [
        ['Drama', 'Arts'],
        ['Music', 'Arts'],
      ],
      ['Arts'],
    ]);
    await client.people.setFaculty({ subject: 'drama', faculty: null });
    expect(await faculties()).toEqual([[['Music', 'Arts']], ['Arts']]);
  });
});

test('a visit that was typed in and taken back is nobody’s', async () => {
  const { client, walkId } = await walkWith([{ observer: null, teacherSpellings: ['Mr Bell'] }]);
  const blank = { period: null, className: null, yearGroup: null, subject: null, room: null };
  const cards = [{ text: 'Seen.', kind: 'saw' as const, areaId: 'progress' }];
  const added = { ...blank, date: '2026-10-15', observer: null, teacher: 'Ms Onions', cards };
  const names = async () => (await client.people.list({ walkId })).people.map(({ name }) => name);
  await client.visits.add({ walkId, ...added });
  expect(await names()).toEqual(['Mr Bell', 'Ms Onions']);
  await client.board.undo({ walkId });
  expect(await names()).toEqual(['Mr Bell']);
});

test('a newer staff list brings members up to date, doubles nobody and loses nobody', async () => {
  const { db, close } = await openStore(temporaryFolder(), 'a test');
  const zoe = member('Mrs', 'Zoë', 'Abernethy-Cole', { initials: 'ZAC' });
  const jo = member('Ms', 'Joanna', 'Sleight', { initials: 'JSL', rooms: ['M1'] });
  const tim = member('Mr', 'Tim', 'Hall');
  saveStaff(db, [zoe, jo, tim]);
  const newer = [
    { ...zoe, firstName: 'Zoe', subjects: ['Drama'] },
    { ...jo, surname: 'Keel', rooms: [] },
  ];
  saveStaff(db, newer);
  saveStaff(db, newer);
  expect(listStaff(db)).toEqual([newer[0], tim, newer[1]]);
  close();
});
