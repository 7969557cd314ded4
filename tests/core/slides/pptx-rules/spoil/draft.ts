/** A package that can be changed: its parts as text, edited by element, and its list of types and relations kept right. */
import { strFromU8, strToU8, unzipSync, zipSync, type ZipOptions } from 'fflate';
import { Pack, typesPart, type PartKind } from '../package/pack.ts';

const mtime = new Date(1980, 0, 1);
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where an element stands in a text: the whole of it, and what is between its tags. */
interface Span {
  start: number;
  innerStart: number;
  innerEnd: number;
  end: number;
}

export const relationsOf = (part: string): string => part.replace(/([^/]*)$/u, '_rels/$1.rels');

/** @param at how many others of its kind stand before it; -1 for the last */
function spanOf(text: string, element: string, at: number): Span {
  const open = new RegExp(`<${element}(?=[\\s/>])[^>]*>`, 'gu');
  const found = [...text.matchAll(open)].at(at);
  if (found === undefined) throw new Error(`there is no ${element} ${at}`);
  const start = found.index;
  const innerStart = start + found[0].length;
  if (found[0].endsWith('/>')) return { start, innerStart, innerEnd: innerStart, end: innerStart };
  const tags = new RegExp(`<(/?)${element}(?=[\\s/>])[^>]*?(/?)>`, 'gu');
  tags.lastIndex = innerStart;
  for (let depth = 1; ;) {
    const tag = tags.exec(text);
    if (tag === null) throw new Error(`${element} never ends`);
    depth += tag[1] === '/' ? -1 : tag[2] === '/' ? 0 : 1;
    if (depth === 0) return { start, innerStart, innerEnd: tag.index, end: tags.lastIndex };
  }
}

/** Hundreds of drafts begin with the same bytes. */
const packs = new WeakMap<Uint8Array, Pack>();

function packOf(bytes: Uint8Array): Pack {
  const pack = packs.get(bytes) ?? new Pack(bytes);
  packs.set(bytes, pack);
  return pack;
}

export class Draft {
  readonly parts: Map<string, Uint8Array>;
  readonly #pack: Pack;

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)));
    this.#pack = packOf(bytes);
  }

  /** Stored, not packed: the suite is faster so. */
  zipped(options: ZipOptions = {}): Uint8Array {
    return zipSync(Object.fromEntries(this.parts), { mtime, level: 0, ...options });
  }

  /** The name of a part of some kind, as the package had it in the beginning. */
  find(kind: PartKind, at = 0): string {
    const part = this.#pack.ofKind(kind).at(at);
    if (part === undefined) throw new Error(`there is no ${kind}`);
    return part.name;
  }

  has(kind: PartKind): boolean {
    return this.#pack.ofKind(kind).length > 0;
  }

  /** The part that a part is related to. */
  related(source: string, kind: string): string {
    const [part] = this.#pack.related(source, kind);
    if (part === undefined) throw new Error(`${source} has no ${kind}`);
    return part.name;
  }

  text(part: string): string {
    const bytes = this.parts.get(part);
    if (bytes === undefined) throw new Error(`there is no ${part}`);
    return strFromU8(bytes);
  }

  write(part: string, content: string | Uint8Array): void {
    this.parts.set(part, typeof content === 'string' ? strToU8(content) : content);
  }

  /** Replaces what must be there. */
  swap(part: string, from: string | RegExp, to: string): void {
    const text = this.text(part);
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${part} has no ${from}`);
    this.write(part, changed);
  }

  element(part: string, element: string, at = 0): string {
    const { start, end } = spanOf(this.text(part), element, at);
    return this.text(part).slice(start, end);
  }

  replace(part: string, element: string, by: string, at = 0): void {
    const text = this.text(part);
    const { start, end } = spanOf(text, element, at);
    this.write(part, text.slice(0, start) + by + text.slice(end));
  }

  remove(part: string, element: string, at = 0): void {
    this.replace(part, element, '', at);
  }

  repeat(part: string, element: string, at = 0): void {
    const whole = this.element(part, element, at);
    this.replace(part, element, whole + whole, at);
  }

  /** Puts something at the end of an element that has an end tag. */
  append(part: string, element: string, xml: string, at = 0): void {
    const text = this.text(part);
    const { innerEnd } = spanOf(text, element, at);
    this.write(part, text.slice(0, innerEnd) + xml + text.slice(innerEnd));
  }

  before(part: string, element: string, xml: string, at = 0): void {
    this.replace(part, element, xml + this.element(part, element, at), at);
  }

  attribute(part: string, element: string, name: string): string {
    const found = new RegExp(`<${element}\\s[^>]*?\\b${name}="([^"]*)"`, 'u').exec(this.text(part));
    if (found?.[1] === undefined) throw new Error(`${part} has no ${element} with ${name}`);
    return found[1];
  }

  /** Sets an attribute, or takes it away. */
  setAttribute(part: string, element: string, name: string, value: string | null, at = 0): void {
    const whole = this.element(part, element, at);
    const bare = whole.replace(new RegExp(`^(<${element}[^>]*?)\\s${name}="[^"]*"`, 'u'), '$1');
    const given = value === null ? bare : bare.replace(`<${element}`, () => `<${element} ${name}="${value}"`);
    if (given === whole) throw new Error(`${part}: nothing changes in ${element}`);
    this.replace(part, element, given, at);
  }

  addPart(part: string, content: string | Uint8Array, type: string | null): void {
    this.write(part, content);
    if (type !== null)
      this.append(typesPart, 'Types', `<Override PartName="/${part}" ContentType="${type}"/>`);
  }

  addDefault(extension: string, type: string): void {
    if (!this.text(typesPart).includes(`Extension="${extension}"`))
      this.swap(typesPart, /(?<=<Types[^>]*>)/u, `<Default Extension="${extension}" ContentType="${type}"/>`);
  }

  removePart(part: string): void {
    this.parts.delete(part);
    const declared = new RegExp(`<Override[^>]*PartName="/${part}"[^>]*/>`, 'u');
    this.write(typesPart, this.text(typesPart).replace(declared, ''));
  }

  /** Relates a part to another; its path counts from the root of the package. Gives the id. */
  relate(source: string, kind: string, target: string, mode = ''): string {
    const file = relationsOf(source);
    const id = `rIdExtra${(this.parts.has(file) ? this.text(file).split('<Relationship ').length : 1).toString()}`;
    const type = kind.includes('/') ? kind : `${office}/${kind}`;
    const relation = `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
    if (!this.parts.has(file))
      this.write(
        file,
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
      );
    this.append(file, 'Relationships', relation);
    return id;
  }

  relateOutside(source: string, kind: string, target: string): string {
    return this.relate(source, kind, target, ' TargetMode="External"');
  }
}
