/** Reads one file of walk records or staff: what kind of file it is says what is in it, never its name. */
import type { Encoding } from '../../../contract/tables.ts';
import type { ReadFile } from '../../../domain/records/record.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { decodeText, type DecodedText } from './text/decode-text.ts';
import type { ReadOptions } from './pace.ts';
import { readCsv } from './text/read-csv.ts';
import { readRecordFile } from './json/read-record-file.ts';
import { readTables } from './read-table.ts';
import { readPacked, readXls } from './workbook/read-workbook.ts';
import { packedCsv } from './text/packed-csv.ts';
import { sniff } from './sniff.ts';
import { nothingHidden, type Table } from './table.ts';

/** What a person said of the letters of a file. */
const chosenIn = (options: ReadOptions, sheet: string | null): Encoding | null =>
  options.choices?.(sheet)?.encoding ?? null;

/** A workbook, or the CSV files that were packed together. */
async function readZip(bytes: Uint8Array, options: ReadOptions): Promise<Table[]> {
  const files = packedCsv(bytes);
  if (files === null) return readPacked(bytes);
  const refused: FileRefused[] = [];
  const tables = files.map(({ name, content }) => {
    try {
      return { ...csvTable(decodeText(content, chosenIn(options, name))), sheet: name };
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      refused.push(error);
      return noTable(name, error);
    }
  });
  const [first] = refused;
  if (first !== undefined && refused.length === files.length) throw first;
  return tables;
}

/** Stands for a file that holds no table, so that it is said beside the others. */
const noTable = (name: string | null, { reason }: FileRefused): Table => ({
  source: 'csv',
  encoding: null,
  encodingDoubt: null,
  sheet: name,
  rows: reason === 'empty-file' ? [] : [[name ?? '']],
  rowNumbers: null,
  brokenRows: new Map(),
  unread: new Map(),
  merges: [],
  hidden: nothingHidden,
  is1904: false,
});

const csvTable = ({ text, encoding, encodingDoubt }: DecodedText): Table => ({
  ...readCsv(text, encoding),
  encodingDoubt,
});

/**
 * Reads a file as a whole; writes nothing. The same bytes always give the same result.
 * @param given `onProgress` counts rows; an aborted `signal` rejects with its reason
 * @throws FileRefused where the whole file is not loaded
 */
export async function readFile(
  file: { name: string; bytes: Uint8Array },
  given: ReadOptions,
): Promise<ReadFile> {
  const options = { ...given, fileName: file.name };
  options.signal?.throwIfAborted();
  const kind = sniff(file.bytes);
  if (kind === 'ole') return readTables(await readXls(file.bytes), options);
  if (kind === 'zip') return readTables(await readZip(file.bytes, options), options);
  const decoded = decodeText(file.bytes, chosenIn(options, null));
  if (/^\s*[{[]/.test(decoded.text.slice(0, 1000))) return readRecordFile(decoded.text, options);
  return readTables([csvTable(decoded)], options);
}
