/** All text of a part that a person could read: paragraphs, labels, alt texts, names of shapes, formats. */
import { elementsOf, type XmlElement } from './read-xml.ts';

interface ReadableText {
  text: string;
  /** True where numbers in it would be read as figures; false for settings such as sizes. */
  isShown: boolean;
}

/** Elements whose text runs make one text, whatever their formatting. */
const joined = new Set(['a:p', 'is', 'si']);
/** Cell references and values, which are checked as numbers. */
const noText = new Set(['c:f', 'f', 'v']);
/** Attributes in which a person reads; in all others names are looked for, but numbers are no figures. */
const shownAttributes = new Set(['name', 'descr', 'title', 'tooltip', 'prompt']);
/** Cell references, languages, and settings whose values the format prescribes ("ctr", "lt1"): no text. Others are read. */
const silentAttributes = new Set(
  'r lang xmlns id Id r:id idx type Type sz val x y cx cy b t algn anchor vert wrap prst fill bg1 tx1 bg2 tx2 uri'.split(
    ' ',
  ),
);
const guid = /^\{[0-9A-F-]{36}\}$/u;

const isSlideNumber = ({ name, attributes }: XmlElement): boolean =>
  name === 'a:fld' && attributes.get('type') === 'slidenum';

function runsOf(element: XmlElement, isWanted: (run: XmlElement) => boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'a:t' || element.name === 't' ? child : '';
      if (child.name === 'a:br') return ' ';
      return isWanted(child) ? runsOf(child, isWanted) : '';
    })
    .join('');
}

/** A paragraph as it is read; the number of the slide in it is no figure. */
function paragraphTexts(paragraph: XmlElement): ReadableText[] {
  return [
    { text: runsOf(paragraph, (run) => !isSlideNumber(run)), isShown: true },
    ...[...elementsOf(paragraph)]
      .filter(isSlideNumber)
      .map((field) => ({ text: runsOf(field, () => true), isShown: false })),
  ];
}

function attributeTexts({ attributes }: XmlElement): ReadableText[] {
  return [...attributes].flatMap(([key, value]): ReadableText[] => {
    if (value === '' || silentAttributes.has(key) || key.startsWith('xmlns:') || guid.test(value)) return [];
    if (key !== 'formatCode') return [{ text: value, isShown: shownAttributes.has(key) }];
    return [{ text: (value.match(/"[^"]*"/gu) ?? []).join(' ').replace(/"/gu, ''), isShown: true }];
  });
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
    const isSilent = noText.has(element.name) || (isInNumbers && element.name === 'c:v');
    for (const child of element.children) {
      if (typeof child !== 'string') visit(child, isInNumbers);
      else if (!isSilent && child.trim() !== '') texts.push({ text: child, isShown: !isInNumbers });
    }
  };
  visit(root, false);
  return texts.filter(({ text }) => text.trim() !== '');
}
