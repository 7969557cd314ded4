/** How much room a text needs in Arial, so that titles are broken and sized alike everywhere and never overflow. */

/** Advance widths of Arial Bold in thousandths of an em. Regular letters are at most as wide. */
const byWidth: readonly (readonly [width: number, letters: string])[] = [
  [238, "'"],
  [278, ' ,./\\Iijl|’‘·'],
  [333, '!()-:;[]`ft'],
  [389, '*r{}'],
  [474, '"'],
  [500, 'z“”'],
  [556, '#$0123456789J_aceksvxy–£'],
  [584, '+<=>^~'],
  [611, '?FLTZbdghnopqu'],
  [667, 'EPSVXY'],
  [722, '&ABCDHKNRU'],
  [778, 'GOQw'],
  [833, 'M'],
  [889, '%m'],
  [944, 'W'],
  [1000, '@—…'],
];
const widths = new Map(byWidth.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])));

/** What is not listed (emoji, other scripts) counts as more than an em. */
const unknownWidth = 1200;
/** Programs differ a little in how they set a line. */
const safety = 1.02;

/** Width of a text in points, in bold Arial. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, ''))
    width += widths.get(letter) ?? unknownWidth;
  return (width * size * safety) / 1000;
}

/** Lines that a text takes in a column, breaking at spaces and, where a word is longer than a line, inside it. */
export function lineCount(text: string, size: number, columnWidth: number): number {
  const space = textWidth(' ', size);
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const width = textWidth(word, size);
    const needed = used === 0 ? width : used + space + width;
    if (needed <= columnWidth) {
      used = needed;
      continue;
    }
    if (used > 0) lines += 1;
    // A letter that does not fit the end of its line goes to the next: allow for one a line.
    const usable = columnWidth - size;
    const full = width <= columnWidth ? 0 : Math.floor(width / usable);
    lines += full;
    used = width - full * usable;
  }
  return lines;
}

const leading = 1.2;

/** Height of a text in points. */
export function textHeight(text: string, size: number, columnWidth: number): number {
  return Math.ceil(lineCount(text, size, columnWidth) * size * leading);
}

/** The first of some sizes (largest first) at which a text fits a box, else the last. */
export function fittingSize(text: string, sizes: readonly number[], width: number, height: number): number {
  return sizes.find((size) => textHeight(text, size, width) <= height) ?? sizes.at(-1) ?? 0;
}
