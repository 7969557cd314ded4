/** Takes names out of texts before they are compared: that two cards are about one person makes no theme of them. */
import { namesIn } from '../disclosure/find-names.ts';
import { normaliseText } from '../disclosure/normalise.ts';
import type { Roster } from '../disclosure/roster.ts';
import { wordsIn } from './words.ts';

interface MaskedText {
  /** Without the names, classes and rooms; nothing stands in their place that could be compared. */
  readonly text: string;
  /** The words of the names and addresses that were taken out, in small letters. */
  readonly words: readonly string[];
}

const inPlaceOfName = ' … ';

/** @param roster who and what could be named */
export function maskNames(text: string, roster: Roster): MaskedText {
  const found = namesIn(text, roster);
  if (found.length === 0) return { text, words: [] };
  const longestFirst = found.map((named) => named.text).sort((a, b) => b.length - a.length);
  // Names are found in the text as it is read, not as it is encoded.
  const masked = longestFirst.reduce((rest, name) => withoutName(rest, name), normaliseText(text));
  const people = found.filter(({ reason }) => reason !== 'class-or-room');
  return { text: masked, words: people.flatMap((named) => wordsIn(named.text)) };
}

/** As a whole word where it stands so, so that "Al" spares "also"; else (in "RoseTest") wherever it stands. */
function withoutName(text: string, name: string): string {
  const plain = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const whole = text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'gu'),
    inPlaceOfName,
  );
  return whole === text ? text.replaceAll(name, inPlaceOfName) : whole;
}

/** Masks texts that are compared with one another. */
export function maskAll<T extends { readonly text: string }>(
  items: readonly T[],
  roster: Roster,
): { readonly masked: T[]; readonly unsaid: ReadonlySet<string> } {
  const unsaid = new Set<string>();
  const masked = items.map((item) => {
    const { text, words } = maskNames(item.text, roster);
    for (const word of words) unsaid.add(word);
    return { ...item, text };
  });
  return { masked, unsaid };
}
