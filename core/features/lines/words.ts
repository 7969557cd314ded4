/** Words that are names and ordinary words too, and what was said of them once for the school. */
import { foldWord } from '../../domain/lines/read-text.ts';
import { listWordAnswers, setWordAnswer } from '../../store/word-answers.ts';
import type { CommandHandler, QueryHandler } from '../context.ts';

export const listWords: QueryHandler<'lines.listWords'> = (_input, { db }) => ({
  words: [...listWordAnswers(db)].map(([word, answer]) => ({ word, answer })),
});

export const answerWord: CommandHandler<'lines.answerWord'> =
  ({ word, answer }, { db }) =>
  () => {
    setWordAnswer(db, foldWord(word), answer);
    return {};
  };
