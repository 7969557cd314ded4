/** The ledger in the store: random ids only, the same figures once, what overlaps, what was replaced, taken back or is newer. */
import { expect, onTestFinished, test } from 'vitest';
import { loadIntoWalks } from '../../../../core/features/records/load/load.ts';
import type { LedgerCell, LedgerRelease } from '../../../../core/domain/release/ledger-release.ts';
import type { LedgerDraft } from '../../../../core/domain/release/release.ts';
import { defaultSettings } from '../../../../core/domain/release/default-settings.ts';
import { answerRelease, withdrawRelease } from '../../../../core/store/release/ledger-answers.ts';
import { listReleases, readLedger, writeRelease } from '../../../../core/store/release/ledger.ts';
import { listTeacherIds } from '../../../../core/store/release/ledger-ids.ts';
import { openStore, type Db } from '../../../../core/store/file/open.ts';
import { removeVisits } from '../../../../core/store/records/remove-visits.ts';
import { listVisits } from '../../../../core/store/records/visits.ts';
import { removeWalk } from '../../../../core/store/records/walks.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../../support/drafts.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { countedIds } from '../../../support/test-core.ts';

interface Ground {
  db: Db;
  /** Loads a walk of visits to these teachers and answers its id and the visits' ids. */
  walk(name: string, teachers: readonly string[]): { walkId: string; visits: string[] };
  /** Says of some visits how many they are. */
  release(walkId: string, visits: readonly string[], changes?: Partial<LedgerDraft>, at?: string): string;
}

async function setUp(): Promise<Ground> {
  const { db, close } = await openStore(temporaryFolder(), 'a test');
  onTestFinished(close);
  const newId = countedIds();
  return {
    db,
    walk(name, teachers) {
      const rows = teachers.map((teacher, at) =>
        responseOf(`${name}-${at}`, visitOf(['Seen.'], { teacherSpellings: [teacher] })),
      );
      const into = [{ group: null, walkId: null, title: name }];
      const plan = planOf([fileOf([tableOf(rows)], `${name}.xlsx`)], null, { newId, into });
      const walkId = loadIntoWalks(db, plan).walkId ?? '';
      return { walkId, visits: listVisits(db, walkId).map(({ id }) => id) };
    },
    release(walkId, visits, changes = {}, at = '2026-10-13T09:00:00.000Z') {
      const draft: LedgerDraft = {
        rules: defaultSettings.rules,
        base: visits.map((visit) => ({ visit, teacher: null })),
        cells: [cell('total', visits)],
        teachers: [],
        ...changes,
      };
      return writeRelease(db, { draft, walkIds: [walkId], figures: 1, hidden: 0, at, newId });
    },
  };
}

const cell = (name: string, visits: readonly string[], changes: Partial<LedgerCell> = {}): LedgerCell => ({
  cell: name,
  direction: 'neutral',
  figure: { word: 'most', isAgreed: false, count: visits.length },
  asOf: null,
  visits,
  ...changes,
});

/** Visits by their ids in the store: in the ledger they lie by their own. */
const inOrder = (said: LedgerRelease): LedgerRelease => ({
  ...said,
  base: [...said.base].sort((x, y) => Number(x.visit) - Number(y.visit)),
  cells: said.cells.map((one) => ({ ...one, visits: [...one.visits].sort((x, y) => Number(x) - Number(y)) })),
});

const count = (db: Db, table: string): unknown => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

test('what is read back is what was written, with the visits of today and new ids for teachers', async () => {
  const { db, walk, release } = await setUp();
  const { walkId, visits } = walk('One', ['Rose Hall', 'Rose Hall', 'Tom Bell', '']);
  const [a = '', b = '', c = '', d = ''] = visits;
  release(walkId, visits, {
    base: [
      { visit: d, teacher: null },
      { visit: a, teacher: 'new:1' },
      { visit: b, teacher: 'new:1' },
      { visit: c, teacher: 'new:2' },
    ],
    cells: [cell('theme:t', [c, a], { direction: 'directed', figure: null }), cell('total', visits)],
    teachers: [
      { key: 'new:1', spellings: ['rose hall', 'r hall'] },
      { key: 'new:2', spellings: ['tom bell'] },
    ],
  });
  const ids = listTeacherIds(db);
  const [hall, bell] = [ids.get('rose hall'), ids.get('tom bell')];
  expect([ids.get('r hall'), new Set([hall, bell, undefined]).size]).toEqual([hall, 3]);
  expect(readLedger(db, { visits: [a], walkIds: [] }).map(inOrder)).toEqual([
    {
      id: expect.any(String),
      at: '2026-10-13T09:00:00.000Z',
      hasBeenSeen: null,
      rules: defaultSettings.rules,
      base: [
        { visit: a, teacher: hall },
        { visit: b, teacher: hall },
        { visit: c, teacher: bell },
        { visit: d, teacher: null },
      ],
      cells: [cell('theme:t', [a, c], { direction: 'directed', figure: null }), cell('total', visits)],
    },
  ]);
  const text = JSON.stringify(db.prepare('SELECT * FROM ledger_figures').all());
  expect(text).not.toMatch(/hall|bell|visit\\":\\"\d\\"/i);
});

test('a teacher who is known keeps the id, and a spelling that joins another person takes theirs', async () => {
  const { db, walk, release } = await setUp();
  const { walkId, visits } = walk('One', ['Rose Hall', 'R Hall']);
  const [a = '', b = ''] = visits;
  release(walkId, visits, {
    base: [
      { visit: a, teacher: 'new:1' },
      { visit: b, teacher: 'new:2' },
    ],
    teachers: [
      { key: 'new:1', spellings: ['rose hall'] },
      { key: 'new:2', spellings: ['r hall'] },
    ],
  });
  const id = listTeacherIds(db).get('rose hall') ?? '';
  release(walkId, visits, {
    base: visits.map((visit) => ({ visit, teacher: id })),
    teachers: [{ key: id, spellings: ['rose hall', 'r hall'] }],
  });
  expect(Object.fromEntries(listTeacherIds(db))).toEqual({ 'r hall': id, 'rose hall': id });
});

test('the same figures are kept once, however often they leave, and each time is remembered', async () => {
  const { db, walk, release } = await setUp();
  const { walkId, visits } = walk('One', ['A', 'B', 'C']);
  const first = release(walkId, visits);
  const [said] = readLedger(db, { visits, walkIds: [] });
  // A figure that is kept of the same release is the same figure.
  const again = release(walkId, [...visits].reverse(), {
    cells: [cell('total', visits, { asOf: said?.id ?? '' })],
  });
  expect([count(db, 'ledger_figures'), count(db, 'ledger_release')]).toEqual([1, 2]);
  expect(readLedger(db, { visits, walkIds: [] })).toHaveLength(1);
  expect(listReleases(db, { visits, walkIds: [] }).map(({ id }) => id)).toEqual([again, first]);
  release(walkId, visits.slice(1));
  expect(count(db, 'ledger_figures')).toBe(2);
});

test('who is known by no spelling is the same person of the same visit the next time', async () => {
  const { db, walk, release } = await setUp();
  const { walkId, visits } = walk('One', ['', '']);
  const base = (first: number) => visits.map((visit, at) => ({ visit, teacher: `new:${first + at}` }));
  release(walkId, visits, { base: base(1) });
  release(walkId, visits, { base: base(7) });
  expect(count(db, 'ledger_figures')).toBe(1);
  const [said] = readLedger(db, { visits, walkIds: [] });
  expect(new Set(said?.base.map(({ teacher }) => teacher)).size).toBe(2);
});

test('what nobody has seen leaves once every time of it was replaced, unless a figure of it stands elsewhere', async () => {
  const { db, walk, release } = await setUp();
  const { walkId, visits } = walk('One', ['A', 'B', 'C', 'D']);
  const asked = { visits, walkIds: [] };
  const [first, second] = [
    release(walkId, visits.slice(1)),
    release(walkId, visits.slice(1), {}, '2026-10-20T09:00:00.000Z'),
  ];
  answerRelease(db, first, false, '2026-10-21T09:00:00.000Z');
  expect(readLedger(db, asked).map(({ at, hasBeenSeen }) => [at, hasBeenSeen])).toEqual([
    ['2026-10-20T09:00:00.000Z', null],
  ]);
  answerRelease(db, second, true, '2026-10-21T09:00:00.000Z');
  expect(readLedger(db, asked).map(({ hasBeenSeen }) => hasBeenSeen)).toEqual([true]);
  expect(listReleases(db, asked).map(({ state }) => state)).toEqual(['seen', 'replaced']);
  const [said] = readLedger(db, asked);
  const third = release(walkId, visits, {
    cells: [cell('total', visits.slice(1), { asOf: said?.id ?? '' })],
  });
  answerRelease(db, second, false, '2026-10-22T09:00:00.000Z');
  expect(readLedger(db, asked).map(({ base, hasBeenSeen }) => [base.length, hasBeenSeen])).toEqual([
    [3, true],
    [4, null],
  ]);
  answerRelease(db, third, false, '2026-10-22T09:00:00.000Z');
  expect(readLedger(db, asked)).toEqual([]);
  // It was seen after all.
  answerRelease(db, third, true, '2026-10-23T09:00:00.000Z');
  expect(readLedger(db, asked)).toHaveLength(2);
});

test('figures that stand in a later deck by way of another are still read', async () => {
  const { db, walk, release } = await setUp();
  const { walkId, visits } = walk('One', ['A', 'B', 'C', 'D']);
  const asked = { visits, walkIds: [] };
  const last = () => readLedger(db, asked).at(-1)?.id ?? '';
  const ids = [release(walkId, visits.slice(2))];
  for (const first of [1, 0]) {
    const kept = cell('area:progress', visits.slice(first + 1), { asOf: last() });
    ids.push(release(walkId, visits.slice(first), { cells: [kept] }));
  }
  for (const id of ids.slice(0, 2)) answerRelease(db, id, false, '2026-10-22T09:00:00.000Z');
  expect(readLedger(db, asked).map(({ hasBeenSeen }) => hasBeenSeen)).toEqual([true, true, null]);
});

test('a release that was not saved is taken back, and what it alone said goes; one that was seen stays', async () => {
  const { db, walk, release } = await setUp();
  const { walkId, visits } = walk('One', ['A', 'B']);
  const [first, second] = [release(walkId, visits), release(walkId, visits)];
  withdrawRelease(db, second);
  expect(count(db, 'ledger_figures')).toBe(1);
  const [said] = readLedger(db, { visits, walkIds: [] });
  const kept = release(walkId, visits.slice(1), {
    cells: [cell('total', visits, { asOf: said?.id ?? '' })],
  });
  withdrawRelease(db, first);
  // The kept figure is still of it.
  expect(readLedger(db, { visits, walkIds: [] }).map(({ base }) => base.length)).toEqual([2, 1]);
  answerRelease(db, kept, true, '2026-10-22T09:00:00.000Z');
  expect(() => withdrawRelease(db, kept)).toThrow(expect.objectContaining({ code: 'refused' }));
  expect(() => withdrawRelease(db, first)).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('releases that share a visit are read, and those that share one with them, and no others', async () => {
  const { db, walk, release } = await setUp();
  const [one, two, three] = [walk('One', ['A', 'B']), walk('Two', ['C']), walk('Three', ['D'])];
  release('gone', two.visits.concat(three.visits), {}, '2026-10-01T09:00:00.000Z');
  release('gone too', one.visits.concat(two.visits), {}, '2026-10-02T09:00:00.000Z');
  const other = walk('Four', ['E']);
  release(other.walkId, other.visits);
  const read = readLedger(db, { visits: one.visits.slice(1), walkIds: [] });
  expect(read.map(({ at }) => at.slice(0, 10))).toEqual(['2026-10-01', '2026-10-02']);
  // A walk all of whose visits were exchanged is still the walk whose rules are frozen.
  expect(readLedger(db, { visits: [], walkIds: [other.walkId] })).toHaveLength(1);
});

test('visits of a walk that is gone still count, under a name of nobody, and none is taken for a later one', async () => {
  const { db, walk, release } = await setUp();
  const [one, two] = [walk('One', ['Rose Hall', 'Tom Bell']), walk('Two', ['Rose Hall'])];
  const all = [...one.visits, ...two.visits];
  release(two.walkId, all, {
    base: all.map((visit, at) => ({ visit, teacher: `new:${at % 2}` })),
    teachers: [
      { key: 'new:0', spellings: ['rose hall'] },
      { key: 'new:1', spellings: ['tom bell'] },
    ],
  });
  // The last visit of the store: SQLite gives its id again.
  removeWalk(db, two.walkId);
  const later = walk('Three', ['Sam Gray']);
  expect(later.visits).toEqual(two.visits);
  const [said] = readLedger(db, { visits: one.visits, walkIds: [] });
  const named = said?.base.map(({ visit }) => visit) ?? [];
  expect(named.filter((visit) => !visit.startsWith('gone:')).sort()).toEqual(one.visits);
  expect(named).toHaveLength(3);
  expect(readLedger(db, { visits: later.visits, walkIds: [later.walkId] })).toEqual([]);
  expect([...listTeacherIds(db).keys()].sort()).toEqual(['rose hall', 'tom bell']);
  removeVisits(db, [Number(one.visits[1])]);
  expect([...listTeacherIds(db).keys()]).toEqual(['rose hall']);
  removeWalk(db, one.walkId);
  expect([...listTeacherIds(db).keys()]).toEqual([]);
  expect([count(db, 'ledger_visit'), count(db, 'ledger_release')]).toEqual([0, 1]);
});

test.each([
  ['another shape', 'UPDATE ledger_figures SET shape = 2'],
  ['a word that is not known', `UPDATE ledger_figures SET cells = replace(cells, '"most"', '"nearly all"')`],
  ['a field that is not known', `UPDATE ledger_figures SET base = replace(base, '"teacher"', '"colleague"')`],
  ['rules that are not known', `UPDATE ledger_figures SET rules = '{"teachers":5}'`],
  ['what is no JSON', "UPDATE ledger_figures SET cells = '['"],
])('%s in any row is of a newer version, and nothing is planned beside it', async (_what, sql) => {
  const { db, walk, release } = await setUp();
  const { walkId, visits } = walk('One', ['A', 'B']);
  release(walkId, visits);
  db.exec(sql);
  for (const read of [readLedger, listReleases])
    expect(() => read(db, { visits: [], walkIds: [] })).toThrow(
      expect.objectContaining({ code: 'too-new', details: { what: 'ledger' } }),
    );
});
