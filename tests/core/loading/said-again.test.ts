/** What a person said of a file counts when it comes again: answers, columns, joint visits, walks. */
import { expect, test } from 'vitest';
import { type LoadPlan } from '../../../core/features/records/load/load.ts';
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
import { load, loadRows, one, store, two } from './support.ts';

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
