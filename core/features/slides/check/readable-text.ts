/** All text of a part that a person could read: paragraphs, labels, alt texts, names of shapes, formats. */
import { elementsOf, type XmlElement } from './read-xml.ts';

export interface ReadableText {
  text: string;
  /** True where numbers in it would be read as figures; false for settings such as sizes. */
  isShown: boolean;
}

/** Elements whose text runs make one text, whatever their formatting. */
const joined = new Set(['a:p', 'is', 'si']);
/** Cell references and values, which are checked as numbers. */
const noText = new Set(['c:f', 'f', 'v']);
/** Attributes in which a person reads; all others are settings, where names are looked for but numbers are not. */
const shownAttributes = new Set(['name', 'descr', 'title', 'tooltip', 'prompt']);
/** Cell references, languages and declarations are no text. */
const silentAttributes = new Set(['r', 'lang', 'xmlns']);
const guid = /^\{[0-9A-F-]{36}\}$/u;

function runsOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'a:t' || element.name === 't' ? child : '';
      return child.name === 'a:br' ? ' ' : runsOf(child);
    })
    .join('');
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
      texts.push({ text: runsOf(element), isShown: true });
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
