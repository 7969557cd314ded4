/**
 * Every word that the writer itself puts into a file. The check compares with this table by equality and never searches it
 * for names, so that a Ms Foster or the initials DOC cannot stop a deck.
 */
import type { Slide } from '../../../contract/calls/slides.ts';

export const shapeNames = {
  title: 'Title',
  text: 'Text',
  footer: 'Footer',
  footerLine: 'Footer line',
  number: 'Slide number',
  chart: 'Chart',
  word: 'Word',
  footnote: 'Footnote',
  line: 'Line',
  wonder: 'Wonder',
  heading: 'Heading',
  item: 'Item',
  itemNumber: 'Item number',
} as const;

/** The layouts; slides of words stand on that of themes. */
export type LayoutKind = Extract<Slide['kind'], 'title' | 'chart' | 'theme'>;

export const layoutNames: Readonly<Record<LayoutKind, string>> = {
  title: 'Walk',
  chart: 'Chart',
  theme: 'Theme',
};

/** What stands in the placeholders of the master and the layouts. */
export const prompts = { title: 'Title', text: 'Text', footer: 'Footer', number: '‹#›' } as const;

export const themeName = 'Debrief';
export const language = 'en-GB';
/** The one font that every school machine has; and the theme's own, which is the same. */
export const fonts = { named: 'Arial', ofTheme: '+mn-lt' } as const;

/** The one sheet of a chart's workbook, and the name of its one series. */
export const sheetName = 'Visits';

/** Where the chart finds its series' name, its labels and its values. */
export const formulas = {
  series: `${sheetName}!$B$1`,
  labels: (rows: number): string => `${sheetName}!$A$2:$A$${rows + 1}`,
  values: (rows: number): string => `${sheetName}!$B$2:$B$${rows + 1}`,
} as const;

export const formats = { general: 'General', count: '0' } as const;

/** The field of a slide's number, and the mark by which screen readers leave a shape out. */
export const fieldId = '{7A1D3C52-0B5C-4B6B-9D53-2F6E8C1A4E10}';
export const decorativeId = '{C183D7F6-B498-43B3-948B-1728B52AA6E4}';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export const namespaceNames = {
  drawing: `${drawing}/main`,
  chart: `${drawing}/chart`,
  decorative: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  presentation: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  spreadsheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: `${office}/relationships`,
  packageRelations: `${packages}/relationships`,
  contentTypes: `${packages}/content-types`,
  properties: `${packages}/metadata/core-properties`,
  dublinCore: 'http://purl.org/dc/elements/1.1/',
} as const;

export const relationTypes = {
  document: `${office}/relationships/officeDocument`,
  coreProperties: `${packages}/relationships/metadata/core-properties`,
  master: `${office}/relationships/slideMaster`,
  layout: `${office}/relationships/slideLayout`,
  slide: `${office}/relationships/slide`,
  theme: `${office}/relationships/theme`,
  chart: `${office}/relationships/chart`,
  workbook: `${office}/relationships/package`,
  sheet: `${office}/relationships/worksheet`,
} as const;

const openXml = 'application/vnd.openxmlformats-officedocument';

/** Content types by extension; all other parts have theirs by name. */
export const extensionTypes = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xlsx: `${openXml}.spreadsheetml.sheet`,
} as const;

export const contentTypes = {
  properties: 'application/vnd.openxmlformats-package.core-properties+xml',
  presentation: `${openXml}.presentationml.presentation.main+xml`,
  master: `${openXml}.presentationml.slideMaster+xml`,
  layout: `${openXml}.presentationml.slideLayout+xml`,
  slide: `${openXml}.presentationml.slide+xml`,
  theme: `${openXml}.theme+xml`,
  chart: `${openXml}.drawingml.chart+xml`,
  workbook: `${openXml}.spreadsheetml.sheet.main+xml`,
  sheet: `${openXml}.spreadsheetml.worksheet+xml`,
} as const;
