/**
 * Takes one record from delimited text. Strictly read, a cell is quoted as a whole or not at all; where that fails, or
 * gives another number of cells than the header has, the other ways in which programs and people write quotation
 * marks are tried, and the one that fits the header is taken.
 */

export interface CsvRecord {
  cells: string[];
  /** Where the next record begins. */
  end: number;
  /** Whether its quotation marks do not pair, so that its cells cannot be told apart. */
  isBroken: boolean;
}

/** A cell and where it ends: before a delimiter, a line end, or the end of the text. */
interface Reading {
  text: string;
  end: number;
  /** Whether a mark opens it and none closes it as a whole, so that it may go on in the next line. */
  isOpen?: true;
}

/** No observation is longer; a mark that closes further away closes something else. */
const longestQuoted = 100_000;
const mostReadings = 300;
/** How many ways of ending one cell are tried. */
const mostEnds = 8;

const quote = '"';

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Where a cell without quotation marks ends. */
function plainEnd(text: string, from: number, delimiter: string): number {
  const end = lineEnd(text, from);
  const found = text.indexOf(delimiter, from);
  return found < 0 || found > end ? end : found;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at += 1;
  return at;
}

const isEnd = (text: string, at: number, delimiter: string): boolean =>
  at >= text.length || text.charAt(at) === '\n' || text.startsWith(delimiter, at);

/** The mark that closes what opens at `open`: the first that is not doubled. */
function closingMark(text: string, open: number): number {
  let at = text.indexOf(quote, open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === 0x22) at = text.indexOf(quote, at + 2);
  return at < 0 || at - open > longestQuoted ? -1 : at;
}

const undoubled = (text: string): string => (text.includes('""') ? text.replaceAll('""', quote) : text);

/** A cell that is quoted as a whole, spaces around the marks aside; null where it is not. */
function quotedCell(text: string, open: number, delimiter: string): Reading | null {
  const close = closingMark(text, open);
  const end = close < 0 ? -1 : afterSpaces(text, close + 1);
  if (end < 0 || !isEnd(text, end, delimiter)) return null;
  return { text: undoubled(text.slice(open + 1, close)), end };
}

/** A mark that stands alone behind a day or a code was opened by none; behind a number it is inches. */
const withoutLoneTail = (text: string): string =>
  /^\s*(?!\d+")[^"\s]+"\s*$/.test(text) ? text.trimEnd().slice(0, -1) : text;

interface StrictRecord extends CsvRecord {
  hasMarks: boolean;
}

/** Reads strictly; a cell whose marks do not pair ends the record at its line, broken. */
export function strictRecord(text: string, start: number, delimiter: string): StrictRecord {
  const firstEnd = lineEnd(text, start);
  // Looked for in the line alone: a file without marks would be read to its end for every record.
  const line = text.slice(start, firstEnd);
  if (!line.includes(quote))
    return { cells: line.split(delimiter), end: firstEnd + 1, isBroken: false, hasMarks: false };
  const cells: string[] = [];
  for (let at = start; ; at += delimiter.length) {
    const open = afterSpaces(text, at);
    let cell: Reading | null;
    if (text.charCodeAt(open) === 0x22) cell = quotedCell(text, open, delimiter);
    else {
      const end = plainEnd(text, at, delimiter);
      cell = { text: withoutLoneTail(text.slice(at, end)), end };
    }
    if (cell === null)
      return { cells: line.split(delimiter), end: firstEnd + 1, isBroken: true, hasMarks: true };
    cells.push(cell.text);
    at = cell.end;
    if (at >= text.length || text.charAt(at) === '\n')
      return { cells, end: at + 1, isBroken: false, hasMarks: true };
  }
}

/** Whether a mark stands right behind a delimiter, where one opens a cell and closes none. */
function opensCell(text: string, mark: number, delimiter: string): boolean {
  let at = mark;
  while (text.charCodeAt(at - 1) === 0x22) at -= 1;
  return text.startsWith(delimiter, at - delimiter.length);
}

/** Where else the cell may end that opens with a mark: marks before an end, on this line or on later ones. */
function laterEnds(text: string, open: number, delimiter: string): Reading[] {
  const found: Reading[] = [];
  const firstEnd = lineEnd(text, open);
  for (let at = text.indexOf(quote, open + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (at - open > longestQuoted || found.length === mostEnds) break;
    const end = afterSpaces(text, at + 1);
    const inside = text.slice(open + 1, at);
    // A mark right behind a delimiter opens another cell; on other lines one beside it is of another row.
    if (inside.includes(delimiter + quote) || (at > firstEnd && looksLikeRows(inside, delimiter))) break;
    // Marks inside a cell come in pairs.
    const isPaired = inside.split(quote).length % 2 === 1;
    if (isPaired && isEnd(text, end, delimiter) && !opensCell(text, at, delimiter))
      found.push({ text: undoubled(inside), end });
  }
  return found;
}

const looksLikeRows = (inside: string, delimiter: string): boolean =>
  inside.includes(quote + delimiter) || inside.includes(`\n${quote}`);

/** A mark that stands alone at the start of a cell closes nothing and says nothing. */
function withoutLoneMark(text: string): string {
  const trimmed = text.trimStart();
  return trimmed.startsWith(quote) && !trimmed.includes(quote, 1) ? trimmed.slice(1) : text;
}

/** Every way to read the cell at `at`, the likeliest first. */
function cellReadings(text: string, at: number, delimiter: string): Reading[] {
  const open = afterSpaces(text, at);
  const literalEnd = plainEnd(text, at, delimiter);
  const literal: Reading = { text: withoutLoneMark(text.slice(at, literalEnd)), end: literalEnd };
  const firstEnd = lineEnd(text, at);
  const readings: Reading[] = [];
  if (text.charCodeAt(open) === 0x22) {
    literal.isOpen = true;
    const whole = quotedCell(text, open, delimiter);
    if (whole !== null) readings.push(whole);
    const close = closingMark(text, open);
    if (close >= 0 && close < firstEnd && !opensCell(text, close, delimiter)) {
      // A cell that begins with a quoted word and goes on.
      const end = plainEnd(text, close + 1, delimiter);
      readings.push({ text: text.slice(at, end), end, isOpen: true });
    }
    readings.push(...laterEnds(text, open, delimiter));
  } else {
    const mark = text.indexOf(quote, at);
    const second = mark >= 0 && mark < literalEnd ? text.indexOf(quote, mark + 1) : -1;
    const isSpeech = /^\s"\S$/.test(text.slice(mark - 1, mark + 2));
    if (isSpeech && second > literalEnd && second < firstEnd && !opensCell(text, second, delimiter)) {
      // Speech inside a cell that is not quoted holds the delimiter.
      const end = plainEnd(text, second + 1, delimiter);
      readings.push(literal, { text: text.slice(at, end), end });
    }
  }
  readings.push(literal);
  const ends = new Set<number>();
  return readings.filter(({ end }) => !ends.has(end) && ends.add(end) !== undefined);
}

/** Where a cell has numbers in it and how they are parted, for telling a day from a sentence. */
const shape = (cell: string): string => cell.replace(/["\s]/g, '').replace(/\d+/g, '9');

/** Whether rows have a cell with numbers in the same place and of the same shape, as days and times are. */
export function shareShape(rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows;
  return first.some((cell, index) => {
    const own = shape(cell);
    return own.includes('9') && own.length < 30 && rows.every((row) => shape(row[index] ?? '') === own);
  });
}

/** Whether the line behind a record begins one of its own, and does not go on with it. */
function beginsRecord(text: string, start: number, delimiter: string, before: readonly string[]): boolean {
  const line = text.slice(start, lineEnd(text, start));
  if (start >= text.length || line.trim() === '') return true;
  const { cells, isBroken } = strictRecord(text, start, delimiter);
  const next = isBroken ? line.split(delimiter) : cells;
  const hasShape = shareShape([before]);
  return hasShape ? shareShape([before, next]) : !isBroken && next.length === before.length;
}

const bared = ({ cells }: CsvRecord): string => cells.map((cell) => cell.replace(/["\s]/g, '')).join('\n');

/**
 * The reading of a record with as many cells as `width`; null where there is none, or where two differ in more than
 * their marks: neither is then to be trusted.
 */
function fittingRecord(text: string, start: number, delimiter: string, width: number): CsvRecord | null {
  let left = mostReadings;
  let found: CsvRecord | null = null;
  /** Goes on until a second reading is found that says something else; true then. */
  const go = (at: number, cells: readonly string[], wasOpen: boolean): boolean => {
    for (const reading of cellReadings(text, at, delimiter)) {
      if ((left -= 1) < 0) return true;
      const all = [...cells, reading.text];
      const isOpen = wasOpen || reading.isOpen === true;
      const isLast = reading.end >= text.length || text.charAt(reading.end) === '\n';
      if (!isLast && all.length < width && go(reading.end + delimiter.length, all, isOpen)) return true;
      const isWhole = !isOpen || beginsRecord(text, reading.end + 1, delimiter, all);
      if (!isLast || all.length !== width || !isWhole) continue;
      const fitting = { cells: all, end: reading.end + 1, isBroken: false };
      if (found !== null && bared(found) !== bared(fitting)) return true;
      found ??= fitting;
    }
    return false;
  };
  return go(start, [], false) ? null : found;
}

/** Whether a record of several lines is as many whole records, of which one opens a mark that another closes. */
function hidesRecords(lines: readonly string[], delimiter: string, width: number): boolean {
  if (lines.length < 2 || width < 3) return false;
  const rows = lines.map((line) => line.split(delimiter));
  if (rows.some((row) => row.length !== width)) return false;
  return shareShape(rows);
}

/**
 * Reads the record at `start`.
 * @param widths how many cells a record has, the header's number first; none: it is read strictly
 */
export function readRecord(
  text: string,
  start: number,
  delimiter: string,
  widths: readonly number[],
): CsvRecord {
  const strict = strictRecord(text, start, delimiter);
  if (!strict.hasMarks) return strict;
  if (!strict.isBroken && widths.includes(strict.cells.length)) {
    const lines = text.slice(start, strict.end - 1).split('\n');
    if (!hidesRecords(lines, delimiter, strict.cells.length)) return strict;
    const cells = (lines[0] ?? '').split(delimiter).map(withoutLoneMark);
    return { cells, end: start + (lines[0]?.length ?? 0) + 1, isBroken: false };
  }
  const isOneLine = strict.end === lineEnd(text, start) + 1;
  const isShort = strict.cells.length <= Math.max(0, ...widths);
  // A row without faults may leave its last cells out.
  if (!strict.isBroken && isOneLine && isShort) return strict;
  for (const width of widths) {
    const fitting = fittingRecord(text, start, delimiter, width);
    if (fitting !== null) return fitting;
  }
  return strict;
}
