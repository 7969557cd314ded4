/** Reads the cells of one worksheet of an .xlsx file; the stored value of a formula, never the formula. */
import { isoText, numberText } from './cell-text.ts';
import { SheetGrid } from './sheet-grid.ts';
import type { Merge } from '../table.ts';
import { attributeOf, isSaid, scanXml } from './xml-scan.ts';
import { unescaped, type XlsxBook } from './xlsx-book.ts';

const mostRows = 1_048_576;
const mostColumns = 16_384;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** What stands in a cell, as it is gathered tag by tag. */
interface Cell {
  type: string;
  style: number;
  value: string;
  inline: string;
  hasFormula: boolean;
  hasValue: boolean;
}

/** The text of a cell; null where it cannot be told. */
function textOf(
  { type, style, value, inline, hasFormula, hasValue }: Cell,
  { texts, formats, is1904 }: Pick<XlsxBook, 'texts' | 'formats' | 'is1904'>,
): string | null {
  if (type === 'inlineStr') return unescaped(inline === '' ? value : inline);
  // An empty text is a value; a number that is missing was never worked out.
  if (!hasValue || (value === '' && type !== 'str')) return hasFormula && type !== 'str' ? null : '';
  if (type === 'str') return unescaped(value);
  if (type === 'e') return value.trim();
  if (type === 'd') return isoText(value.trim());
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (type === 's') return texts[number] ?? null;
  if (type === 'b') return /^(?:1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE';
  return Number.isFinite(number) ? numberText(number, formats[style] ?? 'General', is1904) : null;
}

function mergeOf(ref: string): Merge | null {
  const [, left, top, right, bottom] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? [];
  if (left === undefined || right === undefined) return null;
  return {
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
    left: columnNumber(left) - 1,
    right: columnNumber(right) - 1,
  };
}

/**
 * Reads the XML of a worksheet.
 * @throws FileRefused `too-large` or `unreadable`
 */
export function readSheet(xml: string, book: Pick<XlsxBook, 'texts' | 'formats' | 'is1904'>): SheetGrid {
  const grid = new SheetGrid();
  let row = -1;
  let column = -1;
  let cell: Cell | null = null;
  let inside: 'value' | 'inline' | null = null;
  let spoken = 0;

  const openRow = (attributes: string): void => {
    const number = Number(attributeOf(attributes, 'r') ?? Number.NaN);
    // Rows without a number, or with one that no sheet has, count on.
    row = Number.isInteger(number) && number >= 1 && number <= mostRows ? number - 1 : row + 1;
    column = -1;
    if (isSaid(attributes, 'hidden')) grid.hideRow(row);
  };
  const openCell = (attributes: string): void => {
    const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attributeOf(attributes, 'r') ?? '') ?? [];
    const named = letters === undefined ? 0 : columnNumber(letters);
    column = named >= 1 && named <= mostColumns ? named - 1 : column + 1;
    if (number !== undefined && Number(number) >= 1 && Number(number) <= mostRows) row = Number(number) - 1;
    cell = {
      type: attributeOf(attributes, 't') ?? 'n',
      style: Number(attributeOf(attributes, 's') ?? -1),
      value: '',
      inline: '',
      hasFormula: false,
      hasValue: false,
    };
  };
  const closeCell = (closed: Cell): void => {
    const text = textOf(closed, book);
    if (text === null) grid.putUnread(row, column);
    else grid.put(row, column, text);
    cell = null;
  };

  scanXml(xml, {
    open(name, attributes) {
      inside = null;
      if (name === 'c') openCell(attributes);
      else if (name === 'row') openRow(attributes);
      else if (cell === null) openAround(grid, name, attributes);
      else if (name === 'f') cell.hasFormula = true;
      else if (name === 'rPh') spoken += 1;
      else if (name === 't' && spoken === 0) inside = 'inline';
      else if (name === 'v') {
        inside = 'value';
        cell.hasValue = true;
      }
    },
    text(piece) {
      if (cell !== null && inside !== null) cell[inside] += piece;
    },
    close(name) {
      inside = null;
      if (name === 'rPh') spoken -= 1;
      if (name === 'c' && cell !== null) closeCell(cell);
    },
  });
  return grid;
}

/** What stands before and behind the cells. */
function openAround(grid: SheetGrid, name: string, attributes: string): void {
  if (name === 'mergeCell') {
    const merge = mergeOf(attributeOf(attributes, 'ref') ?? '');
    if (merge !== null) grid.addMerge(merge);
  }
  if (name !== 'col' || !isSaid(attributes, 'hidden')) return;
  const [from, to] = [Number(attributeOf(attributes, 'min')), Number(attributeOf(attributes, 'max'))];
  grid.hideColumns(from - 1, to - 1);
}
