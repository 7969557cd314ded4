/** How a person said that a form is to be read: remembered for its next export. */
import { tableChoicesSchema } from '../../contract/tables.ts';
import { answersOf } from '../../domain/records/areas/option-areas.ts';
import type { ReadChoices } from '../../domain/records/record.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';
import { jsonColumn } from '../rows.ts';

const mapping = jsonColumn(tableChoicesSchema.pick({ columns: true, dayOrder: true, optionAreas: true }));

/** Options that come and go over the years: the latest are kept. */
const mostAnswers = 200;

/**
 * Remembers columns, day order and what options stand for; who made the visits is asked for every file. Without an
 * answer the day order of before stays, and so does what was said of other options. Where nothing was chosen, neither now nor before, nothing is kept.
 */
export function saveMapping(db: Db, form: string, choices: ReadChoices, now: string): void {
  const before = findMapping(db, form);
  const { columns } = choices;
  const dayOrder = choices.dayOrder ?? before?.dayOrder ?? null;
  const optionAreas = answersOf(choices, before).slice(-mostAnswers);
  if (before === null && columns.length === 0 && dayOrder === null && optionAreas.length === 0) return;
  prepared(
    db,
    `INSERT INTO form_mapping (form, choices, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (form) DO UPDATE SET choices = excluded.choices, saved_at = excluded.saved_at`,
  ).run(form, JSON.stringify({ columns, dayOrder, ...(optionAreas.length > 0 && { optionAreas }) }), now);
}

export function findMapping(db: Db, form: string): ReadChoices | null {
  const choices = prepared(db, 'SELECT choices FROM form_mapping WHERE form = ?').pluck().get(form);
  return typeof choices === 'string' ? { ...mapping.parse(choices), observer: null } : null;
}
