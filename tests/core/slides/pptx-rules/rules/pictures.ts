/** Pictures. */
import type { Part } from '../package/pack.ts';
import { allOf, ancestorsOf, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { shapeParts } from './shape-parts.ts';

interface Kind {
  begins(bytes: Uint8Array, text: string): boolean;
  extensions: readonly string[];
  types: readonly string[];
}

const starts =
  (...wanted: number[]) =>
  (bytes: Uint8Array): boolean =>
    wanted.every((byte, at) => bytes[at] === byte);
const emfMark = ' EMF';

const kinds: readonly Kind[] = [
  {
    begins: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    extensions: ['png'],
    types: ['image/png'],
  },
  {
    begins: starts(0xff, 0xd8, 0xff),
    extensions: ['jpg', 'jpeg', 'jpe', 'jfif'],
    types: ['image/jpeg', 'image/jpg'],
  },
  { begins: starts(0x47, 0x49, 0x46, 0x38), extensions: ['gif'], types: ['image/gif'] },
  { begins: starts(0x42, 0x4d), extensions: ['bmp', 'dib'], types: ['image/bmp'] },
  { begins: starts(0x49, 0x49, 0x2a, 0), extensions: ['tif', 'tiff'], types: ['image/tiff', 'image/tif'] },
  { begins: starts(0x4d, 0x4d, 0, 0x2a), extensions: ['tif', 'tiff'], types: ['image/tiff', 'image/tif'] },
  { begins: starts(0x49, 0x49, 0xbc), extensions: ['wdp', 'hdp'], types: ['image/vnd.ms-photo'] },
  { begins: starts(0xd7, 0xcd, 0xc6, 0x9a), extensions: ['wmf'], types: ['image/x-wmf', 'image/wmf'] },
  {
    begins: (_, text) => text.slice(40, 44) === emfMark,
    extensions: ['emf'],
    types: ['image/x-emf', 'image/emf'],
  },
  {
    begins: (_, text) =>
      /^(?:\uFEFF|ï»¿)?\s*(?:<\?xml[^>]*>|<!--[^>]*-->|<!DOCTYPE[^>]*>|\s)*<(?:\w+:)?svg[\s>]/u.test(text),
    extensions: ['svg'],
    types: ['image/svg+xml'],
  },
];

const latin = new TextDecoder('latin1');

function kindOf(bytes: Uint8Array): Kind | undefined {
  const text = latin.decode(bytes.subarray(0, 2_000));
  return kinds.find(({ begins }) => begins(bytes, text));
}

const isPicture = ({ type }: Part): boolean => type?.startsWith('image/') === true;

const pictureKind: Check = function* (pack) {
  const named = new Set(pack.relations.filter(({ kind }) => kind === 'image').map(({ leadsTo }) => leadsTo));
  for (const part of pack.parts.values()) {
    if (!isPicture(part) && !named.has(part.name)) continue;
    const { name, type } = part;
    const kind = kindOf(part.bytes);
    const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
    if (kind === undefined) yield { part: name, what: 'is no picture that is known' };
    else if (!kind.extensions.includes(extension))
      yield { part: name, what: `is ${kind.types[0]} by its bytes` };
    else if (!kind.types.includes(type ?? '')) yield { part: name, what: `has the type ${type}` };
  }
};

const svgFallback: Check = function* (pack) {
  const isSvg = (part: string, id: string | undefined): boolean => {
    const held = pack.parts.get(pack.relation(part, id)?.leadsTo ?? '');
    return held !== undefined && (held.type === 'image/svg+xml' || held.name.toLowerCase().endsWith('.svg'));
  };
  for (const { name: part, root } of shapeParts(pack)) {
    for (const blip of allOf(root, 'a:blip'))
      if (isSvg(part, valueOf(blip, 'r:embed'))) yield { part, what: 'an SVG stands alone' };
    for (const svg of allOf(root, 'asvg:svgBlip')) {
      const raster = [...ancestorsOf(svg)].find(({ name }) => name === 'a:blip');
      if (valueOf(raster, 'r:embed') === undefined)
        yield { part, what: 'an SVG has no raster picture before it' };
    }
  }
};

export const picturesRules: readonly Rule[] = [
  {
    id: 'picture-kind',
    level: 'repair',
    says: 'a picture is what its extension and content type say',
    source: 'PHPOffice/PHPPresentation#303; Ziv-Barber/officegen#124',
    check: pictureKind,
  },
  {
    id: 'svg-fallback',
    level: 'repair',
    says: 'an SVG stands behind a raster picture, never alone',
    source: 'PHPOffice/PHPPresentation#732; gitbrent/PptxGenJS#1150',
    check: svgFallback,
  },
];
