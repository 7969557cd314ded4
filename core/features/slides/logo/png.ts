/** Reads a PNG and writes it anew: its size, its colours and its points, packed by this app, and nothing else. */
import { Unzlib, zlibSync } from 'fflate';
import { LogoRefused } from './refused.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const broken = 'broken-png';
const headSize = 13;

interface Chunk {
  name: string;
  content: Uint8Array;
}

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

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = signature.length;
  while (at + 12 <= bytes.length && chunks.at(-1)?.name !== 'IEND') {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw new LogoRefused(broken);
    if (view.getUint32(end) !== crc(bytes.subarray(at + 4, end))) throw new LogoRefused(broken);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, content: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  if (chunks.at(-1)?.name !== 'IEND') throw new LogoRefused(broken);
  return chunks;
}

interface Head {
  width: number;
  height: number;
  bits: number;
  colour: number;
  isInterlaced: boolean;
}

/** Depths that each kind of colour may have, and how many numbers a point of it is. */
const kinds: Readonly<Record<number, { depths: readonly number[]; channels: number }>> = {
  0: { depths: [1, 2, 4, 8, 16], channels: 1 },
  2: { depths: [8, 16], channels: 3 },
  3: { depths: [1, 2, 4, 8], channels: 1 },
  4: { depths: [8, 16], channels: 2 },
  6: { depths: [8, 16], channels: 4 },
};

function readHead(content: Uint8Array | undefined): Head {
  if (content?.length !== headSize) throw new LogoRefused(broken);
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [bits = 0, colour = 0, packing = 0, filter = 0, interlace = 0] = content.subarray(8);
  const isKnown =
    kinds[colour]?.depths.includes(bits) === true && packing === 0 && filter === 0 && interlace < 2;
  if (!isKnown) throw new LogoRefused(broken);
  return { width: view.getUint32(0), height: view.getUint32(4), bits, colour, isInterlaced: interlace === 1 };
}

/** Where the points of each of the seven passes of an interlaced picture begin, and how far apart they are. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** How many bytes the points are, unpacked. */
function sizeOf({ width, height, bits, colour, isInterlaced }: Head): number {
  const perPoint = bits * (kinds[colour]?.channels ?? 0);
  const part = (across: number, down: number): number =>
    across === 0 || down === 0 ? 0 : down * (1 + Math.ceil((across * perPoint) / 8));
  if (!isInterlaced) return part(width, height);
  return passes.reduce(
    (sum, [x, y, byX, byY]) => sum + part(Math.ceil((width - x) / byX), Math.ceil((height - y) / byY)),
    0,
  );
}

/** So many bytes may a picture be, unpacked: 4,000 by 4,000 points in the most usual kind. */
const mostUnpacked = 64_000_000 + 4000;

/** Unpacks just as much as the picture needs: a bomb is never unpacked. */
function unpack(packed: Uint8Array, size: number): Uint8Array {
  const points = new Uint8Array(size);
  let filled = 0;
  const unzlib = new Unzlib((part) => {
    if (filled + part.length > size) throw new LogoRefused(broken);
    points.set(part, filled);
    filled += part.length;
  });
  try {
    const step = 16_384;
    for (let at = 0; at < packed.length; at += step)
      unzlib.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    throw new LogoRefused(broken);
  }
  if (filled !== size) throw new LogoRefused(broken);
  return points;
}

function written(name: string, content: Uint8Array): Uint8Array {
  const made = new Uint8Array(content.length + 12);
  const view = new DataView(made.buffer);
  view.setUint32(0, content.length);
  made.set(new TextEncoder().encode(name), 4);
  made.set(content, 8);
  view.setUint32(content.length + 8, crc(made.subarray(4, content.length + 8)));
  return made;
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const made = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
};

/** @throws LogoRefused where it cannot be read */
export function readPng(bytes: Uint8Array): { bytes: Uint8Array; width: number; height: number } {
  const chunks = chunksOf(bytes);
  const [first] = chunks;
  if (first?.name !== 'IHDR') throw new LogoRefused(broken);
  // Its first picture need not be one that is ever shown.
  if (chunks.some(({ name }) => name === 'acTL')) throw new LogoRefused('moving');
  const head = readHead(first.content);
  const size = sizeOf(head);
  if (size === 0 || size > mostUnpacked) throw new LogoRefused('large');
  const points = unpack(
    joined(chunks.filter(({ name }) => name === 'IDAT').map(({ content }) => content)),
    size,
  );
  const palette = chunks.find(({ name }) => name === 'PLTE');
  if (head.colour === 3 && palette === undefined) throw new LogoRefused(broken);
  const clear = chunks.find(({ name }) => name === 'tRNS');
  const made = [
    Uint8Array.from(signature),
    written('IHDR', first.content),
    ...(palette === undefined ? [] : [written('PLTE', palette.content)]),
    ...(clear === undefined ? [] : [written('tRNS', clear.content)]),
    written('IDAT', zlibSync(points, { level: 9 })),
    written('IEND', new Uint8Array()),
  ];
  return { bytes: joined(made), width: head.width, height: head.height };
}
