/** Tables: rows that fill their grid, and cells that span. */
import type { Node } from '../package/read-xml.ts';
import { allOf, childrenOf, childOf, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { shapeParts } from './shape-parts.ts';
import { guid } from './text.ts';

const columnsOf = (table: Node): number => [...allOf(childOf(table, 'a:tblGrid'), 'a:gridCol')].length;
const cellsOf = (table: Node): Node[][] => childrenOf(table, 'a:tr').map((row) => childrenOf(row, 'a:tc'));

const tableGrid: Check = function* (pack) {
  for (const { name: part, root } of shapeParts(pack))
    for (const table of allOf(root, 'a:tbl'))
      for (const [row, cells] of cellsOf(table).entries())
        if (cells.length !== columnsOf(table))
          yield { part, what: `row ${row + 1} has ${cells.length} cells for ${columnsOf(table)} columns` };
};

const isOn = (cell: Node | undefined, attribute: string): boolean =>
  ['1', 'true'].includes(valueOf(cell, attribute) ?? '');
const span = (cell: Node, attribute: string): number => Number(valueOf(cell, attribute) ?? 1);

/** The cells that each spanning cell should swallow, as "row column" with the way in which they are merged. */
function* swallowed(rows: readonly Node[][]): Generator<[place: string, way: 'hMerge' | 'vMerge']> {
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (isOn(cell, 'hMerge') || isOn(cell, 'vMerge')) continue;
      const [across, down] = [span(cell, 'gridSpan'), span(cell, 'rowSpan')];
      for (let y = row; y < row + down; y += 1)
        for (let x = column; x < column + across; x += 1) {
          if (x > column) yield [`${y} ${x}`, 'hMerge'];
          if (y > row) yield [`${y} ${x}`, 'vMerge'];
        }
    }
}

function* wrongMerges(rows: readonly Node[][]): Generator<string> {
  const wanted = new Set([...swallowed(rows)].map(([place, way]) => `${place} ${way}`));
  const merged = new Set(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        ['hMerge', 'vMerge'].filter((way) => isOn(cell, way)).map((way) => `${row} ${column} ${way}`),
      ),
    ),
  );
  for (const one of wanted) if (!merged.has(one)) yield `the cell ${one} is missing`;
  for (const one of merged) if (!wanted.has(one)) yield `the cell ${one} belongs to none that spans`;
}

const tableMerge: Check = function* (pack) {
  for (const { name: part, root } of shapeParts(pack))
    for (const table of allOf(root, 'a:tbl'))
      for (const what of wrongMerges(cellsOf(table))) yield { part, what };
};

const tableStyle: Check = function* (pack) {
  for (const shown of shapeParts(pack))
    for (const style of allOf(shown.root, 'a:tableStyleId')) {
      const id = style.children.filter((child) => typeof child === 'string').join('');
      if (!guid.test(id)) yield { part: shown.name, what: `a table has the style "${id}"` };
    }
};

export const tablesRules: readonly Rule[] = [
  {
    id: 'table-grid',
    level: 'repair',
    says: 'each row has one cell for each column of the grid',
    source: 'scanny/python-pptx#853, #895',
    check: tableGrid,
  },
  {
    id: 'table-merge',
    level: 'repair',
    says: 'a cell that spans is followed by as many merged cells, and no other',
    source: 'gitbrent/PptxGenJS#852; yfedoseev/office_oxide#265',
    check: tableMerge,
  },
  {
    id: 'table-style',
    level: 'loses',
    says: 'the style of a table is a GUID',
    source: 'ECMA-376-1 §21.1.3.11',
    check: tableStyle,
  },
];
