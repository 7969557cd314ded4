/** Names that hide behind how they are written: spelt out, run together, cut by a line break, turned around, of two alphabets. */
import type { Lexicon } from './lexicon.ts';
import { isFirstName, rankOf } from './lists/english.ts';
import { gapAfter, isCapital, type Reading, type Word } from './reading.ts';
import type { Find } from './spans.ts';

const longestSpelt = 14;
const betweenLetters = /^[ .]{1,2}$/u;
/** Marks that turn the direction around: what follows is read from its end. */
const turned = /[\u202d\u202e]/u;

const disguised = (from: number, to: number): Find => ({
  from,
  to,
  kind: 'name',
  verdict: 'masked',
  reason: 'disguised',
});

/** "H a l l", "R.H.A.": single letters in a row that are a name of the lists. */
function findSpelt({ words }: Reading, { names, places, slips }: Lexicon): Find[] {
  const finds: Find[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let text = '';
    for (let end = at; end < words.length && end < at + longestSpelt; end += 1) {
      const word = words[end];
      if (word?.text.length !== 1 || (end > at && !betweenLetters.test(word.gap))) break;
      text += word.small;
      const entry = names.get(text);
      const from = words[at]?.from ?? 0;
      const isWhole = words[end + 1]?.text.length !== 1;
      const isCode =
        entry?.code && (isCapital(word) || text.length > 2) && (text.length > 2 || word.gap === '.');
      const isName =
        entry?.isGiven ||
        entry?.isFamily ||
        isFirstName(text) ||
        places.get(text)?.some((one) => one.words.length === 1);
      if (isCode) finds.push({ ...disguised(from, word.to), reason: 'initials' });
      else if (text.length > 2 && (isName || (isWhole && text.length > 4 && slips.find(text) !== undefined)))
        finds.push(disguised(from, word.to));
    }
  }
  return finds;
}

/** "RoseHall", "FairleyStokes". */
function findHumps({ words }: Reading, { names }: Lexicon): Find[] {
  return words.flatMap(({ text, from, to }) => {
    if (text.length < 5 || !/\p{Ll}\p{Lu}/u.test(text)) return [];
    const humps = text.split(/(?<=\p{Ll})(?=\p{Lu})/u).map((hump) => hump.toLowerCase());
    const isName = (hump: string): boolean => {
      const entry = names.get(hump);
      return entry !== undefined && (entry.isGiven || entry.isFamily);
    };
    const isSomebody = humps.every(isName) || humps.some((hump) => isName(hump) && rankOf(hump) === null);
    return isSomebody ? [disguised(from, to)] : [];
  });
}

/** "Pember-\nton", "Ade\nyemi": a name that a line break cuts in two. */
function findCut(reading: Reading, { names }: Lexicon): Find[] {
  if (!reading.text.includes('\n')) return [];
  return reading.words.flatMap((word, at) => {
    const next = reading.words[at + 1];
    if (!next || next.shape !== 'small' || !/^(?:-? ?)$/u.test(next.gap)) return [];
    if (!reading.written(word.to, next.from).includes('\n')) return [];
    const entry = names.get(word.small + next.small);
    const isName = entry !== undefined && (entry.isGiven || entry.isFamily);
    return isName && word.text.length + next.text.length > 3 ? [disguised(word.from, next.to)] : [];
  });
}

const isMixed = ({ text }: Word): boolean =>
  /\p{Script=Latin}/u.test(text) && /(?!\p{Script=Latin})\p{L}/u.test(text);

/** What a text hides, in any order and perhaps overlapping. */
export function findDisguises(reading: Reading, lexicon: Lexicon): Find[] {
  const { words, plain, text } = reading;
  const mixed = /[^\p{ASCII}]/u.test(plain) ? words.filter(isMixed) : [];
  const spelt = words.some(
    (word, at) => word.text.length === 1 && betweenLetters.test(gapAfter(reading, at)),
  );
  return [
    ...(spelt ? findSpelt(reading, lexicon) : []),
    ...(/\p{Ll}\p{Lu}/u.test(plain) ? findHumps(reading, lexicon) : []),
    ...findCut(reading, lexicon),
    ...mixed.map(({ from, to }) => disguised(from, to)),
    ...(turned.test(text) && plain !== '' ? [disguised(0, plain.length)] : []),
  ];
}
