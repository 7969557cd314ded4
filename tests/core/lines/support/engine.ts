/** A name engine of which every answer is known: lists of words, and nothing else. */
import type { Mark, NameEngine, Span } from '../../../../core/domain/lines/name-engine.ts';

interface Lists {
  names?: readonly string[];
  asked?: readonly string[];
  amber?: readonly string[];
}

const words = (text: string): { word: string; from: number; to: number }[] =>
  [...text.matchAll(/\[[^\]]*\]|[\p{L}']+/gu)].map((found) => ({
    word: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));

export function listEngine({ names = [], asked = [], amber = [] }: Lists = {}): NameEngine {
  const read = (text: string): Span[] =>
    words(text).flatMap(({ word, from, to }): Span[] => {
      if (names.includes(word))
        return [{ from, to, text: word, kind: 'name', verdict: 'masked', reason: 'It is listed.' }];
      if (asked.includes(word))
        return [{ from, to, text: word, kind: 'name', verdict: 'asked', reason: 'It may be a name.' }];
      return [];
    });
  return {
    read,
    mask: (text) =>
      read(text)
        .filter(({ verdict }) => verdict === 'masked')
        .reduceRight((masked, { from, to }) => `${masked.slice(0, from)}[a name]${masked.slice(to)}`, text),
    amber: (text) =>
      words(text).flatMap(({ word, from, to }): Mark[] =>
        amber.includes(word) ? [{ from, to, kind: 'role', reason: 'It is a role.' }] : [],
      ),
  };
}
