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
function maskNames(text: string, roster: Roster): MaskedText {
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

/** A word with a capital in the middle of a sentence; all capitals are an abbreviation. */
const capitalInside = /(?<=[\p{Ll}\p{N},] )\p{Lu}\p{Ll}+/gu;
const smallWord = /(?<![\p{L}\p{N}])\p{Ll}+/gu;

/** Masks texts that are compared with one another, and knows afterwards which words are never to be shown. */
export interface NameMask {
  mask(text: string): string;
  /** Words in small letters: of the names that were masked, and of what could be a name that no roster has. */
  unsaid(): ReadonlySet<string>;
}

/**
 * Pupils are on no roster: a word that stands with a capital inside a sentence, and small nowhere, could be somebody's
 * name. It may be compared ("Macbeth", "Spanish"), but it is not said.
 */
export function nameMask(roster: Roster): NameMask {
  const masked = new Set<string>();
  const capitals = new Set<string>();
  const small = new Set<string>();
  return {
    mask(text) {
      const { text: plain, words } = maskNames(text, roster);
      for (const word of words) masked.add(word);
      for (const [word] of plain.matchAll(capitalInside)) capitals.add(word.toLowerCase());
      for (const [word] of plain.matchAll(smallWord)) small.add(word);
      return plain;
    },
    unsaid: () => new Set([...masked, ...[...capitals].filter((word) => !small.has(word))]),
  };
}
