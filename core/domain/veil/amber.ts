/** Amber marks: what may point at somebody without naming anybody, so that a person has to read it before it leaves. */
import type { MarkReason } from '../../contract/names.ts';
import { events, oneOfAKind, rareRoles, setTexts, subjects } from './lists/amber-words.ts';
import { isFamous } from './lists/english.ts';
import { normaliseMapped } from './normalise.ts';
import { gapAfter, isCapital, nextWord, type Reading, readText, wordBefore } from './reading.ts';
import type { Span } from './spans.ts';

/** From and up to, in code units of the text as it was given. */
export interface Mark {
  from: number;
  to: number;
  text: string;
  reason: MarkReason;
}

/** What is known of the people behind a text. */
export interface AmberContext {
  /** True where so few stand behind it that "she" or "he" is one of them. */
  isSmallDepartment: boolean;
  /** Subjects of the school beside the usual ones, as the records write them. */
  subjects: readonly string[];
}

type Phrases = ReadonlyMap<string, readonly (readonly [words: readonly string[], reason: MarkReason])[]>;

const smallWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function phrasesOf(lists: readonly (readonly [readonly string[], MarkReason])[]): Phrases {
  const phrases = new Map<string, (readonly [readonly string[], MarkReason])[]>();
  for (const [list, reason] of lists)
    for (const words of list.map(smallWords)) {
      const [first = ''] = words;
      const there = phrases.get(first);
      if (there) there.push([words, reason]);
      else phrases.set(first, [[words, reason]]);
    }
  for (const there of phrases.values()) there.sort(([a], [b]) => b.length - a.length);
  return phrases;
}

let usual: Phrases | null = null;

/** The shipped lists, prepared once. */
function usualPhrases(): Phrases {
  usual ??= phrasesOf([
    [rareRoles, 'role'],
    [setTexts, 'set-text'],
    [subjects, 'subject'],
    [events, 'event'],
  ]);
  return usual;
}

const pronouns = new Set(
  'he him his himself she her hers herself woman man lady gentleman female male'.split(' '),
);
/** Subjects that are small words as well: meant only with their capitals. */
const needCapitals = new Set([
  'it',
  're',
  'art',
  'pe',
  'dt',
  'law',
  'food',
  'games',
  'sport',
  'media',
  'ict',
  'business',
]);
/** Words of texts and topics that are ordinary by themselves. */
const needCapital = new Set([
  'holes',
  'wonder',
  'remains',
  'exposure',
  'london',
  'rivers',
  'coasts',
  'supply',
]);
const oneOfAKindWords = new Set(oneOfAKind);
const peopleWords = new Set(
  'teacher teachers colleague member person one adult woman man department specialist linguist tutor lead leader starter ta lsa'.split(
    ' ',
  ),
);

type Found = readonly [from: number, to: number, reason: MarkReason];

function phraseAt({ words }: Reading, at: number, phrases: Phrases): Found | null {
  const first = words[at];
  if (!first) return null;
  const found = phrases
    .get(first.small)
    ?.find(([own]) => own.every((word, index) => words[at + index]?.small === word));
  if (!found) return null;
  const [own, reason] = found;
  if (own.length === 1 && needCapitals.has(first.small) && !isCapital(first)) return null;
  if (own.length === 1 && /^(?:it|re|pe|dt|ict)$/u.test(first.small) && first.shape !== 'capitals')
    return null;
  if (own.length === 1 && needCapital.has(first.small) && (!isCapital(first) || first.isStart)) return null;
  return [first.from, words[at + own.length - 1]?.to ?? first.to, reason];
}

/** "The only Welsh teacher", "our newest member of staff". */
function oneOfAKindAt({ words }: Reading, at: number): Found | null {
  const [determiner, word] = [words[at - 1], words[at]];
  if (!word || !oneOfAKindWords.has(word.small) || !/^(?:the|our|my|his|her)$/u.test(determiner?.small ?? ''))
    return null;
  const person = words.slice(at + 1, at + 4).findIndex(({ small }) => peopleWords.has(small));
  return person < 0 ? null : [word.from, words[at + 1 + person]?.to ?? word.to, 'only-one'];
}

const greets = new Set('yes no please but thanks sorry hi hello morning ok okay oh bye'.split(' '));
const asks = new Set(
  'can could may is are do does did what why how when where please i we he she'.split(' '),
);

/** "miss, can I", "yes miss", "is it ten, miss?": whoever is called; not "miss a turn" and not "hit or miss". */
function isCalled(reading: Reading, at: number): boolean {
  const word = reading.words[at];
  const after = gapAfter(reading, at);
  const ends = after === '' || /^[,?!.;:"']/u.test(after);
  if (!word) return false;
  if (word.isStart || /["']$/u.test(word.gap)) return ends || asks.has(nextWord(reading, at)?.small ?? '');
  return ends && (/, ?["']?$/u.test(word.gap) || greets.has(wordBefore(reading, at)?.small ?? ''));
}

function wordAt(reading: Reading, at: number, { isSmallDepartment }: AmberContext): Found | null {
  const word = reading.words[at];
  if (!word) return null;
  const { small, from, to } = word;
  if (small === 'sir' || (small === 'miss' && (isCapital(word) || isCalled(reading, at))))
    return [from, to, 'form-of-address'];
  if (isSmallDepartment && pronouns.has(small)) return [from, to, 'pronoun'];
  // A book, a person of history or a topic, named by its capital: a colleague knows whose lesson that was.
  if (isCapital(word) && word.shape === 'capital' && isFamous(small) && isTopic(small))
    return [from, to, 'set-text'];
  return null;
}

const calendar = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december autumn spring summer winter britain england uk british christmas easter`.split(
    /\s+/u,
  ),
);

/** Days and months are no topics. */
const isTopic = (small: string): boolean => !calendar.has(small) && !calendar.has(small.replace(/s$/u, ''));

/**
 * What no rule can settle in a text.
 * @param spans what the engine has read in it: what is masked is not marked again, what is asked is marked as a name
 */
export function marksIn(text: string, spans: readonly Span[], context: AmberContext): Mark[] {
  const mapped = normaliseMapped(text);
  const reading = readText(text, mapped);
  const own = context.subjects.length === 0 ? null : phrasesOf([[context.subjects, 'subject']]);
  const found: Found[] = reading.words.flatMap((_, at): Found[] => {
    const one =
      phraseAt(reading, at, usualPhrases()) ??
      (own && phraseAt(reading, at, own)) ??
      oneOfAKindAt(reading, at) ??
      wordAt(reading, at, context);
    return one ? [one] : [];
  });
  const marks = found.map(([from, to, reason]): Mark => {
    const start = mapped.from?.[from] ?? from;
    const end = mapped.to?.[to - 1] ?? to;
    return { from: start, to: end, text: text.slice(start, end), reason };
  });
  const asked = spans.flatMap(({ from, to, text: own, verdict }): Mark[] =>
    verdict === 'asked' ? [{ from, to, text: own, reason: 'could-be-a-name' }] : [],
  );
  return withoutOverlap([...asked, ...marks], spans);
}

/** In the order of the text; of two that overlap the longer stays, and nothing within what is masked. */
function withoutOverlap(marks: readonly Mark[], spans: readonly Span[]): Mark[] {
  const masked = spans.filter(({ verdict }) => verdict === 'masked');
  const kept: Mark[] = [];
  let next = 0;
  for (const mark of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
    while ((masked[next]?.to ?? Infinity) <= mark.from) next += 1;
    const isMasked = (masked[next]?.from ?? Infinity) < mark.to;
    const last = kept.at(-1);
    if (isMasked) continue;
    if (!last || mark.from >= last.to) kept.push(mark);
    else if (mark.to - mark.from > last.to - last.from) kept[kept.length - 1] = mark;
  }
  return kept;
}
