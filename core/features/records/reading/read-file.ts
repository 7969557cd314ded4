/** Reads one file of walk records or staff, by what is in it and never by its name. */
import type { ReadFile } from '../../../domain/records/record.ts';
import { decodeText } from './decode-text.ts';
import type { ReadOptions } from './pace.ts';
import { readCsv } from './read-csv.ts';
import { readRecordFile } from './read-record-file.ts';
import { readTables } from './read-table.ts';
import { readPacked, readXls } from './read-workbook.ts';
import { packedCsv } from './packed-csv.ts';
import { sniff } from './sniff.ts';
import type { Table } from './table.ts';

/** A workbook, or the CSV files that were packed together. */
async function readZip(bytes: Uint8Array): Promise<Table[]> {
  return packedCsv(bytes)?.map(({ name, content }) => csvTable(content, name)) ?? readPacked(bytes);
}

function csvTable(bytes: Uint8Array, sheet: string | null): Table {
  const { text, encoding } = decodeText(bytes);
  return { ...readCsv(text, encoding), sheet };
}

/**
 * Reads a file as a whole; writes nothing. The same bytes always give the same result.
 * @param options `onProgress` counts rows; an aborted `signal` rejects with its reason
 * @throws FileRefused where the whole file is not loaded
 */
export async function readFile(
  file: { name: string; bytes: Uint8Array },
  options: ReadOptions,
): Promise<ReadFile> {
  options.signal?.throwIfAborted();
  const kind = sniff(file.bytes);
  if (kind === 'ole') return readTables(await readXls(file.bytes), options);
  if (kind === 'zip') return readTables(await readZip(file.bytes), options);
  const { text, encoding } = decodeText(file.bytes);
  if (/^\s*[{[]/.test(text.slice(0, 1000))) return readRecordFile(text, options);
  return readTables([readCsv(text, encoding)], options);
}
