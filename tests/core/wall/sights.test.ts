/** Where the driver looks goes to second displays at once, is written nowhere, and holds nothing that is set aside. */
import { expect, test } from 'vitest';
import type { CoreEvent } from '../../../core/contract/transport.ts';
import { dataFolderWith, fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { testCore } from '../../support/test-core.ts';

const seen = (item: string) => ({ tops: [{ place: 'talk', item }], themeId: null, orderedBy: null });

async function open() {
  const walk = (id: string) =>
    planOf([fileOf([tableOf([responseOf(id, visitOf(['Seen.']))])], `${id}.xlsx`)], null, {
      newId: () => `walk-${id}`,
    });
  const { dataDir } = await dataFolderWith(walk('1'), walk('2'));
  const opened = await testCore(dataDir);
  const events: CoreEvent[] = [];
  opened.core.subscribe((event) => events.push(event));
  return { ...opened, events };
}

test('nobody is told before a second display is there; then it knows the last and hears of each', async () => {
  const { client, events } = await open();
  const { revision } = await client.board.get({ walkId: 'walk-1' });
  expect(await client.wall.show({ walkId: 'walk-1', window: 'a', sight: seen('1') })).toEqual({
    isFollowed: false,
  });
  expect(events).toEqual([]);
  expect(await client.wall.get({ walkId: 'walk-1' })).toMatchObject({ walkId: 'walk-1', sight: seen('1') });
  await client.wall.get({ walkId: 'walk-1' });
  expect(await client.wall.show({ walkId: 'walk-1', window: 'a', sight: seen('2') })).toEqual({
    isFollowed: true,
  });
  expect(events).toEqual([
    { type: 'followed', walkId: 'walk-1' },
    { type: 'sight', walkId: 'walk-1', sight: seen('2') },
  ]);
  expect((await client.board.get({ walkId: 'walk-1' })).revision).toBe(revision);
});

test('it is told by the walk that leads, whichever of them driver and room have open', async () => {
  const { client, events } = await open();
  await client.debrief.addWalk({ walkId: 'walk-1', otherId: 'walk-2' });
  events.length = 0;
  expect(await client.wall.get({ walkId: 'walk-2' })).toMatchObject({ walkId: 'walk-1', sight: null });
  await client.wall.show({ walkId: 'walk-2', window: 'a', sight: seen('1') });
  expect(events.map((event) => 'walkId' in event && event.walkId)).toEqual(['walk-1', 'walk-1']);
});

test('what is set aside is not told, and a blank screen knows of nothing', async () => {
  const { client } = await open();
  const walkId = 'walk-1';
  const tops = ['parking', 'coach', 'talk'].map((place) => ({ place, item: `of ${place}` }));
  await client.wall.show({ walkId, window: 'a', sight: { tops, themeId: null, orderedBy: null } });
  expect((await client.wall.get({ walkId })).sight).toEqual(seen('of talk'));
  await client.debrief.update({ walkId, screen: { arrangement: 'columns', themeId: null, isBlank: true } });
  expect((await client.wall.get({ walkId })).sight).toBeNull();
  await expect(client.wall.show({ walkId: 'none', window: 'a', sight: seen('1') })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(
    client.wall.show({ walkId, window: 'a', sight: { ...seen('1'), scrollTop: 12 } as never }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
});

test('which cards are shown is told as news and read by whoever hears of it', async () => {
  const { client, events } = await open();
  const walkId = 'walk-1';
  const [card] = (await client.board.get({ walkId })).cards;
  await client.wall.get({ walkId });
  events.length = 0;
  await client.wall.show({ walkId, window: 'a', sight: seen('1'), shown: null });
  await client.wall.show({ walkId, window: 'a', sight: seen('1'), shown: [] });
  expect(events.map(({ type }) => type)).toEqual(['sight', 'sight', 'narrowed']);
  const room = await client.wall.get({ walkId });
  expect([room.cards, room.narrowed]).toEqual([[], { shown: 0, of: 1 }]);
  await client.wall.show({ walkId, window: 'a', sight: seen('2') });
  expect((await client.wall.get({ walkId })).cards).toEqual([]);
  await client.wall.show({ walkId, window: 'a', sight: seen('2'), shown: null });
  expect((await client.wall.get({ walkId })).cards.map(({ id }) => id)).toEqual([card?.id]);
  expect(events.filter(({ type }) => type === 'narrowed')).toHaveLength(2);
});

test('the room follows the window that spoke last, and what a window said goes with it', async () => {
  const { client, events } = await open();
  const walkId = 'walk-1';
  const room = async () => {
    const { narrowed, sight } = await client.wall.get({ walkId });
    return [narrowed?.shown ?? 'all', sight?.tops[0]?.item];
  };
  await room();
  await client.wall.show({ walkId, window: 'a', sight: seen('1'), shown: [] });
  expect(await room()).toEqual([0, '1']);
  await client.wall.show({ walkId, window: 'b', sight: seen('2'), shown: null });
  expect(await room()).toEqual(['all', '2']);
  await client.wall.show({ walkId, window: 'a', sight: seen('3') });
  expect(await room()).toEqual([0, '3']);
  await client.wall.show({ walkId, window: 'b', sight: seen('4'), shown: [] });
  // Whoever goes takes nothing from the other.
  events.length = 0;
  await client.wall.leave({ walkId, window: 'a' });
  expect([await room(), events]).toEqual([[0, '4'], []]);
  await client.wall.show({ walkId, window: 'c', sight: seen('5'), shown: null });
  expect(await room()).toEqual(['all', '5']);
  await client.wall.leave({ walkId, window: 'c' });
  expect(await room()).toEqual([0, '4']);
  await client.wall.leave({ walkId, window: 'b' });
  await client.wall.leave({ walkId, window: 'b' });
  expect(await room()).toEqual(['all', '4']);
  expect(events.filter(({ type }) => type === 'narrowed')).toHaveLength(3);
  // One that went without a word is not waited for.
  await client.wall.show({ walkId, window: 'gone', sight: seen('6'), shown: [] });
  await client.wall.show({ walkId, window: 'new', sight: seen('7'), shown: null });
  expect(await room()).toEqual(['all', '7']);
});

test('a sample is said to be one, whatever it is called', async () => {
  const { client } = await testCore();
  const walkId = (await client.records.loadSample({})).walkId ?? '';
  await client.debrief.update({ walkId, title: 'Our first debrief' });
  expect(await client.wall.get({ walkId })).toMatchObject({ title: 'Our first debrief', isSample: true });
});
