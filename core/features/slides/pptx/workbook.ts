/** The workbook inside a chart: the labels and the released values, nothing else. A hidden row has an empty cell. */
import type { ClearedChart } from '../../../contract/calls/insight.ts';
import { workbookPartNames } from './part-names.ts';
import { contentTypesXml, relationsXml } from './relations.ts';
import { cellText, xmlHead } from './xml.ts';
import { zipParts } from './zip.ts';

export const sheetName = 'Visits';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;

function sheetXml(chart: ClearedChart): string {
  const rows = chart.rows.map(({ label, figure }, index) => {
    const row = index + 2;
    const count = figure.kind === 'value' ? figure.count : null;
    const value = count === null ? '' : `<c r="B${row}"><v>${count}</v></c>`;
    return `<row r="${row}">${textCell(`A${row}`, label)}${value}</row>`;
  });
  return (
    `${xmlHead}<worksheet xmlns="${main}"><cols><col min="1" max="1" width="30" customWidth="1"/></cols>` +
    `<sheetData><row r="1">${textCell('B1', sheetName)}</row>${rows.join('')}</sheetData></worksheet>`
  );
}

export function workbookBytes(chart: ClearedChart): Uint8Array {
  const [contentTypes = '', rootRelations = '', workbook = '', workbookRelations = '', sheet = ''] =
    workbookPartNames;
  const types = new Map([
    [workbook, `${sheetType}.sheet.main+xml`],
    [sheet, `${sheetType}.worksheet+xml`],
  ]);
  return zipParts(
    new Map([
      [contentTypes, contentTypesXml(types, false)],
      [rootRelations, relationsXml([['document', workbook]])],
      [
        workbook,
        `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [workbookRelations, relationsXml([['sheet', 'worksheets/sheet1.xml']])],
      [sheet, sheetXml(chart)],
    ]),
  );
}
