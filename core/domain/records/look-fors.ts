/** Ratings of what a form looks for, read as "recorded" and "in the upper half of its scale". Never averaged, never ranked. */
import { isGrading } from './cells/gradings.ts';
import { upperHalf } from './cells/scales.ts';

/** Something that a form looks for, and the visits that recorded it. */
export interface LookForFacts {
  /** Stable, and no label. */
  key: string;
  label: string;
  /** The labels in the upper half of its scale, from less to more; none where it is not read. */
  upper: readonly string[];
  /** Its labels grade, or there is no scale that holds all answers: then it makes no figure. */
  whyUnread: 'grades' | 'no-order' | null;
  /** A visit may have several, of several observers. */
  answers: readonly { visitId: string; isUpper: boolean }[];
}

/** One cell of one record. */
export interface RecordedRating {
  /** One room seen by several observers is one visit. */
  visitId: string;
  question: string | null;
  lookFor: string;
  /** Null: not recorded. */
  label: string | null;
  scale: readonly string[];
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The upper half of the one scale on which everybody answered; null where there is none, or an answer is not on it. */
function upperOf(ratings: readonly RecordedRating[]): string[] | null {
  const halves = ratings.map(({ label, scale }) => {
    const isOnScale = scale.some((one) => fold(one) === fold(label ?? ''));
    return isOnScale ? upperHalf(scale) : null;
  });
  const [first = null] = halves;
  const isOne = halves.every((half) => half !== null && half.map(fold).join() === first?.map(fold).join());
  return isOne ? first : null;
}

function read(
  ratings: readonly RecordedRating[],
  hash: (parts: readonly string[]) => string,
): LookForFacts[] {
  const recorded = ratings.filter(({ label }) => label !== null);
  const [first] = recorded;
  if (first === undefined) return [];
  const labels = recorded.flatMap(({ label, scale }) => [label ?? '', ...scale]);
  const upper = isGrading(labels) ? null : upperOf(recorded);
  const why = isGrading(labels) ? 'grades' : 'no-order';
  const names = new Set((upper ?? []).map(fold));
  return [
    {
      // On another scale the same words ask for something else.
      key: hash([fold(first.question ?? ''), fold(first.lookFor), ...names]).slice(0, 16),
      label: first.lookFor,
      upper: upper ?? [],
      whyUnread: upper === null ? why : null,
      answers: recorded.map(({ visitId, label }) => ({ visitId, isUpper: names.has(fold(label ?? '')) })),
    },
  ];
}

/**
 * Puts ratings together by what was looked for, in the order given.
 * @param ratings those that were left open too: they tell where a question stands on the form
 * @param hash makes a stable key, from which nobody reads the words
 */
export function readLookFors(
  ratings: readonly RecordedRating[],
  hash: (parts: readonly string[]) => string,
): LookForFacts[] {
  const byQuestion = Map.groupBy(ratings, ({ question, lookFor }) =>
    JSON.stringify([fold(question ?? ''), fold(lookFor)]),
  );
  return [...byQuestion.values()].flatMap((ratings) => read(ratings, hash));
}
