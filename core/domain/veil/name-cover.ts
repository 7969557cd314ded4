/** Puts whoever is named out of sight before words are read for what they speak of: "Mr Wall" is no learning environment. */
import type { WalkNames } from '../../contract/names.ts';
import { createNameEngine, isHidden, noNames } from './engine.ts';
import type { SpanKind } from './spans.ts';

const people: ReadonlySet<SpanKind> = new Set(['teacher', 'pupil', 'name']);

type PeopleNames = Pick<WalkNames, 'staff' | 'teachers' | 'others' | 'decisions'>;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Makes what covers names. The text keeps its length, and a name stays a word, so that what stands on either side of it
 * does not meet.
 * @param matters whether a word (in small letters) would be taken for something else: texts without any are not looked at
 */
export function nameCover(names: PeopleNames, matters: (word: string) => boolean): (text: string) => string {
  const engine = createNameEngine({ ...noNames, ...names }, names.decisions ?? []);
  return (text) => {
    if (!wordsIn(text).some(matters)) return text;
    let covered = '';
    let at = 0;
    for (const span of engine.read(text)) {
      const { from, to, kind, reason } = span;
      // A word of the field is no slip of somebody's name.
      if (!isHidden(span) || reason === 'misspelt' || !people.has(kind)) continue;
      covered += text.slice(at, from) + 'x'.repeat(to - from);
      at = to;
    }
    return covered + text.slice(at);
  };
}
