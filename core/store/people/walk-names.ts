/** Gathers what the texts of a debrief are veiled by. */
import * as z from 'zod';
import type { WalkNames } from '../../contract/names.ts';
import { nameCover } from '../../domain/veil/name-cover.ts';
import { walkNames } from '../../domain/veil/walk-names.ts';
import { readDebrief } from '../board/debrief.ts';
import { isAnyTouched, type Watch } from '../board/touched.ts';
import { readAreaBook } from '../records/focus-areas.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { listStaffOf } from './staff.ts';
import { listSingleVisitsOfDebrief } from '../records/visits.ts';
import { listWordDecisions } from './word-decisions.ts';

/**
 * The staff list, every spelling in the records of all walks of the debrief, who was visited as a person said, who is here,
 * and whoever owns a decision of the school.
 */
export function readWalkNames(db: Db, walkId: string): WalkNames {
  const typed = [...readDebrief(db, walkId).state.people, ...listOwners(db, walkId)];
  const visits = listSingleVisitsOfDebrief(db, walkId);
  return walkNames(listStaffOf(db, walkId), visits, listWordDecisions(db), typed);
}

/** Of the decisions of all debriefs: what an earlier one left open is spoken of in this one. The sample is of another school. */
function listOwners(db: Db, walkId: string): string[] {
  const sql = `SELECT DISTINCT one.owner FROM walk this JOIN walk w ON w.is_sample = this.is_sample
    JOIN decision one ON one.walk_key = w.key WHERE this.id = ? AND one.owner IS NOT NULL`;
  return z.array(z.string()).parse(prepared(db, sql).pluck().all(walkId));
}

const names: Watch = {
  name: 'touched_names',
  on: [
    ...['visit', 'visit_teacher', 'staff', 'setting', 'word_decision', 'decision', 'debrief'].flatMap(
      (table) =>
        [
          [`INSERT ON main.${table}`, '1'],
          [`DELETE ON main.${table}`, '1'],
        ] as const,
    ),
    ['UPDATE OF teacher_spellings, observer, with_observer, class_name, room ON main.visit', '1'],
    ['UPDATE ON main.visit_teacher', '1'],
    ['UPDATE ON main.staff', '1'],
    ['UPDATE ON main.setting', '1'],
    ['UPDATE ON main.word_decision', '1'],
    ['UPDATE OF debriefed_with ON main.walk', '1'],
    ['UPDATE OF owner ON main.decision', '1'],
    [`UPDATE ON main.debrief WHEN old.state ->> '$.people' IS NOT new.state ->> '$.people'`, '1'],
  ],
};

/** Whether the names of any walk may be others than when this was asked last. */
export const areNamesTouched = (db: Db): boolean => isAnyTouched(db, names);

/** Puts those names out of sight that could pass for words of a focus area; for proposing one from a typed text. */
export function readNameCover(db: Db, walkId: string): (text: string) => string {
  return nameCover(readWalkNames(db, walkId), (word) => readAreaBook(db).couldLead(word));
}
