/** Understands the columns of a table: by header, then by what stands in them. */
import type {
  CardKind,
  ColumnChoice,
  ColumnRole,
  ColumnUse,
  ColumnWhy,
  Dialect,
} from '../../contract/calls/records.ts';
import { areaOfHeading } from './areas.ts';
import { focusAreas, pupilVoiceId } from './focus-areas.ts';
import { formHeader } from './form-headers.ts';
import { meaningOfHeader } from './header-synonyms.ts';
import { columnLetter, splitGridHeader } from './headers.ts';
import type { ReadChoices } from './record.ts';
import { isScale, scaleOf } from './scales.ts';
import { readTally } from './tally.ts';
import { isFiller, oneLine } from './text.ts';
import { areTicks, optionsOf, tickRule, type TickRule } from './ticks.ts';

export interface Column {
  index: number;
  /** On one line; "Column C" where the file has none. */
  header: string;
  role: ColumnRole;
  /** Why it is understood so. */
  why: ColumnWhy;
  /** The one focus area that the column is tied to, as an id. */
  areaId: string | null;
  /** For columns whose text becomes cards. */
  kind: CardKind | null;
  /** Whether that text is cut into pieces that stand alone. */
  isCut: boolean;
  /** For ratings: the parent question of a grid, the statement, and the labels from least to most. */
  question: string | null;
  lookFor: string;
  scale: string[];
  /** A few of its values, shortened, for a person to recognise it by. */
  examples: string[];
  /** For ticks: every option that is ticked in the column. */
  options: string[];
  /** What tells these apart; null in every other column. */
  tickRule: TickRule | null;
}

const longestLabel = 40;
const mostLabels = 7;
const longestExample = 60;
const mostExamples = 3;
const mostOptions = 30;

/** A column of labels has fewer, and what a column of texts is shows in as many of them. */
const mostDistinct = 2000;

/** What stands in a column, without blanks and fillers. */
function valuesOf(rows: readonly (readonly string[])[], index: number): string[] {
  const distinct = new Set<string>();
  for (const row of rows) {
    distinct.add(row[index] ?? '');
    if (distinct.size === mostDistinct) break;
  }
  return [...distinct].map(oneLine).filter((value) => !isFiller(value));
}

/** The first values of a column that say something; no more of it is read than that takes. */
function examplesOf(rows: readonly (readonly string[])[], index: number): string[] {
  const examples = new Set<string>();
  for (const row of rows) {
    const value = oneLine(row[index] ?? '');
    if (isFiller(value)) continue;
    examples.add(
      value.length > longestExample
        ? `${value.slice(0, longestExample - 1).trimEnd()}…`.toWellFormed()
        : value,
    );
    if (examples.size === mostExamples) break;
  }
  return [...examples];
}

/** Most values are counts "n out of m"; the others then become text cards of their own. */
function isTallyColumn(values: readonly string[]): boolean {
  const tallies = values.filter((value) => readTally(value) !== null).length;
  return tallies > 0 && tallies * 2 > values.length;
}

/** A few words that end as a sentence or a quotation does, or more words than a name or a label has. */
const sentence = /^(?:\S+\s+){2,}\S+[.!?"”]$|^(?:\S+\s+){6,}\S/;

/** A column whose header says nothing is evidence where somebody wrote more than a label into it. */
function isProse(values: readonly string[]): boolean {
  return values.some((value) => value.length > longestLabel || sentence.test(value));
}

const sayingRating = /\b(?:rating|score|grade)\b|\d\s*(?:-|–|to)\s*\d|\bout of \d/i;

/** A number alone is no evidence: it is a grade on a scale whose order nobody has said. */
function areGrades(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => /^(?:\d|10)$/.test(value));
}

/** Ticks in a grid of things to look for; a cross is one where the header says what is looked for, in a few words. */
function areMarks(values: readonly string[], header: string): boolean {
  if (values.length === 0 || header === '') return false;
  const marks = /\S\s+\S/.test(header) ? /^[✓✔☑✅√xX×]\ufe0f?$/u : /^[✓✔☑✅√]\ufe0f?$/u;
  return values.every((value) => marks.test(value));
}

type Understanding = Pick<Column, 'role' | 'why'> & Partial<Column>;

/** What a column is by its header and, where that does not say it, by its values. */
function understand(header: string, valuesIn: () => readonly string[], dialect: Dialect): Understanding {
  if (dialect === 'microsoft-forms' && formHeader(header) === 'start')
    return { role: 'timestamp', why: 'known-header' };
  const meaning = meaningOfHeader(header);
  if (meaning !== null && meaning.kind === null) return { role: meaning.role, why: 'known-header' };
  const values = valuesIn();
  if (isTallyColumn(values)) return { role: 'tally', kind: 'tally', why: 'counts-in-cells' };
  const grid = splitGridHeader(header);
  if (grid !== null && !isProse(values)) {
    return { role: 'rating', question: grid.question, lookFor: grid.row, why: 'known-header' };
  }
  if (isScale(values)) return { role: 'rating', why: 'scale-in-cells' };
  const areaId = areaOfHeading(header);
  const isAsked = meaning !== null || areaId !== null || sayingRating.test(header);
  if (isAsked && areGrades(values)) return { role: 'rating', why: 'scale-in-cells' };
  const why = areaId === null ? 'known-header' : 'area-in-header';
  if (meaning?.role === 'pupil-quote' || areaId === pupilVoiceId) {
    return { role: 'pupil-quote', kind: 'pupil-voice', areaId: pupilVoiceId, why };
  }
  if (meaning !== null) return { role: meaning.role, kind: meaning.kind, areaId, why };
  if (areaId !== null) return { role: 'evidence', kind: 'saw', areaId, why };
  if (areTicks(values, dialect) || areMarks(values, header)) return { role: 'option', why: 'ticks-in-cells' };
  if (isProse(values)) return { role: 'evidence', kind: 'saw', why: 'sentences-in-cells' };
  return { role: 'ignored', why: 'not-understood' };
}

const kindByRole: Partial<Record<ColumnRole, CardKind>> = {
  evidence: 'saw',
  'pupil-quote': 'pupil-voice',
  wondering: 'wondering',
  tally: 'tally',
};

/** What a person chose; what the choice leaves open is filled in as its role needs it. */
function asChosen({ role, areaId, kind, isCut, question }: ColumnChoice, why: ColumnWhy): Understanding {
  const own = kindByRole[role] ?? null;
  const isFree = role === 'evidence' && kind !== null && kind !== 'tally';
  const isArea = focusAreas.some(({ id }) => id === areaId);
  const chosen = { role, why, kind: isFree ? kind : own, isCut };
  if (role === 'rating') return { ...chosen, question: question === '' ? null : question };
  if (role === 'pupil-quote') return { ...chosen, areaId: pupilVoiceId };
  return { ...chosen, areaId: own !== null && isArea ? areaId : null };
}

/**
 * Finds the statements of a Likert question whose labels are on no known scale: neighbouring columns without a
 * known header that are answered with the same few labels.
 */
function findRatings(columns: readonly Column[], valuesOfColumn: (index: number) => readonly string[]): void {
  const isOpen = ({ why }: Column): boolean => why === 'not-understood';
  columns.forEach((column, index) => {
    const before = columns[index - 1];
    if (before === undefined) return;
    const pair = [before, column];
    if (!pair.some(isOpen) || !pair.every((one) => isOpen(one) || one.role === 'rating')) return;
    const labels = valuesOfColumn(index);
    const labelsBefore = valuesOfColumn(index - 1);
    const together = new Set([...labels, ...labelsBefore]);
    const isShared = labels.some((label) => labelsBefore.includes(label) && !/^[\d\s.,/:%-]+$/.test(label));
    if (!isShared || together.size > mostLabels) return;
    for (const open of pair.filter(isOpen)) {
      open.role = 'rating';
      open.why = 'same-scale-as-neighbour';
    }
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
 * @param choices what a person said about single columns, now or for this form before; it goes first
 */
export function understandColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  dialect: Dialect,
  choices: ReadChoices | null,
  isRemembered: boolean,
): Column[] {
  const chosen = new Map((choices?.columns ?? []).map((choice) => [choice.index, choice]));
  const values = new Map<number, string[]>();
  const valuesIn = (index: number): string[] => {
    const known = values.get(index) ?? valuesOf(rows, index);
    values.set(index, known);
    return known;
  };
  const columns = headers.map((rawHeader, index): Column => {
    const header = oneLine(rawHeader);
    const choice = chosen.get(index);
    const understood =
      choice === undefined
        ? understand(header, () => valuesIn(index), dialect)
        : asChosen(choice, isRemembered ? 'remembered' : 'chosen');
    const shown = header === '' ? `Column ${columnLetter(index)}` : header;
    const { kind = null, role } = understood;
    return {
      index,
      header: shown,
      areaId: null,
      kind,
      isCut: kind !== null && role !== 'tally',
      question: null,
      lookFor: splitGridHeader(shown)?.row ?? shown,
      scale: [],
      examples: examplesOf(rows, index),
      options: [],
      tickRule: null,
      ...understood,
    };
  });
  findRatings(columns, valuesIn);
  settleScales(columns, valuesIn);
  for (const column of columns) {
    if (column.role !== 'focus-areas' && column.role !== 'option') continue;
    column.tickRule = tickRule(valuesIn(column.index), dialect);
    column.options = optionsOf(valuesIn(column.index), column.tickRule);
  }
  return columns;
}

/** A column as the preview lists it. */
export function columnUse(column: Column): ColumnUse {
  const { index, header, role, why, areaId, kind, isCut, question, examples, options, scale } = column;
  const shown = role === 'rating' ? scale : options.slice(0, mostOptions);
  return { index, header, role, why, areaId, kind, isCut, question, examples, options: shown };
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
