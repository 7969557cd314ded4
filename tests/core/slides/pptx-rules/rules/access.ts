/** What makes slides readable: titles, alt text, languages, sizes; and that they follow a school's own theme. */
import type { Pack } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { allOf, ancestorsOf, childOf, repeated, textOf, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { effectiveSizes } from './sizes.ts';
import { chartParts } from './chart-parts.ts';
import { presentationOf } from './presentation.ts';
import {
  isTitle,
  outerShapesOf,
  placeholderOf,
  placeOf,
  propertiesOf,
  shapesOf,
  slideParts,
} from './shape-parts.ts';
import { behind } from './placeholders.ts';

const writtenIn = (node: Node | undefined): string => [...allOf(node, 'a:t')].map(textOf).join('').trim();

const accessTitle: Check = function* (pack) {
  const all: string[] = [];
  for (const slide of slideParts(pack)) {
    const titles = [...shapesOf(slide)].filter((shape) => isTitle(placeholderOf(shape)));
    const [text = ''] = titles.map(writtenIn);
    if (titles.length !== 1) yield { part: slide.name, what: `has ${titles.length} titles` };
    else if (text === '') yield { part: slide.name, what: 'its title is empty' };
    else all.push(text);
  }
  for (const text of repeated(all)) yield { part: 'the slides', what: `two are called "${text}"` };
};

const described = new Set(['p:pic', 'p:graphicFrame']);

/** A shape speaks for itself, or its group does. */
function isDescribed(shape: Node): boolean {
  return [shape, ...ancestorsOf(shape)].some((node) => {
    const properties = propertiesOf(node);
    const isDecorative = [...allOf(properties, 'adec:decorative')].some((mark) =>
      ['1', 'true'].includes(valueOf(mark) ?? ''),
    );
    return isDecorative || (valueOf(properties, 'descr') ?? '').trim() !== '';
  });
}

const accessAlt: Check = function* (pack) {
  for (const slide of slideParts(pack))
    for (const shape of shapesOf(slide))
      if (described.has(shape.name) && !isDescribed(shape))
        yield {
          part: slide.name,
          what: `${shape.name} "${valueOf(propertiesOf(shape), 'name') ?? ''}" has no alt text`,
        };
};

const accessLanguage: Check = function* (pack) {
  for (const { name: part, root } of [...slideParts(pack), ...pack.ofKind('notes')])
    for (const run of allOf(root, 'a:r', 'a:fld')) {
      const text = textOf(childOf(run, 'a:t'));
      if (text.trim() !== '' && (valueOf(childOf(run, 'a:rPr'), 'lang') ?? '') === '')
        yield { part, what: `"${text}" says no language` };
    }
};

const smallest = 1_400;

const accessSize: Check = function* (pack) {
  for (const slide of slideParts(pack))
    for (const { text, size } of effectiveSizes(pack, slide))
      if (size < smallest) yield { part: slide.name, what: `"${text}" is set in ${size / 100} pt` };
  for (const { name: part, root } of chartParts(pack)) {
    const sizes = [...allOf(root, 'a:defRPr', 'a:rPr')]
      .flatMap((run) => valueOf(run, 'sz') ?? [])
      .map(Number);
    for (const size of sizes) if (size < smallest) yield { part, what: `a text is set in ${size / 100} pt` };
    // Without a size of its own a chart is set in 10 pt.
    const usual = [...allOf(childOf(root, 'c:txPr'), 'a:defRPr')].some(
      (run) => valueOf(run, 'sz') !== undefined,
    );
    if (!usual) yield { part, what: 'has no size of its own' };
  }
};

const coloursTheme: Check = function* (pack) {
  for (const { name: part, root } of pack.ofKind('slide', 'layout', 'master', 'chart')) {
    const fixed = [...allOf(root, 'a:srgbClr', 'a:prstClr', 'a:scrgbClr', 'a:hslClr')].map(
      (colour) => valueOf(colour) ?? '',
    );
    for (const colour of new Set(fixed)) yield { part, what: `the colour ${colour} is fixed` };
  }
};

interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const perDegree = 60_000;

/** What a shape takes on the page, turned as it is. */
function frameOf(place: Node): Frame {
  const [offset, size] = [childOf(place, 'a:off'), childOf(place, 'a:ext')];
  const [x, y] = [Number(valueOf(offset, 'x')), Number(valueOf(offset, 'y'))];
  const [width, height] = [Number(valueOf(size, 'cx')), Number(valueOf(size, 'cy'))];
  const turn = (Number(valueOf(place, 'rot') ?? 0) / perDegree / 180) * Math.PI;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const [halfWidth, halfHeight] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  const [middle, centre] = [x + width / 2, y + height / 2];
  return {
    left: middle - halfWidth,
    top: centre - halfHeight,
    right: middle + halfWidth,
    bottom: centre + halfHeight,
  };
}

/** Less than this is a rounding of a turned corner. */
const tolerance = 2;

const insidePage: Check = function* (pack) {
  const page = childOf(presentationOf(pack)?.root, 'p:sldSz');
  const [width, height] = [Number(valueOf(page, 'cx')), Number(valueOf(page, 'cy'))];
  for (const slide of slideParts(pack))
    for (const shape of outerShapesOf(slide)) {
      const place = placeOfShown(pack, slide, shape);
      if (place === undefined) continue;
      const { left, top, right, bottom } = frameOf(place);
      if (left < -tolerance || top < -tolerance || right > width + tolerance || bottom > height + tolerance)
        yield {
          part: slide.name,
          what: `"${valueOf(propertiesOf(shape), 'name') ?? ''}" stands beside the slide`,
        };
    }
};

function placeOfShown(pack: Pack, slide: Parameters<typeof behind>[1], shape: Node): Node | undefined {
  const placeholder = placeholderOf(shape);
  const shapes = placeholder === undefined ? [shape] : [shape, ...behind(pack, slide, placeholder)];
  return shapes.map(placeOf).find((place) => place !== undefined);
}

export const accessRules: readonly Rule[] = [
  {
    id: 'access-title',
    level: 'advice',
    says: 'each slide has one title that is not empty, and no two are alike',
    source: 'Microsoft Accessibility Checker: missing or duplicate slide title',
    check: accessTitle,
  },
  {
    id: 'access-alt',
    level: 'advice',
    says: 'pictures, charts and tables have alt text or are decorative',
    source: 'Microsoft Accessibility Checker: missing alternative text',
    check: accessAlt,
  },
  {
    id: 'access-language',
    level: 'advice',
    says: 'runs of text say their language',
    source: 'WCAG 3.1.2; gitbrent/PptxGenJS lang option',
    check: accessLanguage,
  },
  {
    id: 'access-size',
    level: 'advice',
    says: 'no text is set under 14 pt',
    source: 'look.md; ISO 9241-303 (16′ at the farthest seat)',
    check: accessSize,
  },
  {
    id: 'colours-theme',
    level: 'advice',
    says: 'slides take their colours from the theme, so that a school’s own theme recolours them',
    source: 'opendocument-app/OpenDocument.core#747 (1,066 of 1,066 runs of a real deck)',
    check: coloursTheme,
  },
  {
    id: 'inside-page',
    level: 'advice',
    says: 'shapes stand on the slide',
    source: 'look.md',
    check: insidePage,
  },
];
