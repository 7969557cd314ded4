/** What columns mean by their headers and by what stands in them. */
import { describe, expect, test } from 'vitest';
import { columnUse, understandColumns } from '../../../../core/domain/records/table/columns.ts';
import { builtInBook } from '../../../../core/domain/records/areas/area-book.ts';
import { columnLetter, headerKey, splitGridHeader } from '../../../../core/domain/records/table/headers.ts';
import { scaleOf } from '../../../../core/domain/records/cells/scales.ts';

/** The role, and the area where it is tied to one, of a single column. */
function roleOf(header: string, ...values: string[]): string {
  const [column] = understandColumns(
    [header],
    values.map((value) => [value]),
    'google-sheets',
    null,
    false,
  );
  if (column === undefined) return 'none';
  const { role, areaId } = columnUse(column);
  return areaId === null ? role : `${role} of ${builtInBook.nameOf(areaId)}`;
}

test.each([
  ['Date of visit', 'date'],
  ['\u00a0Period\u00a0', 'period'],
  ['Lesson', 'period'],
  ['Your name', 'observer'],
  ['Teacher (initials)', 'teacher-initials'],
  ['Focus area(s)', 'focus-areas'],
  ['Main focus\u00a0', 'focus-areas'],
  ["What did you see?\n(describe it, don't judge it)\u00a0", 'evidence'],
  ['What did you notice? (one thing per line)', 'evidence'],
  ['What did you hear?', 'evidence'],
  ['What did pupils say? ', 'pupil-quote of Pupil voice'],
  ['In a pupil’s words', 'pupil-quote of Pupil voice'],
  ['A pupil told me...', 'pupil-quote of Pupil voice'],
  ['Pupil voice', 'pupil-quote of Pupil voice'],
  ['What pupils said', 'pupil-quote of Pupil voice'],
  ['Even better if', 'wondering'],
  ['Areas for development', 'wondering'],
  ['When was your visit?', 'date'],
  ['On what date did you visit?', 'date'],
  ['Which class?', 'class'],
  ['Which year group did you see?', 'year-group'],
  ['What subject was it?', 'subject'],
  ['1. Which class did you visit? (e.g. 9X/Ma1)', 'class'],
  ['Primary: year group', 'year-group'],
  ['Who was teaching?', 'teacher'],
  ['Room #', 'room'],
  ['The learning environment', 'evidence of Learning environment'],
  ['2. Participation?', 'evidence of Participation'],
  ['Are there clear goals?', 'evidence of Clear goals'],
  ['Evidence of progress', 'evidence of Progress'],
  ['I wonder...', 'wondering'],
  ['One wondering', 'wondering'],
  ['Next step for us?', 'wondering'],
  ['Clear goals: what did you see?', 'evidence of Clear goals'],
  ['Total points', 'ignored'],
  ['Points - Subject', 'ignored'],
  ['Feedback - Subject', 'ignored'],
  ['Score', 'ignored'],
  ['__proto__', 'ignored'],
  ['constructor', 'ignored'],
  ['', 'ignored'],
])('the header %j is %s', (header, expected) => {
  expect(roleOf(header, 'x')).toBe(expected);
});

test.each([
  ['Different voices heard', ['16 / 28', '12 of 24', '', '-'], 'tally'],
  ['Pupils built on answers', ['Not yet', 'Mostly', ''], 'rating'],
  ['How often … [Cold call]', ['sometimes-ish'], 'rating'],
  ['Anything else', ['Somebody wrote a whole thought here, long enough to matter.'], 'evidence'],
  ['Did you enjoy it', ['kind of'], 'ignored'],
  ['Anything else', ['Visited with the new head.'], 'evidence'],
  ['Follow-up date', ['Two'], 'ignored'],
  ['Action by whom', ['Two'], 'ignored'],
  ['What is the class doing?', ['Two'], 'ignored'],
  ['Who spoke most?', ['Two'], 'ignored'],
  ['Who came along', ['The new head of maths'], 'ignored'],
  ['Clear goals (1-4)', ['3', '1'], 'rating'],
  ['Boys', ['12', '9'], 'ignored'],
  ['Cold call', ['TRUE', 'FALSE'], 'rating'],
  ['Overall', ['Amber'], 'rating'],
  ['Week', ['A'], 'ignored'],
  ['Cold call', ['✓'], 'option'],
  ['Cold call used', ['x', ''], 'option'],
])('%s with %j is %s', (header, values, expected) => {
  expect(roleOf(header, ...values)).toBe(expected);
});

test('neighbouring ratings share the scale that their labels settle together', () => {
  const columns = understandColumns(
    ['One', 'Two'],
    [['Throughout', 'Not yet']],
    'microsoft-forms',
    null,
    false,
  );
  expect(columns.map(({ scale }) => scale)).toEqual([
    ['Not yet', 'In places', 'Mostly', 'Throughout'],
    ['Not yet', 'In places', 'Mostly', 'Throughout'],
  ]);
});

test('neighbouring statements with the same few labels are ratings, in no order that is known', () => {
  const rows = [
    ['Silver', 'Gold', '3', 'Ms A', 'Silver'],
    ['Gold', 'Gold', '3', 'Ms B', 'Bronze'],
  ];
  const columns = understandColumns(
    ['Routines', 'Calm', 'Pupils', 'Points - Calm', 'Alone'],
    rows,
    'table',
    null,
    false,
  );
  expect(columns.map(({ role, scale }) => [role, scale])).toEqual([
    ['rating', []],
    ['rating', []],
    ['ignored', []],
    ['ignored', []],
    ['ignored', []],
  ]);
});

test.each([
  [
    ['Once', 'not seen'],
    ['Not seen', 'Once', 'A few times', 'Throughout'],
  ],
  [
    ['Often', 'Rarely'],
    ['Rarely', 'Often'],
  ],
  [['Purple', 'Often'], []],
  [[], []],
])('the scale of %j is %j', (labels, expected) => {
  expect(scaleOf(labels)).toEqual(expected);
});

test.each([
  ['How often? [Cold call]', { question: 'How often?', row: 'Cold call' }],
  [
    'Q [Pupils rephrasing [or correcting] each other]',
    { question: 'Q', row: 'Pupils rephrasing [or correcting] each other' },
  ],
  ['[All of it]', null],
  ['No brackets', null],
  ['Unbalanced ]', null],
])('the grid header %s', (header, expected) => {
  expect(splitGridHeader(header)).toEqual(expected);
});

describe('header keys', () => {
  test('are the same whatever the spaces, case, number and marks', () => {
    expect(headerKey('3. Focus\n area(s) ?')).toBe(headerKey('focus areas'));
  });

  test('columns without a header are called by their letter', () => {
    expect([0, 25, 26, 51, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  });
});
