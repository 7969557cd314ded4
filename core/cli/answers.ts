/** What a command line says about the tables of its files, as the choices of a person. */
import type { ColumnChoice, ColumnRole, TableChoices } from '../contract/tables.ts';
import type { FilePreview, Preview } from '../contract/calls/records.ts';
import { CannotDo, type Answer, type Options } from './options.ts';

const sameText = (one: string, other: string): boolean => headerText(one) === headerText(other);
const headerText = (text: string): string => text.normalize().toLowerCase().replace(/\s+/g, ' ').trim();

const cutRoles: ReadonlySet<ColumnRole> = new Set(['evidence', 'pupil-quote', 'wondering']);

/** What of it the role leaves open is filled in where the table is read. */
const asRole = (index: number, role: ColumnRole): ColumnChoice => ({
  index,
  role,
  areaId: null,
  kind: role === 'evidence' ? 'saw' : null,
  isCut: cutRoles.has(role),
  question: null,
});

const columnOf = ({ columns }: FilePreview, { header }: Answer): number | null =>
  columns.find((column) => sameText(column.header, header))?.index ?? null;

/** The tables that an answer is for: those that ask it, else all that have such a column. */
function tablesFor(answer: Answer, files: readonly FilePreview[]): FilePreview[] {
  const having = files.filter((file) => columnOf(file, answer) !== null);
  if (having.length === 0) {
    const known = [...new Set(files.flatMap(({ columns }) => columns.map(({ header }) => `“${header}”`)))];
    throw new CannotDo(
      `No table has a column “${answer.header}”, so nothing was loaded. The columns are: ${known.join(', ')}.`,
    );
  }
  const asking = having.filter((file) =>
    file.questions.some(
      ({ about, columns }) =>
        about === answer.role && columns.some((index) => index === columnOf(file, answer)),
    ),
  );
  return asking.length > 0 ? asking : having;
}

/** How the columns of a table were understood by what was remembered stays beside what is said now. */
function begun({ token, sheet, columns }: FilePreview): TableChoices {
  const remembered = columns
    .filter(({ why }) => why === 'remembered')
    .map(({ index, role, areaId, kind, isCut, question }) => ({
      index,
      role,
      areaId,
      kind,
      isCut,
      question,
    }));
  return { token, sheet, columns: remembered, dayOrder: null, observer: null };
}

/**
 * What `--answer`, `--day-first` and `--month-first` say about the tables of a look.
 * @throws CannotDo where no table has a column that was named
 */
export function answered({ answers, dayOrder }: Options, { files }: Preview): TableChoices[] {
  const choices = new Map<FilePreview, TableChoices>();
  const change = (file: FilePreview, part: (before: TableChoices) => Partial<TableChoices>): void => {
    const before = choices.get(file) ?? begun(file);
    choices.set(file, { ...before, ...part(before) });
  };
  for (const answer of answers) {
    for (const file of tablesFor(answer, files)) {
      const index = columnOf(file, answer) ?? 0;
      change(file, ({ columns }) => ({
        columns: [...columns.filter((column) => column.index !== index), asRole(index, answer.role)],
      }));
    }
  }
  if (dayOrder !== null)
    for (const file of files)
      if (file.askDayOrder !== null || choices.has(file)) change(file, () => ({ dayOrder }));
  return [...choices.values()];
}

/** Fills the observer where a table names none, beside what was said about the table. */
export function withObserver(
  { observer }: Options,
  { files }: Preview,
  choices: readonly TableChoices[],
): TableChoices[] {
  if (observer === null) return [...choices];
  const isOf = (file: FilePreview, choice: TableChoices): boolean =>
    choice.token === file.token && choice.sheet === file.sheet;
  const asking = files.filter(({ asksObserver }) => asksObserver);
  const untouched = choices.filter((choice) => !asking.some((file) => isOf(file, choice)));
  return [
    ...untouched,
    ...asking.map((file) => ({ ...(choices.find((choice) => isOf(file, choice)) ?? begun(file)), observer })),
  ];
}
