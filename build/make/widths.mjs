/** Makes the table of letter widths by which slides are laid out, from Liberation Sans, whose widths are those of Arial. */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';

const folder = '/usr/share/fonts/truetype/liberation2/';
const files = { regular: 'LiberationSans-Regular.ttf', bold: 'LiberationSans-Bold.ttf' };
export const target = fileURLToPath(new URL('../../core/domain/deck/layout/widths.ts', import.meta.url));

export const hasFonts = Object.values(files).every((file) => fs.existsSync(folder + file));

/** What both weights have: Latin, Greek, Cyrillic, Hebrew, signs; no marks, which take no room of their own. */
const mostCodePoints = 0xffff;
const perLine = 24;

/**
 * @param {import('fontkit').Font} font
 * @param {number} codePoint
 */
const widthOf = (font, codePoint) =>
  Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm);

/** Widths in thousandths of an em, as runs of code points that follow each other: `[first, regular, bold, regular, bold …]`. */
export function widthsSource() {
  const regular = /** @type {import('fontkit').Font} */ (openSync(folder + files.regular));
  const bold = /** @type {import('fontkit').Font} */ (openSync(folder + files.bold));
  const inBoth = new Set(bold.characterSet);
  const points = regular.characterSet
    .filter((one) => one >= 0x20 && one <= mostCodePoints && inBoth.has(one))
    .filter((one) => !/[\p{M}\p{C}]/u.test(String.fromCodePoint(one)))
    .sort((a, b) => a - b);
  /** @type {number[][]} */
  const runs = [];
  let next = -1;
  for (const point of points) {
    const run = point === next ? runs.at(-1) : undefined;
    const here = run ?? [point];
    if (run === undefined) runs.push(here);
    here.push(widthOf(regular, point), widthOf(bold, point));
    next = point + 1;
  }
  const lines = runs.flatMap((run) => {
    const numbers = run.map(String);
    /** @type {string[]} */
    const made = [];
    for (let at = 0; at < numbers.length; at += perLine) made.push(numbers.slice(at, at + perLine).join(' '));
    return [`  '${made.join(' ')}',`];
  });
  return (
    '/**\n * Advance widths of Arial in thousandths of an em, made by build/make/widths.mjs: runs of code points that follow each other,\n' +
    ' * each as its first code point and then the width in regular and in bold of one after the other.\n */\n' +
    '// prettier-ignore\n' +
    `export const widthRuns: readonly string[] = [\n${lines.join('\n')}\n];\n`
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(target, widthsSource());
