/** The keyboard's and the list's path: where arrows go, what may be chosen, which columns stand open. */
import { describe, expect, test } from 'vitest';
import { stagePlan } from '../../../core/domain/debrief/stage-plan.ts';
import { boardColumns } from '../../../core/domain/focus-areas.ts';
import { kindWords } from '../../../core/contract/names-of-codes.ts';
import { evidenceWords } from '../../../renderer/features/board/copy/card-words.ts';
import {
  columnGap,
  fitColumns,
  railWidth,
  readableWidth,
  want,
  widthOf,
} from '../../../renderer/features/board/columns/column-fit.ts';
import { keyOnPage, tabStop, themeOfKey } from '../../../renderer/features/board/columns/items.ts';
import {
  choicesFor,
  moveChoices,
  narrow,
  requestTitle,
} from '../../../renderer/features/board/acts/move-choices.ts';
import { type Direction, keyBehind, nextKey } from '../../../renderer/features/board/columns/roving.ts';
import { board, twoThemes } from './themed-boards.ts';
import { card as sourceCard, column } from './columns.ts';

describe('arrows', () => {
  const right = column({ areaId: 'progress', themes: [], loose: ['p', 'q', 'r'].map(sourceCard) });
  const columns = [
    { layout: column(), scrollTop: 600 },
    { layout: column({ areaId: 'clear-goals', themes: [], loose: [] }), scrollTop: 0 },
    { layout: right, scrollTop: 0 },
  ];
  test.each<[string, Direction, string | null]>([
    ['card:a', 'up', 'theme:t'],
    ['fold:t', 'down', 'theme:u'],
    ['card:z', 'down', null],
    ['theme:t', 'up', null],
    ['card:y', 'first', 'theme:t'],
    ['card:y', 'last', 'card:z'],
    ['card:y', 'right', 'card:q'],
    ['card:q', 'left', 'card:x'],
    ['card:q', 'right', null],
    ['card:gone', 'down', null],
  ])('from %s %s: %s', (from, direction, to) => {
    expect(nextKey(columns, from, direction)).toBe(to);
  });
});

describe('the stop of the Tab key', () => {
  const none: ReadonlySet<string> = new Set();
  const firsts: ReadonlySet<string> = new Set(['1', '2']);
  const nothing = { unfolded: none, keptIn: () => firsts };
  test.each([
    ['what had the focus', ['participation'], nothing, 'card:2', 'card:2'],
    ['the fold row where its card is folded away', ['participation'], nothing, 'card:3', 'fold:t'],
    [
      'the card again once it is unfolded',
      ['participation'],
      { ...nothing, unfolded: new Set(['t']) },
      'card:3',
      'card:3',
    ],
    [
      'a folded card that is kept in sight',
      ['participation'],
      { ...nothing, keptIn: () => new Set(['3']) },
      'card:3',
      'card:3',
    ],
    ['the first theme where nothing had it', ['participation'], nothing, null, 'theme:t'],
    ['the first of what is open', ['clear-goals', 'progress'], nothing, 'card:2', 'card:5'],
    ['nothing where nothing stands', ['clear-goals'], nothing, null, null],
  ])('is %s', (_name, open, shown, active, key) => {
    expect(tabStop(board, open, shown, active)).toBe(key);
  });

  test('a theme is meant by its head, its fold row and its cards', () => {
    const keys = ['theme:t', 'fold:t', 'card:1', 'card:4', 'theme:gone'];
    expect(keys.map((key) => themeOfKey(board, key))).toEqual(['t', 't', 't', null, null]);
    expect(keyOnPage(board, nothing, 'theme:t')).toBe('theme:t');
  });
});

describe('where the focus goes when cards leave', () => {
  const layouts = [column()];
  test.each([
    ['to the card behind', 'card:x', ['x'], 'card:y'],
    ['past those that leave with it', 'card:x', ['x', 'y'], 'card:z'],
    ['to the one before, from the last', 'card:z', ['z'], 'card:y'],
    ['nowhere, where it is on none of them', 'card:z', ['x'], null],
  ])('%s', (_name, key, going, next) => {
    expect(keyBehind(layouts, key, going)).toBe(next);
  });
});

describe('the list of places', () => {
  const { sort, name } = stagePlan;
  const labels = (cardIds: string[], selected: string[] = []) =>
    moveChoices(board, cardIds, selected, 'new', sort).map((choice) => choice.label);

  test('themes first, then columns', () => {
    expect(labels(['4'])).toEqual(['Justified answers', ...boardColumns.map((item) => item.name)]);
  });

  test('a new theme with the selected card is founded on a loose one', () => {
    expect(moveChoices(board, ['1'], ['4'], 'new', sort)[0]).toEqual({
      id: 'new-theme',
      label: 'New theme with the selected card',
      note: 'in Participation',
      letter: null,
      gesture: {
        name: 'board.moveCards',
        input: { cardIds: ['1'], to: { kind: 'card', cardId: '4', newThemeId: 'new' } },
      },
    });
    expect(labels(['4', '5', '1'])[0]).toBe('New theme of these 3 cards');
    expect(labels(['1'], ['2'])[0]).toBe('Justified answers');
  });

  test('for a theme are the columns where one may stand, and the other themes', () => {
    const request = { kind: 'theme', themeId: 't', from: 'theme:t' } as const;
    const choices = choicesFor(twoThemes, request, 'new', sort);
    expect(choices.map(({ label }) => label)).toEqual([
      ...boardColumns.slice(0, -2).map(({ name }) => name),
      'Merge into Cluster 3',
    ]);
    expect(choices.at(-1)?.gesture).toEqual({
      name: 'board.mergeThemes',
      input: { themeId: 't', into: 'u' },
    });
    // From Name on it is a theme, also while it has no title.
    expect(choicesFor(twoThemes, request, 'new', name).at(-1)?.label).toBe('Merge into Theme 3');
    expect(requestTitle(twoThemes, request, name)).toBe('Move Justified answers to…');
  });

  test('to be also in are themes only', () => {
    const request = { kind: 'refer', cardIds: ['4'], selected: [], from: 'card:4' } as const;
    expect(choicesFor(twoThemes, request, 'new', sort).map(({ gesture }) => gesture)).toEqual(
      ['t', 'u'].map((themeId) => ({ name: 'board.addReferences', input: { cardIds: ['4'], themeId } })),
    );
  });

  test('is narrowed by every word typed, in label or note', () => {
    const found = narrow(moveChoices(board, ['4'], [], 'new', sort), ' PARTI 3  ');
    expect(found.map((choice) => choice.label)).toEqual(['Justified answers']);
  });
});

describe('columns', () => {
  const areaIds = ['a', 'b', 'c', 'd', 'e', 'f', 'p'];
  const wanted = ['b', 'f', 'd', 'a', 'c', 'e'];

  test('as many stand open as fit, in their order; the rest are rails', () => {
    const fit = fitColumns({ width: 1872, body: 22, areaIds, wanted });
    expect([fit.open, fit.rails]).toEqual([
      ['a', 'b', 'd', 'f'],
      ['c', 'e', 'p'],
    ]);
    expect(fit.columnWidth).toBeGreaterThanOrEqual(readableWidth(22));
  });

  test('what nobody wants stays a rail on the widest screen, and one column is open on the narrowest', () => {
    expect(fitColumns({ width: 9000, body: 16, areaIds, wanted }).rails).toEqual(['p']);
    expect(fitColumns({ width: 300, body: 46, areaIds, wanted }).open).toEqual(['b']);
  });

  test('opening one folds the one wanted least', () => {
    const fit = fitColumns({ width: 1872, body: 22, areaIds, wanted: want(wanted, 'p') });
    expect(fit.open).toEqual(['b', 'd', 'f', 'p']);
  });

  test('one opened wide takes the room of two, and the one wanted least folds', () => {
    const fit = fitColumns({ width: 1872, body: 22, areaIds, wanted, wide: 'd' });
    expect([fit.open, fit.rails]).toEqual([
      ['b', 'd', 'f'],
      ['a', 'c', 'e', 'p'],
    ]);
    expect(widthOf(fit, 'b')).toBeGreaterThanOrEqual(readableWidth(22));
    expect(Math.abs(widthOf(fit, 'd') - 2 * widthOf(fit, 'b') - columnGap)).toBeLessThan(4);
    const open = fit.open.reduce((sum, id) => sum + widthOf(fit, id), 0);
    const all = open + 4 * railWidth(22) + 6 * columnGap;
    expect([all <= 1872, all > 1868]).toEqual([true, true]);
  });

  test('where no third fits the wide one has all the room; one that is not there changes nothing', () => {
    const narrow = { width: 1000, body: 32, areaIds, wanted };
    const fit = fitColumns({ ...narrow, wide: 'p' });
    expect([fit.open, fit.wide]).toEqual([['p'], 'p']);
    expect(fitColumns({ ...narrow, wide: 'gone' })).toEqual(fitColumns(narrow));
  });
});

test('words under a card and beside a heading', () => {
  expect(kindWords({ kind: 'tally', tally: { value: 11, outOf: 28 } })).toBe('Tally 11 of 28');
  expect(kindWords({ kind: 'tally', tally: null })).toBe('Tally');
  expect(kindWords({ kind: 'saw', tally: null })).toBe('Saw');
  expect(evidenceWords({ cards: 1, visits: 1, observers: 3 })).toBe('1 card · 1 visit · 3 observers');
  expect(evidenceWords({ cards: 1200, visits: 24 })).toBe('1,200 cards · 24 visits');
});
