/** Days without their year or month, which the other days of their table complete, or nothing does. */
import { describe, expect, it } from 'vitest';
import { completeDay, completeDayNear } from '../../../../core/domain/records/cells/part-days.ts';
import { readText, rowsTold, visitsOf } from '../support.ts';

const january = { from: '2026-01-13', to: '2026-01-16' };
const context = { month: null, year: 2026, schoolYear: null };

describe('a day that is completed by the days near it', () => {
  it.each([
    ['13 Jan', '2026-01-13'],
    ['Tues 13th Jan, 9.20', '2026-01-13'],
    ['Tues 13 Jan 10.50am', '2026-01-13'],
    ['Weds 14/1', '2026-01-14'],
    ['Weds 14.1', '2026-01-14'],
    ['Weds 14/1 - 11.05', '2026-01-14'],
    ['Thurs 15th, P3 (11.20)', '2026-01-15'],
    ['Mon 15 Dec', '2025-12-15'],
    // The thirteenth of May is too far away, the fifth of January is a Monday, the first of May a Friday.
    ['Mon 5/1', '2026-01-05'],
  ])('%s is %s', (text, day) => {
    expect(completeDayNear(text, january)).toBe(day);
  });

  it.each([
    // The wrong weekday, months too far away, no weekday where no month is named, a share, a time, no such day.
    'Fri 13 Jan',
    '13 May',
    '15th',
    '14/1',
    '9.20',
    'Thurs P3',
    // The time of a lesson on a Friday: the ninth of January is one, too.
    'Fri 9.01',
    '31 Feb',
  ])('%s stays as it is', (text) => {
    expect(completeDayNear(text, january)).toBe(text);
  });

  it('stays as it is where two days near could be meant', () => {
    expect(completeDayNear('Fri 13th', { from: '2026-02-10', to: '2026-03-16' })).toBe('Fri 13th');
    expect(completeDayNear('13 Jan', { from: '2025-01-10', to: '2026-01-16' })).toBe('13 Jan');
    expect(completeDayNear('Tues 13 Jan', { from: '2025-01-10', to: '2026-01-16' })).toBe('2026-01-13');
  });

  it('knows day over month by what stands around a table, too', () => {
    expect(completeDay('Weds 14/1', context)).toBe('2026-01-14');
    expect(completeDay('14/1', context)).toBe('14/1');
    // The third of May is a Sunday.
    expect(completeDay('Thurs 5/3', context)).toBe('2026-03-05');
    expect(completeDay('Sun 1/2', context)).toBe('2026-02-01');
  });
});

describe('a form that asks for the day in words', () => {
  const header = 'Timestamp,Observer,Date of visit,Class,Teacher,What did you see?';
  const row = (stamp: string, day: string): string =>
    `${stamp},Helen Orme,"${day}",7B,Mr Marks,"Two pupils checked their answers against the model."`;

  it('takes the year from when it was sent', async () => {
    const { rows } = await readText(
      [
        header,
        row('2026/01/13 9:31:04 am GMT', '13/01/2026'),
        row('2026/01/13 9:52:47 am GMT', 'Tues 13 Jan'),
        row('2026/01/14 2:12:11 pm GMT', 'Weds 14/1'),
        row('2026/01/15 2:12:11 pm GMT', 'Thurs 15th, P3 (11.20)'),
      ].join('\n'),
    );
    expect(rowsTold(rows)).toEqual(['2 visit', '3 visit', '4 visit', '5 visit']);
    expect(visitsOf(rows).map(({ date }) => date)).toEqual([
      '2026-01-13',
      '2026-01-13',
      '2026-01-14',
      '2026-01-15',
    ]);
  });

  it('asks about a day whose weekday is another, and about all where no day is whole', async () => {
    const wrong = await readText(
      [
        header,
        row('2026/01/13 9:31:04 am GMT', '13/01/2026'),
        row('2026/01/14 9:52:47 am GMT', 'Fri 14 Jan'),
      ].join('\n'),
    );
    expect(rowsTold(wrong.rows)[1]).toBe('3 Date of visit, Fri 14 Jan, invalid-date');
    const none = await readText(
      [
        'Observer,Date of visit,Class,Teacher,What did you see?',
        'Helen Orme,13 Jan,7B,Mr Marks,"Two pupils checked their answers."',
      ].join('\n'),
    );
    expect(rowsTold(none.rows)[0]).toBe('2 Date of visit, 13 Jan, invalid-date');
  });
});
