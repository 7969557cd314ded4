/** A row that is put right. */
import { describe, expect, test } from 'vitest';
import { RowCorrection } from '../../../renderer/features/records/correct/row-correction.svelte.ts';
import { attentionRow } from '../examples.ts';

describe('correcting a row', () => {
  test('the cell at fault comes first and stays there while it is put right', () => {
    const correction = new RowCorrection(attentionRow);
    const order = () => [
      correction.atFault.map(({ index }) => index),
      correction.others.map(({ index }) => index),
    ];
    expect([order(), correction.changed]).toEqual([[[1], [0]], []]);
    correction.set(1, '3 Oct 2026');
    expect(correction.changed).toEqual([{ index: 1, value: '3 Oct 2026' }]);
    correction.judge([{ row: 7, column: null, value: null, reason: 'missing-visit-details' }]);
    expect([order(), correction.ofWholeRow.length]).toEqual([[[1], [0]], 1]);
  });

  test('of two cells with one header the one with the value is meant', () => {
    const correction = new RowCorrection({
      fields: [
        { name: 'Date', value: '5 Oct 2026', role: 'date', options: [] },
        { name: 'Date', value: 'soon', role: 'date', options: [] },
      ],
      items: [{ row: 2, column: 'Date', value: 'soon', reason: 'invalid-date' }],
    });
    expect(correction.atFault.map(({ index }) => index)).toEqual([1]);
  });
});
