/** Placeholders, and where they find their place and size of type. */
import type { Pack } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { repeated, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { isTitle, placeholderOf, placeOf, shapesOf, slideParts, type ShapePart } from './shape-parts.ts';

const typeOf = (placeholder: Node): string => valueOf(placeholder, 'type') ?? 'obj';
const idxOf = (placeholder: Node): string => valueOf(placeholder, 'idx') ?? '0';

/** What a master has one of, for all that fill it. */
const family: Readonly<Record<string, string>> = {
  ctrTitle: 'title',
  subTitle: 'body',
  obj: 'body',
  tbl: 'body',
  chart: 'body',
  pic: 'body',
  dgm: 'body',
  media: 'body',
  clipArt: 'body',
};
const familyOf = (placeholder: Node): string => family[typeOf(placeholder)] ?? typeOf(placeholder);

const isAlike = (one: Node, other: Node): boolean =>
  typeOf(one) === typeOf(other) || (isTitle(one) && isTitle(other));

const held = (part: ShapePart): { shape: Node; placeholder: Node }[] =>
  [...shapesOf(part)].flatMap((shape) => {
    const placeholder = placeholderOf(shape);
    return placeholder === undefined ? [] : [{ shape, placeholder }];
  });

const partAt = (pack: Pack, source: string, kind: string): ShapePart | null => {
  const [part] = pack.related(source, kind);
  return part?.root ? { ...part, root: part.root } : null;
};

export const layoutOf = (pack: Pack, slide: string): ShapePart | null => partAt(pack, slide, 'slideLayout');
export const masterOf = (pack: Pack, layout: string): ShapePart | null => partAt(pack, layout, 'slideMaster');

/** The shapes of layout and master that stand behind a placeholder of a slide, nearest first. */
export function behind(pack: Pack, slide: ShapePart, placeholder: Node): Node[] {
  const layout = layoutOf(pack, slide.name);
  if (layout === null) return [];
  const offered = held(layout);
  const same =
    valueOf(placeholder, 'idx') === undefined
      ? undefined
      : offered.find((one) => idxOf(one.placeholder) === idxOf(placeholder));
  const alike = offered.find((one) => isAlike(one.placeholder, placeholder));
  const found = same ?? alike;
  if (found === undefined) return [];
  const master = masterOf(pack, layout.name);
  const beneath =
    master === null
      ? undefined
      : held(master).find((one) => familyOf(one.placeholder) === familyOf(found.placeholder));
  return beneath === undefined ? [found.shape] : [found.shape, beneath.shape];
}

const phTwice: Check = function* (pack) {
  for (const part of [...slideParts(pack), ...pack.ofKind('layout')]) {
    if (part.root === null) continue;
    const all = held({ ...part, root: part.root }).map(({ placeholder }) => idxOf(placeholder));
    for (const idx of repeated(all)) yield { part: part.name, what: `two placeholders have the idx ${idx}` };
  }
};

const phKnown: Check = function* (pack) {
  for (const slide of slideParts(pack))
    for (const { shape, placeholder } of held(slide)) {
      const places = [shape, ...behind(pack, slide, placeholder)].map(placeOf);
      if (places.every((place) => place === undefined))
        yield {
          part: slide.name,
          what: `the placeholder ${typeOf(placeholder)} ${idxOf(placeholder)} has no place`,
        };
    }
};

export const placeholdersRules: readonly Rule[] = [
  {
    id: 'ph-twice',
    level: 'loses',
    says: 'placeholders of a slide or layout have different idx',
    source: 'scanny/python-pptx#132 (2017-11-24); davidgohel/officer#589',
    check: phTwice,
  },
  {
    id: 'ph-known',
    level: 'loses',
    says: 'a placeholder without a place finds one on its layout by idx, else by type',
    source: 'developer0hye/office2pdf#225; yukiyokotani/office-open-xml-viewer#241',
    check: phKnown,
  },
];
