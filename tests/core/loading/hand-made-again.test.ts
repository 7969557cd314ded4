/** Tables without ids that come again: whose a row is, and rows that were put right. */
import { expect, test } from 'vitest';
import type { LoadReport } from '../../../core/contract/calls/records.ts';
import { listOpenRows } from '../../../core/store/records/corrections.ts';
import { listVisits } from '../../../core/store/records/visits.ts';
import { findWalk } from '../../../core/store/records/walks.ts';
import { badResponseOf, fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { load, loadRows, one, store, two, type Row } from './support.ts';

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
