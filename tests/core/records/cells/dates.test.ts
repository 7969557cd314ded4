/** Days as forms write them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, settleDayOrder } from '../../../../core/domain/records/cells/dates.ts';

const day = (text: string): object => ({ kind: 'day', day: text });
const invalid = { kind: 'invalid' };
const ambiguous = { kind: 'ambiguous' };

describe('readDay', () => {
  test.each([
    ['2026-10-05', day('2026-10-05')],
    ['2026/10/06 10:39:41 AM GMT+1', day('2026-10-06')],
    ['2026-10-05T09:30:20', day('2026-10-05')],
    ['15/10/2026 11:36:35', day('2026-10-15')],
    ['10/15/26', day('2026-10-15')],
    ['05.05.2026', day('2026-05-05')],
    ['Mon 5 October 2026', day('2026-10-05')],
    ['5th Oct 2026', day('2026-10-05')],
    ['Oct 5, 2026', day('2026-10-05')],
    ['29/02/2028', day('2028-02-29')],
    ['29/02/2026', invalid],
    ['31/09/2026', invalid],
    ['32/13/2026', invalid],
    ['2026-13-01', invalid],
    ['05/10/0026', invalid],
    ['Fri 16 Oct', invalid],
    ['46300', invalid],
    ['soon', invalid],
    ['03/04/2026', ambiguous],
  ])('%s', (text, expected) => {
    expect(readDay(text, null)).toEqual(expected);
  });

  test('follows the order that the column settles', () => {
    expect(readDay('03/04/2026', 'day-first')).toEqual(day('2026-04-03'));
    expect(readDay('03/04/2026', 'month-first')).toEqual(day('2026-03-04'));
  });

  test('reads back every day that a spreadsheet writes', () => {
    const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(anyDay, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        expect(readDay(`${dayOfMonth}/${month}/${year}`, 'day-first')).toEqual(day(iso));
        expect(readDay(`${month}/${dayOfMonth}/${year}`, 'month-first')).toEqual(day(iso));
      }),
    );
  });
});

describe('settleDayOrder', () => {
  test.each([
    [['06/10/2026', '15/10/2026'], 'day-first'],
    [['10/6/26', '10/15/26'], 'month-first'],
    [['06/10/2026', '08/10/2026'], null],
    [['15/10/2026', '10/16/2026'], 'contradictory'],
    [['31/09/2026'], 'day-first'],
    [['32/13/2026', '', 'x'], null],
  ])('%j', (values, expected) => {
    expect(settleDayOrder(values)).toBe(expected);
  });
});
