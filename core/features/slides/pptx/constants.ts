/**
 * Every word that the writer itself puts into a file. The check compares with this table by equality and never searches it
 * for names, so that a Ms Foster or the initials DOC cannot stop a deck.
 */
import type { LayoutName, PlaceName, TextBox } from '../../../domain/deck/layout/model.ts';

export const shapeNames = {
  title: 'Title',
  subtitle: 'Number and dates',
  line: 'Lines',
  wonder: 'Wonder',
  word: 'Word',
  count: 'Count',
  heading: 'Heading',
  item: 'Item',
  horizon: 'Horizon',
  'item-number': 'Item number',
  foot: 'Footer',
  number: 'Slide number',
  text: 'Text',
  table: 'Table',
  chart: 'Chart',
  chartGroup: 'Chart with its scale',
  scaleWord: 'Word on the scale',
  series: 'Series',
  strip: 'Visits',
  square: 'Square',
  mark: 'Rule',
  logo: 'Logo',
  slideImage: 'Slide image',
  notes: 'Notes',
} as const satisfies Record<TextBox['role'], string> & Record<string, string>;

/** The layouts of the file: those that our slides stand on, and one for a table that somebody adds. */
export type FileLayout = LayoutName | 'table';

export const layoutNames: Readonly<Record<FileLayout, string>> = {
  thanks: 'Thanks',
  words: 'Title and words',
  'title-only': 'Title only',
  statement: 'Statement',
  invitation: 'Invitation',
  table: 'Title and table',
};

/** What kind each layout is: slides that are pasted into another deck find its layout of that kind. */
export const layoutTypes: Readonly<Record<FileLayout, string>> = {
  thanks: 'title',
  words: 'obj',
  'title-only': 'titleOnly',
  statement: 'secHead',
  invitation: 'secHead',
  table: 'tbl',
};

/** The placeholders of the layouts. */
export const placeholders: Readonly<Record<PlaceName, string>> = {
  title: 'type="title"',
  subtitle: 'type="body" sz="quarter" idx="13"',
  body: 'idx="1"',
  wonder: 'type="body" sz="quarter" idx="14"',
  statement: 'type="title"',
  thanks: 'type="ctrTitle"',
  'thanks-lines': 'type="subTitle" idx="1"',
  'thanks-foot': 'type="body" sz="quarter" idx="13"',
  invitation: 'type="title"',
  'invitation-lines': 'type="body" idx="1"',
  foot: 'type="ftr" sz="quarter" idx="11"',
  number: 'type="sldNum" sz="quarter" idx="12"',
};

/** What stands in the placeholders of the master and the layouts. */
export const prompts = {
  title: 'Title',
  text: 'Text',
  footer: 'Footer',
  number: '‹#›',
  table: 'Table',
} as const;

export const themeName = 'Debrief';
export const language = 'en-GB';
/** The one font that every school machine has; and the theme's own, which is the same. */
export const fonts = { named: 'Arial', ofTheme: '+mn-lt', asian: '+mn-ea', complex: '+mn-cs' } as const;

/** The one sheet of a chart's workbook, and the name of a series that is alone. */
export const sheetName = 'Visits';

const columns = ['B', 'C'] as const;
export const columnOf = (series: number): string => columns[series] ?? '';

/** Where the chart finds a series' name, its labels and its values. */
export const formulas = {
  series: (series: number): string => `${sheetName}!$${columnOf(series)}$1`,
  labels: (rows: number): string => `${sheetName}!$A$2:$A$${rows + 1}`,
  values: (series: number, rows: number): string =>
    `${sheetName}!$${columnOf(series)}$2:$${columnOf(series)}$${rows + 1}`,
} as const;

export const generalFormat = 'General';

/**
 * How the number at the end of a bar is written: the number itself and, where more is said, what follows it; or, where
 * something else is said than the number, that. So it stays the bar's own number when somebody edits it.
 */
export function labelFormat(value: number, label: string): string {
  const rest = label.slice(String(value).length);
  if (!label.startsWith(String(value)) || /^\d/u.test(rest)) return `"${label}"`;
  return rest === '' ? '0' : `0"${rest}"`;
}

/** The field of a slide's number, and the mark by which screen readers leave a shape out. */
export const fieldId = '{7A1D3C52-0B5C-4B6B-9D53-2F6E8C1A4E10}';
/** The style of tables that somebody adds: PowerPoint's own, of the theme. */
export const tableStyleId = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}';
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
  extended: `${office}/extended-properties`,
} as const;

export const relationTypes = {
  document: `${office}/relationships/officeDocument`,
  coreProperties: `${packages}/relationships/metadata/core-properties`,
  extendedProperties: `${office}/relationships/extended-properties`,
  presentationProperties: `${office}/relationships/presProps`,
  viewProperties: `${office}/relationships/viewProps`,
  tableStyles: `${office}/relationships/tableStyles`,
  notesMaster: `${office}/relationships/notesMaster`,
  notes: `${office}/relationships/notesSlide`,
  image: `${office}/relationships/image`,
  master: `${office}/relationships/slideMaster`,
  layout: `${office}/relationships/slideLayout`,
  slide: `${office}/relationships/slide`,
  theme: `${office}/relationships/theme`,
  chart: `${office}/relationships/chart`,
  workbook: `${office}/relationships/package`,
  sheet: `${office}/relationships/worksheet`,
  strings: `${office}/relationships/sharedStrings`,
  styles: `${office}/relationships/styles`,
} as const;

const openXml = 'application/vnd.openxmlformats-officedocument';

/** Content types by extension; all other parts have theirs by name. */
export const extensionTypes = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xlsx: `${openXml}.spreadsheetml.sheet`,
  png: 'image/png',
  jpeg: 'image/jpeg',
} as const;

export const contentTypes = {
  properties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: `${openXml}.extended-properties+xml`,
  presentation: `${openXml}.presentationml.presentation.main+xml`,
  presentationProperties: `${openXml}.presentationml.presProps+xml`,
  viewProperties: `${openXml}.presentationml.viewProps+xml`,
  tableStyles: `${openXml}.presentationml.tableStyles+xml`,
  notesMaster: `${openXml}.presentationml.notesMaster+xml`,
  notes: `${openXml}.presentationml.notesSlide+xml`,
  master: `${openXml}.presentationml.slideMaster+xml`,
  layout: `${openXml}.presentationml.slideLayout+xml`,
  slide: `${openXml}.presentationml.slide+xml`,
  theme: `${openXml}.theme+xml`,
  chart: `${openXml}.drawingml.chart+xml`,
  workbook: `${openXml}.spreadsheetml.sheet.main+xml`,
  sheet: `${openXml}.spreadsheetml.worksheet+xml`,
  strings: `${openXml}.spreadsheetml.sharedStrings+xml`,
  styles: `${openXml}.spreadsheetml.styles+xml`,
} as const;
