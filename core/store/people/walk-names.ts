/** Gathers what the texts of a debrief are veiled by. */
import type { WalkNames } from '../../contract/names.ts';
import { nameCover } from '../../domain/veil/name-cover.ts';
import { walkNames } from '../../domain/veil/walk-names.ts';
import { isAnyTouched, type Watch } from '../board/touched.ts';
import { readAreaBook } from '../records/focus-areas.ts';
import type { Db } from '../file/open.ts';
import { listStaffOf } from './staff.ts';
import { listSingleVisitsOfDebrief } from '../records/visits.ts';
import { listWordDecisions } from './word-decisions.ts';

/** The staff list, every spelling in the records of all walks of the debrief, and who was visited as a person said. */
export function readWalkNames(db: Db, walkId: string): WalkNames {
  return walkNames(listStaffOf(db, walkId), listSingleVisitsOfDebrief(db, walkId), listWordDecisions(db));
}

const names: Watch = {
  name: 'touched_names',
  on: [
    ...['visit', 'visit_teacher', 'staff', 'setting', 'word_decision'].flatMap(
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
  ],
};

/** Whether the names of any walk may be others than when this was asked last. */
export const areNamesTouched = (db: Db): boolean => isAnyTouched(db, names);

/** Puts those names out of sight that could pass for words of a focus area; for proposing one from a typed text. */
export function readNameCover(db: Db, walkId: string): (text: string) => string {
  return nameCover(readWalkNames(db, walkId), (word) => readAreaBook(db).couldLead(word));
}
