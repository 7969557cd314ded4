/** Details that stand above a table and hold for all of it: "Observer: …", or "Date" beside "5 October 2026". */
import type { ColumnRole } from '../../../contract/tables.ts';
import { readDay } from '../../../domain/records/cells/dates.ts';
import { meaningOfHeader } from '../../../domain/records/understand/by-words.ts';
import { nothingKnown, traitsOf, type Trait } from '../../../domain/records/understand/cell-traits.ts';
import { detail, oneLine } from '../../../domain/records/cells/text.ts';

export interface LabelledValue {
  label: string;
  value: string;
}

const roles: ReadonlySet<ColumnRole> = new Set([
  ...(['date', 'period', 'observer', 'second-observer', 'teacher', 'teacher-initials'] as const),
  ...(['class', 'year-group', 'subject', 'room', 'walk-title'] as const),
]);

/** What a label says of every row of a table, or null where it says nothing of visits. */
export function roleOfLabel(label: string): ColumnRole | null {
  const role = meaningOfHeader(label)?.role ?? null;
  return role !== null && roles.has(role) ? role : null;
}

const ofValues: ReadonlySet<Trait> = new Set([
  ...([
    'day',
    'moment',
    'clock',
    'class',
    'year-group',
    'subject',
    'titled-name',
    'name',
    'initials',
  ] as const),
]);

/** Words that ask for a detail may stand in the detail itself: "Mrs D Okonjo, SENCO". */
const isLabel = (text: string): boolean =>
  roleOfLabel(text) !== null &&
  (/:$/.test(text) || !traitsOf(text, nothingKnown).some((trait) => ofValues.has(trait)));

/** The label and the value of every cell of a row that has both, in it or beside it. */
function inRow(row: readonly string[]): LabelledValue[] {
  const cells = row.map(oneLine).filter((cell) => cell !== '');
  return cells.flatMap((cell, index) => {
    const [, label, value] = /^([^:]{1,40}):\s*(\S.*)$/.exec(cell) ?? [];
    if (label !== undefined && value !== undefined) return [{ label, value }];
    const next = cells[index + 1];
    return next === undefined || next.includes(':') || isLabel(next) ? [] : [{ label: cell, value: next }];
  });
}

const dayInText =
  /(?<![\d/.-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,9},? \d{4}|\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?, ?\d{4})(?![\d/.-])/giu;
/** A title may tell of other days: when a sheet was changed or is to be handed in. */
const ofWalk =
  /^(?!.*\b(?:version|updated|revised|review\w*|issued|printed|due|return\w*|deadline)\b).*\b(?:walks?|visits?|visited|observ\w*|drop-ins?)\b/i;

/**
 * The one day that a title or a tab names for a whole table, as it is written there.
 * @param texts titles count where they speak of a walk or hold nothing but the day
 */
export function dayAbove(texts: readonly string[]): LabelledValue[] {
  const days = texts.map(oneLine).flatMap((text) => {
    const found = [...text.matchAll(dayInText)].map(([day]) => day);
    const isAlone = readDay(text, null).kind !== 'invalid';
    return ofWalk.test(text) || isAlone ? found.filter((day) => readDay(day, null).kind !== 'invalid') : [];
  });
  const [day, ...others] = new Set(days);
  return day === undefined || others.length > 0 ? [] : [{ label: 'Date', value: day }];
}

/**
 * What the rows above a header say of the whole table, the first of several for each detail.
 * @param columns of the table: what it says row by row is not said above it
 */
export function labelledValues(
  titles: readonly (readonly string[])[],
  columns: readonly { role: ColumnRole }[],
): LabelledValue[] {
  const said = new Set<ColumnRole | null>([null, ...columns.map(({ role }) => role)]);
  return titles.flatMap(inRow).filter(({ label, value }) => {
    const role = roleOfLabel(label);
    if (said.has(role) || detail(value) === null) return false;
    said.add(role);
    return true;
  });
}

/** The one day that a file's name tells: "walk-11-march-2026.csv", "2026-03-11 walk.xlsx", "LW_20260311.csv". */
export function dayInName(fileName: string): LabelledValue[] {
  const name = fileName.replace(/\.[a-z]{2,5}$/i, '').replace(/_+/g, ' ');
  const spaced = name.replace(/-(?=\p{L})|(?<=\p{L})-/gu, ' ');
  const written = spaced.replace(/(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)/g, '$1-$2-$3');
  const found = [...written.matchAll(dayInText)].map(([day]) => day);
  const [day, ...others] = new Set(found.filter((one) => readDay(one, null).kind !== 'invalid'));
  return day === undefined || others.length > 0 ? [] : [{ label: 'Date', value: day }];
}
