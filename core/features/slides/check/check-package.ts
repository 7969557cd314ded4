/** Looks at what holds a file together: relationships that lead elsewhere, and properties that tell who made it. */
import { xmlText } from '../pptx/xml.ts';
import { elementsOf, type XmlElement } from './read-xml.ts';

/** "ppt/slides/_rels/slide1.xml.rels" with "../charts/chart1.xml" → "ppt/charts/chart1.xml" */
function targetPart(relations: string, target: string): string {
  const folder = relations.split('/').slice(0, -2);
  const path: string[] = [];
  for (const step of [...folder, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Targets of relationships that are no part of the same file. */
export function oddRelations(
  part: string,
  root: XmlElement,
  parts: ReadonlyMap<string, Uint8Array>,
): string[] {
  return [...elementsOf(root)].slice(1).flatMap(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const isOurs = [...attributes.keys()].every((key) => key === 'Id' || key === 'Type' || key === 'Target');
    return isOurs && parts.has(targetPart(part, target)) ? [] : [target];
  });
}

interface OddProperty {
  name: string;
  /** Null where it is a stray text or attribute. */
  text: string | null;
}

const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');

/** The file may bear its title, which is the deck's; nothing else about who made it, when, or with what. */
export function oddProperties(root: XmlElement, title: string): OddProperty[] {
  const strays = [...root.attributes.keys()].filter((key) => !key.startsWith('xmlns:'));
  let titles = 0;
  const inside = root.children.flatMap((child): OddProperty[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [{ name: child, text: null }];
    const text = textIn(child);
    const isPlain = child.attributes.size === 0 && child.children.every((inner) => typeof inner === 'string');
    if (child.name === 'dc:title') titles += 1;
    const isTitle = child.name === 'dc:title' && isPlain && titles === 1 && xmlText(text) === xmlText(title);
    return isTitle ? [] : [{ name: child.name, text }];
  });
  return [...strays.map((name): OddProperty => ({ name, text: null })), ...inside];
}
