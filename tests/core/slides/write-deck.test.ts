/** The written file: valid, the same every time, native charts over released values only, no part too many. */
import { describe, expect, test } from 'vitest';
import type { Deck } from '../../../core/contract/calls/slides.ts';
import { makeDeck } from '../../../core/domain/deck/deck.ts';
import { hiddenLabel } from '../../../core/domain/disclosure/clear.ts';
import { elementsOf, readXml } from '../../../core/features/slides/check/read-xml.ts';
import { fittingSize, lineCount, textHeight } from '../../../core/domain/deck/measure.ts';
import { deckPartNames, workbookPartNames } from '../../../core/features/slides/pptx/part-names.ts';
import { writeDeck } from '../../../core/features/slides/pptx/write-deck.ts';
import { walk } from './support/facts.ts';
import { elements, partBytes, partNames, partText } from './support/package.ts';
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

const deck = makeDeck(
  walk(
    14,
    { participation: 12, 'pupil-voice': 14, progress: 3, 'clear-goals': 6 },
    hostile.map((title, index) => ({ title, visits: [7, 13, 2][index % 3] ?? 7 })),
  ),
).deck;
const bytes = writeDeck(deck);

const value = (word: 'few' | 'some' | 'many' | 'most', count: number | null) =>
  ({ kind: 'value', word, count, of: count === null ? null : 14 }) as const;

/** A chart whose labels are as hostile as its figures are mixed. */
const mixed: Deck = {
  title: 'Mixed',
  slides: [
    {
      kind: 'chart',
      footer,
      chart: {
        title: 'Mixed',
        subtitle: 'Visits',
        scale: 14,
        alt: `A chart & "quotes" <b>`,
        rows: hostile.map((label, index) => ({
          id: String(index),
          label,
          letter: null,
          figure: [value('most', 14), { kind: 'hidden' as const }, value('many', null)][index % 3] ?? {
            kind: 'hidden',
          },
        })),
      },
    },
    {
      kind: 'chart',
      footer,
      chart: { title: 'Empty', subtitle: 'No rows', scale: null, alt: 'Nothing', rows: [] },
    },
  ],
};
const mixedBytes = writeDeck(mixed);
const decks: [string, Deck, Uint8Array][] = [
  ['hostile titles', deck, bytes],
  ['mixed figures', mixed, mixedBytes],
  [
    'nothing shown',
    makeDeck(walk(2, { progress: 1 })).deck,
    writeDeck(makeDeck(walk(2, { progress: 1 })).deck),
  ],
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
      expect(frames.length).toBe(slide.chart.rows.length > 0 ? 1 : 0);
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
      const last = slide.chart.rows.length + 1;
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

  test('the workbook holds the released values; hidden rows and words alone have empty cells', () => {
    const cells = elements(sheet, 'xl/worksheets/sheet1.xml', 'c').filter(
      (cell) => !cell.attributes.has('t'),
    );
    expect(cells.map((cell) => cell.attributes.get('r'))).toEqual(['B2', 'B5', 'B8']);
    expect(elements(sheet, 'xl/worksheets/sheet1.xml', 'v').map((one) => one.children)).toEqual([
      ['14'],
      ['14'],
      ['14'],
    ]);
  });

  test('the chart has the same points, with word and number as label', () => {
    const [cache] = elements(mixedBytes, chart, 'c:numCache');
    const points = cache ? [...elementsOf(cache)].filter((one) => one.name === 'c:pt') : [];
    expect(points.map((point) => point.attributes.get('idx'))).toEqual(['0', '3', '6']);
    const formats = elements(mixedBytes, chart, 'c:numFmt').map((one) => one.attributes.get('formatCode'));
    expect(formats.filter((format) => format === '" most · "0')).toHaveLength(3);
  });

  test('hidden rows have a mark of one size and the one label, rows of a word only the word', () => {
    const slide = partText(mixedBytes, 'ppt/slides/slide1.xml');
    expect(slide.match(/name="Hidden mark"/gu)).toHaveLength(3);
    expect(slide.split(hiddenLabel)).toHaveLength(4);
    expect(slide.match(/<a:t>many<\/a:t>/gu)).toHaveLength(2);
  });

  test('nothing tells hidden values apart', () => {
    const [one, four] = [1, 4].map((count) =>
      writeDeck(makeDeck(walk(14, { participation: 12, progress: count })).deck),
    );
    expect(Buffer.from(one ?? []).equals(Buffer.from(four ?? []))).toBe(true);
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
