/** Gathers what the texts of a debrief are veiled by. */
import type { WalkNames } from '../contract/names.ts';
import { walkNames } from '../domain/veil/walk-names.ts';
import type { Db } from './open.ts';
import { listStaff } from './staff.ts';
import { listSingleVisitsOfDebrief } from './visits.ts';
import { listWordDecisions } from './word-decisions.ts';

/** The staff list, every spelling in the records of all walks of the debrief, and who was visited as a person said. */
export function readWalkNames(db: Db, walkId: string): WalkNames {
  return walkNames(listStaff(db), listSingleVisitsOfDebrief(db, walkId), listWordDecisions(db));
}
