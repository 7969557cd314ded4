/** Words that could be names: asked once for each, however often it stands. */
import type { AskedWord } from '../../contract/calls/lines.ts';
import { foldWord, type TextAsRead } from './read-text.ts';

const english = new Intl.Collator('en-GB');

/** @param texts those that may stand, as read */
export function askedWords(texts: readonly TextAsRead[]): AskedWord[] {
  const words = new Map<string, AskedWord>();
  for (const { text, marks } of texts)
    for (const { from, to, word } of marks) {
      if (word === null) continue;
      const known = words.get(foldWord(word));
      const example = text.slice(0, from) + word + text.slice(to);
      if (known) known.places += 1;
      else words.set(foldWord(word), { word, places: 1, example });
    }
  return [...words.values()].sort((a, b) => b.places - a.places || english.compare(a.word, b.word));
}
