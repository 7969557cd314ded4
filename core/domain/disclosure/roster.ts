/** Every string that could name somebody in a walk, or a class or room: what a text is searched for. */
import type { Finding } from '../../contract/calls/slides.ts';
import type { StaffMember } from '../records/record.ts';
import type { WalkFacts } from '../walk-facts.ts';
import { isTitleOrParticle, readSpelling } from './names.ts';
import { normaliseText } from './normalise.ts';
import { isNoName, isOrdinary } from './ordinary-words.ts';

type Reason = Extract<Finding['reason'], 'name' | 'class-or-room'>;

interface RosterWord {
  /** True for words such as "will" and "hall", which mean somebody only where they have a capital. */
  needsCapital: boolean;
  reason: Reason;
}

/** Words that stand one after the other, with any signs between them: "M. Hall", "9X/Ma1". */
export interface RosterPhrase {
  words: readonly string[];
  isCaseSensitive: boolean;
  reason: Reason;
}

export interface Roster {
  /** By the word in small letters. */
  words: ReadonlyMap<string, RosterWord>;
  /** By the first word in small letters. */
  phrases: ReadonlyMap<string, readonly RosterPhrase[]>;
  /** Names long enough to be known when misspelt, in small letters, by their first letter. */
  longNames: ReadonlyMap<string, readonly string[]>;
}

/** Names of so many letters are recognised with one slip. */
export const longName = 6;
/** What stands together must be so long to be sought as one word: "rosehall", "9xma1". */
const shortestJoined = 3;

const wordsIn = (plain: string): string[] => plain.match(/[\p{L}\p{N}]+/gu) ?? [];

class RosterMaker {
  readonly words = new Map<string, RosterWord>();
  readonly phrases = new Map<string, RosterPhrase[]>();
  readonly #phrasesSeen = new Set<string>();

  word(
    word: string,
    reason: Reason,
    needsCapital = isOrdinary(word.toLowerCase()) || isTitleOrParticle(word),
  ): void {
    const small = word.toLowerCase();
    const there = this.words.get(small);
    this.words.set(small, {
      needsCapital: needsCapital && there?.needsCapital !== false,
      reason: there?.reason ?? reason,
    });
  }

  phrase(words: readonly string[], reason: Reason): void {
    if (words.length < 2) return;
    const joined = words.join('');
    if (joined.length >= shortestJoined) this.word(joined, reason);
    // "Will A" and "Miss A" would else be seen in "will a pupil" and "miss a turn".
    const isCaseSensitive = words.length === 2 && words.some((word) => /^[aio]$/iu.test(word));
    const kept = isCaseSensitive ? words : words.map((word) => word.toLowerCase());
    const key = kept.join(' ');
    if (this.#phrasesSeen.has(key)) return;
    this.#phrasesSeen.add(key);
    const first = (kept[0] ?? '').toLowerCase();
    const phrase = { words: kept, isCaseSensitive, reason };
    const there = this.phrases.get(first);
    if (there === undefined) this.phrases.set(first, [phrase]);
    else there.push(phrase);
  }
}

const isNameWord = (word: string): boolean =>
  word.length > 1 && /\p{L}/u.test(word) && !isTitleOrParticle(word);

/** "Rose Hall" is also "Hall Rose", "R Hall", "Hall R", "Rose H", "rhall" and "RHA". */
function addFirstAndLast(given: readonly string[], family: readonly string[], roster: RosterMaker): void {
  const initial = given[0]?.slice(0, 1);
  const last = family.at(-1);
  if (initial === undefined || last === undefined) return;
  for (const first of [[...given], [initial]]) {
    roster.phrase([...first, ...family], 'name');
    roster.phrase([...family, ...first], 'name');
  }
  roster.phrase([...given, last.slice(0, 1)], 'name');
  if (last.length < 2) return;
  roster.word(`${initial}${family[0] ?? ''}`, 'name');
  roster.word(`${initial}${family[0]?.slice(0, 2) ?? ''}`, 'name', true);
}

/** A name as somebody wrote it, with a title or without: each of its words, and all of them together. */
function addName(spelling: string, roster: RosterMaker): void {
  if (readSpelling(spelling).length === 0) return;
  const plain = normaliseText(spelling);
  const name = plain.split('@')[0] ?? '';
  for (const compound of name.match(/[\p{L}\p{N}'-]+/gu) ?? []) {
    const joined = compound.replace(/['-]/gu, '');
    if (isNameWord(joined) && !isNoName(compound)) roster.word(joined, 'name');
  }
  const words = wordsIn(name);
  const meant = words.filter((word) => isNameWord(word) && !isNoName(word));
  for (const word of meant) roster.word(word, 'name');
  if (meant.length === 0 && !words.some((word) => isTitleOrParticle(word))) return;
  roster.phrase(words, 'name');
  const untitled = words.filter((word, index) => index > 0 || !isTitleOrParticle(word));
  if (untitled.length > 1 && untitled.length <= 3 && meant.length === untitled.filter(isNameWord).length)
    addFirstAndLast(untitled.slice(0, 1), untitled.slice(1), roster);
}

/** What the staff list says of a name. */
type ListedName = Pick<StaffMember, 'title' | 'firstName' | 'surname' | 'initials' | 'knownAs'>;

function addMember({ title, firstName, surname, initials, knownAs }: ListedName, roster: RosterMaker): void {
  const given = wordsIn(normaliseText(firstName));
  const family = wordsIn(normaliseText(surname));
  // The columns say that these are names, so that words such as "Cover" and, alone, "Le" count here.
  for (const words of [given, family])
    for (const word of words)
      if (word.length > 1 && (words.length === 1 || isNameWord(word))) roster.word(word, 'name');
  roster.word(family.join(''), 'name');
  addFirstAndLast(given, family, roster);
  for (const alias of knownAs) addFirstAndLast(wordsIn(normaliseText(alias)), family, roster);
  const titled = [surname, `${given[0]?.slice(0, 1) ?? ''} ${surname}`].map(
    (name) => `${title ?? ''} ${name}`,
  );
  for (const spelling of [...titled, ...knownAs, initials ?? '']) addName(spelling, roster);
}

/** A class or room: as a whole, its parts with a letter and a digit ("9X"), and a bare number behind its kind of place. */
function addPlace(place: string, roster: RosterMaker): void {
  const plain = normaliseText(place);
  const words = wordsIn(plain);
  if (/^(?:\d+|\p{L})$/u.test(plain)) {
    for (const kind of ['room', 'rm', 'class', 'set', 'group']) roster.phrase([kind, plain], 'class-or-room');
    return;
  }
  const isOneWord = words.length === 1;
  for (const word of words) {
    const hasDigit = /\d/u.test(word);
    if (hasDigit && /\p{L}/u.test(word)) {
      roster.word(word, 'class-or-room', false);
      const [letters = '', digits = ''] = word.split(/(?<=\p{L})(?=\d)/u);
      roster.phrase(
        [letters, digits].filter((part) => part !== ''),
        'class-or-room',
      );
    } else if (isOneWord && !hasDigit) roster.word(word, 'class-or-room', true);
  }
  roster.phrase(words, 'class-or-room');
}

function longNamesOf(words: ReadonlyMap<string, RosterWord>): Map<string, string[]> {
  const byLetter = new Map<string, string[]>();
  for (const [word, { reason }] of words) {
    if (reason !== 'name' || word.length < longName || !/^\p{L}+$/u.test(word)) continue;
    const letter = word.slice(0, 1);
    const there = byLetter.get(letter);
    if (there === undefined) byLetter.set(letter, [word]);
    else there.push(word);
  }
  return byLetter;
}

/** What a roster is made from: the staff list, spellings of people, and names of classes and rooms. */
export interface RosterSources {
  staff: readonly ListedName[];
  people: Iterable<string>;
  places: Iterable<string>;
}

/** Prepares spellings for being sought in texts. */
export function rosterFrom({ staff, people, places }: RosterSources): Roster {
  const roster = new RosterMaker();
  for (const member of staff) addMember(member, roster);
  for (const name of new Set(people)) addName(name, roster);
  for (const place of new Set(places)) addPlace(place, roster);
  roster.words.delete('');
  return { words: roster.words, phrases: roster.phrases, longNames: longNamesOf(roster.words) };
}

/** Collects staff, visited teachers, observers, classes and rooms of a walk. */
export function rosterOf({ staff, visits }: Pick<WalkFacts, 'staff' | 'visits'>): Roster {
  return rosterFrom({
    staff,
    people: [
      ...staff.flatMap(({ coach }) => coach ?? []),
      ...visits.flatMap((visit) => [...visit.teacherSpellings, ...visit.observers]),
    ],
    places: [
      ...staff.flatMap((member) => member.rooms),
      ...visits.flatMap((visit) => [visit.className ?? '', visit.room ?? '']),
    ],
  });
}
