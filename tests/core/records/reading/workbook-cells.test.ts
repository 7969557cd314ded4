/** Cells are what the workbook says: by their number format, whatever the machine, and one by one. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { numberText } from '../../../../core/features/records/reading/workbook/cell-text.ts';
import { numberFormat } from '../../../../core/features/records/reading/workbook/number-format.ts';
import { readPacked } from '../../../../core/features/records/reading/workbook/read-workbook.ts';
import { cpuTime } from '../../../support/cpu-time.ts';
import {
  fixture,
  readAll,
  readBytes,
  rowsTold,
  sheetXml,
  visitsOf,
  workbook,
  workbookOf,
} from '../support.ts';

describe('a number with its format', () => {
  test.each([
    [0.85, '0%', '85%'],
    [0.125, '0.00%', '12.5%'],
    [0.07, '0%', '7%'],
    [1.1, '0%;[Red]-0%', '110%'],
    [90, '0.00E+00', '9.00E+01'],
    [7, '000', '007'],
    [10, '0" mins"', '10 mins'],
    [9, '"Year "0', 'Year 9'],
    [3, '"£"#,##0.00', '3'],
    [0.1 + 0.2, 'General', '0.3'],
    [1234.5, '#,##0.00', '1234.5'],
    [46300, 'dd/mm/yyyy', '2026-10-05'],
    [46300, 'mmm-yy', '2026-10-05'],
    [46300, '[$-809]dd mmmm yyyy;@', '2026-10-05'],
    [46300, 'd"."m"."yy', '2026-10-05'],
    [46300.375, 'd/m/yyyy h:mm', '2026-10-05 09:00:00'],
    [46300.999999, 'd/m/yyyy h:mm', '2026-10-06'],
    [0.375, 'h:mm AM/PM', '09:00:00'],
    [0.375, 'd/m/yyyy h:mm', '09:00:00'],
    [10 / 1440, 'h:mm', '00:10:00'],
    [10 / 1440, 'mm:ss', '00:10:00'],
    [0, 'h:mm', '00:00:00'],
    [0, 'd/m/yyyy', '1900-01-00'],
    [1, 'd/m/yyyy', '1900-01-01'],
    [60, 'd/m/yyyy', '1900-02-29'],
    [61, 'd/m/yyyy', '1900-03-01'],
    [26 / 24, '[h]:mm', '26:00:00'],
    [26 / 24, 'h:mm', '26:00:00'],
    [-5, 'd/m/yyyy', '-5'],
    [99_999_999, 'd/m/yyyy', '99999999'],
    [46300, 'General" d"', '46300 d'],
  ])('%d as %s is %s', (value, code, text) => {
    expect(numberText(value, code, false)).toBe(text);
  });

  test('days of a workbook that counts from 1904 are four years later', () => {
    expect(numberText(46300 - 1462, 'd/m/yyyy', true)).toBe('2026-10-05');
    expect(numberText(10 / 1440, 'h:mm', true)).toBe('00:10:00');
  });

  test('m is a month but beside hours and seconds', () => {
    expect(
      ['mm', 'h:mm', 'mm:ss', 'mmm', 'hh:mm:ss', '[mm]:ss'].map((code) => numberFormat(code).kind),
    ).toEqual(['date', 'time', 'time', 'date', 'time', 'duration']);
  });
});

describe('days, times and shares are the same', () => {
  const script = `
    const [{ readFile }, fs] = await Promise.all([import(process.argv[1]), import('node:fs')]);
    const { readPacked, readXls } = await import(process.argv[2]);
    const shown = [];
    for (const file of process.argv.slice(3)) {
      const bytes = new Uint8Array(fs.readFileSync(file));
      const tables = bytes[0] === 0xd0 ? await readXls(bytes) : await readPacked(bytes);
      shown.push(tables.map(({ rows }) => rows));
    }
    const { tables } = await readFile({ name: 'x', bytes: fs.readFileSync(process.argv[3]) }, {});
    console.log(new Date(2026, 6, 1).getTimezoneOffset(), JSON.stringify([shown, tables.map(({ rows }) => rows)]));`;
  const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
  const files = [
    'elmfield/microsoft-forms.xlsx',
    'workbooks/readxl-deaths.xls',
    'workbooks/readxl-type-me.xlsx',
  ]
    .concat([
      'workbooks/calamine-date_1904.xlsb',
      'workbooks/calamine-special_cells.ods',
      'faults/17-durations.xlsx',
    ])
    .map((name) => at(`tests/fixtures/${name}`));
  const reading = 'core/features/records/reading';
  const inZone = (zone: string): [offset: string, rows: string] => {
    const args = [at(`${reading}/read-file.ts`), at(`${reading}/workbook/read-workbook.ts`), ...files];
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...args], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const space = stdout.indexOf(' ');
    if (space < 0) throw new Error(stderr);
    return [stdout.slice(0, space), stdout.slice(space)];
  };

  test('in London, in Los Angeles and in Auckland', () => {
    const [london, angeles, auckland] = ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland'].map(
      inZone,
    );
    expect([london?.[0], angeles?.[0], auckland?.[0]]).toEqual(['-60', '420', '-720']);
    expect(angeles?.[1]).toBe(london?.[1]);
    expect(auckland?.[1]).toBe(london?.[1]);
    expect(london?.[1]).toContain('1947-01-08');
  });
});

const header = ['Date', 'Class', 'Teacher', 'What did you see?'];
const seen = (day: number, text = 'Hands went up.'): [{ serial: number }, string, string, string] => [
  { serial: 46300 + day },
  '9A',
  'Ms A Bee',
  text,
];

describe('one bad cell is one row’s attention', () => {
  const rowsWith = async (xml: string): Promise<string[]> => {
    const sheet = sheetXml([header, seen(0), seen(1), seen(2)]).replace(/<c r="D3".*?<\/c>/, xml);
    const { rows } = await readBytes(workbook([], { sheet }));
    return rowsTold(rows);
  };
  const others = (third: string): string[] => ['2 visit', third, '4 visit'];

  test.each([
    ['a formula without a stored value', '<c r="D3"><f>A1&amp;B1</f></c>', ''],
    ['a formula with an empty stored number', '<c r="D3"><f>A1</f><v></v></c>', ''],
    ['a text that is not there', '<c r="D3" t="s"><v>99999</v></c>', ''],
    ['a number that is none', '<c r="D3"><v>ten</v></c>', ''],
    ['an error', '<c r="D3" t="e"><v>#SPILL!</v></c>', '#SPILL!'],
    ['an error of later Excels', '<c r="D3" t="e"><v>#BLOCKED!</v></c>', '#BLOCKED!'],
    ['a day where something seen stands', '<c r="D3" s="1"><v>46000</v></c>', '2025-12-09'],
  ])('%s', async (_what, xml, value) => {
    expect(await rowsWith(xml)).toEqual(others(`3 What did you see?, ${value}, unreadable-cell`));
  });

  test('a formula that left no text is blank', async () => {
    expect(await rowsWith('<c r="D3" t="str"><f>IF(A1,"","x")</f><v></v></c>')).toEqual(
      others('3 , , missing-visit-details'),
    );
  });

  test('in a row that holds nothing else, the row is not taken for blank', async () => {
    const sheet = sheetXml([header, seen(0)]).replace(
      '</sheetData>',
      '<row r="3"><c r="D3"><f>A1</f></c></row></sheetData>',
    );
    expect(rowsTold((await readBytes(workbook([], { sheet }))).rows)).toEqual([
      '2 visit',
      '3 What did you see?, , unreadable-cell',
    ]);
  });
});

describe('cells far away', () => {
  const withStray = (cell: string): Uint8Array => {
    const sheet = sheetXml([header, seen(0), seen(1)]).replace(
      '</sheetData>',
      `<row r="1048576">${cell}</row></sheetData>`,
    );
    return workbook([], { sheet });
  };

  test('make neither a million rows nor sixteen thousand columns', async () => {
    const stray = withStray('<c r="XFD1048576"><v>1</v></c>');
    const { rows, columns } = await readBytes(stray);
    expect(await cpuTime(() => readBytes(stray))).toBeLessThan(300);
    expect(columns.length).toBeLessThanOrEqual(header.length + 1);
    expect(rowsTold(rows)).toEqual(['2 visit', '3 visit', '1048576 , , missing-visit-details']);
  });

  test('say nothing where they are blank or only have a format', async () => {
    for (const cell of ['<c r="XFD1048576" s="1"/>', '<c r="XFD1048576" t="str"><v></v></c>']) {
      const { rows, columns } = await readBytes(withStray(cell));
      expect([columns.length, rows.length]).toEqual([header.length, 2]);
    }
  });

  test('beside a record are one more column', async () => {
    const sheet = sheetXml([header, seen(0), seen(1)]).replace(
      /<\/row>/g,
      (end, at: number, whole: string) =>
        whole.indexOf('</row>') === at
          ? end
          : `<c r="XFD${whole.slice(0, at).split('<row').length - 1}"><v>7</v></c>${end}`,
    );
    const { rows, columns } = await readBytes(workbook([], { sheet }));
    expect(columns.length).toBe(header.length + 1);
    expect(visitsOf(rows)).toHaveLength(2);
  });

  test('whose address no sheet has stand where they are written', async () => {
    const sheet = sheetXml([header, seen(0)]).replace('<row r="2">', '<row r="&#57;9999999">');
    expect(rowsTold((await readBytes(workbook([], { sheet }))).rows)).toEqual(['2 visit']);
    const bare = sheetXml([header, seen(0)]).replace(/ r="[A-Z]*\d+"/g, '');
    expect(rowsTold((await readBytes(workbook([], { sheet: bare }))).rows)).toEqual(['2 visit']);
  });
});

test('hidden sheets, rows and columns are read and said to be hidden', async () => {
  const sheet = sheetXml([header, seen(0), seen(1)])
    .replace('<sheetData>', '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>')
    .replace('<row r="3">', '<row r="3" hidden="1">');
  const book = strToU8(
    '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>' +
      '<sheet name="October" sheetId="1" state="hidden" r:id="rId1"/></sheets></workbook>',
  );
  const { rows, hidden } = await readBytes(workbook([], { sheet, parts: { 'xl/workbook.xml': book } }));
  expect(visitsOf(rows)).toHaveLength(2);
  expect(hidden).toEqual({ isSheet: true, rows: 1, columns: ['Teacher'] });
});

describe('packages that are written in another way', () => {
  const plainBook = workbookOf([{ name: 'Form1', rows: [header, seen(0)] }]);

  test('with long sizes and places (ZIP64)', async () => {
    expect(rowsTold((await readBytes(asZip64(plainBook))).rows)).toEqual(['2 visit']);
  });

  test('whose tags have a prefix', async () => {
    const sheet = sheetXml([header, seen(0)])
      .replace('xmlns=', 'xmlns:x=')
      .replace(/<(\/?)(?=\w)/g, '<$1x:');
    expect(rowsTold((await readBytes(workbook([], { sheet }))).rows)).toEqual(['2 visit']);
  });
});

/** The same archive with a wide end, and a count and a place that only stand there. */
function asZip64(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const wide = new DataView(new ArrayBuffer(76));
  wide.setUint32(0, 0x06064b50, true);
  wide.setBigUint64(4, 44n, true);
  for (const at of [24, 32]) wide.setBigUint64(at, BigInt(view.getUint16(end + 10, true)), true);
  wide.setBigUint64(40, BigInt(view.getUint32(end + 12, true)), true);
  wide.setBigUint64(48, BigInt(view.getUint32(end + 16, true)), true);
  wide.setUint32(56, 0x07064b50, true);
  wide.setBigUint64(64, BigInt(end), true);
  const made = new Uint8Array(zip.length + 76);
  made.set(zip.subarray(0, end));
  made.set(new Uint8Array(wide.buffer), end);
  made.set(zip.subarray(end), end + 76);
  const last = new DataView(made.buffer, end + 76);
  for (const at of [8, 10]) last.setUint16(at, 0xffff, true);
  for (const at of [12, 16]) last.setUint32(at, 0xffff_ffff, true);
  return made;
}

describe('CSV files in a ZIP file', () => {
  const csv = strToU8(
    'Timestamp,Date of visit,Class,What did you see?\n2026/10/06 10:39:41 AM GMT+1,2026-10-05,9A,Hands went up.\n',
  );

  test('are read as Google hands them out', async () => {
    const { tables } = await readAll(zipSync({ 'Walk.csv': csv }));
    expect(tables.map(({ dialect, sheet, rows }) => [dialect, sheet, rows.length])).toEqual([
      ['google-forms', null, 1],
    ]);
  });

  test('several are several tables; what a Mac adds is none', async () => {
    const { tables } = await readAll(
      zipSync({ 'a/One.csv': csv, 'a/Two.csv': csv, '__MACOSX/._One.csv': strToU8('x') }),
    );
    expect(tables.map(({ sheet }) => sheet)).toEqual(['One.csv', 'Two.csv']);
  });
});

test('an OpenDocument sheet that repeats a cell a million times is refused before it is made', async () => {
  const content =
    '<office:document-content><office:spreadsheet><table:table table:name="A">' +
    '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16000"/></table:table-row>' +
    '</table:table></office:spreadsheet></office:document-content>';
  const ods = zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8('<manifest/>'),
  });
  await expect(readPacked(ods)).rejects.toThrow('too-large: cells');
});

test('merged cells of an old workbook are known', async () => {
  const { readXls } = await import('../../../../core/features/records/reading/workbook/read-workbook.ts');
  const [table] = await readXls(fixture('calamine-merge_cells.xls', 'workbooks'));
  expect(table?.merges.length).toBeGreaterThan(0);
});
