/** What the sample missed: only what is known to exist is said to be missed. */
import { expect, test } from 'vitest';
import { findGaps } from '../../../core/domain/debrief/gaps.ts';
import { loadFiles, testCore } from '../../support/test-core.ts';

const visit = {
  date: '2026-10-05',
  yearGroup: null,
  className: null,
  subject: null,
  period: null,
};
const shown = (rows: readonly { name: string; visits: number }[]): string =>
  rows.map(({ name, visits }) => `${name}:${visits}`).join(' ');

test('years of a visited phase, subjects of the staff list, periods before the last, the school week', () => {
  const gaps = findGaps(
    [
      { ...visit, yearGroup: '9', subject: 'maths', period: '4' },
      { ...visit, className: '10X/Ma1', date: '2026-10-07', period: '2' },
      { ...visit, yearGroup: '7–8', subject: 'Art', date: null, period: 'Tutor time' },
      { ...visit, date: '2026-10-10' },
    ],
    [
      { subjects: ['Maths', 'History', ' ', 'Deputy head'] },
      { subjects: ['Head of Year 9', 'Cover supervisor', 'Teaching assistant'] },
    ],
  );
  expect(shown(gaps.years)).toBe('7:1 8:1 9:1 10:1 11:0');
  expect(shown(gaps.subjects)).toBe('Art:1 History:0 Maths:2');
  expect(shown(gaps.times)).toBe('1:0 2:1 3:0 4:1 Tutor time:1');
  expect(shown(gaps.weekdays)).toBe('Monday:1 Tuesday:0 Wednesday:1 Thursday:0 Friday:0 Saturday:1');
  expect(gaps.unknown).toEqual({ year: 1, subject: 1, time: 1, weekday: 1 });
});

test('posts of the staff list are no subjects that were missed', () => {
  const posts = [
    'Headteacher',
    'Assistant head (inclusion)',
    'Head of Year 9',
    'Teaching assistant',
    'Librarian',
  ];
  const staff = [...posts, 'Art', 'Health and Social Care'].map((subject) => ({ subjects: [subject] }));
  expect(shown(findGaps([visit], staff).subjects)).toBe('Art:0 Health and Social Care:0');
});

test('without a staff list, years or periods nothing of them is said to be missed', () => {
  expect(findGaps([visit], [])).toMatchObject({ years: [], subjects: [], times: [] });
  expect(
    shown(
      findGaps(
        [
          { ...visit, yearGroup: 'Reception' },
          { ...visit, yearGroup: '2' },
        ],
        [],
      ).years,
    ),
  ).toBe('Reception:1 1:0 2:1');
  expect(shown(findGaps([{ ...visit, yearGroup: '12' }], []).years)).toBe('12:1 13:0');
});

test('the sample walk says what it missed', async () => {
  const opened = await testCore();
  const { walkId } = await loadFiles(opened, ['google-sheets.csv', 'microsoft-forms.xlsx', 'staff.csv']);
  const gaps = await opened.client.debrief.gaps({ walkId: walkId ?? '' });
  expect(gaps.years.map(({ name }) => name)).toEqual(['7', '8', '9', '10', '11']);
  expect(gaps.subjects.some(({ visits }) => visits === 0)).toBe(true);
  expect(shown(gaps.weekdays)).toMatchInlineSnapshot(`"Monday:3 Tuesday:2 Wednesday:2 Thursday:3 Friday:1"`);
});
