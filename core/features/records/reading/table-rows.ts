/** Reads the rows of a table whose columns are understood: visits, what needs attention, what is no record. */
import type { AttentionItem, ColumnRole } from '../../../contract/tables.ts';
import { contradicts } from '../../../domain/records/cells/cell-kinds.ts';
import { subjectOfClass } from '../../../domain/records/cells/class-subject.ts';
import type { Column } from '../../../domain/records/table/columns.ts';
import { readDay, settleDayOrder, type DayOrder } from '../../../domain/records/cells/dates.ts';
import { possibleMoments, readMoment } from '../../../domain/records/cells/moments.ts';
import { leadsOf, withLead } from '../../../domain/records/table/long-table.ts';
import type { Dismissals, RowField, VisitDraft } from '../../../domain/records/record.ts';
import { detail, oneLine } from '../../../domain/records/cells/text.ts';
import { isTotalsRow, yearOfClass } from '../../../domain/records/cells/visit-details.ts';
import { visitFromRow, type Form, type RowReading } from '../../../domain/records/visit-from-row.ts';
import { hashRow } from '../../../store/records/row-hash.ts';
import type { KnownTable } from './dialect.ts';
import { eachAtPace, type ReadOptions } from './pace.ts';
import { RowDrafts, sha256, type Response, type ResponseKeys } from './row-drafts.ts';
import { isBlankRow, rowNumber, type Table } from './table.ts';
import { fieldsOf, type Line } from './table-lines.ts';

export interface RowsToRead {
  known: KnownTable;
  headers: readonly string[];
  form: Form;
  lines: readonly Line[];
  /** The cells of the lines with days in full, and what holds for all of them. */
  rows: readonly string[][];
  isComplete: boolean;
  keys: ResponseKeys;
  dismissed: Dismissals;
}

const longestShown = 200;
const longestSubheading = 60;

/** "Week 2" stands where days do, or where nothing does; in any other column it may be all that somebody wrote. */
const headingRoles: ReadonlySet<ColumnRole> = new Set(['date', 'ignored', 'walk-title']);

/** Where lines of a cell became rows of their own, as in a table pasted from a document, what they say heads nothing. */
const isSentence = (cell: string): boolean =>
  /[.!?…,;]["'”’)]*$|^\p{Ll}|^["'“‘]/u.test(cell) && !isLegend(cell);

/** "Key: C = child-led, A = adult-led." */
const isLegend = (cell: string): boolean => /^(?:key|legend|codes?|notes?|nb)\s*[:=–-]/i.test(cell);

/** "Week 2", "Science", "Year 9 and Year 10": short, or with a number. */
const isTitle = (cell: string): boolean => /\d/.test(cell) || isLegend(cell) || cell.split(/\s+/).length <= 3;

const attention = (row: number, item: Omit<AttentionItem, 'row'>): RowReading => ({
  visit: null,
  items: [{ row, ...item }],
});

/** What stands beyond the headers of a row whose cells do not stand under theirs. */
function slippedRow({ cells, stray }: Line, width: number): string | null {
  const beyond = cells.slice(width).find((cell) => cell.trim() !== '') ?? stray;
  return beyond === null ? null : oneLine(beyond).slice(0, longestShown).toWellFormed();
}

/** A day, a class and the like give the subject and the year where no column does. */
function withClassCode(visit: VisitDraft): VisitDraft {
  const { className, yearGroup, subject } = visit;
  if (className === null || (yearGroup !== null && subject !== null)) return visit;
  return {
    ...visit,
    yearGroup: yearGroup ?? yearOfClass(className),
    subject: subject ?? subjectOfClass(className),
  };
}

/** The first column in use whose cell cannot be told, or is of a kind that its column never holds. */
function failedColumn(
  form: Form,
  table: Table,
  { index: at, raw }: Line,
  cells: readonly string[],
): Column | undefined {
  const unread = table.unread.get(at);
  return form.columns.find(({ index, role }) => {
    if (role === 'ignored') return false;
    const cell = cells[index] ?? '';
    const isUnread = unread?.has(index) === true && cell === (raw[index] ?? '');
    return isUnread || contradicts(role, cell);
  });
}

function readRow(
  { known, headers, form, isComplete }: RowsToRead,
  line: Line,
  cells: readonly string[],
): RowReading {
  const { table } = known;
  const row = rowNumber(table, line.index);
  const slipped = slippedRow(line, headers.length);
  if (slipped !== null)
    return attention(row, { column: null, value: slipped, reason: 'unknown-column-layout' });
  const lines = table.brokenRows.get(line.index);
  if (lines !== undefined && !line.isCorrected)
    return attention(row, { column: null, value: lines, reason: 'unreadable-cell' });
  const failed = failedColumn(form, table, line, cells);
  if (failed !== undefined) {
    const value = oneLine(cells[failed.index] ?? '')
      .slice(0, longestShown)
      .toWellFormed();
    const shown = value === '' ? null : value;
    return attention(row, { column: failed.header, value: shown, reason: 'unreadable-cell' });
  }
  if (!isComplete) return attention(row, { column: null, value: null, reason: 'unknown-column-layout' });
  const read = visitFromRow(form, cells, row);
  return read.visit === null ? read : { ...read, visit: withClassCode(read.visit) };
}

/** Says for each row of a table whether it repeats the header or heads the rows below it. */
function headingTest({
  known,
  headers,
  form,
}: RowsToRead): (cells: readonly string[], at: number) => boolean {
  const { table, header, dialect } = known;
  const written = table.rows.slice(header.first, header.index + 1);
  const same = (one: string | undefined, other: string): boolean =>
    one !== undefined && oneLine(one).toLowerCase() === oneLine(other).toLowerCase();
  const isHeader = (filled: readonly (readonly [string, number])[]): boolean =>
    filled.length > 1 &&
    filled.every(
      ([cell, index]) => same(headers[index], cell) || written.some((row) => same(row[index], cell)),
    );
  const wide = new Set(table.merges.filter(({ left, right }) => right > left).map(({ top }) => top));
  const stands = (at: number): boolean => at === header.index + 1 || isBlankRow(table.rows[at - 1] ?? []);
  const isSaid = (cell: string): boolean => cell.trim() !== '';
  const last = table.rows.findLastIndex((row) => row.filter(isSaid).length > 1);
  const isSubheading = (cell: string, index: number, at: number): boolean => {
    if (cell.length > longestSubheading || /^\d/.test(cell)) return false;
    // Behind the last record a text heads nothing: somebody summed up.
    if (at > last && !isLegend(cell)) return false;
    const isApart = stands(at) || isTitle(cell);
    const isOverRecords =
      index < 2 && isApart && !isSentence(cell) && headingRoles.has(form.columns[index]?.role ?? 'ignored');
    return (wide.has(at) || isOverRecords) && readDay(cell, form.dayOrder).kind === 'invalid';
  };
  return (cells, at) => {
    const filled = cells.map((cell, index) => [cell.trim(), index] as const).filter(([cell]) => cell !== '');
    if (isHeader(filled)) return true;
    const [only] = filled;
    return dialect === 'table' && filled.length === 1 && only !== undefined && isSubheading(...only, at);
  };
}

type Naming = Pick<Response, 'key' | 'otherKeys'>;

const unnamed: Naming = { key: null, otherKeys: [] };

/** Exports write one time in many ways: as a moment it is the same in all of them. */
function nameByTime(stamp: string, order: DayOrder | null, inKey: (time: string) => string): Naming {
  const moment = readMoment(stamp, order);
  const others = moment === null ? possibleMoments(stamp) : [stamp];
  return { key: inKey(moment ?? stamp), otherKeys: others.filter((time) => time !== moment).map(inKey) };
}

/** What comes first in the time stamps of a table. */
function stampOrder({ form, rows }: RowsToRead): DayOrder | null {
  const stamps = form.byRole.get('timestamp') ?? [];
  const found = settleDayOrder(stamps.flatMap(({ index }) => rows.map((cells) => cells[index] ?? '')));
  return found === 'contradictory' ? null : (found ?? form.dayOrder);
}

/** Says what names a response in every export of its form. */
function keyTest(toRead: RowsToRead): (cells: readonly string[]) => Naming {
  const { known, form } = toRead;
  const value = (cells: readonly string[], ...roles: ColumnRole[]): string => {
    for (const role of roles) {
      for (const { index } of form.byRole.get(role) ?? []) {
        const text = detail(cells[index] ?? '');
        if (text !== null) return text;
      }
    }
    return '';
  };
  const order = stampOrder(toRead);
  if (known.dialect === 'microsoft-forms') {
    return (cells) => {
      const id = value(cells, 'response-id');
      // Copies of one form count from 1 each; the start tells their responses apart.
      return id === '' ? unnamed : nameByTime(value(cells, 'timestamp'), order, (time) => `${id} ${time}`);
    };
  }
  if (known.dialect === 'table') {
    return (cells) => {
      const room = value(cells, 'room');
      const [date, className, teacher] = [
        value(cells, 'date', 'timestamp'),
        value(cells, 'class'),
        value(cells, 'teacher', 'teacher-initials'),
      ];
      if (date === '' || (className === '' && teacher === '' && room === '')) return unnamed;
      const observer = value(cells, 'observer', 'observer-email');
      const named = [date, value(cells, 'period'), className, teacher, observer].map((text) =>
        text.toLowerCase(),
      );
      return { key: sha256(JSON.stringify(named)), otherKeys: [] };
    };
  }
  return (cells) => {
    const stamp = value(cells, 'timestamp');
    const who = value(cells, 'observer-email', 'observer');
    return stamp === '' ? unnamed : nameByTime(stamp, order, (time) => `${time} ${who}`.trim());
  };
}

/** The rows of a long table that are one visit, read as one. */
function readTogether(toRead: RowsToRead, members: readonly number[]): RowReading {
  const { lines, rows, form } = toRead;
  const lead = rows[members[0] ?? 0] ?? [];
  const read = members.flatMap((at) => {
    const line = lines[at];
    return line === undefined ? [] : [readRow(toRead, line, withLead(form.columns, rows[at] ?? [], lead))];
  });
  const [first] = read;
  const visits = read.flatMap(({ visit }) => (visit === null ? [] : [visit]));
  const [whole] = visits;
  if (whole === undefined || first === undefined) return first ?? { visit: null, items: [] };
  return {
    visit: {
      ...whole,
      evidence: visits.flatMap(({ evidence }) => evidence),
      lookFors: visits.flatMap(({ lookFors }) => lookFors),
    },
    items: [],
  };
}

/** What a row of a long table adds to the visit of another: nothing where it cannot be read. */
function readMember(toRead: RowsToRead, at: number, leadAt: number): RowReading {
  const { lines, rows, form } = toRead;
  const line = lines[at];
  if (line === undefined) return { visit: null, items: [] };
  return readRow(toRead, line, withLead(form.columns, rows[at] ?? [], rows[leadAt] ?? []));
}

export async function readRows(toRead: RowsToRead, options: ReadOptions): Promise<RowDrafts> {
  const { known, headers, lines, rows, keys, dismissed } = toRead;
  const drafts = new RowDrafts(keys);
  const isHeading = headingTest(toRead);
  const namingOf = keyTest(toRead);
  const leads = known.dialect === 'table' ? leadsOf(toRead.form.columns, rows) : null;
  const membersOf = Map.groupBy(lines.keys(), (at) => leads?.[at] ?? at);
  await eachAtPace(
    lines,
    (line, position) => {
      const { index, raw } = line;
      const row = rowNumber(known.table, index);
      const isUnread = known.table.unread.has(index);
      const cells = rows[position] ?? line.cells;
      const own = cells.slice(0, headers.length);
      if (isBlankRow(line.cells) && !isUnread) drafts.addAside(row, raw, 'blank');
      else if (isTotalsRow(own)) drafts.addAside(row, raw, 'totals');
      else if (isHeading(own, index) || (dismissed.size > 0 && dismissed.has(hashRow(raw))))
        drafts.addAside(row, raw, 'aside');
      else if (leads !== null && (leads[position] ?? position) !== position) {
        const leadAt = leads[position] ?? position;
        const { visit, items } = readMember(toRead, position, leadAt);
        const fields = (): RowField[] => fieldsOf(headers, line.cells);
        if (visit === null) drafts.addAttention(row, raw, items, fields());
        else drafts.addJoined(row, raw, (lines[leadAt]?.index ?? index) + 1);
      } else {
        const members = leads === null ? [position] : (membersOf.get(position) ?? [position]);
        const isOne = members.length === 1;
        drafts.addResponse({
          row,
          raw,
          cells: isOne ? line.cells : members.flatMap((at) => lines[at]?.cells ?? []),
          ...namingOf(cells),
          identity: isOne && known.dialect === 'table' && cells !== line.cells ? hashRow(cells) : null,
          read: () => (isOne ? readRow(toRead, line, cells) : readTogether(toRead, members)),
          fields: () => fieldsOf(headers, line.cells),
        });
      }
    },
    options,
  );
  return drafts;
}
