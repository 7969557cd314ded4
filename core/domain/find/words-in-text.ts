/** Words as Find compares them, and where they stand in a text. Time grows with the letters of the texts and the words. */

/** In code units of the text; in order and apart. */
export interface WordSpan {
  from: number;
  to: number;
}

/** Letters that are no other letter with an accent; each is read as what it is looked for by. */
const alike: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ς: 'σ',
};

/** The text with the letters that a search reads as others, of the same length. */
export const withAlike = (text: string): string =>
  text.replace(/[łŁøØđĐıς]/gu, (letter) => alike[letter] ?? letter);

const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
const isPlain = (text: string): boolean => /^[\0-\x7f]*$/u.test(text);

/** A word, or a text, without case and accents. */
export function folded(word: string): string {
  if (isPlain(word)) return word.toLowerCase();
  return withAlike(withAlike(word).normalize('NFD').replace(accents, '').toLowerCase());
}

const words = /[\p{L}\p{N}\p{M}]+/gu;

/** What a text is searched for: its words, each once, and the last one, which may be a beginning. */
export interface Wanted {
  readonly whole: ReadonlySet<string>;
  readonly beginning: string;
}

/** @returns null where there is no word */
export function wantedIn(text: string): Wanted | null {
  const all = (text.match(words) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)).map(folded);
  const beginning = all.pop();
  return beginning === undefined ? null : { whole: new Set(all), beginning };
}

const isLetterOrDigit = (unit: number): boolean =>
  (unit > 96 && unit < 123) || (unit > 64 && unit < 91) || (unit > 47 && unit < 58);

/** From and up to, and the word as it is compared, of each word of a text. */
export function eachWord(text: string, take: (word: string, from: number, to: number) => void): void {
  if (!isPlain(text)) {
    for (const { 0: written, index } of text.matchAll(words))
      take(folded(written), index, index + written.length);
    return;
  }
  // Most texts are of plain letters, and a search reads all that hold a word.
  const small = text.toLowerCase();
  for (let from = 0; from < small.length; from += 1) {
    if (!isLetterOrDigit(small.charCodeAt(from))) continue;
    let to = from + 1;
    while (to < small.length && isLetterOrDigit(small.charCodeAt(to))) to += 1;
    take(small.slice(from, to), from, to);
    from = to;
  }
}

/** Where the words stand in a text; null unless each of them does. */
export function findWords(text: string, { whole, beginning }: Wanted): WordSpan[] | null {
  const spans: WordSpan[] = [];
  const found = new Set<string>();
  let hasBeginning = false;
  eachWord(text, (word, from, to) => {
    const begins = word.startsWith(beginning);
    const isWhole = whole.has(word);
    if (isWhole) found.add(word);
    if (begins) hasBeginning = true;
    if (begins || isWhole) spans.push({ from, to });
  });
  return hasBeginning && found.size === whole.size ? spans : null;
}
