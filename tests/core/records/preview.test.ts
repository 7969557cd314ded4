/** What a look says before anything is loaded, and that loading then does just that. */
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Preview } from '../../../core/contract/calls/records.ts';
import type { TableChoices } from '../../../core/contract/tables.ts';
import { loadIntoWalks, type LoadPlan } from '../../../core/features/records/load/load.ts';
import { markedCounter } from '../../../core/features/records/load/marked.ts';
import { describe as describeFiles } from '../../../core/features/records/look/preview.ts';
import type { LookForDraft, ReadTable, RowDraft } from '../../../core/domain/records/record.ts';
import { openStore, type Db } from '../../../core/store/file/open.ts';
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

type Row = Omit<RowDraft, 'row'>;
type Files = LoadPlan['files'];

async function store(): Promise<Db> {
  const opened = await openStore(temporaryFolder(), 'here');
  onTestFinished(() => opened.close());
  return opened.db;
}

function look(db: Db, files: Files, choices: readonly TableChoices[] = []): Preview {
  return describeFiles({ files: [...files], refused: [] }, { db, choices, countMarked: markedCounter(db) });
}

function load(db: Db, files: Files, walkId: string | null = null, isSample = false): string {
  const plan = { ...planOf(files, walkId), isSample };
  return db.transaction(() => loadIntoWalks(db, plan))().walkId ?? '';
}

const fileWith = (rows: readonly Row[], name = 'walk.xlsx', changes: Partial<ReadTable> = {}) =>
  fileOf([tableOf(rows, changes)], name);

/** New and changed visits of each table, and the walk they were counted in. */
function newsOf({ files, suggestedWalkId }: Preview): unknown {
  return { news: files.map((file) => [file.newVisits, file.changedVisits]), suggestedWalkId };
}

const one = responseOf('1', visitOf(['First.', 'Second.']));
const two = responseOf('2', visitOf(['Third.']));
const three = responseOf('3', visitOf(['Fourth.']));

test('a table is described whole', async () => {
  const pupils = pieceOf('“I go back to the example.”', {
    kind: 'pupil-voice',
    areaId: 'pupil-voice',
    column: 'What did pupils say?',
  });
  const proposed = pieceOf('An excellent start.', {
    areaId: 'clear-goals',
    ticked: ['Clear goals', 'Progress'],
    proposal: ['start'],
  });
  const rated = (label: string | null): LookForDraft => ({
    kind: 'rating',
    question: null,
    lookFor: 'Pupils explain',
    label,
    scale: ['Some', 'All'],
  });
  const visit = visitOf([], { evidence: [proposed, pupils], lookFors: [rated('All'), rated(null)] });
  const rows: Row[] = [
    responseOf('1', visit),
    badResponseOf('2', '32/13/2026'),
    { ...responseOf('1', visit), outcome: { kind: 'copy', ofRow: 2 } },
    { ...responseOf('', visitOf([])), outcome: { kind: 'blank' } },
    { ...responseOf('Total', visitOf([])), outcome: { kind: 'totals' } },
  ];
  const file = fileWith(rows, 'walk.xlsx', { sheet: 'October', asksObserver: true });
  expect(look(await store(), [file])).toEqual({
    files: [
      {
        token: 'walk.xlsx',
        sha256: file.sha256,
        file: 'walk.xlsx',
        dialect: 'microsoft-forms',
        encoding: null,
        encodingDoubt: null,
        hidden: { isSheet: false, rows: 0, columns: [] },
        sheet: 'October',
        headerRow: 1,
        form: 'form',
        isRemembered: false,
        otherSheets: [],
        askDayOrder: null,
        asksObserver: true,
        questions: [],
        rows: 5,
        visits: 1,
        newVisits: 1,
        changedVisits: 0,
        cards: 2,
        proposedCards: 1,
        markedCards: 1,
        lookFors: 1,
        staff: 0,
        blankRows: 1,
        totalsRows: 1,
        unchangedRows: 1,
        asideRows: 0,
        waitingRows: 0,
        joinedRows: 0,
        columns: [],
        firstCards: [
          {
            row: 2,
            text: 'An excellent start.',
            kind: 'saw',
            area: 'Clear goals',
            ticked: ['Clear goals', 'Progress'],
            proposal: ['start'],
          },
          {
            row: 2,
            text: '“I go back to the example.”',
            kind: 'pupil-voice',
            area: 'Pupil voice',
            ticked: [],
            proposal: null,
          },
        ],
        needsAttention: [{ row: 1, column: 'Date', value: '32/13/2026', reason: 'invalid-date' }],
      },
    ],
    walkGroups: [],
    refused: [],
    suggestedWalkId: null,
    suggestedTitle: 'Learning walk, October 2026',
    goneFromFile: 0,
  });
});

describe('the first cards', () => {
  const shown = async (rows: readonly Row[]): Promise<string[]> =>
    look(await store(), [fileWith(rows)]).files.flatMap(({ firstCards }) =>
      firstCards.map(({ row, text }) => `${row} ${text}`),
    );

  test('come from every column, also from one that few rows fill, in the order of the table', async () => {
    const late = pieceOf('Late.', { column: 'Wondering', kind: 'wondering' });
    const rows = Array.from({ length: 30 }, (_, index) =>
      responseOf(String(index), visitOf(['a', 'b', 'c'])),
    );
    const last = responseOf('last', visitOf([], { evidence: [late] }));
    expect(await shown([...rows, last])).toEqual([
      ...['2 a', '2 b', '3 a', '3 b', '4 a', '4 b', '5 a', '5 b', '6 a', '6 b', '7 a'],
      '32 Late.',
    ]);
  });

  test('of a long cell come in full where there is room', async () => {
    expect(await shown([responseOf('1', visitOf(['a', 'b', 'c', 'd'])), two])).toEqual([
      ...['2 a', '2 b', '2 c', '2 d'],
      '3 Third.',
    ]);
  });
});

describe('what the store has already', () => {
  test('nothing of a form that it never saw', async () => {
    const db = await store();
    load(db, [
      fileWith([one], 'other.xlsx', { fingerprint: 'other', headers: ['id', 'else', 'more', 'most'] }),
    ]);
    expect(newsOf(look(db, [fileWith([one, two])]))).toEqual({ news: [[2, 0]], suggestedWalkId: null });
  });

  test('all of the same export, the rest of a grown one, and what was changed in it', async () => {
    const db = await store();
    const walkId = load(db, [fileWith([one, two])]);
    expect(newsOf(look(db, [fileWith([one, two], 'again.xlsx')]))).toEqual({
      news: [[0, 0]],
      suggestedWalkId: walkId,
    });
    const changed = responseOf('2', visitOf(['Third, and more.']));
    expect(newsOf(look(db, [fileWith([one, changed, three])]))).toEqual({
      news: [[1, 1]],
      suggestedWalkId: walkId,
    });
  });

  test('nothing that only the sample walk has', async () => {
    const db = await store();
    load(db, [fileWith([one])], null, true);
    expect(newsOf(look(db, [fileWith([one])]))).toEqual({ news: [[1, 0]], suggestedWalkId: null });
  });

  test('in the walk that holds the most; in the newer one of two that hold as many', async () => {
    const db = await store();
    const most = load(db, [fileWith([one, two])]);
    const newer = db.transaction(() =>
      loadIntoWalks(db, planOf([fileWith([one])], null, { newId: () => 'newer' })),
    )().walkId;
    expect(look(db, [fileWith([one, two, three])]).suggestedWalkId).toBe(most);
    expect(look(db, [fileWith([one, three])]).suggestedWalkId).toBe(newer);
  });

  test('also of a form that gained a question since', async () => {
    const db = await store();
    const walkId = load(db, [fileWith([one, two])]);
    const more = responseOf('1', visitOf(['First.', 'Second.', 'New answer.']));
    const grown = fileWith([more, two, three], 'grown.xlsx', {
      fingerprint: 'grown form',
      headers: ['id', 'what did you see', 'what else'],
    });
    expect(newsOf(look(db, [grown]))).toEqual({ news: [[1, 1]], suggestedWalkId: walkId });
  });

  test('a response in two of the files counts once', async () => {
    const db = await store();
    const files = [fileWith([one, two], 'a.xlsx'), fileWith([two, three], 'b.xlsx')];
    expect(newsOf(look(db, files))).toEqual({
      news: [
        [2, 0],
        [1, 0],
      ],
      suggestedWalkId: null,
    });
  });

  test('equal cells that are understood in another way now are changed, where that changes anything', async () => {
    const db = await store();
    const walkId = load(db, [fileWith([one, two])]);
    const heard = visitOf([], { evidence: [pieceOf('Third.', { kind: 'heard' })] });
    const columns: ReadTable['columns'] = [
      {
        index: 1,
        header: 'What did you see?',
        role: 'evidence',
        areaId: null,
        kind: 'heard',
        isCut: true,
        question: null,
        why: 'chosen',
        reason: '',
        confidence: 'sure',
        examples: [],
        options: [],
        optionAreas: [],
      },
    ];
    const read = fileWith([one, { ...two, outcome: { kind: 'visit', visit: heard } }], 'walk.xlsx', {
      columns,
    });
    expect(newsOf(look(db, [read]))).toEqual({ news: [[0, 1]], suggestedWalkId: walkId });
  });

  test('who made the visits, said only now, is a change', async () => {
    const db = await store();
    const unsaid = responseOf('1', visitOf(['First.'], { observer: null }));
    const walkId = load(db, [fileWith([unsaid])]);
    const said: Row = { ...unsaid, outcome: { kind: 'visit', visit: visitOf(['First.']) } };
    const choice = { sheet: null, columns: [], dayOrder: null, observer: 'O. Observer' };
    expect(newsOf(look(db, [fileWith([said])], [{ token: 'walk.xlsx', ...choice }]))).toEqual({
      news: [[0, 1]],
      suggestedWalkId: walkId,
    });
  });
});

test('each group is looked for in a walk of its own', async () => {
  const db = await store();
  const later = responseOf('3', visitOf(['Fourth.'], { date: '2026-12-01' }));
  const walkId = load(db, [fileWith([one, two])]);
  const preview = look(db, [fileWith([one, two, later])]);
  expect(preview.walkGroups.map(({ key, suggestedWalkId }) => [key, suggestedWalkId])).toEqual([
    ['from 2026-10-05', walkId],
    ['from 2026-12-01', null],
  ]);
  expect(newsOf(preview)).toEqual({ news: [[1, 0]], suggestedWalkId: walkId });
});

/** Responses of hand-made tables too, where two observers may write the same room and time. */
const response = fc
  .tuple(
    fc.constantFrom('1', '2', '3', '4'),
    fc.constantFrom('O. Observer', 'A. Nother', null),
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  )
  .map(([id, observer, texts]) => responseOf(id, visitOf(texts, { observer })));
/** A key stands once in a table. */
const responses = fc.uniqueArray(response, { selector: ({ responseKey }) => responseKey });
const dialect = fc.constantFrom('table' as const, 'microsoft-forms' as const);

test('any two exports after any other: what the look says is what loading does', async () => {
  const db = await store();
  let forms = 0;
  fc.assert(
    fc.property(responses, responses, responses, dialect, (before, now, more, written) => {
      forms += 1;
      const changes = { dialect: written, fingerprint: `form ${forms}`, headers: [`form ${forms}`] };
      const newId = (): string => `walk ${forms}`;
      const [first, ...files] = [before, now, more].map((rows, index) =>
        fileWith(rows, `${index}.xlsx`, changes),
      );
      const loading = db.transaction((some: Files, walkId: string | null) =>
        loadIntoWalks(db, planOf(some, walkId, { newId })),
      );
      const { walkId } = loading(first ? [first] : [], null);
      const preview = look(db, files);
      const { suggestedWalkId } = preview;
      const isInCommon = [...now, ...more].some(({ responseKey }) =>
        before.some((known) => known.responseKey === responseKey),
      );
      expect(suggestedWalkId).toBe(isInCommon ? walkId : null);
      const report = loading(files, suggestedWalkId ?? walkId);
      expect(preview.files.map((file) => [file.newVisits, file.changedVisits])).toEqual(
        report.files.map(({ visits }) => [visits.added, visits.updated]),
      );
      expect(preview.goneFromFile).toBe(suggestedWalkId === null ? 0 : report.goneFromFile);
    }),
    { numRuns: 60 },
  );
});
