/** Whole files that are refused, each with its reason; none crashes, hangs or is read by half. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../core/features/records/reading/read-file.ts';
import { FileRefused } from '../../../../core/domain/records/refusal.ts';
import {
  fixture,
  refusalOf,
  sheetsHeader,
  sheetXml,
  workbook,
  workbookOf,
  type TestCell,
} from '../support.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const json = (value: unknown): Uint8Array => text(JSON.stringify(value));
const ole = (name: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(512),
    ...Buffer.from(name, 'utf16le'),
  ]);
const protectedOds = (part: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'META-INF/manifest.xml': strToU8(
      `<manifest><file-entry full-path="${part}"><encryption-data/></file-entry></manifest>`,
    ),
    [part]: strToU8('x'),
  });
const formHeader: TestCell[] = [
  'ID',
  'Start time',
  'Completion time',
  'Email',
  'Name',
  'Date of visit',
  'What did you see?',
];
const record = (changes: object): object => ({
  format: 'learning-walk-records',
  version: 1,
  visits: [{ evidence: [{ kind: 'saw', text: 'Hands went up.' }] }],
  ...changes,
});

/** Overwrites every place where a number stands in the directory of a ZIP file. */
function withDeclaredSize(zip: Uint8Array, from: number, to: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
  }
  return copy;
}

const cases: [string, Uint8Array, string][] = [
  ['nothing', new Uint8Array(), 'empty-file'],
  ['spaces only', text('\ufeff \r\n\n'), 'empty-file'],
  ['a sentence', text('These are just some notes'), 'not-a-table: text'],
  ['prose with commas', text('One, two\nthree, four, five, six\n\nand seven\n a, b, c'), 'not-a-table: text'],
  ['a header alone', text(`${sheetsHeader}\n`), 'no-rows'],
  ['a header and blank rows', text(`${sheetsHeader}\n,,,\n\n`), 'no-rows'],
  ['some other header alone', text('When,Who\n'), 'no-rows'],
  ['one column', text('Learning walk notes\nHands went up.\nBoards were used.\n'), 'not-a-table: text'],
  ['an unknown table', text('Who,Where,Price\nMe,Here,4\nYou,There,5\n'), 'unknown-form'],
  [
    'a form that asks for nothing seen',
    text('Timestamp,Your name\n01/02/2026 10:00:00,Me\n'),
    'unknown-form',
  ],
  ['a table without any day', text('Class,Teacher,Seen\n9A,Ms A,Hands went up.\n'), 'no-days'],
  [
    'a title that says when it was changed',
    text('Walk log (updated 1 September 2026),,\nClass,Teacher,Seen\n9A,Ms A,Up.\n'),
    'no-days',
  ],
  ['nothing but quotation marks', text(`Date,Seen\n${'"'.repeat(4_000_001)}`), 'too-large: cells'],
  ['nothing but line ends', text(`Date,Seen\n${'\n'.repeat(2_000_001)}`), 'too-large: cells'],
  [
    'more filled cells than there is memory for',
    workbook([formHeader], { sheet: sheetXml(Array.from({ length: 400_001 }, () => ['a'])) }),
    'too-large: cells',
  ],
  [
    'many rows beside many columns',
    workbook([formHeader], {
      sheet: sheetXml([
        Array.from({ length: 1000 }, () => 'a'),
        ...Array.from({ length: 3000 }, () => ['a']),
      ]),
    }),
    'too-large: cells',
  ],
  ['titles alone', workbook([['Learning walk'], [], ['Autumn 1']]), 'unknown-form'],
  ['notes in Markdown', fixture('README.md'), 'not-a-table: text'],
  ['a PDF', text('%PDF-1.7\n1 0 obj'), 'not-a-table: pdf'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-a-table: png'],
  ['a web page', text('<!DOCTYPE html><table><tr><td>a,b</td></tr></table>'), 'not-a-table: html'],
  ['bytes without sense', new Uint8Array(5000).map((_, index) => (index * 7) % 29), 'not-a-table: binary'],
  ['an old Excel file that is cut off', ole('Workbook'), 'unreadable: xls'],
  ['an old Excel file with macros', ole('_VBA_PROJECT'), 'has-macros'],
  ['a Numbers document', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'apple-numbers'],
  [
    'a Numbers document in a ZIP file',
    zipSync({ 'Walk.numbers/Index/Document.iwa': strToU8('x'), 'Walk.numbers/preview.jpg': strToU8('y') }),
    'apple-numbers',
  ],
  ['an encrypted workbook', ole('EncryptedPackage'), 'encrypted'],
  ['an encrypted OpenDocument sheet', protectedOds('content.xml'), 'encrypted'],
  ['one of a newer LibreOffice', protectedOds('encrypted-package'), 'encrypted'],
  ['a picture that is called a workbook', text('RIFF\u0024\0\0\0WEBPVP8 \0'), 'not-a-table: binary'],
  [
    'CSV files in a ZIP file that hold nothing',
    zipSync({ 'a.csv': strToU8(''), 'b.csv': strToU8('') }),
    'empty-file',
  ],
  ['an old Word file', ole('WordDocument'), 'not-a-table: ole'],
  ['a Word file', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'not-a-table: docx'],
  ['a ZIP file of other things', zipSync({ 'a.txt': strToU8('hello') }), 'not-a-table: zip'],
  ['an empty ZIP file', zipSync({}), 'not-a-table: zip'],
  [
    'a workbook with macros',
    workbook([formHeader], { parts: { 'xl/vbaProject.bin': strToU8('x') } }),
    'has-macros',
  ],
  [
    'a macro workbook without its macros',
    workbook([formHeader], {
      parts: { '[Content_Types].xml': strToU8('<Types>sheet.macroEnabled.main+xml</Types>') },
    }),
    'has-macros',
  ],
  ['an empty workbook', workbook([]), 'no-rows'],
  ['a form without responses', workbook([formHeader]), 'no-rows'],
  ['a ZIP file that is cut off', workbook([formHeader]).slice(0, -40), 'unreadable: zip'],
  ['a ZIP file with changed bytes', workbook([formHeader]).fill(0xff, 90, 110), 'unreadable: zip'],
  [
    'a sheet that is cut off',
    workbook([], { sheet: sheetXml([formHeader]).slice(0, -30) }),
    'unreadable: xlsx',
  ],
  [
    'a sheet that is no XML',
    workbook([], { sheet: '<worksheet><sheetData><row></c></worksheet>' }),
    'unreadable: xlsx',
  ],
  [
    'a ZIP bomb',
    workbook([], { parts: { 'xl/media/a.bin': new Uint8Array(60 * 1024 * 1024) } }),
    'too-large: zip',
  ],
  [
    'a part packed too well',
    workbook([], { parts: { 'xl/media/a.bin': new Uint8Array(3_000_000) } }),
    'too-large: zip',
  ],
  [
    'a part that is larger than it says',
    withDeclaredSize(workbook([], { sheet: ' '.repeat(1_234_567) }), 1_234_567, 1000),
    'too-large: zip',
  ],
  [
    'a part that is smaller than it says',
    withDeclaredSize(workbook([], { sheet: sheetXml([formHeader]) }), sheetXml([formHeader]).length, 5000),
    'unreadable: zip',
  ],
  [
    'too many parts',
    zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`a${index}`, strToU8('x')]))),
    'too-large: zip',
  ],
  ['more than 50 MB', new Uint8Array(50 * 1024 * 1024 + 1).fill(0x61), 'too-large'],
  ['broken JSON', text('{"format": "learning-walk-records", '), 'invalid-record-file: json'],
  ['other JSON', json({ visits: [] }), 'invalid-record-file: format'],
  ['a list in JSON', json([1, 2]), 'invalid-record-file: format'],
  ['JSON without visits', json(record({ visits: undefined })), 'invalid-record-file: visits'],
  ['JSON with no visit', json(record({ visits: [] })), 'no-rows'],
  ['JSON without a version', json(record({ version: undefined })), 'invalid-record-file: version'],
  ['JSON of a later version', json(record({ version: 2 })), 'newer-format: 2'],
  ['an unknown key', json(record({ school: 'x' })), 'invalid-record-file: school'],
  ['an unknown key in the walk', json(record({ walk: { head: 'x' } })), 'invalid-record-file: walk, head'],
  [
    'an unknown key in a visit',
    json(record({ visits: [{ evidence: [] }, { evidence: [], colour: 'red' }] })),
    'invalid-record-file: visits 2, colour',
  ],
  [
    'an unknown key in evidence',
    json(record({ visits: [{ evidence: [{ kind: 'saw', text: 'x', grade: 1 }] }] })),
    'invalid-record-file: visits 1, evidence 1, grade',
  ],
  [
    'a key that is a trap',
    text('{"format":"learning-walk-records","version":1,"visits":[{"evidence":[],"__proto__":{"a":1}}]}'),
    'invalid-record-file: visits 1, __proto__',
  ],
];

describe('refuses', () => {
  test.each(cases)('%s', async (_what, bytes, reason) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });
});

test('half of an old workbook is refused, or all of its rows are read', async () => {
  const { readXls } = await import('../../../../core/features/records/reading/workbook/read-workbook.ts');
  const told = async (bytes: Uint8Array): Promise<number | string> => {
    try {
      return (await readXls(bytes)).reduce((sum, { rows }) => sum + rows.length, 0);
    } catch (error) {
      return error instanceof FileRefused ? 'refused' : 'crashed';
    }
  };
  for (const name of ['readxl-deaths.xls', 'readxl-list_type.xls', 'calamine-merge_cells.xls']) {
    const whole = fixture(name, 'workbooks');
    const rows = await told(whole);
    const parts = [0.2, 0.4, 0.5, 0.6, 0.8, 0.95].map((share) => whole.slice(0, whole.length * share));
    for (const part of parts) expect(['refused', rows]).toContain(await told(part));
    expect(await told(whole.slice(0, whole.length * 0.2))).toBe('refused');
  }
});

test('of several CSV files in a ZIP file, one that holds no table is said and the others are read', async () => {
  const csv = 'Date,Class,What did you see?\n2026-10-15,9A,Hands went up.\n2026-10-16,9B,Pairs talked.\n';
  const { tables, otherSheets } = await readFile(
    {
      name: 'walk.zip',
      bytes: zipSync({ 'a.csv': strToU8(csv), 'b.csv': strToU8(''), 'c.csv': strToU8('notes\nmore\n') }),
    },
    {},
  );
  expect(tables.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([['a.csv', 2]]);
  expect(otherSheets).toEqual([
    { name: 'b.csv', reason: 'empty' },
    { name: 'c.csv', reason: 'no-records' },
  ]);
});

test('a workbook with sixty sheets is sixty tables', async () => {
  const rows = [
    ['Date', 'Class', 'What did you see?'],
    ['2026-10-15', '9A', 'Hands went up.'],
  ];
  const sheets = Array.from({ length: 60 }, (_, index) => ({ name: `Day ${index}`, rows }));
  const { tables } = await readFile({ name: 'walk.xlsx', bytes: workbookOf(sheets) }, {});
  expect(tables.map(({ sheet }) => sheet)).toEqual(sheets.map(({ name }) => name));
});

test('a table that is pasted from Word keeps the lines within its cells', async () => {
  const pasted = 'Date\tClass\tWhat did you see?\r15/10/2026\t9A\tHands went up.\vThen sat.\r';
  const { tables } = await readFile({ name: 'pasted', bytes: text(pasted) }, {});
  const [row] = tables[0]?.rows ?? [];
  expect(row?.outcome.kind === 'visit' && row.outcome.visit.evidence.map((one) => one.text)).toEqual([
    'Hands went up.',
    'Then sat.',
  ]);
});

test('a name says nothing: a workbook called .csv is read as what it is', async () => {
  const { tables } = await readFile({ name: 'walk.csv', bytes: fixture('microsoft-forms.xlsx') }, {});
  expect(tables.map(({ dialect }) => dialect)).toEqual(['microsoft-forms']);
});

test('reading stops when it is called off, and tells how far it came', async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => `,15/10/2026,,,,Hands went up ${index}.,`);
  const bytes = text([sheetsHeader, ...rows].join('\n'));
  const controller = new AbortController();
  const progress: [number, number][] = [];
  const reading = readFile(
    { name: 'x', bytes },
    {
      signal: controller.signal,
      onProgress: (done, total) => {
        progress.push([done, total]);
        if (done >= 1000) controller.abort(new Error('called off'));
      },
    },
  );
  await expect(reading).rejects.toThrow('called off');
  expect(progress).toEqual([
    [500, 1200],
    [1000, 1200],
  ]);
});
