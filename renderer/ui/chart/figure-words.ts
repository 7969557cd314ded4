/** The words beside a bar, and the length of the bar: from cleared figures only. */
import type { ClearedChart, ClearedFigure } from '../../../core/contract/calls/insight.ts';
import { sayLongDay } from '../long-day.ts';
import type { Bars } from './draw-bars.ts';

export const hiddenWords = 'not shown';

/** "most · 22"; "some · 5 of 14" where it is of an earlier deck; the word alone where the number may not stand. */
export function figureWords(figure: ClearedFigure): string {
  if (figure.kind === 'hidden') return hiddenWords;
  const { word, count, of, asOf } = figure;
  if (count === null) return word;
  return asOf === null || of === null ? `${word} · ${count}` : `${word} · ${count} of ${of}`;
}

/** "as of 13 October", where a figure is of an earlier deck; else nothing. */
export function keptWords(figure: ClearedFigure): string {
  return figure.kind === 'hidden' || figure.asOf === null ? '' : `as of ${sayLongDay(figure.asOf)}`;
}

/** A length says the number, so there is a bar only where the number may stand. */
export function barsOf(chart: ClearedChart): Bars {
  const lengths = chart.rows.map(({ figure }) => (figure.kind === 'value' ? figure.count : null));
  return { lengths, full: chart.scale ?? Math.max(1, ...lengths.map((length) => length ?? 0)) };
}
