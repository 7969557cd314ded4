/** Loading exports that grew, changed, shrank or came twice, without a file format in the way. */
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { LoadReport } from '../../../core/contract/calls/records.ts';
import { loadIntoWalks, type LoadPlan } from '../../../core/features/records/load/load.ts';
import { listOpenRows } from '../../../core/store/records/corrections.ts';
import { openStore, type Db } from '../../../core/store/file/open.ts';
import { listBoardCards, listVisits } from '../../../core/store/records/visits.ts';
import { findWalk } from '../../../core/store/records/walks.ts';
import {
  badResponseOf,
  fileOf,
  pieceOf,
  planOf,
  responseOf,
  tableOf,
  visitOf,
} from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';

type Row = ReturnType<typeof responseOf>;

async function store(): Promise<Db> {
  const opened = await openStore(temporaryFolder(), 'here');
  onTestFinished(() => opened.close());
  return opened.db;
}

function load(db: Db, plan: LoadPlan): LoadReport {
  return db.transaction(() => loadIntoWalks(db, plan))();
}

/** Loads rows of one form into the walk, or into a new one; each with a file name of its own. */
function loadRows(
  db: Db,
  rows: readonly Row[],
  walkId: string | null = null,
  name = 'walk.xlsx',
): LoadReport {
  return load(db, planOf([fileOf([tableOf(rows)], name)], walkId));
}

/** What a person can see of a walk: visits, cards and open rows, without ids and order keys. */
function seen(db: Db, walkId: string): unknown {
  const cards = listBoardCards(db, walkId).map(
    ({ id: _id, orderKey: _key, themeId: _theme, ...card }) => card,
  );
  const visits = listVisits(db, walkId).map(({ id: _id, ...visit }) => visit);
  const open = listOpenRows(db, walkId).map(({ raw, items, fields }) => ({ raw, items, fields }));
  return { cards, visits, open };
}

const sources = (db: Db, walkId: string): string[] =>
  listBoardCards(db, walkId).map(({ text, source }) => `${text} ${source}`);

const one = responseOf('1', visitOf(['First.', 'Second.']));
const two = responseOf('2', visitOf(['Third.']));

test('the same export again changes nothing, under its own name or another', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two, badResponseOf('3', '32/13/2026')]);
  const before = seen(db, walkId ?? '');
  for (const name of ['walk.xlsx', 'walk (1).xlsx']) {
    const report = loadRows(db, [one, two, badResponseOf('3', '32/13/2026')], walkId, name);
    expect(
      report.files.map(({ visits, cards, unchangedRows }) => ({ visits, cards, unchangedRows })),
    ).toEqual([{ visits: { added: 0, updated: 0, unchanged: 2 }, cards: { added: 0 }, unchangedRows: 2 }]);
    expect(seen(db, walkId ?? '')).toEqual(before);
  }
  expect(db.prepare('SELECT count(*) FROM source_file').pluck().get()).toBe(1);
});

test('a text that vanished is marked and kept, and the mark goes when the text comes back', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  const walk = walkId ?? '';
  const changed = responseOf('1', visitOf(['Second.', 'Fourth.']));
  expect(loadRows(db, [changed, two], walkId)).toMatchObject({
    goneFromFile: 0,
    files: [{ visits: { updated: 1 } }],
  });
  expect(sources(db, walk)).toEqual([
    'First. changed-at-source',
    'Second. present',
    'Fourth. present',
    'Third. present',
  ]);
  const again = responseOf('1', visitOf(['Second.', 'Fourth.', 'First.']));
  expect(loadRows(db, [again, two], walkId).files[0]?.cards.added).toBe(0);
  expect(new Set(sources(db, walk))).toEqual(
    new Set(['First. present', 'Second. present', 'Fourth. present', 'Third. present']),
  );
});

test('the look-fors of a changed response are those of now', async () => {
  const db = await store();
  const rated = (label: string): Row => {
    const lookFor = {
      kind: 'rating' as const,
      question: null,
      lookFor: 'Pupils spoke',
      label,
      scale: ['No', 'Yes'],
    };
    const { raw, ...row } = responseOf('1', visitOf(['First.'], { lookFors: [lookFor] }));
    return { ...row, raw: [...raw, label], hash: label };
  };
  const { walkId } = loadRows(db, [rated('No')]);
  loadRows(db, [rated('Yes')], walkId);
  expect(db.prepare('SELECT label FROM look_for').pluck().all()).toEqual(['Yes']);
});

test('a response that a later export lacks is marked, and the mark goes when it is back', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  expect(loadRows(db, [one], walkId).goneFromFile).toBe(1);
  expect(sources(db, walkId ?? '').at(-1)).toBe('Third. gone-from-file');
  const three = responseOf('3', visitOf(['Fifth.']));
  expect(loadRows(db, [one, two, three], walkId).goneFromFile).toBe(0);
  expect(sources(db, walkId ?? '').slice(2)).toEqual(['Third. present', 'Fifth. present']);
});

test('copies of one form never make each other’s responses gone', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  const other = responseOf('1 later', visitOf(['Other.'], { observer: 'P. Person' }));
  const more = responseOf('2 later', visitOf(['More.'], { observer: 'P. Person' }));
  expect(loadRows(db, [other], walkId).goneFromFile).toBe(0);
  expect(loadRows(db, [other, more], walkId).goneFromFile).toBe(0);
  expect(new Set(listBoardCards(db, walkId ?? '').map(({ source }) => source))).toEqual(new Set(['present']));
});

test('a form that gained a question takes its visits over; another form with the same ids does not', async () => {
  const db = await store();
  const { walkId } = load(db, planOf([fileOf([tableOf([one, two])])]));
  const grown = responseOf('1', visitOf(['First.', 'Second.', 'Asked anew.']));
  const headers = ['id', 'what did you see', 'anything else'];
  const later = tableOf([grown, two], { fingerprint: 'form with a question', headers });
  expect(load(db, planOf([fileOf([later])], walkId)).files[0]?.visits).toEqual({
    added: 0,
    updated: 1,
    unchanged: 1,
  });
  const other = tableOf([two], { fingerprint: 'other', headers: ['id', 'something', 'quite', 'different'] });
  expect(load(db, planOf([fileOf([other])], walkId)).files[0]?.visits.added).toBe(1);
});

test('in hand-made tables two observers who write the same room and time keep a visit each', async () => {
  const db = await store();
  const seenBy = (observer: string): ReturnType<typeof tableOf> =>
    tableOf(
      [{ ...responseOf('9X on Monday', visitOf([`Seen by ${observer}.`], { observer })), hash: observer }],
      {
        dialect: 'table',
      },
    );
  const { walkId } = load(db, planOf([fileOf([seenBy('A')])]));
  expect(load(db, planOf([fileOf([seenBy('B')])], walkId)).files[0]?.visits.added).toBe(1);
  expect(load(db, planOf([fileOf([seenBy('B')], 'again.xlsx')], walkId)).files[0]?.visits).toEqual({
    added: 0,
    updated: 0,
    unchanged: 1,
  });
  expect(listVisits(db, walkId ?? '')).toHaveLength(2);
});

test('what somebody answered about a file counts when the same file is loaded again', async () => {
  const db = await store();
  const named = (observer: string | null): ReturnType<typeof fileOf> =>
    fileOf([tableOf([responseOf('1', visitOf(['First.'], { observer }))])]);
  const unnamed = named(null);
  const { walkId } = load(db, planOf([unnamed]));
  const answer = { token: 'walk.xlsx', sheet: null, columns: [], dayOrder: null, observer: 'A. Akande' };
  const answered = { ...unnamed, read: named('A. Akande').read };
  const report = load(db, planOf([answered], walkId, { choices: [answer] }));
  expect(report.files[0]?.visits.updated).toBe(1);
  expect(listVisits(db, walkId ?? '').map(({ observers }) => observers)).toEqual([['A. Akande']]);
  expect(load(db, planOf([unnamed], walkId)).files[0]?.visits.unchanged).toBe(1);
});

test('a column that is understood in another way takes along the cards that nobody has decided about', async () => {
  const db = await store();
  const understood = (areaId: string, words: string[] | null): ReturnType<typeof fileOf> => {
    const evidence = ['One.', 'Two.'].map((text) => pieceOf(text, { areaId, proposal: words }));
    const columns = [
      {
        index: 0,
        header: 'What did you see?',
        role: 'evidence' as const,
        areaId: words === null ? areaId : null,
        kind: 'saw' as const,
        isCut: true,
        question: null,
        why: 'known-header' as const,
        reason: '',
        confidence: 'sure' as const,
        examples: [],
        options: [],
        optionAreas: [],
      },
    ];
    return fileOf([tableOf([responseOf('1', { ...visitOf([]), evidence })], { columns })]);
  };
  const { walkId } = load(db, planOf([understood('progress', ['better'])]));
  const walk = walkId ?? '';
  const [first] = listBoardCards(db, walk);
  db.prepare('UPDATE card_place SET is_proposed = 0 WHERE evidence_id = ?').run(Number(first?.id));
  expect(load(db, planOf([understood('clear-goals', null)], walk)).files[0]?.visits.updated).toBe(1);
  expect(
    listBoardCards(db, walk).map(({ areaId, recordedAreaId, isProposed }) => [
      areaId,
      recordedAreaId,
      isProposed,
    ]),
  ).toEqual([
    ['progress', 'clear-goals', false],
    ['clear-goals', 'clear-goals', false],
  ]);
});

test('a bad row is open once, whatever number of exports hold it, and not once a later one brought it right', async () => {
  const db = await store();
  const bad = badResponseOf('3', '32/13/2026');
  const { walkId } = loadRows(db, [one, bad]);
  const open = (): string[] => listOpenRows(db, walkId ?? '').map(({ fileId, row }) => `${fileId} ${row}`);
  loadRows(db, [one, two, bad], walkId);
  expect([open(), findWalk(db, walkId ?? '')?.needsAttention]).toEqual([['2 4'], 1]);
  loadRows(db, [one, two, responseOf('3', visitOf(['Put right.']))], walkId);
  expect([open(), findWalk(db, walkId ?? '')?.needsAttention]).toEqual([[], 0]);
});

test('in a table without ids a row that was put right is known by its place and its other cells', async () => {
  const db = await store();
  const cells = (date: string): string[] => [date, '9X', 'Maths', 'They talked.'];
  const bad = { ...badResponseOf('', ''), raw: cells('31/09/2026'), responseKey: 'hash of the row' };
  const right = { ...responseOf('9X on the 30th', visitOf(['They talked.'])), raw: cells('30/09/2026') };
  const { walkId } = load(db, planOf([fileOf([tableOf([bad, one], { dialect: 'table' })])]));
  load(db, planOf([fileOf([tableOf([right, one], { dialect: 'table' })])], walkId));
  expect(listOpenRows(db, walkId ?? '')).toEqual([]);
});

test('an accepted joint visit is one visit with both observers, and the sum of rows says so', async () => {
  const db = await store();
  const place = { date: '2026-10-08', period: '2', className: '9R/Sc1' };
  const rows = ['A. Akande', 'B. Brisco'].map((observer) =>
    responseOf(observer, visitOf([observer], { ...place, observer })),
  );
  const plan = planOf([fileOf([tableOf([...rows, two])])], null, { isJointAccepted: true });
  const { walkId, files, totals } = load(db, plan);
  expect([files[0]?.rows, files[0]?.visits.added, files[0]?.joined, totals.visits]).toEqual([3, 2, 1, 2]);
  expect(listVisits(db, walkId ?? '').map(({ number, observers }) => ({ number, observers }))).toEqual([
    { number: 1, observers: ['A. Akande', 'B. Brisco'] },
    { number: 3, observers: ['O. Observer'] },
  ]);
  expect(findWalk(db, walkId ?? '')?.visits).toBe(2);
  const again = load(db, { ...plan, into: [{ group: null, walkId, title: null }] });
  expect([again.files[0]?.unchangedRows, again.totals.visits]).toEqual([3, 2]);
});

test('records of several walks go where the person said; a row without a visit goes with the one above it', async () => {
  const db = await store();
  const january = responseOf('3', visitOf(['All wrote.'], { date: '2027-01-18' }));
  const files = [fileOf([tableOf([one, two, january, badResponseOf('4', '32/01/2027')])])];
  const groups = {
    groupOf: ({ date }: { date: string | null }) => (date?.startsWith('2027') ? 'spring' : 'autumn'),
    titleOf: (group: string | null) => `A walk in ${group}`,
  };
  const into = (walkIds: (string | null)[]): LoadPlan['into'] =>
    ['autumn', 'spring'].map((group, index) => ({ group, walkId: walkIds[index] ?? null, title: null }));
  const report = load(db, planOf(files, null, { ...groups, into: into([]) }));
  const walks = (): unknown =>
    report.walkIds
      .map((id) => findWalk(db, id))
      .map((walk) => [walk?.title, walk?.visits, walk?.needsAttention]);
  const expected = [
    ['A walk in autumn', 2, 0],
    ['A walk in spring', 1, 1],
  ];
  expect(walks()).toEqual(expected);
  expect(report.files).toHaveLength(1);
  expect(report.files[0]).toMatchObject({ rows: 4, visits: { added: 3, updated: 0, unchanged: 0 } });
  const again = load(db, planOf(files, null, { ...groups, into: into(report.walkIds) }));
  expect([again.files[0]?.visits.unchanged, again.walkIds, walks()]).toEqual([3, report.walkIds, expected]);
});

test('cards of a proposed area say so', async () => {
  const db = await store();
  const visit = {
    ...visitOf([]),
    evidence: [pieceOf('They explained why.', { proposal: ['explained'] }), pieceOf('x')],
  };
  const { walkId, proposedCards } = loadRows(db, [responseOf('1', visit)]);
  expect([proposedCards, listBoardCards(db, walkId ?? '').map(({ isProposed }) => isProposed)]).toEqual([
    1,
    [true, false],
  ]);
});

test('an export that comes again after a later one changes nothing: neither answers nor what is gone', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  loadRows(db, [responseOf('1', visitOf(['First.', 'Said anew.']))], walkId);
  const before = seen(db, walkId ?? '');
  const report = loadRows(db, [one, two], walkId);
  expect(report.files[0]?.visits).toEqual({ added: 0, updated: 0, unchanged: 2 });
  expect(seen(db, walkId ?? '')).toEqual(before);
});

test('the same for one whose form has gained a question since', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  const grown = responseOf('1', visitOf(['First.', 'Second.', 'Asked anew.']));
  const later = { fingerprint: 'form with a question', headers: ['id', 'what did you see', 'anything else'] };
  load(db, planOf([fileOf([tableOf([grown, two], later)])], walkId));
  const before = seen(db, walkId ?? '');
  loadRows(db, [one, two], walkId);
  expect(seen(db, walkId ?? '')).toEqual(before);
});

test('of two exports in one drop the shorter is loaded first, whatever they are called', async () => {
  const db = await store();
  const changed = responseOf('1', visitOf(['First.', 'Said anew.']));
  const files = [fileOf([tableOf([changed, two])], 'walk (1).xlsx'), fileOf([tableOf([one])], 'walk.xlsx')];
  const report = load(db, planOf(files));
  expect(report.files.map(({ file, visits }) => [file, visits.added, visits.updated])).toEqual([
    ['walk (1).xlsx', 1, 1],
    ['walk.xlsx', 1, 0],
  ]);
  expect(sources(db, report.walkId ?? '')).toContain('Said anew. present');
});

test('a response that was kept under the hash of its row keeps its visit', async () => {
  const db = await store();
  const unnamed = { ...one, responseKey: one.hash };
  const { walkId } = loadRows(db, [unnamed, two]);
  const again = tableOf([one, two], { sheet: 'again' });
  expect(load(db, planOf([fileOf([again])], walkId)).files[0]?.visits.unchanged).toBe(2);
  // It is known by its key from now on.
  const changed = responseOf('1', visitOf(['First.', 'Said anew.']));
  expect(loadRows(db, [changed, two], walkId).files[0]?.visits.updated).toBe(1);
});

test('cells that say the same in another way update nothing', async () => {
  const db = await store();
  const { walkId } = loadRows(db, [one, two]);
  const rewritten = { ...one, hash: 'written in another way' };
  expect(loadRows(db, [rewritten, two], walkId).files[0]?.visits.unchanged).toBe(2);
});

test('sheets that do not say whose they are never overwrite each other, and grow as one that does', async () => {
  const db = await store();
  const written = (sentence: string, responseKey: string): Row => ({
    ...responseOf(sentence, visitOf([sentence], { observer: null })),
    responseKey,
  });
  const loadTable = (rows: Row[], walkId: string | null = null): LoadReport =>
    load(db, planOf([fileOf([tableOf(rows, { dialect: 'table' })])], walkId));
  const { walkId } = loadTable([written('One saw this.', 'room'), written('And that.', 'other')]);
  const others = [written('Another saw that.', 'room'), written('Elsewhere.', 'third')];
  expect(loadTable(others, walkId).files[0]?.visits.added).toBe(2);
  const grown = [...others, written('Later.', 'fourth')];
  expect(loadTable(grown, walkId).files[0]?.visits).toEqual({ added: 1, updated: 0, unchanged: 2 });
  const changed = [written('One saw it all.', 'room'), written('And that.', 'other')];
  expect(loadTable(changed, walkId).files[0]?.visits).toEqual({ added: 0, updated: 1, unchanged: 1 });
});

const text = fc.constantFrom('They talked.', 'They wrote.', 'One asked why.', 'Two did not.', 'All read.');
const response = fc.record({
  texts: fc.array(text, { minLength: 1, maxLength: 4 }),
  kind: fc.constantFrom('visit', 'attention'),
});

/** Rows with ids from 1, as a form's export has them. */
const exportOf = (responses: readonly { texts: string[]; kind: string }[]): Row[] =>
  responses.map(({ texts, kind }, index) =>
    kind === 'visit'
      ? responseOf(String(index + 1), visitOf(texts))
      : badResponseOf(String(index + 1), texts[0] ?? ''),
  );

test('any export: loading it twice changes nothing, and a part of it first gives the same as all at once', async () => {
  const db = await store();
  let file = 0;
  const loadExport = (rows: readonly Row[], walkId: string | null): string => {
    const id = `walk-${(file += 1)}`;
    const plan = planOf([fileOf([tableOf(rows, { fingerprint: `form ${file}` })])], walkId, {
      newId: () => id,
    });
    const inForm = { ...plan, files: [fileOf([tableOf(rows)])] };
    const report = load(db, inForm);
    for (const sum of report.files) {
      const attention = new Set(sum.needsAttention.map(({ column, value }) => `${column} ${value}`)).size;
      const bad = rows.filter(({ outcome }) => outcome.kind === 'attention').length;
      expect(attention > 0).toBe(bad > 0);
      expect(sum.visits.added + sum.visits.updated + sum.joined + sum.unchangedRows + bad).toBe(sum.rows);
    }
    return report.walkId ?? '';
  };
  fc.assert(
    fc.property(fc.array(response, { minLength: 1, maxLength: 6 }), fc.nat({ max: 6 }), (responses, cut) => {
      const whole = exportOf(responses);
      const atOnce = loadExport(whole, null);
      const expected = seen(db, atOnce);
      loadExport(whole, atOnce);
      expect(seen(db, atOnce)).toEqual(expected);
      const grown = loadExport(whole.slice(0, cut), null);
      loadExport(whole, grown);
      expect(seen(db, grown)).toEqual(expected);
    }),
    { numRuns: 60, seed: 3 },
  );
});
