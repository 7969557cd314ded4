/** The parts that hold shapes, and what the rules ask of their shapes. */
import type { Pack, Part } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { allOf, ancestorsOf, childOf, childrenOf, nodesOf, under, valueOf } from '../package/tree.ts';

export type ShapePart = Part & { root: Node };

const hasTree = (part: Part): part is ShapePart => part.root !== null;

export const shapeParts = (pack: Pack): ShapePart[] =>
  pack.ofKind('slide', 'layout', 'master', 'notes', 'notesMaster', 'handoutMaster').filter(hasTree);

export const slideParts = (pack: Pack): ShapePart[] => pack.ofKind('slide').filter(hasTree);

const treeOf = ({ root }: ShapePart): Node | undefined => under(root, 'p:cSld', 'p:spTree');

const shapeNames = ['p:sp', 'p:grpSp', 'p:graphicFrame', 'p:cxnSp', 'p:pic'];

/** Every shape of a part, those in groups included; a picture that stands for an embedded object is none. */
export function* shapesOf(part: ShapePart): Generator<Node> {
  for (const node of allOf(treeOf(part), ...shapeNames))
    if (![...ancestorsOf(node)].some(({ name }) => name === 'p:oleObj')) yield node;
}

/** Only those that stand on the slide itself. */
export const outerShapesOf = (part: ShapePart): Node[] => {
  const tree = treeOf(part);
  return tree === undefined ? [] : childrenOf(tree, ...shapeNames);
};

/** The id, name and alt text of a shape. */
export const propertiesOf = (shape: Node): Node | undefined =>
  childOf(
    childrenOf(shape).find(({ name }) => /^p:nv\w+Pr$/u.test(name)),
    'p:cNvPr',
  );

export const placeholderOf = (shape: Node): Node | undefined =>
  [...childrenOf(shape)]
    .filter(({ name }) => /^p:nv\w+Pr$/u.test(name))
    .map((head) => under(head, 'p:nvPr', 'p:ph'))
    .find((found) => found !== undefined);

/** Where a shape stands by itself; undefined where it takes that from its layout. */
export const placeOf = (shape: Node): Node | undefined =>
  childOf(shape, 'p:xfrm') ?? under(shape, 'p:spPr', 'a:xfrm') ?? under(shape, 'p:grpSpPr', 'a:xfrm');

export const idsOf = (part: ShapePart): string[] => {
  const own = under(treeOf(part), 'p:nvGrpSpPr', 'p:cNvPr');
  return [own, ...[...shapesOf(part)].map(propertiesOf)].flatMap(
    (properties) => valueOf(properties, 'id') ?? [],
  );
};

/** Every node of the parts that are drawn: those with shapes, charts and themes. */
export function* drawnNodes(pack: Pack): Generator<{ part: string; node: Node }> {
  for (const { name: part, root } of [...shapeParts(pack), ...pack.ofKind('chart', 'theme')])
    if (root !== null) for (const node of nodesOf(root)) yield { part, node };
}

export const isTitle = (placeholder: Node | undefined): boolean =>
  ['title', 'ctrTitle'].includes(valueOf(placeholder, 'type') ?? '');
