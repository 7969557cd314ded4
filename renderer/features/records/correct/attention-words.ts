/** The words of the Records page: rows with one answer, what became of them, tables that are read again. */
import type { AttentionRow, TableChange } from '../../../../core/contract/calls/attention.ts';
import type { CallOutput } from '../../../../core/contract/calls/index.ts';
import { attentionFault } from '../../../../core/contract/wording.ts';
import { sayCount } from '../../../state/say.ts';
import type { AttentionGroup } from './attention-groups.ts';
import { sayHeader } from '../words.ts';

const rowsShown = 12;

/** What the rows of a group have in common: "“Oracy” is not one of your focus areas." */
export function sayGroup({ item, answer, rows }: AttentionGroup): string {
  if (answer === 'day-order') return 'Days could be day first or month first.';
  if (item.reason === 'missing-visit-details' && answer === 'date')
    return `${sayCount(rows.length, 'row has', 'rows have')} no date.`;
  return attentionFault(item);
}

/** Where that is: "“Day” · 3 rows · autumn.csv: rows 3, 5 and 8". */
export function sayGroupPlaces({ item, rows }: AttentionGroup): string {
  const column = item.column === null ? [] : [`“${sayHeader(item.column)}”`];
  return [...column, sayCount(rows.length, 'row'), sayPlaces(rows.map(({ row }) => row))].join(' · ');
}

/** "autumn.csv: rows 3, 5 and 8". */
function sayPlaces(rows: readonly AttentionRow[]): string {
  const tables = Map.groupBy(rows, ({ file, sheet }) => (sheet === null ? file : `${file}, ${sheet}`));
  return [...tables]
    .map(([table, ofTable]) => {
      const numbers = ofTable.map(({ row }) => String(row));
      const [shown, more] = [numbers.slice(0, rowsShown), numbers.length - rowsShown];
      const last = more > 0 ? `${more.toLocaleString('en-GB')} more` : shown.pop();
      const list = [shown.join(', '), last].filter(Boolean).join(' and ');
      return `${table}: ${numbers.length === 1 ? 'row' : 'rows'} ${list}`;
    })
    .join(' · ');
}

/** What became of rows that were answered together. */
export function sayAnswered(rows: CallOutput<'records.correctRows'>['rows']): string {
  const visits = rows.filter(({ visitNumber }) => visitNumber !== null);
  const cards = rows.reduce((sum, row) => sum + row.cards, 0);
  const left = rows.length - visits.length;
  if (visits.length === 0) return `${sayCount(left, 'row is', 'rows are')} still not understood.`;
  const rest = left > 0 ? ` ${sayCount(left, 'row still needs', 'rows still need')} attention.` : '';
  return `${sayCount(visits.length, 'row is a visit', 'rows are visits')} now, with ${sayCount(cards, 'card')}.${rest}`;
}

/** What reading a table again has done. */
export function sayReadAgain(done: CallOutput<'records.readAgain'>): string {
  const rest =
    done.needsAttention > 0
      ? ` ${sayCount(done.needsAttention, 'row needs', 'rows need')} attention.`
      : ' No row needs attention.';
  return `${sayChange(done) ?? 'Nothing has changed.'}${rest}`;
}

/** What reading a table in another way means for its visits; null where it changes none. */
export function sayChange({ added, changed, gone, newCards, vanishedCards }: TableChange): string | null {
  if (added + changed + gone === 0) return null;
  const visits = [
    ...(added > 0 ? [`${sayCount(added, 'visit')} more`] : []),
    ...(changed > 0 ? [`${sayCount(changed, 'visit')} changed`] : []),
  ];
  const cards = [
    ...(newCards > 0 ? [sayCount(newCards, 'new card')] : []),
    ...(vanishedCards > 0
      ? [`${sayCount(vanishedCards, 'card')} whose text is no longer read, kept and marked`]
      : []),
  ];
  const left =
    gone > 0
      ? ` ${sayCount(gone, 'visit is', 'visits are')} made by no row any more: removed, or kept and marked where you have worked with the cards.`
      : '';
  const all = [...visits, ...cards].join(', ');
  return `${all === '' ? '' : `${all}.`}${left}`.trim();
}

export function sayDismissed(count: number): string {
  return `${sayCount(count, 'row is', 'rows are')} dismissed: ${count === 1 ? 'it says' : 'they say'} nothing about a visit, now and in later exports of this form.`;
}

export function sayTakenBack(count: number): string {
  return `${sayCount(count, 'row needs', 'rows need')} attention again.`;
}

type LoadedTable = CallOutput<'records.listTables'>['tables'][number];

/** "autumn.xlsx, Form1". */
export function sayTable({ file, sheet }: Pick<LoadedTable, 'file' | 'sheet'>): string {
  return sheet === null ? file : `${file}, ${sheet}`;
}

type Pair = CallOutput<'visits.listJoint'>['pairs'][number];

/** What is asked about two visits that may be one. */
export const jointKindWords: Record<Pair['kind'], string> = {
  observers: 'one room, or two?',
  'sent-twice': 'the same texts by the same observer. Sent twice?',
};
