/** Who owns what at the board: what is open over it, what is selected, what landed and has the focus. */
import { describe, expect, test } from 'vitest';
import type { Overlay } from '../../../renderer/features/board/acts/overlay.svelte.ts';
import { boardCard } from './cards.ts';
import { openScreen } from './screens.ts';

type Over = Parameters<Overlay['open']>[0];
const request = { kind: 'theme', themeId: 't', from: 'theme:t' } as const;

describe('over the board', () => {
  test.each<[Over, boolean]>([
    [{ kind: 'menu', key: 'ref:t:3' }, true],
    [{ kind: 'places', request }, true],
    [{ kind: 'edit', cardId: '1' }, true],
    [{ kind: 'add' }, true],
    [{ kind: 'aside' }, true],
    [{ kind: 'title', themeId: 't' }, false],
  ])('%o takes the keys: %j', async (over, isAsking) => {
    const { overlay } = await openScreen('sort');
    expect(overlay.isAsking).toBe(false);
    overlay.open(over);
    expect([overlay.over, overlay.isAsking]).toEqual([over, isAsking]);
    overlay.close('menu');
    expect(overlay.over).toEqual(over.kind === 'menu' ? null : over);
  });

  test.each<[Over, boolean]>([
    [{ kind: 'menu', key: 'card:2' }, false],
    [{ kind: 'menu', key: 'ref:t:3' }, false],
    [{ kind: 'edit', cardId: '2' }, false],
    [{ kind: 'add' }, true],
  ])('%o stays although another window took its card away: %j', async (over, isThere) => {
    const { overlay, change } = await openScreen('sort', { cards: [boardCard('1')], references: [] });
    overlay.open(over);
    await change();
    expect([overlay.over !== null, overlay.isAsking]).toEqual([isThere, isThere]);
  });

  test('one panel stands at the side; the one before it speaks of no card any more', async () => {
    const { overlay, focus, acts } = await openScreen('sort');
    overlay.openSide({ kind: 'like', cardId: '1' });
    focus.point(['2']);
    acts.perform('history');
    expect([overlay.side, [...focus.pointed]]).toEqual([{ kind: 'history' }, []]);
    overlay.closeSide('like');
    expect(overlay.side).toEqual({ kind: 'history' });
    acts.perform('history');
    expect(overlay.side).toBeNull();
  });
});

test('what is selected goes in the order of the board, with the card at hand, as far as it is shown', async () => {
  const { selection } = await openScreen('sort');
  selection.take(['3', '1']);
  expect([selection.inOrder(), selection.with('1'), selection.with('2')]).toEqual([
    ['1', '3'],
    ['1', '3'],
    ['2'],
  ]);
  selection.only('3');
  selection.only('3');
  expect(selection.size).toBe(0);
  expect([selection.columnOf('card:3'), selection.inOrder()]).toEqual([true, ['1', '2', '3']]);
});

test('what landed is shown until it is undone', async () => {
  const screen = await openScreen('sort');
  screen.focus.land(['2']);
  screen.focus.note('card:2');
  expect([...screen.focus.landed, screen.focus.tabKey]).toEqual(['2', 'card:2']);
  screen.undo();
  expect(screen.focus.landed.size).toBe(0);
});
