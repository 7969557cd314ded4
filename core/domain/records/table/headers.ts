/** Column headers in the form in which they are compared. */
import { oneLine } from '../cells/text.ts';

/**
 * A header for comparing: one line, lower case, straight apostrophes, spaces for underscores, no number before and
 * no mark behind it.
 */
export function headerKey(header: string): string {
  return oneLine(header)
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/_+/g, ' ')
    .replace(/\(s\)/g, 's')
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/(?<![\s?:.…*!#])[\s?:.…*!#]+$/, '');
}

/**
 * Splits `Question [Row]`, as Google exports a grid, at the last balanced pair of square brackets.
 * Null where the header does not end in one.
 */
export function splitGridHeader(header: string): { question: string; row: string } | null {
  const text = oneLine(header);
  if (!text.endsWith(']')) return null;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[') depth -= 1;
    if (depth > 0) continue;
    const question = text.slice(0, at).trim();
    const row = text.slice(at + 1, -1).trim();
    return question === '' || row === '' ? null : { question, row };
  }
  return null;
}

/** "C" for the third column, as a spreadsheet names it. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
