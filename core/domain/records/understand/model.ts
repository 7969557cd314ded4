/**
 * The model: how much each feature speaks for each meaning of a column. One table that can be read; nothing in it is
 * trained, and the same column always gets the same scores.
 */
import type { Evidence } from './evidence.ts';
import type { Meaning, Weights } from './meanings.ts';
import { isVetoed } from './vetoes.ts';
import { detailWeights } from './weights-details.ts';
import { otherWeights } from './weights-evidence.ts';

export const weights: Readonly<Record<Meaning, Weights>> = { ...detailWeights, ...otherWeights };

/** Where nothing speaks for anything, a column is not needed; what speaks for a role has to be more than this. */
export const leastToSpeak = 1.7;

const scoreCap = 40;

/** How much speaks for a meaning, and which features said the most. */
export function scoreOf(meaning: Meaning, evidence: Evidence): number {
  if (isVetoed(meaning, evidence)) return -scoreCap;
  let sum = meaning === 'ignored' ? leastToSpeak : 0;
  const own = weights[meaning];
  for (const [feature, value] of evidence.features) sum += (own[feature] ?? 0) * value;
  return Math.max(-scoreCap, Math.min(scoreCap, sum));
}
