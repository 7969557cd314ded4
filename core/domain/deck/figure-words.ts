/** Released figures in words. */
import type { ClearedFigure } from '../../contract/calls/insight.ts';
import { dayAndMonth } from '../dates.ts';
import type { Release, ReleasedFigure } from '../release/release.ts';

/** A released figure as drawing code takes it. */
export function cleared({ word, count, of, asOf }: ReleasedFigure): ClearedFigure {
  return { kind: 'value', word, count, of, asOf };
}

/** ", as of 13 October" of a figure that is kept from an earlier day, else nothing. */
export const asOfWords = (asOf: string | null): string =>
  asOf === null ? '' : `, as of ${dayAndMonth(asOf)}`;

/** "most, 11 of 14 visits, as of 13 October", "most", or that it is not shown. */
export function figureInWords(figure: ClearedFigure): string {
  if (figure.kind === 'hidden') return 'not shown';
  const { word, count, of, asOf } = figure;
  const counted = count === null || of === null ? '' : `, ${count} of ${of} visits`;
  return `${word}${counted}${asOfWords(asOf)}`;
}

/** "14 visits, as of 13 October"; null where the number may not stand. */
function visitsInWords({ visits }: Release): string | null {
  if (visits === null) return null;
  return `${visits.count} visits${asOfWords(visits.asOf)}`;
}

const listed = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(', ');

/** "14 visits, several observers, 5 to 13 October 2026", as far as it may stand; said once, on the title slide. */
export function sampleInWords(release: Release): string {
  const observers = release.hasSeveralObservers ? 'several observers' : null;
  return listed([visitsInWords(release), observers, release.dates]);
}

/** "14 visits, 5 to 13 October 2026". */
export function baseInWords(release: Release): string {
  return listed([visitsInWords(release), release.dates]);
}
