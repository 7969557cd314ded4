/** Takes names out of texts before they are compared: that two cards are about one person makes no theme of them. */
import type { WalkNames } from '../../contract/names.ts';
import { createNameEngine, isHidden } from '../veil/engine.ts';
import { wordsIn } from './words.ts';

/** Nothing that could be compared. */
const inPlaceOfName = ' … ';

/** A word with a capital in the middle of a sentence; all capitals are an abbreviation. */
const capitalInside = /(?<=[\p{Ll}\p{N},] )\p{Lu}\p{Ll}+/gu;
const smallWord = /(?<![\p{L}\p{N}])\p{Ll}+/gu;

/** Masks texts that are compared with one another, and knows afterwards which words are never to be shown. */
export interface NameMask {
  mask(text: string): string;
  /** Words in small letters: of the names that were masked or are asked about, and of what could be a name that no list has. */
  unsaid(): ReadonlySet<string>;
}

/**
 * Masks as the veil of the shared screen does. Not every pupil is known by name: a word that stands with a capital
 * inside a sentence, and small nowhere, could be somebody's. It may be compared ("Macbeth", "Spanish"), but it is not
 * said.
 */
export function nameMask(names: WalkNames): NameMask {
  const engine = createNameEngine(names, names.decisions ?? []);
  const unsaid = new Set<string>();
  const capitals = new Set<string>();
  const small = new Set<string>();
  return {
    mask(text) {
      let plain = '';
      let at = 0;
      for (const span of engine.read(text).filter(isHidden)) {
        // What nobody has been asked about yet may be compared; it is not said.
        if (span.verdict === 'masked') {
          plain += text.slice(at, span.from) + inPlaceOfName;
          at = span.to;
        }
        // "Year" of a class called "Year 9" is a word like any other.
        if (span.kind === 'class' || span.kind === 'room' || span.kind === 'lesson') continue;
        for (const word of wordsIn(span.text)) unsaid.add(word);
      }
      plain += text.slice(at);
      for (const [word] of plain.matchAll(capitalInside)) capitals.add(word.toLowerCase());
      for (const [word] of plain.matchAll(smallWord)) small.add(word);
      return plain;
    },
    unsaid: () => new Set([...unsaid, ...[...capitals].filter((word) => !small.has(word))]),
  };
}
