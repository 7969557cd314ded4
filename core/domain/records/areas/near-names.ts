/** Tells whether a text says the name of an area in nearly its own words: in the singular, or with a slip of the pen. */
import { isTelling } from './area-terms.ts';

const fewestLetters = 6;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** "Goals" and "goal". */
const single = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

/** Whether one letter is missing, too many or another, or two have changed places. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < fewestLetters) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let behind = 0;
  const most = Math.min(one.length, other.length) - from;
  while (behind < most && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  const [rest, otherRest] = [one, other].map((word) => word.slice(from, word.length - behind));
  if (rest === undefined || otherRest === undefined) return false;
  const isSwapped = rest.length === 2 && rest === [...otherRest].reverse().join('');
  return isSwapped || (rest.length <= 1 && otherRest.length <= 1);
}

/** Whether every word that says what an area is about stands in a text, or one that is nearly it. */
export function isNearly(text: string, name: string): boolean {
  const told = wordsOf(name).filter(isTelling).map(single);
  const written = wordsOf(text).map(single);
  const stands = (word: string): boolean => written.some((other) => other === word || isSlip(other, word));
  return told.length > 0 && told.every(stands);
}
