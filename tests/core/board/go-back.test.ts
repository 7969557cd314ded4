/** Going back to any step, in the store: the board stands as it stood then, as one step that can be undone. */
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { offBoardId } from '../../../core/domain/focus-areas.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import { type Db, openStore } from '../../../core/store/file/open.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';
import { expectSound } from './boards.ts';
import { uuid, wishArbitrary } from './wishes.ts';
import { replayLog, rowsOf, withOffBoard } from './replay.ts';
import { type Export, exportArbitrary, load } from './exports.ts';
import { takeStep } from './take-step.ts';

async function openWorld(
  rows: Export,
): Promise<{ client: Client; db: Db; walkId: string; close: () => void }> {
  const { db, close } = await openStore(temporaryFolder(), 'here');
  const dispatcher = createDispatcher({ handlers, context: testContext(db).context, log: () => undefined });
  return { client: createClient(dispatcher, countedIds()), db, walkId: load(db, null, rows), close };
}

const actionArbitrary = fc.oneof(
  { weight: 6, arbitrary: wishArbitrary },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
  { weight: 1, arbitrary: fc.nat(30) },
);

const newest = async (client: Client, walkId: string): Promise<number> =>
  (await client.board.listSteps({ walkId, before: null, limit: 1 })).steps[0]?.id ?? 0;

test('right after any step of a random history is exactly where going back leads, and undo leads back', async () => {
  await fc.assert(
    fc.asyncProperty(
      exportArbitrary,
      fc.array(actionArbitrary, { minLength: 3, maxLength: 25 }),
      fc.nat(100),
      async (rows, actions, to) => {
        const { client, db, walkId, close } = await openWorld(rows);
        const start = await client.board.get({ walkId });
        const after = new Map<number, { known: ReadonlySet<string>; rows: unknown }>();
        for (const [n, action] of actions.entries()) {
          const board = await client.board.get({ walkId });
          try {
            if (typeof action === 'number') {
              const stepId = [...after.keys()][action % Math.max(1, after.size)];
              if (stepId !== undefined) await client.board.goBack({ walkId, stepId });
            } else if (typeof action === 'string') await client.board[action]({ walkId });
            else await takeStep(client, board, action, n);
          } catch (error) {
            if (!(error instanceof AppError) || error.code === 'internal') throw error;
          }
          const id = await newest(client, walkId);
          if (id === 0 || after.has(id)) continue;
          const index = indexBoard(await client.board.get({ walkId }));
          after.set(id, { known: new Set(index.parts.cards.keys()), rows: rowsOf(index, () => true) });
        }
        const stepId = [...after.keys()][to % Math.max(1, after.size)];
        const then = stepId === undefined ? undefined : after.get(stepId);
        if (stepId !== undefined && then) {
          const before = indexBoard(await client.board.get({ walkId }));
          const { patch } = await client.board.goBack({ walkId, stepId });
          const board = indexBoard(await client.board.get({ walkId }));
          expectSound(board, before.parts.cards.size);
          expect(rowsOf(board, (id) => then.known.has(id))).toEqual(then.rows);
          const madeSince = [...board.parts.cards.values()].filter(({ id }) => !then.known.has(id));
          expect(madeSince.every(({ areaId }) => areaId === offBoardId)).toBe(true);
          const isStep = Object.values(patch).some((some) => some.length > 0);
          if (isStep) await client.board.undo({ walkId });
          const back = await client.board.get({ walkId });
          expect(rowsOf(indexBoard(back), () => true)).toEqual(rowsOf(before, () => true));
          const replayed = replayLog(db, walkId, withOffBoard(start, back.cards));
          expect(rowsOf(replayed, () => true)).toEqual(rowsOf(indexBoard(back), () => true));
        }
        close();
      },
    ),
    { numRuns: 25, seed: 7 },
  );
}, 60_000);

test('a step says where it went back to; the list says which steps stand', async () => {
  const { client, walkId, close } = await openWorld([{ id: 3, texts: [0, 1, 2] }]);
  onTestFinished(close);
  const { cards } = await client.board.get({ walkId });
  const [first = '', second = '', third = ''] = cards.map(({ id }) => id);
  const themeId = uuid(1);
  await client.board.moveCards({
    walkId,
    cardIds: [first],
    to: { kind: 'card', cardId: second, newThemeId: themeId },
  });
  const made = await newest(client, walkId);
  await client.board.renameTheme({ walkId, themeId, title: 'Talk comes first' });
  await client.board.undo({ walkId });
  await client.board.moveCards({ walkId, cardIds: [third], to: { kind: 'theme', themeId, before: null } });
  const step = await client.board.goBack({ walkId, stepId: made });
  expect(step.sentence).toBe('Back to: New cluster of 2 cards: Cluster 1');
  expect(step.history.undo).toBe(step.sentence);
  const { steps, total } = await client.board.listSteps({ walkId, before: null, limit: 10 });
  expect([total, steps.map(({ kind, sentence, isStanding }) => [kind, sentence, isStanding])]).toEqual([
    5,
    [
      ['do', 'Back to: New cluster of 2 cards: Cluster 1', true],
      ['do', '1 card moved to Cluster 1', true],
      ['undo', 'Undone: Cluster 1 named *Talk comes first*', false],
      ['do', 'Cluster 1 named *Talk comes first*', false],
      ['do', 'New cluster of 2 cards: Cluster 1', true],
    ],
  ]);
  const [page] = [await client.board.listSteps({ walkId, before: steps[2]?.id ?? 0, limit: 1 })];
  expect([page.total, page.steps]).toEqual([5, [steps[3]]]);
  const again = await client.board.goBack({ walkId, stepId: steps[0]?.id ?? 0 });
  expect([again.sentence, again.patch.cards]).toEqual(['Nothing changed', []]);
  await expect(client.board.goBack({ walkId, stepId: 999 })).rejects.toMatchObject({ code: 'not-found' });
});
