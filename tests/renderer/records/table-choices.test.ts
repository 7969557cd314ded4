/** What a person says of the columns of a table. */
import { describe, expect, test } from 'vitest';
import {
  columnsAsChosen,
  withAnswer,
  withColumn,
  withColumnsReset,
  withRole,
} from '../../../renderer/features/records/table-choices.ts';
import { filePreview } from '../examples.ts';

describe('choices for a table', () => {
  const [date, quote] = filePreview.columns;
  const change = {
    index: 2,
    role: 'subject',
    areaId: null,
    kind: null,
    isCut: false,
    question: null,
  } as const;

  test('a column is changed beside what was remembered for the others', () => {
    if (!date || !quote) expect.unreachable();
    const remembered = { ...filePreview, columns: [date, { ...quote, why: 'remembered' as const }] };
    const once = withColumn([], remembered, change);
    expect(once).toEqual([
      {
        token: 't1',
        sheet: 'Form1',
        columns: [
          {
            index: 1,
            role: 'pupil-quote',
            areaId: 'pupil-voice',
            kind: 'pupil-voice',
            isCut: true,
            question: null,
          },
          change,
        ],
        dayOrder: null,
        observer: null,
      },
    ]);
    expect(columnsAsChosen(once, remembered).map(({ role, header }) => [header, role])).toEqual([
      ['Date of visit', 'date'],
      ['What did pupils say? ', 'pupil-quote'],
    ]);
    expect(columnsAsChosen(once, filePreview)[2]).toEqual({
      ...filePreview.columns[2],
      ...change,
      why: 'chosen',
    });
    const answered = withAnswer(once, remembered, { dayOrder: 'day-first' });
    expect(withColumnsReset(answered, remembered)).toEqual([
      { token: 't1', sheet: 'Form1', columns: [], dayOrder: 'day-first', observer: null },
    ]);
    expect(withColumnsReset([], { ...remembered, sheet: null })).toHaveLength(1);
  });

  test('another role brings what it needs and drops what it does not', () => {
    if (!date || !quote) expect.unreachable();
    expect([withRole(date, 'evidence'), withRole(quote, 'evidence'), withRole(quote, 'rating')]).toEqual([
      { index: 0, role: 'evidence', areaId: null, kind: 'saw', isCut: true, question: null },
      { index: 1, role: 'evidence', areaId: 'pupil-voice', kind: 'pupil-voice', isCut: true, question: null },
      { index: 1, role: 'rating', areaId: null, kind: null, isCut: false, question: null },
    ]);
    expect([withRole(date, 'pupil-quote').areaId, withRole(date, 'tally').kind]).toEqual([
      'pupil-voice',
      'tally',
    ]);
  });
});
