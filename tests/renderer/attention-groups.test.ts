/** Which rows one answer settles, and which field fits a cell. */
import { describe, expect, test } from 'vitest';
import type { AttentionRow } from '../../core/contract/calls/attention.ts';
import type { AttentionItem } from '../../core/contract/tables.ts';
import { builtInAreas } from '../../core/domain/focus-areas.ts';
import { groupAttention } from '../../renderer/features/records/correct/attention-groups.ts';
import { areasIn, fieldKind, withAreas } from '../../renderer/features/records/correct/cell-fields.ts';
import { attentionRow } from './examples.ts';

type Field = AttentionRow['fields'][number];

const field = (name: string, value: string, role: Field['role'], options: string[] = []): Field => ({
  name,
  value,
  role,
  options,
});

function row(
  number: number,
  items: Omit<AttentionItem, 'row'>[],
  changes: Partial<AttentionRow> = {},
): AttentionRow {
  return {
    ...attentionRow,
    row: number,
    items: items.map((item) => ({ ...item, row: number })),
    fields: [field('Day', '', 'date'), field('Areas', 'Oracy', 'focus-areas'), field('Day', 'soon', 'date')],
    ...changes,
  };
}

const soon = { column: 'Day', value: 'soon', reason: 'invalid-date' as const };
const oracy = { column: 'Areas', value: 'Oracy', reason: 'unknown-focus-area' as const };
const missing = { column: null, value: null, reason: 'missing-visit-details' as const };

/** Each group as its answer, with its rows and the cell that the answer goes into. */
const told = (rows: AttentionRow[]): [string, ...string[]][] =>
  groupAttention(rows).groups.map(({ answer, rows: members }) => [
    answer,
    ...members.map((member) => `${member.row.row}:${member.index ?? '-'}`),
  ]);

describe('groups', () => {
  test('a row with several faults is in several, and the cell with the value at fault is meant', () => {
    const rows = [row(2, [soon]), row(3, [soon, oracy]), row(4, [{ ...soon, value: 'later' }])];
    expect(told(rows)).toEqual([
      ['date', '2:2', '3:2'],
      ['option-area', '3:1'],
    ]);
    expect(groupAttention(rows).alone.map((one) => one.row)).toEqual([4]);
  });

  test('rows without a day may have one in common; rows without anything seen have not', () => {
    const dated = { fields: [field('Day', '5 Oct 2026', 'date')] };
    expect(
      told([row(2, [missing]), row(3, [missing]), row(4, [missing], dated), row(5, [missing], dated)]),
    ).toEqual([
      ['date', '2:0', '3:0'],
      ['none', '4:-', '5:-'],
    ]);
  });

  test('a day that says nothing is none: rows with text are not dismissed with empty ones', () => {
    const as = (value: string) => ({ fields: [field('Day', value, 'date')] });
    expect(
      told([
        row(2, [missing], as('5 Oct 2026')),
        row(3, [missing], as('6 Oct 2026')),
        row(4, [missing], as('see above')),
        row(5, [missing], as('-')),
      ]),
    ).toEqual([
      ['none', '2:-', '3:-'],
      ['date', '4:0', '5:0'],
    ]);
  });

  test('days that can be read both ways are one, whatever they are; other forms are others', () => {
    const day = (value: string) => [{ column: 'Day', value, reason: 'ambiguous-date' as const }];
    const rows = [row(2, day('03/04/2026')), row(3, day('04/05/2026')), row(4, day('x'), { form: 'form-2' })];
    expect(told(rows).map(([answer, ...members]) => [answer, members.length])).toEqual([
      ['day-order', 2],
      ['day-order', 1],
    ]);
  });

  test('in the app’s own records an area is said in the cell of its piece of evidence', () => {
    const fields = [
      field('evidence 1, focusArea', 'Progress', null),
      field('evidence 2, focusArea', 'Behaviour', null),
    ];
    const item = { column: 'focusArea', value: 'Behaviour', reason: 'unknown-focus-area' as const };
    expect(told([row(1, [item], { fields }), row(2, [item], { fields })])).toEqual([['area', '1:1', '2:1']]);
  });
});

describe('fields', () => {
  test.each([
    [field('Day', 'Mon 3rd', 'date'), true, 'date'],
    [field('Day', '2026-10-05', 'date'), false, 'date'],
    [field('Day', '5 Oct 2026', 'date'), false, 'text'],
    [field('Areas', 'Oracy', 'focus-areas'), false, 'areas'],
    [field('evidence 1, focusArea', 'Oracy', null), true, 'area'],
    [field('Pupils explain', 'Often', 'rating', ['Rarely', 'Often']), false, 'choice'],
    [field('Notes', 'One line.\nAnother.', 'evidence'), false, 'long-text'],
    [field('Class', '9X', 'class'), false, 'text'],
  ] as const)('%o', (cell, isAtFault, kind) => {
    expect(fieldKind({ ...cell, options: [...cell.options] }, isAtFault)).toBe(kind);
  });

  test('areas are read however a cell parts them, and written so that any form reads them', () => {
    expect(areasIn('Oracy, Progress, clear goals', builtInAreas)).toEqual({
      ticked: new Set(['progress', 'clear-goals']),
      others: ['Oracy'],
    });
    expect(areasIn('Progress;Oracy, talk;', builtInAreas).others).toEqual(['Oracy, talk']);
    expect(withAreas(['progress', 'participation'], builtInAreas)).toBe('Participation; Progress');
  });
});
