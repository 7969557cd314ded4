/** The focus areas that the app comes with, and the columns of a board: the school's areas and those beside them. */
import type { AreaColour, FocusArea, Vocabulary } from '../contract/calls/areas.ts';
import type { BoardColumn } from '../contract/calls/board.ts';

export const unsortedId = 'unsorted';
export const parkingId = 'parking';
/** Evidence about one person's practice, set aside for that person's coach. */
export const coachId = 'coach';
/** Where a card is that was split, joined or taken back: kept, and in no column. */
export const offBoardId = 'off-board';

/** An area that was in the list and is no more. Its id is never given again. */
export interface RemovedArea {
  id: string;
  name: string;
  formerNames: readonly string[];
  /** The area that took its cards; null: they went to Unsorted. */
  goesTo: string | null;
}

/** A school's list, and what was on it before. */
export interface SchoolAreas {
  /** In order. */
  areas: readonly FocusArea[];
  /** As they were removed, the first one first. */
  removed: readonly RemovedArea[];
}

const area = (vocabulary: Vocabulary, name: string, colour: AreaColour, prompt: string): FocusArea => ({
  id: vocabulary,
  name,
  colour,
  words: [],
  vocabulary,
  prompts: [prompt],
  isForPupils: vocabulary === 'pupil-voice',
  formerNames: [],
});

/** Those of a school that has made no list of its own. */
export const builtInAreas: readonly FocusArea[] = [
  area('curriculum-match', 'Curriculum match', 'blue', 'What was the task, and what was it for?'),
  area('participation', 'Participation', 'green', 'Who spoke, wrote, asked, helped?'),
  area('learning-environment', 'Learning environment', 'ochre', 'What in the room did pupils use?'),
  area('clear-goals', 'Clear goals', 'rust', 'What did pupils say they were learning, and why?'),
  area('progress', 'Progress', 'plum', 'What could pupils do by the end that they could not at the start?'),
  area('pupil-voice', 'Pupil voice', 'steel', 'The pupil’s own words, one line for each.'),
];

export const builtInSchoolAreas: SchoolAreas = { areas: builtInAreas, removed: [] };

/** By place. H, P and U are those of the columns beside the areas. */
const letters = 'ABCDEFGIJKLMNOQRSTVWXYZ';

/** The letter of an area by its place, from 0. */
export const letterAt = (place: number): string => letters[place] ?? '·';

const unsorted: BoardColumn = { id: unsortedId, name: 'Unsorted', letter: 'U', kind: 'unsorted' };
const asides: readonly BoardColumn[] = [
  { id: parkingId, name: 'Parking', letter: 'P', kind: 'parking' },
  { id: coachId, name: 'For the coach', letter: 'H', kind: 'coach' },
];

/**
 * The columns of a board in the order in which it shows them.
 * @param holds whether something on the board is of a removed area: it keeps its column there, behind the others
 */
export function columnsOf(
  { areas, removed }: SchoolAreas,
  holds: (areaId: string) => boolean = () => false,
): BoardColumn[] {
  const columnOf = ({ id, name }: RemovedArea | FocusArea, place: number): BoardColumn => ({
    id,
    name,
    letter: letterAt(place),
    kind: 'area',
  });
  const held = removed.filter(({ id }) => holds(id));
  return [
    unsorted,
    ...areas.map((one, place) => ({ ...columnOf(one, place), colour: one.colour })),
    ...held.map((one, place) => columnOf(one, areas.length + place)),
    ...asides,
  ];
}

/** The columns of a board with the app's own areas. */
export const boardColumns: readonly BoardColumn[] = columnsOf(builtInSchoolAreas);

/** Whether what stands there is set aside: it counts in no figure and is in no theme. */
export function isSetAside(areaId: string): boolean {
  return areaId === parkingId || areaId === coachId;
}
