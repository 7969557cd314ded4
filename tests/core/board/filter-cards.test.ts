/** Narrowing a board: what is shown, what is hidden, and what each choice would leave. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardCard, BoardVisit } from '../../../core/contract/calls/board.ts';
import { type CardFilters, filterCards, noFilters } from '../../../core/domain/board/filter-cards.ts';
import { phasesOf } from '../../../core/domain/records/cells/phase.ts';
import { boardCard } from '../../renderer/board/cards.ts';

describe('phases', () => {
  test.each([
    ['9', ['KS3']],
    ['Year 10', ['KS4']],
    ['7', ['KS3']],
    ['6', ['Primary']],
    ['R', ['Primary']],
    ['Reception', ['Primary']],
    ['EYFS', ['Primary']],
    ['12', ['KS5']],
    ['Sixth form', ['KS5']],
    ['KS4', ['KS4']],
    ['Key Stage 2', ['Primary']],
    ['6/7', ['Primary', 'KS3']],
    ['9–11', ['KS3', 'KS4']],
    ['mixed', []],
    ['2026', []],
    [null, []],
  ])('%s is %j', (yearGroup, phases) => {
    expect(phasesOf(yearGroup)).toEqual(phases);
  });
});

const visits: BoardVisit[] = [
  { number: 1, date: null, yearGroup: '9', subject: 'Music', observers: [0] },
  { number: 2, date: null, yearGroup: '10', subject: null, observers: [0, 1] },
  { number: 3, date: null, yearGroup: null, subject: 'Music', observers: [] },
];
const cards: BoardCard[] = [
  boardCard('a', { visitNumber: 1 }),
  boardCard('b', { visitNumber: 1, kind: 'heard', themeId: 't1' }),
  boardCard('c', { visitNumber: 2, text: 'marked', source: 'changed-at-source' }),
  boardCard('d', { visitNumber: 3, themeId: 't1', isProposed: true }),
  boardCard('e', { visitNumber: 1, areaId: 'off-board' }),
];
const isMarked = ({ text }: BoardCard): boolean => text === 'marked';
const filter = (filters: Partial<CardFilters>) =>
  filterCards({ cards, visits, isMarked }, { ...noFilters, ...filters });

test('without a filter everything on the board is shown, with what there is to choose', () => {
  expect(filter({})).toEqual({
    shown: new Set(['a', 'b', 'c', 'd']),
    total: 4,
    options: {
      years: [
        { value: '9', cards: 2 },
        { value: '10', cards: 1 },
      ],
      phases: [
        { value: 'KS3', cards: 2 },
        { value: 'KS4', cards: 1 },
      ],
      subjects: [{ value: 'Music', cards: 3 }],
      kinds: [
        { value: 'heard', cards: 1 },
        { value: 'saw', cards: 3 },
      ],
      visits: [
        { value: 1, cards: 2 },
        { value: 2, cards: 1 },
        { value: 3, cards: 1 },
      ],
      observers: [
        { value: 0, cards: 3 },
        { value: 1, cards: 1 },
      ],
    },
    switches: { isMarked: 1, isChangedAtSource: 1, isLoose: 2, isProposed: 1 },
  });
});

test.each<[string, Partial<CardFilters>, string[]]>([
  ['two years are either of them', { years: ['9', '10'] }, ['a', 'b', 'c']],
  ['two filters are both of them', { years: ['9'], kinds: ['heard'] }, ['b']],
  ['a phase', { phases: ['KS4'] }, ['c']],
  ['a subject', { subjects: ['Music'], isLoose: true }, ['a']],
  ['a visit', { visits: [3] }, ['d']],
  ['an observer', { observers: [1] }, ['c']],
  ['marked', { isMarked: true }, ['c']],
  ['changed at source', { isChangedAtSource: true }, ['c']],
  ['in no theme yet', { isLoose: true }, ['a', 'c']],
  ['proposed', { isProposed: true }, ['d']],
  ['found', { found: new Set(['b', 'e']) }, ['b']],
  ['nothing found', { found: new Set() }, []],
])('%s', (_name, filters, ids) => {
  expect([...filter(filters).shown]).toEqual(ids);
});

test('a choice says what it would leave beside the other filters, its own kind aside', () => {
  const { options } = filter({ years: ['9'], kinds: ['heard'] });
  expect(options.years).toEqual([
    { value: '9', cards: 1 },
    { value: '10', cards: 0 },
  ]);
  expect(options.kinds).toEqual([
    { value: 'heard', cards: 1 },
    { value: 'saw', cards: 1 },
  ]);
});

const anyCards = fc.array(
  fc.record({
    visitNumber: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom<BoardCard['kind']>('saw', 'heard', 'wondering'),
    themeId: fc.constantFrom(null, 't1'),
    text: fc.constantFrom('plain', 'marked'),
    isProposed: fc.boolean(),
    source: fc.constantFrom<BoardCard['source']>('present', 'changed-at-source'),
    areaId: fc.constantFrom('progress', 'off-board'),
  }),
  { maxLength: 30 },
);
const anyFilters: fc.Arbitrary<CardFilters> = fc.record({
  years: fc.subarray(['9', '10']),
  phases: fc.subarray(['KS3' as const, 'KS4' as const]),
  subjects: fc.subarray(['Music']),
  kinds: fc.subarray(['saw' as const, 'heard' as const]),
  visits: fc.subarray([1, 2, 3, 4]),
  observers: fc.subarray([0, 1]),
  isMarked: fc.boolean(),
  isChangedAtSource: fc.boolean(),
  isLoose: fc.boolean(),
  isProposed: fc.boolean(),
  found: fc.option(fc.subarray(['c0', 'c1', 'c2', 'c3', 'c4']).map((ids) => new Set(ids))),
});

test('each number beside a choice is what is shown once that choice alone is made', () => {
  fc.assert(
    fc.property(anyCards, anyFilters, (some, filters) => {
      const board = { cards: some.map((card, at) => boardCard(`c${at}`, card)), visits, isMarked };
      const { shown, total, options, switches } = filterCards(board, filters);
      expect(total).toBe(some.filter(({ areaId }) => areaId !== 'off-board').length);
      const count = (changes: Partial<CardFilters>): number =>
        filterCards(board, { ...filters, ...changes }).shown.size;
      for (const { value, cards } of options.years) expect(cards).toBe(count({ years: [value] }));
      for (const { value, cards } of options.phases) expect(cards).toBe(count({ phases: [value] }));
      for (const { value, cards } of options.subjects) expect(cards).toBe(count({ subjects: [value] }));
      for (const { value, cards } of options.kinds) expect(cards).toBe(count({ kinds: [value] }));
      for (const { value, cards } of options.visits) expect(cards).toBe(count({ visits: [value] }));
      for (const { value, cards } of options.observers) expect(cards).toBe(count({ observers: [value] }));
      for (const name of ['isMarked', 'isChangedAtSource', 'isLoose', 'isProposed'] as const)
        expect(switches[name]).toBe(count({ [name]: true }));
      expect(count(noFilters)).toBe(total);
      expect(shown.size).toBeLessThanOrEqual(total);
    }),
  );
});
