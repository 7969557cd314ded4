/** The cells of a workbook, by the references that a chart has to them. */
import type { Pack, Part } from '../package/pack.ts';
import type { Node } from '../package/read-xml.ts';
import { allOf, childOf, childrenOf, textOf, valueOf } from '../package/tree.ts';

/** By sheet, then by cell ("B2"). */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `_x0041_` stands for a letter by its number. */
export const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The runs of a text, without the readings that Japanese has above its lines. */
const richText = (node: Node | undefined): string =>
  node === undefined
    ? ''
    : decoded(
        [...childrenOf(node, 's:t'), ...childrenOf(node, 's:r').flatMap((run) => childrenOf(run, 's:t'))]
          .map(textOf)
          .join(''),
      );

function cellText(cell: Node, shared: readonly string[]): string | undefined {
  const value = childOf(cell, 's:v');
  const type = valueOf(cell, 't') ?? 'n';
  if (type === 'inlineStr') return richText(childOf(cell, 's:is'));
  if (value === undefined) return undefined;
  const text = textOf(value);
  if (type === 's') return shared[Number(text)];
  return type === 'str' ? decoded(text) : text === '' ? undefined : text;
}

function cellsIn({ root }: Part, shared: readonly string[]): Map<string, string> {
  return new Map(
    [...allOf(root, 's:c')].flatMap((cell) => {
      const text = cellText(cell, shared);
      return text === undefined ? [] : [[valueOf(cell, 'r') ?? '', text] as const];
    }),
  );
}

export function readCells(workbook: Pack): Cells {
  const book = workbook.presentation;
  if (book === null) return new Map();
  const [strings] = workbook.related(book.name, 'sharedStrings');
  const shared = [...allOf(strings?.root, 's:si')].map(richText);
  return new Map(
    [...allOf(book.root, 's:sheet')].flatMap((sheet) => {
      const part = workbook.parts.get(workbook.relation(book.name, valueOf(sheet, 'r:id'))?.leadsTo ?? '');
      return part === undefined ? [] : [[valueOf(sheet, 'name') ?? '', cellsIn(part, shared)] as const];
    }),
  );
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  return (column > 26 ? columnLetters((column - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}

const area = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/u;

/** The cells of "Sheet1!$A$2:$A$5", row by row; null where that is no area of a sheet. */
export function cellsAt(cells: Cells, formula: string): (string | undefined)[] | null {
  const found = area.exec(formula.replace(/^\((.*)\)$/u, '$1'));
  if (found === null) return null;
  const [, quoted, plain = '', left = '', top = '', right = left, bottom = top] = found;
  const sheet = cells.get(quoted?.replaceAll("''", "'") ?? plain);
  if (sheet === undefined) return null;
  const held: (string | undefined)[] = [];
  for (let row = Number(top); row <= Number(bottom); row += 1)
    for (let column = columnNumber(left); column <= columnNumber(right); column += 1)
      held.push(sheet.get(`${columnLetters(column)}${row}`));
  return held;
}
