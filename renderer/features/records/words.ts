/** The words of the preview and the report: dialects, what a column is taken as, kinds, and sums that add up. */
import type {
  AttentionItem,
  CardKind,
  ColumnRole,
  Dialect,
  FilePreview,
  FileReport,
  LoadReport,
} from '../../../core/contract/calls/records.ts';
import { sayCount } from '../../state/say.ts';

const dialects: Record<Dialect, string> = {
  'microsoft-forms': 'Microsoft Forms',
  'google-forms': 'Google Forms',
  'google-sheets': 'Google Forms through Sheets',
  table: 'a table made by hand',
  'learning-walk-records': 'this app’s own records',
  'staff-list': 'a staff list',
};

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

export const kindWords: Record<CardKind, string> = {
  saw: 'Saw',
  heard: 'Heard',
  'pupil-voice': 'Pupil voice',
  wondering: 'Wondering',
  tally: 'Tally',
};

/** "Microsoft Forms, sheet Form1, header in row 1". */
export function sayDialect(file: Pick<FilePreview, 'dialect' | 'sheet' | 'encoding' | 'headerRow'>): string {
  const parts = [dialects[file.dialect]];
  if (file.sheet) parts.push(`sheet ${file.sheet}`);
  if (file.encoding && file.dialect !== 'learning-walk-records') parts.push(file.encoding.toUpperCase());
  if (file.headerRow > 0) parts.push(`header in row ${file.headerRow}`);
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "8 rows: 7 visits, 1 needs attention". */
export function sayPreviewSum(file: FilePreview): string {
  if (file.dialect === 'staff-list') return sayStaff(file.staff);
  return saySum(file, [sayCount(file.visits, 'visit')]);
}

/** The same for what was loaded, with what was brought up to date or joined. */
export function sayReportSum(file: FileReport, staff: number): string {
  if (file.dialect === 'staff-list') return sayStaff(staff);
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

/** What came out of the rows besides: "39 cards, 6 ratings and choices". */
export function sayYield(cards: number, lookFors: number): string {
  const parts = [sayCount(cards, 'card')];
  if (lookFors > 0) parts.push(`${sayCount(lookFors, 'rating or choice', 'ratings and choices')} for charts`);
  return parts.join(', ');
}

/** How many rows the items are about: a row may need attention in several cells. */
export function countRows(items: readonly AttentionItem[]): number {
  return new Set(items.map((item) => item.row)).size;
}

type Sum = Pick<FileReport, 'rows' | 'blankRows' | 'totalsRows' | 'unchangedRows' | 'needsAttention'>;

function saySum(file: Sum, visits: string[]): string {
  const attention = countRows(file.needsAttention);
  const parts = [...visits];
  if (attention > 0) parts.push(`${attention} ${attention === 1 ? 'needs' : 'need'} attention`);
  if (file.unchangedRows > 0) parts.push(`${file.unchangedRows} already counted`);
  if (file.blankRows > 0) parts.push(`${file.blankRows} blank`);
  if (file.totalsRows > 0) parts.push(sayCount(file.totalsRows, 'row of totals', 'rows of totals'));
  return `${sayCount(file.rows, 'row')}: ${parts.join(', ')}`;
}

function sayStaff(staff: number): string {
  return `${sayCount(staff, 'member', 'members')} of staff, to recognise names in the evidence. The list never leaves this machine.`;
}
