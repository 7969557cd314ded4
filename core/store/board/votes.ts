/** Rounds of votes of a debrief. */
import * as z from 'zod';
import type { Round } from '../../domain/debrief/rounds.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { parseRows } from '../rows.ts';
import { boardKey, boardOfWalk } from '../records/walks.ts';

const roundRow = z.object({
  number: z.int(),
  people: z.int(),
  votesEach: z.int(),
  isOpen: z.int().transform((value) => value === 1),
});

const voteRow = z.object({ round: z.int(), themeId: z.string(), votes: z.int() });

/** The rounds of a debrief, the first one first. */
export function listRounds(db: Db, walkId: string): Round[] {
  const rounds = prepared(
    db,
    `SELECT number, people, votes_each AS votesEach, is_open AS isOpen
     FROM vote_round WHERE walk_key = ${boardOfWalk} ORDER BY number`,
  ).all(walkId);
  const votes = prepared(
    db,
    `SELECT round, theme_id AS themeId, votes FROM vote WHERE walk_key = ${boardOfWalk} ORDER BY round, theme_id`,
  ).all(walkId);
  const byRound = Map.groupBy(parseRows(voteRow, votes), ({ round }) => round);
  return parseRows(roundRow, rounds).map((round) => ({
    ...round,
    votes: (byRound.get(round.number) ?? []).map(({ themeId, votes: given }) => ({ themeId, votes: given })),
  }));
}

export function insertRound(
  db: Db,
  walkId: string,
  { number, people, votesEach }: Pick<Round, 'number' | 'people' | 'votesEach'>,
): void {
  prepared(
    db,
    `INSERT INTO vote_round (walk_key, number, people, votes_each, is_open)
     VALUES (@key, @number, @people, @votesEach, 1)`,
  ).run({ key: boardKey(db, walkId), number, people, votesEach });
}

export function closeRound(db: Db, walkId: string, number: number): void {
  prepared(db, 'UPDATE vote_round SET is_open = 0 WHERE walk_key = ? AND number = ?').run(
    boardKey(db, walkId),
    number,
  );
}

/** Says how many votes a theme has in a round. */
export function setVotes(db: Db, walkId: string, round: number, themeId: string, votes: number): void {
  const vote = { key: boardKey(db, walkId), round, themeId, votes };
  if (votes === 0)
    prepared(db, 'DELETE FROM vote WHERE walk_key = ? AND round = ? AND theme_id = ?').run(
      vote.key,
      round,
      themeId,
    );
  else
    prepared(
      db,
      `INSERT INTO vote (walk_key, round, theme_id, votes) VALUES (@key, @round, @themeId, @votes)
       ON CONFLICT (walk_key, round, theme_id) DO UPDATE SET votes = excluded.votes`,
    ).run(vote);
}
