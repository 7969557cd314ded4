/** All text of a part that a person could read: paragraphs, labels, alt texts, names of shapes, formats. */
import { elementsOf, type XmlElement } from './read-xml.ts';

export interface ReadableText {
  text: string;
  /** A figure to whoever reads it; the number of a slide, which may be its own; or a setting such as a size. */
  numbers: 'figures' | 'slide-number' | 'settings';
}

/** Elements whose text runs make one text, whatever their formatting. */
const joined = new Set(['a:p', 'is', 'si']);
/** Cell references, in which letters and digits are no room. */
const formulas = new Set(['c:f', 'f']);
const cellReference = /\$?[A-Z]{1,3}\$?\d+/gu;
/** Attributes in which a person reads; in all others names are looked for, but numbers are no figures. */
const shownAttributes = new Set(['name', 'descr', 'title', 'tooltip', 'prompt']);
/** Cell references, languages, and settings whose values the format prescribes ("ctr", "lt1"): no text while they look so. */
const settings = new Set(
  'r lang xmlns id Id r:id idx type Type sz val x y cx cy b t algn anchor vert wrap prst fill bg1 tx1 bg2 tx2 uri'.split(
    ' ',
  ),
);
const settingValue =
  /^(?:-?\d+|[a-z][A-Za-z0-9]*|[0-9A-F]{6}|rId\d+|[A-Z]{1,3}\d+|en-GB|https?:\/\/\S+|\{[0-9A-F-]{36}\})$/u;

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
function paragraphTexts(paragraph: XmlElement): ReadableText[] {
  const runs = runsOf(paragraph, (run) => !isSlideNumber(run));
  return [
    { text: runs.join(''), numbers: 'figures' },
    ...(runs.length > 1 ? runs.map((text): ReadableText => ({ text, numbers: 'settings' })) : []),
    ...[...elementsOf(paragraph)]
      .filter(isSlideNumber)
      .map((field): ReadableText => ({ text: runsOf(field, () => true).join(''), numbers: 'slide-number' })),
  ];
}

/** What a number's format adds to the number: `" most · "0` adds "most ·". */
function formatText(format: string): string {
  if (format === 'General') return '';
  return format.replace(
    /"([^"]*)"|\\(.)|[0#?.,%@;_*]/gu,
    (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '',
  );
}

function attributeTexts({ attributes }: XmlElement): ReadableText[] {
  return [...attributes].flatMap(([key, value]): ReadableText[] => {
    if (key === 'formatCode') return [{ text: formatText(value), numbers: 'figures' }];
    const isSetting = settings.has(key) || key.startsWith('xmlns:') || value.startsWith('{');
    if (isSetting && settingValue.test(value)) return [];
    return [{ text: value, numbers: shownAttributes.has(key) ? 'figures' : 'settings' }];
  });
}

/** Text that stands straight in an element. Points of a chart and cells are held against the figures elsewhere. */
function plainText(text: string, name: string, isInNumbers: boolean): ReadableText {
  if (formulas.has(name)) return { text: text.replace(cellReference, ' '), numbers: 'settings' };
  const isValue = name === 'v' || isInNumbers;
  return { text, numbers: isValue ? 'settings' : 'figures' };
}

/** Texts in the order in which they stand in the part. */
export function readableTexts(root: XmlElement): ReadableText[] {
  const texts = [...elementsOf(root)].flatMap(attributeTexts);
  const visit = (element: XmlElement, isNumbers: boolean): void => {
    const isInNumbers = isNumbers || element.name === 'c:numCache';
    if (joined.has(element.name)) {
      texts.push(...paragraphTexts(element));
      return;
    }
    for (const child of element.children) {
      if (typeof child === 'string') texts.push(plainText(child, element.name, isInNumbers));
      else visit(child, isInNumbers);
    }
  };
  visit(root, false);
  return texts.filter(({ text }) => text.trim() !== '');
}
