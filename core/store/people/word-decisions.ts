/** What was asked once about words that could be names. Holds for the school. */
import type { WordDecision } from '../../contract/names.ts';
import { wordDecisionSchema } from '../../contract/names.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows } from '../rows.ts';

/** In the order of the alphabet. */
export function listWordDecisions(db: Db): WordDecision[] {
  return parseRows(
    wordDecisionSchema,
    prepared(db, 'SELECT word, meaning FROM word_decision ORDER BY word').all(),
  );
}

/** @param meaning null takes it back */
export function setWordDecision(db: Db, word: string, meaning: WordDecision['meaning'] | null): void {
  if (meaning === null) prepared(db, 'DELETE FROM word_decision WHERE word = ?').run(word);
  else
    prepared(
      db,
      `INSERT INTO word_decision (word, meaning) VALUES (?, ?)
       ON CONFLICT (word) DO UPDATE SET meaning = excluded.meaning`,
    ).run(word, meaning);
}
