/** Puts names out of sight that could pass for other words: before a focus area is proposed, "Mr Wall" is no wall. */
import type { WalkNames } from '../../contract/names.ts';
import { createNameEngine, isHidden } from './engine.ts';
import { normaliseText } from './normalise.ts';
import { isFormOfAddress } from './titles.ts';

type PeopleNames = Pick<WalkNames, 'staff' | 'teachers' | 'others' | 'decisions'>;

const places = new Set(['class', 'room', 'lesson']);

/**
 * Makes what puts names out of sight. The text keeps its length, and a name stays a word, so that what stands on either
 * side of it does not meet.
 * @param matters whether a word (in small letters) would be taken for something else
 */
export function nameCover(names: PeopleNames, matters: (word: string) => boolean): (text: string) => string {
  const { read } = createNameEngine({ ...names, classes: [], rooms: [] }, names.decisions ?? []);
  const isInTheWay = (word: string): boolean => {
    const small = normaliseText(word).toLowerCase();
    return !isFormOfAddress(small) && matters(small);
  };
  return (text) => {
    let covered = '';
    let at = 0;
    for (const { from, to, kind, text: name } of read(text).filter(isHidden)) {
      if (places.has(kind)) continue;
      covered += text.slice(at, from);
      covered += name.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) =>
        isInTheWay(word) ? 'x'.repeat(word.length) : word,
      );
      at = to;
    }
    return covered + text.slice(at);
  };
}
