/** Turns texts into rows of numbers: which words and fragments of words each has, and how telling they are. */
import type { SparseRows } from './sparse.ts';
import { stemOf, wordsIn } from './words.ts';

/** Texts taken apart into words; the same word has the same number in every text. */
export interface TextWords {
  /** Every word that occurs, in small letters, in the order in which it first does. */
  readonly vocabulary: readonly string[];
  /** The words of each text by their number, in its order. */
  readonly texts: readonly Int32Array[];
}

/** Fragments have so many signs. */
const fragments = { shortest: 3, longest: 5 };
/** Words and fragments weigh alike: whole words say more, but fragments find what is spelt or built otherwise. */
const weights = { words: 1, fragments: 1 };
/** What stands in one text only makes nothing alike; what stands in most of them makes everything alike. */
const rarest = 2;
const mostCommon = { share: 0.5, atLeast: 10 };

/** Takes texts apart into words. */
export function readTexts(texts: readonly string[]): TextWords {
  const numbers = new Map<string, number>();
  const read = texts.map((text) =>
    Int32Array.from(wordsIn(text), (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { vocabulary: [...numbers.keys()], texts: read };
}

/**
 * Weighs words (their stems) and fragments of words of three to five signs by TF-IDF: the logarithm of how often a text
 * has them, times the logarithm of how few texts do. Fragments never reach over the edge of a word.
 * @returns one row a text, of length 1, or 0 where it shares nothing with any other
 * @see Salton and Buckley, "Term-weighting approaches in automatic text retrieval", IPM 24 (1988); Cavnar and Trenkle,
 * "N-gram-based text categorization", SDAIR (1994)
 */
export function weighTexts({ vocabulary, texts }: TextWords): SparseRows {
  const stems = numberStems(vocabulary);
  const pieces = numberFragments(vocabulary);
  return beside(weighFeatures(texts, stems, weights.words), weighFeatures(texts, pieces, weights.fragments));
}

/** What each word of the vocabulary is made of, by number. */
interface WordFeatures {
  readonly ofWord: readonly Int32Array[];
  /** What each feature counts for. */
  readonly weight: Float64Array;
}

function numberStems(vocabulary: readonly string[]): WordFeatures {
  const numbers = new Map<string, number>();
  const ofWord = vocabulary.map((word) => {
    const stem = stemOf(word);
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return Int32Array.of(number);
  });
  return { ofWord, weight: new Float64Array(numbers.size).fill(1) };
}

/** Fragments are told apart by a hash of 32 bits (FNV-1a): of 100,000 one or two share theirs with another. */
function numberFragments(vocabulary: readonly string[]): WordFeatures {
  const numbers = new Map<number, number>();
  const ofWord = vocabulary.map((word) => {
    const padded = ` ${word} `;
    const found: number[] = [];
    for (let from = 0; from < padded.length; from += 1) {
      let hash = 0x811c9dc5;
      const end = Math.min(padded.length, from + fragments.longest);
      for (let to = from; to < end; to += 1) {
        hash = Math.imul(hash ^ padded.charCodeAt(to), 0x01000193);
        if (to - from + 1 < fragments.shortest) continue;
        const number = numbers.get(hash) ?? numbers.size;
        numbers.set(hash, number);
        found.push(number);
      }
    }
    return Int32Array.from(found);
  });
  return mergeTwins(ofWord, numbers.size);
}

/**
 * Makes one feature of all those that the same words have as often ("artn" and "rtne" of "partner" and "partners"),
 * with the weight of all of them: no product of two rows changes by that, and two fifths of the work are spared.
 */
function mergeTwins(ofWord: readonly Int32Array[], count: number): WordFeatures {
  const [one, other] = [new Int32Array(count), new Int32Array(count)];
  ofWord.forEach((features, word) => {
    const mixed = mix(word + 1);
    for (const feature of features) {
      one[feature] = ((one[feature] ?? 0) + mixed) | 0;
      other[feature] = ((other[feature] ?? 0) + mix(mixed)) | 0;
    }
  });
  const numbers = new Map<number, number>();
  const twins: number[] = [];
  const numberOf = Int32Array.from(one, (low, feature) => {
    const key = low * 2_097_152 + ((other[feature] ?? 0) & 0x1f_ffff);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    twins[number] = (twins[number] ?? 0) + 1;
    return number;
  });
  // A twin is met once for each of the fragments that it stands for, and counted for the first.
  const first = new Int32Array(numbers.size).fill(-1);
  numberOf.forEach((number, feature) => {
    if (first[number] === -1) first[number] = feature;
  });
  return {
    ofWord: ofWord.map((features) =>
      features
        .filter((feature) => first[numberOf[feature] ?? 0] === feature)
        .map((feature) => numberOf[feature] ?? 0),
    ),
    weight: Float64Array.from(twins, Math.sqrt),
  };
}

/** Spreads a number over 32 bits (the last step of MurmurHash3 by Appleby). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function weighFeatures(texts: readonly Int32Array[], features: WordFeatures, weight: number): SparseRows {
  const counted = countFeatures(texts, features);
  const { rows, starts, column, value } = counted;
  const held = new Int32Array(counted.columns);
  for (const one of column) held[one] = (held[one] ?? 0) + 1;
  const rank = new Float64Array(counted.columns);
  const keptAs = new Int32Array(counted.columns).fill(-1);
  const most = Math.max(mostCommon.atLeast, rows * mostCommon.share);
  let columns = 0;
  for (let one = 0; one < counted.columns; one += 1) {
    const texts = held[one] ?? 0;
    if (texts < rarest || texts > most) continue;
    keptAs[one] = columns;
    columns += 1;
    rank[one] = (Math.log((1 + rows) / (1 + texts)) + 1) * (features.weight[one] ?? 0);
  }
  const keptStarts = new Int32Array(rows + 1);
  let kept = 0;
  for (let row = 0; row < rows; row += 1) {
    const end = starts[row + 1] ?? 0;
    const first = kept;
    let square = 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const one = column[at] ?? 0;
      const number = keptAs[one] ?? -1;
      if (number < 0) continue;
      const telling = (1 + Math.log(value[at] ?? 1)) * (rank[one] ?? 0);
      square += telling * telling;
      // Never ahead of what is read.
      column[kept] = number;
      value[kept] = telling;
      kept += 1;
    }
    const length = Math.sqrt(square);
    for (let at = first; at < kept; at += 1) value[at] = (weight * (value[at] ?? 0)) / length;
    keptStarts[row + 1] = kept;
  }
  return {
    rows,
    columns,
    starts: keptStarts,
    column: column.subarray(0, kept),
    value: value.subarray(0, kept),
  };
}

/** How often each text has each feature. */
function countFeatures(texts: readonly Int32Array[], { ofWord, weight }: WordFeatures): SparseRows {
  let most = 0;
  for (const words of texts) for (const word of words) most += ofWord[word]?.length ?? 0;
  const column = new Int32Array(most);
  const value = new Float32Array(most);
  const starts = new Int32Array(texts.length + 1);
  const placeOf = new Int32Array(weight.length);
  let filled = 0;
  for (let row = 0; row < texts.length; row += 1) {
    const first = filled;
    for (const word of texts[row] ?? []) {
      for (const feature of ofWord[word] ?? []) {
        const place = (placeOf[feature] ?? 0) - 1;
        if (place >= first) {
          value[place] = (value[place] ?? 0) + 1;
          continue;
        }
        column[filled] = feature;
        value[filled] = 1;
        filled += 1;
        placeOf[feature] = filled;
      }
    }
    starts[row + 1] = filled;
  }
  return {
    rows: texts.length,
    columns: weight.length,
    starts,
    column: column.subarray(0, filled),
    value: value.subarray(0, filled),
  };
}

/** The features of both, one after the other; each row then has length 1 again. */
function beside(left: SparseRows, right: SparseRows): SparseRows {
  const starts = new Int32Array(left.rows + 1);
  const column = new Int32Array(left.column.length + right.column.length);
  const value = new Float32Array(column.length);
  let filled = 0;
  for (let row = 0; row < left.rows; row += 1) {
    const first = filled;
    let square = 0;
    for (const [side, shift] of [
      [left, 0],
      [right, left.columns],
    ] as const) {
      const end = side.starts[row + 1] ?? 0;
      for (let at = side.starts[row] ?? 0; at < end; at += 1) {
        const one = side.value[at] ?? 0;
        column[filled] = (side.column[at] ?? 0) + shift;
        value[filled] = one;
        square += one * one;
        filled += 1;
      }
    }
    const length = Math.sqrt(square);
    for (let at = first; at < filled; at += 1) value[at] = (value[at] ?? 0) / length;
    starts[row + 1] = filled;
  }
  return { rows: left.rows, columns: left.columns + right.columns, starts, column, value };
}
