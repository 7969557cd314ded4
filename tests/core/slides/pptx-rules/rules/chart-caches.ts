/** What a chart holds of its numbers: caches, formats, and the workbook that they come from. */
import { kindTypes, type Pack } from '../package/pack.ts';
import { allOf, childOf, isWhole, nodesOf, textOf, valueOf } from '../package/tree.ts';
import type { Check, Rule } from '../rule.ts';
import { cachesOf, chartParts, type Cache, type ChartPart } from './chart-parts.ts';
import { cellsAt, decoded, readCells } from './workbook-cells.ts';

const chartCache: Check = function* (pack) {
  for (const chart of chartParts(pack))
    for (const { count, points } of cachesOf(chart.root)) {
      if (!isWhole(count)) yield { part: chart.name, what: 'a cache is not counted' };
      let last = -1;
      for (const { idx } of points) {
        if (!(idx > last)) yield { part: chart.name, what: `point ${idx} stands after ${last}` };
        if (idx >= Number(count)) yield { part: chart.name, what: `point ${idx} of ${count}` };
        last = idx;
      }
    }
};

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

const chartNumber: Check = function* (pack) {
  for (const chart of chartParts(pack))
    for (const { isNumbers, points } of cachesOf(chart.root))
      for (const { idx, text } of points)
        if (isNumbers && !number.test(text)) yield { part: chart.name, what: `point ${idx} is "${text}"` };
};

const longestFormat = 255;
/** Texts in quotes, letters behind a backslash, `_` or `*`, conditions in brackets, everything else. */
const closedFormat = /^(?:"[^"]*"|[\\_*].|\[[^\]]*\]|[^"\\[\]])*$/su;

const chartFormat: Check = function* (pack) {
  for (const chart of chartParts(pack))
    for (const node of nodesOf(chart.root)) {
      const format =
        node.name === 'c:formatCode'
          ? textOf(node)
          : node.name === 'c:numFmt'
            ? (valueOf(node, 'formatCode') ?? '')
            : null;
      if (format === null) continue;
      if (!closedFormat.test(format)) yield { part: chart.name, what: `the format ${format} does not close` };
      if (format.length > longestFormat)
        yield { part: chart.name, what: `a format of ${format.length} letters` };
    }
};

/** The part of a chart's workbook, by its own word. */
function workbookOf(pack: Pack, { name, root }: ChartPart): string | null {
  const relation = pack.relation(name, valueOf(childOf(root, 'c:externalData'), 'r:id'));
  return relation?.kind === 'package' && pack.parts.has(relation.leadsTo) ? relation.leadsTo : null;
}

const chartWorkbook: Check = function* (pack) {
  const owners = new Map<string, string>();
  for (const chart of chartParts(pack)) {
    const workbook = workbookOf(pack, chart);
    if (workbook === null) {
      yield { part: chart.name, what: 'has no workbook' };
      continue;
    }
    const owner = owners.get(workbook);
    if (owner !== undefined) yield { part: chart.name, what: `has the workbook of ${owner}` };
    owners.set(workbook, chart.name);
    const isXlsx = workbook.endsWith('.xlsx') && pack.parts.get(workbook)?.type === kindTypes.workbook;
    if (!isXlsx || pack.workbook(workbook) === null)
      yield { part: workbook, what: 'is no xlsx that can be opened' };
  }
};

/** Whether one point shows what its cell holds; a cell that is empty has no point. */
function isSame(cache: Cache, at: number, cell: string | undefined): boolean {
  const point = cache.points.find(({ idx }) => idx === at)?.text;
  if (point === undefined || cell === undefined) return point === cell;
  return cache.isNumbers ? number.test(cell) && Number(point) === Number(cell) : decoded(point) === cell;
}

const chartData: Check = function* (pack) {
  for (const chart of chartParts(pack)) {
    const workbook = pack.workbook(workbookOf(pack, chart) ?? '');
    if (workbook === null) continue;
    const cells = readCells(workbook);
    for (const reference of allOf(chart.root, 'c:numRef', 'c:strRef')) {
      const formula = textOf(childOf(reference, 'c:f'));
      // Columns of a table have names of their own: they are not followed.
      if (formula.includes('[')) continue;
      const held = cellsAt(cells, formula);
      const [cache] = cachesOf(reference);
      if (held === null) yield { part: chart.name, what: `${formula} leads to no sheet of the workbook` };
      if (held === null || cache === undefined) continue;
      if (Number(cache.count) !== held.length)
        yield { part: chart.name, what: `${formula} has ${held.length} cells, the chart ${cache.count}` };
      for (const [at, cell] of held.entries())
        if (!isSame(cache, at, cell))
          yield { part: chart.name, what: `${formula}: point ${at} is not "${cell ?? ''}"` };
    }
  }
};

export const chartCachesRules: readonly Rule[] = [
  {
    id: 'chart-cache',
    level: 'repair',
    says: 'points of a cache are counted, in order, once each',
    source: 'scanny/python-pptx#396, #808; ECMA-376-1 §21.2.2.151',
    check: chartCache,
  },
  {
    id: 'chart-number',
    level: 'repair',
    says: 'numbers of a cache are numbers; a missing one is left out',
    source: 'scanny/python-pptx#149; PptxGenJS 4.0.1 writes <c:v></c:v> for null',
    check: chartNumber,
  },
  {
    id: 'chart-format',
    level: 'repair',
    says: 'number formats close their quotes and brackets and have at most 255 characters',
    source: 'gitbrent/PptxGenJS#834; Excel specifications and limits',
    check: chartFormat,
  },
  {
    id: 'chart-workbook',
    level: 'loses',
    says: 'a chart carries its workbook, as xlsx, of its own',
    source:
      'OpenXmlDev/Open-Xml-PowerTools#15; ONLYOFFICE/DocumentBuilder#76; GemBox.Presentation.Examples#1; apache/poi#1002',
    check: chartWorkbook,
  },
  {
    id: 'chart-data',
    level: 'loses',
    says: 'what a chart shows is what its workbook holds, cell by cell',
    source: 'scanny/python-pptx#149 (“two different ways”); PptxGenJS 4.0.1 writes 0 as an empty cell',
    check: chartData,
  },
];
