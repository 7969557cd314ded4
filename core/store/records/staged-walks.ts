/**
 * Walks that are being loaded: their rows come in many short transactions, and nobody is shown them before the last.
 * Their keys stand in a setting; what a load leaves there when it ends midway is removed before the store is used again.
 */
import * as z from 'zod';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn } from '../rows.ts';
import { getSetting, setSetting } from '../settings.ts';
import { removeWalk, walkKey } from './walks.ts';

const keyList = jsonColumn(z.array(z.int()));

const stagedKeys = (db: Db): number[] => keyList.parse(getSetting(db, 'staged-walks') ?? '[]');

const saveKeys = (db: Db, keys: readonly number[]): void =>
  setSetting(db, 'staged-walks', keys.length === 0 ? null : JSON.stringify(keys));

/** Hides a walk that was just made. */
export function stageWalk(db: Db, walkId: string): void {
  saveKeys(db, [...stagedKeys(db), walkKey(db, walkId)]);
}

/** From now on every staged walk is one like the others. */
export function revealWalks(db: Db): void {
  saveKeys(db, []);
}

/** Whether a load that never ended has left something. */
export const hasStaged = (db: Db): boolean => stagedKeys(db).length > 0;

/** Takes away what a load that never ended has written; in one transaction. */
export function removeStaged(db: Db): void {
  if (!hasStaged(db)) return;
  db.transaction(() => {
    const idOf = prepared(db, 'SELECT id FROM walk WHERE key = ?').pluck();
    for (const key of stagedKeys(db)) {
      const id = z.string().optional().parse(idOf.get(key));
      if (id !== undefined) removeWalk(db, id);
    }
    saveKeys(db, []);
  }).immediate();
}
