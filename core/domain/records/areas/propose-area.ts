/** Proposes a focus area for a card from its words, and says which words led there. */
import type { FocusArea } from '../../../contract/calls/areas.ts';
import { numberSign, plain, termsOf, type Term, type TermWord } from './area-terms.ts';

interface AreaProposal {
  areaId: string;
  /** As they stand in the text, in its order. */
  words: string[];
}

interface Word {
  text: string;
  start: number;
  end: number;
}

const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve both several few many most some'.split(' '),
);

const isNumber = (word: string): boolean => numberWords.has(word) || /^\d+$/.test(word);

const wordPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    text: plain(word),
    start: index,
    end: index + word.length,
  }));
}

function fits(word: Word | undefined, term: TermWord): boolean {
  if (word === undefined) return false;
  if (term.kind === 'number') return isNumber(word.text);
  return term.kind === 'beginning' ? word.text.startsWith(term.text) : word.text === term.text;
}

const isAt = (words: readonly Word[], at: number, { first, rest }: Term): boolean =>
  fits(words[at], first) && rest.every((next, offset) => fits(words[at + 1 + offset], next));

interface Score {
  points: number;
  spans: [number, number][];
}

export interface Proposer {
  /**
   * The area that the words of a card speak for most.
   * @param candidates ids of the areas that its row ticks, or of all areas where it ticks none
   * @param masked the text with names put out of sight, of the same length: "Mr Wall" speaks for no area
   * Where two are equal, the one that the text names first: observers begin with what they saw.
   * @returns null where nothing speaks for any of them
   */
  propose(text: string, candidates: readonly string[], masked?: string): AreaProposal | null;
  /** Whether a word (in small letters) could lead to an area, alone or beside others. */
  couldLead(word: string): boolean;
}

/** Terms by the first letters of their first word: few have to be tried at each word of a card. */
const keyLength = 3;

/** Finds what speaks for each of these areas. */
export function areaProposer(areas: readonly FocusArea[]): Proposer {
  const terms = termsOf(areas);
  // The most telling first: a whole phrase tells more than a word of it.
  const byLength = terms.toSorted((a, b) => b.rest.length - a.rest.length || b.weight - a.weight);
  const termsByKey = Map.groupBy(byLength, ({ first }) => first.text.slice(0, keyLength));
  const numberTerms = termsByKey.get(numberSign) ?? [];
  const short = byLength.filter(({ first }) => first.kind === 'beginning' && first.text.length < keyLength);
  const termWords = terms.flatMap(({ first, rest }) => [first, ...rest]);
  const wholeWords = new Set(termWords.flatMap(({ text, kind }) => (kind === 'whole' ? [text] : [])));
  const beginnings = [
    ...new Set(termWords.flatMap(({ text, kind }) => (kind === 'beginning' ? [text] : []))),
  ];
  const termsAt = (word: string): readonly Term[] => {
    if (isNumber(word)) return numberTerms;
    const known = termsByKey.get(word.slice(0, keyLength)) ?? [];
    return short.length === 0 ? known : [...known, ...short];
  };

  /** What speaks for each candidate. A term counts once, however often it stands there. */
  function scoreAreas(text: string, candidates: readonly string[]): Map<string, Score> {
    const words = wordsOf(text);
    const scores = new Map<string, Score>();
    const seen = new Set<Term>();
    for (let at = 0; at < words.length; at += 1) {
      const term = termsAt(words[at]?.text ?? '').find(
        (one) => candidates.includes(one.areaId) && isAt(words, at, one),
      );
      if (term === undefined) continue;
      const last = at + term.rest.length;
      const score = scores.get(term.areaId) ?? { points: 0, spans: [] };
      if (!seen.has(term)) score.points += term.weight;
      seen.add(term);
      score.spans.push([words[at]?.start ?? 0, words[last]?.end ?? 0]);
      scores.set(term.areaId, score);
      at = last;
    }
    return scores;
  }

  return {
    propose(text, candidates, masked = text) {
      const ranked = [...scoreAreas(masked, candidates)].sort(([, a], [, b]) => b.points - a.points);
      const best = ranked[0];
      if (best === undefined) return null;
      const words = best[1].spans.map(([start, end]) => text.slice(start, end));
      return { areaId: best[0], words: [...new Set(words)] };
    },
    couldLead: (word) =>
      isNumber(word) || wholeWords.has(word) || beginnings.some((beginning) => word.startsWith(beginning)),
  };
}
