/** Reads every dialect that is a table: headers to columns, then row by row. */
import type { FilePreview } from '../../../contract/calls/records.ts';
import {
  columnUse,
  isEvidence,
  understandWhole,
  type Column,
  type UnderstoodTable,
} from '../../../domain/records/table/columns.ts';
import { readDay, settleDayOrder, type DayOrder } from '../../../domain/records/cells/dates.ts';
import { columnLetter, headerKey } from '../../../domain/records/table/headers.ts';
import { fillDays } from '../../../domain/records/cells/fill-days.ts';
import { answersOf } from '../../../domain/records/areas/option-areas.ts';
import {
  completeDay,
  completeDayNear,
  serialDay,
  type DaySpan,
} from '../../../domain/records/cells/part-days.ts';
import type { ReadChoices, ReadFile, ReadTable } from '../../../domain/records/record.ts';
import { FileRefused } from '../../../domain/records/refusal.ts';
import { readStaff } from '../../../domain/records/staff.ts';
import { oneLine } from '../../../domain/records/cells/text.ts';
import { nothingKnown } from '../../../domain/records/understand/cell-traits.ts';
import type { TableQuestion } from '../../../domain/records/understand/questions.ts';
import { wholeVocabulary } from '../../../domain/records/understand/header-words.ts';
import { askDayOrder, settleForm } from '../../../domain/records/visit-from-row.ts';
import { observerInName } from './named-file.ts';
import { isProse, recognise, type KnownTable } from './dialect.ts';
import type { ReadOptions } from './pace.ts';
import { upright } from './lying-table.ts';
import { contextOf, isByName, observersOnTabs, saidAround, type Place } from './said-around.ts';
import { isUnobserved, ResponseKeys, sha256 } from './row-drafts.ts';
import { isTotalsRow } from '../../../domain/records/cells/visit-details.ts';
import { isBlankRow, rowNumber, type Table } from './table.ts';
import { correctedLines, cutTable, type Line } from './table-lines.ts';
import { readRows } from './table-rows.ts';

/** A table whose columns are understood. */
interface Understood {
  known: KnownTable;
  place: Place;
  headers: string[];
  fingerprint: string;
  columns: Column[];
  questions: TableQuestion[];
  lines: Line[];
  /** The cells of the lines, and what stands above the table and holds for each of them. */
  rows: string[][];
  choices: ReadChoices | null;
  isRemembered: boolean;
  /** Whether its columns give a day and something seen; without them no row is a visit. */
  isComplete: boolean;
}

/** How days are written and what options stand for is not asked again because something else was said about the table. */
const withRemembered = (chosen: ReadChoices, remembered: ReadChoices | null): ReadChoices => ({
  ...chosen,
  dayOrder: chosen.dayOrder ?? remembered?.dayOrder ?? null,
  optionAreas: answersOf(chosen, remembered),
});

const chosenDays = (columns: readonly Column[]): Column[] => columns.filter(({ role }) => role === 'date');

/** Rows that say what the columns are: none that is torn, has slipped, or sums up others. */
function soundRows({ table }: KnownTable, lines: readonly Line[], width: number): string[][] {
  // Where some rows are torn, shorter ones are what was torn off.
  const isWhole = ({ index, cells }: Line): boolean =>
    table.brokenRows.size === 0 || (table.rows[index]?.length ?? cells.length) === width;
  const sound = lines.filter((line) => {
    const isTorn = !line.isCorrected && (table.brokenRows.has(line.index) || !isWhole(line));
    return !isTorn && line.cells.length <= width && !isTotalsRow(line.cells);
  });
  // What is left of a file that is torn all over says nothing; the header does.
  const isTornAllOver = table.brokenRows.size > 0 && table.brokenRows.size >= sound.length;
  return isTornAllOver ? [] : sound.map(({ cells }) => cells);
}

/** A name of a file may be that of whoever typed it: the observer whom it names is likely, and a person can say else. */
const byFileName = (column: Column, width: number): Column =>
  column.role === 'observer' &&
  column.index >= width &&
  column.why !== 'chosen' &&
  column.why !== 'remembered'
    ? { ...column, confidence: 'likely', reason: 'The name of the file says so.' }
    : column;

function understand(known: KnownTable, place: Place, options: ReadOptions): Understood {
  const { headers, rows } = cutTable(known);
  const keys = headerKeys(headers);
  // Tables without a header are of one form where they are as wide.
  const fingerprint = sha256(keys.length === 0 ? `no header, ${headers.length}` : keys.join('\n'));
  const chosen = options.choices?.(known.table.sheet) ?? null;
  const remembered = options.remembered?.(fingerprint) ?? null;
  const choices = chosen === null ? remembered : withRemembered(chosen, remembered);
  const isRemembered = chosen === null && remembered !== null;
  const lines = correctedLines(headers, rows, known.header.index + 1, options.corrections?.(fingerprint));
  const shared = { known, place, headers, fingerprint, lines, choices, isRemembered };
  if (known.dialect === 'staff-list')
    return { ...shared, columns: [], questions: [], rows: lines.map(({ cells }) => cells), isComplete: true };
  const own = lines.map(({ cells }) => cells);
  const sound = soundRows(known, lines, headers.length);
  const around = {
    knowledge: options.knowledge ?? nothingKnown,
    vocabulary: options.vocabulary ?? wholeVocabulary,
  };
  const understandAll = (all: readonly string[], rowsBelow: readonly string[][]): UnderstoodTable =>
    understandWhole(all, rowsBelow, known.dialect, choices, isRemembered, around);
  const byItself = understandAll(headers, sound);
  const said = saidAround(known, byItself.columns, place);
  const values = said.map(({ value }) => value);
  const withSaid = (all: string[][]): string[][] =>
    values.length === 0 ? all : all.map((line) => line.toSpliced(headers.length, 0, ...values));
  const cells = withSaid(own);
  const { columns: understood, questions } =
    values.length === 0
      ? byItself
      : understandAll([...headers, ...said.map(({ label }) => label)], withSaid(sound));
  const columns = isByName(said, place)
    ? understood.map((one) => byFileName(one, headers.length))
    : understood;
  const hasDay = columns.some(({ role }) => role === 'date' || role === 'timestamp');
  return { ...shared, columns, questions, rows: cells, isComplete: hasDay && columns.some(isEvidence) };
}

/** The headers for comparing; a stray cell beyond the last makes no other form. */
function headerKeys(headers: readonly string[]): string[] {
  const keys = headers.map(headerKey);
  return keys.slice(0, keys.findLastIndex((key) => key !== '') + 1);
}

/** Whether a person could still make records of a table by saying what its columns are. */
function canBeMapped({ known, place, columns, lines, choices }: Understood): boolean {
  if (choices !== null) return true;
  const isSaid = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  const open = columns.filter(
    ({ role, index }) => role === 'ignored' && lines.some(({ cells }) => isSaid(cells[index])),
  );
  const context = contextOf(known, place);
  const hasDays = ({ index }: Column): boolean => {
    const values = lines.map(({ cells }) => cells[index] ?? '').filter(isSaid);
    const full = values.map((value) => completeDay(serialDay(value, known.table.is1904), context));
    return full.some((value) => readDay(value, null).kind !== 'invalid');
  };
  const days = columns.filter(({ role }) => role === 'date' || role === 'timestamp');
  const isOfVisits =
    open.length > 0 || columns.some((column) => column.role === 'date' || isEvidence(column));
  return isOfVisits && (days.length > 0 || open.some(hasDays));
}

/** Whether one answer makes records of a table. */
const isAskedAbout = ({ isComplete, questions, columns }: Understood): boolean =>
  !isComplete && questions.some(({ isBlocking }) => isBlocking) && columns.some(isEvidence);

/** Days as ISO days where the tab, the titles, the format of a cell or the other days of the table say so. */
function withFullDays({ known, place, columns, rows }: Understood): string[][] {
  const { table } = known;
  const context = contextOf(known, place);
  const filled = known.dialect === 'table' ? fillDays(columns, rows) : rows;
  const around = withDays(columns, filled, (text) => completeDay(serialDay(text, table.is1904), context));
  const span = spanOfDays(columns, around);
  return span === null ? around : withDays(columns, around, (text) => completeDayNear(text, span));
}

function withDays(
  columns: readonly Column[],
  rows: string[][],
  complete: (text: string) => string,
): string[][] {
  const days = chosenDays(columns);
  return rows.map((cells) => {
    let full = cells;
    for (const { index } of days) {
      const text = cells[index] ?? '';
      if (text === '' || /^\d{4}-/.test(text)) continue;
      const day = complete(text);
      if (day !== text) full = full.with(index, day);
    }
    return full;
  });
}

/** From the first to the last of the days that stand in full, among them when a form was sent. */
function spanOfDays(columns: readonly Column[], rows: readonly string[][]): DaySpan | null {
  const written = columns.filter(({ role }) => role === 'date' || role === 'timestamp');
  const days = rows
    .flatMap((cells) => written.map(({ index }) => readDay(cells[index] ?? '', null)))
    .flatMap((read) => (read.kind === 'day' ? [read.day] : []))
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** What the workbook hides of a table, though all of it is read. */
function hiddenIn({ known: { table, header }, headers, lines }: Understood): ReadTable['hidden'] {
  const { isSheet, rows, columns } = table.hidden;
  const isFilled = ({ index, raw }: Line): boolean => rows.has(index) && !isBlankRow(raw);
  return {
    isSheet,
    rows: lines.filter((line) => line.index > header.index && isFilled(line)).length,
    columns: headers.flatMap((text, index) =>
      columns.has(index) ? [oneLine(text) || `Column ${columnLetter(index)}`] : [],
    ),
  };
}

/** What comes first in the days of all tables of one form together: a tab of one week may not tell by itself. */
function orderOfForm(tables: readonly Understood[]): DayOrder | null {
  const days = tables.flatMap(({ columns, rows }) =>
    chosenDays(columns).flatMap(({ index }) => rows.map((cells) => cells[index] ?? '')),
  );
  const order = settleDayOrder(days);
  return order === 'contradictory' ? null : order;
}

/** What a table shares with the others of its form in the same file. */
interface OfForm {
  keys: ResponseKeys;
  dayOrder: DayOrder | null;
}

async function readUnderstood(
  understood: Understood,
  { keys, dayOrder }: OfForm,
  options: ReadOptions,
): Promise<ReadTable> {
  const { known, headers, fingerprint, columns, lines, choices, isRemembered, isComplete } = understood;
  const { table, dialect, header } = known;
  const { areas } = options.knowledge ?? nothingKnown;
  const shared = {
    dialect,
    encoding: table.encoding,
    sheet: table.sheet,
    headerRow: rowNumber(table, header.index),
    encodingDoubt: table.encodingDoubt,
    hidden: hiddenIn(understood),
    fingerprint,
    headers: headerKeys(headers),
    walk: { title: null, purpose: null, focus: null },
    isRemembered,
  };
  if (dialect === 'staff-list') {
    const staff = readStaff(
      headers,
      lines.map(({ cells }) => cells),
    );
    return { ...shared, columns: [], askDayOrder: null, asksObserver: false, questions: [], rows: [], staff };
  }
  const rows = withFullDays(understood);
  const form = settleForm(columns, rows, choices, areas, dayOrder);
  const dismissed = options.dismissed?.(shared.fingerprint) ?? new Set<string>();
  const drafts = await readRows({ known, headers, form, lines, rows, isComplete, keys, dismissed }, options);
  return {
    ...shared,
    columns: columns.map((column) => columnUse(column)),
    askDayOrder: askDayOrder(form, rows),
    asksObserver: (choices?.observer ?? null) === null && isUnobserved(drafts.rows),
    questions: understood.questions,
    rows: drafts.rows,
    staff: [],
  };
}

/** Why a file gave no table at all. */
function refusal(tables: readonly Table[], understood: readonly Understood[]): FileRefused {
  const filled = tables.map(({ rows }) => rows.filter((row) => !isBlankRow(row)).length);
  if (Math.max(0, ...filled) <= 1) return new FileRefused('no-rows');
  if (tables.some(isProse)) return new FileRefused('not-a-table', 'text');
  const isSeen = understood.some(({ columns }) => columns.some(({ kind }) => kind !== null));
  return new FileRefused(isSeen ? 'no-days' : 'unknown-form');
}

/**
 * Reads every table of a file that holds records or staff. Where none is understood as a whole, those of which a
 * part is understood are given, every row of them needing attention.
 * @throws FileRefused where there is none
 */
export async function readTables(sheets: readonly Table[], options: ReadOptions): Promise<ReadFile> {
  const { areas } = options.knowledge ?? nothingKnown;
  const tables = sheets.map((sheet) => upright(sheet, areas));
  const reasons = new Map<Table, FilePreview['otherSheets'][number]['reason']>();
  const recognised = tables.flatMap((table) => {
    const known = recognise(table, areas);
    const isEmpty = table.rows.slice(known === null ? 0 : known.header.index + 1).every(isBlankRow);
    reasons.set(table, isEmpty ? 'empty' : 'no-records');
    return known === null || isEmpty ? [] : [{ known, tab: table.sheet }];
  });
  const observers = observersOnTabs(
    recognised.map(({ tab }) => tab),
    options.knowledge ?? nothingKnown,
  );
  const understood = recognised.map(({ known, tab }) => {
    const fileName = options.fileName ?? '';
    const tabObserver = observers.get(tab ?? '') ?? null;
    const nameObserver =
      tabObserver === null ? observerInName(fileName, options.knowledge ?? nothingKnown) : null;
    const place = { fileName, tabObserver, nameObserver };
    return understand(known, place, options);
  });
  const complete = understood.filter(({ isComplete }) => isComplete);
  const given =
    complete.length > 0 ? [...complete, ...understood.filter(isAskedAbout)] : understood.filter(canBeMapped);
  if (given.length === 0) {
    const isHeaderAlone = understood.length === 0 && tables.some((table) => recognise(table, areas) !== null);
    throw isHeaderAlone ? new FileRefused('no-rows') : refusal(tables, understood);
  }
  const forms = new Map(
    [...Map.groupBy(given, ({ fingerprint }) => fingerprint)].map(([form, ofForm]): [string, OfForm] => [
      form,
      { keys: new ResponseKeys(), dayOrder: orderOfForm(ofForm) },
    ]),
  );
  const read: ReadTable[] = [];
  for (const one of given) {
    const ofForm = forms.get(one.fingerprint) ?? { keys: new ResponseKeys(), dayOrder: null };
    reasons.delete(one.known.table);
    read.push(await readUnderstood(one, ofForm, options));
  }
  const otherSheets = [...reasons].map(([{ sheet }, reason]) => ({ name: sheet ?? '', reason }));
  return { tables: read, otherSheets };
}
