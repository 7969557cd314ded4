/** Several hands at one board, in any order: no card is lost, no hand stays stuck, every card has one home. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Client, createClient } from '../../../core/contract/client.ts';
import type { Transport } from '../../../core/contract/transport.ts';
import { createDispatcher } from '../../../core/dispatcher.ts';
import { indexBoard } from '../../../core/domain/board/board-index.ts';
import { handlers } from '../../../core/features/index.ts';
import { loadIntoWalks } from '../../../core/features/records/load/load.ts';
import { openStore } from '../../../core/store/file/open.ts';
import { BoardScreen } from '../../../renderer/features/board/board-screen.svelte.ts';
import { SharedScreen } from '../../../renderer/state/shared-screen.svelte.ts';
import type { DropTarget, Grip, Hand } from '../../../renderer/features/board/columns/in-hand.ts';
import { BoardState } from '../../../renderer/features/board/copy/board-state.svelte.ts';
import { DebriefLink } from '../../../renderer/features/board/copy/debrief-link.svelte.ts';
import type { BoardHand } from '../../../renderer/features/board/hand/hand.ts';
import { Hands } from '../../../renderer/ui/drag/hands.ts';
import type { InHand, Taken } from '../../../renderer/ui/drag/in-hand.ts';
import { contents, expectSound } from '../../core/board/boards.ts';
import { uuid } from '../../core/board/wishes.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';
import { testContext } from '../../support/test-context.ts';
import { countedIds } from '../../support/test-core.ts';
import { debrief } from '../examples.ts';

const point = { x: 0, y: 0 };
const pointer = { at: point, isAlt: false, isMore: false, time: 0 };

/** Fingers without a page: they rest when they are told to. */
function fingers(lift: (grip: Grip, taken: Taken) => InHand | null) {
  const resting = new Set<() => void>();
  const hands = new Hands<Grip>({
    lift,
    push: () => null,
    capture: () => true,
    changed: () => undefined,
    afterRest: (action) => {
      resting.add(action);
      return () => resting.delete(action);
    },
  });
  const rest = (): void => {
    for (const action of [...resting]) {
      resting.delete(action);
      action();
    }
  };
  return { hands, rest, isWaiting: () => resting.size > 0 };
}

const quiet = { move: () => undefined, look: () => undefined, press: () => null, release: () => undefined };

describe('a hand for each pointer', () => {
  const grips: readonly Grip[] = [
    { kind: 'card', id: 'a' },
    { kind: 'card', id: 'b' },
  ];
  function two() {
    const seen: string[] = [];
    const of = (grip: Grip): string => ('id' in grip ? grip.id : grip.kind);
    const { hands, rest, isWaiting } = fingers((grip) => {
      seen.push(`lift ${of(grip)}`);
      return {
        ...quiet,
        press: ({ key }) => (key === '1' ? () => void seen.push(`put ${of(grip)}`) : null),
        drop: () => void seen.push(`drop ${of(grip)}`),
        cancel: () => void seen.push(`cancel ${of(grip)}`),
      };
    });
    const down = (id: number, grip = grips[id] ?? null): void =>
      hands.press(id, { isFinger: true, button: 0, grip, at: point });
    return { seen, hands, rest, down, isWaiting };
  }

  test('a second finger neither takes the first one’s hold nor ends it', () => {
    const { seen, hands, rest, down } = two();
    down(0);
    down(1);
    rest();
    hands.end('up', 1, pointer);
    expect(hands.lifted).toHaveLength(1);
    hands.end('up', 0, pointer);
    expect(seen).toEqual(['lift a', 'lift b', 'drop b', 'drop a']);
    expect(hands.lifted).toEqual([]);
  });

  test('a second finger that is lifted, cancelled or swipes leaves a finger that still waits waiting', () => {
    const { seen, hands, rest, down } = two();
    down(0);
    down(1);
    hands.move(1, 1, { ...pointer, at: { x: 90, y: 0 } });
    down(2, null);
    hands.end('cancel', 2, pointer);
    rest();
    expect(seen).toEqual(['lift a']);
  });

  test('Escape, or the window left, cancels all of them, those that wait too', () => {
    const { seen, hands, rest, down, isWaiting } = two();
    down(0);
    rest();
    down(1);
    hands.cancelAll();
    expect(isWaiting()).toBe(false);
    rest();
    expect(seen).toEqual(['lift a', 'cancel a']);
    hands.end('up', 0, pointer);
    hands.end('up', 1, pointer);
    expect(seen).toHaveLength(2);
  });

  test('a number key means what was lifted last', () => {
    const { seen, hands, rest, down } = two();
    down(1);
    rest();
    down(0);
    rest();
    const key = Object.assign(new Event('keydown'), { key: '1' });
    hands.key(key as KeyboardEvent);
    expect(seen).toEqual(['lift b', 'lift a', 'put a']);
    expect(hands.lifted).toHaveLength(1);
  });
});

test('what is in one hand is in no other, and what was moved under a hand ends it with a sentence', async () => {
  const { state, hand, leave } = await openBoard(6);
  const [a = '', b = ''] = [...(state.board?.parts.cards.keys() ?? [])];
  const first = hand.lift({ kind: 'card', id: a });
  expect(first?.count).toBe(1);
  const lost = vi.fn();
  if (first) hand.hold(first.hand, lost);
  expect(hand.lift({ kind: 'card', id: a })).toBeNull();
  expect(hand.lift({ kind: 'card', id: b })?.hand).toEqual({ kind: 'cards', ids: [b] });
  const to = { kind: 'column', areaId: 'parking', before: null } as const;
  state.take('board.moveCards', { cardIds: [a], to });
  hand.follow();
  expect(lost).toHaveBeenCalledOnce();
  expect(state.notice?.sentence).toBe('Somebody moved the card in the hand. It stays where they put it.');
  expect(hand.lift({ kind: 'card', id: a })?.count).toBe(1);
  leave();
});

test('what one person has selected stays so while another puts a card elsewhere', async () => {
  const { screen, state, leave } = await openBoard(6);
  const [a = '', b = '', c = ''] = [...(state.board?.parts.cards.keys() ?? [])];
  screen.selection.take([b, c]);
  const to = { kind: 'column', areaId: 'parking', before: null } as const;
  screen.gestures.do({ name: 'board.moveCards', input: { cardIds: [a], to } });
  expect(screen.selection.inOrder()).toEqual([b, c]);
  const onto = { kind: 'card', cardId: c, newThemeId: uuid(1) } as const;
  screen.gestures.do({ name: 'board.moveCards', input: { cardIds: [b], to: onto } });
  expect(screen.selection.size).toBe(0);
  leave();
});

/** A board with a real core behind it, whose answers come when they come. */
async function openBoard(rows: number) {
  const { db, close } = await openStore(temporaryFolder(), 'here');
  const drafts = Array.from({ length: rows }, (_, n) =>
    responseOf(`${n}`, visitOf([`Said ${n}.`, `Then ${n}.`])),
  );
  const plan = planOf([fileOf([tableOf(drafts)])], null);
  const walkId = db.transaction(() => loadIntoWalks(db, plan))().walkId ?? '';
  const core = createDispatcher({ handlers, context: testContext(db).context, log: () => undefined });
  const transport: Transport = {
    subscribe: (listener) => core.subscribe(listener),
    invoke: (request) => core.invoke(request),
  };
  const client = createClient(transport, countedIds());
  const state = new BoardState(client, walkId);
  const stop = state.start(transport.subscribe);
  await expect.poll(() => state.board).not.toBeNull();
  const link = new DebriefLink({
    calls: client.debrief,
    walkId,
    answer: { value: debrief },
    stage: () => 'sort',
    hasTheme: () => true,
    say: () => undefined,
  });
  const newId = countedIds();
  const screen = new BoardScreen(state, newId, {
    later: () => () => undefined,
    debrief: link,
    shared: new SharedScreen({ isExtended: true }),
  });
  const leave = (): void => {
    stop();
    close();
  };
  return { client, walkId, state, screen, hand: screen.hand, leave };
}

const actArbitrary = fc.record({
  finger: fc.nat(2),
  does: fc.oneof(
    { weight: 7, arbitrary: fc.constant('down' as const) },
    { weight: 7, arbitrary: fc.constant('rest' as const) },
    { weight: 5, arbitrary: fc.constant('up' as const) },
    { weight: 1, arbitrary: fc.constantFrom('cancel', 'swipe', 'escape', 'undo', 'another window' as const) },
  ),
  what: fc.nat(1000),
  where: fc.nat(1000),
  /** Whether answers arrive before the next act. */
  isSlow: fc.boolean(),
});
type Act = typeof actArbitrary extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length];

function gripOf({ board }: BoardState, { what }: Act): Grip | null {
  if (!board) return null;
  const { cards, themes, references } = board.parts;
  const card = pick([...cards.keys()], what);
  const theme = pick([...themes.keys()], what);
  const reference = pick([...references.values()], what);
  if (what % 5 === 0 && theme !== undefined) return { kind: 'theme', id: theme };
  if (what % 7 === 0 && reference)
    return { kind: 'reference', cardId: reference.cardId, themeId: reference.themeId };
  return card === undefined ? null : { kind: 'card', id: card };
}

function targetOf({ board }: BoardState, hand: Hand, n: number): DropTarget | null {
  if (!board) return null;
  const areaId = pick([...board.parts.columns.keys()], n) ?? '';
  const themeId = pick([...board.parts.themes.keys()], n);
  if (n % 3 === 0 && themeId !== undefined) return { kind: 'theme', areaId, themeId };
  if (hand.kind === 'theme') return { kind: 'shelf', areaId, before: null };
  const card = pick([...board.parts.cards.values()], n);
  if (n % 3 === 1 && card && hand.kind === 'cards' && !hand.ids.includes(card.id))
    return { kind: 'card', areaId: card.areaId, cardId: card.id, themeId: card.themeId };
  return { kind: 'column', areaId };
}

/** What a session does on the page, without one. */
function sessionOn(board: BoardHand, state: BoardState, aims: () => number) {
  return (grip: Grip, letGo: () => void): InHand | null => {
    const taken = grip.kind === 'ground' ? null : board.lift(grip);
    if (!taken) return null;
    const picture = { remove: () => undefined, animate: () => expect.fail('nothing flies without a page') };
    const { hand } = taken;
    board.hold(hand, letGo);
    return {
      ...quiet,
      drop: () => {
        const target = targetOf(state, hand, aims());
        if (target) board.drop(hand, target, false, picture);
        else board.cancel(hand, false, picture);
      },
      cancel: () => board.cancel(hand, false, picture),
    };
  };
}

/** Somebody at another window puts a card into a column. */
async function moveElsewhere(client: Client, walkId: string, { board }: BoardState, act: Act): Promise<void> {
  const cardId = pick([...(board?.parts.cards.keys() ?? [])], act.what) ?? '';
  const areaId = pick([...(board?.parts.columns.keys() ?? [])], act.where) ?? '';
  const to = { kind: 'column', areaId, before: null } as const;
  // It may have been put there already.
  await client.step(walkId, 'board.moveCards', { cardIds: [cardId], to }).catch(() => undefined);
}

test('three fingers and another window in any order lose no card and leave no hand stuck', async () => {
  const seen = { lifted: 0, lost: 0, together: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(actArbitrary, { minLength: 20, maxLength: 50 }), async (acts) => {
      const { client, walkId, state, screen, hand, leave } = await openBoard(4);
      const cards = state.board?.parts.cards.size ?? 0;
      let aim = 0;
      const session = sessionOn(hand, state, () => aim);
      const { hands, rest, isWaiting } = fingers((grip, { letGo }) => {
        const lifted = session(grip, () => {
          seen.lost += 1;
          letGo();
        });
        if (lifted) seen.lifted += 1;
        return lifted;
      });
      for (const act of acts) {
        aim = act.where;
        if (act.does === 'down')
          hands.press(act.finger, { isFinger: true, button: 0, grip: gripOf(state, act), at: point });
        else if (act.does === 'rest') rest();
        else if (act.does === 'up' || act.does === 'cancel') hands.end(act.does, act.finger, pointer);
        else if (act.does === 'swipe') hands.move(act.finger, 1, { ...pointer, at: { x: 90, y: 0 } });
        else if (act.does === 'escape') hands.cancelAll();
        else if (act.does === 'undo') state.undo();
        else await moveElsewhere(client, walkId, state, act);
        if (hands.lifted.length > 1) seen.together += 1;
        if (!act.isSlow) await client.board.get({ walkId });
        hand.follow();
        expect(screen.focus.inHand.size > 0).toBe(hands.lifted.length > 0);
      }
      hands.cancelAll();
      expect([hands.lifted, screen.focus.inHand.size, isWaiting()]).toEqual([[], 0, false]);
      const hereAndKept = async () => {
        const kept = contents(indexBoard(await client.board.get({ walkId })));
        return [state.board && contents(state.board), kept];
      };
      await expect.poll(hereAndKept).toSatisfy(([here, kept]) => isDeepStrictEqual(here, kept));
      if (!state.board) throw new Error('no board');
      expectSound(state.board, cards);
      leave();
    }),
    { numRuns: 25, seed: 4 },
  );
  expect(seen.lifted).toBeGreaterThan(80);
  expect(seen.together).toBeGreaterThan(20);
  expect(seen.lost).toBeGreaterThan(2);
});
