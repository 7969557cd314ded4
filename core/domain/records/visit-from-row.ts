/** Makes the visit of one row, or says what is in the way. */
import type { AttentionItem, ColumnRole } from '../../contract/calls/records.ts';
import { areaNamed } from './areas.ts';
import type { Column } from './columns.ts';
import { readDay, settleDayOrder, type DayOrder } from './dates.ts';
import { columnName, unsortedId } from './focus-areas.ts';
import type { EvidenceDraft, LookForDraft, VisitDraft } from './record.ts';
import { cutCell, cutQuotations, cutSentences } from './sentences.ts';
import { readTally, tallyText } from './tally.ts';
import { detail, isFiller, oneLine } from './text.ts';
import { learnOptions, splitTicks, type TickSeparator } from './ticks.ts';
import { periodText, yearGroupText } from './visit-details.ts';

/** A form whose columns are understood: all that is needed to read its rows one by one. */
export interface Form {
  columns: readonly Column[];
  byRole: ReadonlyMap<ColumnRole, readonly Column[]>;
  /** The columns that may hold the day of the visit: the date question, else the time stamp. */
  dayColumns: readonly Column[];
  dayOrder: DayOrder | null;
  tickSeparator: TickSeparator;
  joinedOptions: ReadonlySet<string>;
}

export type RowReading = { visit: VisitDraft; items: [] } | { visit: null; items: AttentionItem[] };

/** Longer cells are no observation of ten minutes; they need a person. */
export const longestCell = 20_000;
const longestShown = 200;

const cellOf = (cells: readonly string[], { index }: Column): string => cells[index] ?? '';

/** Settles by the whole table what no single row can say: the order of day and month, and the options. */
export function settleForm(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  tickSeparator: TickSeparator,
): Form {
  const byRole = new Map<ColumnRole, Column[]>();
  for (const column of columns) byRole.set(column.role, [...(byRole.get(column.role) ?? []), column]);
  const valuesOf = (some: readonly Column[]): string[] =>
    some.flatMap((column) => rows.map((cells) => cellOf(cells, column)));
  const timestamps = byRole.get('timestamp') ?? [];
  const dayColumns = byRole.get('date') ?? timestamps;
  const settled = settleDayOrder(valuesOf(dayColumns)) ?? settleDayOrder(valuesOf(timestamps));
  return {
    columns,
    byRole,
    dayColumns,
    dayOrder: settled === 'contradictory' ? null : settled,
    tickSeparator,
    joinedOptions: learnOptions(
      valuesOf(byRole.get('focus-areas') ?? []).map(oneLine),
      (option) => areaNamed(option) !== null,
    ),
  };
}

/** The first column of some roles that says something, in the order of the roles. */
function first(form: Form, cells: readonly string[], ...roles: ColumnRole[]): string | null {
  for (const role of roles) {
    for (const column of form.byRole.get(role) ?? []) {
      const value = detail(cellOf(cells, column));
      if (value !== null) return value;
    }
  }
  return null;
}

function attention(
  row: number,
  column: Column | null,
  value: string | null,
  reason: AttentionItem['reason'],
): AttentionItem {
  const shown = value !== null && value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
  return { row, column: column?.header ?? null, value: shown?.toWellFormed() ?? null, reason };
}

function readDate(
  form: Form,
  cells: readonly string[],
  row: number,
): { day: string | null; items: AttentionItem[] } {
  for (const column of form.dayColumns) {
    const value = oneLine(cellOf(cells, column));
    if (isFiller(value)) continue;
    const read = readDay(value, form.dayOrder);
    if (read.kind === 'day') return { day: read.day, items: [] };
    return { day: null, items: [attention(row, column, value, `${read.kind}-date`)] };
  }
  return { day: null, items: [] };
}

function readTicks(
  form: Form,
  cells: readonly string[],
  row: number,
): { areaIds: string[]; items: AttentionItem[] } {
  const areaIds: string[] = [];
  const items: AttentionItem[] = [];
  for (const column of form.byRole.get('focus-areas') ?? []) {
    for (const tick of splitTicks(oneLine(cellOf(cells, column)), form.tickSeparator, form.joinedOptions)) {
      if (isFiller(tick)) continue;
      const areaId = areaNamed(tick);
      if (areaId === null) items.push(attention(row, column, tick, 'unknown-focus-area'));
      else if (!areaIds.includes(areaId)) areaIds.push(areaId);
    }
  }
  return { areaIds, items };
}

/** The cards of one cell. They go to the area of the column, else to the first one ticked. */
function cardsOf(column: Column, cell: string, ticked: readonly string[]): EvidenceDraft[] {
  const areaId = column.areaId ?? ticked[0] ?? unsortedId;
  const shared = {
    areaId,
    alsoTicked: column.areaId === null ? ticked.slice(1).map(columnName) : [],
    column: column.header,
  };
  if (column.role === 'tally') {
    const text = detail(cell);
    if (text === null) return [];
    const tally = readTally(text);
    if (tally === null) return [{ ...shared, kind: 'saw', text: `${column.header}: ${text}`, tally: null }];
    const counted = { lookFor: column.header, ...tally };
    return [{ ...shared, kind: 'tally', text: tallyText(column.header, tally), tally: counted }];
  }
  const { kind } = column;
  if (kind === null) return [];
  const cut = column.role === 'pupil-quote' ? cutQuotations : cutSentences;
  return cutCell(cell, cut).map((text) => ({ ...shared, kind, text, tally: null }));
}

function ratingOf(column: Column, cell: string): LookForDraft {
  const { question, lookFor, scale } = column;
  const written = detail(cell);
  const label = scale.find((known) => known.toLowerCase() === written?.toLowerCase()) ?? written;
  return { kind: 'rating', question, lookFor, label, scale };
}

/** Spellings of who was visited, the fullest first: names before initials, longer before shorter. */
function teacherSpellings(form: Form, cells: readonly string[]): string[] {
  const spellings = (role: ColumnRole): string[] =>
    (form.byRole.get(role) ?? [])
      .map((column) => detail(cellOf(cells, column)))
      .filter((text) => text !== null)
      .sort((a, b) => b.length - a.length);
  return [...new Set([...spellings('teacher'), ...spellings('teacher-initials')])];
}

/** Anonymous Microsoft forms write this for an e-mail address. */
const named = (observer: string | null): string | null =>
  observer?.toLowerCase() === 'anonymous' ? null : observer;

/**
 * Reads one row.
 * @param cells the cells as text, in the order of the form's columns
 * @param row the number that a person sees beside it
 */
export function visitFromRow(form: Form, cells: readonly string[], row: number): RowReading {
  const tooLong = form.columns
    .filter((column) => cellOf(cells, column).length > longestCell)
    .map((column) => attention(row, column, cellOf(cells, column), 'too-long'));
  if (tooLong.length > 0) return { visit: null, items: tooLong };

  const date = readDate(form, cells, row);
  const ticks = readTicks(form, cells, row);
  const items = [...date.items, ...ticks.items];
  if (items.length > 0) return { visit: null, items };

  const evidence: EvidenceDraft[] = [];
  const lookFors: LookForDraft[] = [];
  for (const column of form.columns) {
    if (column.role === 'rating') lookFors.push(ratingOf(column, cellOf(cells, column)));
    else if (column.kind !== null) evidence.push(...cardsOf(column, cellOf(cells, column), ticks.areaIds));
  }
  const hasEvidence = evidence.length > 0 || lookFors.some(({ label }) => label !== null);
  if (date.day === null || !hasEvidence) {
    return { visit: null, items: [attention(row, null, null, 'missing-visit-details')] };
  }
  const minutes = /^\d{1,3}/.exec(first(form, cells, 'minutes') ?? '')?.[0];
  const visit: VisitDraft = {
    date: date.day,
    period: periodText(first(form, cells, 'period')),
    minutes: minutes === undefined ? null : Number(minutes),
    observer: named(first(form, cells, 'observer', 'observer-email')),
    withObserver: first(form, cells, 'second-observer'),
    teacherSpellings: teacherSpellings(form, cells),
    className: first(form, cells, 'class'),
    yearGroup: yearGroupText(first(form, cells, 'year-group')),
    subject: first(form, cells, 'subject'),
    room: first(form, cells, 'room'),
    walkTitle: first(form, cells, 'walk-title'),
    evidence,
    lookFors,
  };
  return { visit, items: [] };
}
