/** What names somebody by its shape alone, listed or not: titles, addresses, codes of classes and rooms. */
import { classCode, emailAddress, roomCode, spelled, titled, titledSmall } from './find-names.ts';
import type { KnownNames } from './known-names.ts';
import { isOrdinary } from './ordinary-words.ts';
import { isCapitals, isThing, type Reading, type VeilSpan } from './veil-context.ts';
import { inSetTexts, saysAlone } from './veil-words.ts';

const handle = /(?<![\p{L}\p{N}.])@[\p{L}][\p{L}\p{N}._]+/gu;
const phone = /(?<![\p{L}\p{N}])(?:\+44 ?|0)\d(?:[ -]?\d){8,9}(?!\p{N})/gu;
/** "Mrs 0'Brien": a zero where the letter was meant. */
const titledZero = /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? 0'?\p{Lu}[\p{L}'-]*/gu;
const initialPair = /(?<![\p{L}\p{N}.])\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])\.?/gu;
const dottedInitials = /\p{Lu}\. ?\p{Lu}/u;
/** There is one of them in a subject. */
const roleIn = /\b(?:NQT|ECT|trainee) in (\p{Lu}\p{Ll}+)/gu;
const aloneWord = /(?<![\p{L}\p{N}'])(?:she|her|hers|he|him|his)(?![\p{L}\p{N}'])/giu;
const mentionsTitle =
  /(?<!\p{L})(?:m[rsx]|mrs|miss|dr|prof|sir|dame|rev|se[nñ]or|mada?me|mme|mons|herr|frau)/iu;

class PatternFinder {
  readonly #found: VeilSpan[] = [];
  readonly #known: KnownNames;
  readonly #reading: Reading;

  constructor(known: KnownNames, reading: Reading) {
    this.#known = known;
    this.#reading = reading;
  }

  #add(from: number, to: number, kind: VeilSpan['kind']): void {
    this.#found.push({ from, to, kind });
  }

  #each(pattern: RegExp, then: (text: string, from: number, to: number) => void): void {
    for (const match of this.#reading.plain.matchAll(pattern))
      then(match[0], match.index, match.index + match[0].length);
  }

  find(): VeilSpan[] {
    const { plain } = this.#reading;
    if (plain.includes('@'))
      for (const pattern of [emailAddress, handle]) this.#each(pattern, this.#as('address'));
    if (mentionsTitle.test(plain)) this.#findTitles();
    if (/\d/u.test(plain)) this.#findCodes();
    if (dottedInitials.test(plain)) this.#findInitials();
    if (plain.includes('department') && saysAlone.test(plain)) this.#each(aloneWord, this.#as('name'));
    if (plain.includes(' in '))
      for (const match of plain.matchAll(roleIn)) {
        const to = match.index + match[0].length;
        this.#add(to - (match[1]?.length ?? 0), to, 'name');
      }
    return this.#found;
  }

  #as(kind: VeilSpan['kind']) {
    return (_text: string, from: number, to: number): void => this.#add(from, to, kind);
  }

  #findCodes(): void {
    this.#each(phone, this.#as('address'));
    this.#each(roomCode, this.#as('room'));
    this.#each(classCode, (_text, from, to) => {
      if (!isThing(this.#reading, from)) this.#add(from, to, 'class');
    });
  }

  /** "J.P.", "R.H.A." */
  #findInitials(): void {
    this.#each(initialPair, (text, from, to) => {
      if (this.#known.codes.has(text.replaceAll('.', '').toLowerCase())) this.#add(from, to, 'name');
    });
    for (const word of spelled(this.#reading.plain))
      if (isCapitals(word) && this.#known.codes.has(word.small)) this.#add(word.from, word.to, 'name');
  }

  #findTitles(): void {
    this.#each(titledZero, (_text, from, to) => this.#add(from, to, 'teacher'));
    const begun = new Set<number>();
    for (const pattern of [titled, titledSmall])
      this.#each(pattern, (text, from, to) => {
        // "Mr K. co-taught" is "Mr K", which the first of the two has found.
        if (begun.has(from)) return;
        begun.add(from);
        const name = text.match(/\p{L}[\p{L}-]*$|\p{L}[\p{L}-]*(?='s?$)/u)?.[0].toLowerCase() ?? '';
        if (inSetTexts.has(name) && !this.#known.roster.words.has(name)) return;
        this.#add(from, this.#afterTitled(to, text), 'teacher');
      });
  }

  /** "Ms Liam Pemberton": one more name behind the first, known or not. The s of an owner stays. */
  #afterTitled(to: number, text: string): number {
    const owner = /'s$/u.exec(text);
    if (owner) return to - 2;
    const next = /^[. ]{1,2}(\p{Lu}\p{Ll}[\p{L}-]*)/u.exec(this.#reading.plain.slice(to));
    const name = next?.[1]?.toLowerCase();
    const isInitial = /(?<!\p{L})\p{Lu}$/u.test(text);
    if (!next || name === undefined || (next[0].startsWith('.') && !isInitial)) return to;
    return isOrdinary(name) && !isInitial && !this.#known.given.has(name) && !this.#known.family.has(name)
      ? to
      : to + next[0].length;
  }
}

/** What its shape alone gives away in a text, in any order and perhaps overlapping. */
export const spansByShape = (known: KnownNames, reading: Reading): VeilSpan[] =>
  new PatternFinder(known, reading).find();
