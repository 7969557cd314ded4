/** What the person chose for the tables that are being looked at, kept apart from how it is asked for. */
import type {
  CardKind,
  ColumnChoice,
  ColumnRole,
  ColumnUse,
  TableChoices,
} from '../../../core/contract/tables.ts';
import type { FilePreview } from '../../../core/contract/calls/records.ts';

export type ColumnQuestion = FilePreview['questions'][number];
/** The index of the column that it is, or that it is none of those asked about. */
export type ColumnAnswer = number | 'none';
export type OptionArea = NonNullable<TableChoices['optionAreas']>[number];
export type TableId = Pick<FilePreview, 'token' | 'sheet'>;
/** The part of a table's preview on which choices rest. */
export type ChosenTable = Pick<FilePreview, 'token' | 'sheet' | 'columns'>;

/** Names a table among all that are looked at: a file may hold several. */
export function tableKey({ token, sheet }: TableId): string {
  return JSON.stringify([token, sheet]);
}

export function choicesFor(all: readonly TableChoices[], table: TableId): TableChoices | null {
  return all.find((one) => tableKey(one) === tableKey(table)) ?? null;
}

/** The columns with what was chosen for them, also before the preview has followed it. */
export function columnsAsChosen(all: readonly TableChoices[], table: ChosenTable): ColumnUse[] {
  const { columns: chosen = [], optionAreas = [] } = choicesFor(all, table) ?? {};
  return table.columns.map((column) => {
    const choice = chosen.find(({ index }) => index === column.index);
    const areas = column.optionAreas.map((area) => {
      const said = optionAreas.find(({ option }) => option === area.option);
      return said ? { ...said, confidence: 'sure' as const } : area;
    });
    const mapped = { ...column, optionAreas: areas };
    return choice ? { ...mapped, ...choice, why: 'chosen', confidence: 'sure' } : mapped;
  });
}

/** Takes one column as the person says; what was chosen or remembered for the others stays. */
export function withColumn(
  all: readonly TableChoices[],
  table: ChosenTable,
  column: ColumnChoice,
): TableChoices[] {
  const columns = chosenColumns(all, table).filter(({ index }) => index !== column.index);
  return replaced(all, { ...begun(all, table), columns: [...columns, column] });
}

/** Takes back what was said about one column. */
export function withoutColumn(
  all: readonly TableChoices[],
  table: ChosenTable,
  column: number,
): TableChoices[] {
  const columns = chosenColumns(all, table).filter(({ index }) => index !== column);
  return replaced(all, { ...begun(all, table), columns });
}

export function withAnswer(
  all: readonly TableChoices[],
  table: ChosenTable,
  answer: Partial<Pick<TableChoices, 'dayOrder' | 'observer' | 'encoding' | 'isLeftOut'>>,
): TableChoices[] {
  return replaced(all, { ...begun(all, table), columns: chosenColumns(all, table), ...answer });
}

/** What was answered to a question about columns, as far as these choices say it. */
export function columnAnswer(
  all: readonly TableChoices[],
  table: TableId,
  { about, columns }: ColumnQuestion,
): ColumnAnswer | null {
  const chosen = choicesFor(all, table)?.columns ?? [];
  const among = chosen.filter(({ index }) => columns.includes(index));
  const found = among.find(({ role }) => role === about) ?? among.find(({ role }) => standsFor(about, role));
  if (found) return found.index;
  return among.length === columns.length ? 'none' : null;
}

/**
 * Answers a question about columns. The other columns that were asked about are understood anew, as what one column
 * is says what they are not. The time at which a form was sent in stays that where it is taken for the day.
 */
export function withColumnAnswer(
  all: readonly TableChoices[],
  table: ChosenTable,
  { about, columns }: ColumnQuestion,
  answer: ColumnAnswer,
): TableChoices[] {
  const asked = table.columns.filter(({ index }) => columns.includes(index));
  const others = chosenColumns(all, table).filter(({ index }) => !columns.includes(index));
  const without = (column: ColumnUse): ColumnChoice =>
    column.role === about ? withRole(column, 'ignored') : choiceOf(column);
  const picked = asked.find(({ index }) => index === answer);
  const isSentIn = picked !== undefined && standsFor(about, picked.role);
  const said = asked.flatMap((column): ColumnChoice[] => {
    if (column === picked) return [isSentIn ? choiceOf(column) : withRole(column, about)];
    return picked === undefined || (isSentIn && column.role === about) ? [without(column)] : [];
  });
  return replaced(all, { ...begun(all, table), columns: [...others, ...said] });
}

/** Says which focus areas options of a form stand for. */
export function withOptionAreas(
  all: readonly TableChoices[],
  table: ChosenTable,
  areas: readonly OptionArea[],
): TableChoices[] {
  const before = begun(all, table);
  const kept = (before.optionAreas ?? []).filter(({ option }) => !areas.some((one) => one.option === option));
  return replaced(all, {
    ...before,
    columns: chosenColumns(all, table),
    optionAreas: [...kept, ...areas],
  });
}

/** The time at which a form was sent in is the day where no other column is. */
const standsFor = (about: ColumnRole, role: ColumnRole): boolean => about === 'date' && role === 'timestamp';

/** Nothing chosen, and nothing remembered either: the columns are understood from the table alone. */
export function withColumnsReset(all: readonly TableChoices[], table: ChosenTable): TableChoices[] {
  return replaced(all, { ...begun(all, table), columns: [] });
}

/** A column taken as something else: what only the other role needs goes, and what this one needs is filled in. */
export function withRole(column: ColumnUse, role: ColumnRole): ColumnChoice {
  const kind = kindOf(role, column.kind);
  return {
    index: column.index,
    role,
    areaId: role === 'pupil-quote' ? 'pupil-voice' : kind === null ? null : column.areaId,
    kind,
    isCut: kind !== null && kind !== 'tally',
    question: role === 'rating' ? column.question : null,
  };
}

/** What a person may change about a column, without what the app says about it. */
export function choiceOf({ index, role, areaId, kind, isCut, question }: ColumnUse): ColumnChoice {
  return { index, role, areaId, kind, isCut, question };
}

function kindOf(role: ColumnRole, before: CardKind | null): CardKind | null {
  if (role === 'evidence') return before === null || before === 'tally' ? 'saw' : before;
  if (role === 'pupil-quote') return 'pupil-voice';
  return role === 'wondering' || role === 'tally' ? role : null;
}

function begun(all: readonly TableChoices[], table: TableId): TableChoices {
  const { token, sheet } = table;
  return choicesFor(all, table) ?? { token, sheet, columns: [], dayOrder: null, observer: null };
}

/** A first choice stands beside what is remembered for the form, so that it does not undo the rest of it. */
function chosenColumns(all: readonly TableChoices[], table: ChosenTable): ColumnChoice[] {
  const chosen = choicesFor(all, table);
  return chosen?.columns ?? table.columns.filter(({ why }) => why === 'remembered').map(choiceOf);
}

function replaced(all: readonly TableChoices[], choices: TableChoices): TableChoices[] {
  return [...all.filter((one) => tableKey(one) !== tableKey(choices)), choices];
}
