/** The same visits, written in every dialect, encoding and layout, are read the same; broken files never break the app. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { VisitDraft } from '../../../../core/domain/records/record.ts';
import { FileRefused } from '../../../../core/domain/records/refusal.ts';
import { fixture, readAll, readBytes, visitsOf, workbook } from '../support.ts';

/** Letters of Windows-1252 that are other bytes in UTF-8. */
const windows = new Map([
  ['“', 0x93],
  ['”', 0x94],
  ['’', 0x92],
  ['–', 0x96],
  ['…', 0x85],
]);

const encodings: Record<string, (text: string) => Uint8Array> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le': (text) => utf16(text, true),
  'utf-16be': (text) => utf16(text, false),
  'windows-1252': (text) => Uint8Array.from(text, (char) => windows.get(char) ?? char.charCodeAt(0)),
};

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (let at = 0; at <= text.length; at += 1)
    view.setUint16(at * 2, at === 0 ? 0xfeff : text.charCodeAt(at - 1), isLittle);
  return new Uint8Array(view.buffer);
}

const word = fc.constantFrom(
  ...[
    'partners',
    'café',
    'a,b',
    'c;d',
    '£3',
    'it’s',
    '“yes”',
    '"quoted"',
    '–',
    'O’Neil',
    '=1+1',
    '9/10',
    '<b>',
    'line\nbreak',
  ],
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => `Pupils ${words.join(' ')} end.`);
const visit = fc.record({
  date: fc.date({ min: new Date('2000-01-01'), max: new Date('2098-12-31'), noInvalidDate: true }),
  period: fc.integer({ min: 1, max: 8 }),
  className: fc.constantFrom('9A/En1', '10G/Gg2', '7F'),
  teacher: fc.constantFrom('Ms Núñez', 'JSM', 'Mr O’Brien'),
  seen: sentence,
  wondering: sentence,
});
type TestVisit = typeof visit extends fc.Arbitrary<infer T> ? T : never;

const dayOf = ({ date }: TestVisit): string => date.toISOString().slice(0, 10);

/** What a dialect puts in front of the answers. */
const fronts: Record<string, { header: string[]; cells: (index: number) => string[] }> = {
  table: { header: [], cells: () => [] },
  'microsoft-forms': {
    header: ['ID', 'Start time', 'Completion time', 'Email', 'Name'],
    cells: (index) => [
      String(index + 1),
      '2026-10-05 09:00:00',
      '2026-10-05 09:10:00',
      'a@school.example',
      '',
    ],
  },
  'google-forms': { header: ['Timestamp'], cells: (index) => [`2026/10/06 10:39:${10 + index} AM GMT+1`] },
  'google-sheets': { header: ['Timestamp'], cells: (index) => [`06/10/2026 10:39:${10 + index}`] },
};

function tableOf(dialect: string, visits: readonly TestVisit[]): string[][] {
  const front = fronts[dialect];
  return [
    [
      ...(front?.header ?? []),
      'Date of visit',
      'Period',
      'Class',
      'Teacher',
      'What did you see?',
      'I wonder…',
    ],
    ...visits.map((one, index) => [
      ...(front?.cells(index) ?? []),
      ...[dayOf(one), String(one.period), one.className, one.teacher, one.seen, one.wondering],
    ]),
  ];
}

const shown = ({ date, period, className, teacherSpellings, evidence }: VisitDraft): object => ({
  date,
  period,
  className,
  teacher: teacherSpellings.join(),
  texts: evidence.map(({ text }) => text).join('\n'),
});

const expectedOf = (one: TestVisit): object => ({
  date: dayOf(one),
  period: String(one.period),
  className: one.className,
  teacher: one.teacher,
  texts: [one.seen, one.wondering].join('\n'),
});

describe.each(Object.keys(fronts))('visits as %s', (dialect) => {
  const visits = fc.uniqueArray(visit, {
    minLength: 1,
    maxLength: 5,
    selector: (one) => JSON.stringify(one),
  });

  test('in any encoding, with any delimiter and line end, are the visits that were written', async () => {
    await fc.assert(
      fc.asyncProperty(
        visits,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...Object.keys(encodings)),
        async (written, delimiter, newline, encoding) => {
          const text = Papa.unparse(tableOf(dialect, written), { delimiter, newline });
          const read = await readBytes(encodings[encoding]?.(text) ?? new Uint8Array());
          expect(read.dialect).toBe(dialect);
          expect(visitsOf(read.rows).map(shown)).toEqual(written.map(expectedOf));
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });

  test('in a workbook are the visits that were written', async () => {
    await fc.assert(
      fc.asyncProperty(visits, async (written) => {
        const read = await readBytes(workbook(tableOf(dialect, written)));
        expect(read.dialect).toBe(dialect);
        expect(visitsOf(read.rows).map(shown)).toEqual(written.map(expectedOf));
      }),
      { seed: 3, numRuns: 25 },
    );
  });
});

describe('a broken file is refused or read, row by row', () => {
  /** Reads what may be anything: only a refusal may be thrown, and every row has one outcome. */
  async function readSafely(bytes: Uint8Array): Promise<void> {
    try {
      for (const { rows, headerRow } of (await readAll(bytes)).tables) {
        const first = rows[0]?.row ?? headerRow + 1;
        expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => first + index));
        expect(first).toBe(headerRow + 1);
        for (const { outcome } of rows)
          if (outcome.kind === 'attention') expect(outcome.items).not.toEqual([]);
      }
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
    }
  }

  const change = fc.record({
    at: fc.nat(),
    cut: fc.nat({ max: 4 }),
    put: fc.string({ unit: 'binary', maxLength: 3 }),
  });
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });

  function changedText(text: string, made: readonly { at: number; cut: number; put: string }[]): string {
    let changed = text;
    for (const { at, cut, put } of made) {
      const place = at % (changed.length + 1);
      changed = changed.slice(0, place) + put + changed.slice(place + cut);
    }
    return changed;
  }

  function changedBytes(bytes: Uint8Array, made: readonly { at: number; put: string }[]): Uint8Array {
    const changed = bytes.slice();
    for (const { at, put } of made) changed.set(strToU8(put, true).slice(0, 1), at % changed.length);
    return changed;
  }

  const texts = [
    'google-sheets.csv',
    'google-direct.csv',
    'resaved-windows-1252.csv',
    'staff.csv',
    'student-voice.json',
  ];
  const books = ['microsoft-forms.xlsx', 'head-of-year.xlsx'];

  test.each([...texts, ...books])('%s, with changed bytes', async (name) => {
    const bytes = fixture(name);
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(), async (made, end) => {
        await readSafely(changedBytes(bytes, made));
        await readSafely(bytes.slice(0, end % bytes.length));
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  test.each(texts)('%s, with changed text', async (name) => {
    const text = strFromU8(fixture(name));
    await fc.assert(
      fc.asyncProperty(changes, async (made) => readSafely(strToU8(changedText(text, made)))),
      { seed: 7, numRuns: 40 },
    );
  });

  test.each(books)('%s, with changed parts', async (name) => {
    const parts = unzipSync(fixture(name));
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(), async (made, which) => {
        const xml = Object.keys(parts).filter((part) => /workbook|sheet|sharedStrings|styles/.test(part));
        const part = xml[which % xml.length] ?? '';
        const text = changedText(strFromU8(parts[part] ?? new Uint8Array()), made);
        await readSafely(zipSync({ ...parts, [part]: strToU8(text) }));
      }),
      { seed: 9, numRuns: 40 },
    );
  });

  test('JSON with values of any kind in any place', async () => {
    const visits = fc.array(
      fc.oneof(
        fc.jsonValue(),
        fc.record(
          {
            ...{
              id: fc.jsonValue(),
              observer: fc.jsonValue(),
              date: fc.jsonValue(),
              minutes: fc.jsonValue(),
            },
            evidence: fc.oneof(
              fc.jsonValue(),
              fc.array(
                fc.record(
                  {
                    ...{ kind: fc.constantFrom('saw', 'tally', 'rating', 'option', 'constructor', 7) },
                    ...{
                      text: fc.jsonValue(),
                      lookFor: fc.jsonValue(),
                      value: fc.jsonValue(),
                      scale: fc.jsonValue(),
                    },
                  },
                  { requiredKeys: [] },
                ),
              ),
            ),
          },
          { requiredKeys: [] },
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(visits, async (written) => {
        const value = { format: 'learning-walk-records', version: 1, visits: written };
        await readSafely(new TextEncoder().encode(JSON.stringify(value)));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
