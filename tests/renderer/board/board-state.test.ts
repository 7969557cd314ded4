/** The board as the window holds it: when it is read again, and what it says. */
import { describe, expect, test } from 'vitest';
import { tags, type Tag } from '../../../core/contract/call.ts';
import type { Board, BoardNews } from '../../../core/contract/calls/board.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { boardOf } from './cards.ts';
import { BoardState } from '../../../renderer/features/board/copy/board-state.svelte.ts';
import { fakeCore } from '../fake-core.ts';

const board = boardOf({
  revision: 4,
});

const noNews: BoardNews = { revision: 5, steps: [], history: { undo: 'Done', redo: null } };

async function opened(get: () => Board = () => board, news: () => BoardNews = () => noNews) {
  const core = fakeCore({ 'board.get': get, 'board.stepsSince': news });
  const state = new BoardState(core.client, 'w1');
  state.start((listener) => core.transport.subscribe(listener));
  await expect.poll(() => state.board ?? state.failure).not.toBeNull();
  return { core, state };
}

describe('the board is read again', () => {
  test('after the connection was down, although the revision is the one that was read', async () => {
    const { core } = await opened();
    core.publish({ type: 'changed', tags: [...tags], revision: 4 });
    await expect.poll(() => core.asked()).toEqual(['board.get', 'board.get']);
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
    await expect.poll(() => [state.failure, state.board === null]).toEqual([null, false]);
  });
});

describe('a step of which nobody knows whether it was done', () => {
  test.each(['no-answer', 'unreachable', 'core-stopped'])('%s: the board is read again', async (reason) => {
    const done = boardOf({ revision: 5, eventId: 1, history: { undo: null, redo: 'Done' } });
    let stored = boardOf({ revision: 4, history: { undo: 'Done', redo: null } });
    const core = fakeCore({
      'board.get': () => stored,
      'board.undo': () => {
        stored = done;
        throw new AppError('internal', 'x', { reason });
      },
    });
    const state = new BoardState(core.client, 'w1');
    state.start((listener) => core.transport.subscribe(listener));
    await expect.poll(() => state.history.undo).toBe('Done');
    state.undo();
    await expect.poll(() => core.asked()).toEqual(['board.get', 'board.undo', 'board.get']);
    await expect.poll(() => [state.notice?.kind, state.history]).toEqual(['problem', done.history]);
  });

  test('a plain refusal has nothing read again', async () => {
    const core = fakeCore({
      'board.get': () => boardOf({ history: { undo: 'Done', redo: null } }),
      'board.undo': () => {
        throw new AppError('disk-full', 'x');
      },
    });
    const state = new BoardState(core.client, 'w1');
    state.start((listener) => core.transport.subscribe(listener));
    await expect.poll(() => state.history.undo).toBe('Done');
    state.undo();
    await expect.poll(() => state.notice?.kind).toBe('problem');
    expect(core.asked()).toEqual(['board.get', 'board.undo']);
  });
});

describe('a step of another window', () => {
  const read = ['board.get'];
  const followed = [...read, 'board.stepsSince'];
  test.each<[string, Tag[], () => BoardNews, string[]]>([
    ['is asked for alone', ['board', 'figures'], () => noNews, followed],
    [
      'has the board read where it is too much',
      ['board'],
      () => ({ ...noNews, steps: null }),
      [...followed, ...read],
    ],
    ['has the board read where it cannot be asked for', ['board'], unreachable, [...followed, ...read]],
    [
      'has the board read where more than steps has changed',
      ['board', 'records'],
      () => noNews,
      [...read, ...read],
    ],
  ])('%s', async (_name, touched, news, asked) => {
    const { core, state } = await opened(() => board, news);
    core.publish({ type: 'changed', tags: touched, revision: 6 });
    await expect.poll(() => core.asked()).toEqual(asked);
    expect(state.board).not.toBeNull();
  });
});

function unreachable(): never {
  throw new AppError('internal', 'x', { reason: 'unreachable' });
}

test('whoever comes to own a decision, or to be here, is hidden at once; a role is not', async () => {
  const core = fakeCore({ 'board.get': () => board, 'board.stepsSince': () => noNews });
  let people: readonly string[] = [];
  const state = new BoardState(core.client, 'w1', () => people);
  state.start((listener) => core.transport.subscribe(listener));
  await expect.poll(() => state.board).not.toBeNull();
  const said = () => ['Church saw SLT.', 'Bell saw pupils.'].map((text) => state.masked(text));
  expect(said()).toEqual(['Church saw SLT.', 'Bell saw pupils.']);
  const decision = {
    id: 'd',
    themeId: null,
    kind: 'ask',
    text: 'Ask',
    horizon: null,
    state: 'open',
  } as const;
  for (const [id, owner] of [
    ['d', 'Church'],
    ['e', 'SLT'],
  ] as const)
    state.take('board.saveDecision', { ...decision, id, owner, carriedFrom: null });
  expect(said()).toEqual(['[a name] saw SLT.', 'Bell saw pupils.']);
  people = ['Ida Bell'];
  state.take('board.saveDecision', { ...decision, owner: 'Ms Church', carriedFrom: null });
  expect(said()).toEqual(['[a name] saw SLT.', '[a name] saw pupils.']);
});
