/** A table that is pasted anywhere in the window becomes a file on its way in. */

/** Not for the reader: the file's ending says that its cells stand between tabs. */
const nameOfPasted = 'Pasted table.tsv';

/** What spreadsheets put on the clipboard: at least two rows with cells between tabs. Null for any other text. */
export function pastedTable(event: Pick<ClipboardEvent, 'target' | 'clipboardData'>): File | null {
  if (isForTyping(event.target)) return null;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const rows = text.split(/\r\n|\r|\n/).filter((row) => row.includes('\t'));
  return rows.length < 2 ? null : new File([text], nameOfPasted, { type: 'text/tab-separated-values' });
}

/** A tick takes no letters. */
const fields = 'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select';

export function isForTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(fields));
}
