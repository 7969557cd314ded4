/** A day as it stands in a sentence: "13 October". */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** @param iso a day */
export function sayLongDay(iso: string): string {
  const [, month = '1', day = '1'] = iso.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? ''}`;
}

/** An instant as a day on this machine, with its year: "13 October 2026". */
export function sayLongInstant(instant: string): string {
  const at = new Date(instant);
  return `${at.getDate()} ${months[at.getMonth()] ?? ''} ${at.getFullYear()}`;
}

/** An instant as a time of day on this machine: "14:05". */
export function sayTime(instant: string): string {
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
