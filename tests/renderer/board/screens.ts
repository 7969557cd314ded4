/** The screen of a board without a page: a card that judges in a theme with a part, another theme, a reference. */
import { expect } from 'vitest';
import { tags } from '../../../core/contract/call.ts';
import type { Board } from '../../../core/contract/calls/board.ts';
import type { Stage } from '../../../core/contract/calls/debrief.ts';
import { BoardScreen } from '../../../renderer/features/board/board-screen.svelte.ts';
import { BoardState } from '../../../renderer/features/board/copy/board-state.svelte.ts';
import { DebriefLink } from '../../../renderer/features/board/copy/debrief-link.svelte.ts';
import { SharedScreen } from '../../../renderer/state/shared-screen.svelte.ts';
import { debrief } from '../examples.ts';
import { fakeCore } from '../fake-core.ts';
import { boardCard, boardOf, boardTheme, themePart } from './cards.ts';

const card = boardCard('1', { text: 'Excellent talk.', themeId: 't', isProposed: true, proposal: ['talk'] });
const board = boardOf({
  cards: [card, boardCard('2', { themeId: 't' }), boardCard('3')],
  themes: [boardTheme('t', { parts: [themePart('p', ['1'], { number: 2 })] }), boardTheme('u')],
  references: [{ cardId: '3', themeId: 't', orderKey: 'a0' }],
  history: { undo: 'Done', redo: 'Done' },
});

/** @param changes to the board when it is read once more, after another window did something */
export async function openScreen(stage: Stage, changes: Partial<Board> = {}) {
  let now = board;
  const { client, transport, publish, asked } = fakeCore({ 'board.get': () => now });
  const state = new BoardState(client, 'w1');
  state.start(transport.subscribe);
  await expect.poll(() => state.board).not.toBeNull();
  const link = new DebriefLink({
    calls: client.debrief,
    walkId: 'w1',
    answer: { value: debrief },
    stage: () => stage,
    hasTheme: () => true,
    say: () => undefined,
  });
  const screen = new BoardScreen(state, () => 'new', {
    later: () => () => undefined,
    debrief: link,
    shared: new SharedScreen({ isExtended: true }),
  });
  const change = async (more: Partial<Board> = {}): Promise<void> => {
    now = { ...board, ...changes, ...more, revision: now.revision + 1 };
    publish({ type: 'changed', tags: [...tags], revision: now.revision });
    const ids = now.cards.map(({ id, areaId }) => `${id} ${areaId}`).toSorted();
    await expect
      .poll(() =>
        [...(state.board?.parts.cards.values() ?? [])].map(({ id, areaId }) => `${id} ${areaId}`).toSorted(),
      )
      .toEqual(ids);
  };
  return Object.assign(screen, { change, asked });
}
