/** What was asked once about words that are names and ordinary words too. Holds for the school. */
import * as z from 'zod';
import type { WordAnswer } from '../contract/calls/lines.ts';
import type { Db } from './open.ts';
import { prepared } from './prepared.ts';
import { parseRows } from './rows.ts';

const answerRow = z.object({ word: z.string(), answer: z.enum(['person', 'nobody']) });

/** By word, folded, in the order of the alphabet. */
export function listWordAnswers(db: Db): Map<string, WordAnswer> {
  const rows = parseRows(answerRow, prepared(db, 'SELECT word, answer FROM word_answer ORDER BY word').all());
  return new Map(rows.map(({ word, answer }) => [word, answer]));
}

/**
 * @param word folded
 * @param answer null takes it back
 */
export function setWordAnswer(db: Db, word: string, answer: WordAnswer | null): void {
  if (answer === null) prepared(db, 'DELETE FROM word_answer WHERE word = ?').run(word);
  else
    prepared(
      db,
      `INSERT INTO word_answer (word, answer) VALUES (?, ?)
       ON CONFLICT (word) DO UPDATE SET answer = excluded.answer`,
    ).run(word, answer);
}
