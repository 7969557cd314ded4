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

/**
 * Invisible marks out, NFKC, control characters out, curly quotes and dashes to plain ones, diacritics off, look-alike
 * letters to Latin, white space to single spaces. Case is kept.
 */
export function normaliseText(text: string): string {
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
