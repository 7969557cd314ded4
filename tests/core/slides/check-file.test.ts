/** The check of the written file finds whatever is planted, wherever it is planted, and nothing in a clean deck. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../core/contract/calls/slides.ts';
import type { Approval } from '../../../core/features/slides/check/text-judge.ts';
import { writeDeck } from '../../../core/features/slides/pptx/write-deck.ts';
import { rosterOf } from '../../../core/domain/disclosure/roster.ts';
import { against, checkGood, goodDeck, withTitles } from './support/decks.ts';
import { member } from './support/facts.ts';
import { partBytes, partNames, partText, withPart } from './support/package.ts';

const bytes = writeDeck(goodDeck);

const chart = 'ppt/charts/chart2.xml';
const workbook = 'ppt/embeddings/chart2.xlsx';
const sheet = 'xl/worksheets/sheet1.xml';
const check = (file: Uint8Array) => checkGood(file);
const reasons = (file: Uint8Array): Finding['reason'][] => [
  ...new Set(check(file).findings.map((one) => one.reason)),
];
const inWorkbook = (change: (text: string) => string, part = sheet): Uint8Array =>
  withPart(bytes, workbook, () => withPart(partBytes(bytes, workbook), part, change));

test('a clean deck has no findings; the parts of the workbook count too', () => {
  expect(check(bytes)).toEqual({ parts: partNames(bytes).length + 5, findings: [] });
});

describe('names are found', () => {
  const slide = 'ppt/slides/slide3.xml';
  const places: [string, Uint8Array, string][] = [
    ['in a title', withPart(bytes, slide, (text) => text.replace('Pupils say why', 'Hall says why')), slide],
    [
      'across two runs',
      withPart(bytes, slide, (text) =>
        text.replace(
          'Pupils say why</a:t></a:r>',
          'Ha</a:t></a:r><a:r><a:rPr lang="en-GB"/><a:t>ll</a:t></a:r>',
        ),
      ),
      slide,
    ],
    [
      'behind a zero-width space',
      withPart(bytes, slide, (text) => text.replace('Pupils say', 'H\u200ball’s')),
      slide,
    ],
    ['in another alphabet', withPart(bytes, slide, (text) => text.replace('Pupils say', 'Наll')), slide],
    ['without its diacritics', withPart(bytes, slide, (text) => text.replace('Pupils say', 'Zoe')), slide],
    [
      'as a part of a double name',
      withPart(bytes, slide, (text) => text.replace('Pupils say', 'Cole')),
      slide,
    ],
    ['as initials', withPart(bytes, slide, (text) => text.replace('Pupils say', 'RHA said')), slide],
    ['as an entity', withPart(bytes, slide, (text) => text.replace('Pupils say', '&#72;all')), slide],
    [
      'in an alt text',
      withPart(bytes, 'ppt/slides/slide2.xml', (text) => text.replace('descr="', 'descr="Hall. ')),
      'ppt/slides/slide2.xml',
    ],
    [
      'in the name of a shape',
      withPart(bytes, 'ppt/slides/slide2.xml', (text) => text.replace('name="Chart"', 'name="Rose"')),
      'ppt/slides/slide2.xml',
    ],
    [
      'in an attribute that nobody foresaw',
      withPart(bytes, slide, (text) => text.replace('<a:t>', '<a:t note="Hall">')),
      slide,
    ],
    ['in the chart', withPart(bytes, chart, (text) => text.replace('Participation', 'Hall')), chart],
    [
      'in a number format',
      withPart(bytes, chart, (text) =>
        text.replace('" most', '" Hall').replace('&quot; most', '&quot; Hall'),
      ),
      chart,
    ],
    [
      'in the master',
      withPart(bytes, 'ppt/slideMasters/slideMaster1.xml', (text) => text.replace('>Text<', '>Hall<')),
      'ppt/slideMasters/slideMaster1.xml',
    ],
    [
      'in the theme',
      withPart(bytes, 'ppt/theme/theme1.xml', (text) => text.replace('name="Debrief"', 'name="Hall"')),
      'ppt/theme/theme1.xml',
    ],
    [
      'in the properties',
      withPart(bytes, 'docProps/core.xml', (text) => text.replace('Autumn', 'Hall')),
      'docProps/core.xml',
    ],
    [
      'in the workbook',
      inWorkbook((text) => text.replace('Participation', 'Hall')),
      `${workbook} › ${sheet}`,
    ],
    [
      'in the name of a sheet',
      inWorkbook((text) => text.replace('name="Visits"', 'name="Hall"'), 'xl/workbook.xml'),
      `${workbook} › xl/workbook.xml`,
    ],
    [
      'in shared strings',
      withPart(bytes, workbook, () =>
        withPart(
          partBytes(bytes, workbook),
          'xl/sharedStrings.xml',
          () =>
            '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Ha</t></r><r><t>ll</t></r></si></sst>',
        ),
      ),
      `${workbook} › xl/sharedStrings.xml`,
    ],
    ['in the name of a part', withPart(bytes, 'ppt/media/Hall.xml', () => '<a/>'), 'ppt/media/Hall.xml'],
  ];
  test.each(places)('%s', (_, file, part) => {
    expect(
      check(file)
        .findings.filter((one) => one.reason === 'name')
        .map((one) => one.part),
    ).toContain(part);
  });

  test('e-mail addresses, classes and rooms', () => {
    const file = withPart(bytes, slide, (text) =>
      text.replace('Pupils say why', 'somebody@school.example, 9X/Ma3, E4 and M7'),
    );
    const found = check(file).findings.map(({ reason, text }) => [reason, text]);
    expect(found).toContainEqual(['email', 'somebody@school.example']);
    expect(found).toContainEqual(['class-or-room', '9X/Ma3']);
    expect(found).toContainEqual(['class-or-room', 'E4']);
    expect(found).toContainEqual(['class-or-room', 'M7']);
  });

  test('even in the number of a slide', () => {
    const file = withPart(bytes, slide, (text) =>
      text.replace('<a:t>3</a:t></a:fld>', '<a:t>Hall</a:t></a:fld>'),
    );
    expect(check(file).findings).toMatchObject([{ part: slide, text: 'Hall' }]);
  });

  test('but not in settings that the format prescribes', () => {
    const odd = {
      ...facts,
      staff: [member('Mr', 'Carl', 'Trent', { initials: 'ctr', rooms: ['LT1', 'TX1'] })],
    };
    expect(checkFile(bytes, { facts: odd, deck, approved: [] }).findings).toEqual([]);
  });

  test('but not in whole texts that a person approved', () => {
    const file = withPart(bytes, slide, (text) => text.replace('Pupils say why', 'Hall of fame'));
    expect(check(file).findings).toMatchObject([{ part: slide, text: 'Hall', within: 'Hall of fame' }]);
    expect(check(file, ['Hall of fame']).findings).toEqual([]);
    expect(check(file, ['Hall']).findings).toHaveLength(1);
  });
});

describe('whatever does not belong is found', () => {
  const core = 'docProps/core.xml';
  const cases: [string, Uint8Array, Finding['reason']][] = [
    ['an extra part', withPart(bytes, 'ppt/notesSlides/notesSlide1.xml', () => '<a/>'), 'unexpected-part'],
    [
      'a second workbook',
      withPart(bytes, 'ppt/embeddings/chart9.xlsx', () => partBytes(bytes, workbook)),
      'unexpected-part',
    ],
    ['a picture', withPart(bytes, 'docProps/thumbnail.jpeg', () => '\u00ff'), 'unexpected-part'],
    [
      'a missing part',
      zipSync(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => name !== chart)), {
        mtime: new Date(1980, 0, 1),
      }),
      'unexpected-part',
    ],
    ['an extra part of the workbook', inWorkbook(() => '<a/>', 'xl/comments1.xml'), 'unexpected-part'],
    [
      'a link to the outside',
      withPart(bytes, 'ppt/slides/_rels/slide3.xml.rels', (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="rId9" Type="x" Target="https://school.example/" TargetMode="External"/></Relationships>',
        ),
      ),
      'unexpected-part',
    ],
    [
      'an author',
      withPart(bytes, core, (text) => text.replace('</cp:', '<dc:creator>x</dc:creator></cp:')),
      'metadata',
    ],
    ['another title', withPart(bytes, core, (text) => text.replace('Autumn', 'Winter')), 'metadata'],
    [
      'a broken part',
      withPart(bytes, 'ppt/slides/slide3.xml', (text) => text.slice(0, -5)),
      'not-well-formed',
    ],
    [
      'a comment',
      withPart(bytes, 'ppt/slides/slide3.xml', (text) => text.replace('<p:cSld>', '<!-- x --><p:cSld>')),
      'not-well-formed',
    ],
    ['a broken workbook', withPart(bytes, workbook, () => 'PK'), 'not-well-formed'],
    ['no zip file', strToU8('not a deck'), 'not-well-formed'],
    ['the time of writing', zipSync(unzipSync(bytes), { mtime: new Date(2026, 9, 5) }), 'metadata'],
    [
      'a comment of the zip file',
      zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1), comment: 'x' }),
      'metadata',
    ],
    ['bytes after the end', new Uint8Array([...bytes, 1, 2, 3]), 'metadata'],
  ];
  test.each(cases)('%s', (_, file, reason) => {
    expect(reasons(file)).toContain(reason);
  });
});

describe('numbers that are no cleared figure are found', () => {
  const cases: [string, Uint8Array][] = [
    ['in a text', withPart(bytes, 'ppt/slides/slide3.xml', (text) => text.replace('7 of 14', '3 of 14'))],
    [
      'on the slide of another figure',
      withPart(bytes, 'ppt/slides/slide3.xml', (text) => text.replace('7 of 14', '12 of 14')),
    ],
    [
      'as large as the number of the slide',
      withPart(bytes, 'ppt/slides/slide3.xml', (text) => text.replace('Pupils say why', '3')),
    ],
    [
      'beside a hidden figure',
      withPart(bytes, 'ppt/slides/slide4.xml', (text) => text.replace('Seen twice', 'Seen 2 times')),
    ],
    [
      'in an alt text',
      withPart(bytes, 'ppt/slides/slide2.xml', (text) => text.replace('Progress: not shown', 'Progress: 3')),
    ],
    [
      'on the title',
      withPart(bytes, 'ppt/slides/slide1.xml', (text) =>
        text.replace('14 visits', '14 visits to 13 teachers'),
      ),
    ],
    ['in a bar', withPart(bytes, chart, (text) => text.replace('<c:v>12</c:v>', '<c:v>11</c:v>'))],
    [
      'in a bar of a hidden row',
      withPart(bytes, chart, (text) =>
        text.replace('</c:numCache>', '<c:pt idx="4"><c:v>3</c:v></c:pt></c:numCache>'),
      ),
    ],
    [
      'at the end of an axis',
      withPart(bytes, chart, (text) => text.replace('<c:max val="14"/>', '<c:max val="13"/>')),
    ],
    ['in a cell', inWorkbook((text) => text.replace('<v>12</v>', '<v>11</v>'))],
    [
      'in a cell of a hidden row',
      inWorkbook((text) => text.replace('</row></sheetData>', '<c r="B9"><v>3</v></c></row></sheetData>')),
    ],
    ['as a formula', inWorkbook((text) => text.replace('<v>12</v>', '<f>6+6</f><v>12</v>'))],
    ['as text in a cell', inWorkbook((text) => text.replace('Participation', 'Participation (3)'))],
  ];
  test.each(cases)('%s', (_, file) => {
    expect(reasons(file)).toEqual(['uncleared-number']);
  });

  test("but numbers in the team's own words and in dates are none", () => {
    expect(partText(bytes, 'ppt/slides/slide5.xml')).toContain('Key stage 3 talk');
    expect(check(bytes).findings).toEqual([]);
  });
});
