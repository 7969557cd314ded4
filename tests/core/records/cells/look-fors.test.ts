/** What was rated, read as recorded and as seen; what grades, or has no order, is not read. */
import { describe, expect, test } from 'vitest';
import { isGrading } from '../../../../core/domain/records/cells/gradings.ts';
import { readLookFors, type RecordedRating } from '../../../../core/domain/records/look-fors.ts';
import { upperHalf } from '../../../../core/domain/records/cells/scales.ts';

const extent = ['Not yet', 'In places', 'Mostly', 'Throughout'];

const rating = (
  visitId: string,
  label: string | null,
  more: Partial<RecordedRating> = {},
): RecordedRating => ({
  visitId,
  question: null,
  lookFor: 'Pupils say why',
  label,
  scale: extent,
  ...more,
});

const read = (...ratings: RecordedRating[]): ReturnType<typeof readLookFors> =>
  readLookFors(ratings, (parts) => parts.join('|').padEnd(16, '-'));

describe('the upper half of a scale', () => {
  test.each([
    [extent, ['Mostly', 'Throughout']],
    [
      ['Rarely', 'Sometimes', 'Often', 'Always'],
      ['Often', 'Always'],
    ],
    // The middle of five is neither.
    [
      ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
      ['Often', 'Always'],
    ],
    [['No', 'Yes'], ['Yes']],
    [['never heard', 'heard once', 'heard often'], ['heard often']],
    // Parts of known scales: what is above the middle of the whole one.
    [
      ['Rarely', 'Sometimes'],
      ['Often', 'Always'],
    ],
    [
      ['Sometimes', 'Often'],
      ['Often', 'Always'],
    ],
    [
      ['In places', 'Mostly'],
      ['Mostly', 'Throughout'],
    ],
  ])('%j', (scale, upper) => {
    expect(upperHalf(scale)).toEqual(upper);
  });

  test.each([[[]], [['Mostly']], [['Mostly', 'mostly']], [['Throughout']], [['Some', 'Most']]])(
    'none of %j',
    (scale) => {
      expect(upperHalf(scale)).toBeNull();
    },
  );
});

describe('labels that grade', () => {
  test.each([
    [['Outstanding', 'Good', 'Requires improvement', 'Inadequate']],
    [['Not yet', 'GOOD']],
    [['1', '2', '3', '4']],
    [['Grade 2']],
    [['3/5']],
    [['A', 'B+']],
    [['Red', 'Amber', 'Green']],
    [['R', 'A', 'G']],
    [['Emerging', 'Developing', 'Secure', 'Embedded']],
    [['Partially met', 'Met']],
  ])('%j', (labels) => {
    expect(isGrading(labels)).toBe(true);
  });

  test.each([
    [extent],
    [['Not seen', 'Once', 'A few times', 'Throughout']],
    [['Not evident', 'Partly evident', 'Evident']],
    [['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree']],
    [['No', 'Partly', 'Yes']],
    [['None', 'Few', 'Some', 'Many', 'Most', 'All']],
  ])('%j do not', (labels) => {
    expect(isGrading(labels)).toBe(false);
  });
});

describe('look-fors', () => {
  test('those that recorded it, and those in the upper half; not recorded is no answer', () => {
    expect(read(rating('v1', 'Mostly'), rating('v2', 'in places'), rating('v3', null))).toEqual([
      {
        key: '|pupils say why|mostly|throughout'.slice(0, 16),
        label: 'Pupils say why',
        upper: ['Mostly', 'Throughout'],
        whyUnread: null,
        answers: [
          { visitId: 'v1', isUpper: true },
          { visitId: 'v2', isUpper: false },
        ],
      },
    ]);
  });

  test('stand in the order of the form, those that the first visit left open too', () => {
    const other = { lookFor: 'Pupils ask why' };
    const found = read(rating('v1', null), rating('v1', 'Mostly', other), rating('v2', 'Mostly'));
    expect(found.map(({ label }) => label)).toEqual(['Pupils say why', 'Pupils ask why']);
  });

  test('one that nobody recorded is none', () => {
    expect(read(rating('v1', null), rating('v2', null))).toEqual([]);
  });

  test('commas, capitals and spaces make no other one, another question does', () => {
    expect(
      read(rating('v1', 'Mostly'), rating('v2', 'Mostly', { lookFor: 'pupils  say, why' })),
    ).toHaveLength(1);
    expect(read(rating('v1', 'Mostly'), rating('v2', 'Mostly', { question: 'In pairs' }))).toHaveLength(2);
  });

  test.each<[string, RecordedRating, 'grades' | 'no-order']>([
    ['an answer that is not on the scale', rating('v2', 'Sort of'), 'no-order'],
    ['no scale', rating('v2', 'Mostly', { scale: [] }), 'no-order'],
    [
      'another scale',
      rating('v2', 'Often', { scale: ['Rarely', 'Sometimes', 'Often', 'Always'] }),
      'no-order',
    ],
    ['an answer that grades', rating('v2', 'Good'), 'grades'],
    ['a scale that grades', rating('v2', 'Mostly', { scale: [...extent, 'Outstanding'] }), 'grades'],
  ])('%s: it makes no figure', (_what, other, whyUnread) => {
    expect(read(rating('v1', 'Mostly'), other)).toMatchObject([
      { upper: [], whyUnread, answers: [{ isUpper: false }, { isUpper: false }] },
    ]);
  });

  test('a column that uses one label more is the same look-for', () => {
    const few = read(rating('v1', 'Often', { scale: ['Sometimes', 'Often'] }));
    const more = read(rating('v1', 'Often', { scale: ['Rarely', 'Sometimes', 'Often', 'Always'] }));
    expect(few).toEqual(more);
  });
});
