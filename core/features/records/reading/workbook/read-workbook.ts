/** Reads the sheets of a workbook of any kind, once it is known to be safe to unpack. */
import { zipSync } from 'fflate';
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { checkOdsSize } from './ods-size.ts';
import { OleFile } from './ole-file.ts';
import { readOtherWorkbook } from './other-workbooks.ts';
import type { Table } from '../table.ts';
import { bookPath, Package, readBook } from './xlsx-book.ts';
import { readSheet } from './xlsx-sheet.ts';
import { zipParts, type ZipPart } from './zip-parts.ts';

/** What a ZIP file is that is no workbook. */
function otherKind(book: Package): FileRefused {
  const has = (start: string): boolean => book.paths().some((name) => name.startsWith(start));
  // A document of Numbers is a package; packed by hand or by a mail program, it stands one folder deeper.
  const isNumbers = (name: string): boolean => /(?:^|\.numbers\/)Index(?:\.zip$|\/)/i.test(name);
  if (book.paths().some(isNumbers)) return new FileRefused('apple-numbers');
  if (has('word/')) return new FileRefused('not-a-table', 'docx');
  if (has('ppt/')) return new FileRefused('not-a-table', 'pptx');
  return new FileRefused('not-a-table', has('mimetype') ? 'odf' : 'zip');
}

function refuseMacros(book: Package): void {
  const isMacro = (name: string): boolean =>
    /(?:^|\/)vbaProject\.bin$/i.test(name) || /^Basic\/(?!script-l[bc]\.xml$).*\.xml$/i.test(name);
  // Binary workbooks call themselves so whether they hold macros or not.
  const isMacroKind = /(?<!binary\.)macroEnabled/.test(book.xml('[Content_Types].xml') ?? '');
  if (book.paths().some(isMacro) || isMacroKind) throw new FileRefused('has-macros');
}

/** Neither pictures nor anything else that may be large and holds no cells. */
const isNeeded = ({ name }: ZipPart): boolean =>
  !/(?:^|[/\\])(?:media|drawings|charts|theme|externalLinks|embeddings|Pictures|Thumbnails|printerSettings)[/\\]/i.test(
    name,
  );

/** The parts that hold cells, checked, packed again without compression for the reader. */
const repacked = (parts: readonly ZipPart[]): Uint8Array =>
  zipSync(Object.fromEntries(parts.filter(isNeeded).map((part) => [part.name, part.unpack()])), { level: 0 });

async function readOds(parts: readonly ZipPart[], book: Package): Promise<Table[]> {
  checkOdsSize(book.xml('content.xml') ?? '');
  return readOtherWorkbook(repacked(parts), 'ods');
}

function readXlsx(book: Package, path: string): Table[] {
  const known = readBook(book, path);
  return known.sheets.map((sheet) => {
    const xml = book.xml(sheet.path);
    if (xml === null) throw new FileRefused('unreadable', 'xlsx');
    return readSheet(xml, known).table(sheet.name, sheet.isHidden, known.is1904);
  });
}

/**
 * All sheets of a packed workbook, in order.
 * @throws FileRefused `has-macros`, `not-a-table`, `apple-numbers`, `too-large`, `encrypted` or `unreadable`
 */
export async function readPacked(bytes: Uint8Array): Promise<Table[]> {
  const parts = zipParts(bytes);
  const book = new Package(parts);
  refuseMacros(book);
  const path = bookPath(book);
  if (path?.endsWith('.xml') === true) return readXlsx(book, path);
  if (path !== null) return readOtherWorkbook(repacked(parts), 'xlsb');
  // Newer LibreOffice packs all of a protected document into one part.
  if (book.xml('META-INF/manifest.xml')?.includes('encryption-data') === true)
    throw new FileRefused('encrypted');
  if (book.has('content.xml') && (book.xml('mimetype') ?? '').includes('spreadsheet'))
    return readOds(parts, book);
  throw otherKind(book);
}

/**
 * All sheets of a workbook in Excel's old format.
 * @throws FileRefused `has-macros`, `encrypted`, `not-a-table`, `too-large` or `unreadable`
 */
export async function readXls(bytes: Uint8Array): Promise<Table[]> {
  // The names of streams say what it is, also where it is damaged.
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw new FileRefused('encrypted');
  if (holds('_VBA_PROJECT')) throw new FileRefused('has-macros');
  if (!['Workbook', 'WORKBOOK', 'Book', 'BOOK'].some(holds)) throw new FileRefused('not-a-table', 'ole');
  const ole = new OleFile(bytes);
  const book = ole.stream('Workbook') ?? ole.stream('Book');
  if (book === null) throw new FileRefused('unreadable', 'xls');
  return readOtherWorkbook(book, 'xls');
}
