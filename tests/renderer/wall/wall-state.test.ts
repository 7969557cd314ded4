/** The second display asks one question at a time, and shows what landed where. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Wall, WallTheme } from '../../../core/contract/calls/wall.ts';
import { AppError } from '../../../core/contract/errors.ts';
import type { Sight } from '../../../core/contract/sight.ts';
import type { CoreEvent } from '../../../core/contract/transport.ts';
import { newDebrief } from '../../../core/domain/debrief/stages.ts';
import { landedCards } from '../../../renderer/features/wall/landed.ts';
import { columnsThatFit, openColumns } from '../../../renderer/features/wall/wall-fit.ts';
import { WallState } from '../../../renderer/features/wall/wall-state.svelte.ts';
import { decisionNote, restsOn } from '../../../renderer/features/wall/wall-words.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const column = (id: string, looseIds: string[] = [], themeIds: string[] = [], cards = looseIds.length) => ({
  id,
  name: id,
  letter: 'A',
  cards,
  shown: cards,
  visits: cards,
  themeIds,
  looseIds,
});

function roomOf(changes: Partial<Wall> = {}): Wall {
  const { stage, timer, screen } = newDebrief();
  return {
    revision: 1,
    walkId: 'w',
    title: 'T',
    isSample: false,
    focus: null,
    stage,
    timer,
    screen,
    visits: 1,
    observers: 1,
    columns: [],
    themes: [],
    cards: [],
    wonderings: [],
    decisions: [],
    rounds: [],
    isVoting: false,
    setAside: 0,
    narrowed: null,
    sight: null,
    ...changes,
  };
}

const themeOf: Omit<WallTheme, 'id' | 'areaId'> = {
  number: 1,
  title: 'T',
  word: null,
  visits: 1,
  observers: 1,
  cardIds: [],
  referredIds: [],
  wonderings: [],
  pupil: [],
};

/** Questions stay open until the test answers them. */
function setUp() {
  const open: { answer: (room: Wall) => void; fail: (error?: Error) => void }[] = [];
  let tell = (_event: CoreEvent): void => undefined;
  const get = () =>
    new Promise<Wall>((resolve, reject) => {
      open.push({ answer: resolve, fail: (error = new Error('gone')) => reject(error) });
    });
  const state = new WallState({ wall: { get } }, 'w');
  const stop = state.start((listener) => {
    tell = listener;
    return () => (tell = () => undefined);
  });
  const change = (tags: (CoreEvent & { type: 'changed' })['tags'] = ['board']): void =>
    tell({ type: 'changed', tags, revision: 2 });
  const sight = (sight: Sight, walkId = 'w'): void => tell({ type: 'sight', walkId, sight });
  const narrow = (walkId: string): void => tell({ type: 'narrowed', walkId });
  return { state, open, change, sight, narrow, stop };
}

test('a burst of changes while one question is under way is asked for once', async () => {
  const { open, change } = setUp();
  expect(open.length).toBe(1);
  for (let n = 0; n < 20; n += 1) change();
  expect(open.length).toBe(1);
  open[0]?.answer(roomOf());
  await vi.advanceTimersByTimeAsync(0);
  expect(open.length).toBe(2);
  open[1]?.answer(roomOf());
  await vi.advanceTimersByTimeAsync(0);
  expect(open.length).toBe(2);
});

test('what it does not read it does not ask for', async () => {
  const { open, change } = setUp();
  open[0]?.answer(roomOf());
  await vi.advanceTimersByTimeAsync(0);
  change(['waiting', 'settings']);
  expect(open.length).toBe(1);
  change(['debrief']);
  expect(open.length).toBe(2);
});

test('a failure leaves what was shown, and the next change mends it', async () => {
  const { state, open, change } = setUp();
  open[0]?.answer(roomOf({ title: 'Shown' }));
  await vi.advanceTimersByTimeAsync(0);
  change();
  open[1]?.fail();
  await vi.advanceTimersByTimeAsync(0);
  expect([state.wall?.title, state.failure === null]).toEqual(['Shown', false]);
  change();
  open[2]?.answer(roomOf({ title: 'Again' }));
  await vi.advanceTimersByTimeAsync(0);
  expect([state.wall?.title, state.failure]).toEqual(['Again', null]);
});

test('a walk that was removed leaves the display', async () => {
  const { state, open, change } = setUp();
  open[0]?.answer(roomOf({ title: 'Shown' }));
  await vi.advanceTimersByTimeAsync(0);
  change(['walks']);
  open[1]?.fail(new AppError('not-found', 'no walk', { what: 'walk' }));
  await vi.advanceTimersByTimeAsync(0);
  expect([state.wall, state.failure]).toEqual([
    null,
    'This walk is no longer here. Go back to the start and open another.',
  ]);
});

test('a card that landed is marked for a moment, and its column is wanted first', async () => {
  const { state, open, change } = setUp();
  open[0]?.answer(roomOf({ columns: [column('a', ['1', '2']), column('b')] }));
  await vi.advanceTimersByTimeAsync(0);
  expect(state.landed.size).toBe(0);
  change();
  open[1]?.answer(roomOf({ columns: [column('a', ['2']), column('b', ['1'])] }));
  await vi.advanceTimersByTimeAsync(0);
  expect([[...state.landed], state.recent]).toEqual([['1'], ['b']]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(state.landed.size).toBe(0);
});

test('a new arrangement, or what comes after a blank screen, is no landing', () => {
  const many = Array.from({ length: 40 }, (_, n) => String(n));
  const before = roomOf({ columns: [column('a', many), column('b')] });
  const after = roomOf({ columns: [column('a'), column('b', many)] });
  const blank = roomOf({ screen: { arrangement: 'columns', themeId: null, isBlank: true } });
  for (const [one, other] of [
    [before, after],
    [blank, before],
    [before, blank],
    [null, before],
  ] as const)
    expect(landedCards(one, other).cardIds).toEqual([]);
});

test('columns that can be read from afar; the fullest are open, what just changed first', () => {
  expect([columnsThatFit(1920, 32), columnsThatFit(1366, 23), columnsThatFit(300, 64)]).toEqual([4, 4, 1]);
  const columns = [column('a', ['1']), column('b', ['2', '3']), column('c', ['4', '5', '6']), column('d')];
  const ids = (recent: string[], count: number, open: string[] = []) =>
    openColumns(columns, recent, open, count).map(({ id }) => id);
  expect([ids([], 2), ids(['a'], 2), ids([], 9), ids([], 2, ['a', 'b']), ids(['c'], 2, ['a', 'b'])]).toEqual([
    ['b', 'c'],
    ['a', 'c'],
    ['a', 'b', 'c'],
    ['a', 'b'],
    ['b', 'c'],
  ]);
  // Where the board is narrowed, those that show something come before what changed or is open there.
  const narrowed = columns.map((one) => ({ ...one, shown: one.id === 'a' ? 1 : 0 }));
  expect(openColumns(narrowed, ['b'], ['b', 'c'], 2).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what the driver scrolled is wanted first, and the theme in hand once; another walk is none of its business', async () => {
  const { state, open, sight } = setUp();
  const themes = [{ id: 't', areaId: 'c' }].map((theme) => ({ ...themeOf, ...theme }));
  open[0]?.answer(roomOf({ columns: [column('a'), column('b'), column('c', [], ['t'])], themes }));
  await vi.advanceTimersByTimeAsync(0);
  const tops = [
    { place: 'a', item: '1' },
    { place: 'b', item: '2' },
  ];
  sight({ tops, themeId: null, orderedBy: null });
  expect([state.recent, state.topOf('b')]).toEqual([[], '2']);
  sight({
    tops: [
      { place: 'a', item: '1' },
      { place: 'b', item: '3' },
    ],
    themeId: null,
    orderedBy: null,
  });
  expect([state.recent, state.topOf('b')]).toEqual([['b'], '3']);
  sight({ tops: [], themeId: 't', orderedBy: null });
  expect([state.recent, [...state.wanted]]).toEqual([['c', 'b'], ['t']]);
  sight({ tops, themeId: null, orderedBy: null }, 'another walk');
  expect(state.sight).toEqual({ tops: [], themeId: 't', orderedBy: null });
});

test('a display that is opened later is told where the driver looked last, and nothing older than it heard', async () => {
  const { state, open, change, sight } = setUp();
  const old = { tops: [{ place: 'a', item: '1' }], themeId: null, orderedBy: null };
  open[0]?.answer(roomOf({ sight: old }));
  await vi.advanceTimersByTimeAsync(0);
  expect(state.sight).toEqual(old);
  sight({ tops: [], themeId: null, orderedBy: null });
  change();
  open[1]?.answer(roomOf({ sight: old }));
  await vi.advanceTimersByTimeAsync(0);
  expect(state.sight).toEqual({ tops: [], themeId: null, orderedBy: null });
});

test('its words', () => {
  expect([
    restsOn({ visits: 1, observers: 0 }),
    restsOn({ visits: 9, observers: 4 }),
    decisionNote({ horizon: 'next-week', state: 'done' }),
    decisionNote({ horizon: 'quick-win', state: 'open' }),
    decisionNote({ horizon: null, state: 'open' }),
  ]).toEqual(['in 1 visit', 'in 9 visits, by 4 observers', 'next week · done', 'this week', '']);
});

test('other cards that are shown are asked for, and have not landed', async () => {
  const { state, open, narrow } = setUp();
  const columns = (ids: string[]) => [column('a', ids)];
  open[0]?.answer(roomOf({ columns: columns(['1']), narrowed: { shown: 1, of: 3 } }));
  await vi.advanceTimersByTimeAsync(0);
  narrow('another walk');
  expect(open.length).toBe(1);
  narrow('w');
  open[1]?.answer(roomOf({ columns: columns(['1', '2', '3']) }));
  await vi.advanceTimersByTimeAsync(0);
  expect([state.wall?.columns[0]?.looseIds, [...state.landed]]).toEqual([['1', '2', '3'], []]);
});

test('a theme without a title is called as the stage calls it', async () => {
  const { state, open, change } = setUp();
  const untitled = { ...themeOf, id: 't', areaId: 'a', number: 3, title: null };
  open[0]?.answer(roomOf({ stage: 'sort' }));
  await vi.advanceTimersByTimeAsync(0);
  expect(state.titleOf(untitled)).toBe('Cluster 3');
  change(['debrief']);
  open[1]?.answer(roomOf({ stage: 'name' }));
  await vi.advanceTimersByTimeAsync(0);
  expect(state.titleOf(untitled)).toBe('Theme 3');
});
