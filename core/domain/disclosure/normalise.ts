/** Brings texts that look alike to one spelling, so that a name cannot hide behind how it is encoded. */

/** Zero-width and bidirectional marks, soft hyphen, variation selectors, byte order mark. */
const invisible =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;

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

/** Cyrillic and Greek letters that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['АВЕЅІЈКМНОРСТУХ', 'ABESIJKMHOPCTYX'],
    ['аеѕіјорсух', 'aesijopcyx'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['οαν', 'oav'],
  ].flatMap(([from = '', to = '']) => [...from].map((letter, index) => [letter, to[index] ?? letter])),
);

/**
 * NFKC, control characters and invisible marks out, curly quotes and dashes to plain ones, diacritics off, look-alike letters to Latin,
 * white space to single spaces. Case is kept.
 */
export function normaliseText(text: string): string {
  const spaced = text.normalize('NFKC').replace(/\s+/gu, ' ');
  return [
    ...spaced
      .replace(/\p{Cc}/gu, '')
      .replace(invisible, '')
      .normalize('NFD')
      .replace(/\p{M}/gu, ''),
  ]
    .map((letter) => letters[letter] ?? lookAlikes[letter] ?? letter)
    .join('')
    .replace(/[\u2018-\u201b\u2032\u02b9\u02bc\u0060\u00b4]/gu, "'")
    .replace(/[\u201c-\u201f\u2033]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
