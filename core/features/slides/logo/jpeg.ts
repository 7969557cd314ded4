/** Reads a JPEG segment by segment and writes it anew: what draws the picture, and nothing about who took it, where or with what. */
import { LogoRefused } from './refused.ts';

const broken = 'broken-jpeg';

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const startOfPicture = 0xd8;
const endOfPicture = 0xd9;
const startOfScan = 0xda;
const adobe = 0xee;
const exif = 0xe1;
/** Baseline, extended and progressive pictures; others are drawn by few programs. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Tables, the interval between marks, and the frames themselves. */
const needed = new Set([...frames, 0xc4, 0xdb, 0xdd]);

const jfif = Uint8Array.from([
  ...[0xff, 0xe0, 0, 16],
  ...[0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
]);
/** Says that the three colours are red, green and blue and not brightness and two differences. */
const plainColours = Uint8Array.from([
  ...[0xff, adobe, 0, 14],
  ...[0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0],
]);

interface Size {
  width: number;
  height: number;
}

function readFrame(content: Uint8Array): Size {
  const [, high = 0, low = 0, left = 0, right = 0, components = 0] = content;
  if (components === 4) throw new LogoRefused('print');
  if (components !== 1 && components !== 3) throw new LogoRefused(broken);
  return { height: high * 256 + low, width: left * 256 + right };
}

/** The end of the points of a scan: the next mark that is neither a stuffed byte nor one to start anew from. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const mark = bytes[at + 1] ?? 0;
    if (mark !== 0 && mark !== 0xff && !(mark >= 0xd0 && mark <= 0xd7)) return at;
  }
  throw new LogoRefused(broken);
}

const isText = (content: Uint8Array, text: string): boolean =>
  String.fromCharCode(...content.subarray(0, text.length)) === text;

/** Whether a camera was held upright; anything else would turn the picture once what says so is gone. */
function isUpright(content: Uint8Array): boolean {
  if (!isText(content, 'Exif\0\0')) return true;
  const tiff = content.subarray(6);
  const isLittle = isText(tiff, 'II');
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const short = (at: number): number => (at + 2 <= tiff.length ? view.getUint16(at, isLittle) : 0);
  const start = tiff.length >= 8 ? view.getUint32(4, isLittle) : 0;
  const orientation = 0x0112;
  for (let entry = 0; entry < short(start); entry += 1) {
    const at = start + 2 + entry * 12;
    if (short(at) === orientation) return short(at + 8) <= 1;
  }
  return true;
}

/** @throws LogoRefused where it cannot be read, or has colours of print */
export function readJpeg(bytes: Uint8Array): Size & { bytes: Uint8Array } {
  const kept: Uint8Array[] = [Uint8Array.from([0xff, startOfPicture]), jfif];
  let size: Size | null = null;
  let hasScan = false;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const mark = bytes[at + 1];
    if (bytes[at] !== 0xff || mark === undefined) throw new LogoRefused(broken);
    if (mark === endOfPicture) break;
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) throw new LogoRefused(broken);
    const content = bytes.subarray(at + 4, end);
    if (mark === exif && !isUpright(content)) throw new LogoRefused('on-its-side');
    if (mark === adobe && isText(content, 'Adobe') && content[11] === 0) kept.push(plainColours);
    if (frames.has(mark)) {
      if (size !== null) throw new LogoRefused(broken);
      size = readFrame(content);
    }
    if (mark === startOfScan) {
      end = scanEnd(bytes, end);
      hasScan = true;
    }
    if (needed.has(mark) || mark === startOfScan) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (size === null || !hasScan) throw new LogoRefused(broken);
  kept.push(Uint8Array.from([0xff, endOfPicture]));
  return { bytes: new Uint8Array(Buffer.concat(kept)), ...size };
}
