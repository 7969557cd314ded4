/** Steps on a board at random: the board is what its log says, and no step that was done is missing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as z from 'zod';
import type { Board } from '../../../core/contract/calls/board.ts';
import type { Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { replayLog, rowsOf, withOffBoard } from '../../core/board/replay.ts';
import { takeStep } from '../../core/board/take-step.ts';
import { type Wish, wishArbitrary } from '../../core/board/wishes.ts';
import type { Kind } from './kind.ts';
import { look, open, readyToLoad, writeRecords, type Seen } from './store.ts';

type Action =
  | { do: 'wish'; wish: Wish }
  | { do: 'undo' | 'redo' | 'round' }
  | { do: 'goBack'; back: number }
  | { do: 'vote'; theme: number; by: 1 | -1 };

const drag: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('wish' as const), wish: wishArbitrary }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('round' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('vote' as const),
      theme: fc.nat(20),
      by: fc.constantFrom<1 | -1>(1, 1, -1),
    }),
  },
);

const undo: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wish' as const), wish: wishArbitrary }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom<'undo' | 'redo'>('undo', 'undo', 'redo') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('goBack' as const), back: fc.nat(60) }) },
);

async function act(client: Client, walkId: string, action: Action, number: number): Promise<void> {
  const board = await client.board.get({ walkId });
  if (action.do === 'wish') await takeStep(client, board, action.wish, number);
  else if (action.do === 'undo' || action.do === 'redo') await client.board[action.do]({ walkId });
  else if (action.do === 'goBack') {
    const { steps } = await client.board.listSteps({ walkId, before: null, limit: 500 });
    const step = steps[action.back % Math.max(1, steps.length)];
    if (step) await client.board.goBack({ walkId, stepId: step.id });
  } else if (action.do === 'vote') {
    const theme = board.themes[action.theme % Math.max(1, board.themes.length)];
    if (theme) await client.debrief.vote({ walkId, themeId: theme.id, by: action.by });
  } else {
    const { rounds } = await client.debrief.get({ walkId });
    if (rounds.some(({ isOpen }) => isOpen)) await client.debrief.closeRound({ walkId });
    else await client.debrief.openRound({ walkId, people: 4, votesEach: 3 });
  }
}

/** Events in the log, rounds, those that are open, and votes in all: a command changes one of them by one. */
const countsSchema = z.tuple([z.int(), z.int(), z.int(), z.int()]);
type Counts = z.infer<typeof countsSchema>;

async function countsOf(client: Client, walkId: string): Promise<Counts> {
  const { total } = await client.board.listSteps({ walkId, before: null, limit: 1 });
  const { rounds } = await client.debrief.get({ walkId });
  const votes = rounds.flatMap((round) => round.votes.map((one) => one.votes));
  return [
    total,
    rounds.length,
    rounds.filter(({ isOpen }) => isOpen).length,
    votes.reduce((sum, one) => sum + one, 0),
  ];
}

async function onlyWalk(client: Client): Promise<string> {
  return (await client.walks.list({})).walks[0]?.id ?? '';
}

async function assertIsItsLog({ client, db }: Seen, start: Board): Promise<void> {
  const { walkId } = start;
  const board = await client.board.get({ walkId });
  const replayed = replayLog(db, walkId, withOffBoard(start, board.cards));
  const all = (): boolean => true;
  assert.deepEqual(rowsOf(replayed, all), rowsOf(indexBoard(board), all));
  const { rounds } = await client.debrief.get({ walkId });
  for (const { people, votesEach, votes } of rounds)
    assert.ok(votes.reduce((sum, one) => sum + one.votes, 0) <= people * votesEach);
}

/** At most the one command that was under way may be there beyond what was done. */
function assertNothingMissing(told: Counts, found: Counts): void {
  const more = found.map((count, index) => count - (told[index] ?? 0));
  const [events = 0, rounds = 0, open = 0, votes = 0] = more;
  assert.ok(events >= 0 && rounds >= 0, `lost: ${told.join()} became ${found.join()}`);
  // A round that begins is open.
  const changes = events + rounds + Math.abs(open - rounds) + Math.abs(votes);
  assert.ok(changes <= 1, `${changes} changes beyond ${told.join()}`);
}

/** A step that the rules refuse changes nothing, and the session goes on. */
const refusals: readonly string[] = ['conflict', 'invalid-input', 'not-found', 'refused'];

const stepsOf = (actions: fc.Arbitrary<Action>): Kind => ({
  runsOfStore: 25,
  within: 300,
  changes: 40,
  room: 80,
  async begin(place) {
    writeRecords(place, 'walk.json', { visits: 18, text: (visit) => `Seen ${visit}. And more of it.` });
    const opened = await open(place);
    await (
      await readyToLoad(opened, place, 'walk.json')
    )();
    const start = await opened.client.board.get({ walkId: await onlyWalk(opened.client) });
    await opened.core.close();
    let told: Counts = [0, 0, 0, 0];
    return async (said) => {
      const done = said.filter(({ is }) => is === 'done').at(-1);
      if (done) told = countsSchema.parse(done.about);
      const found = await look(place, async (seen) => {
        await assertIsItsLog(seen, start);
        return countsOf(seen.client, start.walkId);
      });
      assertNothingMissing(told, found);
      told = found;
    };
  },
  async work({ run, begun, done, ...bench }) {
    const { client } = await bench.open();
    const walkId = await onlyWalk(client);
    let number = (run + 1) * 100_000;
    for (const action of fc.sample(actions, { seed: run, numRuns: 2000 })) {
      begun(action.do);
      try {
        await act(client, walkId, action, (number += 1));
      } catch (error) {
        if (!(error instanceof AppError) || !refusals.includes(error.code)) throw error;
      }
      done(action.do, await countsOf(client, walkId));
    }
  },
});

export const dragging = stepsOf(drag);
export const undoing = stepsOf(undo);
