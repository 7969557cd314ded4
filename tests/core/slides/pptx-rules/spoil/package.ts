/** Decks spoilt as packages: ZIP, content types, relations, XML, properties. */
import { kindTypes, typesPart } from '../package/pack.ts';
import { readZipFile } from '../package/zip-file.ts';
import {
  flagged,
  inserted,
  mischecked,
  missized,
  packedBy,
  renamed,
  spoiltContent,
  withZip64Locator,
} from './bytes.ts';
import { Draft, relationsOf } from './draft.ts';
import { png } from './extra-slide.ts';
import { extra } from './rich-deck.ts';
import { spoilt, spoiltBytes, type Spoilt } from './spoilt.ts';

const withEntry = (bytes: Uint8Array, name: string, content: Uint8Array = png): Uint8Array => {
  const draft = new Draft(bytes);
  draft.write(name, content);
  return draft.zipped();
};

const zip: readonly Spoilt[] = [
  spoiltBytes('zip-frame', 'bytes before the first entry', (bytes) => inserted(bytes, 0, 4)),
  spoiltBytes('zip-frame', 'bytes between two entries', (bytes) =>
    inserted(bytes, readZipFile(bytes).entries[1]?.start ?? 0, 4),
  ),
  spoiltBytes('zip-frame', 'bytes before the directory', (bytes) =>
    inserted(bytes, readZipFile(bytes).directory.start, 4),
  ),
  spoiltBytes('zip-frame', 'bytes behind the directory', (bytes) =>
    inserted(bytes, readZipFile(bytes).directory.end, 4),
  ),
  spoiltBytes('zip-frame', 'bytes behind the end', (bytes) => new Uint8Array([...bytes, 0, 0])),
  spoiltBytes(
    'zip-plain',
    'packed by bzip2',
    (bytes) => packedBy(bytes, extra.picture, 12),
    'zip-crc',
    'picture-kind',
  ),
  spoiltBytes('zip-plain', 'an entry marked as encrypted', (bytes) => flagged(bytes, extra.picture, 1)),
  spoiltBytes('zip-plain', 'sizes of ZIP64', (bytes) =>
    new Draft(bytes).zipped({ extra: { 1: new Uint8Array(16) } }),
  ),
  spoiltBytes('zip-plain', 'a directory of ZIP64', withZip64Locator),
  spoiltBytes(
    'zip-twice',
    'differs by a capital',
    (bytes) => withEntry(bytes, extra.picture.replace('picture', 'Picture')),
    'rel-orphan',
  ),
  spoiltBytes('zip-twice', 'the very same name', (bytes) =>
    renamed(withEntry(bytes, extra.picture.replace('picture', 'doppelt')), 'doppelt', 'picture'),
  ),
  spoiltBytes('zip-crc', 'another checksum', (bytes) => mischecked(bytes, extra.picture)),
  spoiltBytes('zip-crc', 'another size', (bytes) => missized(bytes, extra.picture)),
  spoiltBytes('zip-crc', 'another byte', (bytes) => spoiltContent(bytes, extra.picture)),
  ...[
    'ppt/media/a b.png',
    'ppt/media/ä.png',
    'ppt\\media\\a.png',
    'ppt/media/../a.png',
    '/ppt/a.png',
    'ppt/media/a%2F.',
    'ppt//a.png',
  ].map((name) =>
    spoiltBytes(
      'zip-names',
      name,
      (bytes) => withEntry(bytes, name),
      'rel-orphan',
      ...(name.endsWith('.png') ? [] : ['types-none']),
    ),
  ),
  spoiltBytes('zip-folders', 'a folder', (bytes) => withEntry(bytes, 'ppt/media/', new Uint8Array())),
];

const types: readonly Spoilt[] = [
  spoilt(
    'types-there',
    'no default for rels',
    (draft) => draft.swap(typesPart, /<Default[^>]*"rels"[^>]*\/>/u, ''),
    'types-none',
  ),
  spoilt('types-there', 'rels of another type', (draft) =>
    draft.swap(typesPart, /package\.relationships\+xml/u, 'package.relation+xml'),
  ),
  spoilt('types-phantom', 'a part that is not there', (draft) =>
    draft.append(
      typesPart,
      'Types',
      `<Override PartName="/ppt/slides/slide99.xml" ContentType="${kindTypes.slide}"/>`,
    ),
  ),
  spoilt('types-none', 'a part of an unknown extension', (draft) => {
    draft.write('ppt/media/a.foo', png);
    draft.relate(extra.slide, 'video', '/ppt/media/a.foo');
  }),
  spoilt('types-twice', 'a part', (draft) => draft.repeat(typesPart, 'Override')),
  spoilt('types-twice', 'an extension in capitals', (draft) =>
    draft.append(typesPart, 'Types', '<Default Extension="PNG" ContentType="image/png"/>'),
  ),
  spoilt('types-right', 'a template', (draft) =>
    draft.swap(typesPart, 'presentation.main+xml', 'template.main+xml'),
  ),
  spoilt('types-right', 'a chart of drawings', (draft) =>
    draft.swap(typesPart, 'drawingml.chart+xml', 'drawingml.chartshapes+xml'),
  ),
];

const aRelation =
  '<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const inSlide = relationsOf(extra.slide);
const toPicture = (draft: Draft, to: string): void => draft.swap(inSlide, `/${extra.picture}`, to);
const toLink = (draft: Draft, to: string): void => draft.swap(inSlide, 'https://example.example/a?b=c#d', to);

const relations: readonly Spoilt[] = [
  spoilt('rel-id-twice', 'two relations', (draft) => draft.repeat(inSlide, 'Relationship', 1)),
  spoilt('rel-target', 'the famous NULL', (draft) => toPicture(draft, '../NULL'), 'rel-orphan'),
  spoilt(
    'rel-target',
    'a capital',
    (draft) => toPicture(draft, `/${extra.picture.replace('picture', 'Picture')}`),
    'rel-orphan',
  ),
  spoilt('rel-id-known', 'rIdundefined', (draft) =>
    draft.setAttribute(extra.slide, 'a:blip', 'r:embed', 'rIdundefined'),
  ),
  spoilt('rel-id-known', 'empty', (draft) => draft.setAttribute(extra.slide, 'a:blip', 'r:embed', '')),
  spoilt('rel-id-known', 'in a fallback only', (draft) =>
    draft.append(
      extra.slide,
      'mc:Fallback',
      '<p:pic><p:blipFill><a:blip r:embed="rId404"/></p:blipFill></p:pic>',
    ),
  ),
  spoilt('rel-kind', 'a picture that is a slide', (draft) =>
    draft.setAttribute(extra.slide, 'a:blip', 'r:embed', jumpId(draft)),
  ),
  spoilt(
    'rel-outside',
    'an address that is not marked',
    (draft) => draft.swap(inSlide, ' TargetMode="External"', ''),
    'rel-target',
    'link-jump',
  ),
  spoilt('rel-outside', 'a part of the file that is marked', (draft) =>
    draft.append(
      inSlide,
      'Relationships',
      `${aRelation}/image" Target="../media/pictureExtra.png" TargetMode="External"/>`,
    ),
  ),
  spoilt('rel-outside', 'a slide that lies outside', (draft) =>
    draft.append(
      inSlide,
      'Relationships',
      `${aRelation}/slide" Target="file:///elsewhere.pptx" TargetMode="External"/>`,
    ),
  ),
  ...[
    '',
    'https://',
    'https://a b.example',
    'https://a.example/%zz',
    'http://[bad',
    'mailto:',
    'a\\b',
    'https://a.example/#a#b',
  ].map((address) => spoilt('rel-address', `"${address}"`, (draft) => toLink(draft, address))),
  spoilt('rel-orphan', 'a part to which nothing leads', (draft) => draft.write('ppt/media/alone.png', png)),
  spoilt('rel-orphan', 'relations of no part', (draft) =>
    draft.write(
      'ppt/slides/_rels/slide99.xml.rels',
      draft.text('_rels/.rels').replaceAll('Target="', 'Target="/'),
    ),
  ),
  spoilt('root-one', 'two presentations', (draft) =>
    draft.append(
      '_rels/.rels',
      'Relationships',
      `${aRelation}/officeDocument" Target="ppt/presentation.xml"/>`,
    ),
  ),
  spoilt('root-one', 'no presentation', (draft) =>
    draft.swap('_rels/.rels', '/officeDocument"', '/otherDocument"'),
  ),
  spoilt('root-one', 'two sets of properties', (draft) => {
    draft.addPart('docProps/core2.xml', draft.text(draft.find('coreProperties')), kindTypes.coreProperties);
    draft.relate(
      '',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core2.xml',
    );
  }),
];

/** The relation by which the extra slide jumps to another. */
function jumpId(draft: Draft): string {
  const found = /Id="([^"]*)" Type="[^"]*\/slide"/u.exec(draft.text(inSlide));
  if (found?.[1] === undefined) throw new Error('the slide jumps nowhere');
  return found[1];
}

const text = (draft: Draft, to: string): void => draft.swap(extra.slide, 'A slide of somebody else', to);

const xml: readonly Spoilt[] = [
  ...(
    [
      ['a vertical tab', '\u000b'],
      ['a vertical tab by number', '&#11;'],
      ['a bare ampersand', 'a & b'],
      ['an end tag too many', '</a:b>'],
      ['an entity of HTML', '&nbsp;'],
      ['an undeclared prefix', '<x:y/>'],
      ['a comment that never ends', '<!-- '],
      ['an attribute twice', '<a:x b="1" b="2"/>'],
    ] as const
  ).map(([how, to]) => spoilt('xml-well-formed', how, (draft) => text(draft, to))),
  spoilt('xml-well-formed', 'a DTD', (draft) => draft.swap(extra.notes, /^/u, '<!DOCTYPE notes>')),
  spoilt('xml-well-formed', 'no UTF-8', (draft) => {
    const bytes = draft.parts.get(extra.notes) ?? new Uint8Array();
    draft.write(extra.notes, new Uint8Array([...bytes, 0xff]));
  }),
  spoilt(
    'xml-well-formed',
    'a broken sheet in a workbook',
    (draft) => inWorkbook(draft, (book) => book.swap('xl/worksheets/sheet1.xml', '</sheetData>', '')),
    'chart-data',
  ),
  spoilt('mc-ignorable', 'Ignorable', (draft) =>
    draft.setAttribute(extra.slide, 'p:sld', 'mc:Ignorable', 'p14 p99'),
  ),
  spoilt('mc-ignorable', 'Requires', (draft) =>
    draft.setAttribute(extra.slide, 'mc:Choice', 'Requires', 'p99'),
  ),
  spoilt('xml-encoding', 'Latin-1', (draft) => draft.swap(extra.slide, 'UTF-8', 'ISO-8859-1')),
  spoilt('xml-encoding', 'says UTF-16 and is not', (draft) => draft.swap(extra.slide, 'UTF-8', 'UTF-16')),
];

export function inWorkbook(draft: Draft, change: (book: Draft) => void): void {
  const name = draft.find('workbook');
  const book = new Draft(draft.parts.get(name) ?? new Uint8Array());
  change(book);
  draft.write(name, book.zipped());
}

const core = (draft: Draft, inside: string): void => {
  const part = draft.find('coreProperties');
  draft.append(part, 'cp:coreProperties', inside);
};
const date = (text: string, type = 'dcterms:W3CDTF'): string =>
  `<dcterms:created xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="${type}">${text}</dcterms:created>`;

const properties: readonly Spoilt[] = [
  spoilt('core-once', 'two dates', (draft) => core(draft, date('2026-10-13T10:00:00Z').repeat(2))),
  spoilt('core-once', 'no date', (draft) => core(draft, date('13 October 2026'))),
  spoilt('core-once', 'a time without zone', (draft) => core(draft, date('2026-10-13T10:00:00'))),
  spoilt('core-once', 'another type', (draft) => core(draft, date('2026-10-13', 'dcterms:Period'))),
];

export const packageSpoils: readonly Spoilt[] = [...zip, ...types, ...relations, ...xml, ...properties];
