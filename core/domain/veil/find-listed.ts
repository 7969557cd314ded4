/** What a text holds of the lists of a school: names, initials and logins, where they are meant. */
import type { NameReason } from '../../contract/names.ts';
import type { Lexicon, NameEntry } from './lexicon.ts';
import { functionWords, institutions, ownedByPeople } from './lists/context-words.ts';
import { isFamous, isFamousName, isFirstName, rankOf } from './lists/english.ts';
import { isCapital, namesInTask, nextWord, type Reading, type Word } from './reading.ts';
import { type NameUse, senseOf, type Verdict } from './sense.ts';
import { shortestSlip } from './slips.ts';
import type { Find, SpanKind } from './spans.ts';

/** What may stand between the parts of one name. */
const withinName = /^(?:[ -]|, ?|\. ?| ?' ?|_)$/u;
/** A misspelt name in small letters must be long: short ones have too many neighbours. */
const longSlip = 6;

interface Judged {
  verdict: Verdict;
  reason: NameReason;
}

export class ListedFinder {
  readonly #lexicon: Lexicon;
  readonly #reading: Reading;
  readonly #finds: Find[] = [];
  readonly #inTask: ReadonlySet<string>;

  constructor(lexicon: Lexicon, reading: Reading) {
    this.#lexicon = lexicon;
    this.#reading = reading;
    this.#inTask = namesInTask(reading);
  }

  find(): Find[] {
    const { words } = this.#reading;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      if (!word) continue;
      const entry = this.entryOf(word);
      if (entry) this.#findName(word, at, entry);
      else if (!this.#findJoined(word)) this.#findSlip(word, at);
    }
    return this.#finds;
  }

  /** The word in the lists, also with the s of an owner whose apostrophe was left out, and with digits for letters. */
  entryOf({ small, shape }: Word): NameEntry | undefined {
    const { names } = this.#lexicon;
    const there = names.get(small);
    if (there !== undefined) return there;
    if (shape === 'number' && /\p{L}{2}/u.test(small)) {
      const meant = names.get(small.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('3', 'e'));
      const bare = names.get(small.replace(/^\d+|\d+$/gu, ''));
      if (meant?.isGiven || meant?.isFamily) return meant;
      return bare?.isFamily ? bare : undefined;
    }
    if (small.length < 4 || !small.endsWith('s') || (shape === 'small' && rankOf(small) !== null))
      return undefined;
    const owner = names.get(small.slice(0, -1));
    return owner && (owner.isGiven || owner.isFamily) ? owner : undefined;
  }

  /** "mhall", "RoseHall", "mhall2". */
  #findJoined({ small, shape, from, to }: Word): boolean {
    const { joined } = this.#lexicon;
    const entry = joined.get(shape === 'number' ? small.replace(/^\d+|\d+$/gu, '') : small);
    if (!entry || rankOf(small) !== null) return false;
    this.#add(from, to, this.#kindOf(entry), { verdict: 'masked', reason: 'joined' });
    return true;
  }

  /** True for a word that the lists have as a name, or that the shipped first names have. */
  isName = (word: Word): boolean => {
    const entry = this.#lexicon.names.get(word.small);
    return entry?.isGiven === true || entry?.isFamily === true || isFirstName(word.small);
  };

  #add(from: number, to: number, kind: SpanKind, { verdict, reason }: Judged): void {
    this.#finds.push({ from, to, kind, verdict, reason });
  }

  #kindOf(...entries: readonly (NameEntry | undefined)[]): SpanKind {
    if (entries.some((entry) => entry?.isTeacher)) return 'teacher';
    return entries.some((entry) => entry?.isPupil) ? 'pupil' : 'name';
  }

  #findName(word: Word, at: number, entry: NameEntry): void {
    if (entry.isGiven || entry.isFamily) {
      const end = this.#endOfWhole(word, at, entry);
      if (end > at) {
        const last = this.#reading.words[end];
        const kind = this.#kindOf(entry, last && this.entryOf(last));
        const isInitials = word.text.length === 1 || last?.text.length === 1;
        this.#add(word.from, last?.to ?? word.to, kind, {
          verdict: 'masked',
          reason: isInitials ? 'initials' : 'whole-name',
        });
      }
      const initial = this.#initialBefore(at, entry);
      if (initial)
        this.#add(initial.from, word.to, this.#kindOf(entry), { verdict: 'masked', reason: 'initials' });
    }
    const judged = this.#judge(word, at, entry);
    if (judged) this.#add(word.from, word.to, this.#kindOf(entry), judged);
  }

  /** The last word of a first and a family name that stand together, or of a name and an initial; else the word itself. */
  #endOfWhole(word: Word, at: number, entry: NameEntry): number {
    const next = this.#reading.words[at + 1];
    if (!next || !withinName.test(next.gap)) return at;
    if (next.text.length === 1)
      return this.#isInitialOf(entry, next, at + 1) && this.#isWritten(word) ? at + 1 : at;
    const other = this.#lexicon.names.get(next.small);
    if (!other || (next.gap !== ' ' && next.gap !== '-' && next.gap !== '_' && !/^, ?$/u.test(next.gap)))
      return at;
    const isInOrder = entry.isGiven && other.isFamily && !next.gap.startsWith(',');
    const isTurned = entry.isFamily && other.isGiven;
    if (!isInOrder && !isTurned) return at;
    if (next.gap.startsWith(',') && !this.#fits(entry, next) && !this.#fits(other, word)) return at;
    return this.#isWritten(word) && this.#isWritten(next) && this.#isPair(word, next, entry, other)
      ? at + 1
      : at;
  }

  /** Two ordinary words are a name where both have their capitals, or belong to one person and no sentence lies between. */
  #isPair(word: Word, next: Word, entry: NameEntry, other: NameEntry): boolean {
    const isPlain = (one: NameEntry): boolean => one.strength === 'plain' || one.strength === 'short';
    if (isPlain(entry) && isPlain(other)) return true;
    const fits = this.#fits(entry, next) && this.#fits(other, word);
    if (this.#reading.letters === 'small' || this.#reading.letters === 'capitals')
      return fits && !functionWords.has(word.small) && !functionWords.has(next.small);
    return fits || isPlain(entry) || isPlain(other) || !word.isStart;
  }

  #fits({ initials }: NameEntry, { small }: Word): boolean {
    return initials.includes(small.slice(0, 1));
  }

  /** Where capitals tell something, an ordinary word without one is no part of a name. */
  #isWritten(word: Word): boolean {
    if (this.#reading.letters === 'small' || this.#reading.letters === 'capitals') return true;
    const strength = this.entryOf(word)?.strength;
    return isCapital(word) || strength === 'plain' || word.shape === 'number';
  }

  #isInitialOf(entry: NameEntry, letter: Word, at: number): boolean {
    if (!entry.initials.includes(letter.small) || !/\p{L}/u.test(letter.small)) return false;
    if (letter.gap === "'") return false;
    const isPlain = entry.strength === 'plain';
    if (this.#reading.letters === 'small' || this.#reading.letters === 'capitals')
      return !(isPlain ? /^[ai]$/u : /^[aios]$/u).test(letter.small) || letter.gap === ', ';
    if (letter.shape !== 'capital') return isPlain && !/^[aio]$/u.test(letter.small);
    return isPlain || letter.gap !== ' ' || !/^[ai]$/u.test(letter.small) || !nextWord(this.#reading, at);
  }

  /** "M. Hall", "m hall", "MHall" is a login. */
  #initialBefore(at: number, entry: NameEntry): Word | undefined {
    const word = this.#reading.words[at];
    const letter = this.#reading.words[at - 1];
    if (!word || letter?.text.length !== 1 || !/^(?:\. ?| )$/u.test(word.gap) || !entry.isFamily)
      return undefined;
    if (!entry.initials.includes(letter.small) || letter.gap === "'") return undefined;
    const isBare = this.#reading.letters === 'small' || this.#reading.letters === 'capitals';
    const isWordlike = (isBare ? /^[aios]$/u : /^[aio]$/u).test(letter.small) && word.gap === ' ';
    if (isBare) return entry.strength === 'plain' || !isWordlike ? letter : undefined;
    if (!isCapital(word) && entry.strength !== 'plain') return undefined;
    return letter.shape === 'capital' && !(isWordlike && entry.strength !== 'plain' && letter.isStart)
      ? letter
      : undefined;
  }

  /** A listed word by itself. Null where it is no candidate at all. */
  #judge(word: Word, at: number, entry: NameEntry): Judged | null {
    const isTelling = this.#reading.letters === 'telling' || this.#reading.letters === 'headings';
    if (entry.code !== null && this.#isCode(word, entry)) return { verdict: 'masked', reason: 'initials' };
    const left = (reason: NameReason): Judged | null =>
      isCapital(word) ? { verdict: 'left', reason } : null;
    if (!entry.isGiven && !entry.isFamily) return entry.code === 'listed' ? left('initials') : null;
    // "Halls routine" is somebody's, "Halls were full" is not.
    if (!this.#lexicon.names.has(word.small) && rankOf(word.small) !== null)
      return ownedByPeople.has(nextWord(this.#reading, at)?.small ?? '')
        ? { verdict: 'masked', reason: 'listed' }
        : left('ordinary-word');
    if (this.#isElsewhere(word, at) || this.#isFamilyOfOther(entry, at)) return left('ordinary-word');
    // Small letters name nobody famous, and nobody writes a word of English so.
    const isBare = !isTelling || word.shape === 'small';
    if (entry.strength === 'plain' || (entry.strength === 'famous' && isBare && rankOf(word.small) === null))
      return { verdict: 'masked', reason: 'listed' };
    if (isTelling && isCapital(word) && (entry.strength === 'short' || entry.strength === 'rare'))
      return { verdict: this.#isPartOfOther(word, at) ? 'asked' : 'masked', reason: 'listed' };
    const use: NameUse = entry.strength === 'famous' ? 'famous' : entry.isGiven ? 'given' : 'family';
    const reason = entry.strength === 'famous' ? 'famous-name' : 'ordinary-word';
    if (entry.strength === 'short' && senseOf(use, this.#reading, at, this.isName) === 'left')
      return left(reason);
    if (this.#mixesAlphabets(word)) return { verdict: 'masked', reason: 'disguised' };
    return this.#decide(word, senseOf(use, this.#reading, at, this.isName), reason, left(reason));
  }

  /** What the school has said settles what would be asked; a name that the lists hold stays masked where it is meant. */
  #decide(word: Word, verdict: Verdict, reason: NameReason, left: Judged | null): Judged | null {
    const decided = this.#lexicon.decided.get(word.small);
    if (verdict === 'left') return left;
    if (decided === undefined || verdict === 'masked') return { verdict, reason };
    return { verdict: decided === 'nobody' ? 'left' : 'masked', reason: 'decided' };
  }

  #isCode(word: Word, { code, strength }: NameEntry): boolean {
    const isTelling = this.#reading.letters === 'telling' || this.#reading.letters === 'headings';
    if (isTelling && word.shape === 'capitals')
      return code === 'listed' || strength === 'plain' || strength === 'short';
    if (code !== 'listed' || word.text.length < 3) return code === 'listed' && isTelling && isCapital(word);
    return rankOf(word.small) === null && !functionWords.has(word.small);
  }

  /** "Khan Academy"; "the name Tom", where the text speaks of a task: nobody in the room. */
  #isElsewhere(word: Word, at: number): boolean {
    const next = nextWord(this.#reading, at);
    if (isCapital(next) && institutions.has(next.small) && !this.#lexicon.names.get(next.small)?.isFamily)
      return true;
    return this.#inTask.has(word.small);
  }

  /** "Anne Frank", where Frank is a first name of the lists and Anne is none. */
  #isFamilyOfOther({ isFamily, strength }: NameEntry, at: number): boolean {
    const before = this.#reading.words[at]?.gap === ' ' ? this.#reading.words[at - 1] : undefined;
    if (isFamily || strength === 'plain' || !before || !isCapital(before)) return false;
    return isFirstName(before.small) && this.entryOf(before) === undefined;
  }

  #isPartOfOther(word: Word, at: number): boolean {
    const next = nextWord(this.#reading, at);
    return isCapital(next) && word.shape !== 'capitals' && isFamous(next.small);
  }

  /** A word that is on no list, and one slip away from one that is. */
  #findSlip(word: Word, at: number): void {
    const { small, shape } = word;
    if (small.length < shortestSlip - 1 || shape === 'number') return;
    const isTelling = this.#reading.letters === 'telling';
    if (isTelling && shape === 'small' && small.length < longSlip) return;
    const rank = rankOf(small);
    // "Pillar" in the middle of a sentence may be Pillai.
    const isDoubtful = rank === 'rare' && isTelling && shape === 'capital' && !word.isStart;
    if ((rank !== null && !isDoubtful) || isFirstName(small) || isFamousName(small)) return;
    const stem = small.length > shortestSlip && small.endsWith('s') ? small.slice(0, -1) : null;
    const name =
      this.#lexicon.slips.find(small) ?? (stem === null ? undefined : this.#lexicon.slips.find(stem));
    if (name === undefined || (isTelling && shape === 'small' && name.length < longSlip)) return;
    if (this.#lexicon.decided.get(small) === 'nobody') return;
    if (this.#lexicon.names.get(name)?.strength === 'common' && !this.#isSomebody(word, at)) return;
    this.#add(word.from, word.to, this.#kindOf(this.#lexicon.names.get(name)), {
      verdict: isDoubtful ? 'asked' : 'masked',
      reason: 'misspelt',
    });
    this.#addInitialOfSlip(word, at, name);
  }

  /** One slip from an ordinary word is a misspelt word, unless it stands where a name does. */
  #isSomebody(word: Word, at: number): boolean {
    if (this.#reading.letters !== 'telling' || !isCapital(word)) return false;
    return senseOf('unknown', this.#reading, at, this.isName) !== 'left';
  }

  /** "M. Hal": the initial goes with the name. */
  #addInitialOfSlip(word: Word, at: number, name: string): void {
    const entry = this.#lexicon.names.get(name);
    const letter = entry && this.#initialBefore(at, entry);
    if (letter)
      this.#add(letter.from, word.to, this.#kindOf(entry), { verdict: 'masked', reason: 'misspelt' });
  }

  #mixesAlphabets({ from, to, shape }: Word): boolean {
    const written = this.#reading.written(from, to);
    return (
      shape !== 'small' &&
      /\p{Script=Latin}/u.test(written) &&
      /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(written)
    );
  }
}
