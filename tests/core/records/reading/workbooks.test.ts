/** Real workbooks that other readers are tested with, cell by cell against what those read. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FileRefused } from '../../../../core/domain/records/refusal.ts';
import { readPacked, readXls } from '../../../../core/features/records/reading/workbook/read-workbook.ts';
import type { Table } from '../../../../core/features/records/reading/table.ts';
import { fixture } from '../support.ts';

const cellSchema = z
  .strictObject({
    s: z.string(),
    n: z.number(),
    b: z.boolean(),
    d: z.string(),
    t: z.union([z.string(), z.number()]),
    e: z.string(),
  })
  .partial();
type Expected = z.infer<typeof cellSchema>;
const expectedFiles = z
  .array(
    z.object({
      file: z.string(),
      by: z.string(),
      error: z.string().nullable(),
      sheets: z
        .array(
          z.object({
            sheet: z.string(),
            state: z.string(),
            rows: z.array(z.array(cellSchema.nullable())),
          }),
        )
        .nullable(),
    }),
  )
  .parse(
    JSON.parse(readFileSync(new URL('../../../fixtures/workbooks/expected.json', import.meta.url), 'utf8')),
  );

/** The first rows and columns were written down. */
const most = 30;

/** Files that are refused as a whole, and why. */
const refused: Record<string, string> = {
  'calamine-pass_protected.xlsx': 'encrypted',
  'calamine-issue_385.xls': 'encrypted',
  'calamine-vba.xlsm': 'has-macros',
  'calamine-issue3.xlsm': 'has-macros',
  'calamine-issue_182.xlsb': 'has-macros',
  'calamine-any_sheets.xls': 'has-macros',
  'calamine-issues.xls': 'has-macros',
};

const recalculated = 'the control calculated the formula again, with days before March 1900 of its own';
const ownLeapDay = 'Excel has a 29 February 1900, the control has not';
const neverStored = 'the file stores no value of the formula; the control calculated it';

/** Every cell that differs, and who is right. */
const explained: Record<string, string> = {
  'calamine-empty-string.xls Sheet1 R1C2': 'the control calculated ISBLANK again; FALSE is stored',
  'calamine-has_x000D_inline.xlsx Sheet1 R1C1': '_x000D_ is how a workbook writes a carriage return',
  'calamine-ptgexp-truncated-operand.xls Tab 1 R24C1': 'the control lost what CELL("filename") left',
  'calamine-special_cells.ods sheet1 R4C1':
    'a space at the end of a cell, which is trimmed later in any case',
  'calamine-xls_formula_columns_beyond_z.xls Sheet1 R1C1': neverStored,
  'calamine-xls_formula_columns_beyond_z.xls Sheet1 R2C1': neverStored,
  ...Object.fromEntries(
    [
      'for_testing R2C2',
      'for_testing R3C2',
      'for_testing R4C2',
      'for_testing R5C2',
      'for_human_eyes R5C2',
      'for_human_eyes R6C2',
      'for_human_eyes R7C2',
      'for_human_eyes R8C2',
    ].map((place) => [`readxl-dates-leap-year-1900-xls.xls ${place}`, recalculated]),
  ),
  'readxl-dates-leap-year-1900-xls.xls for_testing R5C1': ownLeapDay,
  'readxl-dates-leap-year-1900-xls.xls for_human_eyes R8C1': ownLeapDay,
};

const seconds = (clock: string): number => {
  const [hours = 0, minutes = 0, rest = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60 + rest;
};

function isAsExpected(expected: Expected | null, text: string): boolean {
  if (expected === null) return text === '';
  if (expected.s !== undefined) return text === expected.s;
  if (expected.b !== undefined) return text === String(expected.b).toUpperCase();
  if (expected.e !== undefined) return text === expected.e;
  if (expected.d !== undefined) return text === expected.d.replace('T00:00:00', '').replace('T', ' ');
  if (expected.t !== undefined)
    return text === expected.t || (text.includes(':') && seconds(text) === expected.t);
  const number = text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
  const wanted = expected.n ?? Number.NaN;
  return text !== '' && Math.abs(number - wanted) <= 1e-6 * Math.abs(wanted);
}

const readAny = (bytes: Uint8Array): Promise<Table[]> =>
  bytes[0] === 0xd0 ? readXls(bytes) : readPacked(bytes);

function cellAt(table: Table, row: number, column: number): string {
  const index = table.rowNumbers === null ? row : table.rowNumbers.indexOf(row + 1);
  return table.rows[index]?.[column] ?? '';
}

/** The cells that differ, and how many were looked at. */
function compared(file: (typeof expectedFiles)[number], tables: readonly Table[]): [string[], number] {
  const different: string[] = [];
  let looked = 0;
  for (const { sheet, state, rows } of file.sheets ?? []) {
    const table = tables.find((one) => one.sheet === sheet);
    // A tab that holds a chart has no cells.
    if (table === undefined && rows.length === 0) continue;
    if (table === undefined) throw new Error(`${file.file}: ${sheet} is missing`);
    expect(`${file.file} ${sheet} ${table.hidden.isSheet}`).toBe(
      `${file.file} ${sheet} ${state !== 'visible'}`,
    );
    for (let row = 0; row < most; row += 1) {
      for (let column = 0; column < most; column += 1) {
        const [expected, text] = [rows[row]?.[column] ?? null, cellAt(table, row, column)];
        if (expected === null && text === '') continue;
        looked += 1;
        if (!isAsExpected(expected, text)) different.push(`${file.file} ${sheet} R${row + 1}C${column + 1}`);
      }
    }
  }
  return [different, looked];
}

test('are read as other readers read them, but for what is explained', async () => {
  const different: string[] = [];
  let looked = 0;
  for (const file of expectedFiles) {
    if (refused[file.file] !== undefined) continue;
    const tables = await readAny(fixture(file.file, 'workbooks'));
    const [some, cells] = compared(file, tables);
    different.push(...some);
    looked += cells;
  }
  expect(different.sort()).toEqual(Object.keys(explained).sort());
  expect(looked).toBeGreaterThan(2800);
  // Where both readers have the same stored value before them, nothing differs but a space.
  const ours = different.filter((place) => /special_cells|x000D/.test(place));
  expect(1 - ours.length / looked).toBeGreaterThanOrEqual(0.995);
});

describe('refused as a whole', () => {
  test.each(Object.entries(refused))('%s: %s', async (file, reason) => {
    await expect(readAny(fixture(file, 'workbooks'))).rejects.toThrow(new FileRefused(reason as 'encrypted'));
  });
});

describe('read though the control could not', () => {
  test.each([
    ['calamine-issue_530.xlsx', '考勤周期'],
    ['calamine-minimal_package.xlsx', 'BKG_NUM'],
    ['calamine-empty_s_attribute.xlsx', 'Sophia'],
  ])('%s', async (file, third) => {
    const [table] = await readAny(fixture(file, 'workbooks'));
    expect(table?.rows[2]?.[0]).toBe(third);
  });
});
