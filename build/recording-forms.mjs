/** Makes the forms for observers that ship with the app: `node build/node.mjs build/recording-forms.mjs`. What it makes is checked in. */
import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { chromium } from 'playwright';
import { chromiumArgs, ensureBrowser } from './browser.mjs';

const folder = new URL('../resources/recording-forms/', import.meta.url);
const mostVisits = 200;

const periods = ['Form time', '1', '2', '3', '4', '5', '6', '7'];
const yearGroups = ['R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'];
const scale = ['Not yet', 'In places', 'Mostly', 'Throughout'];

/** `list`: the cell offers these; `isDate`: it takes a day. `hint` shows when the cell is chosen. */
const details = [
  { header: 'Date of visit', width: 15, isDate: true, hint: 'For example 5/10/2026.' },
  { header: 'Period', width: 8, list: periods, hint: 'Choose one, or write your own.' },
  { header: 'Observer', width: 14, hint: 'Your name.' },
  {
    header: 'Second observer',
    width: 14,
    hint: 'Only where two of you were in the room and write one record.',
  },
  { header: 'Teacher', width: 14, hint: 'Name or initials. Names stay with the leadership team.' },
  { header: 'Class', width: 9, hint: 'For example 9X/Ma1.' },
  { header: 'Year group', width: 7, list: yearGroups, hint: 'Choose one.' },
  { header: 'Subject', width: 13, hint: 'As your timetable has it.' },
  { header: 'Room', width: 7, hint: 'For example M12.' },
];

const saw = 'Write what pupils did or said, not what you think of it. A new line for each thing you saw.';
const evidence = [
  { header: 'Curriculum match', hint: `What was the task, and what was it for? ${saw}` },
  { header: 'Participation', hint: `Who spoke, wrote, asked, helped? ${saw}` },
  { header: 'Learning environment', hint: `What in the room did pupils use? ${saw}` },
  { header: 'Clear goals', hint: `What did pupils say they were learning, and why? ${saw}` },
  { header: 'Progress', hint: `What could pupils do by the end that they could not at the start? ${saw}` },
  { header: 'A pupil told me…', hint: 'The pupil’s own words, one line for each. No pupil’s name.' },
  { header: 'I wonder…', hint: 'A question that you came away with, for the team.' },
].map((column) => ({ ...column, width: 34 }));

const lookFors = [
  { header: 'Pupils could say what they were learning and why', width: 22, list: scale },
  { header: 'Every pupil had a way to take part', width: 22, list: scale },
].map((column) => ({ ...column, hint: 'Leave empty what you did not look at: empty never counts as no.' }));

const columns = [...details, ...evidence, ...lookFors];

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const letter = (index) => String.fromCharCode(65 + index);

/** Styles by their place in `stylesXml`. */
const style = { header: 1, text: 2, date: 3, evidenceHeader: 4 };

function validationXml({ header, hint, list, isDate }, index) {
  const range = `${letter(index)}2:${letter(index)}${mostVisits + 1}`;
  const prompt = `allowBlank="1" showInputMessage="1" promptTitle="${escaped(header.slice(0, 32))}" prompt="${escaped(hint)}" sqref="${range}"`;
  if (list) {
    const isStrict =
      list === scale
        ? ' showErrorMessage="1" errorTitle="Choose one" error="Choose from the list, or leave it empty."'
        : '';
    return `<dataValidation type="list"${isStrict} ${prompt}><formula1>"${list.join(',')}"</formula1></dataValidation>`;
  }
  if (isDate) {
    const error =
      'showErrorMessage="1" errorTitle="A date, please" error="Write a day, for example 5/10/2026."';
    return `<dataValidation type="date" operator="greaterThan" ${error} ${prompt}><formula1>43831</formula1></dataValidation>`;
  }
  return `<dataValidation ${prompt}/>`;
}

function sheetXml() {
  const cols = columns.map(({ width, isDate }, index) => {
    const look = isDate ? style.date : style.text;
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${look}" customWidth="1"/>`;
  });
  const cells = columns.map((column, index) => {
    const look = details.includes(column) ? style.header : style.evidenceHeader;
    return `<c r="${letter(index)}1" s="${look}" t="inlineStr"><is><t>${escaped(column.header)}</t></is></c>`;
  });
  return (
    `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols.join('')}</cols>` +
    `<sheetData><row r="1" ht="48" customHeight="1">${cells.join('')}</row></sheetData>` +
    `<dataValidations count="${columns.length}">${columns.map(validationXml).join('')}</dataValidations>` +
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

const relation = (id, kind, target) =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
const relationsXml = (...relations) =>
  `${head}<Relationships xmlns="${openPackage}/relationships">${relations.join('')}</Relationships>`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const typesXml =
  `${head}<Types xmlns="${openPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;

function workbook() {
  const parts = {
    '[Content_Types].xml': typesXml,
    '_rels/.rels': relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Visits" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheetXml(),
    'xl/styles.xml': stylesXml,
  };
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)]);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(1980, 0, 1) });
}

/** The same page prints to the same bytes but for the moment, which is taken out at equal length. */
async function pdf() {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: chromiumArgs() });
  try {
    const page = await browser.newPage();
    await page.goto(new URL('recording-sheet.html', folder).href);
    // Two visits fit on a side: the page holds one.
    await page.locator('.visit').evaluate((visit) => visit.after(visit.cloneNode(true)));
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const moment = /(?<=\/(?:CreationDate|ModDate) \(D:)\d{14}/g;
    return Buffer.from(bytes.toString('latin1').replace(moment, '20260901000000'), 'latin1');
  } finally {
    await browser.close();
  }
}

writeFileSync(new URL('recording-sheet.xlsx', folder), workbook());
writeFileSync(new URL('recording-sheet.pdf', folder), await pdf());
