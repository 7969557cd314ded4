/** A name engine of which every answer is known: lists of words, and nothing else. */
import type { WalkNames } from '../../../../core/contract/names.ts';
import type { LineFacts } from '../../../../core/domain/lines/review-groups.ts';
import type { NameEngine } from '../../../../core/domain/veil/engine.ts';
import type { Span } from '../../../../core/domain/veil/spans.ts';

/** Nothing that a list knows. */
export const noNames: WalkNames = { staff: [], teachers: [], others: [], classes: [], rooms: [] };

interface Lists {
  names?: readonly string[];
  asked?: readonly string[];
  amber?: readonly string[];
}

export const anyContext: LineFacts['contextOf'] = () => ({ isSmallDepartment: true, subjects: [] });

const words = (text: string): { text: string; from: number; to: number }[] =>
  [...text.matchAll(/\[[^\]]*\]|[\p{L}']+/gu)].map((found) => ({
    text: found[0],
    from: found.index,
    to: found.index + found[0].length,
  }));

export function listEngine({ names = [], asked = [], amber = [] }: Lists = {}): NameEngine {
  const read = (text: string): Span[] =>
    words(text).flatMap((word): Span[] => {
      const verdict = names.includes(word.text) ? 'masked' : asked.includes(word.text) ? 'asked' : 'left';
      if (verdict === 'left') return [];
      return [{ ...word, kind: 'name', verdict, reason: verdict === 'masked' ? 'listed' : 'ordinary-word' }];
    });
  return {
    read,
    mask: (text) =>
      read(text).reduceRight(
        (masked, { from, to }) => `${masked.slice(0, from)}[a name]${masked.slice(to)}`,
        text,
      ),
    amber: (text) =>
      words(text)
        .filter((word) => amber.includes(word.text))
        .map((word) => ({ ...word, reason: 'role' as const })),
  };
}
