/** The written file: valid, the same every time, native charts over released values only, no part too many. */
import { describe, expect, test } from 'vitest';
import type { ClearedChart } from '../../../core/contract/calls/insight.ts';
import type { Deck } from '../../../core/contract/calls/slides.ts';
import { layOut } from '../../../core/domain/deck/layout/lay-out.ts';
import { plainLook } from '../../../core/domain/deck/look.ts';
import { elementsOf, readXml } from '../../../core/features/slides/check/read-xml.ts';
import { deckPartNames, workbookPartNames } from '../../../core/features/slides/pptx/part-names.ts';
import { fileOf, goodDeck, withThemes } from './support/decks.ts';
import { hostile } from './support/hostile.ts';
import { schoolLook } from './support/looks.ts';
import { elements, partBytes, partNames, partText } from './support/package.ts';
import { chartsDeck, spokenDeck } from './support/spoken.ts';
import { hasValidator, validate, versions } from '../../support/validator.ts';

const footer = 'A snapshot of ten-minute visits, not an inspection';
const notes = ['Say it.'];

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

const slideOf = (id: string, chart: ClearedChart) =>
  ({ kind: 'chart', id, of: 'areas', accent: null, earlier: null, notes, footer, chart }) as const;

/** Charts whose labels are as hostile as their figures are mixed; one has no row at all. */
const mixed: Deck = {
  title: 'Mixed',
  slides: [
    slideOf(
      'mixed',
      chartOf(
        [
          'First',
          'Second & <b>',
          '_x0041_ %n {0} $A$1',
          '=HYPERLINK("https://example.example")',
          '🙂',
          'Last',
        ].map((label, index) => ({
          id: String(index),
          label,
          letter: null,
          figure: [value('most', 14), { kind: 'hidden' as const }, value('many', 8, '2026-10-13')][
            index % 3
          ] ?? { kind: 'hidden' },
          why: null,
        })),
      ),
    ),
    slideOf('empty', chartOf([])),
  ],
};

const silent = { lines: [], wonder: null, notes: [] };

/** A walk of few teachers: thanks, what was looked at, statements. */
const small: Deck = {
  title: 'Small',
  slides: [
    { kind: 'thanks', id: 'thanks', title: 'Small', lines: [footer], notes, footer: '' },
    {
      kind: 'theme',
      id: 'a',
      cell: 'theme:t1',
      title: 'Pupils say why',
      figure: null,
      subtitle: '',
      footer,
      ...silent,
    },
    {
      kind: 'theme',
      id: 'b',
      cell: 'theme:t2',
      title: 'Talk',
      figure: { kind: 'hidden' },
      subtitle: '',
      footer,
      ...silent,
    },
  ],
};

const decks: [string, Deck][] = [
  ['hostile titles', withThemes(goodDeck, hostile)],
  ['mixed figures', mixed],
  ['nothing shown', small],
  ['everything that people write', spokenDeck],
  ['bars of two walks', chartsDeck],
  ['nothing at all', { title: '', slides: [] }],
];

const validation = hasValidator
  ? 'the validator finds no error in the deck and its workbooks'
  : 'not validated: the validator is not installed (it comes for Linux on x64 only)';

describe.each(decks)('%s', (_, made) => {
  const file = fileOf(made);
  const pages = layOut(made, plainLook);
  const xmlParts = partNames(file).filter((name) => /\.(?:xml|rels)$/u.test(name));

  test.runIf(hasValidator)(validation, () => {
    for (const version of versions)
      expect(validate(file, 'pptx', version), version).toEqual({ ok: true, errors: [] });
    for (const name of partNames(file).filter((part) => part.endsWith('.xlsx')))
      expect(validate(partBytes(file, name), 'xlsx')).toEqual({ ok: true, errors: [] });
  });

  test('has exactly the parts that are needed, each well-formed', () => {
    expect(partNames(file).sort()).toEqual(deckPartNames(pages, plainLook).sort());
    for (const name of xmlParts) expect(() => readXml(partBytes(file, name)), name).not.toThrow();
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
    for (const name of xmlParts.filter((part) => /^ppt\/(?:slide|notes)[^/]*\/[^/]+\.xml$/u.test(part))) {
      const ids = elements(file, name, 'p:cNvPr').map((one) => one.attributes.get('id'));
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  test('is the same, byte for byte, when written again, and in another time zone', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const elsewhere = fileOf(structuredClone(made));
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(elsewhere).equals(Buffer.from(file))).toBe(true);
  });
});

describe('figures in the file', () => {
  const file = fileOf(mixed);
  const chart = 'ppt/charts/chart1.xml';
  const book = partBytes(file, 'ppt/embeddings/chart1.xlsx');

  test('the workbook holds the released values, row by row without a gap; hidden rows are not in it', () => {
    expect(partNames(book)).toEqual(workbookPartNames);
    const cells = elements(book, 'xl/worksheets/sheet1.xml', 'c').map((cell) => cell.attributes.get('r'));
    expect(cells).toEqual(['B1', ...[2, 3, 4, 5].flatMap((row) => [`A${row}`, `B${row}`])]);
    const values = elements(book, 'xl/worksheets/sheet1.xml', 'c')
      .filter(({ attributes }) => !attributes.has('t'))
      .map((cell) => cell.children[0])
      .map((inner) => (typeof inner === 'object' ? inner.children[0] : inner));
    expect(values).toEqual(['14', '8', '14', '8']);
  });

  test('the chart has the same points, and beside a bar of an earlier day of how many visits it was', () => {
    const [cache] = elements(file, chart, 'c:numCache');
    const points = cache ? [...elementsOf(cache)].filter((one) => one.name === 'c:v') : [];
    expect(points.map((point) => point.children[0])).toEqual(['14', '8', '14', '8']);
    const formulas = elements(file, chart, 'c:f').map((one) => String(one.children[0]));
    expect(formulas).toEqual(['Visits!$B$1', 'Visits!$A$2:$A$5', 'Visits!$B$2:$B$5']);
    const [label] = elements(file, chart, 'c:dLbl');
    expect(
      label && [...elementsOf(label)].find(({ name }) => name === 'c:numFmt')?.attributes.get('formatCode'),
    ).toBe('0" of 14"');
  });

  test('the footnote stands under each chart; a chart without a bar has nothing else', () => {
    for (const part of ['ppt/slides/slide1.xml', 'ppt/slides/slide2.xml'])
      expect(partText(file, part).split('Areas noted in few visits are not shown')).toHaveLength(2);
    expect(elements(file, 'ppt/slides/slide2.xml', 'p:graphicFrame')).toEqual([]);
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
    expect(Buffer.from(fileOf(without)).equals(Buffer.from(file))).toBe(true);
  });

  test('text cannot become a formula or another letter', () => {
    const texts = elements(book, 'xl/sharedStrings.xml', 't').map((one) => String(one.children[0]));
    expect(texts).toContain('=HYPERLINK("https://example.example")');
    expect(texts).toContain('_x005F_x0041_ %n {0} $A$1');
    expect(elements(book, 'xl/worksheets/sheet1.xml', 'f')).toEqual([]);
  });

  test('bars of two walks are shares, and both say of how many visits where there are few', () => {
    const cells = elements(
      partBytes(fileOf(chartsDeck), 'ppt/embeddings/chart1.xlsx'),
      'xl/worksheets/sheet1.xml',
      'c',
    ).map((cell) => [cell.attributes.get('r'), [...elementsOf(cell)].at(-1)?.children[0]]);
    expect(cells.filter(([at]) => /^[BC][2-9]$/u.test(String(at)))).toEqual([
      ['B2', '75'],
      ['C2', '45'],
      ['B3', '55'],
      ['C3', '50'],
    ]);
  });
});

describe('native and editable', () => {
  const file = fileOf(spokenDeck, schoolLook('png'));
  const slides = partNames(file).filter((name) => /^ppt\/slides\/[^/]+$/u.test(name));

  test('colours go by the theme, and sizes by level: no run has either', () => {
    for (const name of slides) {
      expect(partText(file, name), name).not.toMatch(/srgbClr|<a:rPr[^>]* (?:sz|b)=/u);
    }
  });

  test('each slide has one title, which stands first', () => {
    for (const name of slides) {
      const types = elements(file, name, 'p:ph').map((one) => one.attributes.get('type'));
      expect(
        types.filter((type) => type === 'title' || type === 'ctrTitle'),
        name,
      ).toHaveLength(1);
      expect(['title', 'ctrTitle']).toContain(types[0]);
    }
  });

  test('a text that runs from right to left says so', () => {
    const xml = partText(file, 'ppt/slides/slide3.xml');
    expect(xml).toMatch(
      /<a:pPr algn="r" rtl="1">(?:<a:spcBef>.*?<\/a:spcBef><\/a:pPr>)<a:r><a:rPr lang="en-GB"\/><a:t>سأل/u,
    );
  });

  test('the logo stands once, on the master and on the first layout, and says whose it is', () => {
    expect(partNames(file).filter((name) => name.includes('media'))).toEqual(['ppt/media/logo.png']);
    for (const part of ['ppt/slideMasters/slideMaster1.xml', 'ppt/slideLayouts/slideLayout1.xml'])
      expect(elements(file, part, 'p:pic')).toHaveLength(1);
    expect(partText(file, 'ppt/slideMasters/slideMaster1.xml')).toContain('descr="Elmfield School"');
  });

  test('on the tinted first slide it hangs on a white plate of its layout', () => {
    const marks = (xml: string): number => xml.match(/<a:prstGeom prst="rect">/gu)?.length ?? 0;
    const plain = partText(fileOf(spokenDeck), 'ppt/slideLayouts/slideLayout1.xml');
    const own = partText(file, 'ppt/slideLayouts/slideLayout1.xml');
    expect(own.indexOf('<p:pic>')).toBeGreaterThan(own.lastIndexOf('<p:sp>'));
    // The plate, and the picture itself.
    expect(marks(own)).toBe(marks(plain) + 2);
  });

  test('what a speaker says stands in the notes', () => {
    expect(elements(file, 'ppt/notesSlides/notesSlide2.xml', 'a:t').map((one) => one.children[0])).toEqual(
      notes,
    );
  });

  test('properties say nothing', () => {
    expect(partText(file, 'docProps/app.xml')).toMatch(/<Properties xmlns="[^"]*"\/>$/u);
    expect(partText(file, 'docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified/u);
  });
});
