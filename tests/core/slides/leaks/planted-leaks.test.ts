/** Leaks of many kinds, each planted into the bytes of a good deck: every one is found, says why, and where. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkGood } from '../support/decks.ts';
import { partBytes } from '../support/package.ts';
import {
  added,
  at,
  bytes,
  expectFound,
  mtime,
  packed,
  slide,
  workbook,
  type Leak,
} from '../support/planting.ts';

const text = (words: string): string => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`;
const notes =
  '<p:notes xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  `<p:cSld><p:spTree><p:sp><p:txBody>${text('Ask Hall about this')}</p:txBody></p:sp></p:spTree></p:cSld></p:notes>`;
const relation = (target: string, more = ''): string =>
  `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesSlide" Target="${target}"${more}/></Relationships>`;
const related = (number: number, target: string, more = ''): Uint8Array =>
  at(`ppt/slides/_rels/slide${number}.xml.rels`, '</Relationships>', relation(target, more));

const chunk = (name: string, content: string): number[] => [
  ...[0, 0, 0, content.length],
  ...strToU8(name + content),
  ...[0, 0, 0, 0],
];
const picture = new Uint8Array([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  ...chunk('IHDR', '0123456789abc'),
  ...chunk('tEXt', 'Author\0R. Hall'),
  ...chunk('IDAT', ''),
  ...chunk('IEND', ''),
]);

const leaks: Leak[] = [
  // Who made it, when and where.
  [
    'an author',
    at('docProps/core.xml', '</cp:', '<dc:creator>R. Hall</dc:creator></cp:'),
    'docProps/core.xml',
    'metadata',
    null,
  ],
  [
    'a last editor',
    at('docProps/app.xml', '/>', '><Manager>R. Hall</Manager></Properties>'),
    'docProps/app.xml',
    'metadata',
    null,
  ],
  [
    'a company',
    at('docProps/app.xml', '/>', '><Company>Elmfield</Company></Properties>'),
    'docProps/app.xml',
    'unknown-text',
    null,
  ],
  [
    'a property of the school’s own',
    added('docProps/custom.xml', '<Properties><p>SCH-LT-07</p></Properties>'),
    'docProps/custom.xml',
    'unexpected-part',
    null,
  ],
  [
    'another title in the properties',
    at('docProps/core.xml', 'Autumn 1', 'Hall'),
    'docProps/core.xml',
    'metadata',
    null,
  ],
  [
    'a thumbnail',
    added('docProps/thumbnail.jpeg', new Uint8Array([0xff, 0xd8, 0xff])),
    'docProps/thumbnail.jpeg',
    'unexpected-part',
    null,
  ],
  ['the times of the parts', packed({ mtime: new Date(2026, 9, 13) }), 'the file', 'metadata', null],
  ['a comment of the zip file', packed({ comment: 'by R. Hall' }), 'the file', 'metadata', null],
  ['an extra field of a part', packed({ extra: { 0x7875: strToU8('hall') } }), 'the file', 'metadata', null],
  [
    'bytes before the file',
    new Uint8Array([...strToU8('R. Hall'), ...bytes]),
    'the file',
    'not-well-formed',
    null,
  ],
  ['bytes behind the file', new Uint8Array([...bytes, ...strToU8('R. Hall')]), 'the file', 'metadata', null],

  // Parts that no deck of ours has.
  [
    'notes more of a slide, by their relationship',
    added('ppt/notesSlides/notesSlide9.xml', notes, related(4, '../notesSlides/notesSlide9.xml')),
    'ppt/notesSlides/notesSlide9.xml',
    'name',
    4,
  ],
  [
    'a name in the notes of a slide',
    at('ppt/notesSlides/notesSlide3.xml', 'Say it as', 'Hall says it as'),
    'ppt/notesSlides/notesSlide3.xml',
    'name',
    3,
  ],
  [
    'comments on a slide',
    added('ppt/comments/comment7.xml', '<a>Hall</a>', related(5, '../comments/comment7.xml')),
    'ppt/comments/comment7.xml',
    'name',
    5,
  ],
  ['a slide that the deck does not have', added(slide(9), notes), slide(9), 'unexpected-part', null],
  ['a picture', added('ppt/media/image1.png', picture), 'ppt/media/image1.png', 'unexpected-part', null],
  [
    'a text chunk of a picture',
    added('ppt/media/image1.png', picture, related(3, '../media/image1.png')),
    'ppt/media/image1.png',
    'metadata',
    3,
  ],
  [
    'a second workbook',
    added('ppt/embeddings/chart9.xlsx', partBytes(bytes, workbook)),
    'ppt/embeddings/chart9.xlsx',
    'unexpected-part',
    null,
  ],
  ['a name in the name of a part', added('ppt/media/Hall.xml', '<a/>'), 'ppt/media/Hall.xml', 'name', null],
  ['a part of custom XML', added('customXml/item1.xml', '<a>Hall</a>'), 'customXml/item1.xml', 'name', null],
  [
    'a relationship to a website',
    related(3, 'https://school.example/hall', ' TargetMode="External"'),
    'ppt/slides/_rels/slide3.xml.rels',
    'unexpected-part',
    3,
  ],
  [
    'a name on the way of a relationship',
    at('ppt/slides/_rels/slide3.xml.rels', '../slideLayouts/', '../Hall/../slideLayouts/'),
    'ppt/slides/_rels/slide3.xml.rels',
    'unexpected-part',
    3,
  ],
  [
    'a name in the list of content types',
    at(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/ppt/hall.xml" ContentType="application/xml"/></Types>',
    ),
    '[Content_Types].xml',
    'unexpected-part',
    null,
  ],

  // On the slides.
  ['a hidden slide', at(slide(3), '<p:sld ', '<p:sld show="0" '), slide(3), 'unknown-text', 3],
  ['a name in a title', at(slide(3), 'Pupils say why', 'Hall says why'), slide(3), 'name', 3],
  [
    'a name over two runs',
    at(slide(3), 'Pupils say why</a:t>', 'Ha</a:t></a:r><a:r><a:t>ll</a:t>'),
    slide(3),
    'name',
    3,
  ],
  ['a name sign by sign', at(slide(3), 'Pupils say why', '&#72;&#97;&#108;&#108;'), slide(3), 'name', 3],
  [
    'an address in a paragraph more',
    at(slide(4), '</p:txBody>', `${text('a.b@school.example')}</p:txBody>`),
    slide(4),
    'email',
    4,
  ],
  ['a class in a footer', at(slide(4), 'not an inspection', 'in 9X/Ma3'), slide(4), 'class-or-room', 4],
  ['a name in an alt text', at(slide(2), 'descr="', 'descr="Hall. '), slide(2), 'name', 2],
  [
    'a name in a title for screen readers',
    at(slide(2), ' descr="', ' title="Hall" descr="'),
    slide(2),
    'name',
    2,
  ],
  [
    'a number in the notes of a slide',
    at('ppt/notesSlides/notesSlide2.xml', '12 of 14', '9 of 14'),
    'ppt/notesSlides/notesSlide2.xml',
    'uncleared-number',
    2,
  ],
  ['a name as the name of a shape', at(slide(2), 'name="Chart"', 'name="Rose"'), slide(2), 'name', 2],
  [
    'a name in place of a slide’s number',
    at(slide(3), '<a:t>3</a:t></a:fld>', '<a:t>Hall</a:t></a:fld>'),
    slide(3),
    'name',
    3,
  ],
  ['a name as an attribute', at(slide(3), '<a:t>', '<a:t note="Hall">'), slide(3), 'name', 3],
  ['a name as an element', at(slide(3), '<a:lstStyle/>', '<a:lstStyle/><a:Hall/>'), slide(3), 'name', 3],
  ['a name as a language', at(slide(3), 'lang="en-GB"', 'lang="Hall"'), slide(3), 'name', 3],
  ['a name as a namespace', at(slide(3), '<p:cSld', '<p:cSld xmlns:n="Hall"'), slide(3), 'name', 3],
  [
    'a text of another slide',
    at(slide(4), 'Talk is for everybody', 'Pupils say why'),
    slide(4),
    'unknown-text',
    4,
  ],
  [
    'a text twice',
    at(slide(4), '</p:txBody>', `${text('Talk is for everybody')}</p:txBody>`),
    slide(4),
    'unknown-text',
    4,
  ],
  [
    'a note in a comment of XML',
    at(slide(3), '<p:cSld>', '<!-- Hall --><p:cSld>'),
    slide(3),
    'not-well-formed',
    3,
  ],
  ['a number that is not cleared', at(slide(3), '7 of 14', '3 of 14'), slide(3), 'uncleared-number', 3],
  [
    'a count beside a statement',
    at(slide(4), 'everybody', 'everybody, in 2 visits'),
    slide(4),
    'uncleared-number',
    4,
  ],

  // What all slides share.
  [
    'a name in the master',
    at('ppt/slideMasters/slideMaster1.xml', '>Text<', '>Hall<'),
    'ppt/slideMasters/slideMaster1.xml',
    'name',
    null,
  ],
  [
    'a name as a layout’s',
    at('ppt/slideLayouts/slideLayout3.xml', 'name="Title only"', 'name="Hall"'),
    'ppt/slideLayouts/slideLayout3.xml',
    'name',
    null,
  ],
  [
    'a name as the theme’s',
    at('ppt/theme/theme1.xml', 'name="Debrief"', 'name="Hall"'),
    'ppt/theme/theme1.xml',
    'name',
    null,
  ],
  [
    'a name as a font',
    at('ppt/theme/theme1.xml', 'typeface="Arial"', 'typeface="Hall Sans"'),
    'ppt/theme/theme1.xml',
    'name',
    null,
  ],
];

test.each(leaks)('%s', (...leak) => expectFound(leak));

test('these are more than thirty kinds, and without them the deck is clean', () => {
  expect(new Set(leaks.map(([kind]) => kind)).size).toBeGreaterThanOrEqual(40);
  expect(checkGood(bytes).findings).toEqual([]);
  expect(checkGood(zipSync(unzipSync(bytes), { mtime })).findings).toEqual([]);
});
