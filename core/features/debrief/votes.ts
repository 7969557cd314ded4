/** Dot voting: rounds are opened, tallied and closed; all of them are kept. */
import { nextNumber } from '../../domain/board/order-keys.ts';
import { castVote, openOf } from '../../domain/debrief/rounds.ts';
import { AppError } from '../../contract/errors.ts';
import { findTheme } from '../../store/board/board-rows.ts';
import { closeRound as endRound, insertRound, listRounds, setVotes } from '../../store/board/votes.ts';
import { openDebrief } from '../../store/board/debrief.ts';
import type { Handlers } from '../context.ts';

export const voteHandlers = {
  'debrief.openRound':
    ({ walkId, people, votesEach }, { db, now }) =>
    () => {
      openDebrief(db, walkId, now());
      const rounds = listRounds(db, walkId);
      if (rounds.some(({ isOpen }) => isOpen))
        throw new AppError('refused', 'a round is open', { reason: 'round-open' });
      insertRound(db, walkId, { number: nextNumber(rounds.map(({ number }) => number)), people, votesEach });
      return {};
    },
  /** A vote for a theme that has gone since can only be taken back. */
  'debrief.vote':
    ({ walkId, themeId, by, round: meant }, { db, now }) =>
    () => {
      openDebrief(db, walkId, now());
      const round = openOf(listRounds(db, walkId), meant);
      if (by > 0 && !findTheme(db, walkId, themeId))
        throw new AppError('not-found', 'no such theme', { what: 'theme', id: themeId });
      setVotes(db, walkId, round.number, themeId, castVote(round, themeId, by));
      return {};
    },
  'debrief.closeRound':
    ({ walkId, round }, { db, now }) =>
    () => {
      openDebrief(db, walkId, now());
      endRound(db, walkId, openOf(listRounds(db, walkId), round).number);
      return {};
    },
} satisfies Partial<Handlers>;
