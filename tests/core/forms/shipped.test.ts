/** The forms for observers: what they ask, and under which names they are handed out. */
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { top } from '../../support/folders.ts';
import { testCore } from '../../support/test-core.ts';
import { hasValidator, validate } from '../../support/validator.ts';
import { scale, sheet, sheetPart, titles } from './support.ts';

const folder = path.join(top, 'resources/recording-forms');

describe('the forms', () => {
  test('ask the same, on the sheet and online', () => {
    const text = strFromU8(unzipSync(sheet)[sheetPart] ?? new Uint8Array());
    const headers = [...text.matchAll(/<is><t>([^<]*)<\/t><\/is>/g)].map(([, header]) => header);
    expect(headers).toEqual(titles);
    expect(headers).toHaveLength(18);
  });

  test('offer lists where a choice is to be made', () => {
    const text = strFromU8(unzipSync(sheet)[sheetPart] ?? new Uint8Array());
    const lists = [...text.matchAll(/<formula1>"([^"]*)"<\/formula1>/g)].map(([, list = '']) =>
      list.split(','),
    );
    expect(lists).toEqual([
      ['Form time', '1', '2', '3', '4', '5', '6', '7'],
      ['R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'],
      scale,
      scale,
    ]);
    // Longer texts are refused by Excel, and with them the whole sheet.
    for (const [, hint = ''] of text.matchAll(/ prompt="([^"]*)"/g))
      expect(hint.length).toBeLessThanOrEqual(255);
  });

  test.runIf(hasValidator)('the sheet is a sound workbook', () => {
    expect(validate(sheet, 'xlsx')).toEqual({ ok: true, errors: [] });
  });

  test('fit on one side of A4, for the one that is printed', () => {
    const pdf = fs.readFileSync(path.join(folder, 'recording-sheet.pdf'), 'latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(/\/Type \/Pages\s*\/Count 1\b/.test(pdf)).toBe(true);
  });

  test('are handed out under names that say what they are', async () => {
    const { core, client } = await testCore();
    const made = [];
    for (const form of ['sheet', 'questions', 'printable'] as const) {
      const { token, name } = await client.records.makeForm({ form });
      const file = await core.takeFile(token);
      made.push([name, file.name === name, Buffer.from(file.bytes).toString('latin1', 0, 5)]);
    }
    expect(made).toEqual([
      ['Learning walk recording sheet.xlsx', true, 'PK\u0003\u0004\u0014'],
      ['Questions for your form.txt', true, 'QUEST'],
      ['Recording sheet to print.pdf', true, '%PDF-'],
    ]);
  });
});
