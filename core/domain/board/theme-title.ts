/** How a theme is called, and the sentences that say what was done on the board. */
import type { BoardTheme } from '../../contract/calls/board.ts';
import { inStage, keptGroup, type StagePlan, untitled } from '../debrief/stage-plan.ts';

type Named = Pick<BoardTheme, 'number' | 'title'>;
type Grouping = Pick<StagePlan, 'group'>;

/** The title of a theme; until it has one what the stage calls it: "Cluster 3" or "Theme 3". */
export function titleOf({ title, number }: Named, plan: Grouping): string {
  return title ?? untitled(plan, number);
}

/** The same inside a sentence: a title that the team gave stands between asterisks, at most one in a sentence. */
export function quoted(theme: Named): string {
  return theme.title === null ? titleOf(theme, keptGroup) : `*${theme.title}*`;
}

/** "1 card", "3 cards". */
export function countOfCards(count: number): string {
  return count === 1 ? '1 card' : `${count} cards`;
}

/** "Undone: 1 card moved to Cluster 2". */
export function undoneSentence(sentence: string): string {
  return `Undone: ${sentence}`;
}

/** "Done again: 1 card moved to Cluster 2". */
export function redoneSentence(sentence: string): string {
  return `Done again: ${sentence}`;
}

/** A sentence as a stage says it; the title in it stays. */
export function sentenceInStage(plan: Grouping, sentence: string): string {
  return sentenceParts(sentence)
    .map(({ text, isTitle }) => (isTitle ? `*${text}*` : inStage(plan, text)))
    .join('');
}

interface SentencePart {
  readonly text: string;
  /** True for a theme's title, to be set apart from the words around it. */
  readonly isTitle: boolean;
}

/**
 * Takes a sentence apart so that a title can be set in italics. A title may hold asterisks itself:
 * it reaches from the first to the last of the sentence.
 */
export function sentenceParts(sentence: string): SentencePart[] {
  const from = sentence.indexOf('*');
  const to = sentence.lastIndexOf('*');
  if (from === to) return [{ text: sentence, isTitle: false }];
  const parts = [
    { text: sentence.slice(0, from), isTitle: false },
    { text: sentence.slice(from + 1, to), isTitle: true },
    { text: sentence.slice(to + 1), isTitle: false },
  ];
  return parts.filter((part) => part.text !== '');
}

/** The same where nothing can be set apart: the title stands between quotation marks. */
export function plainSentence(sentence: string): string {
  return sentenceParts(sentence)
    .map(({ text, isTitle }) => (isTitle ? `“${text}”` : text))
    .join('');
}
