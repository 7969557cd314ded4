/** CSV files in a ZIP file, as Google hands out the answers of a form. */
import { limits } from '../../../../contract/limits.ts';
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { zipParts } from '../workbook/zip-parts.ts';

const mostTables = 50;

interface PackedCsv {
  /** Null for the only one. */
  name: string | null;
  content: Uint8Array;
}

/** What an archive program adds of its own. */
const isOwn = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.|desktop\.ini$|thumbs\.db$)/i.test(name);
const withoutFolder = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/**
 * The CSV files of a ZIP file that holds nothing else, or null.
 * @throws FileRefused `too-large`, `encrypted` or `unreadable`
 */
export function packedCsv(bytes: Uint8Array): PackedCsv[] | null {
  const files = zipParts(bytes).filter(({ name }) => !name.endsWith('/') && !isOwn(name));
  if (files.length === 0 || !files.every(({ name }) => /\.(?:csv|tsv)$/i.test(name))) return null;
  const size = files.reduce((sum, part) => sum + part.size, 0);
  if (files.length > mostTables || size > limits.text) throw new FileRefused('too-large', 'zip');
  return files.map((part) => ({
    name: files.length === 1 ? null : withoutFolder(part.name),
    content: part.unpack(),
  }));
}
