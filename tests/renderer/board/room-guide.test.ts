/** What second displays are told: where the driver looks, the latest only, and only while one follows. */
import { describe, expect, test } from 'vitest';
import type { Sight } from '../../../core/contract/sight.ts';
import type { CoreEvent } from '../../../core/contract/transport.ts';
import { RoomGuide } from '../../../renderer/features/board/room/room-guide.ts';
import { topItem, whereLooked } from '../../../renderer/features/board/room/where-looked.ts';
import { later } from '../fake-core.ts';
import { column } from './columns.ts';

const sightAt = (item: string): Sight => ({ tops: [{ place: 'a', item }], themeId: null, orderedBy: null });

function setUp() {
  const said: Sight[] = [];
  const narrowed: (readonly string[] | null)[] = [];
  const left: string[] = [];
  const answers: ((isFollowed: boolean) => void)[] = [];
  let frames: (() => void)[] = [];
  let tell = (_event: CoreEvent): void => undefined;
  const look: { at: string; shown: ReadonlySet<string> | null } = { at: '1', shown: null };
  const guide = new RoomGuide({
    calls: {
      show: ({ sight, shown }) => {
        said.push(sight);
        if (shown !== undefined) narrowed.push(shown);
        const { promise, resolve } = later<{ isFollowed: boolean }>();
        answers.push((isFollowed) => resolve({ isFollowed }));
        return promise;
      },
      leave: async ({ window }) => {
        left.push(window);
        return {};
      },
    },
    walkId: 'other',
    window: 'own',
    lead: () => 'lead',
    look: () => sightAt(look.at),
    shown: () => look.shown,
    nextFrame: (action) => void frames.push(action),
  });
  const stop = guide.start((listener) => {
    tell = listener;
    return () => (tell = () => undefined);
  });
  const frame = async (): Promise<void> => {
    const due = frames;
    frames = [];
    for (const action of due) action();
    await Promise.resolve();
  };
  const answer = async (isFollowed: boolean): Promise<void> => {
    answers.shift()?.(isFollowed);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const scrollTo = (at: string): void => {
    look.at = at;
    guide.looked();
  };
  const scrollAt = (at: string): void => {
    look.at = at;
    guide.scrolled();
  };
  const followed = (walkId: string): void => tell({ type: 'followed', walkId });
  const narrow = (shown: readonly string[] | null): void => {
    look.shown = shown && new Set(shown);
    guide.looked();
  };
  return {
    guide,
    said,
    left,
    narrowed,
    narrow,
    frame,
    answer,
    scrollTo,
    scrollAt,
    followed,
    stop,
    waiting: () => frames.length,
  };
}

describe('the guide', () => {
  test('looks once a frame, and says the latest when the last word has arrived', async () => {
    const { said, frame, answer, scrollTo } = setUp();
    scrollTo('1');
    scrollTo('2');
    await frame();
    expect(said).toEqual([sightAt('2')]);
    for (const at of ['3', '4', '5']) {
      scrollTo(at);
      await frame();
    }
    expect(said.length).toBe(1);
    await answer(true);
    await frame();
    expect(said).toEqual([sightAt('2'), sightAt('5')]);
  });

  test('of a scroll it speaks at once, and of the last when its word has arrived', async () => {
    const { said, frame, answer, scrollAt } = setUp();
    for (const at of ['1', '2', '3']) scrollAt(at);
    expect(said).toEqual([sightAt('1')]);
    await answer(true);
    await frame();
    expect(said).toEqual([sightAt('1'), sightAt('3')]);
  });

  test('says nothing twice', async () => {
    const { said, frame, answer, scrollTo } = setUp();
    for (let n = 0; n < 3; n += 1) {
      scrollTo('1');
      await frame();
      await answer(true);
    }
    expect(said).toEqual([sightAt('1')]);
  });

  test('is silent once the core says that nobody follows, until somebody does', async () => {
    const { said, frame, answer, scrollTo, followed, waiting, stop } = setUp();
    scrollTo('1');
    await frame();
    await answer(false);
    scrollTo('2');
    expect(waiting()).toBe(0);
    followed('another');
    expect(waiting()).toBe(0);
    followed('lead');
    await frame();
    expect(said).toEqual([sightAt('1'), sightAt('2')]);
    await answer(true);
    await frame();
    stop();
    scrollTo('3');
    expect(waiting()).toBe(0);
  });
});

test('which cards are shown is said when that changes, again to whoever comes, and goes with the window', async () => {
  const { guide, left, narrowed, narrow, frame, answer, scrollTo, followed, stop } = setUp();
  guide.leave();
  expect(left).toEqual([]);
  guide.begin();
  scrollTo('1');
  await frame();
  await answer(true);
  narrow(['a', 'b']);
  await frame();
  await answer(true);
  scrollTo('2');
  await frame();
  await answer(true);
  expect(narrowed).toEqual([null, ['a', 'b']]);
  followed('lead');
  await frame();
  await answer(true);
  guide.leave();
  scrollTo('3');
  await frame();
  expect([narrowed.length, left]).toEqual([3, ['own']]);
  // The window is shown again as it was.
  guide.begin();
  await frame();
  await answer(true);
  stop();
  expect(narrowed).toEqual([null, ['a', 'b'], ['a', 'b'], ['a', 'b']]);
  expect(left).toEqual(['own', 'own']);
});

test('the top of a column is the first card or theme of which half is in sight', () => {
  // Tops: t 6, a 106, b 214, its fold row 318; u 444, d 544; x 670, y 778, z 886.
  const tops = [0, 50, 60, 160, 260, 300, 500, 900, 2000].map((top) => topItem(column(), top));
  expect(tops).toEqual(['t', 't', 'a', 'b', 'b', 'u', 'd', 'z', null]);
});

test('columns that the room does not have are not spoken of', () => {
  const columns = new Map(
    ['a', 'parking', 'coach'].map((id) => [id, { layout: column(), body: { scrollTop: 0 } }]),
  );
  const sight = whereLooked({
    state: { board: null },
    debrief: { largeTheme: null, plan: { shows: 'cards' } },
    isInLanes: false,
    fit: { open: ['a', 'parking', 'coach', 'gone'] },
    columns: { get: (id) => columns.get(id) ?? null },
    lanes: { ids: [], laneWidth: 300, isOverview: false, orderedBy: null },
    focus: { active: null, root: null },
  });
  expect(sight).toEqual({ tops: [{ place: 'a', item: 't' }], themeId: null, orderedBy: null });
});
