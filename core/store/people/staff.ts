/**
 * The staff lists: the school's, and that of the sample walk, which is of another school and says nothing of this one. They
 * help to recognise people in text and never leave the machine.
 */
import * as z from 'zod';
import { matchMembers } from '../../domain/people/same-member.ts';
import type { StaffMember } from '../../domain/records/record.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn, parseRows, textList } from '../rows.ts';
import { getSetting, setSetting } from '../settings.ts';

const texts = z.array(z.string());
const memberShape = z.object({
  title: z.string().nullable(),
  firstName: z.string(),
  surname: z.string(),
  initials: z.string().nullable(),
  knownAs: texts,
  subjects: texts,
  rooms: texts,
  coach: z.string().nullable(),
});
const staffRow = memberShape.extend({ knownAs: textList, subjects: textList, rooms: textList });
const sampleStaff = jsonColumn(z.array(memberShape));

/** Adds who is new and brings who is known up to date, also under another spelling. Who is missing stays. */
export function saveStaff(db: Db, staff: readonly StaffMember[]): void {
  const known = listStaff(db);
  const positions = matchMembers(known, staff);
  const rename = db.prepare(
    `UPDATE OR IGNORE staff SET first_name = @firstName, surname = @surname
     WHERE first_name = @oldFirstName AND surname = @oldSurname`,
  );
  const save = db.prepare(
    `INSERT INTO staff (title, first_name, surname, initials, known_as, subjects, rooms, coach)
     VALUES (@title, @firstName, @surname, @initials, @knownAs, @subjects, @rooms, @coach)
     ON CONFLICT (first_name, surname) DO UPDATE SET
       title = excluded.title, initials = excluded.initials, known_as = excluded.known_as,
       subjects = excluded.subjects, rooms = excluded.rooms, coach = excluded.coach`,
  );
  staff.forEach((member, index) => {
    const old = known[positions[index] ?? -1];
    const { firstName, surname } = member;
    if (old) rename.run({ firstName, surname, oldFirstName: old.firstName, oldSurname: old.surname });
    save.run({
      ...member,
      knownAs: JSON.stringify(member.knownAs),
      subjects: JSON.stringify(member.subjects),
      rooms: JSON.stringify(member.rooms),
    });
  });
}

/** The list that came with the sample takes the place of the one before it. */
export function saveSampleStaff(db: Db, staff: readonly StaffMember[]): void {
  setSetting(db, 'sample-staff', staff.length === 0 ? null : JSON.stringify(staff));
}

/** Who works at the school that a walk was at: the sample's is another. */
export function listStaffOf(db: Db, walkId: string): StaffMember[] {
  const isSample = prepared(db, 'SELECT is_sample FROM walk WHERE id = ?').pluck().get(walkId) === 1;
  return isSample ? listSampleStaff(db) : listStaff(db);
}

export function listSampleStaff(db: Db): StaffMember[] {
  return sampleStaff.parse(getSetting(db, 'sample-staff') ?? '[]');
}

export function listStaff(db: Db): StaffMember[] {
  const rows = db
    .prepare(
      `SELECT title, first_name AS firstName, surname, initials, known_as AS knownAs, subjects, rooms, coach
       FROM staff ORDER BY surname, first_name`,
    )
    .all();
  return parseRows(staffRow, rows);
}
