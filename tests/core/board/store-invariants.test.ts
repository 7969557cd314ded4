/** What must hold in the store whatever the team does and whatever is loaded in between, in any order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Board } from '../../../core/contract/calls/board.ts';
import { createClient, type Client } from '../../../core/contract/client.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { offBoardId } from '../../../core/domain/records/focus-areas.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { handlers } from '../../../core/features/index.ts';
import { loadIntoWalks } from '../../../core/features/records/load.ts';
import { type Db, openStore } from '../../../core/store/open.ts';
import { readWalkFacts } from '../../../core/store/walk-facts.ts';
import { fileOf, pieceOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';
import { expectSound, type Wish, wishArbitrary, wishedCards, wishedTarget } from './boards.ts';

/** An export as it stands one day: which responses it holds, and which of a few texts each of them says. */
const exportArbitrary = fc.uniqueArray(
  fc.record({ id: fc.nat(4), texts: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);
type Export = typeof exportArbitrary extends fc.Arbitrary<infer T> ? T : never;

const actionArbitrary = fc.oneof(
  { weight: 6, arbitrary: wishArbitrary.map((wish) => ({ do: 'step' as const, wish })) },
  { weight: 2, arbitrary: exportArbitrary.map((rows) => ({ do: 'load' as const, rows })) },
  { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'redo' as const }) },
  { weight: 1, arbitrary: fc.boolean().map((isJoined) => ({ do: 'joint' as const, isJoined })) },
);

/** Responses 0 and 1 are one room seen by two. Text 7 is proposed where it stands. */
function load(db: Db, walkId: string | null, rows: Export): string {
  const drafts = rows.map(({ id, texts }) => {
    const evidence = texts.map((n) => pieceOf(`Text ${n}.`, n === 7 ? { proposal: ['Text'] } : {}));
    const place = id < 2 ? { period: '2', className: '9R/Sc1' } : {};
    return responseOf(`${id}`, visitOf([], { evidence, observer: `Observer ${id}`, ...place }));
  });
  const plan = planOf([fileOf([tableOf(drafts)])], walkId);
  return db.transaction(() => loadIntoWalks(db, plan))().walkId ?? '';
}

async function takeStep(client: Client, board: Board, wish: Wish, n: number): Promise<void> {
  const { walkId } = board;
  const index = indexBoard(board);
  const cardIds = wishedCards(index, wish);
  const [cardId = ''] = cardIds;
  const card = index.card(cardId);
  const theme = board.themes[wish.where % board.themes.length];
  const other = board.themes[(wish.before ?? 0) % board.themes.length];
  const text = wish.before === null ? null : 'As the team says it.';
  if (!card) return;
  switch (wish.kind) {
    case 'confirm':
      return void (await client.board.confirmAreas({ walkId, cardIds }));
    case 'edit':
      return void (await client.board.editCard({ walkId, cardId, text }));
    case 'dismiss':
      return void (await client.board.dismissMark({ walkId, cardId, isDismissed: wish.before !== null }));
    case 'split':
      return void (await client.board.splitCard({ walkId, cardId, texts: ['One part.', 'The other.'] }));
    case 'join':
      return void (await client.board.joinCards({ walkId, cardIds }));
    case 'add':
      return void (await client.board.addCards({
        walkId,
        visitNumber: card.visitNumber,
        cards: [{ text: `Typed ${n}.`, kind: 'heard', areaId: null }],
      }));
    case 'rename':
      if (theme) await client.board.renameTheme({ walkId, themeId: theme.id, title: text });
      return;
    case 'note':
      return void (await client.board.saveNote({
        walkId,
        id: `note-${n}`,
        themeId: theme?.id ?? null,
        kind: 'wonder',
        text: `Wondering ${n}`,
      }));
    case 'refer':
      if (theme) await client.board.addReferences({ walkId, cardIds, themeId: theme.id });
      return;
    case 'merge':
      if (theme && other) await client.board.mergeThemes({ walkId, themeId: theme.id, into: other.id });
      return;
    case 'apart':
      if (theme?.parts[0])
        await client.board.takeApart({ walkId, themeId: theme.id, partId: theme.parts[0].id });
      return;
    case 'dissolve':
      if (theme) await client.board.dissolveTheme({ walkId, themeId: theme.id });
      return;
    default:
      await client.board.moveCards({ walkId, cardIds, to: wishedTarget(index, wish, n) });
  }
}

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
