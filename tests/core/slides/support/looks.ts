/** A school's look, with a logo of a few points. */
import type { Look } from '../../../../core/domain/deck/layout/model.ts';
import { makeLook } from '../../../../core/domain/deck/look.ts';
import { zlibSync } from 'fflate';

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** A chunk of a PNG picture. */
export function chunk(name: string, content: Uint8Array): Uint8Array {
  const inner = new Uint8Array([...new TextEncoder().encode(name), ...content]);
  const made = new Uint8Array(inner.length + 8);
  const view = new DataView(made.buffer);
  view.setUint32(0, content.length);
  made.set(inner, 4);
  view.setUint32(inner.length + 4, crc(inner));
  return made;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A picture of these points. @param extra chunks before them */
function pngWith(
  width: number,
  height: number,
  points: Uint8Array,
  extra: readonly Uint8Array[] = [],
): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [
    Uint8Array.from(signature),
    chunk('IHDR', head),
    ...extra,
    chunk('IDAT', zlibSync(points)),
    chunk('IEND', new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

/** A plain picture. @param extra chunks before its points */
export const pngOf = (width: number, height: number, extra: readonly Uint8Array[] = []): Uint8Array =>
  pngWith(width, height, new Uint8Array(height * (1 + 3 * width)), extra);

/** A shield in two colours, left at the rest of its ground. */
export function crest(width: number, height: number): Uint8Array {
  const row = 1 + 3 * width;
  const points = new Uint8Array(height * row).fill(255);
  for (let y = 0; y < height; y += 1) {
    points[y * row] = 0;
    const half = y < height * 0.6 ? height * 0.4 : height - y;
    for (let x = 0; x < width; x += 1) {
      const isShield = Math.abs(x - height / 2) < half;
      const isBar = x > height && Math.abs(y - height / 2) < height / 8;
      if (isShield || isBar)
        points.set(isShield && x < height / 2 ? [242, 194, 0] : [122, 31, 92], y * row + 1 + 3 * x);
    }
  }
  return pngWith(width, height, points);
}

/** A picture that cannot be packed smaller, the same in every run. */
export function noisyPng(width: number, height: number): Uint8Array {
  let last = 1;
  const points = Uint8Array.from({ length: height * (1 + 3 * width) }, (_, at) => {
    last = (Math.imul(last, 1_103_515_245) + 12_345) >>> 0;
    return at % (1 + 3 * width) === 0 ? 0 : last >>> 24;
  });
  return pngWith(width, height, points);
}

export const segment = (marker: number, content: readonly number[]): number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
];

/** What the head of a JPEG picture holds. @param components 3 of colours on a screen, 4 of colours in print */
export function jpegOf(
  width: number,
  height: number,
  components: number,
  extra: readonly number[] = [],
): Uint8Array {
  const parts = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]).flat();
  const scans = Array.from({ length: components }, (_, index) => [index + 1, 0]).flat();
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...extra,
    ...segment(0xdb, [0, ...new Array<number>(64).fill(1)]),
    ...segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, components, ...parts]),
    ...segment(0xc4, [0, 1, ...new Array<number>(15).fill(0), 0]),
    ...segment(0xda, [components, ...scans, 0, 63, 0]),
    ...[0x12, 0x34, 0xff, 0x00, 0x56],
    ...[0xff, 0xd9],
  ]);
}

export function schoolLook(type: 'png' | 'jpeg'): Look {
  const bytes = type === 'png' ? pngOf(120, 40) : jpegOf(120, 40, 3);
  const logo = { base64: Buffer.from(bytes).toString('base64'), type, width: 120, height: 40 };
  return makeLook({ school: 'Elmfield School', logo, colours: { first: '7A1F5C', second: 'F2C200' } }).look;
}
