/** Cuts a cell of free text into pieces that can stand alone as cards. */
import { quotedSpans, type Span } from './quoted-spans.ts';
import { isFiller, plainText } from '../cells/text.ts';

/** Their full stop never ends a sentence. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev st sr e.g eg i.e ie vs cf approx incl excl esp viz yr yrs dept ' +
    'mon tue tues wed thu thur thurs fri jan feb mar apr jun jul aug sept oct nov dec'
  ).split(' '),
);

/** Their full stop ends no sentence where a number follows: "p. 4", "Q. 3". */
const beforeNumbers: ReadonlySet<string> = new Set('no p pp pg q qs ex ch fig wk vol sec r m'.split(' '));

const sentenceEnd = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s)/g;
const bullet = /^\s*[-–—•·*▪‣◦●]\s+/;

/** Whether the stop at `stop` (whose word begins at `wordStart`) belongs to the word and not to the sentence. */
function isPartOfWord(word: string, isFirst: boolean, next: string): boolean {
  const bare = word.replace(/^[("'“‘[]+/, '').toLowerCase();
  if (abbreviations.has(bare)) return true;
  if (beforeNumbers.has(bare) && /\d/.test(next)) return true;
  // An initial: "Ms R. Hall". "So did I." is none.
  if (/^[a-hj-z]$/.test(bare) && /[A-Z]$/.test(word) && /\p{Lu}/u.test(next)) return true;
  // The number of a list: "1. Pupils…".
  return isFirst && /^\d{1,2}$/.test(bare);
}

/** Whether a sentence ends with the mark at `mark`, before the next one that begins at `nextAt`. */
function endsSentence(
  text: string,
  segmentStart: number,
  mark: number,
  marks: string,
  nextAt: number,
): boolean {
  const next = text[nextAt];
  if (next === undefined) return false;
  // One quotation after another is an exchange, and stays whole.
  if (/["”]$/.test(marks) && /["“]/.test(next)) return false;
  if (/[\p{Ll},;:)\]}–—\-&/]/u.test(next)) return false;
  if (!marks.startsWith('.') || marks.startsWith('..')) return !/\s/.test(text[mark - 1] ?? ' ');
  let wordStart = mark;
  while (wordStart > segmentStart && !/\s/.test(text[wordStart - 1] ?? ' ')) wordStart -= 1;
  return !isPartOfWord(text.slice(wordStart, mark), wordStart === segmentStart, next);
}

/** Index of the first character from `at` on that is no space. */
function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && /\s/.test(text[index] ?? '')) index += 1;
  return index;
}

/** Whether a text without spaces around it is a single word; one in quotation marks is more than that. */
const isOneWord = (text: string): boolean => !/\s/.test(text) && !/^["“]/.test(text);

/** Where one quotation ends and the next begins at once: `"…" "…"`. */
function betweenQuotations(text: string, spans: readonly Span[]): number[] {
  const speech = spans.filter((span) => span.isSpeech);
  return speech.flatMap((span, index) => {
    const following = speech[index + 1];
    const isNext = following !== undefined && following.start > span.end + 1;
    return isNext && skipSpace(text, span.end + 1) === following.start ? [span.end + 1] : [];
  });
}

/** The pieces of a text between cuts, without the spaces around them. */
function pieces(text: string, cuts: readonly number[]): string[] {
  const result: string[] = [];
  let start = 0;
  for (const end of [...cuts, text.length]) {
    const piece = text.slice(start, end).trim();
    if (piece !== '') result.push(piece);
    start = end;
  }
  return result;
}

/**
 * Cuts one line into sentences. Abbreviations and initials do not end one; quotations and brackets stay whole;
 * what goes on in lower case goes on; a sentence of a single word stays with its neighbour.
 * Joined again, the pieces hold every character of the line but the spaces between them.
 */
export function cutSentences(text: string): string[] {
  const line = text.trim();
  const spans = quotedSpans(line);
  const cuts: number[] = [];
  let segmentStart = 0;
  let nextSpan = 0;
  let reach = -1;
  for (const { index: mark, 0: marks } of line.matchAll(sentenceEnd)) {
    const end = mark + marks.length;
    for (let span = spans[nextSpan]; span !== undefined && span.start < end; span = spans[nextSpan]) {
      reach = Math.max(reach, span.end);
      nextSpan += 1;
    }
    const next = skipSpace(line, end);
    if (reach >= end || !endsSentence(line, segmentStart, mark, marks, next)) continue;
    if (isOneWord(line.slice(segmentStart, end)) || isOneWord(line.slice(next))) continue;
    cuts.push(end);
    segmentStart = next;
  }
  return pieces(line, cuts);
}

/** Cuts a line only where one quotation follows another: what a pupil said in one breath stays whole. */
export function cutQuotations(line: string): string[] {
  return pieces(line, betweenQuotations(line, quotedSpans(line)));
}

/**
 * Cuts a cell into the texts of its cards: by lines, whose bullets are taken off, then each line by `cut`.
 * Fillers ("N/A", "see above") give no card.
 */
export function cutCell(cell: string, cut: (line: string) => string[]): string[] {
  return plainText(cell)
    .split('\n')
    .flatMap((line) => cut(line.replace(bullet, '').trim()))
    .filter((text) => !isFiller(text));
}
