/** The letters of text files: right ones, or a doubt that a person can settle. */
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../core/features/records/reading/text/decode-text.ts';
import { textIn } from '../../../../core/features/records/reading/text/letters.ts';
import { fixture, readBytes, visitsOf } from '../support.ts';

type Written = 'utf-8' | 'windows-1252' | 'macroman' | 'cp850';

/** The bytes of a text, found by reading every byte. */
function bytesOf(text: string, encoding: Written): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const byLetter = new Map(
    Array.from({ length: 256 }, (_, byte) => [textIn(Uint8Array.of(byte), encoding), byte]),
  );
  return Uint8Array.from(text, (char) => byLetter.get(char) ?? 0x3f);
}

const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
};
const twice = (text: string): Uint8Array =>
  new TextEncoder().encode(textIn(new TextEncoder().encode(text), 'windows-1252'));

const english = 'Pupils said “we don’t know why” – twice… and the café’s menu was £5.';
const plain = 'The café’s menu was £5, and José’s naïve idea won.';
const french = 'Les élèves ont très bien parlé à la fenêtre, où ça leur plaît.';
const dos = 'Les élèves ont très bien parlé, le menu est à £5.';
const german = 'Die Schüler übten größere Sätze; schöne Äpfel.';
const table = (text: string): string => `Date,Class,Seen\n2026-10-05,9A,"${text}"\n`;

describe('letters are told by their neighbours', () => {
  test.each([
    ['macroman', english],
    ['macroman', plain],
    ['macroman', french],
    ['macroman', german],
    ['windows-1252', english],
    ['windows-1252', plain],
    ['windows-1252', french],
    ['windows-1252', german],
    ['windows-1252', 'They don’t.'],
    ['windows-1252', 'A café.'],
    ['windows-1252', '£5 – a bargain'],
    ['cp850', dos],
    ['cp850', german],
    ['cp850', 'The menu was £5.'],
    ['utf-8', english],
    ['utf-8', 'CAFÉ» ✓ 👍 Ελλάδα'],
  ] as const)('%s: %s', (encoding, text) => {
    const read = decodeText(bytesOf(table(text), encoding), null);
    expect([read.encoding, read.text, read.encodingDoubt]).toEqual([encoding, table(text), null]);
  });

  test('in UTF-16 without a mark', () => {
    expect(decodeText(utf16(table(english), true), null)).toMatchObject({
      encoding: 'utf-16le',
      text: table(english),
    });
    expect(decodeText(utf16(table(english), false), null)).toMatchObject({
      encoding: 'utf-16be',
      text: table(english),
    });
  });

  test.each([english, french, german, plain])('in UTF-8 written twice: %s', (text) => {
    expect(decodeText(twice(table(text)), null)).toMatchObject({
      encoding: 'utf-8 twice',
      text: table(text),
    });
  });

  test('in UTF-8 with a line from elsewhere', () => {
    const parts = [
      ...bytesOf(table(english), 'utf-8'),
      ...bytesOf('2026-10-06,9B,The café’s menu.\n', 'windows-1252'),
    ];
    const { encoding, text } = decodeText(Uint8Array.from(parts), null);
    expect([encoding, text]).toEqual(['utf-8', `${table(english)}2026-10-06,9B,The café’s menu.\n`]);
  });
});

test('22: a file of an old Mac has its letters', async () => {
  const { rows, encoding } = await readBytes(fixture('22-macroman.csv', 'faults'));
  const [visit] = visitsOf(rows);
  const texts = visit?.evidence.map(({ text }) => text).join(' ');
  expect([encoding, texts]).toEqual(['macroman', english]);
});

describe('where letters may be others as well', () => {
  // 0x8E alone: a capital in Windows-1252, a small letter on a Mac and another in DOS.
  const bytes = Uint8Array.from([...bytesOf('Date,Class,Seen\n2026-10-05,9A,Room ', 'utf-8'), 0x8e, 0x0a]);

  test('it is said, with what each reading gives, the one taken first', () => {
    const { encoding, encodingDoubt } = decodeText(bytes, null);
    expect(encodingDoubt?.readings[0]?.encoding).toBe(encoding);
    expect(encodingDoubt?.readings).toHaveLength(3);
    for (const { example } of encodingDoubt?.readings ?? []) expect(example).toMatch(/Room \S$/);
  });

  test('a person’s choice is taken, and can be changed again', async () => {
    const choices = () => ({ columns: [], dayOrder: null, observer: null, encoding: 'macroman' as const });
    const { encoding, encodingDoubt, rows } = await readBytes(bytes, { choices });
    expect([encoding, encodingDoubt?.readings[0]?.encoding]).toEqual(['macroman', 'macroman']);
    expect(visitsOf(rows)[0]?.evidence[0]?.text).toBe('Room é');
  });
});
