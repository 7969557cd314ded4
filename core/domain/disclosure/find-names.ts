/** Finds what could name a person, a class or a room in a text. */
import type { Finding } from '../../contract/calls/slides.ts';
import { isOneSlipApart } from './names.ts';
import { normaliseText } from './normalise.ts';
import { longName, type Roster, type RosterPhrase } from './roster.ts';

type Named = Pick<Finding, 'text' | 'reason'>;

/** Where a text holds a name; positions in the text as it was normalised. */
export interface Place extends Named {
  from: number;
  to: number;
}

export interface Word {
  text: string;
  small: string;
  from: number;
  to: number;
}

export const emailAddress = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** "Miss N", "Dr. Okoro", "MR HALL", "MrBell": whoever has a title is somebody, on the roster or not. */
export const titled =
  /(?<![\p{L}\p{N}])(?:Mr|mr|MR|Mrs|mrs|MRS|Ms|ms|MS|Miss|MISS|Mx|mx|MX|Dr|dr|DR|Prof|Professor|Sir|Dame|Rev|Senora?|Senorita|Madame|Mme|Monsieur|Herr|Frau)(?:\.|[ _]|(?=\p{Lu}\p{Ll})){1,2}\p{Lu}[\p{L}'-]*/gu;
export const titledSmall =
  /(?<![\p{L}\p{N}])(?:mr|mrs|mx|dr)(?:\.|[ _]){1,2}(?!(?:and|or|at|in|is|to|of|the|with|who|as|for)\b)(?:\p{L}\. ?)?\p{Ll}[\p{L}'-]+/giu;
/** "8A", "10X/Ma1": a year and a letter, and what follows a stroke. */
export const classCode =
  /(?<![\p{L}\p{N}])(?:[7-9]|1[0-3])(?:\p{Lu}|\p{L}{1,2}\/\p{L}{1,3}\d{0,2})(?![\p{L}\p{N}])/gu;
export const roomCode = /(?<![\p{L}\p{N}])(?:room|rm) ?\p{L}{0,2}\d+\p{L}?(?![\p{L}\p{N}])/giu;
const patterns: readonly (readonly [RegExp, Named['reason']])[] = [
  [emailAddress, 'email'],
  [titled, 'name'],
  [titledSmall, 'name'],
  [classCode, 'class-or-room'],
  [roomCode, 'class-or-room'],
];

/** Words of so many letters are no ordinary ones by chance, so there small letters are looked at too. */
const veryLongName = 8;

/** Words of a text; "RoseHall" counts as a whole and as two. */
export function readWords(plain: string): Word[] {
  const wordAt = (text: string, from: number): Word => ({
    text,
    small: text.toLowerCase(),
    from,
    to: from + text.length,
  });
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => wordAt(match[0], match.index));
}

function humps(words: readonly Word[]): Word[] {
  return words.flatMap(({ text, from }) => {
    const parts = text.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    let at = from;
    return parts.length < 2
      ? []
      : parts.map((part) => {
          const word = { text: part, small: part.toLowerCase(), from: at, to: at + part.length };
          at = word.to;
          return word;
        });
  });
}

/** "R.H.A." and "H a l l": three single letters or more in a row may be one word. */
export function spelled(plain: string): Word[] {
  return [...plain.matchAll(/(?<![\p{L}\p{N}])\p{L}(?:[ .]{1,2}\p{L}(?![\p{L}\p{N}])){2,}/gu)].flatMap(
    ({ 0: run, index }) => {
      const letters = [...run.matchAll(/\p{L}/gu)];
      return letters.flatMap((first, from) =>
        letters.slice(from + 2).map((last, more) => {
          const text = letters
            .slice(from, from + more + 3)
            .map(([letter]) => letter)
            .join('');
          return { text, small: text.toLowerCase(), from: index + first.index, to: index + last.index + 1 };
        }),
      );
    },
  );
}

/** A word of the roster, also with the s of a possessive whose apostrophe was left out. */
function wordReason({ text, small }: Word, { words }: Roster): Named['reason'] | null {
  const stem = small.length > 3 && small.endsWith('s') ? words.get(small.slice(0, -1)) : undefined;
  const isCapital = text !== small;
  for (const known of [words.get(small), stem?.reason === 'name' ? stem : undefined])
    if (known !== undefined && (isCapital || !known.needsCapital)) return known.reason;
  return null;
}

/** Whether a word is one slip away from a long name of the roster; in small letters only from a very long one. */
export function isMisspelt({ text, small }: Word, { longNames }: Roster): boolean {
  if (text.length < (text === small ? veryLongName : longName)) return false;
  return (longNames.get(small.slice(0, 1)) ?? []).some(
    (name) => name !== small && isOneSlipApart(name, small),
  );
}

const standsAt = (words: readonly Word[], at: number, phrase: RosterPhrase): boolean =>
  phrase.words.every((word, index) => {
    const there = words[at + index];
    return there !== undefined && (phrase.isCaseSensitive ? there.text : there.small) === word;
  });

/** Where the words of a text stand as a phrase of the roster does ("Rose Hall", "9X/Ma1"). */
export function phrasesIn(words: readonly Word[], roster: Roster, plain: string): Place[] {
  return words.flatMap(({ small, from }, at) =>
    (roster.phrases.get(small) ?? [])
      .filter((phrase) => standsAt(words, at, phrase))
      .map((phrase) => {
        const to = words[at + phrase.words.length - 1]?.to ?? from;
        return { from, to, text: plain.slice(from, to), reason: phrase.reason };
      }),
  );
}

/** Marks that turn the direction around: "llaH" would be read as "Hall". */
const turnsAround = /[\u202d\u202e]/u;

/** A word that mixes Latin letters with others is made to be misread. */
const mixesAlphabets = ({ text }: Word): boolean =>
  /\p{Script=Latin}/u.test(text) && /(?!\p{Script=Latin})\p{L}/u.test(text);

function wordsFound(words: readonly Word[], roster: Roster): Place[] {
  return words.flatMap((word) => {
    const isName = mixesAlphabets(word) || isMisspelt(word, roster);
    const reason = wordReason(word, roster) ?? (isName ? 'name' : null);
    return reason === null ? [] : [{ from: word.from, to: word.to, text: word.text, reason }];
  });
}

/**
 * What stands in a text of a roster (as whole words, also spelt out, joined or misspelt), titles with a name, e-mail
 * addresses, and what looks like a class or a room. In the order of the text, as it stands there; of two that overlap
 * wholly the longer one.
 */
export function namesIn(text: string, roster: Roster): Named[] {
  const plain = normaliseText(text);
  const words = readWords(plain);
  const places: Place[] = [
    ...patterns.flatMap(([pattern, reason]) =>
      [...plain.matchAll(pattern)].map((match) => ({
        from: match.index,
        to: match.index + match[0].length,
        text: match[0],
        reason,
      })),
    ),
    ...(turnsAround.test(text) ? [{ from: 0, to: plain.length, text: plain, reason: 'name' as const }] : []),
    ...phrasesIn(words, roster, plain),
    ...wordsFound([...words, ...humps(words), ...spelled(plain)], roster),
  ];
  const widest = places.filter(
    (one, index) =>
      !places.some(
        (other, place) =>
          other.from <= one.from &&
          other.to >= one.to &&
          (other.to - other.from > one.to - one.from || place < index),
      ),
  );
  const distinct = new Map(widest.sort((a, b) => a.from - b.from).map((one) => [one.text, one]));
  return [...distinct.values()].map(({ text: found, reason }) => ({ text: found, reason }));
}
