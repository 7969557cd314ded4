/** The forms for observers as they ship, filled in as a program would. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Preview } from '../../../core/contract/calls/records.ts';
import { builtInAreas } from '../../../core/domain/focus-areas.ts';
import { formQuestions } from '../../../core/features/records/forms/form-questions.ts';
import { questionsText } from '../../../core/features/records/forms/questions-text.ts';
import { recordingSheet } from '../../../core/features/records/forms/recording-sheet.ts';

const asked = formQuestions(builtInAreas);

export const sheet = recordingSheet(asked);

export const titlesIn = (text: string): string[] =>
  [...text.matchAll(/^ ?\d{1,2} {2}(\S.*)$/gm)].map(([, title = '']) => title);

export const titles = titlesIn(questionsText(asked));

export const sheetPart = 'xl/worksheets/sheet1.xml';

/** A number stands for itself; a date is a number in the style of the first column. */
type Cell = string | number | { serial: number };

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(cell: Cell, at: string): string {
  if (typeof cell === 'object') return `<c r="${at}" s="3"><v>${cell.serial}</v></c>`;
  if (typeof cell === 'number') return `<c r="${at}" s="2"><v>${cell}</v></c>`;
  return cell === ''
    ? ''
    : `<c r="${at}" s="2" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
}

function rowXml(cells: readonly Cell[], row: number): string {
  const name = (index: number): string => `${String.fromCharCode(65 + index)}${row}`;
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, name(index))).join('')}</row>`;
}

/** The recording sheet with other rows: `firstRow` 2 keeps its header. */
export function filled(
  rows: readonly (readonly Cell[])[],
  firstRow: 1 | 2,
  empty: Uint8Array = sheet,
): Uint8Array {
  const parts = unzipSync(empty);
  const text = strFromU8(parts[sheetPart] ?? new Uint8Array());
  const written = rows.map((cells, index) => rowXml(cells, firstRow + index)).join('');
  const changed =
    firstRow === 2
      ? text.replace('</sheetData>', `${written}</sheetData>`)
      : text.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${written}</sheetData>`);
  return zipSync({ ...parts, [sheetPart]: strToU8(changed) });
}

export const day = (iso: string): number => (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;

export const csv = (rows: readonly (readonly string[])[]): Uint8Array =>
  strToU8(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));

export const scale = ['Not yet', 'In places', 'Mostly', 'Throughout'];

/** Everything in a look that would ask the person something. */
export function questionsOf({ files, refused, walkGroups }: Preview): object {
  return {
    refused,
    walkGroups,
    files: files.map(({ askDayOrder, asksObserver, needsAttention, proposedCards, columns }) => ({
      askDayOrder,
      asksObserver,
      needsAttention,
      proposedCards,
      notUnderstood: columns.filter(({ why }) => why === 'not-understood'),
    })),
  };
}
