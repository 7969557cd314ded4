/** Pupils and visitors on no list: first names that we ship, and words with a capital that nobody knows. */
import type { NameReason } from '../../contract/names.ts';
import type { Lexicon } from './lexicon.ts';
import {
  beforeFamous,
  functionWords,
  institutions,
  personVerbs,
  sayingVerbs,
  spokenTo,
  teachingVerbs,
} from './lists/context-words.ts';
import { isFamous, isFirstName, rankOf } from './lists/english.ts';
import { isNoName } from './lists/ordinary-words.ts';
import {
  gapAfter,
  isCapital,
  isOwner,
  namesInTask,
  nextWord,
  type Reading,
  type Word,
  wordBefore,
} from './reading.ts';
import { senseOf, type Verdict } from './sense.ts';
import type { Find } from './spans.ts';

/** Shorter first names in small letters are too often something else. */
const longFirstName = 4;

type Known = 'plain-first-name' | 'doubtful-first-name' | 'unknown' | 'famous' | 'word' | null;

/** "McKay" and "DeShawn" are names, "PowerPoint" and "ClassCharts" are none. */
function isBrand(text: string): boolean {
  const humps = text.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  return humps.length > 1 && humps.some((hump) => hump.length > 2 && rankOf(hump.toLowerCase()) !== null);
}

function knownAs({ small, text, shape }: Word): Known {
  if (shape === 'number' || small.length < 2 || functionWords.has(small)) return null;
  const isOther = rankOf(small) !== null || isFamous(small);
  if (isFirstName(small)) return isOther ? 'doubtful-first-name' : 'plain-first-name';
  if (shape !== 'capital' || isBrand(text)) return null;
  if (!isOther) return small.length > 2 ? 'unknown' : null;
  return isNoName(small) || small.endsWith('s') || small.length < 3
    ? null
    : isFamous(small)
      ? 'famous'
      : 'word';
}

class UnlistedFinder {
  readonly #lexicon: Lexicon;
  readonly #reading: Reading;
  readonly #isName: (word: Word) => boolean;
  readonly #inTask: ReadonlySet<string>;

  constructor(lexicon: Lexicon, reading: Reading, isName: (word: Word) => boolean) {
    this.#lexicon = lexicon;
    this.#reading = reading;
    this.#isName = isName;
    this.#inTask = namesInTask(reading);
  }

  find(): Find[] {
    return this.#reading.words.flatMap((word, at): Find[] => {
      const entry = this.#lexicon.names.get(word.small);
      if (entry?.isGiven || entry?.isFamily || (entry?.code && word.shape === 'capitals')) return [];
      const known = knownAs(word);
      if (known === null) return [];
      const initialled = known === 'famous' || known === 'word' ? null : this.#withInitial(word, at);
      const judged = initialled ? 'masked' : this.#judge(word, at, known);
      if (judged === 'left') return [];
      const isMasked = judged === 'masked';
      const reason: NameReason =
        known === 'unknown' || known === 'word' || known === 'famous' ? 'unknown-name' : 'first-name';
      const to = isMasked ? this.#endOfName(word, at) : word.to;
      const kind = isMasked && to === this.#endOfInitial(word, at) && !this.#isAdult(at) ? 'pupil' : 'name';
      const [from, end] = initialled ?? [word.from, to];
      return [this.#decided(word, { from, to: Math.max(to, end), kind, verdict: judged, reason })];
    });
  }

  /** What the school has said of the word settles it, whatever stands around it. */
  #decided({ small, from, to }: Word, find: Find): Find {
    if (this.#lexicon.decided.get(small) !== 'nobody') return find;
    return { ...find, from, to, verdict: 'left', reason: 'decided' };
  }

  /** "T. Abara", "K Patelwala", "Smithson, J.": from and up to, the initial included. Null where there is none. */
  #withInitial({ from, to, gap, shape }: Word, at: number): [number, number] | null {
    const { words, letters } = this.#reading;
    if (letters !== 'telling' || shape !== 'capital') return null;
    const [letter, next] = [words[at - 1], words[at + 1]];
    if (letter?.shape === 'capital' && letter.text.length === 1 && /^(?:\. ?| )$/u.test(gap))
      if (gap !== ' ' || !/^[AI]$/u.test(letter.text)) return [letter.from, to];
    const isBehind = next?.shape === 'capital' && next.text.length === 1 && next.gap === ', ';
    return isBehind && gapAfter(this.#reading, at + 1).startsWith('.') ? [from, next.to] : null;
  }

  #judge(word: Word, at: number, known: Exclude<Known, null>): Verdict {
    const { letters } = this.#reading;
    if (this.#isFamousOrPlace(at) || this.#inTask.has(word.small)) return 'left';
    if (letters === 'small' || letters === 'capitals')
      return known === 'plain-first-name' && word.small.length >= longFirstName ? 'masked' : 'left';
    if (word.shape === 'small') return known === 'plain-first-name' ? this.#judgeSmall(at) : 'left';
    if (known === 'plain-first-name' && !this.#isBesideFamous(at))
      return word.shape === 'capitals' && word.small.length < 4 ? 'left' : 'masked';
    // "The teacher praised Summer": nobody praises a season.
    if (known === 'famous' && !spokenTo.has(wordBefore(this.#reading, at)?.small ?? '')) return 'left';
    if (known === 'famous') return senseOf('word', this.#reading, at, this.#isName);
    const use = known === 'doubtful-first-name' || known === 'plain-first-name' ? 'first-name' : known;
    return senseOf(use, this.#reading, at, this.#isName);
  }

  /** "said amira", "jayden asked", in a text that has its capitals elsewhere. */
  #judgeSmall(at: number): Verdict {
    const before = wordBefore(this.#reading, at)?.small ?? '';
    const next = nextWord(this.#reading, at)?.small ?? '';
    const isSpokenOf =
      spokenTo.has(before) || before === 'said' || sayingVerbs.has(next) || personVerbs.has(next);
    return isSpokenOf || isOwner(this.#reading, at) ? 'masked' : 'left';
  }

  /** "Isaac Newton", "Emily Bronte", "Queen Elizabeth", "Victoria Station", "the Zoe method". */
  #isFamousOrPlace(at: number): boolean {
    const next = nextWord(this.#reading, at);
    if (
      isCapital(next) &&
      (institutions.has(next.small) || (isFamous(next.small) && !isFirstName(next.small)))
    )
      return true;
    if (this.#isOfLegend(at)) return true;
    const before = wordBefore(this.#reading, at);
    if (before === undefined) return false;
    if (beforeFamous.has(before.small) && isCapital(before)) return true;
    return isCapital(before) && !before.isStart && isFamous(before.small) && !this.#isName(before);
  }

  /** "William the Conqueror", "Catherine of Aragon", "Peter and the Wolf". */
  #isOfLegend(at: number): boolean {
    const { words } = this.#reading;
    const [link, second, third] = [nextWord(this.#reading, at), words[at + 2], words[at + 3]];
    if (link?.small === 'the' || link?.small === 'of')
      return second?.gap === ' ' && second.shape === 'capital';
    return (
      link?.small === 'and' && second?.small === 'the' && third?.gap === ' ' && third.shape === 'capital'
    );
  }

  /** "Abraham and Isaac": whoever stands beside somebody that lessons speak of may be of the same story. */
  #isBesideFamous(at: number): boolean {
    const { words } = this.#reading;
    const isOfStory = (and: Word | undefined, other: Word | undefined): boolean =>
      and?.small === 'and' &&
      isCapital(other) &&
      isFamous(other.small) &&
      rankOf(other.small) === null &&
      this.#lexicon.names.get(other.small) === undefined;
    return isOfStory(words[at + 1], words[at + 2]) || isOfStory(words[at - 1], words[at - 2]);
  }

  #isAdult(at: number): boolean {
    return teachingVerbs.has(nextWord(this.#reading, at)?.small ?? '');
  }

  /** "Poppy M": the letter of a family name that no list holds. */
  #endOfInitial(word: Word, at: number): number {
    const next = nextWord(this.#reading, at);
    return next !== undefined && /^[B-HJ-Z]$/u.test(next.text) ? next.to : word.to;
  }

  /** "Amelia Stone": a family name behind a first one. */
  #endOfName(word: Word, at: number): number {
    const next = nextWord(this.#reading, at);
    if (!next || !isCapital(next) || next.text.length < 2) return this.#endOfInitial(word, at);
    if (this.#reading.letters !== 'telling' || next.shape !== 'capital') return word.to;
    const isName = rankOf(next.small) === null || this.#reading.words[at + 1]?.isStart === false;
    return isName && !functionWords.has(next.small) ? next.to : word.to;
  }
}

/** Whoever is named in a text and on no list. */
export const findUnlisted = (reading: Reading, lexicon: Lexicon, isName: (word: Word) => boolean): Find[] =>
  new UnlistedFinder(lexicon, reading, isName).find();
