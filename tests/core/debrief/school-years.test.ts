/** Years, posts and subjects as real schools write them: each counted once, and nothing missed that may have been visited. */
import { describe, expect, test } from 'vitest';
import { findGaps } from '../../../core/domain/debrief/gaps.ts';
import { subjectKey, subjectOfStaff, subjectsIn } from '../../../core/domain/debrief/school-subjects.ts';
import { withoutYears, yearsIn } from '../../../core/domain/debrief/school-years.ts';

describe('years', () => {
  test.each([
    ['R', 'Reception'],
    ['Rec', 'Reception'],
    ['YR', 'Reception'],
    ['Year R', 'Reception'],
    ['Reception (Acorns)', 'Reception'],
    ['FS2', 'Reception'],
    ['Derbyn', 'Reception'],
    ['R/1', 'Reception 1'],
    ['Rec/Y1', 'Reception 1'],
    ['Rec – Y2', 'Reception 1 2'],
    ['Nursery', 'Nursery'],
    ['N2', 'Nursery'],
    ['Pre-school', 'Nursery'],
    ['EYFS', '| EYFS'],
    ['Early Years', '| EYFS'],
    ['7', '7'],
    ['Y7', '7'],
    ['Yr 7', '7'],
    ['Yr. 7', '7'],
    ['year7', '7'],
    ['Year 07', '7'],
    ['Year Seven', '7'],
    ['7th grade', '7'],
    ['Blwyddyn 7', '7'],
    ['7B', '7'],
    ['7B/Ma1', '7'],
    ['10X/Ma1', '10'],
    ['9.2', '9'],
    ['Year 7 (set 2)', '7'],
    ['Year 11 set 3, room 4', '11'],
    ['7 and 8', '7 8'],
    ['Y7 & Y8', '7 8'],
    ['10, 11', '10 11'],
    ['7–9', '7 8 9'],
    ['Y7-Y9', '7 8 9'],
    ['Years 7 to 9', '7 8 9'],
    ['Y5/6', '5 6'],
    ['Y5/Y6', '5 6'],
    ['Y12/13', '12 13'],
    ['Sixth form', '| Sixth form'],
    ['6th Form', '| Sixth form'],
    ['Post-16', '| Sixth form'],
    ['KS5', '| Sixth form'],
    ['L6', '12'],
    ['Lower sixth', '12'],
    ['U6', '13'],
    ['LKS2', '| Lower KS2'],
    ['Upper Key Stage 2', '| Upper KS2'],
    ['UKS2 (Year 5)', '5'],
    ['KS1/LKS2', '| KS1 Lower KS2'],
    ['KS3', '| KS3'],
    ['Key Stage 3', '| KS3'],
    ['KS3/4', '| KS3 KS4'],
    ['KS3 (Year 8)', '8'],
    ['P7', 'P7'],
    ['Primary 7', 'P7'],
    ['P6/7', 'P6 P7'],
    ['P1-P3', 'P1 P2 P3'],
    ['S3', 'S3'],
    ['S1-3', 'S1 S2 S3'],
    ['All years', '| Several years'],
    ['Year 14', ''],
    ['Assembly', ''],
    ['2026', ''],
    ['', ''],
  ])('%j is %j', (written, expected) => {
    const { years, stages } = yearsIn(written);
    const said = [years.join(' '), stages.length > 0 ? `| ${stages.join(' ')}` : '']
      .filter(Boolean)
      .join(' ');
    expect(said).toBe(expected);
  });

  test('a text without its years is what is left of it', () => {
    expect(
      ['Year 3', '7B/Ma1', 'KS3 Maths', 'Maths (KS3)', 'Reception', 'P7', 'RE', 'PE'].map(withoutYears),
    ).toEqual(['', '', 'Maths', 'Maths', '', '', 'RE', 'PE']);
  });
});

describe('subjects of a staff list', () => {
  test.each([
    'Headteacher',
    'Deputy Headteacher',
    'Head of Maths',
    'Head of Year 9',
    'HOD Science',
    'Assistant head (inclusion)',
    'SENDCo',
    'SENCO',
    'HLTA',
    'TA',
    'LSA',
    'Teaching assistant',
    'Class teacher',
    'Teacher',
    'Nursery nurse',
    'EYFS lead',
    'Year 3',
    'Y3/4',
    '3B',
    '7B/Ma1',
    'R',
    'P7',
    'Oak',
    'Oak class',
    'KS3',
    'Sixth form',
    'Reception',
    'Nursery',
    'Business manager',
    'Site manager',
    'Exams officer',
    'Cover supervisor',
    'Pastoral',
    'SEN',
    'Librarian',
    'Office',
    'Midday supervisor',
    'ECT mentor',
    'Depute head',
    'DSL',
    'Chair of governors',
    '-',
    'N/A',
  ])('%j is none', (entry) => {
    expect(subjectOfStaff(entry)).toBeNull();
  });

  test.each([
    ['Maths', 'Maths'],
    ['Teacher of Maths', 'Maths'],
    ['Science teacher', 'Science'],
    ['Maths (KS3)', 'Maths'],
    ['Health and Social Care', 'Health and Social Care'],
    ['D&T', 'D&T'],
    ['RE', 'RE'],
    ['Y9 History', 'History'],
  ])('%j is %j', (entry, subject) => {
    expect(subjectOfStaff(entry)).toBe(subject);
  });

  test('one subject has one key, and several in a cell are several', () => {
    for (const [one, other] of [
      ['Maths', 'Mathematics'],
      ['maths – money', 'MATHS'],
      ['PE', 'Physical education'],
      ['GCSE English', 'English'],
      ['RS', 'Religious Education'],
      ['Design & Technology', 'DT'],
      ['French', 'Fr'],
    ])
      expect([one, subjectKey(one ?? '')]).toEqual([one, subjectKey(other ?? '')]);
    expect(
      ['English/Drama', 'Maths and Computing', 'Design and technology', 'Oak and Ash', ''].map(subjectsIn),
    ).toEqual([['English', 'Drama'], ['Maths', 'Computing'], ['Design and technology'], ['Oak and Ash'], []]);
  });
});

describe('what was missed', () => {
  const visit = { date: '2026-10-05', yearGroup: null, className: null, subject: null, period: null };
  const shown = (rows: readonly { name: string; visits: number }[]): string =>
    rows.map(({ name, visits }) => `${name}:${visits}`).join(' ');
  const years = (...written: string[]): string =>
    shown(
      findGaps(
        written.map((yearGroup) => ({ ...visit, yearGroup })),
        [],
      ).years,
    );
  const subjects = (visited: readonly string[], listed: readonly string[]): string =>
    shown(
      findGaps(
        visited.map((subject) => ({ ...visit, subject })),
        [{ subjects: [...listed] }],
      ).subjects,
    );
  const times = (...written: string[]): string =>
    shown(
      findGaps(
        written.map((period) => ({ ...visit, period })),
        [],
      ).times,
    );

  test('a primary school', () => {
    expect(years('R', 'Rec', 'Reception', 'Nursery', 'Y1', 'Year 3', '3', 'Y5/6')).toBe(
      'Nursery:1 Reception:3 1:1 2:0 3:2 4:0 5:1 6:1',
    );
    expect(years('EYFS', 'KS1', '4')).toBe('EYFS:1 KS1:1 3:0 4:1 5:0 6:0');
    expect(years('R', 'LKS2', '5', 'UKS2', 'KS1')).toBe('Reception:1 KS1:1 Lower KS2:1 5:1 Upper KS2:1');
    expect(years('Upper KS2', '3')).toBe('3:1 4:0 Upper KS2:1');
  });

  test('a secondary school with a sixth form: of a stage that was visited no year was missed', () => {
    expect(years('Y7', '7', 'Year 7', '7B', 'KS3', '10')).toBe('7:4 KS3:1 10:1 11:0');
    expect(years('Sixth form', 'Y12')).toBe('12:1 Sixth form:1');
    expect(years('Y12/13', '11')).toBe('7:0 8:0 9:0 10:0 11:1 12:1 13:1');
  });

  test('Scotland', () => {
    expect(years('P7', 'P6/7')).toBe('P1:0 P2:0 P3:0 P4:0 P5:0 P6:1 P7:2');
    expect(years('S3', 'S1-S2')).toBe('S1:1 S2:1 S3:1 S4:0 S5:0 S6:0');
  });

  test('a class says the year where the record does not, and no set or room is one', () => {
    const classes = ['7B/Ma1', 'Rec B', 'Oak', 'S3', null].map((className) => ({ ...visit, className }));
    const gaps = findGaps(classes, []);
    expect(shown(gaps.years)).toBe('Reception:1 7:1 8:0 9:0 10:0 11:0');
    expect(gaps.unknown.year).toBe(3);
  });

  test('a subject under another name was visited, and one within a wider one may have been', () => {
    expect(subjects(['maths', 'Mathematics'], ['Maths', 'Music'])).toBe('Maths:2 Music:0');
    expect(subjects(['Biology'], ['Science', 'Art'])).toBe('Art:0 Biology:1');
    expect(subjects(['Science'], ['Physics', 'Chemistry', 'History'])).toBe('History:0 Science:1');
    expect(subjects(['French'], ['MFL', 'German'])).toBe('French:1 German:0');
    expect(subjects(['English/Drama'], ['Drama', 'English', 'PE'])).toBe('Drama:1 English:1 PE:0');
    expect(subjects(['Computer science'], ['Science'])).toBe('Computer science:1 Science:0');
    expect(subjects([], ['Head of Maths', 'SENDCo', 'HLTA', '3B', 'Oak'])).toBe('');
  });

  test('double periods are both, and where only "morning" is said no period was missed for certain', () => {
    expect(times('1', '3/4', '2–3')).toBe('1:1 2:1 3:2 4:1');
    expect(times('4', 'AM')).toBe('4:1 AM:1');
  });
});
