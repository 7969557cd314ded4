/** Who made a visit and who was visited, as a row says it. */
import type { ColumnRole } from '../../contract/tables.ts';
import type { Column } from './table/columns.ts';
import { formHeader } from './table/form-headers.ts';
import { detail } from './cells/text.ts';
import { personsNamed } from './cells/two-names.ts';

interface ByRole {
  byRole: ReadonlyMap<ColumnRole, readonly Column[]>;
  /** Columns in which "NA" are somebody's initials. */
  naIsSomebody: ReadonlySet<Column>;
}

/** Several answers of a form end in a mark each: "Year 7;Year 8;". */
const withoutEnds = (cell: string): string =>
  /;\s*$/.test(cell)
    ? cell
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join(', ')
    : cell;

/** A detail of a visit, or null where the cell says nothing. */
function said({ naIsSomebody }: ByRole, cells: readonly string[], column: Column): string | null {
  const cell = withoutEnds(cells[column.index] ?? '');
  return detail(cell) ?? (naIsSomebody.has(column) && cell.trim() === 'NA' ? 'NA' : null);
}

/** The first column of some roles that says something, in the order of the roles. */
export function firstSaid(form: ByRole, cells: readonly string[], ...roles: ColumnRole[]): string | null {
  for (const role of roles) {
    for (const column of form.byRole.get(role) ?? []) {
      const value = said(form, cells, column);
      if (value !== null) return value;
    }
  }
  return null;
}

/** Spellings of who was visited, the fullest first: names before initials, longer before shorter. */
export function teacherSpellings(form: ByRole, cells: readonly string[]): string[] {
  const spellings = (role: ColumnRole): string[] =>
    (form.byRole.get(role) ?? [])
      .map((column) => said(form, cells, column))
      .filter((text) => text !== null)
      .sort((a, b) => b.length - a.length);
  const halves = (form.byRole.get('teacher') ?? []).filter(({ namePart }) => namePart !== null);
  const whole = halves.length === 2 ? nameOf(form, halves, cells) : null;
  if (whole !== null) return [...new Set([whole, ...spellings('teacher-initials')])];
  return [...new Set([...spellings('teacher'), ...spellings('teacher-initials')])];
}

/** Who made a visit, and who came along where the same cell, or a second such column, names both. */
export interface Observers {
  observer: string | null;
  withObserver: string | null;
}

/** Who made the visit: the first column that says it, or the two halves of a name put together. */
export function observersIn(form: ByRole, cells: readonly string[]): Observers {
  const halves = (form.byRole.get('observer') ?? []).filter(({ namePart }) => namePart !== null);
  if (halves.length === 2) return { observer: named(nameOf(form, halves, cells)), withObserver: null };
  const first = named(firstSaid(form, cells, 'observer', 'observer-email'));
  const [observer = null, ...others] = first === null ? [] : personsNamed(first);
  const beside = askedFor(form, cells).filter((person) => ![observer, ...others].some(isSame(person)));
  const along = [...others, ...beside];
  return { observer, withObserver: along.length === 0 ? null : along.join(', ') };
}

/** Everybody whom the questions for the observer name; an account that a form was filled in with came along with nobody. */
function askedFor(form: ByRole, cells: readonly string[]): string[] {
  const asked = (form.byRole.get('observer') ?? []).filter(({ header }) => formHeader(header) !== 'name');
  const persons = asked.flatMap((column) => personsNamed(named(said(form, cells, column)) ?? ''));
  return persons.filter((person, index) => person !== '' && persons.findIndex(isSame(person)) === index);
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word.slice(0, 1))
    .join('');

/** Whether a spelling is another's, or its initials. */
const isSame =
  (one: string) =>
  (other: string | null): boolean => {
    const spellings = [one, other ?? ''].map((name) => name.toLowerCase().replaceAll('.', ''));
    const [a = '', b = ''] = spellings;
    return a === b || initialsOf(a) === b || initialsOf(b) === a;
  };

/** "Ngozi Eze", whichever half stands first. */
function nameOf(form: ByRole, halves: readonly Column[], cells: readonly string[]): string | null {
  const parts = halves
    .toSorted((a, b) => Number(a.namePart === 'family') - Number(b.namePart === 'family'))
    .flatMap((column) => said(form, cells, column) ?? []);
  return parts.length === 0 ? null : parts.join(' ');
}

/** Anonymous Microsoft forms write this for an e-mail address. */
const named = (observer: string | null): string | null =>
  observer?.toLowerCase() === 'anonymous' ? null : observer;
