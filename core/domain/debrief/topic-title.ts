/** Tells a title that only names a topic from one that says what was seen. By English words alone: marked, never blocked. */
import {
  adjectives,
  amounts,
  asking,
  determiners,
  finiteWords,
  followers,
  nouns,
  nounVerbs,
  numbers,
  objects,
  often,
  participles,
  people,
  prepositions,
  pronouns,
  verbs,
} from './claim-words.ts';

/** Parts of a title that may each say something: "Vocabulary: taught, rarely used". */
const breaks = /[:;,.!?()\u2013\u2014]|\s-\s|\sbut\s/u;
const endings = /ly$/u;
const joining: ReadonlySet<string> = new Set(['and', 'or', '&', 'plus']);

/** "Questioning" and "Use of praise", and not "Most questions need one word". A title without letters of ours is none. */
export function isTopicTitle(title: string): boolean {
  const clauses = title
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    // "Leaders' work" has no leaders who work, and a "do now" is a task.
    .replace(/s'(?=\s)/gu, "s's")
    .replace(/\bdo now\b/gu, 'task')
    .split(breaks)
    .map((clause) => clause.match(/[\p{L}\p{N}%]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [])
    .filter(({ length }) => length > 0);
  if (!/[a-z]{2}/iu.test(title)) return false;
  return !clauses.some((words) => saysSomething(words, title.includes('?')));
}

function saysSomething(words: readonly string[], isQuestion: boolean): boolean {
  const [first = '', second = ''] = words;
  // "What good looks like" names something, "What do they say" asks.
  if (asking.has(first) && !finiteWords.has(second)) return isQuestion && words.length > 1;
  if (words.some((word) => finiteWords.has(word) || often.has(word))) return true;
  if (saysHowMany(words)) return true;
  return words.some((_, at) => isVerbAt(words, at) || isDoneAt(words, at) || isQualityAt(words, at));
}

/** "Not many hands up", "The same five voices", "nine of twelve rooms"; "more able" is a name for some pupils. */
function saysHowMany(words: readonly string[]): boolean {
  const isNumber = (word = ''): boolean => numbers.has(word) || /^\d+%?$/u.test(word);
  if (words.some((word, at) => word === 'of' && isNumber(words[at - 1]) && isNumber(words[at + 1])))
    return true;
  const [first = '', second = ''] = words[0] === 'the' ? words.slice(1) : words;
  if (second === '' || second === 'able') return false;
  return amounts.has(first) || first === 'same' || isNumber(first);
}

/** Something is done here, by whoever stands before it. */
function isVerbAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const subject = subjectBefore(words, at);
  if (subject === null) return false;
  if (pronouns.has(subject)) return true;
  const isYear = /^(?:y|year)?\d+s?$/u.test(subject);
  const arePeople = people.has(subject) || subject === 'able' || isYear;
  if (prepositions.has(word) || joining.has(word)) return false;
  const isToThat = objects.has(words[at + 1] ?? '');
  if (isPlural(subject) || arePeople) {
    if (verbs.has(word) || isToThat) return true;
    if (nounVerbs.has(word) && (arePeople || isFollowed(words, at))) return true;
    return (
      arePeople && !isYear && !word.endsWith('s') && !words.slice(0, at).some((one) => prepositions.has(one))
    );
  }
  if (adjectives.has(subject) || !word.endsWith('s')) return false;
  const stem = stemOf(word);
  return isToThat || (stem !== null && (verbs.has(stem) || isFollowed(words, at)));
}

/** Something was done to what stands before: "copied, not discussed", and not "guided reading". */
function isDoneAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const isDone = participles.has(word) || (/[^e]ed$/u.test(word) && !nouns.has(word));
  const next = words[at + 1];
  const isEnd = next === undefined || prepositions.has(next) || joining.has(next);
  return isDone && subjectBefore(words, at) !== null && (isEnd || isFollowed(words, at));
}

/** "Proud of their books", "calm from the door on". */
function isQualityAt(words: readonly string[], at: number): boolean {
  const isOwn = at === 0 || subjectBefore(words, at) !== null;
  return adjectives.has(words[at] ?? '') && isOwn && prepositions.has(words[at + 1] ?? '');
}

/** The word before, past adverbs; null where none can have done anything. */
function subjectBefore(words: readonly string[], at: number): string | null {
  let before = at - 1;
  while (before > 0 && endings.test(words[before] ?? '')) before -= 1;
  const word = words[before];
  if (word === undefined || prepositions.has(word) || determiners.has(word)) return null;
  return joining.has(word) ? null : word;
}

function isFollowed(words: readonly string[], at: number): boolean {
  const [next = '', then = ''] = words.slice(at + 1);
  if (prepositions.has(next)) return objects.has(then);
  return followers.has(next) || endings.test(next) || /^\d/u.test(next);
}

/** Subjects that end in "s" and are one thing. */
const single = /(?:ss|us|is|ics|maths|arts|sats|humanities|sports|languages)$/u;

function isPlural(word: string): boolean {
  return word === 'staff' || (word.endsWith('s') && !single.test(word));
}

/** "Go" of "goes", "carry" of "carries"; null of what does not end so. */
function stemOf(word: string): string | null {
  if (!word.endsWith('s')) return null;
  for (const [ending, instead] of [
    ['ies', 'y'],
    ['es', ''],
    ['s', ''],
  ] as const) {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) + instead : '';
    if (verbs.has(stem) || nounVerbs.has(stem)) return stem;
  }
  return null;
}
