/** A reader for XML as other programs write it: comments, CDATA, instructions, any prefixes, UTF-8 or UTF-16. */
import { usualName } from './namespaces.ts';

export interface Node {
  /** With the usual prefix of its namespace. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly (Node | string)[];
  parent: Node | null;
  /** The namespaces by the prefixes that hold here. */
  scope: ReadonlyMap<string, string>;
}

interface OpenNode extends Node {
  rawName: string;
  children: (Node | string)[];
}

/** Why a part is not well-formed. */
export class XmlError extends Error {}

const letters = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_.·-]*';
const full = `${letters}(?::${letters})?`;
const openTag = new RegExp(`<(${full})((?:\\s+${full}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'uy');
const closeTag = new RegExp(`</(${full})\\s*>`, 'uy');
const attribute = new RegExp(`(${full})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gu');
const forbidden = new RegExp('[^\\t\\n\\r\\u{20}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]', 'u');
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeReference(_whole: string, reference: string | undefined): string {
  if (reference === undefined) throw new XmlError('an ampersand that begins no entity');
  const named = Object.hasOwn(entities, reference) ? entities[reference] : undefined;
  if (named !== undefined) return named;
  if (!reference.startsWith('#')) throw new XmlError('an entity that nothing declares');
  const code = reference[1] === 'x' ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const letter = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
  if (forbidden.test(letter)) throw new XmlError('a reference to a character that XML forbids');
  return letter;
}

const decode = (text: string): string =>
  text.replace(/&(?:(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z]+);)?/gu, decodeReference);

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', double, single] of text.matchAll(attribute)) {
    if (found.has(key)) throw new XmlError('an attribute that stands twice');
    found.set(key, decode(double ?? single ?? ''));
  }
  return found;
}

const xmlScope: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function scopeOf(
  raw: ReadonlyMap<string, string>,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = [...raw].filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (own.length === 0) return outer;
  return new Map([...outer, ...own.map(([key, uri]) => [key.slice('xmlns:'.length), uri] as const)]);
}

function nameIn(scope: ReadonlyMap<string, string>, raw: string, isAttribute: boolean): string {
  const [first = '', second] = raw.split(':');
  if (second === undefined) return isAttribute ? raw : usualName(scope.get('') ?? '', raw);
  const namespace = scope.get(first);
  if (namespace === undefined) throw new XmlError(`the prefix ${first}, which nothing declares`);
  return usualName(namespace, second);
}

function opened(tag: RegExpExecArray, parent: OpenNode | null): OpenNode {
  const raw = attributesOf(tag[2] ?? '');
  const scope = scopeOf(raw, parent?.scope ?? xmlScope);
  const attributes = new Map<string, string>();
  for (const [key, value] of raw) {
    if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
    const name = nameIn(scope, key, true);
    if (attributes.has(name)) throw new XmlError('an attribute that stands twice');
    attributes.set(name, value);
  }
  const rawName = tag[1] ?? '';
  return { rawName, name: nameIn(scope, rawName, false), attributes, children: [], parent, scope };
}

/** Comments, instructions and CDATA: where such a piece ends, and the text that it holds. */
function passage(text: string, at: number): { end: number; held: string } {
  const kinds = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const;
  const [begin, finish] = kinds.find(([start]) => text.startsWith(start, at)) ?? [];
  if (begin === undefined) throw new XmlError('a tag that cannot be read');
  const stop = text.indexOf(finish, at + begin.length);
  if (stop < 0) throw new XmlError(`${begin} that never ends`);
  const held = text.slice(at + begin.length, stop);
  if (begin === '<!--' && (held.includes('--') || held.endsWith('-')))
    throw new XmlError('a comment with two dashes');
  if (begin === '<?' && /^xml(?:\s|$)/iu.test(held))
    throw new XmlError('a declaration that does not stand first');
  return { end: stop + finish.length, held: begin === '<![CDATA[' ? held : '' };
}

/** How a part is encoded by its first bytes, and what it says of itself. */
export function encodingOf(bytes: Uint8Array): {
  isIn: 'utf-8' | 'utf-16le' | 'utf-16be';
  says: string | null;
} {
  const [first, second] = bytes;
  const isIn =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const head = new TextDecoder(isIn).decode(bytes.subarray(0, 400));
  return { isIn, says: /^<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/u.exec(head)?.[1] ?? null };
}

function textOfPart(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes).isIn, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlError('bytes that are no letters of its encoding');
  }
}

const declaration = /^<\?xml\s+version\s*=\s*["']1\.0["'][^?<>]*\?>/u;

/**
 * Reads one part.
 * @throws XmlError where it is not well-formed or has a DTD
 */
export function readXml(bytes: Uint8Array): Node {
  const text = textOfPart(bytes);
  if (forbidden.test(text)) throw new XmlError('a character that XML forbids');
  const stack: OpenNode[] = [];
  let root: Node | null = null;
  let at = declaration.exec(text)?.[0].length ?? 0;
  const add = (piece: string): void => {
    const inside = stack.at(-1);
    if (inside === undefined && piece.trim() !== '') throw new XmlError('text outside of the one element');
    if (piece !== '') inside?.children.push(piece);
  };
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? text.length : next);
    if (between.includes(']]>')) throw new XmlError('the end of a section that never began');
    add(decode(between));
    if (next < 0) break;
    openTag.lastIndex = next;
    closeTag.lastIndex = next;
    const open = openTag.exec(text);
    const close = open === null ? closeTag.exec(text) : null;
    if (open !== null) {
      if (stack.length === 0 && root !== null) throw new XmlError('a second outermost element');
      const node = opened(open, stack.at(-1) ?? null);
      stack.at(-1)?.children.push(node);
      root ??= node;
      if (open[3] === '') stack.push(node);
      at = openTag.lastIndex;
    } else if (close !== null) {
      if (stack.pop()?.rawName !== close[1]) throw new XmlError('an end tag that closes another element');
      at = closeTag.lastIndex;
    } else {
      const { end, held } = passage(text, next);
      if (held !== '') add(held);
      at = end;
    }
  }
  if (stack.length > 0 || root === null) throw new XmlError('an element that never ends');
  return root;
}
