/** Laid-out slides: everything stands in its box, on the page and in its order, large enough and told apart from its ground. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deck, Slide } from '../../../core/contract/calls/slides.ts';
import { leading, mostLines, textWidth } from '../../../core/domain/deck/layout/measure.ts';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import { page, type Box, type LaidOutSlide, type TextBox } from '../../../core/domain/deck/layout/model.ts';
import { contrast, makeLook, plainLook, textOn } from '../../../core/domain/deck/look.ts';
import { goodDeck, withThemes } from './support/decks.ts';
import { generatedDeck } from './support/generated.ts';
import { hostile } from './support/hostile.ts';
import { chartsDeck, spokenDeck } from './support/spoken.ts';

const isText = (box: LaidOutSlide['boxes'][number]): box is TextBox => box.kind === 'text';

const isInside = (inner: Box, outer: Box, slack = 0.01): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.width <= outer.x + outer.width + slack &&
  inner.y + inner.height <= outer.y + outer.height + slack;

const wholePage: Box = { x: 0, y: 0, ...page };

/** Lines of a text in whatever program, and how high they are. */
function heightOf({ paragraphs, style, box, padding }: TextBox): number {
  return paragraphs.reduce((sum, { text, before }, index) => {
    const lines = mostLines(text, style.size, box.width - 2 * padding, style.isBold);
    return sum + lines * style.size * leading + (index === 0 ? 0 : before);
  }, 0);
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.5 &&
  b.x < a.x + a.width - 0.5 &&
  a.y < b.y + b.height - 0.5 &&
  b.y < a.y + a.height - 0.5;

/** What is wrong on a slide, in words. */
function faults(slide: LaidOutSlide): string[] {
  const { boxes, number } = slide;
  const texts = boxes.filter(isText);
  const said: string[] = [];
  for (const text of texts) {
    const { box, paragraphs, style, padding } = text;
    if (!isInside(box, wholePage)) said.push(`${number}: ${text.role} off the page`);
    if (heightOf(text) > box.height * 1.05 + 1) said.push(`${number}: ${text.role} higher than its box`);
    for (const line of paragraphs.flatMap(({ lines }) => lines))
      if (textWidth(line, style.size, style.isBold) > box.width - 2 * padding + 0.01)
        said.push(`${number}: ${text.role} wider than its box`);
    if (style.size < 14) said.push(`${number}: ${text.role} too small`);
  }
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1))
      if (overlaps(one.box, other.box)) said.push(`${number}: ${one.role} over ${other.role}`);
  });
  for (const box of boxes)
    if (box.kind === 'chart') {
      if (!isInside(box.plot, box.box)) said.push(`${number}: bars outside of their chart`);
      const others = texts.filter((text) => overlaps(text.box, box.box));
      if (others.length > 0) said.push(`${number}: a chart over ${others.map(({ role }) => role).join()}`);
    } else if (!isInside(box.box, wholePage)) said.push(`${number}: ${box.kind} off the page`);
  return said;
}

const decks: [string, Deck][] = [
  ['a good deck', goodDeck],
  ['hostile titles', withThemes(goodDeck, hostile)],
  ['words', spokenDeck],
  ['charts', chartsDeck],
];

test.each(decks)('%s: nothing outside of its box, nothing over another, nothing under 14 pt', (_, deck) => {
  expect(layOut(deck, plainLook).flatMap(faults)).toEqual([]);
});

test('so are decks of any texts', () => {
  fc.assert(
    fc.property(generatedDeck, (deck) => {
      expect(layOut(deck, plainLook).flatMap(faults)).toEqual([]);
    }),
    { seed: 11, numRuns: 60 },
  );
});

test.each(['W'.repeat(80), 'a '.repeat(99), '榆'.repeat(80), 'مدرسة '.repeat(14)])(
  'school and walk stay on their line: %s',
  (school) => {
    const slides = goodDeck.slides.map((slide) =>
      slide.kind === 'thanks' ? { ...slide, footer: `${school} · ${goodDeck.title}` } : slide,
    );
    const pages = layOut({ ...goodDeck, slides }, plainLook);
    expect(pages.flatMap(faults)).toEqual([]);
    const foot = pages[0]?.boxes.filter(isText).find(({ role }) => role === 'foot')?.paragraphs[0];
    expect(foot?.lines).toHaveLength(1);
    expect(foot?.text).toMatch(/…$/u);
  },
);

/** A text as its parts give it: what stood at the end of a line is gone. */
const squeezed = (texts: readonly string[]): string => texts.join('').replace(/\s+/gu, '');

const bodies = (pages: readonly LaidOutSlide[], roles: readonly TextBox['role'][]): string[] =>
  pages.flatMap(({ boxes }) =>
    boxes
      .filter(isText)
      .flatMap(({ role, paragraphs }) => (roles.includes(role) ? paragraphs.map(({ text }) => text) : [])),
  );

const words = (most: number) =>
  fc
    .array(fc.constantFrom('pupils', 'explained', 'why', 'interdisciplinarity', 'a', 'wait', 'time'), {
      minLength: 1,
      maxLength: 400,
    })
    .map((some) => some.join(' ').slice(0, most).trim());

const every = { notes: [], footer: 'A snapshot' };
const runs = { seed: 417, numRuns: 60 };

describe('what does not fit goes on to another page', () => {
  test('a theme keeps its lines in order, the wondering last, its figure on the first page', () => {
    fc.assert(
      fc.property(
        fc.array(words(240), { maxLength: 3 }),
        fc.option(words(240)),
        words(200),
        (lines, wonder, title) => {
          const slide: Slide = {
            ...every,
            kind: 'theme',
            id: 'theme:t',
            cell: 'theme:t',
            title,
            figure: { kind: 'value', word: 'many', count: null, of: null, asOf: null },
            subtitle: 'of 14 visits',
            lines,
            wonder,
          };
          const pages = layOut({ title: 'T', slides: [slide] }, plainLook);
          expect(squeezed(bodies(pages, ['line']))).toBe(squeezed(lines));
          expect(squeezed(bodies(pages, ['wonder']))).toBe(squeezed(wonder === null ? [] : [wonder]));
          expect(bodies(pages, ['word'])).toEqual(['many']);
          expect(pages.flatMap(faults)).toEqual([]);
        },
      ),
      runs,
    );
  });

  test('decisions and questions are all there, each question with its number', () => {
    const decision = fc.record({
      text: words(1000),
      horizon: fc.constantFrom(null, 'quick-win' as const, 'end-of-year' as const),
    });
    fc.assert(
      fc.property(
        fc.array(decision, { minLength: 1, maxLength: 5 }),
        fc.array(decision, { minLength: 1, maxLength: 5 }),
        fc.array(words(1000), { minLength: 1, maxLength: 9 }),
        (kept, asked, questions) => {
          const slides: Slide[] = [
            {
              ...every,
              kind: 'decisions',
              id: 'decisions',
              title: 'What we will do',
              groups: [
                { kind: 'keep', items: kept },
                { kind: 'ask', items: asked },
              ],
            },
            { ...every, kind: 'questions', id: 'questions', title: 'To talk about', items: questions },
          ];
          const pages = layOut({ title: 'T', slides }, plainLook);
          const all = [...kept, ...asked].map(({ text }) => text);
          expect(squeezed(bodies(pages, ['item']))).toBe(squeezed([...all, ...questions]));
          expect(bodies(pages, ['horizon'])).toHaveLength(
            [...kept, ...asked].filter(({ horizon }) => horizon !== null).length,
          );
          expect(bodies(pages, ['item-number'])).toEqual(questions.map((_, index) => String(index + 1)));
          expect(pages.flatMap(faults)).toEqual([]);
        },
      ),
      runs,
    );
  });

  test('no two pages of a slide are called alike, and all of a long title is read', () => {
    const [slide] = withThemes({ title: '', slides: [] }, [hostile[4] ?? '']).slides;
    const pages = layOut({ title: 'T', slides: slide === undefined ? [] : [slide] }, plainLook);
    expect(new Set(pages.map(({ title }) => title)).size).toBe(pages.length);
    const long = withThemes(goodDeck, ['W'.repeat(400)]);
    const titles = layOut(long, plainLook).filter(({ slideId }) => slideId === 'theme:t1');
    expect(titles.map(({ title }) => title).join('')).toContain('W'.repeat(100));
    expect(titles.length).toBeGreaterThan(1);
  });

  test('forty themes as bars stand on several pages, each row once', () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({
      id: String(index),
      label: `Theme ${index} of which pupils had something longer to say in a lesson`,
      letter: null,
      figure: { kind: 'value' as const, word: 'some' as const, count: 5, of: 14, asOf: null },
      why: null,
    }));
    const chart = { title: 'Bars', subtitle: '', rows, footnote: '', scale: 14, alt: '' };
    const slide = {
      ...every,
      kind: 'chart',
      id: 'c',
      of: 'themes',
      accent: null,
      earlier: null,
      chart,
    } as const;
    const pages = layOut({ title: 'T', slides: [slide] }, plainLook);
    const labels = pages.flatMap(({ boxes }) =>
      boxes.flatMap((box) => (box.kind === 'chart' ? box.rows.map(({ label }) => label) : [])),
    );
    expect(labels).toEqual(rows.map(({ label }) => label));
    expect(pages.flatMap(faults)).toEqual([]);
  });
});

describe('as the sizes have it', () => {
  const theme = (changes: Partial<Extract<Slide, { kind: 'theme' }>>): Slide => ({
    ...every,
    kind: 'theme',
    id: 'theme:t',
    cell: 'theme:t',
    title: 'Time to think changes who speaks',
    figure: { kind: 'value', word: 'some', count: 6, of: 24, asOf: null },
    subtitle: '6 of 24 visits',
    lines: [],
    wonder: null,
    ...changes,
  });
  const pagesOf = (slide: Slide): LaidOutSlide[] => layOut({ title: 'T', slides: [slide] }, plainLook);
  const sizeOf = (pages: readonly LaidOutSlide[], role: TextBox['role']): number | undefined =>
    pages.flatMap(({ boxes }) => boxes.filter(isText)).find((box) => box.role === role)?.style.size;
  const line = 'A pupil who had not spoken was asked what she thought of it first.';

  test('five lines of text beside a wondering of one line, four beside one of two', () => {
    expect(mostLines(line, 28, 832)).toBe(2);
    expect(pagesOf(theme({ lines: [line, line, 'One line.'], wonder: 'Why is that so?' }))).toHaveLength(1);
    const two = 'I wonder what our quietest pupils would say of it if we asked them?';
    expect(mostLines(two, 32, 812, true)).toBe(2);
    expect(pagesOf(theme({ lines: [line, 'One line.', 'One line.'], wonder: two }))).toHaveLength(1);
  });

  test('evidence 28, wondering 32, word 24, a statement 54', () => {
    const pages = pagesOf(theme({ lines: [line], wonder: 'Why?' }));
    expect([sizeOf(pages, 'line'), sizeOf(pages, 'wonder'), sizeOf(pages, 'word')]).toEqual([28, 32, 24]);
    expect(sizeOf(pages, 'title')).toBe(40);
    expect(sizeOf(pagesOf(theme({})), 'title')).toBe(54);
  });

  test('a square for each visit, and none where there is no count', () => {
    const squares = (slide: Slide): number[] =>
      pagesOf(slide).flatMap(({ boxes }) =>
        boxes.flatMap((box) => (box.kind === 'strip' ? box.squares : [])),
      );
    expect(squares(theme({}))).toEqual([6]);
    const word = { kind: 'value', word: 'some', count: null, of: null, asOf: null } as const;
    expect(squares(theme({ figure: word, subtitle: 'of 24 visits' }))).toEqual([]);
  });

  test('the words of the scale stand above their quarters', () => {
    const [chart] = layOut(goodDeck, plainLook).flatMap(({ boxes }) =>
      boxes.filter((box) => box.kind === 'chart'),
    );
    expect(chart?.words.map(({ text }) => text)).toEqual(['few', 'some', 'many', 'most']);
    const [first, , , last] = chart?.words ?? [];
    expect(first?.box.x).toBeCloseTo(chart?.plot.x ?? 0);
    expect((last?.box.x ?? 0) + (last?.box.width ?? 0)).toBeCloseTo(
      (chart?.plot.x ?? 0) + (chart?.plot.width ?? 0),
    );
  });
});

describe("a school's colours", () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0'));

  test('are mended until every text and every bar can be made out', () => {
    fc.assert(
      fc.property(hex, fc.option(hex), (first, second) => {
        const { colours } = makeLook({ school: '', logo: null, colours: { first, second } }).look;
        for (const { text, ground } of textOn)
          expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
        for (const bar of ['accent', 'rest', 'earlier'] as const)
          expect(contrast(colours[bar], colours.paper)).toBeGreaterThanOrEqual(3);
        expect(colours.earlier).not.toBe(colours.accent);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('that are the same are told apart, and it is said', () => {
    const { look, mended } = makeLook({
      school: '',
      logo: null,
      colours: { first: '0b5c6b', second: '0B5C6B' },
    });
    expect(look.colours.earlier).not.toBe(look.colours.accent);
    expect(mended).toEqual(['The two colours look alike: bars of an earlier walk have another one.']);
    const bright = makeLook({ school: '', logo: null, colours: { first: 'FFEE00', second: 'FFEE00' } });
    // Once both are darker, they are still of one hue and almost as dark.
    expect(bright.mended).toHaveLength(3);
    expect(bright.look.colours.earlier).toBe(plainLook.colours.earlier);
    const grey = makeLook({ school: '', logo: null, colours: { first: 'FFFFFF', second: 'FFFFFF' } });
    expect(grey.look.colours.earlier).toBe(plainLook.colours.rest);
    const fine = makeLook({ school: '', logo: null, colours: { first: '0B5C6B', second: '8F5A00' } });
    expect(fine.mended).toEqual([]);
    expect(fine.look.colours.accent).toBe('0B5C6B');
  });

  test('ours pass as they are', () => {
    for (const { text, ground } of textOn)
      expect(contrast(plainLook.colours[text], plainLook.colours[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(plainLook.colours.rest, plainLook.colours.paper)).toBeGreaterThanOrEqual(3);
  });
});
