/** Shapes: their ids, places, forms and what hangs on what. */
import { allOf, childOf, childrenOf, isWhole, repeated, under, valueOf } from '../package/tree.ts';
import type { Node } from '../package/read-xml.ts';
import type { Check, Rule } from '../rule.ts';
import { presets } from './presets.ts';
import { drawnNodes, idsOf, shapeParts, shapesOf, slideParts } from './shape-parts.ts';

const shapeIds: Check = function* (pack) {
  for (const shown of shapeParts(pack)) {
    const ids = idsOf(shown);
    for (const id of ids)
      if (!isWhole(id) || Number(id) < 1) yield { part: shown.name, what: `a shape has the id ${id}` };
    for (const id of repeated(ids)) yield { part: shown.name, what: `two shapes have the id ${id}` };
  }
};

const level = Array.from({ length: 9 }, (_, at) => `a:lvl${at + 1}pPr`);
const paragraph = 'marL marR indent lvl defTabSz';
const run = 'sz spc kern baseline';

/** Attributes that are counted in whole units. */
const counted: Readonly<Record<string, string>> = {
  'a:off': 'x y',
  'a:chOff': 'x y',
  'a:ext': 'cx cy',
  'a:chExt': 'cx cy',
  'a:xfrm': 'rot',
  'p:xfrm': 'rot',
  'a:gridCol': 'w',
  'a:tr': 'h',
  'a:ln': 'w',
  'a:pPr': paragraph,
  ...Object.fromEntries(level.map((name) => [name, paragraph])),
  'a:rPr': run,
  'a:defRPr': run,
  'a:endParaRPr': run,
  'a:spcPts': 'val',
  'a:spcPct': 'val',
  'a:bodyPr': 'lIns tIns rIns bIns rot spcCol numCol',
  'a:normAutofit': 'fontScale lnSpcReduction',
  'a:tcPr': 'marL marR marT marB',
  'a:outerShdw': 'blurRad dist dir',
  'a:innerShdw': 'blurRad dist dir',
  'a:alpha': 'val',
  'a:lumMod': 'val',
  'a:lumOff': 'val',
  'a:tint': 'val',
  'a:shade': 'val',
  'a:gs': 'pos',
};

const listsOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> =>
  new Map(Object.entries(table).map(([element, attributes]) => [element, attributes.split(' ')]));
const countedIn = listsOf(counted);

/** Files of the strict kind write shares of a hundred with their sign. */
const isPercentage = (text: string): boolean => /^-?\d+(?:\.\d+)?%$/u.test(text);

const wholeNumbers: Check = function* (pack) {
  for (const { part, node } of drawnNodes(pack))
    for (const attribute of countedIn.get(node.name) ?? []) {
      const value = valueOf(node, attribute);
      if (value !== undefined && !isWhole(value) && !isPercentage(value))
        yield { part, what: `${node.name} has ${attribute}="${value}"` };
    }
};

const neverNegative: Readonly<Record<string, string>> = {
  'a:ext': 'cx cy',
  'a:chExt': 'cx cy',
  'a:gridCol': 'w',
  'a:tr': 'h',
  'a:ln': 'w',
};

const neverNegativeIn = listsOf(neverNegative);

const sizesPositive: Check = function* (pack) {
  for (const { part, node } of drawnNodes(pack))
    for (const attribute of neverNegativeIn.get(node.name) ?? []) {
      const value = valueOf(node, attribute);
      if (value?.startsWith('-')) yield { part, what: `${node.name} has ${attribute}="${value}"` };
    }
};

const presetKnown: Check = function* (pack) {
  for (const { part, node } of drawnNodes(pack)) {
    const shape = node.name === 'a:prstGeom' ? (valueOf(node, 'prst') ?? '') : null;
    if (shape !== null && !presets.has(shape)) yield { part, what: `there is no shape "${shape}"` };
  }
};

const presetAdjust: Check = function* (pack) {
  for (const { part, node } of drawnNodes(pack)) {
    const known = node.name === 'a:prstGeom' ? presets.get(valueOf(node, 'prst') ?? '') : undefined;
    if (known === undefined) continue;
    for (const guide of allOf(childOf(node, 'a:avLst'), 'a:gd'))
      if (!known.includes(valueOf(guide, 'name') ?? ''))
        yield { part, what: `a ${valueOf(node, 'prst')} has no adjustment ${valueOf(guide, 'name')}` };
  }
};

/** What stands in a frame, by the last piece of its uri. */
const contents: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:chart',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c:chart',
  'http://schemas.openxmlformats.org/drawingml/2006/table': 'a:tbl',
  'http://purl.oclc.org/ooxml/drawingml/table': 'a:tbl',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm:relIds',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm:relIds',
  'http://schemas.openxmlformats.org/presentationml/2006/ole': 'p:oleObj',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'cx:chart',
};

function* lacksOf(frame: Node): Generator<string> {
  const place = childOf(frame, 'p:xfrm');
  if (childOf(place, 'a:off') === undefined || childOf(place, 'a:ext') === undefined)
    yield 'a frame has no place';
  const data = under(frame, 'a:graphic', 'a:graphicData');
  const uri = valueOf(data, 'uri') ?? '';
  const wanted = contents[uri];
  const held = data === undefined ? [] : childrenOf(data).map(({ name }) => name);
  if (held.length !== 1 || (wanted !== undefined && held[0] !== wanted) || uri === '')
    yield `a frame of "${uri}" holds ${held.join(', ') || 'nothing'}`;
}

const frameWhole: Check = function* (pack) {
  for (const shown of shapeParts(pack))
    for (const shape of shapesOf(shown))
      if (shape.name === 'p:graphicFrame')
        for (const what of lacksOf(shape)) yield { part: shown.name, what };
};

const timingTarget: Check = function* (pack) {
  for (const shown of shapeParts(pack)) {
    const ids = idsOf(shown);
    const moved = allOf(
      childOf(shown.root, 'p:timing'),
      'p:spTgt',
      'p:inkTgt',
      'p:bldP',
      'p:bldGraphic',
      'p:bldDgm',
      'p:bldOleChart',
    );
    for (const node of moved) {
      const id = valueOf(node, 'spid') ?? '';
      if (!ids.includes(id))
        yield { part: shown.name, what: `${node.name} moves the shape ${id}, which is not there` };
    }
  }
};

const connectorEnds: Check = function* (pack) {
  for (const shown of shapeParts(pack)) {
    const ids = idsOf(shown);
    for (const end of allOf(shown.root, 'a:stCxn', 'a:endCxn'))
      if (!ids.includes(valueOf(end, 'id') ?? ''))
        yield {
          part: shown.name,
          what: `a connector hangs on the shape ${valueOf(end, 'id')}, which is not there`,
        };
  }
};

const creationId: Check = function* (pack) {
  for (const { name: part, root } of slideParts(pack)) {
    const ids = [...allOf(root, 'a16:creationId')].map((node) => valueOf(node, 'id') ?? valueOf(node));
    for (const id of repeated(ids)) yield { part, what: `two shapes have the creation id ${id}` };
  }
};

const schemeColours = new Set(
  'bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr dk1 lt1 dk2 lt2'.split(
    ' ',
  ),
);

const colours: Check = function* (pack) {
  for (const { part, node } of drawnNodes(pack)) {
    const value = valueOf(node) ?? '';
    if (node.name === 'a:srgbClr' && !/^[0-9A-Fa-f]{6}$/u.test(value))
      yield { part, what: `the colour "${value}"` };
    if (node.name === 'a:schemeClr' && !schemeColours.has(value))
      yield { part, what: `the scheme's colour "${value}"` };
    const last = node.name === 'a:sysClr' ? valueOf(node, 'lastClr') : undefined;
    if (last !== undefined && !/^[0-9A-Fa-f]{6}$/u.test(last))
      yield { part, what: `the system's colour "${last}"` };
  }
};

export const shapesRules: readonly Rule[] = [
  {
    id: 'shape-ids',
    level: 'repair',
    says: 'shape ids are unique on a slide and positive',
    source: 'gitbrent/PptxGenJS#1532; office-kit/pptx#161',
    check: shapeIds,
  },
  {
    id: 'whole-numbers',
    level: 'repair',
    says: 'places, sizes, widths, indents and spacings are whole numbers',
    source: 'scanny/python-pptx#1058; PHPOffice/PHPPresentation#654; gitbrent/PptxGenJS#781, #827',
    check: wholeNumbers,
  },
  {
    id: 'sizes-positive',
    level: 'repair',
    says: 'no width, height, table column or line is negative',
    source: 'phppptx.com cookbook “Corrupted PPTX” (negative values)',
    check: sizesPositive,
  },
  {
    id: 'preset-known',
    level: 'repair',
    says: 'preset shapes have a name that exists',
    source: 'gitbrent/PptxGenJS#1449 (“oval”, “roundedRectangle”)',
    check: presetKnown,
  },
  {
    id: 'preset-adjust',
    level: 'repair',
    says: 'shapes without handles have no adjustment, a rounded rectangle only “adj”',
    source: 'iOfficeAI/OfficeCLI#235',
    check: presetAdjust,
  },
  {
    id: 'frame-whole',
    level: 'repair',
    says: 'a graphic frame has a place and content of the kind that its uri says',
    source: 'ECMA-376-1 §19.3.1.21; scanny/python-pptx#396',
    check: frameWhole,
  },
  {
    id: 'timing-target',
    level: 'repair',
    says: 'animations move shapes that are there',
    source: 'singerla/pptx-automizer#78',
    check: timingTarget,
  },
  {
    id: 'connector-ends',
    level: 'loses',
    says: 'connectors hang on shapes that are there',
    source: 'ECMA-376-1 §20.1.2.2.32',
    check: connectorEnds,
  },
  {
    id: 'creation-id',
    level: 'loses',
    says: 'creation ids are unique on a slide',
    source: 'scanny/python-pptx#132 (2025-07-29)',
    check: creationId,
  },
  {
    id: 'colours',
    level: 'repair',
    says: 'colours are six hexadecimal digits or a colour of the scheme',
    source: 'gitbrent/PptxGenJS#588',
    check: colours,
  },
];
