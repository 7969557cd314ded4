/** The classes and rooms of the lists in a text, as they are written there or with other signs between their parts. */
import { isThing } from './find-structures.ts';
import type { Lexicon, PlaceEntry } from './lexicon.ts';
import { beforePlaces } from './lists/context-words.ts';
import { isFamous, rankOf } from './lists/english.ts';
import { isCapital, type Reading, type Word } from './reading.ts';
import type { Verdict } from './sense.ts';
import type { Find } from './spans.ts';

const withinPlace = /^[ ./_-]{0,2}$/u;
const yearGroup = /^(?:y|yr|year)?\d{1,2}$/u;
const multiplication = /^\d+x\d+$/u;
const beforeRooms = new Set(['to', 'from', 'visited', 'shared']);

function standsAt({ words }: PlaceEntry, reading: Reading, at: number): boolean {
  return words.every((own, index) => {
    const there = reading.words[at + index];
    return there?.small === own && (index === 0 || withinPlace.test(there.gap));
  });
}

/** A word that is a place as well ("Hall"): where a place is spoken of. Two words ("Sports hall") are one always. */
function judgeWord({ words }: PlaceEntry, reading: Reading, word: Word, at: number): Verdict | null {
  if (words.length > 1) return 'masked';
  if (words.some((own) => rankOf(own) === null) && !words.every((own) => isFamous(own))) return 'masked';
  if (reading.letters !== 'telling' || !isCapital(word)) return null;
  const before = word.gap === ' ' ? (reading.words[at - 1]?.small ?? '') : '';
  const isThere = beforePlaces.has(before) || beforeRooms.has(before);
  const next = reading.words[at + words.length];
  return isThere && !(next?.gap === ' ' && isCapital(next)) ? 'masked' : 'left';
}

/** A code, unless it is a year group, a multiplication or a pencil. Null where it is no candidate at all. */
function judge(place: PlaceEntry, reading: Reading, word: Word, at: number): Verdict | null {
  if (!place.words.some((own) => /\d/u.test(own))) return judgeWord(place, reading, word, at);
  if (place.words.length > 1) return 'masked';
  if (yearGroup.test(word.small) || multiplication.test(word.text)) return null;
  return isThing(reading, word.from) ? null : 'masked';
}

/** Every place of the lists that stands in a text. */
export function findPlaces(reading: Reading, { places }: Lexicon): Find[] {
  return reading.words.flatMap((word, at) =>
    (places.get(word.small) ?? []).flatMap((place): Find[] => {
      if (!standsAt(place, reading, at)) return [];
      const verdict = judge(place, reading, word, at);
      const to = reading.words[at + place.words.length - 1]?.to ?? word.to;
      const reason = place.kind === 'room' ? 'room-code' : 'class-code';
      return verdict === null ? [] : [{ from: word.from, to, kind: place.kind, verdict, reason }];
    }),
  );
}
