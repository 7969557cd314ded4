/** Two windows on one core: whatever each does and however late they hear, both end with the board that the core has. */
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Board } from '../../../core/contract/calls/board.ts';
import { createClient } from '../../../core/contract/client.ts';
import { tags } from '../../../core/contract/call.ts';
import type { CoreEvent, Transport } from '../../../core/contract/transport.ts';
import { createDispatcher, type Dispatcher } from '../../../core/dispatcher.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { handlers } from '../../../core/features/index.ts';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import { type Db, openStore } from '../../../core/store/file/open.ts';
import { BoardState } from '../../../renderer/features/board/copy/board-state.svelte.ts';
import { contents, expectSound } from '../../core/board/boards.ts';
import { type Wish, wishArbitrary, wishedCards, wishedTarget } from '../../core/board/wishes.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';

const actionArbitrary = fc.record({
  window: fc.nat(1),
  does: fc.oneof(
    { weight: 10, arbitrary: wishArbitrary.map((wish) => ({ do: 'step' as const, wish })) },
    { weight: 3, arbitrary: fc.constant({ do: 'undo' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'redo' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'load' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'lose the connection' as const }) },
    { weight: 1, arbitrary: fc.constant({ do: 'make the answers fail' as const }) },
  ),
  /** How much of what is on its way arrives before the next action. */
  arrives: fc.nat(6),
});

/** Loads one more row with every call, and corrects what an earlier row says. */
function load(db: Db, walkId: string | null, rows: number): string {
  const drafts = Array.from({ length: rows }, (_, n) =>
    responseOf(`${n}`, visitOf([`Pupils said ${n}.`, `Then ${n < rows - 2 ? 'more' : 'less'} of ${n}.`])),
  );
  const plan = planOf([fileOf([tableOf(drafts)])], walkId);
  return db.transaction(() => loadIntoWalks(db, plan))().walkId ?? '';
}

/** Copies of a store that holds a walk of three rows, in memory: to make one anew takes longer than what is tried on it. */
async function storesWithWalk(): Promise<{ walkId: string; copy: () => Db }> {
  const { db, close } = await openStore(temporaryFolder(), 'here');
  const walkId = load(db, null, 3);
  // In memory there is no place for a log.
  db.pragma('journal_mode = DELETE');
  const image = db.serialize();
  close();
  const copy = (): Db => {
    const opened = new Database(image);
    opened.pragma('foreign_keys = ON');
    return opened;
  };
  return { walkId, copy };
}

/** One window, with a way to the core on which everything takes its time; events come in order, or not at all. */
class Window {
  readonly state: BoardState;
  readonly stop: () => void;
  readonly said: { mock: { calls: [{ kind: string }][] } };
  refused = 0;
  #core: Dispatcher;
  #schedule: fc.Scheduler;
  #events: Promise<void> = Promise.resolve();
  #listeners = new Set<(event: CoreEvent) => void>();
  #isConnected = true;
  #failing = 0;
  #wasCutOff = false;

  constructor(core: Dispatcher, schedule: fc.Scheduler, walkId: string) {
    this.#core = core;
    this.#schedule = schedule;
    this.state = new BoardState(createClient(this.#transport(), countedIds()), walkId);
    this.said = vi.spyOn(this.state, 'say');
    this.stop = this.state.start(this.#transport().subscribe);
    core.subscribe((event) => this.#isConnected && this.#deliver(event));
  }

  loseConnection(): void {
    this.#wasCutOff = true;
    this.#isConnected = !this.#isConnected;
    // As the feed does once it is connected again.
    if (this.#isConnected) this.#deliver({ type: 'changed', tags: [...tags], revision: 0 });
  }

  failOnce(): void {
    this.#wasCutOff = true;
    this.#failing += 1;
  }

  /** Nothing is read anew where everything was heard. */
  comeBack(): void {
    if (!this.#wasCutOff) return;
    this.#failing = 0;
    this.#isConnected = false;
    this.loseConnection();
  }

  take(wish: Wish, n: number): void {
    const { state } = this;
    if (!state.board) return;
    const cardIds = wishedCards(state.board, wish);
    const [cardId = ''] = cardIds;
    const themes = [...state.board.parts.themes.keys()];
    const themeId = themes[wish.where % themes.length];
    const visitNumber = state.board.card(cardId)?.visitNumber ?? 0;
    const text = `Said by the team ${n}.`;
    if (wish.kind === 'confirm') state.take('board.confirmAreas', { cardIds });
    else if (wish.kind === 'edit')
      state.take('board.editCard', { cardId, text: wish.before === null ? null : text });
    else if (wish.kind === 'dismiss')
      state.take('board.dismissMark', { cardId, isDismissed: wish.before !== null });
    else if (wish.kind === 'split')
      void state.make('board.splitCard', { cardId, texts: [text, 'The other part.'] });
    else if (wish.kind === 'join') void state.make('board.joinCards', { cardIds });
    else if (wish.kind === 'add')
      void state.make('board.addCards', { visitNumber, cards: [{ text, kind: 'heard', areaId: null }] });
    else if (wish.kind === 'rename')
      state.take('board.renameTheme', {
        themeId: themeId ?? 'none',
        title: wish.before === null ? null : text,
      });
    else state.take('board.moveCards', { cardIds, to: wishedTarget(state.board, wish, n) });
  }

  #deliver(event: CoreEvent): void {
    this.#events = this.#events
      .then(() => this.#schedule.schedule(Promise.resolve()))
      .then(() => this.#listeners.forEach((listener) => listener(event)));
  }

  #transport(): Transport {
    return {
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      invoke: async (request) => {
        await this.#schedule.schedule(Promise.resolve());
        const result = await this.#core.invoke(request);
        await this.#schedule.schedule(Promise.resolve());
        const isStep = request.call !== 'board.get' && request.call !== 'board.stepsSince';
        const isLost = this.#failing > 0;
        if (isLost) this.#failing -= 1;
        if (isStep && (isLost || !result.ok)) this.refused += 1;
        return isLost
          ? { ok: false, error: { code: 'internal', message: 'lost', details: { reason: 'unreachable' } } }
          : structuredClone(result);
      },
    };
  }
}

async function settle(schedule: fc.Scheduler): Promise<void> {
  do await schedule.waitIdle();
  while (schedule.count() > 0);
}

function expectSame({ state, said, refused }: Window, board: Board): void {
  if (!state.board) throw new Error(`no board: ${state.failure}`);
  const index = indexBoard(board);
  expect(contents(state.board)).toEqual(contents(index));
  expectSound(state.board, board.cards.length);
  expect(state.history).toEqual(board.history);
  expect([...state.visits.values()]).toEqual(board.visits);
  const problems = said.mock.calls.filter(([{ kind }]) => kind === 'problem').length;
  expect(problems).toBeGreaterThanOrEqual(refused);
}

const asked = new Map<string, number>();

test('two windows end with the board of the core, every card in its place, every refusal said', async () => {
  const { walkId, copy } = await storesWithWalk();
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(actionArbitrary, { minLength: 1, maxLength: 20 }),
      async (schedule, actions) => {
        const db = copy();
        let rows = 3;
        const dispatcher = createDispatcher({
          // A load, by way of a command that touches what a load touches.
          handlers: {
            ...handlers,
            'visits.setJoint': () => () => {
              load(db, walkId, (rows += 1));
              return {};
            },
          },
          context: testContext(db).context,
          log: () => undefined,
        });
        const core: Dispatcher = {
          ...dispatcher,
          invoke: (request) => {
            asked.set(request.call, (asked.get(request.call) ?? 0) + 1);
            return dispatcher.invoke(request);
          },
        };
        const client = createClient(dispatcher, countedIds());
        const windows = [new Window(core, schedule, walkId), new Window(core, schedule, walkId)] as const;
        await settle(schedule);
        for (const [n, { window: at, does, arrives }] of actions.entries()) {
          const window = windows[at === 0 ? 0 : 1];
          if (does.do === 'step') window.take(does.wish, n);
          else if (does.do === 'lose the connection') window.loseConnection();
          else if (does.do === 'make the answers fail') window.failOnce();
          else if (does.do === 'load')
            await client.visits.setJoint({ walkId, visits: [1, 2], state: 'separate' });
          else window.state[does.do]();
          for (let task = 0; task < arrives && schedule.count() > 0; task += 1) await schedule.waitNext(1);
        }
        await settle(schedule);
        for (const window of windows) window.comeBack();
        await settle(schedule);
        const board = await client.board.get({ walkId });
        for (const window of windows) {
          expectSame(window, board);
          window.stop();
        }
        db.close();
      },
    ),
    { numRuns: 150, seed: 4 },
  );
  // Steps of the other window were followed, not only found by reading everything.
  expect(asked.get('board.stepsSince')).toBeGreaterThan(100);
});
