/** Cells as text that a person may read: no control characters, no odd spaces, and what counts as "nothing". */

/** Control characters but tab and line feed, what turns the direction of text, and the byte order mark. */
const unreadable = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const plain = /^[\x20-\x7e\n]*$/;

/** What people type where they have nothing to say. None of it is evidence, and none of it is zero. */
const fillers: ReadonlySet<string> = new Set([
  'n/a',
  'na',
  'n.a',
  'not applicable',
  'none',
  'nil',
  'see above',
  'as above',
  'see below',
  'ditto',
  'tbc',
]);

/**
 * The text of a cell with its line breaks: a letter and its accent become one, control characters are taken out, no-break and other odd spaces
 * become plain ones, half surrogate pairs become U+FFFD. Everything else stays as it was typed.
 */
export function plainText(cell: string): string {
  // Nearly all cells, and every cell of a long file is seen.
  if (plain.test(cell)) return cell.trim();
  return cell
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unreadable, '')
    .replace(/[^\S\n]/g, ' ')
    .toWellFormed()
    .trim();
}

/** The text of a cell on one line, for names, codes and headers. */
export function oneLine(cell: string): string {
  const text = plainText(cell);
  return /\n| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Whether a cell says nothing: blank, dashes or dots only, or a word such as "N/A" or "see above". */
export function isFiller(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.length > 20) return false;
  if (/^[-–—_.…?/\s]*$/.test(trimmed)) return true;
  return fillers.has(trimmed.toLowerCase().replace(/(?<![.!])[.!]+$/, ''));
}

/** A detail of a visit on one line, or null where the cell says nothing. */
export function detail(cell: string): string | null {
  const text = oneLine(cell);
  return isFiller(text) ? null : text;
}
