/** Words that could be names, and what was said of them once for the school. */
import { foldWord } from '../../domain/lines/read-text.ts';
import { listWordDecisions, setWordDecision } from '../../store/people/word-decisions.ts';
import type { CommandHandler, QueryHandler } from '../context.ts';

export const listWords: QueryHandler<'lines.listWords'> = (_input, { db }) => ({
  words: listWordDecisions(db).map(({ word, meaning }) => ({ word, answer: meaning })),
});

export const answerWord: CommandHandler<'lines.answerWord'> =
  ({ word, answer }, { db }) =>
  () => {
    setWordDecision(db, foldWord(word), answer);
    return {};
  };
