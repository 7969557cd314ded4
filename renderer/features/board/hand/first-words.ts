/** The first words of a card, as they stand at the hand: short, and without what the shared screen hides. */

/** So many letters fit. */
const most = 32;

/** @param hidden the names in it, in order; a line stands for each, and what they are is not worked out anew */
export function firstWords(
  text: string,
  hidden: readonly { readonly from: number; readonly to: number }[],
): string {
  let [words, at] = ['', 0];
  for (const { from, to } of hidden) {
    words += `${text.slice(at, from)}…`;
    at = Math.max(at, to);
  }
  // They stand in quotation marks, and need none of their own.
  words = (words + text.slice(at)).replaceAll(/["“”]/g, '').trim();
  return words.length <= most ? words : `${words.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
