/** Loads made-up exports into a store, and tells what a person can see of them. */
import { onTestFinished } from 'vitest';
import type { LoadReport } from '../../../core/contract/calls/records.ts';
import { loadIntoWalks, type LoadPlan } from '../../../core/features/records/load/load.ts';
import { listOpenRows } from '../../../core/store/records/corrections.ts';
import { openStore, type Db } from '../../../core/store/file/open.ts';
import { listBoardCards, listVisits } from '../../../core/store/records/visits.ts';
import { fileOf, planOf, responseOf, tableOf, visitOf } from '../../support/drafts.ts';
import { temporaryFolder } from '../../support/folders.ts';

export type Row = ReturnType<typeof responseOf>;

export async function store(): Promise<Db> {
  const opened = await openStore(temporaryFolder(), 'here');
  onTestFinished(() => opened.close());
  return opened.db;
}

export function load(db: Db, plan: LoadPlan): LoadReport {
  return db.transaction(() => loadIntoWalks(db, plan))();
}

/** Loads rows of one form into the walk, or into a new one; each with a file name of its own. */
export function loadRows(
  db: Db,
  rows: readonly Row[],
  walkId: string | null = null,
  name = 'walk.xlsx',
): LoadReport {
  return load(db, planOf([fileOf([tableOf(rows)], name)], walkId));
}

/** What a person can see of a walk: visits, cards and open rows, without ids and order keys. */
export function seen(db: Db, walkId: string): unknown {
  const cards = listBoardCards(db, walkId).map(
    ({ id: _id, orderKey: _key, themeId: _theme, ...card }) => card,
  );
  const visits = listVisits(db, walkId).map(({ id: _id, ...visit }) => visit);
  const open = listOpenRows(db, walkId).map(({ raw, items, fields }) => ({ raw, items, fields }));
  return { cards, visits, open };
}

export const sources = (db: Db, walkId: string): string[] =>
  listBoardCards(db, walkId).map(({ text, source }) => `${text} ${source}`);

export const one = responseOf('1', visitOf(['First.', 'Second.']));

export const two = responseOf('2', visitOf(['Third.']));
