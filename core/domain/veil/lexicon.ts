/** What the lists of a school say of single words: given name, family name, initials, class, room. */
import type { WalkNames, WordDecisions } from '../../contract/names.ts';
import { abbreviations } from './lists/context-words.ts';
import { isFamousName, rankOf, rankOfName } from './lists/english.ts';
import { isNoName } from './lists/ordinary-words.ts';
import { normaliseText } from './normalise.ts';
import { SlipIndex } from './slips.ts';
import { isFormOfAddress, isNobody, isParticle } from './titles.ts';

/** How much a listed word says by itself. */
type NameStrength = 'plain' | 'short' | 'famous' | 'rare' | 'common';

export interface NameEntry {
  isGiven: boolean;
  isFamily: boolean;
  /** Initials as the staff list has them, or as a hurried note makes them of a name. */
  code: 'listed' | 'made' | null;
  isTeacher: boolean;
  isPupil: boolean;
  /** First letters of the other names of those who bear this one. */
  initials: string;
  strength: NameStrength;
}

/** A class or a room, as the words that stand one after the other. */
export interface PlaceEntry {
  words: readonly string[];
  kind: 'class' | 'room';
}

export interface Lexicon {
  /** By the word in small letters. */
  names: ReadonlyMap<string, NameEntry>;
  /** Initial and family name in one, first and last in one: logins, with the family name's entry. */
  joined: ReadonlyMap<string, NameEntry>;
  /** By the first word in small letters. */
  places: ReadonlyMap<string, readonly PlaceEntry[]>;
  slips: SlipIndex;
  /** What the school has said of a word. */
  decided: ReadonlyMap<string, WordDecisions[number]['meaning']>;
}

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const smallWordsIn = (text: string): string[] => wordsIn(normaliseText(text).toLowerCase());

function strengthOf(small: string): NameStrength {
  const rank = rankOfName(small);
  if (rank === 'common') return 'common';
  if (isFamousName(small)) return 'famous';
  if (rank === 'rare') return 'rare';
  return small.length < 3 ? 'short' : 'plain';
}

interface Role {
  isTeacher: boolean;
  isPupil: boolean;
}
const teacher: Role = { isTeacher: true, isPupil: false };
const pupil: Role = { isTeacher: false, isPupil: true };
const somebody: Role = { isTeacher: false, isPupil: false };

class LexiconMaker {
  readonly names = new Map<string, NameEntry>();
  readonly joined = new Map<string, NameEntry>();
  readonly places = new Map<string, PlaceEntry[]>();
  readonly slips = new SlipIndex();

  #entry(small: string, { isTeacher, isPupil }: Role): NameEntry {
    let entry = this.names.get(small);
    if (!entry) {
      entry = {
        isGiven: false,
        isFamily: false,
        code: null,
        isTeacher: false,
        isPupil: false,
        initials: '',
        strength: 'plain',
      };
      this.names.set(small, entry);
    }
    entry.isTeacher ||= isTeacher;
    entry.isPupil ||= isPupil;
    return entry;
  }

  #name(small: string, part: 'isGiven' | 'isFamily', initial: string, role: Role): void {
    if (small.length < 2 || /^\d+$/u.test(small)) return;
    const entry = this.#entry(small, role);
    if (!entry.isGiven && !entry.isFamily) {
      entry.strength = strengthOf(small);
      this.slips.add(small);
    }
    entry[part] = true;
    if (initial !== '' && !entry.initials.includes(initial)) entry.initials += initial;
  }

  code(small: string, kind: 'listed' | 'made', role: Role): void {
    if (small.length < 2 || small.length > 5) return;
    if (kind === 'made' && (rankOf(small) !== null || abbreviations.has(small))) return;
    const entry = this.#entry(small, role);
    if (entry.code !== 'listed') entry.code = kind;
  }

  #joined(small: string, family: NameEntry): void {
    if (small.length > 3) this.joined.set(small, family);
  }

  /** Given and family names in small letters, each in its words: every way in which the two are written together. */
  person(given: readonly string[], family: readonly string[], role: Role): void {
    const [first = ''] = given;
    const last = family.findLast((word) => !isParticle(word)) ?? family.at(-1) ?? '';
    for (const word of given) this.#name(word, 'isGiven', last.slice(0, 1), role);
    for (const word of family)
      if (family.length === 1 || !isParticle(word)) this.#name(word, 'isFamily', first.slice(0, 1), role);
    const whole = family.join('');
    if (family.length > 1) this.#name(whole, 'isFamily', first.slice(0, 1), role);
    if (first === '' || last === '') return;
    const initial = first.slice(0, 1);
    this.code(initial + last.slice(0, 1), 'made', role);
    this.code(initial + last.slice(0, 2), 'made', role);
    const entry = this.names.get(last);
    if (!entry) return;
    for (const joined of [initial + whole, whole + initial, first + whole, first + last.slice(0, 1)])
      this.#joined(joined, entry);
    if (last !== whole) for (const joined of [initial + last, first + last]) this.#joined(joined, entry);
  }

  /** "Ms R Hall", "Hall, Rose", "Rose Hall", "RHA", "Rose", "r.hall@school.example". */
  spelling(spelling: string, role: Role): void {
    const plain = normaliseText(spelling);
    if (isNobody(plain.toLowerCase())) return;
    const [before = '', after] = plain.split('@')[0]?.split(',') ?? [];
    const words = wordsIn(after === undefined ? before : `${after} ${before}`);
    const isTitled = words.some((word) => isFormOfAddress(word.toLowerCase()));
    const named = words.filter(
      (word) => !isFormOfAddress(word.toLowerCase()) && !(words.length > 1 && isNoName(word)),
    );
    const [first, ...rest] = named.map((word) => word.toLowerCase());
    if (first === undefined) return;
    if (isTitled && first.length > 1 && rest.length > 0) {
      this.person([first], rest, role);
      return;
    }
    if (rest.length > 0) this.#untitled(first, rest, role);
    else if (isTitled) this.person([], [first], role);
    else if (named[0] === named[0]?.toUpperCase() && first.length <= 4) this.code(first, 'listed', role);
    else {
      this.person([first], [], role);
      this.person([], [first], role);
    }
  }

  /** "Rose Hall"; "Hall R" has the initial behind. */
  #untitled(first: string, rest: readonly string[], role: Role): void {
    const last = rest.at(-1) ?? '';
    if (last.length === 1 && first.length > 1) this.person([last], [first, ...rest.slice(0, -1)], role);
    else this.person([first], rest, role);
  }

  /** A class or room as a whole, its parts with a letter and a digit ("9X"), and a bare number behind its kind of place. */
  place(place: string, kind: PlaceEntry['kind']): void {
    const words = smallWordsIn(place);
    const [only = ''] = words;
    if (words.length === 0) return;
    if (words.length === 1 && /^(?:\d+|\p{L})$/u.test(only)) {
      for (const before of ['room', 'rm', 'class', 'set', 'group']) this.#put([before, only], kind);
      return;
    }
    this.#put(words, kind);
    if (words.length > 1) this.#put([words.join('')], kind);
    for (const word of words) {
      if (!/\d/u.test(word) || !/\p{L}/u.test(word) || /^(?:y|yr|year|ks)\d+$/u.test(word)) continue;
      this.#put([word], kind);
      this.#put(word.split(/(?<=\p{L})(?=\d)/u), kind);
    }
  }

  #put(words: readonly string[], kind: PlaceEntry['kind']): void {
    const [first = ''] = words;
    const there = this.places.get(first);
    if (!there) this.places.set(first, [{ words, kind }]);
    else if (!there.some((one) => one.words.join(' ') === words.join(' '))) there.push({ words, kind });
  }
}

/** Reads the lists once. Time grows with their letters. */
export function makeLexicon(names: WalkNames, decisions: WordDecisions): Lexicon {
  const maker = new LexiconMaker();
  for (const { firstName, surname, initials, knownAs } of names.staff) {
    const family = smallWordsIn(surname);
    maker.person(smallWordsIn(firstName), family, teacher);
    for (const alias of knownAs) {
      const words = smallWordsIn(alias).filter((word) => !isFormOfAddress(word));
      maker.person(words, words.length === 1 ? family : [], teacher);
    }
    if (initials)
      maker.code(
        normaliseText(initials)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]/gu, ''),
        'listed',
        teacher,
      );
  }
  for (const spelling of new Set(names.teachers)) maker.spelling(spelling, teacher);
  for (const spelling of new Set(names.others)) maker.spelling(spelling, somebody);
  for (const place of new Set(names.classes)) maker.place(place, 'class');
  for (const place of new Set(names.rooms)) maker.place(place, 'room');
  for (const { word, meaning } of decisions)
    if (meaning !== 'nobody') maker.person(smallWordsIn(word), [], meaning === 'colleague' ? teacher : pupil);
  return {
    names: maker.names,
    joined: maker.joined,
    places: maker.places,
    slips: maker.slips,
    decided: new Map(decisions.map(({ word, meaning }) => [normaliseText(word).toLowerCase(), meaning])),
  };
}
