/** What the number format of a cell makes of its number: a day, a time, a duration, a share, or a number. */

export interface NumberFormat {
  kind: 'number' | 'date' | 'time' | 'duration' | 'percent' | 'scientific' | 'padded';
  /** Whether a clock stands in it; for `date`. */
  hasTime: boolean;
  /** Digits behind the point, and the digits that are always written; for `scientific` and `padded`. */
  digits: number;
  /** Words that the format writes before and behind the number. */
  before: string;
  behind: string;
}

/** The formats that a workbook names by number alone; the others of these numbers are plain numbers. */
const builtIn: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'd/m/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'd/m/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
};

/** The code of a format that is known by its number; East Asian versions give further numbers to days. */
export function builtInFormat(id: number): string {
  const isEastAsianDay = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return builtIn[id] ?? (isEastAsianDay ? 'd/m/yyyy' : 'General');
}

/** A quoted text, an escaped letter, a space as wide as a letter, a filling letter, something in brackets, a letter. */
const piece = /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]?|[\s\S]/g;

const plain: NumberFormat = { kind: 'number', hasTime: false, digits: 0, before: '', behind: '' };

const known = new Map<string, NumberFormat>();

/** Reads the code of a number format; the part for positive numbers counts. */
export function numberFormat(code: string): NumberFormat {
  const found = known.get(code) ?? readFormat(code);
  if (known.size < 1000) known.set(code, found);
  return found;
}

function readFormat(code: string): NumberFormat {
  let bare = '';
  let before = '';
  let behind = '';
  let isDuration = false;
  for (const [text, quoted, escaped, bracket] of code.matchAll(piece)) {
    if (text === ';') break;
    const literal = quoted ?? escaped;
    if (literal !== undefined) {
      if (/[0#?]|general/i.test(bare)) behind += literal;
      else before += literal;
    } else if (bracket !== undefined) isDuration ||= /^(?:h+|m+|s+)$/i.test(bracket);
    else if (!/^[_*]./.test(text)) bare += text;
  }
  if (isDuration) return { ...plain, kind: 'duration' };
  const rest = bare.toLowerCase().replace('general', '0');
  if (/[0#?]e[+-]/.test(rest))
    return { ...plain, kind: 'scientific', digits: /\.(0*)/.exec(rest)?.[1]?.length ?? 0 };
  const clock = /am\/pm|a\/p|[hs]/.test(rest);
  // An "m" beside hours or seconds is minutes.
  const isDay = /[ydm]/.test(rest.replace(/am\/pm|a\/p|(?<!h)h+[^a-z]*m+|(?<!m)m+[^a-z]*s+/g, ''));
  if (isDay) return { ...plain, kind: 'date', hasTime: clock };
  if (clock) return { ...plain, kind: 'time', hasTime: true };
  if (rest.includes('%')) return { ...plain, kind: 'percent' };
  const padding = /^0{2,}$/.exec(rest.trim())?.[0].length ?? 0;
  if (padding > 0) return { ...plain, kind: 'padded', digits: padding, before, behind };
  return /\p{L}|%/u.test(before + behind) ? { ...plain, before, behind } : plain;
}
