/** The built-in focus areas and the two columns beside them, in the order in which the board shows them. */
import type { BoardColumn } from '../../contract/calls/board.ts';

export const unsortedId = 'unsorted';
/** Where pupils' own words belong unless the record says otherwise. */
export const pupilVoiceId = 'pupil-voice';
export const parkingId = 'parking';
/** Evidence about one person's practice, set aside for that person's coach. */
export const coachId = 'coach';
/** Where a card is that was split, joined or taken back: kept, and in no column. */
export const offBoardId = 'off-board';

const area = (id: string, name: string, letter: string): BoardColumn => ({ id, name, letter, kind: 'area' });

export const focusAreas: readonly BoardColumn[] = [
  area('curriculum-match', 'Curriculum match', 'A'),
  area('participation', 'Participation', 'B'),
  area('learning-environment', 'Learning environment', 'C'),
  area('clear-goals', 'Clear goals', 'D'),
  area('progress', 'Progress', 'E'),
  area(pupilVoiceId, 'Pupil voice', 'F'),
];

export const boardColumns: readonly BoardColumn[] = [
  { id: unsortedId, name: 'Unsorted', letter: 'U', kind: 'unsorted' },
  ...focusAreas,
  { id: parkingId, name: 'Parking', letter: 'P', kind: 'parking' },
  { id: coachId, name: 'For the coach', letter: 'H', kind: 'coach' },
];

/** Whether what stands there is set aside: it counts in no figure and is in no theme. */
export function isSetAside(areaId: string): boolean {
  return areaId === parkingId || areaId === coachId;
}

const names = new Map(boardColumns.map(({ id, name }) => [id, name]));

/** The name of a column as the board shows it. */
export function columnName(id: string): string {
  return names.get(id) ?? id;
}
