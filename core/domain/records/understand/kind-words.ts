/** The kind of evidence that a label names row by row: "Saw", "Pupil", "Wondering". */
import type { CardKind } from '../../../contract/tables.ts';
import type { Concept } from './concept.ts';
import { conceptsOf, headerWords, wholeVocabulary } from './header-words.ts';

/** Null where a label names none. */
export function kindNamed(label: string): CardKind | null {
  const concepts = conceptsOf(headerWords(label), wholeVocabulary);
  const has = (concept: Concept): boolean => (concepts.get(concept) ?? 0) > 0.5;
  if (has('pupil')) return 'pupil-voice';
  if (has('hear')) return 'heard';
  if (has('wonder')) return 'wondering';
  if (has('speech')) return 'pupil-voice';
  return has('see') ? 'saw' : null;
}

const mostLabels = 8;
const longestLabel = 25;

/** Whether labels of a column say what kind of evidence stands beside them: all of them do, and not all the same. */
export function areKinds(labels: readonly string[]): boolean {
  if (labels.length < 2 || labels.length > mostLabels) return false;
  if (labels.some((label) => label.length > longestLabel || /[.!?"”]$/.test(label))) return false;
  const kinds = labels.map(kindNamed);
  return kinds.every((kind) => kind !== null) && new Set(kinds).size > 1;
}
