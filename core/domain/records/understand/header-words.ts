/** Takes a header apart into words, and words into the concepts that they stand for. */
import { oneLine } from '../text.ts';
import { concepts, type Concept } from './concepts.ts';

/** Endings are cut off until forms of one word are one: "dropped", "dropping" and "drops" are "drop". */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const single = word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.replace(/(?<=s|x|ch|sh|z)es$|(?<!s|u|i)s$/, '');
  const cut = single.length > 5 ? single.replace(/(?:ing|ed)$/, '') : single.replace(/(?<=..[^e])ed$/, '');
  const bare = cut === single ? cut : cut.replace(/([bdgmnprt])\1$/, '$1');
  return bare.length > 4 ? bare.replace(/e$/, '') : bare;
}

/** Small letters, accents folded (composed or not), words that are run together parted, marks that are words spelt out. */
function folded(header: string): string {
  return oneLine(header)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/(?<![A-Z])([A-Z]{2,})([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/'s\b|s'(?=\s|$)/g, '')
    .replace(/\(s\)/g, '')
    .replace(/\bw\s?[/.]?\s?(?:c|b|k\/b|k\/c|beg|comm)\b\.?/g, ' week commencing ')
    .replace(/\bf\s?\/\s?(?:up?|u)\b|\bf-up\b/g, ' follow up ')
    .replace(/\bn\s?\/\s?s\b/g, ' next step ')
    .replace(/\bgrown[- ]ups?\b/g, 'grownup')
    .replace(/\bkey[- ](?:person|worker)\b/g, 'keyperson')
    .replace(/\bdrop(?:ped)?[- ]in\b/g, 'drop')
    .replace(/\be-mail/g, 'email')
    .replace(/%/g, ' percent ')
    .replace(/#/g, ' number ');
}

const wordsIn = (text: string): string[] => text.match(/\p{L}+|\d+/gu) ?? [];

/** The words of a header: those that ask, and those that stand in brackets or in the row above it. */
export interface HeaderWords {
  main: readonly string[];
  aside: readonly string[];
}

/** What survey tools write below a question that is not one of several options. */
const plainAnswer = /^(?:response|open-ended response)$/i;

export const isPlainAnswer = (text: string): boolean => plainAnswer.test(text);

/** What tells how to answer, not what is asked: "pick up to three", "one per line". */
const instruction =
  /^(?:please|pick|tick|choose|select|list|one|up to|max|maximum|be|use|write|type|give|add|e\.?g|if|no|not|only|facts?|just|keep|brief|short|optional|required|mandatory|as)\b/i;

const partsOf = (header: string): string[] => oneLine(header).split(/\s[–—]\s/);

/** Whether headers are put together of two rows: one stands above several. */
export function areJoined(headers: readonly string[]): boolean {
  const above = headers.map(partsOf).flatMap((parts) => (parts.length > 1 ? [parts[0] ?? ''] : []));
  return new Set(above).size < above.length;
}

/** @param isJoined whether what stands before a dash is the heading of several columns */
export function headerWords(header: string, isJoined = false): HeaderWords {
  const parts = partsOf(header);
  const [first = '', ...rest] = parts;
  const asked = isJoined ? [parts.at(-1) ?? ''] : [first, ...rest.filter((part) => !instruction.test(part))];
  const left = isJoined ? parts.slice(0, -1) : rest.filter((part) => instruction.test(part));
  const text = folded(asked.join(' ')).replace(/^(?:q\s?)?\d{1,2}[.):\s]+/, '');
  const bracketed = [...text.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, inside]) => inside ?? '').join(' ');
  const outside = text.replace(/[([][^()[\]]*[)\]]/g, ' ');
  const main = wordsIn(outside);
  const aside = wordsIn(folded(left.join(' ')));
  return main.length === 0
    ? { main: wordsIn(bracketed), aside }
    : { main, aside: [...wordsIn(bracketed), ...aside] };
}

/** Which words stand for which concepts, by their stems. */
export type Vocabulary = ReadonlyMap<string, readonly (readonly [Concept, number])[]>;

/** @param leftOut stems that are not to be known, to measure how much rests on single words */
export function vocabularyWithout(leftOut: ReadonlySet<string>): Vocabulary {
  const byStem = new Map<string, (readonly [Concept, number])[]>();
  for (const { concept, words, weight } of concepts) {
    for (const word of words.split(' ')) {
      const key = stem(word);
      if (leftOut.has(key)) continue;
      const known = byStem.get(key) ?? [];
      byStem.set(key, [...known, [concept, weight]]);
    }
  }
  return byStem;
}

export const wholeVocabulary: Vocabulary = vocabularyWithout(new Set());

const asideWeight = 0.4;

export type ConceptScores = ReadonlyMap<Concept, number>;

/** How much a header says of each concept, from 0 to 1: the most that one of its words says. */
export function conceptsOf({ main, aside }: HeaderWords, vocabulary: Vocabulary): ConceptScores {
  const found = new Map<Concept, number>();
  const add = (words: readonly string[], share: number): void => {
    for (const word of words) {
      for (const [concept, weight] of vocabulary.get(stem(word)) ?? []) {
        found.set(concept, Math.max(found.get(concept) ?? 0, weight * share));
      }
    }
  };
  add(main, 1);
  add(aside, asideWeight);
  return found;
}
