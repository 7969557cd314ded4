/** Gathers what the texts of a debrief are veiled by. */
import type { WalkNames } from '../contract/names.ts';
import { walkNames } from '../domain/veil/walk-names.ts';
import type { Db } from './open.ts';
import { listStaff } from './staff.ts';
import { listSingleVisitsOfDebrief } from './visits.ts';

/** The staff list, and every spelling in the records of all walks of the debrief. */
export function readWalkNames(db: Db, walkId: string): WalkNames {
  return walkNames(listStaff(db), listSingleVisitsOfDebrief(db, walkId));
}
