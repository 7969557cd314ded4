/** Leaks planted into the chart of a good deck and into its workbook: every one is found, on the slide of the chart. */
import { unzipSync, zipSync } from 'fflate';
import { test } from 'vitest';
import { added, at, book, changed, expectFound, mtime, workbook, type Leak } from '../support/planting.ts';

const chart = 'ppt/charts/chart2.xml';
const sheet = 'xl/worksheets/sheet1.xml';
const strings = 'xl/sharedStrings.xml';
const inBook = (part: string): string => `${workbook} › ${part}`;

const leaks: Leak[] = [
  ['a name as a label', at(chart, 'Participation', 'Hall'), chart, 'name', 2],
  ['a name as the series', at(chart, '<c:v>Visits</c:v>', '<c:v>Hall</c:v>'), chart, 'name', 2],
  ['a name in a formula', at(chart, 'Visits!$B$1', 'Hall!$B$1'), chart, 'name', 2],
  ['a name in a number format', at(chart, '0&quot; of', '0&quot; Hall of'), chart, 'name', 2],
  [
    'a name in a number format, sign by sign',
    at(chart, '0&quot; of 13&quot;', '\\H\\a\\l\\l0'),
    chart,
    'name',
    2,
  ],
  ['a bar of another length', at(chart, '<c:v>12</c:v>', '<c:v>13</c:v>'), chart, 'uncleared-number', 2],
  [
    'a bar of a row that is hidden',
    at(chart, '</c:numCache>', '<c:pt idx="4"><c:v>3</c:v></c:pt></c:numCache>'),
    chart,
    'uncleared-number',
    2,
  ],
  [
    'a row more than are shown',
    at(chart, '<c:ptCount val="4"/>', '<c:ptCount val="5"/>'),
    chart,
    'uncleared-number',
    2,
  ],
  [
    'an axis that ends elsewhere',
    at(chart, '<c:max val="14"/>', '<c:max val="13"/>'),
    chart,
    'uncleared-number',
    2,
  ],
  [
    'another number in a label of an earlier day',
    at(chart, '&quot; of 13&quot;', '&quot; of 15&quot;'),
    chart,
    'uncleared-number',
    2,
  ],
  [
    'a label of a row that is hidden',
    at(
      chart,
      '</c:strCache></c:strRef></c:cat>',
      '<c:pt idx="4"><c:v>Progress</c:v></c:pt></c:strCache></c:strRef></c:cat>',
    ),
    chart,
    'unknown-text',
    2,
  ],
  [
    'a name among the texts of the workbook',
    book((file) => changed(file, strings, 'Participation', 'Hall')),
    inBook(strings),
    'name',
    2,
  ],
  [
    'a name as a sheet’s',
    book((file) => changed(file, 'xl/workbook.xml', 'name="Visits"', 'name="Hall"')),
    inBook('xl/workbook.xml'),
    'name',
    2,
  ],
  [
    'a name in two runs',
    book((file) =>
      changed(file, strings, '<t xml:space="preserve">Participation</t>', '<r><t>Ha</t></r><r><t>ll</t></r>'),
    ),
    inBook(strings),
    'name',
    2,
  ],
  [
    'an author of the workbook',
    book((file) => added('docProps/core.xml', '<a>Hall</a>', file)),
    inBook('docProps/core.xml'),
    'name',
    2,
  ],
  [
    'comments in the workbook',
    book((file) => added('xl/comments1.xml', '<a>Hall</a>', file)),
    inBook('xl/comments1.xml'),
    'unexpected-part',
    2,
  ],
  [
    'a comment of the workbook’s zip file',
    book((file) => zipSync(unzipSync(file), { mtime, comment: 'Hall' })),
    workbook,
    'metadata',
    2,
  ],
  [
    'a value in a cell',
    book((file) => changed(file, sheet, '<v>12</v>', '<v>11</v>')),
    inBook(sheet),
    'uncleared-number',
    2,
  ],
  [
    'a cell of a row that is hidden',
    book((file) =>
      changed(file, sheet, '</sheetData>', '<row r="6"><c r="B6"><v>3</v></c></row></sheetData>'),
    ),
    inBook(sheet),
    'uncleared-number',
    2,
  ],
  [
    'a cell that holds another text',
    book((file) => changed(file, sheet, 'r="A2" t="s"><v>1</v>', 'r="A2" t="s"><v>2</v>')),
    inBook(sheet),
    'uncleared-number',
    2,
  ],
  [
    'a text in place of a number',
    book((file) => changed(file, sheet, '<c r="B2">', '<c r="B2" t="s">')),
    inBook(sheet),
    'uncleared-number',
    2,
  ],
  [
    'a text that no cell shows',
    book((file) => changed(file, strings, '</sst>', '<si><t xml:space="preserve">Progress</t></si></sst>')),
    inBook(strings),
    'unknown-text',
    2,
  ],
  [
    'a bar in another colour of a row',
    at(chart, '<c:dPt><c:idx val="0"/>', '<c:dPt><c:idx val="7"/>'),
    chart,
    'uncleared-number',
    2,
  ],
  [
    'a quarter that is none',
    at(chart, '<c:majorUnit val="3.5"/>', '<c:majorUnit val="3"/>'),
    chart,
    'uncleared-number',
    2,
  ],
  [
    'a formula',
    book((file) => changed(file, sheet, '<v>12</v>', '<f>6+6</f><v>12</v>')),
    inBook(sheet),
    'uncleared-number',
    2,
  ],
];

test.each(leaks)('%s', (...leak) => expectFound(leak));
