/** Understands the columns of a table: by header, then by what stands in them. */
import type {
  CardKind,
  ColumnChoice,
  ColumnRole,
  ColumnUse,
  ColumnWhy,
  Confidence,
  Dialect,
} from '../../../contract/tables.ts';
import type { AreaBook, OptionArea } from '../areas/area-book.ts';
import { columnLetter, splitGridHeader } from './headers.ts';
import type { ReadChoices } from '../record.ts';
import { scaleOf } from '../cells/scales.ts';
import { areasOfOptions } from '../areas/option-areas.ts';
import { isFiller, oneLine } from '../cells/text.ts';
import { optionsOf, tickRule, type TickRule } from '../cells/ticks.ts';
import { nothingKnown, type Knowledge } from '../understand/cell-traits.ts';
import { wholeVocabulary, type Vocabulary } from '../understand/header-words.ts';
import { singleMeanings, type SingleMeaning } from '../understand/meanings.ts';
import { questionsAbout, type TableQuestion } from '../understand/questions.ts';
import { reasonOf, whyOf } from '../understand/reasons.ts';
import { kindOfMeaning, roleOf } from '../understand/roles.ts';
import { understandTable, type Understood } from '../understand/understand-table.ts';

export interface Column {
  index: number;
  /** On one line; "Column C" where the file has none. */
  header: string;
  role: ColumnRole;
  /** Why it is understood so, in short and in words. */
  why: ColumnWhy;
  reason: string;
  confidence: Confidence;
  /** What it would be else. */
  next: ColumnRole;
  /** Whether a form added it by itself. */
  isMachinery: boolean;
  /** Which half of a name it holds where another column holds the other. */
  namePart: 'given' | 'family' | null;
  /** The one focus area that the column is tied to, as an id; of focus areas, the one that each of its ticks means. */
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
  /** For ticks of focus areas: which area each of the options stands for. */
  areaByOption: ReadonlyMap<string, OptionArea>;
}

const mostLabels = 7;
const longestExample = 60;
const mostExamples = 3;
const mostOptions = 30;
/** More are no list that somebody chose from. */
const mostMapped = 200;

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

type Understanding = Pick<Column, 'role' | 'why'> & Partial<Column>;

/** What a column is used for by what it means. */
function useOf({ meaning, evidence, confidence, next }: Understood, areas: AreaBook): Understanding {
  const { header } = evidence;
  const kind = kindOfMeaning[meaning] ?? null;
  const named = kind === null || kind === 'tally' ? null : (areas.ofHeading(header)?.areaId ?? null);
  // Pupils' words stay theirs, whatever area their column names.
  const ticked = meaning === 'area-tick' ? (areas.ofHeading(header)?.areaId ?? null) : null;
  const areaId = meaning === 'voice' ? (areas.pupilsId ?? named) : (ticked ?? named);
  const grid = meaning === 'rating' ? splitGridHeader(header) : null;
  return {
    role: roleOf(meaning),
    kind,
    areaId,
    ...(grid === null ? {} : { question: grid.question, lookFor: grid.row }),
    why: whyOf(meaning, evidence, areaId !== null && areaId === named),
    confidence,
    reason: reasonOf(meaning, evidence),
    next: roleOf(next),
    isMachinery: meaning === 'machinery',
    namePart: evidence.namePart,
  };
}

const kindByRole: Partial<Record<ColumnRole, CardKind>> = {
  evidence: 'saw',
  'pupil-quote': 'pupil-voice',
  wondering: 'wondering',
  tally: 'tally',
};

/** What a person chose; what the choice leaves open is filled in as its role needs it. */
function asChosen(
  { role, areaId, kind, isCut, question }: ColumnChoice,
  why: ColumnWhy,
  areas: AreaBook,
): Understanding {
  const own = kindByRole[role] ?? null;
  const isFree = role === 'evidence' && kind !== null && kind !== 'tally';
  const areaNow = areaId === null ? null : (areas.now(areaId)?.areaId ?? null);
  const chosen = { role, why, kind: isFree ? kind : own, isCut };
  if (role === 'rating') return { ...chosen, question: question === '' ? null : question };
  if (role === 'pupil-quote') return { ...chosen, areaId: areas.pupilsId };
  return { ...chosen, areaId: own === null ? null : areaNow };
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

/** What changes how a table is understood beside itself. */
export interface Around {
  knowledge: Knowledge;
  vocabulary: Vocabulary;
}

const isSingle = (role: ColumnRole): role is SingleMeaning & ColumnRole =>
  singleMeanings.some((meaning) => meaning === role);

/** The columns of a table, and what has to be asked about them. */
export interface UnderstoodTable {
  columns: Column[];
  questions: TableQuestion[];
}

/** See `understandWhole`. */
export function understandColumns(...of: Parameters<typeof understandWhole>): Column[] {
  return understandWhole(...of).columns;
}

/**
 * Understands every column of a table.
 * @param headers the header cells; a column beyond them has none
 * @param rows the cells below, as text
 * @param choices what a person said about single columns, now or for this form before; it goes first
 */
export function understandWhole(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  dialect: Dialect,
  choices: ReadChoices | null,
  isRemembered: boolean,
  around: Around = { knowledge: nothingKnown, vocabulary: wholeVocabulary },
): UnderstoodTable {
  const { areas } = around.knowledge;
  const chosen = new Map((choices?.columns ?? []).map((choice) => [choice.index, choice]));
  const pinned = new Map(
    [...chosen].map(([index, { role }]) => [index, isSingle(role) ? role : null] as const),
  );
  const understoodAll = understandTable(headers, rows, { dialect, ...around }, pinned);
  const values = new Map<number, string[]>();
  const valuesIn = (index: number): string[] => {
    const known = values.get(index) ?? valuesOf(rows, index);
    values.set(index, known);
    return known;
  };
  const columns = understoodAll.map((byItself, index): Column => {
    const header = byItself.evidence.header;
    const choice = chosen.get(index);
    const understood =
      choice === undefined
        ? useOf(byItself, areas)
        : asChosen(choice, isRemembered ? 'remembered' : 'chosen', areas);
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
      areaByOption: new Map(),
      reason: '',
      confidence: 'sure',
      next: 'ignored',
      isMachinery: false,
      namePart: byItself.evidence.namePart,
      ...understood,
    };
  });
  findRatings(columns, valuesIn);
  settleScales(columns, valuesIn);
  for (const column of columns) {
    if ((column.role !== 'focus-areas' || column.areaId !== null) && column.role !== 'option') continue;
    column.tickRule = tickRule(valuesIn(column.index), dialect, areas);
    column.options = optionsOf(valuesIn(column.index), column.tickRule);
    if (column.role === 'focus-areas')
      column.areaByOption = areasOfOptions(column.options, choices, around.knowledge);
  }
  // What a person said about a column is not asked.
  const questions = questionsAbout(understoodAll).filter(
    ({ about, columns: among }) =>
      !among.some((index) => chosen.has(index)) && ![...chosen.values()].some(({ role }) => role === about),
  );
  return { columns, questions };
}

/** A column as the preview lists it. */
export function columnUse(column: Column): ColumnUse {
  const { index, header, role, why, reason, confidence, areaId, kind, isCut, question } = column;
  const { examples, options, scale, areaByOption } = column;
  const shown = role === 'rating' ? scale : options.slice(0, mostOptions);
  return {
    index,
    header,
    role,
    why,
    reason,
    confidence,
    areaId,
    kind,
    isCut,
    question,
    examples,
    options: shown,
    optionAreas: [...areaByOption].slice(0, mostMapped).map(([option, area]) => ({ option, ...area })),
  };
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
