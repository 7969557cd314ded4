/** How long a visit took, as people and workbooks write it. */

/** Longer than a school morning is no visit: a time of day, or what was added up. */
const longest = 240;

const within = (minutes: number): number | null =>
  minutes > 0 && minutes <= longest ? Math.round(minutes) : null;

/**
 * The minutes of "10", "10 mins", "5–10", "1 hour 5", "1.5 h", and of `00:10:00`, which a workbook makes of 0:10.
 * Null where none are said or no visit takes so long.
 */
export function minutesOf(text: string | null): number | null {
  const written = text?.trim() ?? '';
  const clock = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(written);
  if (clock !== null) return within(Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60);
  const hours = /^(\d{1,2}(?:[.,]\d+)?)\s*h(?:(?:ou)?rs?|ours?)?\b\.?\s*(?:and\s+)?(\d{1,2})?/i.exec(written);
  if (hours !== null) return within(Number(hours[1]?.replace(',', '.')) * 60 + Number(hours[2] ?? 0));
  const number = /^\d{1,4}(?!\d|\/|-\d\d-)/.exec(written)?.[0];
  return number === undefined ? null : within(Number(number));
}
