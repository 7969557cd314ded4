/** A text with its names out of it, for whoever may not find or read them. */
import { isHidden, type NameEngine } from './engine.ts';
import type { Span } from './spans.ts';

/** What stands where a name is hidden; where it is drawn, a bar stands over it. */
const nameHidden = '▇▇▇▇';

interface Stretch {
  from: number;
  to: number;
}

export interface ShownText {
  text: string;
  /** Where words stand in it that somebody looks for. */
  found: Stretch[];
  /** Where names are hidden. */
  veiled: Stretch[];
}

/** The stretches of a text that a shared screen hides. */
export const hiddenIn = (engine: NameEngine, text: string): readonly Span[] =>
  engine.read(text).filter(isHidden);

/** A text of the same length without its names: what stands at a place stands there still. */
export function blanked(text: string, hidden: readonly Stretch[]): string {
  let blank = '';
  let at = 0;
  for (const { from, to } of hidden) {
    blank += text.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return blank + text.slice(at);
}

/**
 * What may be shown of a text, from and up to.
 * @param found apart from what is hidden; both in order
 */
export function shownPart(
  text: string,
  { hidden, found }: { hidden: readonly Stretch[]; found: readonly Stretch[] },
  part: Stretch = { from: 0, to: text.length },
): ShownText {
  const shown: ShownText = { text: part.from > 0 ? '…' : '', found: [], veiled: [] };
  const isWithin = ({ from, to }: Stretch): boolean => from >= part.from && to <= part.to;
  const cuts = [
    ...hidden
      .filter(({ from, to }) => to > part.from && from < part.to)
      .map((one) => ({ ...one, is: 'veiled' as const })),
    ...found.filter(isWithin).map((one) => ({ ...one, is: 'found' as const })),
  ].sort((a, b) => a.from - b.from);
  let at = part.from;
  for (const { from, to, is } of cuts) {
    shown.text += text.slice(at, Math.max(at, from));
    const start = shown.text.length;
    shown.text += is === 'veiled' ? nameHidden : text.slice(from, to);
    shown[is].push({ from: start, to: shown.text.length });
    at = to;
  }
  shown.text += text.slice(at, Math.max(at, part.to)) + (part.to < text.length ? '…' : '');
  return shown;
}
