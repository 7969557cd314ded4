/** The school's focus areas: read, changed with all cards that a change concerns, and taken back. */
import { AppError } from '../../contract/errors.ts';
import { planMoveArea, planReturnArea, type MovedRows } from '../../domain/board/plan-area.ts';
import { countOfCards } from '../../domain/board/theme-title.ts';
import { changeAreas, changeInWords, takeBackAreas } from '../../domain/records/areas/change-areas.ts';
import { letterAt, unsortedId, type SchoolAreas } from '../../domain/focus-areas.ts';
import { writePatch } from '../../store/board/board-rows.ts';
import { boardSlice } from '../../store/board/board-slice.ts';
import { readBoard } from '../../store/board/read-board.ts';
import { appendLasting } from '../../store/board/board.ts';
import {
  appendAreaChange,
  areasBefore,
  findAreaChange,
  lastAreaChange,
  listAreaUses,
  listUsedAreas,
  readSchoolAreas,
} from '../../store/records/focus-areas.ts';
import type { Db } from '../../store/file/open.ts';
import { boardKey, findWalk, listWalks } from '../../store/records/walks.ts';
import type { Handlers } from '../context.ts';

export const areasHandlers = {
  'areas.get': (_input, { db }) => ({
    areas: readSchoolAreas(db).areas.map((area, place) => ({ ...area, letter: letterAt(place) })),
    last: { id: lastAreaChange(db), sentence: findAreaChange(db)?.sentence ?? null },
  }),
  'areas.listUses': (_input, { db }) => {
    const standing = new Set(readSchoolAreas(db).areas.map(({ id }) => id));
    return { uses: listAreaUses(db).filter(({ areaId }) => standing.has(areaId)) };
  },
  'areas.save':
    ({ after, areas, moves }, { db, now, newId }) =>
    () => {
      refuseOther(db, after);
      const before = readSchoolAreas(db);
      const school = changeAreas(before, areas, moves, newId);
      const change = changeInWords(before, school);
      if (change === null) return { sentence: 'Nothing changed' };
      const gone = before.areas.filter(({ id }) => !school.areas.some((area) => area.id === id));
      const uses = new Map(listAreaUses(db).map((use) => [use.areaId, use]));
      for (const { id, name } of gone) {
        const use = uses.get(id);
        const isInUse = use !== undefined && use.cards + use.themes > 0;
        if (isInUse && !moves.some(({ areaId }) => areaId === id))
          throw new AppError('refused', 'a focus area in use', { reason: 'area-in-use', name });
      }
      const moved = gone.flatMap(({ id }) => moveCards(db, school, id, now()));
      const cards = moved.reduce((sum, rows) => sum + rows.cards.length, 0);
      const sentence = cards === 0 ? change : `${change}; ${countOfCards(cards)} moved`;
      appendAreaChange(db, { school, sentence, moved, at: now(), takesBack: null });
      return { sentence };
    },
  'areas.undo':
    ({ id }, { db, now }) =>
    () => {
      refuseOther(db, id);
      const change = findAreaChange(db);
      if (change === null) throw new AppError('conflict', 'nothing to undo', { nothingTo: 'undo' });
      const used = listUsedAreas(db);
      const before = areasBefore(db, change.id);
      const school = takeBackAreas(readSchoolAreas(db), before, (areaId) => used.has(areaId));
      const sentence = `Undone: ${change.sentence}`;
      appendAreaChange(db, { school, sentence, moved: [], at: now(), takesBack: change.id });
      for (const rows of change.moved) returnCards(db, school, rows, now());
      return { sentence };
    },
} satisfies Partial<Handlers>;

/** Moves what the boards of open debriefs hold of an area. What is debriefed and closed stays as it was. */
function moveCards(db: Db, school: SchoolAreas, from: string, at: string): MovedRows[] {
  const area = school.removed.find(({ id }) => id === from);
  const to = area?.goesTo ?? unsortedId;
  const toName = school.areas.find(({ id }) => id === to)?.name ?? 'Unsorted';
  const open = listWalks(db).filter(
    ({ debriefedWith, debrief }) => debriefedWith === null && (debrief?.closedAt ?? null) === null,
  );
  return open.flatMap(({ id: walkId }) => {
    const plan = planMoveArea(readBoard(db, walkId), { walkId, from, to });
    if (plan === null) return [];
    const { patch, inverse, moved } = plan;
    writePatch(db, walkId, patch);
    const sentence = `“${area?.name ?? from}” is no focus area any more: ${countOfCards(moved.cards.length)} moved to ${toName}`;
    appendLasting(db, { key: boardKey(db, walkId), forward: patch, inverse, sentence, at });
    return [moved];
  });
}

/** A walk that came to the board of another since has its cards there. */
function returnCards(db: Db, school: SchoolAreas, rows: MovedRows, at: string): void {
  const { walkId, from } = rows;
  if (findWalk(db, walkId) === null) return;
  const board = boardSlice(db, walkId);
  const plan = planReturnArea(board, rows);
  if (plan === null) return;
  writePatch(db, walkId, plan.patch);
  const name = school.areas.find(({ id }) => id === from)?.name ?? from;
  const sentence = `“${name}” is a focus area again: ${countOfCards(plan.patch.cards.length)} moved back`;
  appendLasting(db, { key: boardKey(db, walkId), forward: plan.patch, inverse: plan.inverse, sentence, at });
}

/** Nobody changes a list that somebody else has changed meanwhile. */
function refuseOther(db: Db, after: number): void {
  if (lastAreaChange(db) !== after)
    throw new AppError('conflict', 'the list was changed meanwhile', { what: 'focus-areas' });
}
