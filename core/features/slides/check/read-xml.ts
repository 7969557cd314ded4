/** A strict reader for the XML that a deck may hold. What a deck has no use for (comments, entities, DTDs) is an error. */

export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly (XmlElement | string)[];
}

/** Why a part is not well-formed. Never quotes the part. */
export class XmlError extends Error {}

interface OpenElement extends XmlElement {
  children: (XmlElement | string)[];
  prefixes: ReadonlySet<string>;
}

const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const declaration = /^<\?xml version="1\.0"(?: encoding="UTF-8")?(?: standalone="(?:yes|no)")?\?>\s*/u;
const openTag = new RegExp(`<(${name})((?:\\s+${name}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'uy');
const closeTag = new RegExp(`</(${name})\\s*>`, 'uy');
const attribute = new RegExp(`(?<!\\S)(${name})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'gu');
const forbidden = new RegExp('[^\\t\\n\\r\\u{20}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]', 'u');
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeReference(whole: string, reference: string | undefined): string {
  if (reference === undefined) throw new XmlError('an ampersand that begins no entity');
  const named = Object.hasOwn(entities, reference) ? entities[reference] : undefined;
  if (named !== undefined) return named;
  if (!reference.startsWith('#')) throw new XmlError('an entity that is not known');
  const code = reference[1] === 'x' ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const letter = code <= 0x10ffff ? String.fromCodePoint(code) : '\0';
  if (forbidden.test(letter)) throw new XmlError(`a character that XML forbids (${whole.length} signs)`);
  return letter;
}

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:(#x[0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z]+);)?/gu, decodeReference)
    : text;

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, key = '', double, single] of text.matchAll(attribute)) {
    if (found.has(key)) throw new XmlError('an attribute that stands twice');
    found.set(key, decode(double ?? single ?? ''));
  }
  return found;
}

function checkPrefixes(element: XmlElement, prefixes: ReadonlySet<string>): void {
  checkPrefix(element.name, prefixes);
  for (const full of element.attributes.keys()) checkPrefix(full, prefixes);
}

function checkPrefix(full: string, prefixes: ReadonlySet<string>): void {
  const colon = full.indexOf(':');
  if (colon < 0) return;
  const prefix = full.slice(0, colon);
  if (prefix === 'xmlns' || prefix === 'xml' || prefixes.has(prefix)) return;
  throw new XmlError('a prefix that nothing declares');
}

function opened(tag: RegExpExecArray, outer: ReadonlySet<string>): OpenElement {
  const attributes = attributesOf(tag[2] ?? '');
  const own = [...attributes.keys()].flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
  const prefixes = own.length === 0 ? outer : new Set([...outer, ...own]);
  const element: OpenElement = { name: tag[1] ?? '', attributes, children: [], prefixes };
  checkPrefixes(element, prefixes);
  return element;
}

function addText(text: string, parent: OpenElement | undefined): void {
  if (text.includes(']]>')) throw new XmlError('the end of a section that never began');
  if (parent === undefined && text.trim() !== '') throw new XmlError('text outside of the one element');
  if (text !== '') parent?.children.push(decode(text));
}

/**
 * Reads one part.
 * @throws XmlError where it is not well-formed or holds what no part of a deck has
 */
export function readXml(bytes: Uint8Array): XmlElement {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new XmlError('not UTF-8');
  }
  if (forbidden.test(text)) throw new XmlError('a character that XML forbids');
  const stack: OpenElement[] = [];
  let root: XmlElement | null = null;
  let at = declaration.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    addText(text.slice(at, next < 0 ? text.length : next), stack.at(-1));
    if (next < 0) break;
    openTag.lastIndex = next;
    closeTag.lastIndex = next;
    const open = openTag.exec(text);
    const close = open === null ? closeTag.exec(text) : null;
    if (open !== null) {
      if (stack.length === 0 && root !== null) throw new XmlError('a second outermost element');
      const element = opened(open, stack.at(-1)?.prefixes ?? new Set());
      stack.at(-1)?.children.push(element);
      root ??= element;
      if (open[3] === '') stack.push(element);
      at = openTag.lastIndex;
    } else if (close !== null) {
      if (stack.pop()?.name !== close[1]) throw new XmlError('an end tag that closes another element');
      at = closeTag.lastIndex;
    } else {
      throw new XmlError('a tag that cannot be read');
    }
  }
  if (stack.length > 0 || root === null) throw new XmlError('an element that never ends');
  return root;
}

/** Every element of a tree, outer ones first, in the order in which they stand. */
export function* elementsOf(root: XmlElement): Generator<XmlElement> {
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (const child of element.children.toReversed()) if (typeof child !== 'string') waiting.push(child);
  }
}
