/** The words of the preview and the report: dialects, what a column is taken as, kinds, and sums that add up. */
import type {
  AttentionItem,
  CardKind,
  ColumnRole,
  ColumnUse,
  ColumnWhy,
  Dialect,
} from '../../../core/contract/tables.ts';
import type { FilePreview, FileReport, LoadReport } from '../../../core/contract/calls/records.ts';
import type { AttentionRow } from '../../../core/contract/calls/attention.ts';
import type { CallInput } from '../../../core/contract/calls/index.ts';
import type { PrivateVisit } from '../../../core/contract/calls/visits.ts';
import { sayCount, sayDay } from '../../state/say.ts';

const dialects: Record<Dialect, string> = {
  'microsoft-forms': 'Microsoft Forms',
  'google-forms': 'Google Forms',
  'google-sheets': 'Google Forms through Sheets',
  table: 'a table made by hand',
  'learning-walk-records': 'this app’s own records',
  'staff-list': 'a staff list',
};

/** What a column may be taken as, in the order in which a person chooses. */
export const roleGroups: readonly { name: string; roles: readonly ColumnRole[] }[] = [
  { name: 'What was seen', roles: ['evidence', 'pupil-quote', 'wondering', 'tally', 'focus-areas'] },
  { name: 'For charts', roles: ['rating', 'option'] },
  {
    name: 'The visit',
    roles: ['date', 'start-time', 'end-time', 'period', 'minutes', 'class', 'year-group', 'subject', 'room'],
  },
  { name: 'People', roles: ['observer', 'observer-email', 'second-observer', 'teacher', 'teacher-initials'] },
  { name: 'The form', roles: ['walk-title', 'response-id', 'timestamp'] },
  { name: 'Nothing', roles: ['ignored'] },
];

export const roleWords: Record<ColumnRole, string> = {
  'response-id': 'Number of the response',
  timestamp: 'When it was sent in',
  'end-time': 'When the visit ended',
  date: 'Date of the visit',
  'start-time': 'When the visit began',
  period: 'Period',
  minutes: 'Length in minutes',
  observer: 'Observer',
  'observer-email': 'Observer, by e-mail address',
  'second-observer': 'Second observer',
  teacher: 'Teacher',
  'teacher-initials': 'Teacher, by initials',
  class: 'Class',
  'year-group': 'Year group',
  subject: 'Subject',
  room: 'Room',
  'walk-title': 'Title of the walk',
  'focus-areas': 'Focus areas that were ticked',
  evidence: 'Evidence, for cards',
  'pupil-quote': 'What pupils said, for cards',
  wondering: 'Wondering, for cards',
  rating: 'Rating, for charts',
  tally: 'Count, for cards',
  option: 'Choice, for charts',
  ignored: 'Not used',
};

const whyWords: Record<ColumnWhy, string> = {
  'known-header': 'The header says so.',
  'area-in-header': 'The header names a focus area.',
  'counts-in-cells': 'Its cells are counts.',
  'scale-in-cells': 'Its cells are labels of a scale.',
  'same-scale-as-neighbour': 'Answered with the same labels as the column beside it.',
  'sentences-in-cells': 'Its cells hold sentences.',
  'ticks-in-cells': 'Its cells are choices from a list.',
  remembered: 'Remembered: someone chose this for the same form.',
  chosen: 'You chose this.',
  'fits-cells': 'What stands in it says so.',
  'added-by-form': 'The form added it by itself.',
  'not-understood': 'Neither the header nor the cells say what it is.',
};

/** Why a column is taken as it is: what was counted, where nobody said it. */
export function sayWhy({ why, reason }: Pick<ColumnUse, 'why' | 'reason'>): string {
  return reason === '' || why === 'chosen' || why === 'remembered' ? whyWords[why] : reason;
}

/** The kinds among which a column of evidence may be. */
export const evidenceKinds = [
  'saw',
  'heard',
  'pupil-voice',
  'wondering',
] as const satisfies readonly CardKind[];

/** A header on one line; files may break it, or leave it out. */
export function sayHeader(header: string): string {
  return header.replace(/\s+/g, ' ').trim() || '(no header)';
}

/** "Microsoft Forms, sheet Form1, header in row 4, 2 hidden rows". */
export function sayDialect(file: Pick<FilePreview, 'dialect' | 'sheet' | 'headerRow' | 'hidden'>): string {
  const parts = [dialects[file.dialect]];
  if (file.sheet) parts.push(`sheet ${file.sheet}`);
  if (file.headerRow > 1) parts.push(`header in row ${file.headerRow}`);
  parts.push(...sayHidden(file.hidden));
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const sayEncoding = (encoding: string): string =>
  encoding
    .toUpperCase()
    .replace('WINDOWS', 'Windows')
    .replace('MACROMAN', 'Mac Roman')
    .replace(' TWICE', ' written twice');

/** What the workbook hides and is read all the same. */
function sayHidden({ isSheet, rows, columns }: FilePreview['hidden']): string[] {
  return [
    ...(isSheet ? ['the sheet is hidden in the file'] : []),
    ...(rows > 0 ? [sayCount(rows, 'hidden row')] : []),
    ...(columns.length > 0 ? [`hidden: ${columns.map(sayHeader).join(' · ')}`] : []),
  ];
}

/** "8 rows: 7 visits (5 new), 1 needs attention". */
export function sayPreviewSum(file: FilePreview): string {
  if (file.dialect === 'staff-list') return sayStaff(file.staff);
  const joined = file.joinedRows > 0 ? [`${file.joinedRows} more of the same visits`] : [];
  return saySum(file, [sayVisits(file), ...joined]);
}

/** "7 visits (5 new)". */
export function sayVisits(file: FilePreview): string {
  return sayCount(file.visits, 'visit') + sayNews(file);
}

/** What of the visits is new, in brackets, where it is not all of them. */
function sayNews({ visits, newVisits, changedVisits }: FilePreview): string {
  if (visits === 0 || newVisits === visits) return '';
  if (newVisits + changedVisits === 0) return visits === 1 ? ' (loaded already)' : ' (all loaded already)';
  const parts = [`${newVisits.toLocaleString('en-GB')} new`];
  if (changedVisits > 0) parts.push(`${changedVisits.toLocaleString('en-GB')} changed`);
  return ` (${parts.join(', ')})`;
}

/** What is said of visits that are all loaded already: "Nothing new: all 14 visits are loaded already." */
export function sayAllKnown(visits: number): string {
  return visits === 1
    ? 'Nothing new: the one visit is loaded already.'
    : `Nothing new: all ${sayCount(visits, 'visit')} are loaded already.`;
}

/** Why words on a card are marked, one sentence for each reason. */
export function sayMarks(marks: readonly { word: string; reason: 'judges' | 'about-teacher' }[]): string[] {
  const wordsOf = (reason: string): string =>
    [...new Set(marks.filter((mark) => mark.reason === reason).map(({ word }) => `“${word}”`))].join(', ');
  const [judging, teacher] = [wordsOf('judges'), wordsOf('about-teacher')];
  return [
    ...(judging ? [`Judges (${judging}): what was seen?`] : []),
    ...(teacher ? [`About the teacher (${teacher}): what did pupils do?`] : []),
  ];
}

/** Why a sheet gave nothing. */
export function sayOtherSheet({ name, reason }: FilePreview['otherSheets'][number]): string {
  return reason === 'empty' ? `${name} (empty)` : `${name} (no date, or nothing seen)`;
}

/** The same for what was loaded, with what was brought up to date or joined. */
export function sayReportSum(file: FileReport): string {
  const visits = [sayCount(file.visits.added, 'visit')];
  if (file.visits.updated > 0) visits.push(`${sayCount(file.visits.updated, 'visit')} brought up to date`);
  if (file.joined > 0) visits.push(`${file.joined} joined to another visit`);
  return saySum(file, visits);
}

/** The report in one line: "14 visits loaded, 101 new cards". */
export function sayLoaded({ files, staff, totals }: LoadReport): string {
  const visits = files.reduce((sum, file) => sum + file.visits.added + file.visits.updated, 0);
  if (visits > 0) return `${sayCount(visits, 'visit')} loaded, ${sayCount(totals.cards, 'new card')}`;
  if (staff > 0) return 'Staff list loaded';
  const isKnown = files.some((file) => file.unchangedRows > 0);
  return isKnown ? 'Nothing new: these visits were loaded before' : 'No visit could be loaded';
}

/** What came out of the rows besides: "39 cards, 6 ratings and choices for charts". */
export function sayYield(cards: number, lookFors: number): string {
  const parts = [sayCount(cards, 'card')];
  if (lookFors > 0) parts.push(`${sayCount(lookFors, 'rating or choice', 'ratings and choices')} for charts`);
  return parts.join(', ');
}

/** What the team will want to look at on the cards, each as a sentence. */
export function sayCardMarks({
  proposedCards,
  markedCards,
}: Pick<FilePreview, 'proposedCards' | 'markedCards'>): string[] {
  const said: string[] = [];
  if (proposedCards > 0)
    said.push(
      `${sayCount(proposedCards, 'card has', 'cards have')} a proposed focus area: confirm ${proposedCards === 1 ? 'it' : 'them'} on the board.`,
    );
  if (markedCards > 0)
    said.push(
      `${sayCount(markedCards, 'card is', 'cards are')} marked, because the wording judges or looks at the teacher.`,
    );
  return said;
}

/** Responses that an earlier export held and this one does not. */
export function sayGone(visits: number): string {
  return visits === 1
    ? '1 visit is no longer in its file. It is kept, and its cards say so.'
    : `${visits.toLocaleString('en-GB')} visits are no longer in their files. They are kept, and their cards say so.`;
}

export function sayJoint(proposals: number): string {
  return proposals === 1
    ? '1 visit may be another one seen by two observers or sent twice: both count until you say on the Records page that they are one.'
    : `${proposals.toLocaleString('en-GB')} visits may be others seen by two observers or sent twice: all count until you say on the Records page that they are one.`;
}

/** "autumn.xlsx, Form1, row 7". */
export function sayRowPlace({ file, sheet, row }: Pick<AttentionRow, 'file' | 'sheet' | 'row'>): string {
  return [file, ...(sheet ? [sheet] : []), `row ${row}`].join(', ');
}

export function sayPair([first, second]: readonly [number, number]): string {
  return `Visit ${first} and visit ${second}`;
}

export const jointStateWords: Record<CallInput<'visits.setJoint'>['state'], string> = {
  proposed: 'one room, or two?',
  joined: 'counted as one visit.',
  separate: 'counted as two visits.',
};

/** "Thu 8 Oct, period 2, 9R/Sc1 · H. Yusuf and F. Garrard": where some visits were, as far as one of them says. */
export function sayVisitPlace(visits: readonly PrivateVisit[]): string {
  const known = (key: 'date' | 'period' | 'className' | 'subject' | 'room'): string | null =>
    visits.map((visit) => visit[key]).find((value) => value !== null) ?? null;
  const [date, period] = [known('date'), known('period')];
  const place = [
    date && sayDay(date),
    period && /^\d+$/.test(period) ? `period ${period}` : period,
    known('className'),
    known('subject'),
    known('room'),
  ].filter(Boolean);
  const observers = visits.map((visit) => visit.observers.join(' with ') || 'unknown observer');
  return `${place.join(', ')} · ${observers.join(' and ')}`;
}

/** How many rows the items are about: a row may need attention in several cells. */
export function countRows(items: readonly AttentionItem[]): number {
  return new Set(items.map((item) => item.row)).size;
}

type Sum = Pick<
  FileReport,
  'rows' | 'waitingRows' | 'blankRows' | 'totalsRows' | 'asideRows' | 'unchangedRows' | 'needsAttention'
>;

function saySum(file: Sum, visits: string[]): string {
  if (file.waitingRows > 0) return `${sayCount(file.waitingRows, 'row waits', 'rows wait')} for an answer`;
  const attention = countRows(file.needsAttention);
  const parts = [...visits];
  if (attention > 0) parts.push(`${attention} ${attention === 1 ? 'needs' : 'need'} attention`);
  if (file.unchangedRows > 0) parts.push(`${file.unchangedRows} already counted`);
  if (file.blankRows > 0) parts.push(`${file.blankRows} blank`);
  if (file.totalsRows > 0) parts.push(sayCount(file.totalsRows, 'row of totals', 'rows of totals'));
  if (file.asideRows > 0)
    parts.push(sayCount(file.asideRows, 'row that is no record', 'rows that are no records'));
  return `${sayCount(file.rows, 'row')}: ${parts.join(', ')}`;
}

/** What a staff list gives; no file of the report stands for it. */
export function sayStaff(staff: number): string {
  return `${sayCount(staff, 'member', 'members')} of staff, to recognise names in the evidence. The list never leaves this machine.`;
}
