/** What must hold whichever walks come into a debrief and leave it, whatever is done and loaded in between. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Board } from '../../../core/contract/calls/board.ts';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import { type Db, openStore } from '../../../core/store/file/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';
import { expectSound } from '../board/boards.ts';
import { wishArbitrary } from '../board/wishes.ts';
import { replayLog, rowsOf, withOffBoard } from '../board/replay.ts';
import { exportArbitrary, load } from '../board/exports.ts';
import { takeStep } from '../board/take-step.ts';

const which = fc.nat(2);
const actionArbitrary = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('step'), walk: which, wish: wishArbitrary }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('undo', 'redo'), walk: which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('goBack'), walk: which, step: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('add'), walk: which, other: which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove'), walk: which, other: which }) },
);
const loadArbitrary = fc.record({ do: fc.constant('load'), walk: which, rows: exportArbitrary });
type Action = {
  do: string;
  walk: number;
  wish?: typeof wishArbitrary extends fc.Arbitrary<infer T> ? T : never;
  step?: number;
  other?: number;
  rows?: typeof exportArbitrary extends fc.Arbitrary<infer T> ? T : never;
};

async function act(client: Client, db: Db, walkIds: readonly string[], action: Action, n: number) {
  const walkId = walkIds[action.walk] ?? '';
  const otherId = walkIds[action.other ?? 0] ?? '';
  switch (action.do) {
    case 'undo':
      return void (await client.board.undo({ walkId }));
    case 'redo':
      return void (await client.board.redo({ walkId }));
    case 'add':
      return void (await client.debrief.addWalk({ walkId, otherId }));
    case 'remove':
      return void (await client.debrief.removeWalk({ walkId, otherId }));
    case 'load':
      return void load(db, walkId, action.rows ?? []);
    case 'goBack': {
      const { steps } = await client.board.listSteps({ walkId, before: null, limit: 500 });
      const step = steps[(action.step ?? 0) % Math.max(1, steps.length)];
      if (step) await client.board.goBack({ walkId, stepId: step.id });
      return;
    }
    default:
      if (action.wish) await takeStep(client, await client.board.get({ walkId }), action.wish, n);
  }
}

async function boardsOf(client: Client, walkIds: readonly string[]): Promise<Map<string, Board>> {
  const { walks } = await client.walks.list({});
  const boards = new Map<string, Board>();
  for (const walkId of walkIds) {
    const lead = walks.find(({ id }) => id === walkId)?.debriefedWith ?? walkId;
    boards.set(lead, await client.board.get({ walkId }));
  }
  return boards;
}

function expectSoundStore(db: Db, boards: ReadonlyMap<string, Board>): void {
  for (const board of boards.values()) {
    expectSound(indexBoard(board), board.cards.length);
    const numbers = board.visits.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(board.cards.every(({ visitNumber }) => numbers.includes(visitNumber))).toBe(true);
  }
  const ids = [...boards.values()].flatMap(({ cards }) => cards.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(z.int().parse(db.prepare('SELECT count(*) FROM evidence').pluck().get()));
  expect(db.pragma('foreign_key_check')).toEqual([]);
}

interface World {
  client: Client;
  db: Db;
  walkIds: string[];
  close: () => void;
}

async function openWorld(exports: readonly NonNullable<Action['rows']>[]): Promise<World> {
  const { db, close } = await openStore(temporaryFolder(), 'here');
  const dispatcher = createDispatcher({ handlers, context: testContext(db).context, log: () => undefined });
  const newId = countedIds();
  return {
    client: createClient(dispatcher, countedIds()),
    db,
    walkIds: exports.map((rows) => load(db, null, rows, newId)),
    close,
  };
}

const worldArbitrary = fc.tuple(exportArbitrary, exportArbitrary, exportArbitrary);

async function actOrRefuse(world: World, action: Action, n: number): Promise<void> {
  try {
    await act(world.client, world.db, world.walkIds, action, n);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    // What is undone or gone back to fits the board, whatever has come and gone since.
    const isWayBack = ['undo', 'redo', 'goBack'].includes(action.do);
    if (isWayBack && error.details['nothingTo'] === undefined) throw error;
  }
}

test('walks come and go in any order: every card has one home on one board, every visit a number of its own', async () => {
  await fc.assert(
    fc.asyncProperty(
      worldArbitrary,
      fc.array(fc.oneof({ weight: 6, arbitrary: actionArbitrary }, { weight: 1, arbitrary: loadArbitrary }), {
        minLength: 4,
        maxLength: 30,
      }),
      async (exports, actions) => {
        const world = await openWorld(exports);
        for (const [n, action] of actions.entries()) {
          await actOrRefuse(world, action as Action, n);
          expectSoundStore(world.db, await boardsOf(world.client, world.walkIds));
        }
        world.close();
      },
    ),
    { numRuns: 15, seed: 23 },
  );
}, 60_000);

test('the log of every board, read from its beginning, says what its tables say', async () => {
  await fc.assert(
    fc.asyncProperty(
      worldArbitrary,
      fc.array(actionArbitrary, { minLength: 4, maxLength: 30 }),
      async (exports, actions) => {
        const world = await openWorld(exports);
        const starts = await boardsOf(world.client, world.walkIds);
        for (const [n, action] of actions.entries()) await actOrRefuse(world, action as Action, n);
        const boards = await boardsOf(world.client, world.walkIds);
        const all = [...boards.values()].flatMap(({ cards }) => cards);
        for (const [lead, board] of boards) {
          const numbers = new Map(board.cards.map((card) => [card.id, card.visitNumber]));
          const start = starts.get(lead);
          if (!start) throw new Error('the board was there from the beginning');
          const renumbered = withOffBoard(start, all);
          const cards = renumbered.cards.map((card) => ({
            ...card,
            visitNumber: numbers.get(card.id) ?? card.visitNumber,
          }));
          const replayed = replayLog(world.db, lead, { ...renumbered, cards });
          const isHere = (id: string): boolean => numbers.has(id);
          expect(rowsOf(replayed, isHere)).toEqual(rowsOf(indexBoard(board), isHere));
        }
        world.close();
      },
    ),
    { numRuns: 15, seed: 5 },
  );
}, 60_000);
