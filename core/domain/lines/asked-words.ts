/** Words that are names and ordinary words too: asked once for each, however often it stands. */
import type { AskedWord, LineMark } from '../../contract/calls/lines.ts';
import { foldWord } from './read-text.ts';

const english = new Intl.Collator('en-GB');

/** @param texts those that may stand, with their marks */
export function askedWords(
  texts: readonly { text: string; marks: readonly Pick<LineMark, 'from' | 'to' | 'kind'>[] }[],
): AskedWord[] {
  const words = new Map<string, AskedWord>();
  for (const { text, marks } of texts)
    for (const { from, to, kind } of marks) {
      if (kind !== 'asked') continue;
      const word = text.slice(from, to);
      const known = words.get(foldWord(word));
      if (known) known.places += 1;
      else words.set(foldWord(word), { word, places: 1, example: text });
    }
  return [...words.values()].sort((a, b) => b.places - a.places || english.compare(a.word, b.word));
}
