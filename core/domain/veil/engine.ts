/** Says where a text names somebody, a class or a room, and why; masks it; and marks what only a person can judge. */
import type { WalkNames, WordDecisions } from '../../contract/names.ts';
import { type AmberContext, type Mark, marksIn } from './amber.ts';
import { findDisguises } from './find-disguises.ts';
import { ListedFinder } from './find-listed.ts';
import { findPlaces } from './find-places.ts';
import { findRoles } from './find-roles.ts';
import { findStructures } from './find-structures.ts';
import { findAddressed, findTitled } from './find-titled.ts';
import { findUnlisted } from './find-unlisted.ts';
import { makeLexicon } from './lexicon.ts';
import { normaliseMapped } from './normalise.ts';
import { readText } from './reading.ts';
import { inOriginal, joined, type Span, type SpanKind } from './spans.ts';

export interface NameEngine {
  /**
   * What could name somebody or something, in the order of the text and without overlap. `masked`: it does; `asked`: a
   * person has to say; `left`: the word is on the lists and means something else here.
   */
  read(text: string): Span[];
  /** The text with a neutral word in place of each name; what is still asked is hidden as well. Two people are not told apart. */
  mask(text: string): string;
  /** What no rule can settle, for whoever reads the text before it leaves; what `mask` hides for sure is not marked again. */
  amber(text: string, context: AmberContext): Mark[];
}

const words: Readonly<Record<SpanKind, string>> = {
  teacher: '[a teacher]',
  pupil: '[a pupil]',
  name: '[a name]',
  class: '[a class]',
  room: '[a room]',
  lesson: '[a lesson]',
  contact: '[an address]',
};

/** What `mask` puts in place of a name: it is a neutral word, and masked no further. */
const placeholder = /\[(?:a (?:teacher|pupil|name|class|room|lesson)|an address)\]/gu;

/** More than any text of a record needs. */
const mostTurns = 8;

/** True for what a shared screen hides: what is sure, and what nobody has been asked about yet. */
export const isHidden = ({ verdict }: Span): boolean => verdict !== 'left';

/**
 * Makes what reads the texts of a school. What it knows is fixed by what it is given; the same text always reads the same.
 * Time grows with the letters of the lists here, and with those of the text in `read`.
 */
export function createNameEngine(names: WalkNames, decisions: WordDecisions): NameEngine {
  const lexicon = makeLexicon(names, decisions);
  const read = (text: string): Span[] => {
    const mapped = normaliseMapped(text);
    const reading = readText(text, mapped);
    if (reading.words.length === 0) return [];
    const listed = new ListedFinder(lexicon, reading);
    const finds = [
      ...findStructures(reading),
      ...findTitled(reading, lexicon),
      ...findAddressed(reading),
      ...findRoles(reading, lexicon),
      ...findPlaces(reading, lexicon),
      ...listed.find(),
      ...findUnlisted(reading, lexicon, listed.isName),
      ...findDisguises(reading, lexicon),
    ];
    if (finds.length === 0) return [];
    const spans = inOriginal(joined(finds, reading.plain), text, mapped);
    return text.includes('[a') ? outsidePlaceholders(spans, text) : spans;
  };
  const once = (text: string): string => {
    let masked = '';
    let at = 0;
    for (const { from, to, kind } of read(text).filter(isHidden)) {
      masked += text.slice(at, from) + words[kind];
      at = to;
    }
    return masked + text.slice(at);
  };
  return {
    read,
    mask(text) {
      let before = text;
      let masked = once(text);
      // A neutral word beside it may make a word look like a name: it is masked until nothing is left to mask.
      for (let turn = 0; masked !== before && turn < mostTurns; turn += 1) {
        before = masked;
        masked = once(masked);
      }
      return masked;
    },
    amber: (text, context) => marksIn(text, read(text), context),
  };
}

/** Both lists are in the order of the text. */
function outsidePlaceholders(spans: readonly Span[], text: string): Span[] {
  const taken = [...text.matchAll(placeholder)].map(
    ({ index, 0: match }) => [index, index + match.length] as const,
  );
  let next = 0;
  return spans.filter(({ from, to }) => {
    while ((taken[next]?.[1] ?? Infinity) <= from) next += 1;
    return (taken[next]?.[0] ?? Infinity) >= to;
  });
}
