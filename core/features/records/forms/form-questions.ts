/** What a form for observers asks: the details of a visit, what was seen of each focus area, how often. */
import type { FocusArea } from '../../../contract/calls/areas.ts';
import { areaBook } from '../../../domain/records/areas/area-book.ts';
import { meaningOfHeader } from '../../../domain/records/understand/by-words.ts';

export interface FormQuestion {
  title: string;
  /** Helps to answer; a short one for a sheet, where it shows when a cell is chosen. */
  hint: string;
  /** In characters, on a sheet. */
  width: number;
  kind: 'detail' | 'evidence' | 'look-for';
  /** The cell offers these. */
  list: readonly string[] | null;
  /** Whether nothing else may stand there. */
  isStrict: boolean;
  isDate: boolean;
}

export const periods = ['Form time', '1', '2', '3', '4', '5', '6', '7'];
export const yearGroups = ['R', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13'];
export const scale = ['Not yet', 'In places', 'Mostly', 'Throughout'];

const detail = (
  title: string,
  width: number,
  hint: string,
  more: Partial<FormQuestion> = {},
): FormQuestion => ({
  title,
  hint,
  width,
  kind: 'detail',
  list: null,
  isStrict: false,
  isDate: false,
  ...more,
});

const details: readonly FormQuestion[] = [
  detail('Date of visit', 15, 'For example 5/10/2026.', { isDate: true }),
  detail('Period', 8, 'Choose one, or write your own.', { list: periods }),
  detail('Observer', 14, 'Your name.'),
  detail('Second observer', 14, 'Only where two of you were in the room and write one record.'),
  detail('Teacher', 14, 'Name or initials. Names stay with the leadership team.'),
  detail('Class', 9, 'For example 9X/Ma1.'),
  detail('Year group', 7, 'Choose one.', { list: yearGroups }),
  detail('Subject', 13, 'As your timetable has it.'),
  detail('Room', 7, 'For example M12.'),
];

const lookFors: readonly FormQuestion[] = [
  'Pupils could say what they were learning and why',
  'Every pupil had a way to take part',
].map((title) =>
  detail(title, 22, 'Leave empty what you did not look at: empty never counts as no.', {
    kind: 'look-for',
    list: scale,
    isStrict: true,
  }),
);

const evidence = (title: string, hint: string): FormQuestion => detail(title, 34, hint, { kind: 'evidence' });

/** The name of an area where it is understood by itself; "Reading" or "Room" would be a subject or a room. */
function titleOf(name: string, areas: readonly FocusArea[]): string {
  const book = areaBook({ areas, removed: [] });
  const meaning = meaningOfHeader(name, book);
  const isUnderstood = meaning?.role === 'evidence' && book.named(name) !== null;
  return isUnderstood ? name : `${name}: what did you see?`;
}

/** Where pupils' own words alone go, the question is what a pupil said. */
const isOfQuotes = ({ isForPupils, vocabulary }: FocusArea): boolean =>
  isForPupils && vocabulary === 'pupil-voice';

export const promptsOf = ({ prompts }: Pick<FocusArea, 'prompts'>): string => prompts.join(' ');

/** @param areas the school's own, in order: each is asked for under its name, with its prompts */
export function formQuestions(areas: readonly FocusArea[]): FormQuestion[] {
  const quotes = areas.find(isOfQuotes);
  const asked = quotes === undefined ? '' : promptsOf(quotes);
  return [
    ...details,
    ...areas
      .filter((area) => !isOfQuotes(area))
      .map((area) => evidence(titleOf(area.name, areas), promptsOf(area))),
    evidence('A pupil told me…', asked === '' ? 'The pupil’s own words, one line for each.' : asked),
    evidence('I wonder…', 'A question that you came away with, for the team.'),
    ...lookFors,
  ];
}
