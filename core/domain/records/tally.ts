/** Counts of the form "n out of m". */

export interface Tally {
  value: number;
  outOf: number;
}

const tally = /^(\d{1,4})\s*(?:\/|of|out of)\s*(\d{1,4})$/i;

/** Reads `16 / 28`, `16 of 28` or `16 out of 28`; null for anything else. */
export function readTally(text: string): Tally | null {
  const match = tally.exec(text.trim());
  return match === null ? null : { value: Number(match[1]), outOf: Number(match[2]) };
}

/** The text of a tally's card: "Different voices heard: 16 of 28". */
export function tallyText(lookFor: string, { value, outOf }: Tally): string {
  return `${lookFor}: ${value} of ${outOf}`;
}
