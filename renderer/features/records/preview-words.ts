/** The words of looking before loading: what there is in all, what is asked, what a table gives. */
import type { ColumnRole } from '../../../core/contract/tables.ts';
import type { FilePreview, Preview } from '../../../core/contract/calls/records.ts';
import { sayCount } from '../../state/say.ts';
import type { Chip, Chips } from './columns/column-chips.ts';
import type { DaysAsk, TableAsk, TableLook } from './questions/table-asks.ts';
import { countRows, sayHeader } from './words.ts';

/** What a column is called in short, before the header that it was found under. */
const chipWords: Record<ColumnRole, string> = {
  date: 'Date',
  timestamp: 'Date',
  'start-time': 'Began',
  'end-time': 'Ended',
  period: 'Period',
  minutes: 'Minutes',
  observer: 'Observer',
  'observer-email': 'Observer',
  'second-observer': 'Second observer',
  teacher: 'Teacher',
  'teacher-initials': 'Teacher',
  class: 'Class',
  'year-group': 'Year',
  subject: 'Subject',
  room: 'Room',
  'focus-areas': 'Focus areas',
  evidence: 'Seen',
  'pupil-quote': 'Pupils said',
  wondering: 'Wondering',
  tally: 'Count',
  rating: 'Rating',
  option: 'Choice',
  'walk-title': 'Walk',
  'response-id': 'Response',
  ignored: 'Not used',
};

export const missingWords: Record<Chips['missing'][number], string> = {
  day: 'No date',
  observer: 'No observer',
  teacher: 'No teacher',
  evidence: 'Nothing seen',
};

/** "Date", or for text that was not seen what kind it is: "Heard". */
export function sayChipRole({ role, columns: [{ kind }] }: Chip): string {
  return role === 'evidence' && kind === 'heard' ? 'Heard' : chipWords[role];
}

/** "Day you dropped in", "Talk and 5 more". */
export function sayChipHeader({ columns: [first, ...rest] }: Chip): string {
  return rest.length === 0 ? sayHeader(first.header) : `${sayHeader(first.header)} and ${rest.length} more`;
}

/** The table by name: the sheet too, where its file has several. */
export function sayTable({ file, sheet }: FilePreview, isOneOfSeveral: boolean): string {
  return isOneOfSeveral && sheet ? `${file}, ${sheet}` : file;
}

/** "8 files · 38 visits · 277 cards · 3 questions · 2 rows need attention". */
export function saySummary(looks: readonly TableLook[], open: number): string {
  const taken = looks.filter(({ isLeftOut }) => !isLeftOut).map(({ file }) => file);
  const files = new Set(looks.map(({ file }) => file.token)).size;
  const parts = [sayCount(files, 'file')];
  if (looks.length > files) parts.push(sayCount(looks.length, 'table'));
  const [visits, cards, attention] = sumsOf(taken);
  parts.push(sayCount(visits, 'visit'), sayCount(cards, 'card'));
  if (open > 0) parts.push(sayCount(open, 'question'));
  if (attention > 0) parts.push(sayCount(attention, 'row needs attention', 'rows need attention'));
  return parts.join(' · ');
}

function sumsOf(files: readonly FilePreview[]): [visits: number, cards: number, attention: number] {
  const sum = (of: (file: FilePreview) => number): number =>
    files.reduce((total, file) => total + of(file), 0);
  return [
    sum(({ visits }) => visits),
    sum(({ cards }) => cards),
    sum(({ needsAttention }) => countRows(needsAttention)),
  ];
}

/** Said when the files have been read. */
export function sayReady({ files }: Preview, open: number): string {
  const [visits] = sumsOf(files);
  const questions = open > 0 ? ` ${sayCount(open, 'question')} to answer.` : '';
  if (files.length === 0) return 'None of these files can be loaded.';
  if (visits > 0) return `${sayCount(visits, 'visit')} ready to load.${questions}`;
  return files.every(({ dialect }) => dialect === 'staff-list')
    ? 'The staff list is ready to load.'
    : `No visit was understood yet.${questions}`;
}

/** Said when the preview has followed a choice: "Now 7 visits with 61 cards; 1 question to answer." */
export function sayNow(looks: readonly TableLook[], open: number): string {
  const [visits, cards, attention] = sumsOf(
    looks.filter(({ isLeftOut }) => !isLeftOut).map(({ file }) => file),
  );
  const rest = [
    ...(open > 0 ? [`${sayCount(open, 'question')} to answer`] : []),
    ...(attention > 0 ? [sayCount(attention, 'row needs attention', 'rows need attention')] : []),
  ];
  return `${[`Now ${sayCount(visits, 'visit')} with ${sayCount(cards, 'card')}`, ...rest].join('; ')}.`;
}

/** What the button does: "Load 7 visits". */
export function sayLoad(flow: {
  isNothingNew: boolean;
  newVisits: number;
  goneFromFile: number;
  staff: number;
}): string {
  if (flow.isNothingNew) return 'Load again';
  if (flow.newVisits > 0) return `Load ${sayCount(flow.newVisits, 'visit')}`;
  if (flow.goneFromFile > 0) return 'Load what changed';
  return flow.staff > 0 ? 'Load the staff list' : 'Load, to correct later';
}

const columnQuestions: Partial<Record<ColumnRole, string>> = {
  date: 'Which column is the day of the visit?',
  observer: 'Which column says who made the visit?',
  teacher: 'Which column says whose lesson it was?',
  class: 'Which column is the class?',
  evidence: 'Which column says what was seen?',
  'pupil-quote': 'Which column is what pupils said?',
  'focus-areas': 'Which column names the focus areas?',
};

/** The question as the person is asked it. */
export function sayAsk(ask: TableAsk): string {
  if (ask.kind === 'column')
    return columnQuestions[ask.question.about] ?? `Which column is “${chipWords[ask.question.about]}”?`;
  if (ask.kind === 'days') return `How are days written in “${sayHeader(ask.days.column)}”?`;
  if (ask.kind === 'encoding') return 'Which of these reads rightly?';
  const { tables, column } = ask;
  const header = tables[0]?.columns.find(({ index }) => index === column)?.header ?? '';
  return `Which of your focus areas do the choices of “${sayHeader(header)}” stand for?`;
}

/** "How are days written in these 3 tables?" */
export function sayDaysTogether(asks: readonly DaysAsk[]): string {
  return `How are days written in these ${asks.flatMap(({ tables }) => tables).length} tables?`;
}

export const observerQuestion = 'Who made these visits?';

/** "Asked once for these 3 tables", where one answer is for several. */
export function sayShared({ tables }: TableAsk): string | null {
  return tables.length > 1 ? `Asked once: the answer is for all ${tables.length} tables of this form.` : null;
}

/** How far a table is: "Ready", "2 questions", "1 likely", "Nothing to load". */
export function sayState(look: TableLook, isKnown: boolean): { words: string; isAmber: boolean } {
  const { file, isLeftOut, open, unconfirmed } = look;
  const amber = (words: string) => ({ words, isAmber: true });
  const calm = (words: string) => ({ words, isAmber: false });
  if (isLeftOut) return calm('Left out');
  if (open > 0) return amber(sayCount(open, 'question'));
  if (file.dialect === 'staff-list') return calm('Ready');
  if (file.visits === 0) return amber('Nothing to load');
  if (isKnown) return calm('Loaded already');
  return unconfirmed.length > 0 ? amber(`${unconfirmed.length} likely`) : calm('Ready');
}

/** Why a table gives nothing as it stands, and what can be done; null where it gives something. */
export function sayBarren({ file, isLeftOut, open }: TableLook): string | null {
  if (isLeftOut || file.dialect === 'staff-list' || file.visits > 0) return null;
  if (open > 0) return 'Nothing will be loaded from it yet.';
  return countRows(file.needsAttention) > 0
    ? 'Nothing will be loaded from it: every row needs attention. Look closer at its columns.'
    : 'Nothing will be loaded from it: no row of it is a visit.';
}
