/** Makes the visit of one row, or says what is in the way. */
import type { AttentionItem, ColumnRole } from '../../contract/tables.ts';
import type { FilePreview } from '../../contract/calls/records.ts';
import { builtInBook, type AreaBook } from './areas/area-book.ts';
import type { Column } from './table/columns.ts';
import {
  dayInWeek,
  dayOrderIn,
  readDay,
  settleDayOrder,
  weekdayNumber,
  type DayOrder,
} from './cells/dates.ts';
import { orderBeside } from './cells/day-order.ts';
import { unsortedId } from '../focus-areas.ts';
import { formHeader } from './table/form-headers.ts';
import { isInitialsNa } from './cells/initials-na.ts';
import { kindColumnOf, withKind, type KindColumn } from './table/kind-column.ts';
import { minutesOf } from './cells/duration.ts';
import type { EvidenceDraft, LookForDraft, ReadChoices, VisitDraft } from './record.ts';
import { isScale } from './cells/scales.ts';
import { cutCell, cutQuotations, cutSentences } from './evidence/sentences.ts';
import { askedAndSaid, readTallyUnder, tallyText } from './cells/tally.ts';
import { detail, isFiller, oneLine, plainText } from './cells/text.ts';
import { splitTicks } from './cells/ticks.ts';
import { firstSaid as first, observersIn, teacherSpellings } from './visit-people.ts';
import { periodText, yearGroupText } from './cells/visit-details.ts';
import { withoutWondering } from './evidence/wondering.ts';

/** A form whose columns are understood: all that is needed to read its rows one by one. */
export interface Form {
  columns: readonly Column[];
  byRole: ReadonlyMap<ColumnRole, readonly Column[]>;
  /** The columns that may hold the day of the visit: the date question, else the time stamp. */
  dayColumns: readonly Column[];
  /** Says on which day of the week, where the days are those on which a week begins. */
  weekday: Column | null;
  /** Says row by row what kind of evidence it is. */
  kinds: KindColumn | null;
  dayOrder: DayOrder | null;
  /** Whether the days themselves say what comes first in them. */
  isDayOrderSettled: boolean;
  /** Who made the visits that do not say it, or null. */
  observer: string | null;
  /** Columns in which "NA" are somebody's initials. */
  naIsSomebody: ReadonlySet<Column>;
  areas: AreaBook;
}

export type RowReading = { visit: VisitDraft; items: [] } | { visit: null; items: AttentionItem[] };

/** Longer cells are no observation of ten minutes; they need a person. */
export const longestCell = 20_000;
const longestShown = 200;

const cellOf = (cells: readonly string[], { index }: Column): string => cells[index] ?? '';

/** What all say alike, or null. */
function only<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** What the stamps of a form say of the days that were typed into it. */
function besideStamps(
  days: readonly Column[],
  stamps: readonly Column[],
  rows: readonly (readonly string[])[],
): DayOrder | null {
  const [day, stamp] = [days[0], stamps[0]];
  if (day === undefined || stamp === undefined || day === stamp) return null;
  const pairs = rows.map((cells) => [cellOf(cells, day), cellOf(cells, stamp)] as const);
  const order = settleDayOrder(pairs.map(([, written]) => written));
  return orderBeside(pairs, order === 'contradictory' ? null : order);
}

/**
 * Settles by the whole table what no single row can say: the order of day and month.
 * @param elsewhere what comes first in the days of other tables of the same form
 * @param choices what a person answered; the order of day and month counts only where the days leave it open
 */
export function settleForm(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  choices: ReadChoices | null,
  areas: AreaBook = builtInBook,
  elsewhere: DayOrder | null = null,
): Form {
  const byRole = new Map<ColumnRole, Column[]>();
  for (const column of columns) byRole.set(column.role, [...(byRole.get(column.role) ?? []), column]);
  // Whom a question names goes before the account that a form was filled in with.
  const isAccount = ({ header }: Column): number => (formHeader(header) === 'name' ? 1 : 0);
  const observers = byRole.get('observer')?.toSorted((a, b) => isAccount(a) - isAccount(b));
  if (observers !== undefined) byRole.set('observer', observers);
  const valuesOf = (some: readonly Column[]): string[] =>
    some.flatMap((column) => rows.map((cells) => cellOf(cells, column)));
  const timestamps = byRole.get('timestamp') ?? [];
  const dates = byRole.get('date') ?? [];
  const weekday = dates.find((column) => isWeekdays(valuesOf([column]))) ?? null;
  const days = dates.filter((column) => column !== weekday);
  const dayColumns = days.length > 0 ? days : dates.length > 0 ? dates : timestamps;
  const own = settleDayOrder(valuesOf(dayColumns));
  const saidAbove = only(dayColumns.map(({ header }) => dayOrderIn(header)));
  const settled =
    own === 'contradictory'
      ? null
      : (own ?? saidAbove ?? besideStamps(dayColumns, timestamps, rows) ?? elsewhere);
  const observer = choices?.observer?.trim() ?? '';
  return {
    columns,
    byRole,
    dayColumns,
    weekday: days.length > 0 ? weekday : null,
    kinds: kindColumnOf(columns, rows),
    dayOrder: settled ?? choices?.dayOrder ?? null,
    isDayOrderSettled: settled !== null,
    observer: observer === '' ? null : observer,
    areas,
    naIsSomebody: new Set(
      columns.filter((column) =>
        isInitialsNa(
          column.role,
          rows.map((cells) => cellOf(cells, column)),
        ),
      ),
    ),
  };
}

/**
 * What to ask a person about the order of day and month: the first day that could be read both ways, as a value and
 * both ways, and what was answered already. Null where the days settle it or none is in doubt.
 */
export function askDayOrder(form: Form, rows: readonly (readonly string[])[]): FilePreview['askDayOrder'] {
  if (form.isDayOrderSettled) return null;
  for (const column of form.dayColumns) {
    for (const cells of rows) {
      const example = oneLine(cellOf(cells, column));
      if (readDay(example, null).kind !== 'ambiguous') continue;
      const [dayFirst, monthFirst] = [readDay(example, 'day-first'), readDay(example, 'month-first')];
      if (dayFirst.kind !== 'day' || monthFirst.kind !== 'day') continue;
      return {
        column: column.header,
        example,
        dayFirst: dayFirst.day,
        monthFirst: monthFirst.day,
        answer: form.dayOrder,
      };
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

/** A row of totals says something else. */
const leastWeekdays = 0.8;

const isWeekdays = (values: readonly string[]): boolean => {
  const said = values.filter((value) => !isFiller(oneLine(value)));
  const named = said.filter((value) => weekdayNumber(value) !== null);
  return said.length > 0 && named.length >= said.length * leastWeekdays;
};

/** The day in the week that begins on a day, where a column says which. */
function withWeekday({ weekday }: Form, cells: readonly string[], day: string): string {
  const named = weekday === null ? null : weekdayNumber(cellOf(cells, weekday));
  return named === null ? day : dayInWeek(day, named);
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
    if (read.kind === 'day') return { day: withWeekday(form, cells, read.day), items: [] };
    return { day: null, items: [attention(row, column, value, `${read.kind}-date`)] };
  }
  return { day: null, items: [] };
}

function ticksIn(column: Column, cells: readonly string[]): string[] {
  if (column.tickRule === null) return [];
  return splitTicks(oneLine(cellOf(cells, column)), column.tickRule).filter((tick) => !isFiller(tick));
}

function readTicks(
  form: Form,
  cells: readonly string[],
  row: number,
): { areaIds: string[]; items: AttentionItem[] } {
  const areaIds: string[] = [];
  const items: AttentionItem[] = [];
  for (const column of form.byRole.get('focus-areas') ?? []) {
    // A column for one area: whatever stands in it ticks that area, but for a plain no.
    const isTicked = column.areaId !== null && /[^\s\-–n0]/i.test(cellOf(cells, column).replace(/^no$/i, ''));
    if (isTicked && column.areaId !== null && !areaIds.includes(column.areaId)) areaIds.push(column.areaId);
    for (const tick of ticksIn(column, cells)) {
      const { areaId, confidence } = column.areaByOption.get(tick) ?? form.areas.ofOption(tick);
      if (confidence === 'undecided') items.push(attention(row, column, tick, 'unknown-focus-area'));
      else if (areaId !== null && !areaIds.includes(areaId)) areaIds.push(areaId);
    }
  }
  return { areaIds, items };
}

/** The focus areas that a row ticks, and what each of its cards says of them. */
interface TickedAreas {
  ids: readonly string[];
  /** Their names where there are several: then none of them is stated for any one card. */
  names: string[];
  areas: AreaBook;
}

type CardArea = Pick<EvidenceDraft, 'areaId' | 'ticked' | 'proposal'>;

/**
 * The focus area of a card: the column's, else the only one ticked, else one that its words propose, among the
 * ticked ones where there are any; where nothing speaks for any, unsorted.
 */
function areaOfCard(column: Column, text: string, { ids, names, areas }: TickedAreas): CardArea {
  if (column.areaId !== null) return { areaId: column.areaId, ticked: [], proposal: null };
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return { areaId: only, ticked: [], proposal: null };
  const { areaId, proposal } = proposedArea(areas, text, ids);
  return { areaId, ticked: names, proposal };
}

/**
 * The focus area that the words of a card propose.
 * @param among ids of the areas that come into question; none stands for all
 * @param masked the text without names, see `Proposer`
 */
export function proposedArea(
  areas: AreaBook,
  text: string,
  among: readonly string[],
  masked = text,
): Omit<CardArea, 'ticked'> {
  const proposed = areas.propose(text, among.length === 0 ? areas.ids : among, masked);
  return proposed === null
    ? { areaId: unsortedId, proposal: null }
    : { areaId: proposed.areaId, proposal: proposed.words };
}

/** The texts of the cards of a cell. */
function textsOf({ role, isCut }: Column, cell: string): string[] {
  if (!isCut) {
    const text = plainText(cell);
    return isFiller(text) ? [] : [text];
  }
  return cutCell(cell, role === 'pupil-quote' ? cutQuotations : cutSentences);
}

/** The cards of one cell. */
function cardsOf(column: Column, cell: string, ticked: TickedAreas): EvidenceDraft[] {
  const { header, kind, role } = column;
  if (role === 'tally') {
    const text = detail(cell);
    if (text === null) return [];
    const tally = readTallyUnder(header, text);
    const shown = tally === null ? askedAndSaid(header, text) : tallyText(header, tally);
    const shared = { ...areaOfCard(column, shown, ticked), column: header, text: shown };
    return tally === null
      ? [{ ...shared, kind: 'saw', tally: null }]
      : [{ ...shared, kind: 'tally', tally: { lookFor: header, ...tally } }];
  }
  if (kind === null) return [];
  // Written out: a long file makes so many of them that the room a copied object keeps free would count.
  return textsOf(column, cell).map((said) => {
    const text = kind === 'wondering' ? withoutWondering(said) : said;
    const { areaId, ticked: names, proposal } = areaOfCard(column, text, ticked);
    return { kind, text, areaId, ticked: names, proposal, column: header, tally: null };
  });
}

/** A look-for for every option that is ticked; where none is, that nothing was recorded. */
function optionsIn(column: Column, cells: readonly string[]): LookForDraft[] {
  const ticks: (string | null)[] = ticksIn(column, cells);
  const labels = ticks.length === 0 ? [null] : ticks;
  return labels.map((label) => ({
    kind: 'option',
    question: null,
    lookFor: column.header,
    label,
    scale: [],
  }));
}

function ratingOf(column: Column, cell: string): LookForDraft {
  const { question, lookFor, scale } = column;
  const written = oneLine(cell);
  // "None" says something on a scale from none to all.
  const isLabel = scale.length > 0 && isScale([...scale, written]);
  const label =
    scale.find((known) => known.toLowerCase() === written.toLowerCase()) ??
    (isLabel ? written : detail(cell));
  return { kind: 'rating', question, lookFor, label, scale };
}

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
  const { areaIds } = ticks;
  const { areas } = form;
  const names = areaIds.length > 1 ? areaIds.map((id) => areas.nameOf(id)) : [];
  const ticked = { ids: areaIds, names, areas };
  for (const column of form.columns) {
    if (column.role === 'rating') lookFors.push(ratingOf(column, cellOf(cells, column)));
    else if (column.role === 'option') lookFors.push(...optionsIn(column, cells));
    else if (column.kind !== null) evidence.push(...cardsOf(column, cellOf(cells, column), ticked));
  }
  const hasEvidence = evidence.length > 0 || lookFors.some(({ label }) => label !== null);
  if (date.day === null || !hasEvidence) {
    return { visit: null, items: [attention(row, null, null, 'missing-visit-details')] };
  }
  const { observer, withObserver } = observersIn(form, cells);
  const visit: VisitDraft = {
    date: date.day,
    period: periodText(first(form, cells, 'period')),
    minutes: minutesOf(first(form, cells, 'minutes')),
    observer: observer ?? form.observer,
    withObserver: first(form, cells, 'second-observer') ?? withObserver,
    teacherSpellings: teacherSpellings(form, cells),
    className: first(form, cells, 'class'),
    yearGroup: yearGroupText(first(form, cells, 'year-group')),
    subject: first(form, cells, 'subject'),
    room: first(form, cells, 'room'),
    walkTitle: first(form, cells, 'walk-title'),
    // Copies have no room to grow left over.
    evidence: withKind(form.kinds, cells, evidence, areas.pupilsId).slice(),
    lookFors: lookFors.slice(),
  };
  return { visit, items: [] };
}
