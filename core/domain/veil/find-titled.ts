/** Whoever has a title is somebody, on the lists or not: "Mr Hall", "MISS BELL", "mrs van der berg", "Miss N", "MrHall". */
import type { Lexicon } from './lexicon.ts';
import { functionWords, inSetTexts, personVerbs, sayingVerbs } from './lists/context-words.ts';
import { isFamous, isFamousName, isFirstName, rankOf, rankOfName } from './lists/english.ts';
import { isCapital, nextWord, type Reading, type Word } from './reading.ts';
import type { Find } from './spans.ts';
import { isFormOfAddress, isOnlyTitle, isParticle } from './titles.ts';

const behindTitle = /^(?:\.? |\.|_)$/u;
/** Looked at first, for speed. */
const mayBeginTitle = /^[MmDd]\p{L}{4}/u;
const titleInWord = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)(?=\p{Lu}\p{Ll})/u;
const titleInSmall = /^(?:mrs|mr|ms|miss|mx|dr)(?=\p{L}{3})/u;

function isNameBehind(title: Word, word: Word, { letters }: Reading, lexicon: Lexicon): boolean {
  const { small, shape } = word;
  if (/^0\p{L}*$/u.test(small)) return true;
  if (shape === 'number' || (small.length > 1 && functionWords.has(small))) return false;
  const entry = lexicon.names.get(small);
  const isListed = entry !== undefined && (entry.isFamily || entry.isGiven);
  const isUnknown = rankOf(small) === null && !isFamousName(small) && small.length > 2;
  const saysByCapital = letters === 'telling' || letters === 'headings';
  if (saysByCapital && isCapital(word)) {
    if (isOnlyTitle(title.small) || ['miss', 'ms', 'mme'].includes(title.small))
      return small !== 'i' || title.small !== 'miss';
    return isCapital(title) && (isListed || isUnknown || isFirstName(small));
  }
  if (isOnlyTitle(title.small))
    return small.length > 1 ? !personVerbs.has(small) && !sayingVerbs.has(small) : true;
  if (small.length === 1) return !/[ais]/u.test(small) && title.small !== 'sir';
  return isListed || isUnknown;
}

/** "Ms Liam Pemberton": one more name behind the first, known or not. */
function isSecondName(word: Word, { letters }: Reading, lexicon: Lexicon): boolean {
  const entry = lexicon.names.get(word.small);
  const isListed = entry !== undefined && (entry.isFamily || entry.isGiven);
  if (letters !== 'telling' && letters !== 'headings') return isListed && rankOf(word.small) === null;
  return isCapital(word) && word.text.length > 1 && (isListed || rankOfName(word.small) !== 'common');
}

/** "Dr Jekyll", "Sir Isaac Newton", "Mr Men". */
function isOfSetText(word: Word, next: Word | undefined, title: Word, lexicon: Lexicon): boolean {
  const isListed = (small: string): boolean => lexicon.names.get(small)?.isFamily === true;
  if (isListed(word.small)) return false;
  if (inSetTexts.has(word.small)) return true;
  if (title.small === 'sir' || title.small === 'dame')
    return isFamous(word.small) || (isCapital(next) && isFamous(next.small) && !isListed(next.small));
  if (!isFirstName(word.small) && !['king', 'luther'].includes(word.small)) return false;
  return (
    next !== undefined &&
    isCapital(next) &&
    ['luther', 'king', 'who', 'seuss'].includes(next.small) &&
    !isListed(next.small)
  );
}

function endOfTitled(reading: Reading, lexicon: Lexicon, at: number): number | null {
  const { words } = reading;
  const title = words[at];
  let end = at + 1;
  while (words[end]?.gap === ' ' && isParticle(words[end]?.small ?? '') && words[end + 1]?.gap === ' ')
    end += 1;
  const name = words[end];
  if (!title || !name || !behindTitle.test(words[at + 1]?.gap ?? '')) return null;
  if (!isNameBehind(title, name, reading, lexicon)) return null;
  const next = nextWord(reading, end);
  if (isOfSetText(name, next, title, lexicon)) return null;
  if (/^0$/u.test(name.text) && words[end + 1]?.gap === "'") return end + 1;
  const second = words[end + 1];
  const isInitial = name.text.length === 1;
  const isBehind = second !== undefined && (second.gap === ' ' || (isInitial && /^\. ?$/u.test(second.gap)));
  return isBehind && isSecondName(second, reading, lexicon) ? end + 1 : end;
}

/** Titles with the names behind them, and the two written as one word. */
export function findTitled(reading: Reading, lexicon: Lexicon): Find[] {
  const finds: Find[] = [];
  const { words } = reading;
  const add = (from: number, to: number): void => {
    finds.push({ from, to, kind: 'teacher', verdict: 'masked', reason: 'titled' });
  };
  words.forEach((word, at) => {
    if (isFormOfAddress(word.small)) {
      const end = endOfTitled(reading, lexicon, at);
      if (end !== null) add(word.from, words[end]?.to ?? word.to);
      return;
    }
    if (!mayBeginTitle.test(word.text)) return;
    const inWord = titleInWord.exec(word.text)?.[0] ?? titleInSmall.exec(word.small)?.[0];
    if (inWord === undefined) return;
    const isHump = titleInWord.test(word.text);
    const name = word.small.slice(inWord.length);
    if (isHump || lexicon.names.get(name)?.isFamily === true) add(word.from, word.to);
  });
  return finds;
}

/** Quoting somebody who calls "Sir, …" names nobody; speaking of Sir does. */
const callsOut = /^(?:[,?!:]|'?["'])/u;

/** "sir asked", "Miss told Summer"; not "Sir Isaac", "Miss, can I" and not "pupils miss a turn". */
export function findAddressed(reading: Reading): Find[] {
  const { words, letters } = reading;
  return words.flatMap((word, at): Find[] => {
    if (word.small !== 'sir' && word.small !== 'miss') return [];
    const next = words[at + 1];
    if (next?.gap === ' ' && isCapital(next) && letters === 'telling') return [];
    const follows = next?.gap === ' ' ? next.small : '';
    const isActing =
      personVerbs.has(follows) || sayingVerbs.has(follows) || follows === 'is' || follows === 'was';
    const after = next?.gap ?? reading.rest;
    const isCalled =
      (word.isStart && callsOut.test(after)) || (/, $/u.test(word.gap) && /^[?!."]/u.test(after));
    const isOwning = after === "'" && next?.small === 's';
    if (!isActing && !isOwning && isCalled) return [];
    const isMeant =
      word.small === 'sir' ||
      isActing ||
      (letters === 'telling' && isCapital(word) && !word.isStart) ||
      isOwning;
    return isMeant
      ? [{ from: word.from, to: word.to, kind: 'teacher', verdict: 'masked', reason: 'addressed' }]
      : [];
  });
}
