/** What stands around a table and holds for all of it: labelled lines, its day in a title or a file's name, its tab. */
import type { ColumnRole } from '../../../contract/tables.ts';
import type { Column } from '../../../domain/records/table/columns.ts';
import { monthNumber } from '../../../domain/records/cells/dates.ts';
import { completeDay, dayContext, type DayContext } from '../../../domain/records/cells/part-days.ts';
import { oneLine } from '../../../domain/records/cells/text.ts';
import { traitsOf, type Knowledge, type Trait } from '../../../domain/records/understand/cell-traits.ts';
import { conceptsOf, headerWords, wholeVocabulary } from '../../../domain/records/understand/header-words.ts';
import { isProse, type KnownTable } from './dialect.ts';
import { dayAbove, dayInName, labelledValues, roleOfLabel, type LabelledValue } from './labelled-values.ts';

/** What a table is in: its file, and the observer whose tab it is. */
export interface Place {
  fileName: string;
  tabObserver: string | null;
  /** The observer whom the file's name names. */
  nameObserver: string | null;
}

const observerLabel = 'Observer';

/** Whether a column that is no part of a table holds the observer whom the file's name names: likely, never sure. */
export const isByName = (said: readonly LabelledValue[], place: Place): boolean =>
  place.nameObserver !== null &&
  said.some(({ label, value }) => label === observerLabel && value === place.nameObserver);

/** Somebody whom the rows name as visited did not visit. */
function isVisited(known: KnownTable, columns: readonly Column[], person: string): boolean {
  const surname = person.split(' ').at(-1)?.toLowerCase() ?? '';
  const teachers = columns.filter(({ role }) => role === 'teacher' || role === 'teacher-initials');
  const rows = known.table.rows.slice(known.header.index + 1);
  return rows.some((row) =>
    teachers.some(({ index }) => row[index]?.toLowerCase().includes(surname) ?? false),
  );
}

const titlesOf = ({ table, header }: KnownTable): string[][] => table.rows.slice(0, header.first);

/** What stands above a table for all of it; its day also in a title, on its tab or in its file's name, where no column has one. */
export function saidAround(known: KnownTable, columns: readonly Column[], place: Place): LabelledValue[] {
  if (known.dialect !== 'table') return [];
  const labelled = labelledValues(titlesOf(known), columns);
  const has = (...roles: ColumnRole[]): boolean =>
    columns.some(({ role }) => roles.includes(role)) ||
    labelled.some(({ label }) => roles.includes(roleOfLabel(label) ?? 'ignored'));
  const isObserved = has('observer', 'observer-email');
  const byName =
    place.nameObserver === null || isVisited(known, columns, place.nameObserver) ? null : place.nameObserver;
  const named = place.tabObserver ?? byName;
  const observer = named === null || isObserved ? [] : [{ label: observerLabel, value: named }];
  if (has('date', 'timestamp') || isProse(known.table)) return [...labelled, ...observer];
  const context = contextOf(known, place);
  // "Tues 6 Oct" on a tab is a day where a title or the file's name says the year; "5" alone numbers something.
  const texts = [known.table.sheet ?? '', ...titlesOf(known).flat()].map((text) =>
    /\p{L}{3}/u.test(text) ? completeDay(text, context) : text,
  );
  const above = dayAbove(texts);
  return [...labelled, ...observer, ...(above.length > 0 ? above : dayInName(place.fileName))];
}

/** What the tab, the titles and the file's name say of the days of a table. */
export function contextOf(known: KnownTable, { fileName }: Place): DayContext {
  const titles = titlesOf(known).flatMap((row) => row.filter((cell) => cell.trim() !== ''));
  if (known.dialect !== 'table') return dayContext([]);
  const bare = fileName.replace(/\.[^.]*$/, '').replace(/[_-]+/g, ' ');
  return dayContext([known.table.sheet ?? '', ...titles, bare]);
}

const persons: readonly Trait[] = ['titled-name', 'staff', 'name', 'initials', 'one-name'];
const notOne: readonly Trait[] = ['class', 'class-name', 'year-group', 'room', 'period', 'degree', 'subject'];

/** How sure it is that a tab bears somebody's name: "Mr Ode" is one, "Kim" may be one, "Autumn" is none. */
function nameOnTab(tab: string, knowledge: Knowledge): 'sure' | 'likely' | 'maybe' | null {
  const text = oneLine(tab);
  const traits = traitsOf(text, knowledge);
  if (traits.includes('staff') || traits.includes('titled-name')) return 'sure';
  const isWord = conceptsOf(headerWords(text), wholeVocabulary).size > 0 || monthNumber(text) > 0;
  const isSeason =
    /^(?:autumn|spring|summer|winter|fall|all|total|data|key|raw|copy|master|template|lists?)\b/i.test(text);
  if (isWord || isSeason || notOne.some((trait) => traits.includes(trait))) return null;
  if (!persons.some((trait) => traits.includes(trait))) return null;
  return traits.includes('name') ? 'likely' : 'maybe';
}

/**
 * The observers whose names stand on the tabs of a workbook, by tab. A name may be a place or a theme: it counts where
 * several tabs bear names in full, and one name alone where all of them bear names.
 */
export function observersOnTabs(
  tabs: readonly (string | null)[],
  knowledge: Knowledge,
): ReadonlyMap<string, string> {
  const named = tabs.flatMap((tab) => (tab === null ? [] : [{ tab, is: nameOnTab(tab, knowledge) }]));
  const isSeveral = named.filter(({ is }) => is === 'sure' || is === 'likely').length > 1;
  const isAll = isSeveral && named.every(({ is }) => is !== null);
  const found = named.filter(
    ({ is }) => is === 'sure' || (is === 'likely' && isSeveral) || (is === 'maybe' && isAll),
  );
  return new Map(found.map(({ tab }) => [tab, oneLine(tab)]));
}
