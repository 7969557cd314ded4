/** Takes "I wonder" off the text of a card whose kind says it already. */

/** Only where a question follows that stands by itself: "I wonder, …" and "I wonder what …" are the person's own words. */
const leading =
  /^["'“‘]?\s*(?:i(?:['’]m| am)? wonder(?:ed|ing)?|i(?:['’]ve| have) (?:been )?wonder(?:ed|ing)|(?:just )?wondering)\b[\s.…:–—-]*(?=(?:whether|if|why)\b)/i;

/** "I wonder whether they know" is "Whether they know"; the text keeps the case that it began with. */
export function withoutWondering(text: string): string {
  const found = leading.exec(text);
  if (found === null) return text;
  const opened = /^["'“‘]/.exec(text)?.[0] ?? '';
  const rest = text.slice(found[0].length);
  const isSentence = /^\p{Lu}/u.test(text.slice(opened.length).trimStart());
  return opened + (isSentence ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest);
}
