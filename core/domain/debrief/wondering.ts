/** How a wondering reads aloud, whether or not whoever typed it began with "I wonder". */

const begun = /^["'“‘]?\s*(?:i(?:['’]m| am)? |just )?wonder(?:ed|ing|s)?\b/i;
const asking = /^(?:whether|if|why|what|how|who|whose|when|where|which)\b/i;

/**
 * @param text as it was typed
 * @returns "I wonder what happens next", also of "what happens next" and of "What happens next"; what is no question that
 *   goes on from these words stands behind a colon
 */
export function asWondering(text: string): string {
  if (begun.test(text)) return text;
  return asking.test(text) ? `I wonder ${text.charAt(0).toLowerCase()}${text.slice(1)}` : `I wonder: ${text}`;
}
