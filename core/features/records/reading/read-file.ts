/** Reads one file of walk records or staff, by what is in it and never by its name. */
import type { ReadFile } from '../../../domain/records/record.ts';
import { decodeText } from './decode-text.ts';
import type { ReadOptions } from './pace.ts';
import { readCsv } from './read-csv.ts';
import { readRecordFile } from './read-record-file.ts';
import { readTables } from './read-table.ts';
import { readWorkbook } from './read-workbook.ts';
import { sniff } from './sniff.ts';

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
  if (sniff(file.bytes) === 'zip') return readTables(await readWorkbook(file.bytes), options);
  const { text, encoding } = decodeText(file.bytes);
  if (/^\s*[{[]/.test(text.slice(0, 1000))) return readRecordFile(text, options);
  return readTables([readCsv(text, encoding)], options);
}
