/** Decks of any texts: any Unicode, control characters, empty, very long, from right to left; none, one and forty themes. */
import fc from 'fast-check';
import { horizons } from '../../../../core/contract/calls/board.ts';
import type { Deck, Slide } from '../../../../core/contract/calls/slides.ts';
import { hostile } from './hostile.ts';

const rightToLeft = fc
  .array(fc.constantFrom('سأل', 'التلاميذ', 'لماذا', 'שאלו', 'תלמידים', 'מדוע'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((words) => words.join(' '));

const text = fc.oneof(
  { weight: 3, arbitrary: fc.lorem({ maxCount: 14 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: rightToLeft },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u0000', ...hostile) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 140 }) },
);

const word = fc.constantFrom('few' as const, 'some' as const, 'many' as const, 'most' as const);

const figure = fc.oneof(
  fc.record({ kind: fc.constant('hidden' as const) }),
  fc
    .record({
      word,
      count: fc.option(fc.integer({ min: 0, max: 24 })),
      day: fc.option(fc.constant('2026-10-12')),
    })
    .map(({ word: said, count, day }) => ({
      kind: 'value' as const,
      word: said,
      count,
      of: count === null ? null : 24,
      asOf: day,
    })),
);

const every = fc.record({
  notes: fc.array(text, { maxLength: 3 }),
  footer: fc.constantFrom('', 'A snapshot'),
});

const theme = fc
  .record({
    title: text,
    figure: fc.option(figure),
    subtitle: fc.constantFrom('', '6 of 24 visits', 'of our visits, as of 13 October'),
    lines: fc.array(text, { maxLength: 3 }),
    wonder: fc.option(text),
    every,
  })
  .map(({ every: more, ...one }) => ({ kind: 'theme' as const, ...one, ...more }));

const rows = fc.array(fc.record({ label: text, figure }), { maxLength: 12 });

const chart = fc
  .record({
    title: text,
    subtitle: fc.constantFrom('', '24 visits'),
    rows,
    of: fc.constantFrom('areas' as const, 'look-fors' as const),
    every,
  })
  .map(({ title, subtitle, rows: some, of, every: more }) => ({
    kind: 'chart' as const,
    of,
    accent: '0',
    earlier: null,
    chart: {
      title,
      subtitle,
      rows: some.map((row, index) => ({ ...row, id: String(index), letter: null, why: null })),
      footnote: 'Areas noted in few visits are not shown',
      scale: 24,
      alt: some.map(({ label }) => label).join(', '),
    },
    ...more,
  }));

const horizon = fc.constantFrom(null, ...horizons);
const texts = fc.array(text, { minLength: 1, maxLength: 6 });

const others = fc
  .record({
    thanks: texts,
    pupils: texts,
    credit: texts,
    kept: fc.array(fc.record({ text, horizon }), { minLength: 1, maxLength: 6 }),
    done: texts,
    questions: texts,
    title: text,
    every,
  })
  .map(({ thanks, pupils, credit, kept, done, questions, title, every: more }): Slide[] => [
    { kind: 'thanks', id: 'thanks', title, lines: thanks, ...more },
    { kind: 'pupils', id: 'pupils', title, lines: pupils, ...more },
    { kind: 'credit', id: 'credit', title, items: credit.map((what) => ({ what, where: title })), ...more },
    { kind: 'decisions', id: 'decisions', title, groups: [{ kind: 'keep', items: kept }], ...more },
    { kind: 'done', id: 'done', title, items: done, ...more },
    { kind: 'questions', id: 'questions', title, items: questions, ...more },
    { kind: 'invitation', id: 'invitation', title, lines: thanks, ...more },
  ]);

type Theme = Omit<Extract<Slide, { kind: 'theme' }>, 'id' | 'cell'>;

const themes: fc.Arbitrary<Theme[]> = fc.oneof(
  { weight: 4, arbitrary: fc.array(theme, { minLength: 2, maxLength: 6 }) },
  { weight: 1, arbitrary: fc.constant<Theme[]>([]) },
  { weight: 1, arbitrary: fc.array(theme, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(theme, { minLength: 40, maxLength: 40, size: 'max' }) },
);

export const generatedDeck: fc.Arbitrary<Deck> = fc
  .record({
    title: text,
    chart,
    themes,
    others,
    overview: fc.record({
      title: text,
      words: fc.array(fc.option(word), { minLength: 40, maxLength: 40, size: 'max' }),
      every,
    }),
  })
  .map(({ title, chart: bars, themes: some, others: rest, overview }) => {
    const [thanks, ...words] = rest;
    const named = some.map((one, index): Slide => ({ ...one, id: `theme:${index}`, cell: `theme:${index}` }));
    const list: Slide = {
      kind: 'overview',
      id: 'themes',
      title: overview.title,
      subtitle: '24 visits',
      items: some.map((one, index) => ({
        cell: `theme:${index}`,
        title: one.title,
        word: overview.words[index] ?? null,
      })),
      ...overview.every,
    };
    return {
      title,
      slides: [...(thanks === undefined ? [] : [thanks]), { ...bars, id: 'areas' }, list, ...named, ...words],
    };
  });
