/** A school's logo: made anew without anything but the picture, or refused with a sentence. */
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeLook } from '../../../core/domain/deck/look.ts';
import { readLogo } from '../../../core/features/slides/logo/read-logo.ts';
import { LogoRefused } from '../../../core/features/slides/logo/refused.ts';
import { against, checkGood, fileOf, goodDeck } from './support/decks.ts';
import { chunk, jpegOf, pngOf, segment } from './support/looks.ts';
import { withPart } from './support/package.ts';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a PNG', () => {
  test('loses what tells of its maker, and keeps its points', () => {
    const plain = readLogo(pngOf(120, 40));
    const made = readLogo(
      pngOf(120, 40, [chunk('tEXt', encoded('Author\0R. Hall')), chunk('eXIf', encoded('R. Hall'))]),
    );
    expect(made).toEqual(plain);
    expect([made.type, made.width, made.height]).toEqual(['png', 120, 40]);
    expect(textOf(bytesOf(made.base64))).not.toMatch(/Hall|tEXt|eXIf/u);
  });

  test('with bytes behind its points or its end loses them', () => {
    const made = readLogo(Uint8Array.from([...pngOf(120, 40), ...encoded('R. Hall')]));
    expect(textOf(bytesOf(made.base64))).not.toContain('Hall');
  });

  test.each([
    ['of one point', pngOf(1, 1), /too small/u],
    ['of many points', pngOf(4001, 20), /too large/u],
    ['long and thin', pngOf(2000, 20), /long and thin/u],
    ['of 40 MB', new Uint8Array(40 * 1024 * 1024), /larger than 2 MB/u],
    ['cut short', pngOf(120, 40).subarray(0, 60), /damaged/u],
    ['with another checksum', pngOf(120, 40).map((byte, at) => (at === 20 ? byte + 1 : byte)), /damaged/u],
  ])('%s is refused', (_, bytes, why) => {
    expect(() => readLogo(bytes)).toThrow(LogoRefused);
    expect(() => readLogo(bytes)).toThrow(why);
  });

  test('that says it is small and unpacks to more is refused, and not unpacked', () => {
    const bomb = chunk('IDAT', zlibSync(new Uint8Array(50_000_000)));
    const [start, end] = [pngOf(120, 40).subarray(0, 33), chunk('IEND', new Uint8Array())];
    expect(() => readLogo(Uint8Array.from([...start, ...bomb, ...end]))).toThrow(/damaged/u);
  });
});

describe('a JPEG', () => {
  test('loses what tells who took it, where and with what', () => {
    const exif = segment(0xe1, [...encoded('Exif\0\0II*\0\u0008\0\0\0\0\0'), ...encoded('R. Hall')]);
    const made = readLogo(jpegOf(120, 40, 3, [...exif, ...segment(0xfe, [...encoded('by R. Hall')])]));
    expect(made).toEqual(readLogo(jpegOf(120, 40, 3)));
    expect([made.type, made.width, made.height]).toEqual(['jpeg', 120, 40]);
    expect(textOf(bytesOf(made.base64))).not.toMatch(/Hall|Exif/u);
  });

  test('with bytes behind its end loses them', () => {
    const made = readLogo(Uint8Array.from([...jpegOf(120, 40, 3), ...encoded('R. Hall')]));
    expect(textOf(bytesOf(made.base64))).not.toContain('Hall');
  });

  test('in the colours of print is refused, with what to do', () => {
    expect(() => readLogo(jpegOf(120, 40, 4))).toThrow(/CMYK.*RGB/u);
  });

  test('that lies on its side is refused', () => {
    const tiff = [...encoded('II*\0'), 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0];
    const turned = segment(0xe1, [...encoded('Exif\0\0'), ...tiff]);
    expect(() => readLogo(jpegOf(120, 40, 3, turned))).toThrow(/upright/u);
  });

  test.each([
    ['cut short', jpegOf(120, 40, 3).subarray(0, 60)],
    ['without points', Uint8Array.from([0xff, 0xd8, 0xff, 0xd9])],
  ])('%s is refused', (_, bytes) => {
    expect(() => readLogo(bytes)).toThrow(LogoRefused);
  });
});

test.each([
  [
    'an SVG',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    /SVG/u,
  ],
  ['a page', '<html></html>', /no PNG and no JPEG/u],
  ['nothing', '', /no PNG and no JPEG/u],
])('%s is refused', (_, text, why) => {
  expect(() => readLogo(encoded(text))).toThrow(why);
});

describe('in a deck', () => {
  const logo = readLogo(pngOf(120, 40));
  const { look } = makeLook({ school: 'Elmfield School', logo, colours: null });
  const file = fileOf(goodDeck, look);

  test('it passes the check', () => {
    expect(checkGood(file, { look }).findings).toEqual([]);
    const jpeg = makeLook({ school: '', logo: readLogo(jpegOf(120, 40, 3)), colours: null }).look;
    expect(checkGood(fileOf(goodDeck, jpeg), { look: jpeg }).findings).toEqual([]);
  });

  test('another picture in its place is found, and a picture where none should be', () => {
    const other = withPart(file, 'ppt/media/logo.png', () => pngOf(120, 40));
    expect(checkGood(other, { look }).findings).toContainEqual(
      expect.objectContaining({ part: 'ppt/media/logo.png', reason: 'metadata' }),
    );
    const added = withPart(fileOf(goodDeck), 'ppt/media/logo.png', () => bytesOf(logo.base64));
    expect(checkGood(added).findings.map(({ reason }) => reason)).toContain('unexpected-part');
  });

  test("the school's name is searched like any other text that somebody typed", () => {
    const named = makeLook({ school: 'Hall School', logo, colours: null }).look;
    const findings = checkGood(fileOf(goodDeck, named), {
      ...against(),
      look: named,
      slides: against({ look: named }).slides,
    }).findings;
    expect(findings.map(({ text, part }) => [text, part])).toContainEqual([
      'Hall',
      'ppt/slideMasters/slideMaster1.xml',
    ]);
  });
});
