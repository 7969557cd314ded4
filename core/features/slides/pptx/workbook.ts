/** The workbook inside a chart: the labels and the released values, nothing else. It is valid by itself. */
import type { ChartBox } from '../../../domain/deck/layout/model.ts';
import { seriesOf } from './chart.ts';
import { columnOf, contentTypes as types, fonts, namespaceNames, sheetName } from './constants.ts';
import { workbookPartNames } from './part-names.ts';
import { contentTypesXml, relationsXml } from './relations.ts';
import { xmlHead, xmlText } from './xml.ts';
import { zipParts } from './zip.ts';

const stringCell = (at: string, index: number): string => `<c r="${at}" t="s"><v>${index}</v></c>`;

/** The names of the series first, then the labels: each stands once for each cell that it is in. */
function stringsOf(chart: ChartBox): string[] {
  return [...seriesOf(chart).map(({ name }) => name), ...chart.rows.map(({ label }) => label)];
}

function stringsXml(chart: ChartBox): string {
  const strings = stringsOf(chart);
  const items = strings.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
  return (
    `${xmlHead}<sst xmlns="${namespaceNames.spreadsheet}" count="${strings.length}" uniqueCount="${strings.length}">` +
    `${items.join('')}</sst>`
  );
}

function sheetXml(chart: ChartBox): string {
  const series = seriesOf(chart);
  const heads = series.map((_, at) => stringCell(`${columnOf(at)}1`, at));
  const rows = chart.rows.map((_, index) => {
    const row = index + 2;
    const values = series.map(
      ({ points }, at) => `<c r="${columnOf(at)}${row}"><v>${points[index]?.value ?? 0}</v></c>`,
    );
    return `<row r="${row}">${stringCell(`A${row}`, series.length + index)}${values.join('')}</row>`;
  });
  return (
    `${xmlHead}<worksheet xmlns="${namespaceNames.spreadsheet}"><dimension ref="A1:${columnOf(series.length - 1)}${rows.length + 1}"/>` +
    '<cols><col min="1" max="1" width="30" customWidth="1"/></cols>' +
    `<sheetData><row r="1">${heads.join('')}</row>${rows.join('')}</sheetData></worksheet>`
  );
}

/** One font, one style: what spreadsheet programs ask of every workbook. */
const stylesXml =
  `${xmlHead}<styleSheet xmlns="${namespaceNames.spreadsheet}"><fonts count="1"><font><sz val="11"/><name val="${fonts.named}"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export function workbookBytes(chart: ChartBox): Uint8Array {
  const [
    contentTypes = '',
    rootRelations = '',
    workbook = '',
    workbookRelations = '',
    sheet = '',
    strings = '',
    styles = '',
  ] = workbookPartNames;
  const typeOf = new Map<string, string>([
    [workbook, types.workbook],
    [sheet, types.sheet],
    [strings, types.strings],
    [styles, types.styles],
  ]);
  return zipParts(
    new Map([
      [contentTypes, contentTypesXml(typeOf, [])],
      [rootRelations, relationsXml([['document', workbook]])],
      [
        workbook,
        `${xmlHead}<workbook xmlns="${namespaceNames.spreadsheet}" xmlns:r="${namespaceNames.relations}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        workbookRelations,
        relationsXml([
          ['sheet', 'worksheets/sheet1.xml'],
          ['strings', 'sharedStrings.xml'],
          ['styles', 'styles.xml'],
        ]),
      ],
      [sheet, sheetXml(chart)],
      [strings, stringsXml(chart)],
      [styles, stylesXml],
    ]),
  );
}
