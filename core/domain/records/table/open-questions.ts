/** The questions about a table as they are told: once for all of its rows, columns by their headers. */
import type { OpenQuestion } from '../../../contract/tables.ts';
import type { ReadTable } from '../record.ts';

type Asked = Pick<ReadTable, 'questions' | 'columns' | 'askDayOrder' | 'asksObserver'>;

/** Everything that a person could still say about a table. */
export function openQuestions(table: Asked): OpenQuestion[] {
  const { askDayOrder, asksObserver } = table;
  const isDayOpen = askDayOrder !== null && askDayOrder.answer === null;
  return [
    ...aboutColumns(table),
    ...(isDayOpen ? [{ about: 'day-order' as const, columns: [askDayOrder.column], isBlocking: false }] : []),
    ...(asksObserver ? [{ about: 'observer' as const, columns: [], isBlocking: false }] : []),
  ];
}

/** The questions without whose answer no row of the table is read. */
export function blockingQuestions(table: Pick<ReadTable, 'questions' | 'columns'>): OpenQuestion[] {
  return aboutColumns(table).filter(({ isBlocking }) => isBlocking);
}

function aboutColumns({ questions, columns }: Pick<ReadTable, 'questions' | 'columns'>): OpenQuestion[] {
  return questions.map(({ about, columns: among, isBlocking }) => ({
    about,
    columns: among.map((index) => columns.find((column) => column.index === index)?.header ?? ''),
    isBlocking,
  }));
}
