/** Refuses a sheet whose addresses claim more cells than a table of records has, before anything is allotted. */
import { FileRefused } from '../../../domain/records/refusal.ts';
import { columnNumber } from './sheet-merges.ts';

const mostRows = 1_048_576;
const mostCells = 2_000_000;
/** Each filled cell is an object to the reader of workbooks; more of them do not fit beside the rest of the program. */
const mostFilled = 400_000;

const rowOrCell = /<(?:\w+:)?(?:row|c)(?=[\s/>])[^>]*>/g;
const isFilledCell = /^<(?:\w+:)?c\b(?:[^/]|\/(?!>))*>$/;
const address = /\br\s*=\s*(?:"([A-Z]{0,3})(\d{1,7})"|'([A-Z]{0,3})(\d{1,7})')/;

/**
 * Checks the XML of a worksheet. Addresses written in any unusual way count as unreadable, so that none escapes.
 * @throws FileRefused `too-large` or `unreadable`
 */
export function checkSheetSize(xml: string): void {
  if (!/<\/(?:\w+:)?worksheet>\s*$/.test(xml.slice(-200))) throw new FileRefused('unreadable', 'xlsx');
  let lastRow = 0;
  let lastColumn = 0;
  let filled = 0;
  for (const [tag] of xml.matchAll(rowOrCell)) {
    if (isFilledCell.test(tag) && (filled += 1) > mostFilled) throw new FileRefused('too-large', 'cells');
    const match = address.exec(tag);
    if (match === null) {
      if (/["']/.test(tag) && /\br\s*=/.test(tag)) throw new FileRefused('unreadable', 'xlsx');
      if ((tag.split('"').length + tag.split("'").length) % 2 === 1)
        throw new FileRefused('unreadable', 'xlsx');
      continue;
    }
    const letters = match[1] ?? match[3] ?? '';
    const row = Number(match[2] ?? match[4]);
    if (row > mostRows) throw new FileRefused('too-large', 'cells');
    // An empty cell that only carries a format takes no room.
    if (letters === '' || tag.endsWith('/>')) continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, columnNumber(letters));
  }
  if (lastRow * lastColumn > mostCells) throw new FileRefused('too-large', 'cells');
}
