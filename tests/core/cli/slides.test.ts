/** The command line makes slides: what is in them, what stops them, and the decks that came before. */
import fs from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { storeFileName } from '../../../core/store/file/open.ts';
import { stringsFound } from '../../support/deck-text.ts';
import { elmfield, temporaryFolder } from '../../support/folders.ts';
import { testCore } from '../../support/test-core.ts';
import { debrief, files, type Ran } from './support.ts';

const { names } = JSON.parse(fs.readFileSync(path.join(elmfield, 'truth.json'), 'utf8')) as {
  names: string[];
};

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
