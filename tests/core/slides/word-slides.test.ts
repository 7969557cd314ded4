/** Slides of words: all of the words stand on them, none smaller than 20 points, nothing over the foot. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Slide } from '../../../core/contract/calls/slides.ts';
import { longestItem, longestLine } from '../../../core/domain/lines/text-state.ts';
import {
  decisionsAndQuestions,
  pupilsAndCredit,
  themeSlides,
  wordSizeOf,
} from '../../../core/domain/deck/word-slides.ts';
import { noWords } from '../../../core/domain/release/words.ts';
import type { ReleasedWords } from '../../../core/domain/release/release.ts';
import { writeDeck } from '../../../core/features/slides/pptx/write-deck.ts';
import { partText } from './support/package.ts';

const footer = 'A snapshot';
const pointsOf = (emu: string | undefined): number => Number(emu) / 12_700;

/** Where the words of a slide end in the file, and the smallest size that is set on any of them. */
function drawn(slide: Slide): { end: number; smallest: number; overlaps: number } {
  const xml = partText(writeDeck({ title: 'T', slides: [slide] }), 'ppt/slides/slide1.xml');
  const boxes = [...xml.matchAll(/<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/gu)].map((at) => ({
    x: pointsOf(at[1]),
    top: pointsOf(at[2]),
    bottom: pointsOf(at[2]) + pointsOf(at[4]),
  }));
  const sizes = [...xml.matchAll(/sz="(\d{4})"/gu)].map(([, size]) => Number(size) / 100);
  const column = boxes.filter(({ bottom }) => bottom > 0).sort((a, b) => a.top - b.top);
  const overlaps = column.filter((box, at) => {
    const before = column[at - 1];
    return before !== undefined && before.x === box.x && before.bottom > box.top + 0.01;
  });
  return {
    end: Math.max(0, ...boxes.map(({ bottom }) => bottom)),
    smallest: Math.min(...sizes),
    overlaps: overlaps.length,
  };
}

const words = (most: number) =>
  fc
    .array(fc.constantFrom('pupils', 'explained', 'why', 'interdisciplinarity', 'a', 'wait', 'time'), {
      minLength: 1,
      maxLength: 400,
    })
    .map((some) => some.join(' ').slice(0, most).trim());

const runs = { seed: 417, numRuns: 60 };

function expectReadable(slides: readonly Slide[]): void {
  for (const slide of slides) {
    const { end, smallest, overlaps } = drawn(slide);
    expect(end).toBeLessThanOrEqual(474);
    expect(smallest).toBeGreaterThanOrEqual(20);
    expect(overlaps).toBe(0);
  }
}

const theme = (changes: Partial<Extract<Slide, { kind: 'theme' }>>) =>
  ({
    kind: 'theme',
    cell: 'theme:t',
    title: 'Pupils say why',
    figure: { kind: 'value', word: 'many', count: null, of: null, asOf: null },
    subtitle: 'of 14 visits',
    lines: [],
    wonder: null,
    footer,
    ...changes,
  }) satisfies Slide;

describe('a theme', () => {
  test('keeps its lines in order over its slides, the wondering last, the figure on the first', () => {
    fc.assert(
      fc.property(
        fc.array(words(longestLine), { maxLength: 3 }),
        fc.option(words(longestLine)),
        words(200),
        (lines, wonder, title) => {
          const slides = themeSlides(theme({ lines, wonder, title }));
          expect(slides.flatMap((slide) => slide.lines)).toEqual(lines);
          expect(slides.flatMap((slide) => slide.wonder ?? [])).toEqual(wonder === null ? [] : [wonder]);
          expect(slides.at(-1)?.wonder).toBe(wonder);
          expect(slides.map(({ figure }) => figure !== null)).toEqual(slides.map((_, at) => at === 0));
          expectReadable(slides);
        },
      ),
      runs,
    );
  });

  test('of short lines is one slide in large letters', () => {
    const [slide, ...others] = themeSlides(theme({ lines: ['One.', 'Two.', 'Three.'], wonder: 'Why?' }));
    expect(others).toEqual([]);
    expect(slide && wordSizeOf(slide)).toBe(28);
  });

  test('without words stays a statement', () => {
    expect(themeSlides(theme({}))).toEqual([theme({})]);
  });
});

const decision = fc.record({
  kind: fc.constantFrom('keep' as const, 'ask' as const, 'support' as const),
  text: words(longestItem),
  horizon: fc.constantFrom(null, 'next-week' as const, 'end-of-year' as const),
});

test('decisions and questions are all there, under their headings and numbers', () => {
  fc.assert(
    fc.property(
      fc.array(decision, { maxLength: 9 }),
      fc.array(words(longestItem), { maxLength: 9 }),
      (decisions, questions) => {
        const released: ReleasedWords = { ...noWords, decisions, questions };
        const slides = decisionsAndQuestions(released, footer);
        const items = slides.flatMap((slide) =>
          slide.kind === 'decisions'
            ? slide.groups.flatMap(({ kind, items: some }) => some.map((item) => ({ kind, ...item })))
            : [],
        );
        const inOrder = (['keep', 'ask', 'support'] as const).flatMap((kind) =>
          decisions.filter((one) => one.kind === kind),
        );
        expect(items).toEqual(inOrder);
        const asked = slides.filter((slide) => slide.kind === 'questions');
        expect(asked.flatMap((slide) => slide.items)).toEqual(questions);
        let next = 1;
        for (const { first, items: some } of asked) {
          expect(first).toBe(next);
          next += some.length;
        }
        expectReadable(slides);
      },
    ),
    runs,
  );
});

test('pupils and credit come before what will be done', () => {
  const released: ReleasedWords = {
    ...noWords,
    pupils: ['I get time.', 'We say it first.'],
    credit: [{ what: 'Wait time', where: 'Ms Hall, Maths' }],
  };
  const slides = pupilsAndCredit(released, footer);
  expect(slides).toEqual([
    { kind: 'pupils', title: 'What pupils told us', lines: ['I get time.', 'We say it first.'], footer },
    { kind: 'credit', title: 'Go and see', items: [{ what: 'Wait time', where: 'Ms Hall, Maths' }], footer },
  ]);
  expectReadable(slides);
});

test('nothing said is no slide', () => {
  expect([...pupilsAndCredit(noWords, footer), ...decisionsAndQuestions(noWords, footer)]).toEqual([]);
});
