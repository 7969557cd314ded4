/** Turns the bytes of a text file into text, and says which encoding it was and how sure that is. */
import type { Encoding } from '../../../../contract/tables.ts';
import type { FilePreview } from '../../../../contract/calls/records.ts';
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { likelihoodOf, textIn } from './letters.ts';

export interface DecodedText {
  text: string;
  encoding: Encoding;
  encodingDoubt: FilePreview['encodingDoubt'];
}

/** So much likelier has a reading to be than the next to be beyond doubt, and no less for each letter. */
const clearMargin = 3;
const bytesLookedAt = 4000;
/** What is looked at around a byte that is no ASCII, and how many of these. */
const before = 25;
const behind = 35;
const mostLooked = 5000;

/** How much likelier an encoding is before a letter is read: nearly all programs write the first. */
const prior: Partial<Record<Encoding, number>> = { 'windows-1252': 1.5 };
const macPrior = 2;

/** UTF-16 without a mark: nearly every second byte of plain letters is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, bytesLookedAt);
  for (let at = 0; at < looked; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (looked / 2));
  if (odd > 0.3 && even < 0.05) return 'utf-16le';
  return even > 0.3 && odd < 0.05 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encodings that bytes may be in: one where they say it themselves. */
function candidates(bytes: Uint8Array): Encoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  const wide = wideEncoding(bytes);
  if (wide !== null) return [wide];
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isMarked || isUtf8(bytes)) return ['utf-8', 'utf-8 twice'];
  return ['windows-1252', 'macroman', 'cp850', 'utf-8'];
}

/** The surroundings of the bytes that are no ASCII, a line each: they decide, and the rest is alike everywhere. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines: number[] = [];
  let looked = 0;
  let end = 0;
  for (let at = 0; at < bytes.length && looked < mostLooked; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    looked += 1;
    if (at >= end) {
      lines.push(0x0a);
      for (const byte of bytes.subarray(Math.max(end, at - before), at)) lines.push(byte);
      end = at;
    }
    const until = Math.min(bytes.length, at + behind);
    for (const byte of bytes.subarray(end, until)) lines.push(byte);
    end = Math.max(end, until);
  }
  return Uint8Array.from(lines);
}

interface Reading {
  encoding: Encoding;
  sample: string;
  likelihood: number;
}

/** Every reading that says something else, the likeliest first; of equal ones the first. */
function readingsOf(bytes: Uint8Array): Reading[] {
  const possible = candidates(bytes);
  const [only] = possible;
  if (only !== undefined && possible.length === 1) return [{ encoding: only, sample: '', likelihood: 0 }];
  const sample = sampleOf(bytes);
  const isMac = bytes.includes(0x0d) && !bytes.includes(0x0a);
  const readings: Reading[] = [];
  for (const encoding of possible) {
    const text = textIn(sample, encoding);
    if (readings.some((other) => other.sample === text)) continue;
    const extra = encoding === 'macroman' && isMac ? macPrior : (prior[encoding] ?? 0);
    readings.push({ encoding, sample: text, likelihood: likelihoodOf(text) + extra });
  }
  return readings.toSorted((one, other) => other.likelihood - one.likelihood);
}

/** The words around the first letter in which readings differ. */
function exampleOf({ sample }: Reading, other: Reading): string {
  let at = 0;
  while (at < sample.length && sample.charAt(at) === other.sample.charAt(at)) at += 1;
  const start = Math.max(sample.lastIndexOf('\n', at - 1), sample.lastIndexOf('\r', at - 1)) + 1;
  return (sample.slice(start).split(/[\r\n]/)[0] ?? '')
    .slice(0, before + behind)
    .toWellFormed()
    .trim();
}

function doubtOf([first, ...others]: readonly Reading[]): FilePreview['encodingDoubt'] {
  const [second] = others;
  if (first === undefined || second === undefined) return null;
  const shown = [[first, second] as const, ...others.map((other) => [other, first] as const)];
  return {
    readings: shown.map(([reading, other]) => ({
      encoding: reading.encoding,
      example: exampleOf(reading, other),
    })),
  };
}

/** Whether the first reading is not so much likelier than the second that it may be taken without a word. */
function isInDoubt([first, second]: readonly Reading[]): boolean {
  if (first === undefined || second === undefined) return false;
  const letters = first.sample.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const isClose = first.likelihood - second.likelihood < Math.max(clearMargin, letters / 2);
  const isUnsure = first.likelihood < clearMargin && first.encoding !== 'utf-8';
  return isUnsure || (second.likelihood > 0 && isClose);
}

/** A stray control character may stand in a cell; a file that is full of them is no text. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 10_000);
  return (start.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0) * 10 > start.length;
}

/**
 * Decodes a text in any usual encoding: by its mark, by its zeros, as UTF-8 where it is that, and else by which
 * letters are likely beside their neighbours.
 * @param chosen what a person said it is
 * @throws FileRefused where the result is blank or is no text
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): DecodedText {
  const found = readingsOf(bytes);
  const mine = found.filter(({ encoding }) => encoding === chosen);
  const readings = [...mine, ...found.filter(({ encoding }) => encoding !== chosen)];
  const encoding = readings[0]?.encoding ?? 'utf-8';
  const text = textIn(bytes, encoding);
  if (text.trim() === '') throw new FileRefused('empty-file');
  if (isBinary(text)) throw new FileRefused('not-a-table', 'binary');
  if (/^\s*<(?:!doctype|html|\?xml|table|svg)/i.test(text.slice(0, 500)))
    throw new FileRefused('not-a-table', 'html');
  return { text, encoding, encodingDoubt: mine.length > 0 || isInDoubt(found) ? doubtOf(readings) : null };
}
