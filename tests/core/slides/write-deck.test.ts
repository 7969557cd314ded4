/** The written file: valid, the same every time, native charts over released values only, no part too many. */
import { describe, expect, test } from 'vitest';
import type { ClearedChart } from '../../../core/contract/calls/insight.ts';
import type { Deck } from '../../../core/contract/calls/slides.ts';
import { elementsOf, readXml } from '../../../core/features/slides/check/read-xml.ts';
import { fittingSize, lineCount, textHeight } from '../../../core/domain/deck/measure.ts';
import { deckPartNames, workbookPartNames } from '../../../core/features/slides/pptx/part-names.ts';
import { writeDeck } from '../../../core/features/slides/pptx/write-deck.ts';
import { goodDeck, withThemes } from './support/decks.ts';
import { elements, partBytes, partNames, partText } from './support/package.ts';
import { spokenDeck } from './support/spoken.ts';
import { hasValidator, validate } from '../../support/validator.ts';

const footer = 'A snapshot of ten-minute visits, not an inspection';

const hostile = [
  '<script>alert(1)</script> & "quotes" \'and\' ]]>',
  'a\u0000b\u0007c\u001bd\ufffee\ud800f',
  '=HYPERLINK("https://example.example")',
  'W'.repeat(200),
  `${'a long statement of what was seen '.repeat(6)}`.slice(0, 200),
  '🙂👩‍🏫🇬🇧 شكرا שלום ‮reversed',
  '_x0041_ %n \\ {0} $A$1 ../../etc',
  'two\nlines\tand a tab',
];

const deck = withThemes(goodDeck, hostile);
const bytes = writeDeck(deck);

const value = (word: 'few' | 'some' | 'many' | 'most', count: number | null, asOf: string | null = null) =>
  ({ kind: 'value', word, count, of: count === null ? null : 14, asOf }) as const;

const chartOf = (rows: ClearedChart['rows']): ClearedChart => ({
  title: 'Mixed',
  subtitle: 'Visits',
  footnote: 'Areas noted in few visits are not shown',
  scale: rows.length === 0 ? null : 14,
  alt: `A chart & "quotes" <b>`,
  rows,
});

/** Charts whose labels are as hostile as their figures are mixed; one has no row at all. */
const mixed: Deck = {
  title: 'Mixed',
  slides: [
    {
      kind: 'chart',
      footer,
      chart: chartOf(
        hostile.map((label, index) => ({
          id: String(index),
          label,
          letter: null,
          figure: [value('most', 14), { kind: 'hidden' as const }, value('many', 8, '2026-10-13')][
            index % 3
          ] ?? {
            kind: 'hidden',
          },
          why: null,
        })),
      ),
    },
    { kind: 'chart', footer, chart: chartOf([]) },
  ],
};
const mixedBytes = writeDeck(mixed);

/** A walk of few teachers: thanks, what was looked at, statements. */
const small: Deck = {
  title: 'Small',
  slides: [
    { kind: 'title', title: 'Small', lines: [footer], footer: '' },
    {
      kind: 'theme',
      cell: 'theme:t1',
      title: 'Pupils say why',
      figure: null,
      subtitle: '',
      lines: [],
      wonder: null,
      footer,
    },
    {
      kind: 'theme',
      cell: 'theme:t2',
      title: 'Talk',
      figure: { kind: 'hidden' },
      subtitle: '',
      lines: [],
      wonder: null,
      footer,
    },
  ],
};
const decks: [string, Deck, Uint8Array][] = [
  ['hostile titles', deck, bytes],
  ['mixed figures', mixed, mixedBytes],
  ['nothing shown', small, writeDeck(small)],
  ['words', spokenDeck, writeDeck(spokenDeck)],
];

const validation = hasValidator
  ? 'the validator finds no error in the deck and its workbooks'
  : 'not validated: the validator is not installed (it comes for Linux on x64 only)';

describe.each(decks)('%s', (_, made, file) => {
  const xmlParts = partNames(file).filter((name) => /\.(?:xml|rels)$/u.test(name));

  test.runIf(hasValidator)(validation, () => {
    expect(validate(file, 'pptx')).toEqual({ ok: true, errors: [] });
    for (const name of partNames(file).filter((part) => part.endsWith('.xlsx'))) {
      expect(validate(partBytes(file, name), 'xlsx')).toEqual({ ok: true, errors: [] });
    }
  });

  test('has exactly the parts that are needed, each well-formed', () => {
    expect(partNames(file).sort()).toEqual(deckPartNames(made).sort());
    for (const name of xmlParts) expect(() => readXml(partBytes(file, name)), name).not.toThrow();
  });

  test('every part has a content type and every type a part', () => {
    const overrides = elements(file, '[Content_Types].xml', 'Override').map((one) =>
      one.attributes.get('PartName')?.slice(1),
    );
    const defaults = elements(file, '[Content_Types].xml', 'Default').map((one) =>
      one.attributes.get('Extension'),
    );
    const without = partNames(file).filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !overrides.includes(name) &&
        !defaults.includes(name.split('.').at(-1)),
    );
    expect(without).toEqual([]);
    expect(overrides.filter((name) => !partNames(file).includes(name ?? ''))).toEqual([]);
  });

  test('every relation leads to a part, and every id that is used is there', () => {
    for (const name of xmlParts.filter((part) => part.endsWith('.rels'))) {
      const owner = name.replace('_rels/', '').replace(/\.rels$/u, '');
      const targets = elements(file, name, 'Relationship').map((one) => one.attributes.get('Target') ?? '');
      for (const target of targets) {
        const path = new URL(target, `file:///${owner}`).pathname.slice(1);
        expect(partNames(file), `${name}: ${target}`).toContain(path);
      }
      if (owner === '') continue;
      const ids = elements(file, name, 'Relationship').map((one) => one.attributes.get('Id'));
      const used = [...elementsOf(readXml(partBytes(file, owner)))].flatMap(
        (one) => one.attributes.get('r:id') ?? [],
      );
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('shape ids are unique on every slide, layout and master', () => {
    for (const name of xmlParts.filter((part) => /^ppt\/slide[^/]*\/[^/]+\.xml$/u.test(part))) {
      const ids = elements(file, name, 'p:cNvPr').map((one) => one.attributes.get('id'));
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  test('every chart has an alt text, formulas that resolve, and a workbook of its own parts', () => {
    made.slides.forEach((slide, index) => {
      if (slide.kind !== 'chart') return;
      const frames = elements(file, `ppt/slides/slide${index + 1}.xml`, 'p:graphicFrame');
      const bars = slide.chart.rows.filter(({ figure }) => figure.kind === 'value').length;
      expect(frames.length).toBe(bars > 0 ? 1 : 0);
      if (frames.length === 0) return;
      expect(partText(file, `ppt/slides/slide${index + 1}.xml`)).toMatch(
        /<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name="Chart" descr="[^"]+"/u,
      );
      const workbook = partBytes(file, `ppt/embeddings/chart${index + 1}.xlsx`);
      expect(partNames(workbook)).toEqual(workbookPartNames);
      const sheets = elements(workbook, 'xl/workbook.xml', 'sheet').map((one) => one.attributes.get('name'));
      const formulas = elements(file, `ppt/charts/chart${index + 1}.xml`, 'c:f').map((one) =>
        String(one.children[0]),
      );
      const last = bars + 1;
      expect(sheets).toEqual(['Visits']);
      expect(formulas).toEqual(['Visits!$B$1', `Visits!$A$2:$A$${last}`, `Visits!$B$2:$B$${last}`]);
    });
  });

  test('is the same, byte for byte, when written again', () => {
    expect(Buffer.from(writeDeck(structuredClone(made))).equals(Buffer.from(file))).toBe(true);
  });
});

test('the time zone changes nothing', () => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Pacific/Kiritimati';
  const elsewhere = writeDeck(deck);
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(Buffer.from(elsewhere).equals(Buffer.from(bytes))).toBe(true);
});

describe('figures in the file', () => {
  const chart = 'ppt/charts/chart1.xml';
  const sheet = partBytes(mixedBytes, 'ppt/embeddings/chart1.xlsx');

  test('the workbook holds the released values, row by row without a gap; hidden rows are not in it', () => {
    const cells = elements(sheet, 'xl/worksheets/sheet1.xml', 'c').map((cell) => cell.attributes.get('r'));
    expect(cells).toEqual(['B1', ...[2, 3, 4, 5, 6].flatMap((row) => [`A${row}`, `B${row}`])]);
    const values = elements(sheet, 'xl/worksheets/sheet1.xml', 'v').map((one) => one.children[0]);
    expect(values).toEqual(['14', '8', '14', '8', '14']);
  });

  test('the chart has the same points, with word and number as label, and the n of an earlier day', () => {
    const [cache] = elements(mixedBytes, chart, 'c:numCache');
    const points = cache ? [...elementsOf(cache)].filter((one) => one.name === 'c:pt') : [];
    expect(points.map((point) => point.attributes.get('idx'))).toEqual(['0', '1', '2', '3', '4']);
    const formats = elements(mixedBytes, chart, 'c:numFmt').map((one) => one.attributes.get('formatCode'));
    expect(formats.slice(0, 5)).toEqual([
      '" most · "0',
      '" many · "0" of 14"',
      '" most · "0',
      '" many · "0" of 14"',
      '" most · "0',
    ]);
  });

  test('the footnote stands under each chart; a chart without a bar has nothing else', () => {
    for (const part of ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml'])
      expect(partText(mixedBytes, part).split('Areas noted in few visits are not shown')).toHaveLength(2);
  });

  test('a row that is hidden leaves no byte: with it and without it the file is the same', () => {
    const without: Deck = {
      ...mixed,
      slides: mixed.slides.map((slide) =>
        slide.kind === 'chart'
          ? {
              ...slide,
              chart: {
                ...slide.chart,
                rows: slide.chart.rows.filter(({ figure }) => figure.kind === 'value'),
              },
            }
          : slide,
      ),
    };
    expect(Buffer.from(writeDeck(without)).equals(Buffer.from(mixedBytes))).toBe(true);
  });

  test('a statement has a title and no word', () => {
    const texts = elements(writeDeck(small), 'ppt/slides/slide2.xml', 'a:t').map((one) => one.children[0]);
    expect(texts).toEqual(['Pupils say why', footer, '2']);
  });

  test('text cannot become a formula or another letter', () => {
    const texts = elements(sheet, 'xl/worksheets/sheet1.xml', 't').map((one) => String(one.children[0]));
    expect(texts).toContain('=HYPERLINK("https://example.example")');
    expect(texts).toContain('_x005F_x0041_ %n \\ {0} $A$1 ../../etc');
    expect(elements(sheet, 'xl/worksheets/sheet1.xml', 'f')).toEqual([]);
  });
});

describe('look', () => {
  test('control characters are gone, the rest of a title stands', () => {
    const titles = deck.slides.map(
      (_, index) => elements(bytes, `ppt/slides/slide${index + 1}.xml`, 'a:t')[0]?.children[0],
    );
    expect(titles).toContain('abcdef');
    expect(titles).toContain('<script>alert(1)</script> & "quotes" \'and\' ]]>');
    expect(titles).toContain('two lines and a tab');
  });

  test('every slide has a title placeholder; only fonts of every school machine are named', () => {
    deck.slides.forEach((_, index) => {
      const types = elements(bytes, `ppt/slides/slide${index + 1}.xml`, 'p:ph').map((one) =>
        one.attributes.get('type'),
      );
      expect(types.filter((type) => type === 'title' || type === 'ctrTitle')).toHaveLength(1);
    });
    const fonts = partNames(bytes)
      .filter((name) => name.endsWith('.xml'))
      .flatMap((name) => partText(bytes, name).match(/typeface="[^"]*"/gu) ?? []);
    expect([...new Set(fonts)].sort()).toEqual(
      ['typeface="+mn-lt"', 'typeface=""', 'typeface="Arial"'].sort(),
    );
  });

  test('no text is smaller than 14 pt, titles are 36 pt or more unless they would overflow', () => {
    const sizes = partNames(bytes)
      .filter((name) => /^ppt\/(?:slide|charts)/u.test(name) && name.endsWith('.xml'))
      .flatMap((name) =>
        [...partText(bytes, name).matchAll(/ sz="(\d+)"/gu)].map((match) => Number(match[1])),
      );
    expect(Math.min(...sizes)).toBe(1400);
    const ordinary = 'A handful of pupils give most of the spoken answers';
    expect(fittingSize(ordinary, [44, 40, 36, 32, 28], 852, 340)).toBe(44);
  });

  test.each(hostile)('the title %j fits its slide', (title) => {
    const size = fittingSize(title, [44, 40, 36, 32, 28], 852, 340);
    expect(textHeight(title, size, 852)).toBeLessThanOrEqual(340);
  });

  test('lines break at spaces, and inside a word that is longer than a line', () => {
    expect(lineCount('one', 36, 852)).toBe(1);
    expect(lineCount('We noted pupil voice in most of our visits', 40, 852)).toBe(1);
    expect(lineCount('A handful of pupils give most of the spoken answers', 44, 852)).toBe(2);
    expect(lineCount('W'.repeat(200), 36, 852)).toBeGreaterThanOrEqual(8);
  });
});
