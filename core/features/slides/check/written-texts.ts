/** All text of a part that a person could read, each with the place in which it stands: where, not what, says what may be there. */
import { elementsOf, type XmlElement } from './read-xml.ts';

export interface WrittenText {
  /** "paragraph", "alt", "label 2" (of the third row), "string 4" (of a workbook) …; "stray" where no text of ours ever stands. */
  at: string;
  /** As it stands in the file. */
  text: string;
  /** What a person may read in it: a paragraph as one text and run by run, a number's format without its signs. */
  readings: readonly string[];
}

const written = (at: string, text: string, readings: readonly string[] = [text]): WrittenText => ({
  at,
  text,
  readings,
});

/** Elements whose text runs make one text, whatever their formatting. */
const joined = new Set(['a:p', 'is', 'si']);
const cellReference = /\$?[A-Z]{1,3}\$?\d+/gu;

const isSlideNumber = ({ name, attributes }: XmlElement): boolean =>
  name === 'a:fld' && attributes.get('type') === 'slidenum';

function runsOf(element: XmlElement, isWanted: (run: XmlElement) => boolean): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    if (child.name === 'a:br') return [' '];
    return isWanted(child) ? runsOf(child, isWanted) : [];
  });
}

/** A paragraph as it is read, and its runs one by one, in case that they are not read as one. */
function paragraphTexts(at: string, paragraph: XmlElement): WrittenText[] {
  const runs = runsOf(paragraph, (run) => !isSlideNumber(run));
  const text = runs.join('');
  return [
    written(at, text, runs.length > 1 ? [text, ...runs] : [text]),
    ...[...elementsOf(paragraph)]
      .filter(isSlideNumber)
      .map((field) => written('number', runsOf(field, () => true).join(''))),
  ];
}

/** What a number's format adds to the number: `" most · "0` adds "most ·". */
function formatText(format: string): string {
  return format.replace(
    /"([^"]*)"|\\(.)|[0#?.,%@;_*]/gu,
    (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '',
  );
}

/** What surrounds a text: the part of a chart's series, the row of a label, the cell. */
interface Around {
  series: 'series' | 'labels' | 'values' | null;
  row: string;
  cell: string;
  holder: 'strings' | 'numbers' | null;
}

const seriesParts: ReadonlyMap<string, NonNullable<Around['series']>> = new Map([
  ['c:tx', 'series'],
  ['c:cat', 'labels'],
  ['c:val', 'values'],
]);

const indexOf = (label: XmlElement): string => {
  const index = label.children.find((child) => typeof child !== 'string' && child.name === 'c:idx');
  return typeof index === 'object' ? (index.attributes.get('val') ?? '') : '';
};

function inside(element: XmlElement, around: Around): Around {
  const { name, attributes } = element;
  if (name === 'c:dLbl') return { ...around, row: indexOf(element) };
  if (name === 'c:pt') return { ...around, row: attributes.get('idx') ?? '' };
  if (name === 'c') return { ...around, cell: attributes.get('r') ?? '' };
  if (name === 'c:strCache') return { ...around, holder: 'strings' };
  if (name === 'c:numCache') return { ...around, holder: 'numbers' };
  return { ...around, series: seriesParts.get(name) ?? around.series };
}

function placeOf(name: string, { series, row, cell, holder }: Around): string {
  if (name === 'c:f') return `formula of ${series ?? 'nothing'}`;
  if (name === 'c:formatCode') return 'format';
  if (name === 'c:v' && holder === 'numbers') return 'value';
  if (name === 'c:v' && holder === 'strings' && series === 'series') return 'series';
  if (name === 'c:v' && holder === 'strings' && series === 'labels') return `label ${row}`;
  if (name === 'v' && cell !== '') return 'value';
  return name === 'dc:title' ? 'title' : 'stray';
}

function attributeTexts({ attributes }: XmlElement, { row }: Around): WrittenText[] {
  return [...attributes].flatMap(([key, value]): WrittenText[] => {
    if (key === 'descr') return [written('alt', value)];
    if (key !== 'formatCode') return [];
    return [written(row === '' ? 'format' : `format ${row}`, value, [formatText(value)])];
  });
}

const readingOf = (name: string, text: string): string =>
  name === 'c:f' || name === 'f' ? text.replace(cellReference, ' ') : text;

/** Texts in the order in which they stand in the part. */
export function writtenTexts(root: XmlElement): WrittenText[] {
  const texts: WrittenText[] = [];
  let strings = 0;
  const visit = (element: XmlElement, outer: Around): void => {
    const around = inside(element, outer);
    texts.push(...attributeTexts(element, around));
    if (joined.has(element.name)) {
      for (const inner of [...elementsOf(element)].slice(1)) texts.push(...attributeTexts(inner, around));
      const places: Readonly<Record<string, string>> = { is: `cell ${around.cell}`, si: `string ${strings}` };
      if (element.name === 'si') strings += 1;
      texts.push(...paragraphTexts(places[element.name] ?? 'paragraph', element));
      return;
    }
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child, around);
      else texts.push(written(placeOf(element.name, around), child, [readingOf(element.name, child)]));
    }
  };
  visit(root, { series: null, row: '', cell: '', holder: null });
  return texts.filter(({ text }) => text.trim() !== '');
}
