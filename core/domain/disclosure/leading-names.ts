/** Puts names out of sight that could pass for ordinary words: before a focus area is proposed, "Mr Wall" is no wall. */
import type { WalkNames } from '../../contract/names.ts';
import { readWords, type Word } from './find-names.ts';
import { isTitle } from './names.ts';
import { normaliseMapped, normaliseText } from './normalise.ts';
import { isCapital, isCapitals, isMeant, type Reading } from './veil-context.ts';

type PeopleNames = Pick<WalkNames, 'staff' | 'teachers' | 'others'>;

/** In small letters: only words that matter to whoever reads the text afterwards. */
interface LeadingNames {
  given: ReadonlySet<string>;
  family: ReadonlySet<string>;
  codes: ReadonlySet<string>;
  /** Every other name, which tells whether a word beside one of these is a name too. */
  all: ReadonlySet<string>;
}

const wordsIn = (text: string): string[] => normaliseText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function leadingNames(
  { staff, teachers, others }: PeopleNames,
  matters: (word: string) => boolean,
): LeadingNames {
  const given = new Set<string>();
  const family = new Set<string>();
  const codes = new Set<string>();
  const add = (to: Set<string>, words: readonly string[]): void => {
    for (const word of words) if (word.length > 1 && !isTitle(word.toLowerCase())) to.add(word.toLowerCase());
  };
  for (const { firstName, surname, initials, knownAs } of staff) {
    for (const name of [firstName, ...knownAs]) add(given, wordsIn(name));
    add(family, wordsIn(surname));
    add(codes, wordsIn(initials ?? ''));
  }
  for (const spelling of new Set([...teachers, ...others])) {
    const [before = '', after] = spelling.split('@')[0]?.split(',') ?? [];
    const named = wordsIn(after === undefined ? before : `${after} ${before}`);
    const words = named.filter((word) => !isTitle(word.toLowerCase()));
    const [first = '', ...rest] = words;
    if (rest.length === 0 && first.length <= 4 && first === first.toUpperCase()) add(codes, [first]);
    else if (rest.length > 0) add(given, [first]);
    else
      for (const to of [given, family]) add(to, named.length > words.length && to === given ? [] : [first]);
    add(family, rest);
  }
  const leading = (names: ReadonlySet<string>): Set<string> => new Set([...names].filter(matters));
  return {
    given: leading(given),
    family: leading(family),
    codes: leading(codes),
    all: new Set([...given, ...family]),
  };
}

/** Where names stand in a text that could pass for words, by positions in `reading.plain`. */
function placesOf(reading: Reading, names: LeadingNames): Word[] {
  const { words, plain } = reading;
  const isKnown = ({ small }: Word): boolean => names.all.has(small);
  const isAfterTitle = new Set<number>();
  words.forEach(({ small }, at) => {
    if (!isTitle(small)) return;
    for (let next = at + 1; next <= at + 2; next += 1) {
      const [word, before] = [words[next], words[next - 1]];
      if (!word || !before || !/^(?:\.? |_|\.)$/u.test(plain.slice(before.to, word.from))) return;
      const isInitial = next > at + 1 && before.text.length === 1;
      const isName = isCapital(word) ? next === at + 1 || isInitial || isKnown(word) : isKnown(word);
      if (!isName) return;
      isAfterTitle.add(next);
    }
  });
  return words.filter((word, at) => {
    if (isAfterTitle.has(at)) return true;
    if (names.codes.has(word.small) && isCapitals(word) && reading.tellsByCapitals) return true;
    const use = { isGiven: names.given.has(word.small), isFamily: names.family.has(word.small) };
    return (use.isGiven || use.isFamily) && isMeant(reading, at, use, isKnown);
  });
}

const foreignTitles = ['se[nñ]or(?:a|ita)?', 'madame', 'mme', 'monsieur', 'herr', 'frau'];

/**
 * Makes what puts names out of sight; see `placesOf` for what counts as one. The text keeps its length, and a name
 * stays a word, so that what stands on either side of it does not meet.
 * @param matters whether a word (in small letters) would be taken for something else
 */
export function nameCover(names: PeopleNames, matters: (word: string) => boolean): (text: string) => string {
  const leading = leadingNames(names, matters);
  const hidden = [...new Set([...leading.given, ...leading.family, ...leading.codes])];
  const words = [
    'm[rsx]',
    'mrs',
    'miss',
    'dr',
    'prof',
    'professor',
    'sir',
    'madam',
    'rev',
    ...foreignTitles,
    ...hidden,
  ];
  const sought = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => {
    // Nearly no text names anybody: one look tells.
    if (!sought.test(text)) return text;
    const { plain, from, to } = normaliseMapped(text);
    const tellsByCapitals = /\p{Ll}/u.test(plain) && /\p{Lu}/u.test(plain);
    const reading: Reading = {
      plain,
      words: readWords(plain),
      tellsByCapitals,
      written: (first, end) => text.slice(from?.[first] ?? first, to?.[end - 1] ?? end),
    };
    let covered = '';
    let at = 0;
    for (const place of placesOf(reading, leading)) {
      const [start, end] = [from?.[place.from] ?? place.from, to?.[place.to - 1] ?? place.to];
      covered += text.slice(at, start) + 'x'.repeat(end - start);
      at = end;
    }
    return covered + text.slice(at);
  };
}
