/** The staff list. It helps to recognise people in text and never leaves the machine. */
import * as z from 'zod';
import { matchMembers } from '../../domain/people/same-member.ts';
import type { StaffMember } from '../../domain/records/record.ts';
import type { Db } from '../file/open.ts';
import { parseRows, textList } from '../rows.ts';

const staffRow = z.object({
  title: z.string().nullable(),
  firstName: z.string(),
  surname: z.string(),
  initials: z.string().nullable(),
  knownAs: textList,
  subjects: textList,
  rooms: textList,
  coach: z.string().nullable(),
});

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

export function listStaff(db: Db): StaffMember[] {
  const rows = db
    .prepare(
      `SELECT title, first_name AS firstName, surname, initials, known_as AS knownAs, subjects, rooms, coach
       FROM staff ORDER BY surname, first_name`,
    )
    .all();
  return parseRows(staffRow, rows);
}
