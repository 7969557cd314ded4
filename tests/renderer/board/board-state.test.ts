/** The board as the window holds it: when it is read again, and what it says. */
import { describe, expect, test, vi } from 'vitest';
import { tags } from '../../../core/contract/call.ts';
import type { Board } from '../../../core/contract/calls/board.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { boardColumns } from '../../../core/domain/records/focus-areas.ts';
import { BoardState } from '../../../renderer/features/board/board-state.svelte.ts';
import { fakeCore } from '../fake-core.ts';

const board: Board = {
  walkId: 'w1',
  revision: 4,
  columns: [...boardColumns],
  themes: [],
  cards: [],
  visits: [],
  references: [],
  notes: [],
  decisions: [],
  dismissedWords: [],
  names: { staff: [], teachers: [], others: [], classes: [], rooms: [] },
  history: { undo: null, redo: null },
};

async function opened(get: () => Board = () => board) {
  const core = fakeCore({ 'board.get': get });
  const state = new BoardState(core.client, 'w1');
  state.start((listener) => core.transport.subscribe(listener));
  await vi.waitFor(() => expect(state.board ?? state.failure).not.toBeNull());
  return { core, state };
}

describe('the board is read again', () => {
  test('after the connection was down, although the revision is the one that was read', async () => {
    const { core } = await opened();
    core.publish({ type: 'changed', tags: [...tags], revision: 4 });
    await vi.waitFor(() => expect(core.asked()).toEqual(['board.get', 'board.get']));
  });

  test('not for a change that it has read already, nor for one of other things', async () => {
    const { core } = await opened();
    core.publish({ type: 'changed', tags: ['board', 'figures'], revision: 4 });
    core.publish({ type: 'changed', tags: ['staff'], revision: 5 });
    await Promise.resolve();
    expect(core.asked()).toEqual(['board.get']);
  });

  test('when the person tries again after it could not be read', async () => {
    let isDown = true;
    const { state } = await opened(() => {
      if (isDown) throw new AppError('internal', 'x', { reason: 'unreachable' });
      return board;
    });
    expect(state.failure).toContain('The app does not answer.');
    isDown = false;
    state.retry();
    await vi.waitFor(() => expect([state.failure, state.board === null]).toEqual([null, false]));
  });
});
