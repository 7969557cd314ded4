/** The word that stands beside a count of visits. */
import type { PrevalenceWord } from '../contract/calls/insight.ts';

/**
 * few < 25 %, some < 50 %, many < 75 %, most ≥ 75 % of the visits.
 * @param count visits in which something was noted, a whole number from 0 to `of`
 * @param of all visits of the walk, at least 1
 * @throws RangeError where the two do not fit together
 */
export function prevalenceWord(count: number, of: number): PrevalenceWord {
  if (!Number.isInteger(count) || !Number.isInteger(of) || of < 1 || count < 0 || count > of) {
    throw new RangeError('a word needs a whole count between 0 and the number of visits');
  }
  const quarters = 4 * count;
  if (quarters < of) return 'few';
  if (quarters < 2 * of) return 'some';
  return quarters < 3 * of ? 'many' : 'most';
}
