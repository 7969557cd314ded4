/** Understands the columns of a table: by header, then by what stands in them. */
import type { CardKind, ColumnRole, ColumnUse, Dialect } from '../../contract/calls/records.ts';
import { areaOfHeading } from './areas.ts';
import { columnName } from './focus-areas.ts';
import { meaningOfHeader } from './header-synonyms.ts';
import { columnLetter, headerKey, splitGridHeader } from './headers.ts';
import { isScale, scaleOf } from './scales.ts';
import { readTally } from './tally.ts';
import { isFiller, oneLine } from './text.ts';

export interface Column {
  index: number;
  /** On one line; "Column C" where the file has none. */
  header: string;
  role: ColumnRole;
  /** The one focus area that the column is tied to, as an id. */
  areaId: string | null;
  /** For columns whose text becomes cards. */
  kind: CardKind | null;
  /** For ratings: the parent question of a grid, the statement, and the labels from least to most. */
  question: string | null;
  lookFor: string;
  scale: string[];
}

const pupilVoiceId = 'pupil-voice';
const longestLabel = 40;
const mostLabels = 7;

/** What stands in a column, without blanks and fillers. */
function valuesOf(rows: readonly (readonly string[])[], index: number): string[] {
  const distinct = new Set<string>();
  for (const row of rows) distinct.add(row[index] ?? '');
  return [...distinct].map(oneLine).filter((value) => !isFiller(value));
}

/** Most values are counts "n out of m"; the others then become text cards of their own. */
function isTallyColumn(values: readonly string[]): boolean {
  const tallies = values.filter((value) => readTally(value) !== null).length;
  return tallies > 0 && tallies * 2 > values.length;
}

/** A column whose header says nothing is evidence where somebody wrote more than a label into it. */
function isProse(values: readonly string[]): boolean {
  return values.some((value) => value.length > longestLabel);
}

function understand(
  index: number,
  rawHeader: string,
  valuesIn: () => readonly string[],
  dialect: Dialect,
): Column {
  const header = oneLine(rawHeader);
  const shown = header === '' ? `Column ${columnLetter(index)}` : header;
  const column: Column = {
    index,
    header: shown,
    role: 'ignored',
    areaId: null,
    kind: null,
    question: null,
    lookFor: shown,
    scale: [],
  };
  if (dialect === 'microsoft-forms' && headerKey(header) === 'start time')
    return { ...column, role: 'timestamp' };
  const meaning = meaningOfHeader(header);
  if (meaning !== null && meaning.kind === null) return { ...column, role: meaning.role };
  const values = valuesIn();
  if (isTallyColumn(values)) return { ...column, role: 'tally', kind: 'tally' };
  const grid = splitGridHeader(header);
  if (grid !== null && !isProse(values)) {
    return { ...column, role: 'rating', question: grid.question, lookFor: grid.row };
  }
  if (isScale(values)) return { ...column, role: 'rating' };
  const areaId = areaOfHeading(header);
  if (meaning?.role === 'pupil-quote' || areaId === pupilVoiceId) {
    return { ...column, role: 'pupil-quote', kind: 'pupil-voice', areaId: pupilVoiceId };
  }
  if (meaning !== null) return { ...column, role: meaning.role, kind: meaning.kind, areaId };
  if (areaId !== null || isProse(values)) return { ...column, role: 'evidence', kind: 'saw', areaId };
  return column;
}

/**
 * Finds the statements of a Likert question whose labels are on no known scale: neighbouring columns without a
 * known header that are answered with the same few labels.
 */
function findRatings(columns: readonly Column[], valuesOfColumn: (index: number) => readonly string[]): void {
  const isOpen = ({ role, header }: Column): boolean =>
    role === 'ignored' && meaningOfHeader(header) === null;
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    if (before === undefined || !isOpen(column) || !(isOpen(before) || before.role === 'rating')) return;
    const labels = valuesOfColumn(index);
    const labelsBefore = valuesOfColumn(index - 1);
    const together = new Set([...labels, ...labelsBefore]);
    const isShared = labels.some((label) => labelsBefore.includes(label) && !/^[\d\s.,/:%-]+$/.test(label));
    if (!isShared || together.size > mostLabels) return;
    column.role = 'rating';
    before.role = 'rating';
  });
}

/**
 * Gives neighbouring ratings of one question the scale of all their labels together: one statement may show too
 * few labels to tell its scale.
 */
function settleScales(columns: Column[], valuesOfColumn: (index: number) => readonly string[]): void {
  const ratings = columns.filter(({ role }) => role === 'rating');
  const blocks: Column[][] = [];
  for (const column of ratings) {
    const last = blocks.at(-1)?.at(-1);
    const isSame = last !== undefined && last.index + 1 === column.index && last.question === column.question;
    if (isSame) blocks.at(-1)?.push(column);
    else blocks.push([column]);
  }
  for (const block of blocks) {
    const together = scaleOf([...new Set(block.flatMap(({ index }) => valuesOfColumn(index)))]);
    for (const column of block) {
      column.scale = together.length > 0 ? together : scaleOf(valuesOfColumn(column.index));
    }
  }
}

/**
 * Understands every column of a table.
 * @param headers the header cells; a column beyond them has none
 * @param rows the cells below, as text
 */
export function understandColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  dialect: Dialect,
): Column[] {
  const valuesIn = (index: number): string[] => valuesOf(rows, index);
  const columns = headers.map((header, index) => understand(index, header, () => valuesIn(index), dialect));
  findRatings(columns, valuesIn);
  settleScales(columns, valuesIn);
  return columns;
}

/** A column as the preview lists it. */
export function columnUse({ header, role, areaId }: Column): ColumnUse {
  return { header, role, area: areaId === null ? null : columnName(areaId) };
}

const evidenceRoles: readonly ColumnRole[] = [
  'evidence',
  'pupil-quote',
  'wondering',
  'rating',
  'tally',
  'option',
];

/** Whether a column brings cards or look-fors. */
export function isEvidence({ role }: Column): boolean {
  return evidenceRoles.includes(role);
}
