/** Finding on the board without a browser: what is asked, what stays in sight, what the columns are given. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexBoard } from '../../../../core/domain/board/board-index.ts';
import { noFilters } from '../../../../core/domain/board/filter-cards.ts';
import { boardColumns } from '../../../../core/domain/focus-areas.ts';
import { narrowedBy, shownWords, valueWords } from '../../../../renderer/features/board/find/find-words.ts';
import { MarkBook } from '../../../../renderer/features/board/find/mark-book.ts';
import { BoardNarrower, CardsInSight } from '../../../../renderer/features/board/find/narrow-board.ts';
import { OneAtATime } from '../../../../renderer/state/one-at-a-time.ts';
import { matchOf, sayTexts } from '../../../../renderer/features/board/find/text-match.ts';
import { HeightBook } from '../../../../renderer/features/board/columns/height-book.ts';
import { ColumnLayout } from '../../../../renderer/features/board/columns/layout-model.ts';
import { gestureOf } from '../../../../renderer/features/board/hand/drop.ts';
import { hitTest } from '../../../../renderer/features/board/hand/hit-test.ts';
import { tabStop } from '../../../../renderer/features/board/columns/items.ts';
import { textParts } from '../../../../renderer/ui/text-parts.ts';
import { later } from '../../fake-core.ts';
import { boardCard, boardTheme } from '../cards.ts';

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('one question at a time', () => {
  function asking() {
    const asked: { question: string; answer: ReturnType<typeof later<string>> }[] = [];
    const taken: string[] = [];
    const run = new OneAtATime<string, string>({
      ask: (question) => {
        const answer = later<string>();
        asked.push({ question, answer });
        return answer.promise;
      },
      take: (answer) => taken.push(answer),
      fail: (error) => taken.push(String(error)),
    });
    return { run, asked, taken, questions: () => asked.map(({ question }) => question) };
  }

  test('while one is under way only the latest of the others waits, and its answer counts', async () => {
    const { run, asked, taken, questions } = asking();
    for (const text of ['a', 'an', 'ans', 'answ']) run.want(text);
    expect(questions()).toEqual(['a']);
    asked[0]?.answer.resolve('of a');
    await tick();
    expect([questions(), taken]).toEqual([['a', 'answ'], []]);
    asked[1]?.answer.resolve('of answ');
    await tick();
    expect(taken).toEqual(['of answ']);
  });

  test('an answer to what is not wanted any more is dropped', async () => {
    const { run, asked, taken, questions } = asking();
    run.want('a');
    run.drop();
    asked[0]?.answer.resolve('of a');
    await tick();
    run.want('b');
    asked[1]?.answer.reject(new Error('gone'));
    await tick();
    expect([questions(), taken]).toEqual([['a', 'b'], ['Error: gone']]);
  });
});

const cards = [
  boardCard('1', { text: 'why' }),
  boardCard('2'),
  boardCard('3'),
  boardCard('4', { themeId: 't', areaId: 'progress' }),
  boardCard('5', { themeId: 't' }),
  boardCard('6', { areaId: 'off-board', orderKey: 'off 6' }),
];
const theme = boardTheme('t');
const board = indexBoard({ columns: [...boardColumns], themes: [theme], cards });

describe('a narrowed board', () => {
  const shown = new Set(['1', '3', '5', '6', 'unknown']);

  test('keeps its columns and themes and holds only the cards that are shown', () => {
    const { board: narrow, cards: count } = new BoardNarrower().narrow(board, shown);
    expect(narrow.looseCards('progress').map(({ id }) => id)).toEqual(['1', '3']);
    expect(narrow.cardsOf('t').map(({ id }) => id)).toEqual(['5']);
    expect([narrow.themesIn('progress').length, narrow.card('2'), narrow.card('6'), count]).toEqual([
      1,
      undefined,
      undefined,
      3,
    ]);
  });

  test('gives the very same list where nothing in it has changed, so that no column is laid out anew', () => {
    const narrower = new BoardNarrower();
    const first = narrower.narrow(board, shown).board;
    const second = narrower.narrow(board, new Set([...shown, '4'])).board;
    expect(second.looseCards('progress')).toBe(first.looseCards('progress'));
    expect(second.cardsOf('t')).toBe(board.cardsOf('t'));
  });

  test('a gap between two shown cards is before the shown one, whatever is hidden between', () => {
    const narrow = new BoardNarrower().narrow(board, shown).board;
    const source = { areaId: 'progress', themes: [], loose: narrow.looseCards('progress') };
    const layout = new ColumnLayout(source, new HeightBook(16, 300));
    const hand = { kind: 'cards', ids: ['x'] } as const;
    const target = hitTest(layout, 0, layout.bottom(0) + 2, hand, null);
    expect(target && gestureOf(hand, target, false, () => 'new')).toEqual({
      name: 'board.moveCards',
      input: { cardIds: ['x'], to: { kind: 'column', areaId: 'progress', before: '3' } },
    });
  });

  test('the Tab key stops at what is shown', () => {
    const narrow = new BoardNarrower().narrow(board, new Set(['1'])).board;
    const none = { unfolded: new Set<string>(), keptIn: () => new Set<string>() };
    expect(tabStop(narrow, ['progress'], none, 'card:2')).toBe('theme:t');
    expect(tabStop(narrow, ['progress'], none, 'card:1')).toBe('card:1');
  });
});

describe('cards in sight', () => {
  test('a card that matches no more stays until the filter is touched', () => {
    const sight = new CardsInSight();
    const first = sight.next(new Set(['1', '2']), [], 1);
    expect(sight.next(new Set(['1', '2']), [], 1)).toBe(first);
    expect([...sight.next(new Set(['1', '3']), [new Set(['4'])], 1)]).toEqual(['1', '2', '3', '4']);
    expect([...sight.next(new Set(['1', '3']), [], 2)]).toEqual(['1', '3']);
  });

  test('within one touch nothing that was in sight ever goes', () => {
    const ids = fc.array(fc.constantFrom('1', '2', '3', '4')).map((some) => new Set(some));
    fc.assert(
      fc.property(fc.array(ids), (matches) => {
        const sight = new CardsInSight();
        const seen = new Set<string>();
        for (const matching of matches) {
          for (const id of matching) seen.add(id);
          expect(new Set(sight.next(matching, [], 0))).toEqual(seen);
        }
      }),
    );
  });
});

test('a match is shown only in the text that was searched, and known to be old once a text has changed', () => {
  const texts = sayTexts(cards);
  const match = matchOf({ cards: [{ id: '1', spans: [{ from: 0, to: 3 }] }], isMore: false }, texts);
  expect([match.spansOf('1', 'why'), match.spansOf('1', 'why not'), match.spansOf('2', '2')]).toEqual([
    [{ from: 0, to: 3 }],
    [],
    [],
  ]);
  expect(match.isOf(board.parts.cards)).toBe(true);
  const edited = indexBoard({ columns: [], themes: [], cards: [boardCard('1', { teamText: 'x' })] });
  expect(match.isOf(edited.parts.cards)).toBe(false);
});

test('what is found is seen before a mark, and never inside a bar', () => {
  const spans = [
    { from: 0, to: 8, kind: 'marked' as const },
    { from: 4, to: 14, kind: 'found' as const },
    { from: 10, to: 12, kind: 'veiled' as const },
  ];
  expect(textParts('abcdefghijklmnop', spans)).toEqual([
    { text: 'abcd', kind: 'marked' },
    { text: 'efgh', kind: 'found' },
    { text: 'ij', kind: 'found' },
    { text: 'kl', kind: 'veiled' },
    { text: 'mn', kind: 'found' },
    { text: 'op', kind: 'plain' },
  ]);
});

test('whether a card is marked is read anew only when its words or the dismissed ones change', () => {
  const book = new MarkBook();
  const card = boardCard('1', { text: 'Excellent start.' });
  const none: string[] = [];
  expect(book.reader(none)(card)).toBe(true);
  expect(book.reader(['excellent'])(card)).toBe(false);
  expect(book.reader(none)({ ...card, isMarkDismissed: true })).toBe(false);
});

test('says what is hidden and by what, and never what is private', () => {
  const naming = { visits: new Map(), observers: null };
  const { found: _found, ...choices } = noFilters;
  expect([
    shownWords(41, 143, false),
    shownWords(143, 143, false),
    shownWords(0, 1, false),
    shownWords(1000, 9000, true),
  ]).toEqual([
    '41 of 143 cards',
    'All 143 cards',
    '0 of 1 card',
    '1,000 of 9,000 cards (only the first 1,000 found)',
  ]);
  expect(
    narrowedBy(
      ' explain ',
      { ...choices, years: ['9', 'R'], visits: [1, 2, 3, 4], isLoose: true, observers: [2] },
      naming,
    ),
  ).toEqual(['“explain”', 'Year 9, R', '4 visits', 'still loose', 'a private filter']);
  expect(valueWords('observers', 2, naming)).toBe('An observer');
  expect(valueWords('observers', 2, { ...naming, observers: new Map([[2, { name: 'Ms Hall' }]]) })).toBe(
    'Ms Hall',
  );
});
