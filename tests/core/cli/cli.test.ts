/** The command line: the main job, its exit statuses and its bad twins. */
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { run } from '../../../core/cli/run.ts';
import { loadReportSchema } from '../../../core/contract/calls/records.ts';
import { storeFileName } from '../../../core/store/file/open.ts';
import { stringsFound } from '../../support/deck-text.ts';
import { elmfield, mainFiles, temporaryFolder, top } from '../../support/folders.ts';
import { testCore } from '../../support/test-core.ts';
import { workbookOf } from '../records/support.ts';

const files = mainFiles.map((name) => path.join(elmfield, name));
const { names } = JSON.parse(fs.readFileSync(path.join(elmfield, 'truth.json'), 'utf8')) as {
  names: string[];
};

const fileReport = z.array(
  loadReportSchema.shape.files.element.omit({ sheetsLeftOut: true }).extend({
    questions: z.array(z.strictObject({ about: z.string(), columns: z.array(z.string()) })),
  }),
);
/** The report of `load --json`, and nothing besides. */
const loadReport = z.strictObject({
  files: fileReport,
  totals: loadReportSchema.shape.totals,
  refused: loadReportSchema.shape.refused,
});

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

interface Ran {
  status: number;
  out: string;
  error: string;
}

async function debrief(...args: string[]): Promise<Ran> {
  const said = { out: '', error: '' };
  const status = await run(args, path.join(top, 'resources'), {
    out: (text) => (said.out += `${text}\n`),
    error: (text) => (said.error += `${text}\n`),
  });
  return { status, ...said };
}

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

describe('slides', () => {
  test('two runs over the same files give identical bytes that name nobody, and leave no store behind', async () => {
    const folder = temporaryFolder();
    const temporary = temporaryFolder();
    vi.stubEnv('TMPDIR', temporary);
    vi.stubEnv('TEMP', temporary);
    onTestFinished(() => void vi.unstubAllEnvs());
    const [first, second] = ['a.pptx', 'b.pptx'].map((name) => path.join(folder, name));
    if (!first || !second) throw new Error('two files are needed');
    const { status, out } = await debrief('slides', ...files, '--out', first);
    await debrief('slides', ...files, '--out', second);
    expect(status).toBe(0);
    expect(out).toContain('there is no ledger of earlier decks');
    const bytes = fs.readFileSync(first);
    expect(bytes.equals(fs.readFileSync(second))).toBe(true);
    expect(stringsFound(bytes, names)).toEqual([]);
    expect(fs.readdirSync(temporary)).toEqual([]);
  });

  test('from a data folder, after loading', async () => {
    const folder = temporaryFolder();
    const data = path.join(folder, 'data');
    await debrief('load', ...files, '--data', data);
    const { status, out } = await debrief(
      'slides',
      '--data',
      data,
      '--out',
      path.join(folder, 'deck.pptx'),
      '--json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'clear', figures: 6, hidden: 2, findings: [] });
  });

  test('a name of the staff list in the title stops it with status 1 until a person has approved the text', async () => {
    const out = path.join(temporaryFolder(), 'deck.pptx');
    const args = ['slides', ...files, '--staff', path.join(elmfield, 'staff.csv'), '--out', out];
    const refused = await debrief(...args);
    expect([refused.status, fs.existsSync(out)]).toEqual([1, false]);
    expect(refused.error).toContain('--approve "Autumn 1: talk for learning"');
    expect(refused.error).not.toContain('ledger');
    const approved = await debrief(...args, '--approve', 'Autumn 1: talk for learning');
    expect([approved.status, fs.existsSync(out)]).toEqual([0, true]);
  });

  test('a walk of two visits becomes a letter without a theme', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'deck.pptx');
    const student = path.join(elmfield, 'student-voice.json');
    const { status, out: said } = await debrief('slides', student, '--out', out);
    expect([status, fs.existsSync(out)]).toEqual([0, true]);
    expect(said).toContain('a letter without themes');
  });

  test('an out folder that is not there is said, and nothing is written', async () => {
    const out = path.join(temporaryFolder(), 'none', 'deck.pptx');
    const { status, error } = await debrief('slides', ...files, '--out', out);
    expect(status).toBe(2);
    expect(error).toContain(`cannot be written to ${out}`);
  });
});

describe('decks of one data folder', () => {
  interface Place {
    data: string;
    out: string;
    make(...more: string[]): Promise<Ran>;
    releases(): { at: string; seen: unknown; replaced: unknown }[];
  }

  /** A data folder with the walk in it. */
  async function place(...more: string[]): Promise<Place> {
    const folder = temporaryFolder();
    const [data, out] = [path.join(folder, 'data'), path.join(folder, 'deck.pptx')];
    await debrief('load', ...files, '--data', data, ...more);
    return {
      data,
      out,
      make: (...options) => debrief('slides', '--data', data, '--out', out, ...options),
      releases() {
        const db = new Database(path.join(data, storeFileName), { readonly: true });
        const rows = db
          .prepare(
            'SELECT at, has_been_seen AS seen, replaced_at IS NOT NULL AS replaced FROM ledger_release ORDER BY number',
          )
          .all() as { at: string; seen: unknown; replaced: unknown }[];
        db.close();
        return rows;
      },
    };
  }

  const moreVisits = ['google-direct.csv', 'head-of-year.xlsx'].map((name) => path.join(elmfield, name));
  const verdictOf = ({ out }: Ran): { ledger: string; reasons: { cell: string; state: string }[] } =>
    JSON.parse(out) as { ledger: string; reasons: { cell: string; state: string }[] };
  const keptIn = (ran: Ran): string[] =>
    verdictOf(ran).reasons.flatMap(({ cell, state }) => (state === 'kept' ? [cell] : []));

  test('are held against those before them, which count as seen', async () => {
    const { data, make, releases } = await place();
    const first = await make('--json');
    expect([verdictOf(first).ledger, keptIn(first)]).toEqual([
      'No earlier deck of these visits is in the ledger.',
      [],
    ]);
    await debrief('load', ...moreVisits, '--data', data);
    const second = await make('--json');
    const day = releases()[0]?.at.slice(0, 10) ?? '';
    expect(verdictOf(second).ledger).toBe(`Compared with earlier decks of these visits: ${day}.`);
    expect(keptIn(second)).toEqual(expect.arrayContaining(['area:clear-goals']));
    expect(releases().map(({ seen }) => seen)).toEqual([1, null]);
  });

  test('know a record again that is loaded into a walk of its own, or after its walk was removed', async () => {
    const { data, make } = await place();
    const first = await make('--json');
    const day = new Date().toISOString().slice(0, 4);
    const grown = path.join(elmfield, 'head-of-year.xlsx');
    expect(keptIn(first)).toEqual([]);
    await debrief('load', ...files, grown, '--data', data, '--new-walk');
    const again = await make('--json');
    expect(verdictOf(again).ledger).toContain(`Compared with earlier decks of these visits: ${day}`);
    expect(keptIn(again)).toContain('area:clear-goals');

    const { core, client } = await testCore(data);
    const { walks } = await client.walks.list({});
    for (const { id } of walks) await client.walks.remove({ walkId: id });
    await core.close();
    await debrief('load', ...files, grown, '--data', data);
    expect(keptIn(await make('--json'))).toContain('area:clear-goals');
  });

  test('are free of one that nobody has seen', async () => {
    const { data, make, releases } = await place();
    await make();
    await debrief('load', ...moreVisits, '--data', data);
    const day = releases()[0]?.at.slice(0, 10) ?? '';
    const replaced = await make('--replace', day, '--json');
    expect([replaced.status, keptIn(replaced)]).toEqual([0, []]);
    expect(releases().map((release) => release.replaced)).toEqual([1, 0]);
    const none = await make('--replace', '2020-01-31');
    expect([none.status, none.error]).toEqual([2, 'No deck of 2020-01-31 is in the ledger of this walk.\n']);
  });

  test('that cannot be written are no release', async () => {
    const { data, releases } = await place();
    const out = path.join(temporaryFolder(), 'none', 'deck.pptx');
    expect((await debrief('slides', '--data', data, '--out', out)).status).toBe(2);
    expect(releases()).toEqual([]);
  });

  test('remember what was approved, every name inside that very text', async () => {
    const { make, releases } = await place('--staff', path.join(elmfield, 'staff.csv'));
    const refused = await make('--json');
    expect([refused.status, releases()]).toEqual([1, []]);
    expect(JSON.parse(refused.out)).toMatchObject({ file: null, outcome: 'found' });
    const other = await make('--approve', 'Autumn 1');
    expect(other.status).toBe(1);
    expect((await make('--approve', 'Autumn 1: talk for learning')).status).toBe(0);
    expect((await make()).status).toBe(0);
  });
});

describe('what stands in the way is said in one sentence', () => {
  test('a staff list that is not there, or is none, stops everything: people would go unrecognised', async () => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'deck.pptx');
    for (const staff of [path.join(folder, 'none.csv'), path.join(elmfield, 'google-sheets.csv')]) {
      const records = path.join(elmfield, 'microsoft-forms.xlsx');
      const { status, error } = await debrief('slides', records, '--staff', staff, '--out', out);
      expect([status, fs.existsSync(out)]).toEqual([2, false]);
      expect(error).toMatch(new RegExp(`^“${path.basename(staff)}”[^\\n]*\\.\\n$`));
    }
  });

  test('a folder, a pipe and a link to itself are no files, and none of them is waited for', async () => {
    const folder = temporaryFolder();
    const [pipe, link] = [path.join(folder, 'pipe.csv'), path.join(folder, 'link.csv')];
    fs.symlinkSync(link, link);
    if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
    const { status, error } = await debrief('load', folder, pipe, link, '--data', path.join(folder, 'data'));
    expect(status).toBe(2);
    expect(error).toMatch(/is a folder, or something else that is no file/);
  });

  test('a write-protected deck is not written over', async () => {
    const out = path.join(temporaryFolder(), 'deck.pptx');
    fs.writeFileSync(out, 'mine', { mode: 0o444 });
    const { status, error } = await debrief('slides', ...files, '--out', out);
    expect([status, fs.readFileSync(out, 'utf8')]).toEqual([2, 'mine']);
    expect(error).toBe(`${out} is write-protected. Take the protection off, or choose another name.\n`);
  });

  test('a file name with line ends and terminal codes is shown without them', async () => {
    const file = path.join(temporaryFolder(), 'a\n\u001b[31m\u202eb.csv');
    fs.writeFileSync(file, '');
    const { error } = await debrief('load', file, '--data', temporaryFolder());
    expect(error).toMatch(/^“a {2}\[31m b\.csv” is empty\..*\n$/);
  });
});

test.skipIf(process.platform === 'win32')(
  'Ctrl+C in the middle removes the throw-away store (Windows has no such signal)',
  async () => {
    const temporary = temporaryFolder();
    const script = path.join(top, 'core/cli/main.ts');
    const child = spawn(
      process.execPath,
      [script, 'slides', ...files, '--out', path.join(temporary, 'x.pptx')],
      {
        env: { ...process.env, TMPDIR: temporary },
      },
    );
    let error = '';
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await vi.waitUntil(() => fs.readdirSync(temporary).length > 0, { timeout: 10_000, interval: 2 });
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(fs.readdirSync(temporary)).toEqual([]);
    expect(error).toBe('Stopped, as you asked. Nothing of it was kept.\n');
  },
);

test.skipIf(process.platform === 'win32')(
  'who reads along may leave early (Windows has no broken pipes of this kind)',
  async () => {
    const child = spawn(process.execPath, [path.join(top, 'core/cli/main.ts'), 'help']);
    child.stdout.destroy();
    let error = '';
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    expect(error).toBe('');
  },
);

test.each([
  [[], /load.*slides/],
  [['lod', 'x.csv'], /"lod"/],
  [['load', '--data', 'x'], /Name the files/],
  [['load', 'x.csv'], /--data DIR/],
  [['load', 'x.csv', '--data', 'd', '--out', 'x.pptx'], /--out belongs/],
  [['slides', '--data', 'x'], /--out FILE/],
  [['slides', '--out', 'x.pptx'], /either from/],
  [['slides', 'x.csv', '--data', 'x', '--out', 'x.pptx'], /either from/],
  [['slides', 'x.csv', '--out', 'x.ppt'], /\.pptx/],
  [['load', 'x.csv', '--frobnicate'], /frobnicate/],
  [['load', 'x.csv', '--data', 'd', '--observer', ' '], /--observer needs a name/],
  [['slides', 'x.csv', '--out', 'x.pptx', '--split-walks'], /--split-walks belongs/],
  [['slides', 'x.csv', '--out', 'x.pptx', '--new-walk'], /--new-walk belongs/],
  [['slides', '--data', 'x', '--out', 'x.pptx', '--staff', 'x.csv'], /--staff belongs/],
  [['slides', '--data', 'x', '--out', 'x.pptx', '--observer', 'A. Person'], /--observer belongs/],
  [['slides', '--data', 'x', '--out', 'x.pptx', '--accept-joint'], /--accept-joint belongs/],
  [['load', 'x.csv', '--data', 'x', '--approve', 'x'], /--approve belongs/],
  [['load', 'x.csv', '--data', 'x', '--replace', '2026-10-13'], /--replace belongs/],
  [['load', 'x.csv', '--data', 'x', '--theme-counts'], /--theme-counts belongs/],
  [['slides', 'x.csv', '--out', 'x.pptx', '--replace', '2026-10-13'], /--replace belongs to a data folder/],
  [['slides', '--data', 'x', '--out', 'x.pptx', '--replace', '13 October'], /--replace needs a day/],
  [['load', ...Array.from({ length: 101 }, () => 'x.csv'), '--data', 'd'], /At most 100 files/],
] as const)('%j is bad usage: status 2 and a sentence', async (args, sentence) => {
  const { status, error } = await debrief(...args);
  expect(status).toBe(2);
  expect(error).toMatch(sentence);
});
