/** What must hold in the store whatever the team does and whatever is loaded in between, in any order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Board } from '../../../core/contract/calls/board.ts';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { offBoardId } from '../../../core/domain/focus-areas.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import { type Db, openStore } from '../../../core/store/file/open.ts';
import { readWalkFacts } from '../../../core/store/release/walk-facts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';
import { expectSound } from './boards.ts';
import { wishArbitrary } from './wishes.ts';
import { exportArbitrary, load } from './exports.ts';
import { takeStep } from './take-step.ts';

const actionArbitrary = fc.oneof(
  { weight: 6, arbitrary: wishArbitrary.map((wish) => ({ do: 'step' as const, wish })) },
  { weight: 2, arbitrary: exportArbitrary.map((rows) => ({ do: 'load' as const, rows })) },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'redo' as const }) },
  { weight: 1, arbitrary: fc.boolean().map((isJoined) => ({ do: 'joint' as const, isJoined })) },
);

/** What the team made of the cards, as a load must leave it: everything that somebody decided. */
const decided = ({ cards, themes }: Board): unknown => ({
  themes,
  cards: cards
    .filter(({ themeId, teamText, areaId }) => themeId !== null || teamText !== null || areaId === offBoardId)
    .map(({ id, themeId, teamText, areaId, isMarkDismissed }) => ({
      id,
      themeId,
      teamText,
      isMarkDismissed,
      isOff: areaId === offBoardId,
    })),
});

const count = (db: Db, sql: string): number => z.int().parse(db.prepare(sql).pluck().get());

async function expectSoundStore(db: Db, client: Client, walkId: string): Promise<void> {
  const board = await client.board.get({ walkId });
  expectSound(indexBoard(board), board.cards.length);
  expect(count(db, 'SELECT count(*) FROM evidence')).toBe(board.cards.length);
  expect(count(db, 'SELECT count(*) FROM card_place')).toBe(board.cards.length);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  const standing = board.cards.filter(({ areaId }) => areaId !== offBoardId);
  const kept = await client.walks.list({});
  expect(kept.walks.map(({ cards }) => cards)).toEqual([standing.length]);
  expect(
    count(
      db,
      'SELECT count(*) FROM visit WHERE cards <> (SELECT count(*) FROM evidence e JOIN card_place c' +
        ` ON c.evidence_id = e.id WHERE e.visit_id = visit.id AND c.area_id <> '${offBoardId}')`,
    ),
  ).toBe(0);
  const ofVisits = (await client.visits.list({ walkId })).visits.map(({ cards }) => cards);
  expect(ofVisits.reduce((sum, cards) => sum + cards, 0)).toBe(standing.length);
  expect(readWalkFacts(db, walkId).cards.length).toBe(standing.length);
  const numbers = new Set(board.visits.map(({ number }) => number));
  expect(standing.every(({ visitNumber }) => numbers.has(visitNumber))).toBe(true);
  const { proposals } = await client.insight.charts({ walkId });
  for (const { id, cards } of proposals)
    expect(cards).toBe(standing.filter(({ areaId }) => areaId === id).length);
}

test('steps, undo, redo, loads and joint visits in any order leave every card one home, and off the board none counts', async () => {
  await fc.assert(
    fc.asyncProperty(
      exportArbitrary,
      fc.array(actionArbitrary, { minLength: 1, maxLength: 25 }),
      async (first, actions) => {
        const { db, close } = await openStore(temporaryFolder(), 'here');
        const { context } = testContext(db);
        const dispatcher = createDispatcher({ handlers, context, log: () => undefined });
        const client = createClient(dispatcher, countedIds());
        const walkId = load(db, null, first);
        for (const [n, action] of actions.entries()) {
          const before = await client.board.get({ walkId });
          try {
            if (action.do === 'load') load(db, walkId, action.rows);
            else if (action.do === 'step') await takeStep(client, before, action.wish, n);
            else if (action.do === 'joint') {
              const { pairs } = await client.visits.listJoint({ walkId });
              const [one, other] = pairs[0]?.visits ?? [];
              const state = action.isJoined ? 'joined' : 'separate';
              if (one && other)
                await client.visits.setJoint({ walkId, visits: [one.number, other.number], state });
            } else await client.board[action.do]({ walkId });
          } catch (error) {
            // A step that the rules refuse says so, and changes nothing.
            if (!(error instanceof AppError) || error.code === 'internal') throw error;
            expect((await client.board.get({ walkId })).cards).toEqual(before.cards);
          }
          await expectSoundStore(db, client, walkId);
          if (action.do === 'load') {
            const after = decided(await client.board.get({ walkId }));
            expect(after).toEqual(decided(before));
          }
        }
        close();
      },
    ),
    { numRuns: 40, seed: 11 },
  );
});
