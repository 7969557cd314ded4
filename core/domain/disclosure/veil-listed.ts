/** What a text holds of the lists of a walk: names, initials, classes and rooms, where they are meant. */
import { isMisspelt, phrasesIn, type Place, type Word } from './find-names.ts';
import type { KnownNames } from './known-names.ts';
import { isOrdinary } from './ordinary-words.ts';
import { isPupilName } from './pupil-names.ts';
import {
  beginsSentence,
  gapAfter,
  gapBefore,
  isActing,
  isCapital,
  isCapitals,
  isMeant,
  isThing,
  type Reading,
  type VeilSpan,
} from './veil-context.ts';
import { beforePlaces, institutions, taskWords } from './veil-words.ts';

type VeilKind = VeilSpan['kind'];

const smallWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const twoAlphabets = /\p{Script=Latin}/u;
const otherAlphabet = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

class ListedFinder {
  readonly #known: KnownNames;
  readonly #reading: Reading;
  readonly #found: VeilSpan[] = [];

  constructor(known: KnownNames, reading: Reading) {
    this.#known = known;
    this.#reading = reading;
  }

  find(): VeilSpan[] {
    this.#findPhrases();
    this.#reading.words.forEach((word, at) => {
      const kind = this.#kindOf(word, at);
      if (kind) this.#add(word.from, this.#withInitial(word, at), kind);
    });
    return this.#found;
  }

  /** "Poppy M": the letter of a family name that no list holds. */
  #withInitial({ to, small }: Word, at: number): number {
    const next = this.#reading.words[at + 1];
    const isInitial = isPupilName(small) && next !== undefined && /^[B-HJ-Z]$/u.test(next.text);
    return isInitial && gapAfter(this.#reading, at) === ' ' ? next.to : to;
  }

  #add(from: number, to: number, kind: VeilKind): void {
    this.#found.push({ from, to, kind });
  }

  #findPhrases(): void {
    const { words, plain } = this.#reading;
    for (const place of phrasesIn(words, this.#known.roster, plain)) {
      if (place.reason === 'name' && !this.#isNamePhrase(place)) continue;
      const isRoom = smallWords(place.text).every((word) => this.#known.rooms.has(word));
      const kind =
        place.reason === 'name' ? this.#personKind(smallWords(place.text)) : isRoom ? 'room' : 'class';
      // "Adeyemi's" would else be Adeyemi with the initial S.
      this.#add(place.from, place.to - (/'s$/u.test(place.text) ? 2 : 0), kind);
    }
  }

  /** "mark reading" and "will b" are two names only where both have their capitals. */
  #isNamePhrase({ text }: Place): boolean {
    const parts = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const long = parts.filter((part) => part.length > 1);
    if (long.some((part) => !isOrdinary(part.toLowerCase()) && this.#isListed(part.toLowerCase())))
      return true;
    if (!this.#reading.tellsByCapitals) return long.length > 1;
    return parts.every((part) => part !== part.toLowerCase() || /^\d/u.test(part));
  }

  #isListed(small: string): boolean {
    return this.#known.given.has(small) || this.#known.family.has(small);
  }

  #personKind(smalls: readonly string[]): VeilKind {
    return smalls.some((small) => this.#known.teachers.has(small) || small === 'mr') ? 'teacher' : 'name';
  }

  #kindOf(word: Word, at: number): VeilKind | null {
    if (word.small === 'sir' || word.small === 'miss') return this.#isAddressed(word, at) ? 'teacher' : null;
    const { roster, rooms, classes } = this.#known;
    const known = this.#entryOf(word);
    if (known === undefined) return this.#unlistedKind(word, at);
    const isPlace = rooms.has(word.small) || classes.has(word.small);
    if (/\d/u.test(word.small)) return this.#isCode(word) ? (rooms.has(word.small) ? 'room' : 'class') : null;
    if (this.#isInTask(word) || this.#isInstitution(at)) return null;
    if (this.#isName(word, at)) return this.#personKind([word.small]);
    const isThere = isPlace && isCapital(word) && this.#reading.tellsByCapitals && this.#followsPlaceWord(at);
    if (isThere) return rooms.has(word.small) ? 'room' : 'class';
    return roster.words.get(word.small)?.needsCapital === false && !isPlace
      ? this.#personKind([word.small])
      : null;
  }

  /** The word in the lists, also with the s of an owner whose apostrophe was left out. */
  #entryOf({ small }: Word): string | undefined {
    const { words } = this.#known.roster;
    if (words.has(small) || this.#known.codes.has(small)) return small;
    const stem = small.length > 3 && small.endsWith('s') ? small.slice(0, -1) : '';
    return words.get(stem)?.needsCapital === false && words.get(stem)?.reason === 'name' ? stem : undefined;
  }

  #isName(word: Word, at: number): boolean {
    const { given, family, codes } = this.#known;
    const small = this.#entryOf(word) ?? '';
    if (codes.has(small) && isCapitals(word) && this.#reading.tellsByCapitals) return true;
    const use = { isGiven: given.has(small), isFamily: family.has(small) };
    if (!use.isGiven && !use.isFamily) return false;
    if (!isOrdinary(small)) return true;
    if (isCapital(word) && this.#mixesAlphabets(word)) return true;
    return isMeant(this.#reading, at, use, (other) => this.#isListed(other.small));
  }

  /** A word that the lists do not hold as it stands: a pupil's name, or a name misspelt. */
  #unlistedKind(word: Word, at: number): VeilKind | null {
    if (isPupilName(word.small)) return this.#isPupil(word, at) ? 'name' : null;
    if (word.text.length < 6 || isOrdinary(word.small) || !isMisspelt(word, this.#known.roster)) return null;
    if (this.#reading.tellsByCapitals && !isCapital(word)) return null;
    const isSure = !beginsSentence(this.#reading, at) || isActing(this.#reading, at);
    return isSure ? 'name' : null;
  }

  /** "Kayden", "Poppy M"; not "Emily Brontë" and not "Isaac Newton". */
  #isPupil(word: Word, at: number): boolean {
    if (!this.#reading.tellsByCapitals || !isCapital(word) || isCapitals(word) || this.#isInTask(word))
      return false;
    if (isOrdinary(word.small) && this.#withInitial(word, at) === word.to) return false;
    const next = this.#reading.words[at + 1];
    const isWhole =
      !next || gapAfter(this.#reading, at) !== ' ' || !isCapital(next) || next.text.length === 1;
    const before = gapBefore(this.#reading, at) === ' ' ? this.#reading.words[at - 1] : undefined;
    return isWhole && (!before || !isCapital(before) || beginsSentence(this.#reading, at - 1));
  }

  /** "sir asked", "Miss told Summer"; not "Sir Isaac" and not "pupils miss a turn". */
  #isAddressed(word: Word, at: number): boolean {
    const next = this.#reading.words[at + 1];
    if (next && gapAfter(this.#reading, at) === ' ' && isCapital(next)) return false;
    if (word.small === 'sir' || isActing(this.#reading, at)) return true;
    return this.#reading.tellsByCapitals && isCapital(word) && !beginsSentence(this.#reading, at);
  }

  /** A class or room code, and not a year group, a multiplication, a pencil or a question. */
  #isCode(word: Word): boolean {
    if (/^(?:y|yr|year)?\d{1,2}$/u.test(word.small)) return false;
    if (/^\d+x\d+$/u.test(word.text)) return false;
    return !isThing(this.#reading, word.from);
  }

  #followsPlaceWord(at: number): boolean {
    const before = this.#reading.words[at - 1];
    const next = this.#reading.words[at + 1];
    const isPart = next !== undefined && gapAfter(this.#reading, at) === ' ' && isCapital(next);
    return (
      before !== undefined &&
      gapBefore(this.#reading, at) === ' ' &&
      beforePlaces.has(before.small) &&
      !isPart
    );
  }

  /** "Khan Academy". */
  #isInstitution(at: number): boolean {
    const next = this.#reading.words[at + 1];
    return (
      next !== undefined &&
      gapAfter(this.#reading, at) === ' ' &&
      isCapital(next) &&
      institutions.has(next.small)
    );
  }

  /** "The name Tom", where the text speaks of a task: nobody in the room. */
  #isInTask(word: Word): boolean {
    const { plain } = this.#reading;
    return taskWords.test(plain) && plain.toLowerCase().includes(`the name ${word.small}`);
  }

  #mixesAlphabets({ from, to }: Word): boolean {
    const written = this.#reading.written(from, to);
    return otherAlphabet.test(written) && twoAlphabets.test(written);
  }
}

/** What the lists of the walk name in a text, in any order and perhaps overlapping. */
export const spansByLists = (known: KnownNames, reading: Reading): VeilSpan[] =>
  new ListedFinder(known, reading).find();
