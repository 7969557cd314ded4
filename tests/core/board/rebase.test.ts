/** Undo on a board that has gone on since, and what the log says can be undone. */
import { describe, expect, test } from 'vitest';
import { applyPatch, indexBoard, inverseOf } from '../../../core/domain/board/board-index.ts';

import { patchOf } from '../../../core/domain/board/patch.ts';
import { rebase } from '../../../core/domain/board/steps/rebase.ts';
import { redoneSentence, sentenceParts, undoneSentence } from '../../../core/domain/board/theme-title.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { place, seat, smallBoard, theme } from './boards.ts';
import { readHistory, type HistoryEvent } from './read-history.ts';

const nothing = patchOf({});

describe('rebase', () => {
  test('gives a card whose key is taken the next free one', () => {
    const back = place('a', 'participation', null, 'a1');
    expect(rebase({ ...nothing, cards: [back] }, smallBoard())).toEqual({
      ...nothing,
      cards: [{ ...back, orderKey: 'a1V' }],
    });
  });

  test('leaves out cards and themes that are gone, and a theme to which no card returns', () => {
    const patch = {
      ...nothing,
      cards: [place('gone', 'participation', null, 'a9'), place('d', 'participation', 'gone-theme', 'a0')],
      themes: [theme('empty', 7)],
      removedThemes: ['never-was'],
    };
    expect(rebase(patch, smallBoard())).toEqual(nothing);
  });

  test('keeps a theme that other cards have joined since', () => {
    const patch = {
      ...nothing,
      cards: [place('a', 'participation', null, 'a5')],
      removedThemes: ['t1'],
    };
    expect(rebase(patch, smallBoard()).removedThemes).toEqual([]);
  });

  test('numbers a theme anew whose number is taken', () => {
    const patch = {
      ...nothing,
      cards: [place('d', 'participation', 'old', 'a0')],
      themes: [theme('old', 3)],
    };
    expect(rebase(patch, smallBoard()).themes).toEqual([{ ...theme('old', 4), orderKey: 'a4' }]);
  });
});

test('the inverse of a patch is every row it touches, as it stood', () => {
  const board = smallBoard();
  const patch = {
    ...nothing,
    cards: [place('c', 'clear-goals', null, 'a5')],
    themes: [theme('new', 8)],
    removedThemes: ['t3'],
  };
  expect(inverseOf(board, patch)).toEqual({
    ...nothing,
    cards: [place('c', 'participation', 't3', 'a0')],
    themes: [theme('t3', 3, 'Justified answers')],
    removedThemes: ['new'],
  });
});

test('a patch leaves the board it is put on as it was, and passes over unknown cards', () => {
  const board = indexBoard({
    columns: [...boardColumns],
    themes: [],
    cards: [seat('a', 'progress', null, 'a0')],
  });
  const patch = {
    ...nothing,
    cards: ['a', 'unknown'].map((id) => place(id, 'parking', null, 'a0')),
  };
  const after = applyPatch(board, patch);
  expect(board.looseCards('progress').map((card) => card.id)).toEqual(['a']);
  expect([after.looseCards('progress'), after.looseCards('parking').map((card) => card.id)]).toEqual([
    [],
    ['a'],
  ]);
});

test('history: undo walks back, redo walks forth, a new step lets go of redo', () => {
  const log: HistoryEvent[] = [];
  const seen = (['do', 'do', 'undo', 'undo', 'redo', 'do', 'undo'] as const).map((kind, at) => {
    const now = readHistory(log);
    log.push({ id: at + 1, kind, targetId: kind === 'do' ? null : now[kind] });
    return readHistory(log);
  });
  expect(seen).toEqual([
    { undo: 1, redo: null },
    { undo: 2, redo: null },
    { undo: 1, redo: 2 },
    { undo: null, redo: 1 },
    { undo: 1, redo: 2 },
    { undo: 6, redo: null },
    { undo: 1, redo: 6 },
  ]);
});

test('sentences: undone, done again, and their parts', () => {
  expect(undoneSentence('1 card moved to Cluster 2')).toBe('Undone: 1 card moved to Cluster 2');
  expect(redoneSentence('1 card moved to Cluster 2')).toBe('Done again: 1 card moved to Cluster 2');
  expect(sentenceParts('Cluster 1 named *Five * answers*')).toEqual([
    { text: 'Cluster 1 named ', isTitle: false },
    { text: 'Five * answers', isTitle: true },
  ]);
  expect(sentenceParts('1 card moved to Cluster 2')).toEqual([
    { text: '1 card moved to Cluster 2', isTitle: false },
  ]);
});
