/** The command line loads records: what it reports, what it asks, its exit statuses and its bad twins. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { storeFileName } from '../../../core/store/file/open.ts';
import { elmfield, temporaryFolder, top } from '../../support/folders.ts';
import { workbookOf } from '../records/support.ts';
import { debrief, files, loadReport } from './support.ts';

const allFiles = fs
  .readdirSync(elmfield)
  .filter((name) => !['README.md', 'truth.json'].includes(name))
  .map((name) => path.join(elmfield, name));

/** Two columns of weeks, and neither is named as the day of a visit. */
const waitingTable = [
  'Feedback given,Review due,Set,Noted,Lead',
  '15/10/2026,25/10/2026,9X,Pairs talked before they wrote.,A. Okafor',
  '16/10/2026,26/10/2026,9Y,One group built on what another had said.,R. Singh',
  '19/10/2026,27/10/2026,9Z,Nobody spoke for a while and then two did.,R. Singh',
];

describe('load', () => {
  test('reports every file with a sum that adds up', async () => {
    const { status, out } = await debrief('load', ...files, '--data', temporaryFolder(), '--json');
    const report = loadReport.parse(JSON.parse(out));
    expect(status).toBe(0);
    expect(report.totals).toEqual({ rows: 16, visits: 14, cards: 101, lookFors: 39, needsAttention: 1 });
    for (const {
      rows,
      visits,
      joined,
      unchangedRows,
      blankRows,
      totalsRows,
      asideRows,
      needsAttention,
    } of report.files) {
      const others = joined + unchangedRows + blankRows + totalsRows + asideRows + needsAttention.length;
      expect(visits.added + visits.updated + others).toBe(rows);
    }
  });

  test('all files of a walk and its staff list in one go are what the walk was', async () => {
    const { status, out, error } = await debrief(
      'load',
      ...allFiles,
      '--data',
      temporaryFolder(),
      '--accept-joint',
      '--json',
    );
    const report = loadReport.parse(JSON.parse(out));
    expect([status, error, report.refused]).toEqual([0, '', []]);
    expect(report.totals).toEqual({ rows: 32, visits: 24, cards: 167, lookFors: 39, needsAttention: 3 });
    const sums = report.files.map(({ file, joined, unchangedRows, needsAttention }) => ({
      file,
      joined,
      unchangedRows,
      reasons: needsAttention.map(({ row, reason }) => `${row} ${reason}`),
    }));
    expect(sums.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { file: 'google-direct.csv', joined: 0, unchangedRows: 0, reasons: ['4 unknown-focus-area'] },
      { file: 'google-sheets.csv', joined: 0, unchangedRows: 1, reasons: [] },
      { file: 'head-of-year.xlsx', joined: 0, unchangedRows: 0, reasons: ['9 invalid-date'] },
      { file: 'microsoft-forms.xlsx', joined: 1, unchangedRows: 0, reasons: ['8 missing-visit-details'] },
      { file: 'resaved-windows-1252.csv', joined: 0, unchangedRows: 1, reasons: [] },
      { file: 'student-voice.json', joined: 0, unchangedRows: 0, reasons: [] },
    ]);
  });

  test('a joint visit stays a proposal unless it is accepted', async () => {
    const { out } = await debrief('load', ...files, '--data', temporaryFolder(), '--json');
    const { files: reports } = loadReport.parse(JSON.parse(out));
    expect(reports.map(({ joined, jointProposed }) => [joined, jointProposed])).toEqual([
      [0, 0],
      [0, 1],
      [0, 0],
    ]);
  });

  test('a sheet that gives nothing is said, unless it is blank', async () => {
    const folder = temporaryFolder();
    const header = ['Class', 'Teacher', 'Seen'];
    const file = path.join(folder, 'tabs.xlsx');
    const seen = ['9A', 'Ms Ode', 'Hands went up at once.'];
    const bytes = workbookOf([
      {
        name: 'Walk',
        rows: [
          ['Date', ...header],
          ['2026-10-05', ...seen],
        ],
      },
      { name: 'Later', rows: [header, seen] },
      { name: 'Blank', rows: [] },
    ]);
    fs.writeFileSync(file, bytes);
    const { status, error } = await debrief('load', file, '--data', path.join(folder, 'data'), '--json');
    expect([status, error]).toEqual([
      0,
      'Nothing was loaded from the sheet “Later” of “tabs.xlsx”: no day with something seen was found in it.\n',
    ]);
  });

  test('--observer fills a file that names none, and no other', async () => {
    const folder = temporaryFolder();
    const data = path.join(folder, 'data');
    const unnamed = path.join(folder, 'unnamed.csv');
    fs.writeFileSync(
      unnamed,
      'Date,Period,Class,What did you see?\n15/10/2026,2,9X/Ma1,Pairs talked before they wrote.\n',
    );
    const named = path.join(elmfield, 'student-voice.json');
    await debrief('load', unnamed, named, '--data', data, '--observer', 'A. Akande');
    const db = new Database(path.join(data, storeFileName), { readonly: true });
    expect(db.prepare('SELECT DISTINCT observer FROM visit ORDER BY number').pluck().all()).toEqual([
      'A. Akande',
      'H. Yusuf',
    ]);
    db.close();
  });

  const writeCsv = (folder: string, name: string, lines: readonly string[]): string => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };

  test('what a table leaves open stands in its entry, and --answer and --day-first answer it', async () => {
    const folder = temporaryFolder();
    const [data, other] = [path.join(folder, 'data'), path.join(folder, 'other')];
    const file = writeCsv(folder, 'open.csv', [
      'Begun,Handed over,Set,Noted,Lead',
      '05/10/2026,06/11/2026,9X,Pairs talked before they wrote.,A. Okafor',
      '07/10/2026,08/11/2026,9Y,One group built on what another had said.,R. Singh',
      '08/10/2026,09/11/2026,9Z,Nobody spoke for a while and then two did.,R. Singh',
    ]);
    const open = await debrief('load', file, '--data', data, '--json');
    const [asked] = loadReport.parse(JSON.parse(open.out)).files;
    expect(asked?.questions.map(({ about }) => about)).toEqual(['date', 'day-order']);
    expect(asked?.questions[0]?.columns).toEqual(['Begun', 'Handed over']);
    const args = ['--answer', 'date=handed over', '--day-first', '--observer', 'O. Observer'];
    const said = await debrief('load', file, '--data', other, ...args, '--json');
    const [answered] = loadReport.parse(JSON.parse(said.out)).files;
    expect([answered?.visits.added, answered?.questions, said.status]).toEqual([3, [], 0]);
    const db = new Database(path.join(other, storeFileName), { readonly: true });
    expect(db.prepare('SELECT date FROM visit ORDER BY number').pluck().all()).toEqual([
      '2026-11-06',
      '2026-11-08',
      '2026-11-09',
    ]);
    db.close();
  });

  test('an answer that no table can take is a sentence, and nothing is loaded', async () => {
    const folder = temporaryFolder();
    const data = path.join(folder, 'data');
    const file = writeCsv(folder, 'walk.csv', ['Date,Class,Noted', '15/10/2026,9X,Pairs talked first.']);
    const load = (...args: string[]) => debrief('load', file, '--data', data, ...args);
    const [role, header, shape, both] = [
      await load('--answer', 'days=Date'),
      await load('--answer', 'date=Day of it'),
      await load('--answer', 'Date'),
      await load('--day-first', '--month-first'),
    ];
    expect([role, header, shape, both].map(({ status }) => status)).toEqual([2, 2, 2, 2]);
    expect(role.error).toMatch(/^--answer knows no role "days"\. The roles are: .*date, .*teacher/);
    expect(header.error).toBe(
      'No table has a column “Day of it”, so nothing was loaded. The columns are: “Date”, “Class”, “Noted”.\n',
    );
    expect(shape.error).toMatch(/^--answer needs a role and a header/);
    expect(both.error).toMatch(/^Say --day-first or --month-first, not both\./);
    expect((await load('--json')).out).toContain('"added": 1');
  });

  test('a table whose day is in one of several columns waits for the answer, as a whole', async () => {
    const folder = temporaryFolder();
    const data = path.join(folder, 'data');
    const file = writeCsv(folder, 'waiting.csv', waitingTable);
    const open = await debrief('load', file, '--data', data, '--json');
    const report = loadReport.parse(JSON.parse(open.out));
    expect(report.files).toMatchObject([
      { rows: 0, waitingRows: 3, visits: { added: 0 }, needsAttention: [], questions: [{ about: 'date' }] },
    ]);
    expect([open.status, report.totals.rows]).toEqual([2, 0]);
    expect(open.error).toMatch(
      /^Nothing of “waiting\.csv” was loaded: 3 rows wait\. Which column is the day of/,
    );
    const [column] = report.files[0]?.questions[0]?.columns ?? [];
    const said = await debrief('load', file, '--data', data, '--answer', `date=${column}`, '--json');
    const [answered] = loadReport.parse(JSON.parse(said.out)).files;
    expect([said.status, answered?.rows, answered?.visits.added, answered?.waitingRows]).toEqual([
      0, 3, 3, 0,
    ]);
  });

  test('rows of a long table that make one visit together count as joined; of a table on its side, visits count', async () => {
    const forms = (name: string): string => path.join(top, 'tests/fixtures/forms', name);
    const names = ['nursery-jottings.csv', 'evidence-log-summerhill.csv', 'six-visits.csv'];
    const { out } = await debrief('load', ...names.map(forms), '--data', temporaryFolder(), '--json');
    const sums = loadReport
      .parse(JSON.parse(out))
      .files.map(({ file, rows, visits, joined }) => [file, rows, visits.added, joined]);
    expect(sums).toEqual([
      ['nursery-jottings.csv', 10, 4, 6],
      ['evidence-log-summerhill.csv', 11, 4, 7],
      ['six-visits.csv', 6, 6, 0],
    ]);
  });

  test('records of two walks are one walk unless they are split, and then they stay split', async () => {
    const folder = temporaryFolder();
    const line = (date: string, text: string): string => `${date},2,9X/Ma1,O. Observer,${text}`;
    const lines = [
      line('05/10/2026', 'Pairs talked.'),
      line('15/10/2026', 'One read aloud.'),
      line('18/01/2027', 'All wrote.'),
    ];
    const file = path.join(folder, 'two.csv');
    fs.writeFileSync(file, ['Date,Period,Class,Observer,What did you see?', ...lines].join('\n'));
    const walksIn = (data: string): unknown => {
      const db = new Database(path.join(data, storeFileName), { readonly: true });
      const counts = db
        .prepare('SELECT count(*) FROM visit GROUP BY walk_key ORDER BY walk_key')
        .pluck()
        .all();
      db.close();
      return counts;
    };
    const [one, several] = [path.join(folder, 'one'), path.join(folder, 'several')];
    expect((await debrief('load', file, '--data', one)).error).toMatch(
      /^These records look like 2 walks: .*--split-walks/,
    );
    expect(walksIn(one)).toEqual([3]);
    expect((await debrief('load', file, '--data', several, '--split-walks')).error).toBe('');
    await debrief('load', file, '--data', several);
    expect(walksIn(several)).toEqual([2, 1]);
  });

  test('a staff list that is among the files as well is read once', async () => {
    const staff = path.join(elmfield, 'staff.csv');
    const data = temporaryFolder();
    const { status, out, error } = await debrief('load', ...files, staff, '--staff', staff, '--data', data);
    expect([status, error]).toEqual([0, '']);
    expect(out).toContain('Staff list: 32 people.');
  });

  test('a staff list alone is loaded', async () => {
    const { status, out } = await debrief(
      'load',
      path.join(elmfield, 'staff.csv'),
      '--data',
      temporaryFolder(),
    );
    expect([status, out]).toEqual([0, 'Staff list: 32 people.\nIn all: 0 visits, 0 new cards.\n']);
  });

  test('a file that cannot be loaded gets its sentence, the others load, and the status is 0', async () => {
    const folder = temporaryFolder();
    const refused = ['empty.csv', 'note.txt'].map((name) => path.join(folder, name));
    fs.writeFileSync(refused[0] ?? '', '');
    fs.writeFileSync(refused[1] ?? '', 'A note to nobody.');
    const { status, error } = await debrief(
      'load',
      ...files,
      ...refused,
      '--data',
      path.join(folder, 'data'),
    );
    expect(status).toBe(0);
    expect(error.trim().split('\n')).toHaveLength(2);
    for (const name of refused) expect(error).toContain(path.basename(name));
  });

  test('nothing that could be loaded is status 2, and nothing is kept', async () => {
    const folder = temporaryFolder();
    const empty = path.join(folder, 'empty.csv');
    fs.writeFileSync(empty, '');
    const data = path.join(folder, 'data');
    const { status, error } = await debrief('load', empty, path.join(folder, 'none.csv'), '--data', data);
    expect(status).toBe(2);
    expect(error).toMatch(/“empty.csv” is empty/);
    expect(error).toMatch(/“none.csv”/);
    expect((await debrief('slides', '--data', data, '--out', path.join(folder, 'x.pptx'))).status).toBe(2);
  });

  test('loading again changes nothing', async () => {
    const data = temporaryFolder();
    await debrief('load', ...files, '--data', data);
    const { out } = await debrief('load', ...files, '--data', data, '--json');
    expect(JSON.parse(out)).toMatchObject({ totals: { cards: 0, visits: 14 } });
  });
});
