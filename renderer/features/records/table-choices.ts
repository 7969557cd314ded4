/** What the person chose for the tables that are being looked at, kept apart from how it is asked for. */
import type {
  CardKind,
  ColumnChoice,
  ColumnRole,
  ColumnUse,
  FilePreview,
  TableChoices,
} from '../../../core/contract/calls/records.ts';

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
  const chosen = choicesFor(all, table)?.columns ?? [];
  return table.columns.map((column) => ({
    ...column,
    ...chosen.find(({ index }) => index === column.index),
  }));
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

export function withAnswer(
  all: readonly TableChoices[],
  table: ChosenTable,
  answer: Partial<Pick<TableChoices, 'dayOrder' | 'observer'>>,
): TableChoices[] {
  return replaced(all, { ...begun(all, table), columns: chosenColumns(all, table), ...answer });
}

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
