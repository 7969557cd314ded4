/** Counts of the form "n out of m". */

export interface Tally {
  value: number;
  outOf: number;
}

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40 };
const number = `\\d{1,4}|(?:${Object.keys(tens).join('|')})(?:[ -](?:${words.slice(1, 10).join('|')}))?|${words.toSorted((a, b) => b.length - a.length).join('|')}|none|nobody`;
const tally = new RegExp(
  `^(?:about |approx\\.? |c\\.? ?|~ ?)?(${number})(?:\\s+(?:pupils?|children|students?|learners?|chn))?\\s*(?:/|(?:out )?of(?: the)?\\b|from\\b|in\\b)\\s*(${number})(?:\\s+(?:pupils?|children|students?|learners?|chn|present|in (?:the )?room|asked|hands))?\\.?$`,
  'i',
);

function numberOf(text: string): number {
  const written = text.toLowerCase();
  if (/^\d/.test(written)) return Number(written);
  if (written === 'none' || written === 'nobody') return 0;
  const [ten = '', one = ''] = written.split(/[ -]/);
  const round = tens[ten];
  return round === undefined ? words.indexOf(ten) : round + Math.max(0, words.indexOf(one));
}

/**
 * Reads `16 / 28`, `16 of 28`, `16 out of 28` and `seven of the 24 pupils`; null for anything else, and for a part
 * that is more than its whole, which is a school year or a class.
 */
export function readTally(text: string): Tally | null {
  const match = tally.exec(text.trim());
  if (match === null) return null;
  const [value, outOf] = [numberOf(match[1] ?? ''), numberOf(match[2] ?? '')];
  return value <= outOf ? { value, outOf } : null;
}

/** A number as a whole that a header names: "of 6 pupils", "(out of five)", "/6"; not of "question 3 of 6", nor a date. */
const whole = new RegExp(`(?<!\\d ?)(?:(?<!\\p{L})of(?: the)? |/ ?)(${number})(?![\\p{L}\\d/%])`, 'giu');

const part = new RegExp(`^(${number})(?: (?:pupils?|children|students?|learners?|chn))?\\.?$`, 'i');

/**
 * Reads a cell that may leave the whole to its question: `5` under "How many of 6 pupils could say…?". A number that is
 * more than the whole stays what it is: somebody has to look at it.
 */
export function readTallyUnder(header: string, text: string): Tally | null {
  const written = readTally(text);
  const [said = '', ...others] = [...header.matchAll(whole)].map(([, found]) => found);
  const value = part.exec(text.trim())?.[1];
  if (written !== null || others.length > 0 || said === '' || value === undefined) return written;
  return readTally(`${value} of ${said}`);
}

/** A question with what was counted behind it: a mark of its own at its end ("?", ":") needs no second one. */
export const askedAndSaid = (question: string, said: string): string =>
  `${question}${/[?:…]\s?$/u.test(question) ? '' : ':'} ${said}`;

/** The text of a tally's card: "Different voices heard: 16 of 28". */
export function tallyText(lookFor: string, { value, outOf }: Tally): string {
  return askedAndSaid(lookFor, `${value} of ${outOf}`);
}
