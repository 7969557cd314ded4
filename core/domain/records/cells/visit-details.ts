/** Periods and year groups in one form, so that "P3" and "Period 3" are the same. */

/** "3" for "3", "P3", "Period 3", "Lesson 3"; anything else as it was written. */
export function periodText(text: string | null): string | null {
  return /^(?:p|per|period|l|lesson)\.?\s*(\d{1,2}[a-z]?)$/i.exec(text ?? '')?.[1] ?? text;
}

/** "9" for "9", "Y9", "Yr. 9", "Year 9", "9th"; anything else as it was written. */
export function yearGroupText(text: string | null): string | null {
  const parts = text?.split(', ') ?? [];
  if (parts.length > 1) return parts.map((part) => yearGroupText(part) ?? part).join(', ');
  const [, british, american] =
    /^(?:(?:y|yr|year|year group|grade|bl|blwyddyn)\.?\s*(\d{1,2}(?:\s*[/&–-]\s*\d{1,2})?)|(\d{1,2})(?:st|nd|rd|th)(?: grade)?)$/i.exec(
      text ?? '',
    ) ?? [];
  return british ?? american ?? text;
}

/** "9" for the class codes "9X/Ma1", "9X" and "9.2"; null for a number alone, which is a set or a room as often. */
export function yearOfClass(className: string | null): string | null {
  const year = Number(
    /^(\d{1,2})(?=[a-z/.-])[a-z]{0,3}\d?(?:[/. -][a-z]{0,3}\d{0,2})?$/i.exec(className ?? '')?.[1],
  );
  return year >= 1 && year <= 13 ? String(year) : null;
}

/** What may stand in a row that sums up others: numbers, shares, "5 classes", "Seen: 9 of 15", and what a formula leaves. */
const sum =
  /^(?:[\d\s.,:%£$€/+-]*|\d+ (?:[a-z]{3,}|[a-z])|(?:[a-z][a-z ]{0,15}:? ?)?\d+(?: ?(?:of|\/|out of) ?\d+)?|#.*|n\/?a)$/i;

/** Whether a row sums up others: its first filled cell says so, and the rest is numbers and no record. */
export function isTotalsRow(cells: readonly string[]): boolean {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  if (!totalsLabel.test((cells[at] ?? '').trim())) return false;
  const isDay = (cell: string): boolean => /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}/.test(cell);
  return cells.slice(at + 1).every((cell) => sum.test(cell.trim()) && !isDay(cell.trim()));
}

const totalsLabel =
  /^(?:(?:grand |sub)?-?totals?(?: (?:visits|classes|cards|seen))?|sum|averages?|mean|count)\s*:?$/i;
