/** Workbooks made by hand: what tabs mean, and what a person said about their columns. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReadChoices, ReadFile } from '../../../../core/domain/records/record.ts';
import { FileRefused } from '../../../../core/domain/records/refusal.ts';
import {
  readAll,
  readBytes,
  readText,
  rowsTold,
  visitsOf,
  workbook,
  workbookOf,
  type TestCell,
} from '../support.ts';
import { day, header, row, seen } from './hand-made.ts';

describe('tabs', () => {
  const months = (rows: Record<string, TestCell[][]>): Uint8Array =>
    workbookOf(Object.entries(rows).map(([name, of]) => ({ name, rows: [['Walks 2026'], header, ...of] })));

  test('are tables of one form, each with its own days', async () => {
    const { tables, otherSheets } = await readAll(
      months({ September: [row('Mon 7th', '9A')], October: [row('Mon 5th', '9A')], November: [] }),
    );
    expect(tables.map(({ sheet, rows }) => [sheet, visitsOf(rows).map(({ date }) => date)])).toEqual([
      ['September', ['2026-09-07']],
      ['October', ['2026-10-05']],
    ]);
    expect(new Set(tables.map(({ fingerprint }) => fingerprint)).size).toBe(1);
    expect(otherSheets).toEqual([{ name: 'November', reason: 'empty' }]);
  });

  test('of one form write their days alike: one that is clear settles the others', async () => {
    const days = async (...tabs: string[]): Promise<string[]> => {
      const { tables } = await readAll(
        workbookOf(tabs.map((text, at) => ({ name: `Tab ${at}`, rows: [header, row(text, '9A')] }))),
      );
      return tables.flatMap(({ rows }) =>
        rows.map(({ outcome }) => (outcome.kind === 'visit' ? (outcome.visit.date ?? '') : outcome.kind)),
      );
    };
    expect(await days('15/10/2026', '05/10/2026')).toEqual(['2026-10-15', '2026-10-05']);
    expect(await days('05/10/2026', '10/15/2026')).toEqual(['2026-05-10', '2026-10-15']);
    expect(await days('05/10/2026', '06/10/2026')).toEqual(['attention', 'attention']);
    expect(await days('05/10/2026', '10/15/2026', '15/10/2026')).toEqual([
      'attention',
      '2026-10-15',
      '2026-10-15',
    ]);
  });

  test('bear the day of a table that has none, with the year of its title', async () => {
    const dayless = (title: string, ...names: string[]): Promise<ReadFile> =>
      readAll(
        workbookOf(
          names.map((name) => ({ name, rows: [[title], header.slice(1), row(day, '9A').slice(1)] })),
        ),
      );
    const { tables } = await dayless('Walks, autumn 1 2026', 'Tues 6 Oct', 'Friday 9th October', '12 Oct');
    expect(tables.map(({ sheet, rows }) => [sheet, visitsOf(rows).map(({ date }) => date)])).toEqual([
      ['Tues 6 Oct', ['2026-10-06']],
      ['Friday 9th October', ['2026-10-09']],
      ['12 Oct', ['2026-10-12']],
    ]);
    await expect(dayless('Walks in October 2026', '5')).rejects.toThrow(FileRefused);
    await expect(dayless('Walks 2026', 'Mon 6 Oct')).rejects.toThrow(FileRefused);
  });

  test('that hold a chart are passed over', async () => {
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = workbook([header, row(day, '9A')], {
      parts: {
        'xl/workbook.xml': strToU8(
          `<workbook xmlns:r="${relations}"><sheets><sheet name="Chart1" sheetId="1" r:id="c"/>` +
            '<sheet name="Walk" sheetId="2" r:id="s"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          `<Relationships><Relationship Id="c" Type="${relations}/chartsheet" Target="chartsheets/sheet1.xml"/>` +
            `<Relationship Id="s" Type="${relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
        ),
      },
    });
    const { tables, otherSheets } = await readAll(bytes);
    expect([tables.map(({ sheet, rows }) => [sheet, ...rowsTold(rows)]), otherSheets]).toEqual([
      [['Walk', '2 visit']],
      [],
    ]);
  });

  test('never share a response key, unless the response is the same', async () => {
    const { tables } = await readAll(
      months({
        September: [row('5 October', '9A'), row('5 October', '9A', 'Another text.')],
        October: [row('Tue 6th', '9A'), row('5 October', '9A', 'A third text.')],
        Copy: [row('5 October', '9A'), row('5 October', '9A', 'Another text.')],
      }),
    );
    const [september = [], october = [], copy = []] = tables.map(({ rows }) =>
      rows.map(({ responseKey }) => responseKey),
    );
    expect(copy).toEqual(september);
    expect(new Set([...september, ...october]).size).toBe(4);
  });
});

describe('what a person said about columns', () => {
  const text = 'Date,Class,Blob\n2026-10-05,9A,Hands up.\n';
  const asEvidence = (role: 'evidence' | 'wondering'): ReadChoices => ({
    columns: [{ index: 2, role, areaId: null, kind: null, isCut: true, question: null }],
    dayOrder: null,
    observer: null,
  });

  test('before is used for the same form, and what is said now goes first', async () => {
    const remembered = (): ReadChoices => asEvidence('evidence');
    const before = await readText(text, { remembered });
    const now = await readText(text, { remembered, choices: () => asEvidence('wondering') });
    expect(
      [before, now].map(({ isRemembered, columns, rows }) => [
        isRemembered,
        columns[2]?.why,
        visitsOf(rows)[0]?.evidence[0]?.kind,
      ]),
    ).toEqual([
      [true, 'remembered', 'saw'],
      [false, 'chosen', 'wondering'],
    ]);
  });

  test('about days before still holds when something else is said now', async () => {
    const days: ReadChoices = { columns: [], dayOrder: 'month-first', observer: null };
    const read = await readText('Date,Class,Evidence\n03/04/2026,9A,Hands up.\n', {
      remembered: () => days,
      choices: () => ({ columns: [], dayOrder: null, observer: 'A. Quill' }),
    });
    expect(visitsOf(read.rows).map(({ date, observer }) => [date, observer])).toEqual([
      ['2026-03-04', 'A. Quill'],
    ]);
    expect(read.askDayOrder?.answer).toBe('month-first');
  });
});

test('tabs of months whose days stand under "Day"', async () => {
  const table = await readBytes(
    workbookOf([
      {
        name: 'September',
        rows: [['Walks 2026'], ['Day', 'Per', 'Room', 'Seen'], ['Weds 16th', '2', 'S4', seen]],
      },
    ]),
  );
  expect(visitsOf(table.rows).map(({ date }) => date)).toEqual(['2026-09-16']);
});
