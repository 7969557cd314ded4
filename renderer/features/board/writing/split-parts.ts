/** Where a card may be cut: one line, one part. */
import { cutSentences } from '../../../../core/domain/records/evidence/sentences.ts';

/** The most parts that one step makes. */
const mostParts = 50;

/** The text with a line for each of its sentences, to begin with. */
export function suggestedCut(text: string): string {
  return text.split('\n').flatMap(cutSentences).join('\n');
}

/** The parts that a text with one part on each line means; beyond the most, the last holds the rest. */
export function partsOf(typed: string): string[] {
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length <= mostParts) return lines;
  return [...lines.slice(0, mostParts - 1), lines.slice(mostParts - 1).join(' ')];
}
