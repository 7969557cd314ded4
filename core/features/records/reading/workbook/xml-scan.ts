/** Goes through an XML text tag by tag; what is not well formed is refused, so that nothing behind a fault is lost. */
import { FileRefused } from '../../../../domain/records/refusal.ts';

export interface XmlHandler {
  /** @param name without its prefix; an empty element is closed at once */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text between tags, entities replaced. */
  text?(text: string): void;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entityText(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** The text that stands in XML as `raw`. */
function xmlText(raw: string): string {
  return raw.includes('&') ? raw.replace(/&(#?\w{1,8});/g, entityText) : raw;
}

const attribute = /(?<![^\s:])([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute by its name without a prefix, or null. */
export function attributeOf(attributes: string, name: string): string | null {
  // Every cell of a sheet asks for three of them.
  attribute.lastIndex = 0;
  for (let match = attribute.exec(attributes); match !== null; match = attribute.exec(attributes))
    if (match[1] === name) return xmlText(match[2] ?? match[3] ?? '');
  return null;
}

/** Whether an attribute says yes. */
export const isSaid = (attributes: string, name: string): boolean =>
  /^(?:1|true|on)$/.test(attributeOf(attributes, name) ?? '');

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Where the tag ends that begins at `start`: a `>` that stands in no attribute. */
function tagEnd(xml: string, start: number): number {
  let end = xml.indexOf('>', start);
  let quote = '';
  let at = start;
  while (end >= 0) {
    for (; at < end; at += 1) {
      const char = xml.charAt(at);
      if (quote === '' ? char === '"' || char === "'" : char === quote) quote = quote === '' ? char : '';
    }
    if (quote === '') return end;
    end = xml.indexOf('>', end + 1);
  }
  return -1;
}

/** What opens with `<!` or `<?`, where it ends, and the text it holds. */
function special(xml: string, start: number): { end: number; text: string } | null {
  for (const [opening, closing] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!xml.startsWith(opening, start)) continue;
    const end = xml.indexOf(closing, start + opening.length);
    if (end < 0) return null;
    const text = opening === '<![CDATA[' ? xml.slice(start + opening.length, end) : '';
    return { end: end + closing.length, text };
  }
  return null;
}

/**
 * Tells the handler of every tag and text of an XML document.
 * @throws FileRefused `unreadable` where tags do not pair, and for a document type, which may hold anything
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const refuse = (): never => {
    throw new FileRefused('unreadable', 'xlsx');
  };
  const open: string[] = [];
  let at = 0;
  let elements = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at && open.length > 0) handler.text?.(xmlText(xml.slice(at, start)));
    const second = xml.charCodeAt(start + 1);
    if (second === 0x21 || second === 0x3f) {
      const { end, text } = special(xml, start) ?? refuse();
      if (text !== '') handler.text?.(text);
      at = end;
      continue;
    }
    const end = tagEnd(xml, start + 1);
    if (end < 0) refuse();
    if (second === 0x2f) {
      const name = xml.slice(start + 2, end).trimEnd();
      if (open.pop() !== name) refuse();
      handler.close(withoutPrefix(name));
    } else {
      const isEmpty = xml.charCodeAt(end - 1) === 0x2f;
      const tag = xml.slice(start + 1, isEmpty ? end - 1 : end);
      const space = tag.search(/\s/);
      const name = space < 0 ? tag : tag.slice(0, space);
      if (name === '') refuse();
      elements += 1;
      handler.open(withoutPrefix(name), space < 0 ? '' : tag.slice(space));
      if (isEmpty) handler.close(withoutPrefix(name));
      else open.push(name);
    }
    at = end + 1;
  }
  if (open.length > 0 || elements === 0) refuse();
}
