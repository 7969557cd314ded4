/** The workbook inside a chart: the labels and the released values, nothing else. */
import type { ClearedChart } from '../../../contract/calls/insight.ts';
import { contentTypes as types, namespaceNames, sheetName } from './constants.ts';
import { drawnRows } from './drawn-rows.ts';
import { workbookPartNames } from './part-names.ts';
import { contentTypesXml, relationsXml } from './relations.ts';
import { plainCellText, xmlHead, xmlText } from './xml.ts';
import { zipParts } from './zip.ts';

const textCell = (at: string, text: string): string =>
  `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${xmlText(plainCellText(text))}</t></is></c>`;

function sheetXml(chart: ClearedChart): string {
  const rows = drawnRows(chart.rows).map(({ label, count }, index) => {
    const row = index + 2;
    return `<row r="${row}">${textCell(`A${row}`, label)}<c r="B${row}"><v>${count}</v></c></row>`;
  });
  return (
    `${xmlHead}<worksheet xmlns="${namespaceNames.spreadsheet}"><cols><col min="1" max="1" width="30" customWidth="1"/></cols>` +
    `<sheetData><row r="1">${textCell('B1', sheetName)}</row>${rows.join('')}</sheetData></worksheet>`
  );
}

export function workbookBytes(chart: ClearedChart): Uint8Array {
  const [contentTypes = '', rootRelations = '', workbook = '', workbookRelations = '', sheet = ''] =
    workbookPartNames;
  const typeOf = new Map<string, string>([
    [workbook, types.workbook],
    [sheet, types.sheet],
  ]);
  return zipParts(
    new Map([
      [contentTypes, contentTypesXml(typeOf, false)],
      [rootRelations, relationsXml([['document', workbook]])],
      [
        workbook,
        `${xmlHead}<workbook xmlns="${namespaceNames.spreadsheet}" xmlns:r="${namespaceNames.relations}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [workbookRelations, relationsXml([['sheet', 'worksheets/sheet1.xml']])],
      [sheet, sheetXml(chart)],
    ]),
  );
}
