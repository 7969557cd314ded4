/** What a workbook says about its sheets, its texts and its formats: the parts beside the cells. */
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { builtInFormat } from './number-format.ts';
import { attributeOf, isSaid, scanXml } from './xml-scan.ts';
import type { ZipPart } from './zip-parts.ts';

interface SheetPart {
  name: string;
  isHidden: boolean;
  /** Path of the part; null where the workbook does not say it. */
  path: string | null;
}

export interface XlsxBook {
  sheets: SheetPart[];
  texts: readonly string[];
  /** The code of the number format for each style of a cell. */
  formats: readonly string[];
  is1904: boolean;
}

/** The parts of a package by their names; some programs write them with backslashes, or in other letters. */
export class Package {
  readonly #parts: ReadonlyMap<string, ZipPart>;

  constructor(parts: readonly ZipPart[]) {
    this.#parts = new Map(parts.map((part) => [key(part.name), part]));
  }

  has(path: string): boolean {
    return this.#parts.has(key(path));
  }

  /** The XML of a part, or null where there is none. */
  xml(path: string | null): string | null {
    const part = path === null ? undefined : this.#parts.get(key(path));
    if (part === undefined) return null;
    const bytes = part.unpack();
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0);
    return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
  }

  paths(): string[] {
    return [...this.#parts.values()].map(({ name }) => normal(name));
  }
}

const normal = (path: string): string => path.replace(/\\/g, '/').replace(/^\/+/, '');
const key = (path: string): string => normal(path).toLowerCase();

interface Relation {
  id: string;
  type: string;
  target: string;
}

/** What a part refers to, with paths from the top of the package. */
function relationsOf(book: Package, path: string): Relation[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const xml = book.xml(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (xml === null) return relations;
  scanXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const target = normal(attributeOf(attributes, 'Target') ?? '');
      const isWhole = /^[/\\]/.test(attributeOf(attributes, 'Target') ?? '');
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        target: isWhole ? target : resolved(folder, target),
      });
    },
    close: () => undefined,
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The path of the part that lists the sheets, or null where the package is no workbook. */
export function bookPath(book: Package): string | null {
  const [main] = relationsOf(book, '').filter(({ type }) => type === 'officeDocument');
  if (main !== undefined && /workbook\d*\.(?:xml|bin)$/i.test(main.target) && book.has(main.target))
    return main.target;
  const named = book.paths().filter((path) => /^(?:xl\/)?workbook\d*\.(?:xml|bin)$/i.test(path));
  return named[0] ?? null;
}

/**
 * Reads the parts of a workbook beside its sheets.
 * @throws FileRefused `unreadable`
 */
export function readBook(book: Package, path: string): XlsxBook {
  const relations = relationsOf(book, path);
  const targetOf = (type: string, usual: string): string | null => {
    const found = relations.find((relation) => relation.type === type && book.has(relation.target));
    const beside = resolved(path.slice(0, path.lastIndexOf('/') + 1), usual);
    return found?.target ?? (book.has(beside) ? beside : null);
  };
  const sheets: SheetPart[] = [];
  let is1904 = false;
  scanXml(book.xml(path) ?? '', {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 ||= isSaid(attributes, 'date1904');
      if (name !== 'sheet') return;
      // The id of the relation has a prefix; the one of the sheet is called `sheetId`.
      const id = /\w:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
      const relation = relations.find((one) => one.id === (id?.[1] ?? id?.[2]));
      sheets.push({
        name: attributeOf(attributes, 'name') ?? '',
        isHidden: /hidden/i.test(attributeOf(attributes, 'state') ?? ''),
        path: /^(?:chart|dialog|macro)/i.test(relation?.type ?? '') ? '' : (relation?.target ?? null),
      });
    },
    close: () => undefined,
  });
  if (sheets.length === 0) throw new FileRefused('unreadable', 'xlsx');
  return {
    // A tab that holds a chart has no cells.
    sheets: sheets.filter((sheet) => sheet.path !== ''),
    texts: sharedTexts(book.xml(targetOf('sharedStrings', 'sharedStrings.xml'))),
    formats: cellFormats(book.xml(targetOf('styles', 'styles.xml'))),
    is1904,
  };
}

/** `_x000D_` in a text is the letter of that number. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\r\n?/g, '\n')
    : text;

/** The texts that cells refer to by their number; how to speak them is no part of them. */
function sharedTexts(xml: string | null): string[] {
  const texts: string[] = [];
  if (xml === null) return texts;
  let text = '';
  let isText = false;
  let spoken = 0;
  scanXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken += 1;
      isText = name === 't' && spoken === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') spoken -= 1;
      if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
}

function cellFormats(xml: string | null): string[] {
  const formats: string[] = [];
  if (xml === null) return formats;
  const own = new Map<number, string>();
  let isCells = false;
  scanXml(xml, {
    open(name, attributes) {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (name === 'numFmt') own.set(id, attributeOf(attributes, 'formatCode') ?? 'General');
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells) formats.push(own.get(id) ?? builtInFormat(id));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return formats;
}
