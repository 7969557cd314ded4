/** Questions to a tree of XML. */
import type { Node } from './read-xml.ts';

export const childrenOf = (node: Node, ...names: string[]): Node[] =>
  node.children.filter(
    (child): child is Node => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );

export const childOf = (node: Node | null | undefined, name: string): Node | undefined =>
  node ? childrenOf(node, name)[0] : undefined;

/** Leads down from child to child. */
export const under = (node: Node | null | undefined, ...path: string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => childOf(at, name), node ?? undefined);

const listed = new WeakMap<Node, readonly Node[]>();

function gather(node: Node, into: Node[]): Node[] {
  into.push(node);
  for (const child of node.children) if (typeof child !== 'string') gather(child, into);
  return into;
}

/** The node itself and everything in it, outer ones first; gathered once, as many rules ask for it. */
export function nodesOf(node: Node): readonly Node[] {
  const known = listed.get(node);
  if (known !== undefined) return known;
  const nodes = gather(node, []);
  listed.set(node, nodes);
  return nodes;
}

export const allOf = (node: Node | null | undefined, ...names: string[]): Node[] =>
  node ? nodesOf(node).filter(({ name }) => names.includes(name)) : [];

export function* ancestorsOf(node: Node): Generator<Node> {
  for (let at = node.parent; at !== null; at = at.parent) yield at;
}

export const textOf = (node: Node | null | undefined): string =>
  node ? node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('') : '';

export const valueOf = (node: Node | null | undefined, attribute = 'val'): string | undefined =>
  node?.attributes.get(attribute);

/** What stands more than once. */
export function repeated<T>(values: Iterable<T>): T[] {
  const seen = new Set<T>();
  const twice = new Set<T>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

export const isWhole = (text: string | undefined): text is string =>
  text !== undefined && /^[+-]?\d+$/u.test(text);

/**
 * The tree as a program of today sees it: of each choice of markup the first one, or else what stands there for older
 * programs.
 */
export function chosen(node: Node, parent: Node | null = null): Node {
  const made = { ...node, parent, children: [] as (Node | string)[] };
  const taken = (child: Node | string): (Node | string)[] => {
    if (typeof child === 'string') return [child];
    if (child.name !== 'mc:AlternateContent') return [chosen(child, made)];
    return (childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback'))?.children.flatMap(taken) ?? [];
  };
  made.children = node.children.flatMap(taken);
  return made;
}
