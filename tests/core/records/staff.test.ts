/** Staff lists in the layouts that schools have, and what is none. */
import { describe, expect, test } from 'vitest';
import { subjectOfClass } from '../../../core/domain/records/cells/class-subject.ts';
import type { StaffMember } from '../../../core/domain/records/record.ts';
import { isStaffList, readStaff } from '../../../core/domain/records/staff.ts';

const nobody: StaffMember = {
  title: null,
  firstName: '',
  surname: '',
  initials: null,
  knownAs: [],
  subjects: [],
  rooms: [],
  coach: null,
};

describe('a list with the whole name in one column', () => {
  const headers = ['Staff name', 'Code', 'Department', 'Rooms'];

  test.each([
    ['Smythe, Jane', { firstName: 'Jane', surname: 'Smythe' }],
    ['Smythe, Ms J', { title: 'Ms', firstName: 'J', surname: 'Smythe' }],
    ['Ms J Smythe', { title: 'Ms', firstName: 'J', surname: 'Smythe' }],
    ['Dr. Inés Varela Ruiz', { title: 'Dr.', firstName: 'Inés', surname: 'Varela Ruiz' }],
    ['Varela Ruiz, Inés María', { firstName: 'Inés María', surname: 'Varela Ruiz' }],
    ['Mr Pillai', { title: 'Mr', surname: 'Pillai' }],
  ])('%s', (name, parts) => {
    expect(isStaffList(headers)).toBe(true);
    expect(readStaff(headers, [[name, 'JSM', 'Drama', 'D1, D2']])).toEqual([
      { ...nobody, ...parts, initials: 'JSM', subjects: ['Drama'], rooms: ['D1', 'D2'] },
    ]);
  });
});

test('a subject goes before a department, a first name and surname before the whole name', () => {
  const headers = ['Full name', 'Forename', 'Surname', 'Department', 'Subjects taught'];
  const rows = [
    ['J S', 'Jane', 'Smythe', 'Arts', 'Drama; Music'],
    ['', 'Tom', 'Bell', 'Arts', ''],
    ['', '', '', 'Arts', ''],
  ];
  expect(readStaff(headers, rows)).toEqual([
    { ...nobody, firstName: 'Jane', surname: 'Smythe', subjects: ['Drama', 'Music'] },
    { ...nobody, firstName: 'Tom', surname: 'Bell', subjects: ['Arts'] },
  ]);
});

test.each([
  [['Date', 'Teacher', 'Initials', 'Room', 'Evidence']],
  [['Teacher', 'Subject', 'Room', 'What did you see?']],
  [['Teacher', 'Subject', 'Class', 'Room']],
  [['Name', 'Room']],
])('records of visits are no staff list: %j', (headers) => {
  expect(isStaffList(headers)).toBe(false);
});

test.each([
  ['9X/Ma1', 'Mathematics'],
  ['10C/Sc3', 'Science'],
  ['7f-gg2', 'Geography'],
  ['8 En4', 'English'],
  ['9X/Zz1', null],
  ['Ma1', null],
  ['Year 9', null],
  [null, null],
])('class %s: %s', (code, subject) => {
  expect(subjectOfClass(code)).toBe(subject);
});
