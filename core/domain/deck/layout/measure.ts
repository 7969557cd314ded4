/** How much room a text needs in Arial, so that it is broken and sized alike everywhere and never overflows. */
import { widthRuns } from './widths.ts';

/** Room that a line is given, in parts of its size: no program needs more. */
export const leading = 1.2;
/** From one line to the next as it is drawn, and from the top of a line to where its letters stand. */
export const pitch = 1.149;
export const ascent = 0.905;

const basic = 0x10000;
const unlisted = 0xffff;

/** By code point, in thousandths of an em. */
interface Table {
  regular: Uint16Array;
  bold: Uint16Array;
}

let table: Table | null = null;

function readTable(): Table {
  const regular = new Uint16Array(basic).fill(unlisted);
  const bold = new Uint16Array(basic).fill(unlisted);
  for (const run of widthRuns) {
    const [first = 0, ...widths] = run.split(' ').map(Number);
    widths.forEach((width, index) => {
      (index % 2 === 0 ? regular : bold)[first + Math.floor(index / 2)] = width;
    });
  }
  return { regular, bold };
}

const em = 1000;
const emojiWidth = 1250;
const noRoom = /[\p{M}\p{Cf}]/u;
const emoji = /[\p{Extended_Pictographic}\p{RI}]/u;

/** What is in no table counts as wide: an em for any other script, more for emoji; marks and joiners take none. */
function classWidth(letter: string): number {
  if (noRoom.test(letter)) return 0;
  return emoji.test(letter) ? emojiWidth : em;
}

function letterWidth(letter: string, widths: Uint16Array): number {
  const width = widths[letter.codePointAt(0) ?? 0] ?? unlisted;
  if (width !== unlisted) return width;
  const [base = letter] = letter.normalize('NFD');
  return base === letter ? classWidth(letter) : letterWidth(base, widths);
}

/** Width of a text in points. */
export function textWidth(text: string, size: number, isBold: boolean): number {
  table ??= readTable();
  const widths = isBold ? table.bold : table.regular;
  let width = 0;
  for (const letter of text) width += letterWidth(letter, widths);
  return (width * size) / em;
}

/** Where a line may end: after spaces, after a hyphen between letters, before and after letters of scripts without spaces. */
const piece =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}][\p{Pe}\p{Pf}\p{Po}\p{M}]*\s*|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+?(?<=\p{L})-(?=\p{L})|[^\s\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]+\s*|\s+/gu;

const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** Breaks what is longer than a line inside, between letters as a person counts them. */
function brokenInside(word: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { segment } of letters.segment(word)) {
    const more = measure(segment);
    if (line !== '' && used + more > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += segment;
    used += more;
  }
  return [...lines, line];
}

/** Breaks a text into lines; joined again, they are the text with its spaces at ends of lines taken out. */
export function breakLines(text: string, size: number, width: number, isBold = false): string[] {
  const measure = (part: string): number => textWidth(part, size, isBold);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const [part] of text.matchAll(piece)) {
    const visible = measure(part.trimEnd());
    if (used + visible > width && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    if (visible > width) {
      const broken = brokenInside(part, width, measure);
      lines.push(...broken.slice(0, -1));
      line = broken.at(-1) ?? '';
      used = measure(line);
    } else {
      line += part;
      used += measure(part);
    }
  }
  return [...lines, line.trimEnd()];
}

/** Programs differ a little in how they set a line: so much narrower or wider, a text must break into as many lines. */
const tolerance = [0.97, 1.03] as const;

export const lineCount = (text: string, size: number, width: number, isBold = false): number =>
  breakLines(text, size, width, isBold).length;

/** The most lines that a text takes in any program. */
export function mostLines(text: string, size: number, width: number, isBold = false): number {
  return Math.max(...tolerance.map((by) => lineCount(text, size * by, width, isBold)));
}

const isSteady = (text: string, size: number, width: number, isBold: boolean): boolean => {
  const [least, most] = tolerance.map((by) => lineCount(text, size * by, width, isBold));
  return least === most;
};

/** @returns null where it fits at no size: the largest of the sizes at which it has as many lines in every program and fits */
export function fittingSize(
  text: string,
  sizes: readonly number[],
  { width, height }: { width: number; height: number },
  isBold: boolean,
): number | null {
  const fitting = sizes.filter((size) => mostLines(text, size, width, isBold) * size * leading <= height);
  return fitting.find((size) => isSteady(text, size, width, isBold)) ?? fitting[0] ?? null;
}

/** The largest width up to one given at which texts break into as many lines in every program. */
export function steadyWidth(texts: readonly string[], size: number, width: number, isBold = false): number {
  const tried = [1, 0.98, 0.96, 0.94, 0.92].map((by) => Math.floor(width * by));
  return tried.find((one) => texts.every((text) => isSteady(text, size, one, isBold))) ?? width;
}

/** The smallest width at which a text has no more lines, and some more: then its lines are about as long as each other. */
export function evenWidth(text: string, size: number, width: number, isBold: boolean): number {
  const lines = mostLines(text, size, width, isBold);
  const tried = [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].map((by) => Math.floor(width * by));
  return lines === 1 ? width : (tried.find((one) => mostLines(text, size, one, isBold) === lines) ?? width);
}
