/** Takes a header apart into words, and words into the concepts that they stand for. */
import { oneLine } from '../cells/text.ts';
import type { Concept } from './concept.ts';
import { concepts } from './concepts.ts';

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

/** Verbs of going that take a particle: "came round", "popped in", "sat in on" say that somebody visited. */
const visiting =
  /\b(?:(?:came|come|coming|went|go|going|gone|pop(?:ped|ping)?|drop(?:ped|ping)?|stop(?:ped)?|nip(?:ped)?|dip(?:ped)?|swung)[- ](?:in|by|past|a?round)|(?:walk|look|step|call|show|sat|sit)(?:n|p?ed|ing)?[- ](?:in|past|a?round))(?! at\b)\b/g;

/** "In", "on", "at" and "from" say when only where they stand alone: "in at", "from"; not "in the room", "on paper". */
const preposition =
  /\b(?:in|on|at|from) (?!(?:at|by|time|out|to|till|until|day|date|what|which|and|or|hour)\b)(?=[a-z])/g;

/** "Jot what caught your ear": that it is jotted does not say what is. */
const orderToWrite = /^\s*(?:please )?(?:jot|note|write|put|type)(?: down)? (?=what|any)/;

/** "Time of day", "which bit of the day": a period or a time, as the cells have it; no day. */
const partOfDay = /\b(?:time|bit|part|point|slot|stage) (?:of|in) (?:the )?(?:school )?day\b/g;

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
    .replace(/\bf\s?\/\s?(?:up?|u)\b|\bf-up\b/g, ' followup ')
    .replace(/\bfollow(?:ed|ing|s)?[- ]ups?\b/g, 'followup')
    .replace(/\bsign(?:ed|ing)?[- ]off\b|\bsigned\b/g, 'signoff')
    .replace(/\bby (?:when|date)\b/g, ' deadline ')
    .replace(/\bn\s?\/\s?s\b/g, ' next step ')
    .replace(/\bgrown[- ]ups?\b/g, 'grownup')
    .replace(/\bkey[- ](?:person|worker)\b/g, 'keyperson')
    .replace(orderToWrite, '')
    .replace(partOfDay, ' timetable time ')
    .replace(visiting, ' visited ')
    .replace(/\b(?:year|age)[- ]groups?\b/g, 'yeargroup')
    .replace(/\bkey[- ]stages?\b/g, 'ks')
    .replace(
      /\b(?:tutor|teaching|reg|registration|form|class)[- ](?:groups?|grps?|gps?|sets?)\b/g,
      'tutorgroup',
    )
    .replace(/\bteach(?:er|ing)s?'? standards?\b/g, 'standards')
    .replace(/\blast (?=visit|walk|seen|observ|time|drop)/g, 'previous ')
    .replace(/\b(?:to|worth) shar(?:e|ing)\b/g, ' ')
    .replace(preposition, ' ')
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

/** What a header may ask for, so that it says of what follows "of" only whose or which it is. */
const heads: ReadonlySet<Concept> = new Set([
  ...([
    'day',
    'clock',
    'begin',
    'finish',
    'minutes',
    'staff',
    'observer',
    'class',
    'year',
    'subject',
  ] as const),
  ...(['room', 'period', 'area', 'title', 'rate', 'aspect'] as const),
]);
const modified: ReadonlySet<Concept> = new Set([
  ...(['clock', 'week', 'minutes', 'staff', 'taught', 'observer', 'class', 'year', 'subject'] as const),
  ...(['room', 'period', 'area', 'title'] as const),
]);
const modifiedWeight = 0.5;

/** Where what is asked for ends: before "of" in "Member of department"; at the end where there is none. */
function headEnd(main: readonly string[], vocabulary: Vocabulary): number {
  const at = main.indexOf('of');
  const isHead = main
    .slice(0, Math.max(0, at))
    .some((word) => (vocabulary.get(stem(word)) ?? []).some(([concept]) => heads.has(concept)));
  return isHead ? at : main.length;
}

/**
 * How much a header says of each concept, from 0 to 1: the most that one of its words says. In "Length of visit" and
 * "Member of department" what stands before "of" is asked for, and details behind it weigh less.
 */
export function conceptsOf({ main, aside }: HeaderWords, vocabulary: Vocabulary): ConceptScores {
  const found = new Map<Concept, number>();
  const add = (words: readonly string[], share: number, end = words.length): void => {
    words.forEach((word, at) => {
      for (const [concept, weight] of vocabulary.get(stem(word)) ?? []) {
        const part = at > end && modified.has(concept) ? modifiedWeight : 1;
        found.set(concept, Math.max(found.get(concept) ?? 0, weight * share * part));
      }
    });
  };
  add(main, 1, headEnd(main, vocabulary));
  add(aside, asideWeight);
  return found;
}
