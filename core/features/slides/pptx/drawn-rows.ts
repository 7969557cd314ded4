/** The rows of a chart that have a bar. What has no count is not in the file at all: no label, no empty cell, no mark. */
import type { ClearedChart, PrevalenceWord } from '../../../contract/calls/insight.ts';

export interface DrawnRow {
  label: string;
  word: PrevalenceWord;
  count: number;
  of: number;
  asOf: string | null;
}

export function drawnRows(rows: ClearedChart['rows']): DrawnRow[] {
  return rows.flatMap(({ label, figure }) => {
    if (figure.kind === 'hidden' || figure.count === null || figure.of === null) return [];
    const { word, count, of, asOf } = figure;
    return [{ label, word, count, of, asOf }];
  });
}
