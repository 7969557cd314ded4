/** Gathers what a school is asked: each word once, however many texts it stands in. */
import { normaliseText } from './normalise.ts';
import type { Span } from './spans.ts';

export interface AskedWord {
  /** As a decision has it: in small letters, without diacritics. */
  word: string;
  /** As it stands in the first text. */
  written: string;
  /** In how many texts it is asked about. */
  texts: number;
  /** The first text, for whoever has to say. */
  example: string;
}

/**
 * The words to be asked about, the most frequent first.
 * @param read the texts with what was read in each
 */
export function askedWords(read: Iterable<readonly [text: string, spans: readonly Span[]]>): AskedWord[] {
  const asked = new Map<string, AskedWord>();
  for (const [text, spans] of read) {
    const here = new Set<string>();
    for (const span of spans) {
      if (span.verdict !== 'asked') continue;
      const word = normaliseText(span.text).toLowerCase();
      if (here.has(word)) continue;
      here.add(word);
      const there = asked.get(word);
      if (there) there.texts += 1;
      else asked.set(word, { word, written: span.text, texts: 1, example: text });
    }
  }
  return [...asked.values()].sort((a, b) => b.texts - a.texts || (a.word < b.word ? -1 : 1));
}
