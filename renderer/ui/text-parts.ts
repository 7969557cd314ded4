/** A text cut into what is drawn plain, marked, or as a bar in its place. */

export interface TextSpan {
  /** From and up to, in code units. */
  readonly from: number;
  readonly to: number;
  readonly kind: 'marked' | 'found' | 'veiled';
}

interface TextPart {
  readonly text: string;
  readonly kind: TextSpan['kind'] | 'plain';
}

/** What is veiled stays so whatever else it is; what somebody looks for is seen before any mark. */
const order: readonly TextSpan['kind'][] = ['veiled', 'found', 'marked'];

/** The parts of a text in order, none empty. Where spans overlap, what is veiled stays veiled as a whole. */
export function textParts(text: string, spans: readonly TextSpan[]): TextPart[] {
  const ends = spans.flatMap(({ from, to }) => [from, to]).filter((at) => at > 0 && at < text.length);
  const cuts = [0, ...new Set(ends.sort((a, b) => a - b)), text.length];
  const parts: TextPart[] = [];
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const to = cuts[index + 1] ?? text.length;
    const over = spans.filter((span) => span.from <= from && span.to >= to);
    const kind = order.find((one) => over.some((span) => span.kind === one)) ?? 'plain';
    const last = parts.at(-1);
    // A mark that begins within a name must not cut the bar in two.
    if (last?.kind === kind && kind === 'veiled')
      parts[parts.length - 1] = { text: last.text + text.slice(from, to), kind };
    else if (to > from) parts.push({ text: text.slice(from, to), kind });
  }
  return parts;
}

/** How wide a bar is, in widths of a digit: about as the text, in steps, so that it does not tell names apart. */
export function barWidth(text: string): number {
  return Math.min(24, Math.max(4, 4 * Math.round(text.length / 4)));
}
