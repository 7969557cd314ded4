/** The words that cards have in common: what a person is shown as the reason why they are thought to be alike. */
import type { TextWords } from './features.ts';
import { isStopWord, stemOf } from './words.ts';

/** So many are shown; more would be a text of their own. */
export const mostWords = 6;

/** The telling words of texts, by the number of their stem. */
export interface TellingWords {
  /** The stems of each text, each once. */
  readonly ofText: readonly (readonly number[])[];
  /** How many texts have each stem. */
  readonly held: Int32Array;
  /** As it stands in the texts, in small letters: the form that most of these have. */
  shown(stem: number, texts: readonly number[]): string;
}

/**
 * Looks up which words may be shown: no small words, no numbers, and none that stands for a masked name.
 * @param unsaid words in small letters that are never to be shown
 */
export function tellingWords(
  { vocabulary, texts }: TextWords,
  unsaid: ReadonlySet<string> = new Set(),
): TellingWords {
  const unsaidStems = new Set([...unsaid].map(stemOf));
  const numbers = new Map<string, number>();
  const stemOfWord = vocabulary.map((word) => {
    const stem = stemOf(word);
    if (isStopWord(word) || isStopWord(stem) || unsaidStems.has(stem)) return -1;
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  });
  const held = new Int32Array(numbers.size);
  const ofText = texts.map((words) => {
    const stems = new Set<number>();
    for (const word of words) stems.add(stemOfWord[word] ?? -1);
    stems.delete(-1);
    for (const stem of stems) held[stem] = (held[stem] ?? 0) + 1;
    return [...stems];
  });
  return {
    ofText,
    held,
    shown(stem, among) {
      const forms = new Map<string, number>();
      for (const text of among)
        for (const word of new Set(texts[text]))
          if (stemOfWord[word] === stem) {
            const form = vocabulary[word] ?? '';
            forms.set(form, (forms.get(form) ?? 0) + 1);
          }
      const byUse = [...forms].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1));
      return byUse[0]?.[0] ?? '';
    },
  };
}

/**
 * The stems that at least two of some texts share and that are more at home among them than elsewhere, most telling
 * first: how many have it, times the logarithm of how few have it anywhere.
 * @see Spärck Jones, "A statistical interpretation of term specificity", Journal of Documentation 28 (1972)
 */
export function sharedStems({ ofText, held }: TellingWords, group: readonly number[]): number[] {
  const among = new Map<number, number>();
  for (const text of group)
    for (const stem of ofText[text] ?? []) among.set(stem, (among.get(stem) ?? 0) + 1);
  const all = ofText.length;
  const telling = [...among].flatMap(([stem, here]) => {
    const everywhere = held[stem] ?? here;
    const isAtHome = here === everywhere || here * all > everywhere * group.length * 1.5;
    return here > 1 && isAtHome ? { stem, weight: here * Math.log((1 + all) / everywhere) } : [];
  });
  return telling.sort((a, b) => b.weight - a.weight || a.stem - b.stem).map(({ stem }) => stem);
}
