/** Looks at what holds a file together: relationships that lead elsewhere, and properties that tell who made it. */
import { relationsPart, slidePart } from '../pptx/part-names.ts';
import { plainText } from '../../../domain/plain-text.ts';
import { elementsOf, type XmlElement } from './read-xml.ts';

/** Steps up at the start only: a folder that is left again could be called anything. */
const straight = /^(?:\.\.\/)*(?:\w+\/)*\w+\.\w+$/u;

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
    return isOurs && straight.test(target) && parts.has(targetPart(part, target)) ? [] : [target];
  });
}

/** The part that a part of relationships belongs to, and the parts that they lead to. */
export function targetsOf(relations: string, root: XmlElement): [part: string, targets: string[]] {
  const targets = [...elementsOf(root)].flatMap(({ attributes }) => attributes.get('Target') ?? []);
  return [
    relations.replace(/_rels\/([^/]+)\.rels$/u, '$1'),
    targets.map((target) => targetPart(relations, target)),
  ];
}

/** Parts that many slides share. */
const shared = /^ppt\/(?:slideLayouts|slideMasters|notesMasters|theme)\//u;

/**
 * The slide that a part belongs to, from 1: the slide itself, its relationships, and whatever they lead to (chart, workbook,
 * notes, comments, pictures). A part that nothing leads to goes by the number in its name.
 * @param relations the target parts of each part that has some
 * @param slides how many there should be
 */
export function slideOfParts(
  names: Iterable<string>,
  relations: ReadonlyMap<string, readonly string[]>,
  slides: number,
): (part: string) => number | null {
  const owners = new Map<string, number>();
  const own = (part: string, slide: number): void => {
    if (owners.has(part) || shared.test(part)) return;
    owners.set(part, slide);
    owners.set(relationsPart(part), slide);
    for (const target of relations.get(part) ?? []) if (!/^ppt\/slides\//u.test(target)) own(target, slide);
  };
  for (let slide = 1; slide <= slides; slide += 1) own(slidePart(slide), slide);
  // Notes and comments name their slide themselves.
  for (const name of names)
    for (const target of relations.get(name) ?? []) {
      const slide = owners.get(target);
      if (slide !== undefined && target === slidePart(slide) && !/^ppt\/[^/]+$/u.test(name)) own(name, slide);
    }
  return (part) => {
    const known = owners.get(part);
    if (known !== undefined) return known;
    const number = Number(
      /^ppt\/\w+\/(?:_rels\/)?(?:slide|chart|notesSlide)(\d{1,4})\./u.exec(part)?.[1] ?? 0,
    );
    return number > 0 && number <= slides ? number : null;
  };
}

/** Parts that the list of content types names and that do not belong in the file. */
export function oddTypes(root: XmlElement, expected: readonly string[]): string[] {
  const named = [...elementsOf(root)].flatMap(({ attributes }) => attributes.get('PartName') ?? []);
  return named.filter((name) => !name.startsWith('/') || !expected.includes(name.slice(1)));
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
  const strays = [...root.attributes.keys()].filter((key) => key !== 'xmlns' && !key.startsWith('xmlns:'));
  let titles = 0;
  const inside = root.children.flatMap((child): OddProperty[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [{ name: child, text: null }];
    const text = textIn(child);
    const isPlain = child.attributes.size === 0 && child.children.every((inner) => typeof inner === 'string');
    if (child.name === 'dc:title') titles += 1;
    const isTitle = child.name === 'dc:title' && isPlain && titles === 1 && text === plainText(title);
    return isTitle ? [] : [{ name: child.name, text }];
  });
  return [...strays.map((name): OddProperty => ({ name, text: null })), ...inside];
}
