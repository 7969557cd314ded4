/** Decks spoilt on a slide: shapes, text, links, pictures, tables, access. */
import type { Draft } from './draft.ts';
import { extra } from './rich-deck.ts';
import { spoilt, type Spoilt } from './spoilt.ts';

const { slide } = extra;

/** An attribute of the nth element of the extra slide is another. */
const attribute = (
  rule: string,
  element: string,
  name: string,
  value: string | null,
  { at = 0, also = [] }: { at?: number; also?: string[] } = {},
): Spoilt =>
  spoilt(
    rule,
    `${element} ${name}="${value ?? 'gone'}"`,
    (draft) => draft.setAttribute(slide, element, name, value, at),
    ...also,
  );

const change = (rule: string, how: string, make: (draft: Draft) => void, ...also: string[]): Spoilt =>
  spoilt(rule, how, make, ...also);

const shapes: readonly Spoilt[] = [
  attribute('shape-ids', 'p:cNvPr', 'id', '11', { at: 1 }),
  attribute('shape-ids', 'p:cNvPr', 'id', '0', { at: 1 }),
  attribute('shape-ids', 'p:cNvPr', 'id', '-4', { at: 1 }),
  attribute('whole-numbers', 'a:off', 'x', '1.5'),
  attribute('whole-numbers', 'a:off', 'y', 'NaN', { also: [] }),
  attribute('whole-numbers', 'a:ext', 'cx', '', {}),
  attribute('whole-numbers', 'a:rPr', 'sz', '2000.5'),
  attribute('whole-numbers', 'a:bodyPr', 'lIns', '0.1'),
  attribute('whole-numbers', 'a:gridCol', 'w', '1e6'),
  attribute('whole-numbers', 'a:ln', 'w', 'undefined'),
  change('whole-numbers', 'a:spcPts val="6.5"', (draft) =>
    draft.before(slide, 'a:r', '<a:pPr marL="0"><a:spcBef><a:spcPts val="6.5"/></a:spcBef></a:pPr>'),
  ),
  change('whole-numbers', 'a:pPr indent="-1.2"', (draft) =>
    draft.before(slide, 'a:r', '<a:pPr indent="-1.2"/>'),
  ),
  attribute('sizes-positive', 'a:gridCol', 'w', '-1'),
  attribute('sizes-positive', 'a:tr', 'h', '-1'),
  attribute('sizes-positive', 'a:ln', 'w', '-12700'),
  change('sizes-positive', 'a shape of negative width', (draft) =>
    draft.swap(slide, 'cx="1314200"', 'cx="-1314200"'),
  ),
  attribute('preset-known', 'a:prstGeom', 'prst', 'roundedRectangle'),
  attribute('preset-known', 'a:prstGeom', 'prst', 'oval'),
  attribute('preset-adjust', 'a:gd', 'name', 'adj1'),
  attribute('preset-adjust', 'a:prstGeom', 'prst', 'ellipse'),
  change('frame-whole', 'no place', (draft) => draft.remove(slide, 'p:xfrm')),
  change('frame-whole', 'content of another kind', (draft) =>
    draft.swap(slide, 'drawingml/2006/table"', 'drawingml/2006/chart"'),
  ),
  change('frame-whole', 'no content', (draft) => draft.remove(slide, 'a:tbl')),
  attribute('timing-target', 'p:spTgt', 'spid', '99'),
  change('timing-target', 'a build of a shape that is not there', (draft) =>
    draft.append(slide, 'p:timing', '<p:bldLst><p:bldP spid="99" grpId="0"/></p:bldLst>'),
  ),
  attribute('connector-ends', 'a:stCxn', 'id', '99'),
  attribute('connector-ends', 'a:endCxn', 'id', '99'),
  attribute('creation-id', 'a16:creationId', 'id', '{00000000-0000-4000-8000-000000000011}'),
  attribute('colours', 'a:schemeClr', 'val', 'accent7'),
  ...['#FF0000', 'F00', 'red', 'FF0000FF', ''].map((value) =>
    change(
      'colours',
      `a colour "${value}"`,
      (draft) => draft.replace(slide, 'a:schemeClr', `<a:srgbClr val="${value}"/>`),
      'colours-theme',
    ),
  ),
];

const placeholders: readonly Spoilt[] = [
  change('ph-twice', 'two with the same idx', (draft) =>
    draft.swap(slide, /(?<=<p:cNvSpPr\/>)<p:nvPr\/>/u, '<p:nvPr><p:ph type="body"/></p:nvPr>'),
  ),
  change(
    'ph-known',
    'no place, and none of its kind on the layout',
    (draft) => {
      draft.replace(slide, 'p:ph', '<p:ph type="media" idx="77"/>');
      draft.remove(slide, 'a:xfrm');
    },
    'access-title',
  ),
];

const inJumps = 'p:cNvPr[^>]*"Plain"';
const text: readonly Spoilt[] = [
  change('text-paragraph', 'a body without', (draft) => draft.remove(slide, 'a:p'), 'access-title'),
  change('text-paragraph', 'a cell without a paragraph', (draft) => {
    draft.replace(slide, 'a:txBody', '<a:txBody><a:bodyPr/></a:txBody>');
  }),
  change('text-paragraph', 'a cell without text', (draft) => draft.remove(slide, 'a:txBody')),
  attribute('field-id', 'a:fld', 'id', '7A1D3C52-0B5C-4B6B-9D53-2F6E8C1A4E11'),
  attribute('field-id', 'a:fld', 'id', '1'),
  attribute('field-id', 'a:fld', 'id', null),
  change('link-jump', 'a jump to an address', (draft) =>
    draft.swap(
      slide,
      new RegExp(`(?<=${inJumps}>)<a:hlinkClick r:id="[^"]*"`, 'u'),
      `<a:hlinkClick r:id="${draft.attribute(slide, 'a:hlinkClick', 'r:id')}"`,
    ),
  ),
  change('link-jump', 'a slide without the word that jumps', (draft) =>
    draft.swap(slide, ' action="ppaction://hlinksldjump"', ''),
  ),
  change('link-jump', 'a jump to nowhere', (draft) =>
    draft.swap(slide, new RegExp(`(?<=${inJumps}>)<a:hlinkClick r:id="[^"]*"`, 'u'), '<a:hlinkClick r:id=""'),
  ),
];

const pictures: readonly Spoilt[] = [
  change('picture-kind', 'a JPEG called png', (draft) =>
    draft.write(extra.picture, new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
  ),
  change('picture-kind', 'a page of the web', (draft) => draft.write(extra.picture, '<html></html>')),
  change('picture-kind', 'the type of another kind', (draft) =>
    draft.swap(
      '[Content_Types].xml',
      'Extension="png" ContentType="image/png"',
      'Extension="png" ContentType="image/jpeg"',
    ),
  ),
  change('svg-fallback', 'an SVG alone', (draft) =>
    draft.setAttribute(slide, 'a:blip', 'r:embed', draft.attribute(slide, 'asvg:svgBlip', 'r:embed')),
  ),
  attribute('svg-fallback', 'a:blip', 'r:embed', null),
];

const tables: readonly Spoilt[] = [
  change('table-grid', 'a cell too few', (draft) => draft.remove(slide, 'a:tc', -1)),
  change('table-grid', 'a column too many', (draft) => draft.repeat(slide, 'a:gridCol')),
  attribute('table-merge', 'a:tc', 'hMerge', null, { at: 1 }),
  attribute('table-merge', 'a:tc', 'vMerge', null, { at: 6 }),
  attribute('table-merge', 'a:tc', 'hMerge', '1', { at: 5 }),
  attribute('table-merge', 'a:tc', 'gridSpan', '3'),
  change('table-style', 'a name', (draft) =>
    draft.replace(slide, 'a:tableStyleId', '<a:tableStyleId>Medium Style 2</a:tableStyleId>'),
  ),
];

const access: readonly Spoilt[] = [
  change('access-title', 'no title', (draft) => draft.setAttribute(slide, 'p:ph', 'type', 'body')),
  change('access-title', 'an empty title', (draft) => draft.swap(slide, 'A slide of somebody else', ' ')),
  change('access-title', 'the title of another slide', (draft) => {
    const other = draft.find('slide');
    const at = draft.text(other).search(/<p:ph[^>]*type="(?:title|ctrTitle)"/u);
    const [, title = ''] = /<a:t>([^<]*)<\/a:t>/u.exec(draft.text(other).slice(at)) ?? [];
    draft.swap(slide, 'A slide of somebody else', title);
  }),
  change('access-alt', 'a picture', (draft) => draft.swap(slide, ' descr="A logo"', ' descr=" "')),
  change('access-alt', 'a table', (draft) => draft.swap(slide, ' descr="A table of numbers"', '')),
  attribute('access-language', 'a:rPr', 'lang', null),
  attribute('access-size', 'a:rPr', 'sz', '1399', { at: 1 }),
  change('access-size', 'shrunk to fit', (draft) =>
    draft.replace(slide, 'a:bodyPr', '<a:bodyPr><a:normAutofit fontScale="60000"/></a:bodyPr>'),
  ),
  change('access-size', 'by the level of its layout', (draft) => {
    draft.setAttribute(slide, 'a:rPr', 'sz', null);
    draft.swap(
      slide,
      '<a:lstStyle/>',
      '<a:lstStyle><a:lvl1pPr><a:defRPr sz="1200"/></a:lvl1pPr></a:lstStyle>',
    );
  }),
  change('colours-theme', 'a fixed colour', (draft) =>
    draft.replace(slide, 'a:schemeClr', '<a:srgbClr val="123456"/>'),
  ),
  attribute('inside-page', 'a:off', 'x', '-20000'),
  attribute('inside-page', 'a:off', 'y', '6600000'),
  change('inside-page', 'turned beyond the edge', (draft) => {
    draft.swap(
      slide,
      'y="300000"/><a:ext cx="10000000" cy="600000"',
      'y="300000"/><a:ext cx="10000000" cy="500000"',
    );
    draft.setAttribute(slide, 'a:xfrm', 'rot', '5400000');
  }),
];

export const shapeSpoils: readonly Spoilt[] = [
  ...shapes,
  ...placeholders,
  ...text,
  ...pictures,
  ...tables,
  ...access,
];
