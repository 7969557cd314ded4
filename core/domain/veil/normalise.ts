/** Brings texts that look alike to one spelling, so that a name cannot hide behind how it is encoded. */

/** Whatever has no width or no agreed look: zero-width and bidirectional marks, soft hyphens, fillers, tags, private signs. */
const invisible = /[\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Signs that stand for an apostrophe, before NFKC turns some of them into a space with an accent. */
const apostrophes = /[\u2018-\u201b\u2032\u02b9\u02bb\u02bc\u02c8\u055a\ua78c\uff07\u0060\u00b4]/gu;

const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  þ: 'th',
  Þ: 'Th',
};

/** Letters of other alphabets, and of phonetic script, that look like plain Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХԌԚԜӀ', 'ABESIJKMHOPCTYXGQWI'],
    ['аеѕіјорсухкмтнвԁһӏԛԝѵг', 'aesijopcyxkmthbdhlqwvr'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['οανικρτυχεηγω', 'oavikptuxenyw'],
    ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
    ['ɑɡǃ', 'agl'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, index) => [letter, to[index] ?? letter])),
);

/** Texts that are the same before and after: one space at a time, nothing but letters, digits and plain signs. */
const isPlainAlready = /^(?:[\x21-\x5f\x61-\x7e]+(?: [\x21-\x5f\x61-\x7e]+)*)?$/u;

/**
 * Invisible marks out, NFKC, control characters out, curly quotes and dashes to plain ones, diacritics off, look-alike
 * letters to Latin, white space to single spaces. Case is kept.
 */
export function normaliseText(text: string): string {
  if (isPlainAlready.test(text)) return text;
  const visible = text.replace(invisible, '').replace(apostrophes, "'");
  const spaced = visible.normalize('NFKC').replace(/[\s\u0085]+/gu, ' ');
  return [
    ...spaced
      .replace(/\p{Cc}/gu, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, ''),
  ]
    .map((letter) => letters[letter] ?? lookAlikes[letter] ?? letter)
    .join('')
    .replace(/[\u201c-\u201f\u2033]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A text brought to one spelling, with the way back to where each sign of it stood. */
export interface MappedText {
  /** What `normaliseText` makes of it. */
  plain: string;
  /** For each code unit of `plain`, where what it came from begins and ends in the text as it was. */
  from: readonly number[] | null;
  to: readonly number[] | null;
}

const foldedSigns = new Map<string, string>();

/** One sign as `normaliseText` has it, white space kept as one space. */
function foldSign(sign: string): string {
  const known = foldedSigns.get(sign);
  if (known !== undefined) return known;
  const around = normaliseText(`x${sign}x`);
  const folded = around === 'xx' ? '' : around.slice(1, -1);
  // A text may hold any sign there is; those that records use are few.
  if (foldedSigns.size < 5000) foldedSigns.set(sign, folded);
  return folded;
}

/** Signs that stay as they are wherever they stand. */
function isPlainSign(sign: string): boolean {
  const unit = sign.charCodeAt(0);
  return unit > 32 && unit < 127 && unit !== 96;
}

/**
 * As `normaliseText`, sign by sign, so that what is found in it can be shown in the text as it was written.
 * The maps are null where the text is the same before and after.
 */
export function normaliseMapped(text: string): MappedText {
  if (isPlainAlready.test(text)) return { plain: text, from: null, to: null };
  let plain = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const sign of text) {
    const end = at + sign.length;
    if (isPlainSign(sign)) {
      plain += sign;
      from.push(at);
      to.push(end);
      at = end;
      continue;
    }
    const folded = foldSign(sign);
    // A mark that belongs to the letter before it is covered with it.
    if (folded === '' && to.length > 0) to[to.length - 1] = end;
    for (const unit of folded.split('')) {
      if (unit === ' ' && (plain === '' || plain.endsWith(' '))) continue;
      plain += unit;
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  const trimmed = plain.trimEnd();
  return { plain: trimmed, from: from.slice(0, trimmed.length), to: to.slice(0, trimmed.length) };
}
