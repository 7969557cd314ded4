/** Makes the recording sheet: a workbook with a column for every question, lists to choose from and hints. */
import { zipSync } from 'fflate';
import { columnLetter } from '../../../domain/records/table/headers.ts';
import type { FormQuestion } from './form-questions.ts';

const mostVisits = 200;
/** Excel refuses longer ones, and the whole sheet with them. */
const longestHint = 255;
const longestHintTitle = 32;

const saw = 'Write what pupils did or said, not what you think of it. A new line for each thing you saw.';
const pupils = ' No pupil’s name.';

/** No other characters may stand in XML, and text is text. */
const escaped = (text: string): string =>
  text
    .toWellFormed()

    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';

/** Styles by their place in `stylesXml`. */
const style = { header: 1, text: 2, date: 3, evidenceHeader: 4 };

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

function hintOf({ kind, title, hint }: FormQuestion): string {
  if (kind !== 'evidence' || title === 'I wonder…') return hint;
  const rest = title === 'A pupil told me…' ? pupils : ` ${saw}`;
  return `${shortened(hint, longestHint - rest.length)}${rest}`.trim();
}

function validationXml(question: FormQuestion, index: number): string {
  const { title, list, isDate, isStrict } = question;
  const letter = columnLetter(index);
  const range = `${letter}2:${letter}${mostVisits + 1}`;
  const promptTitle = escaped(shortened(title, longestHintTitle));
  const prompt = `allowBlank="1" showInputMessage="1" promptTitle="${promptTitle}" prompt="${escaped(hintOf(question))}" sqref="${range}"`;
  if (list !== null) {
    const strict = isStrict
      ? ' showErrorMessage="1" errorTitle="Choose one" error="Choose from the list, or leave it empty."'
      : '';
    return `<dataValidation type="list"${strict} ${prompt}><formula1>"${list.join(',')}"</formula1></dataValidation>`;
  }
  if (isDate) {
    const error =
      'showErrorMessage="1" errorTitle="A date, please" error="Write a day, for example 5/10/2026."';
    return `<dataValidation type="date" operator="greaterThan" ${error} ${prompt}><formula1>43831</formula1></dataValidation>`;
  }
  return `<dataValidation ${prompt}/>`;
}

function sheetXml(questions: readonly FormQuestion[]): string {
  const cols = questions.map(({ width, isDate }, index) => {
    const look = isDate ? style.date : style.text;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${look}" customWidth="1"/>`;
  });
  const cells = questions.map(({ kind, title }, index) => {
    const look = kind === 'detail' ? style.header : style.evidenceHeader;
    return `<c r="${columnLetter(index)}1" s="${look}" t="inlineStr"><is><t>${escaped(title)}</t></is></c>`;
  });
  return (
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols>` +
    `<sheetData><row r="1" ht="48" customHeight="1">${cells.join('')}</row></sheetData>` +
    `<dataValidations count="${questions.length}">${questions.map(validationXml).join('')}</dataValidations>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

const stylesXml =
  `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="ddd\\ d\\ mmm\\ yyyy"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF545D68"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF0B5C6B"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right style="thin"><color rgb="FFD8D3C6"/></right><top/><bottom style="thin"><color rgb="FFD8D3C6"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>' +
  '<xf numFmtId="0" fontId="1" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
const relationsXml = (...relations: string[]): string =>
  `${head}<Relationships xmlns="${openPackage}/relationships">${relations.join('')}</Relationships>`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const typesXml =
  `${head}<Types xmlns="${openPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

/** The same questions always make the same bytes. */
export function recordingSheet(questions: readonly FormQuestion[]): Uint8Array {
  const parts = {
    '[Content_Types].xml': typesXml,
    '_rels/.rels': relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Visits" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheetXml(questions),
    'xl/styles.xml': stylesXml,
  };
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}
