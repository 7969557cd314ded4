/** Counts what the cells of an OpenDocument sheet come to where rows and cells are written once and repeated. */
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { attributeOf, scanXml } from './xml-scan.ts';

const mostFilled = 400_000;
/** Beyond these a program fills up its sheet with blank cells. */
const mostRepeated = 1_000_000;

const repeated = (attributes: string, name: string): number => {
  const times = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(times) && times >= 1 ? Math.min(times, mostRepeated * 2) : 1;
};

/**
 * Checks the XML that holds the cells.
 * @throws FileRefused `too-large` before anything is repeated, or `unreadable`
 */
export function checkOdsSize(xml: string): void {
  let filled = 0;
  let rowTimes = 1;
  let inRow = 0;
  let cellTimes = 1;
  let isFilled = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'table-row') {
        rowTimes = repeated(attributes, 'number-rows-repeated');
        inRow = 0;
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cellTimes = repeated(attributes, 'number-columns-repeated');
        isFilled = attributeOf(attributes, 'value-type') !== null;
      } else if (name === 'p') isFilled = true;
    },
    close(name) {
      if ((name === 'table-cell' || name === 'covered-table-cell') && isFilled) inRow += cellTimes;
      if (name !== 'table-row') return;
      filled += inRow * rowTimes;
      if (filled > mostFilled) throw new FileRefused('too-large', 'cells');
    },
  });
}
