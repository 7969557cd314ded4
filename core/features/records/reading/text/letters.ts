/** The alphabets of text files: bytes to letters, and how likely letters are in what people write. */
import type { Encoding } from '../../../../contract/tables.ts';

/** Letters of the bytes from 0x80 on in the code page of DOS and of many consoles. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const labels = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'windows-1252': 'windows-1252',
  macroman: 'macintosh',
} as const;

/** The byte of each letter of Windows-1252 that is not its own number. */
const bytes1252 = new Map(
  Array.from({ length: 32 }, (_, index) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + index)),
    0x80 + index,
  ]),
);

/** Letters that UTF-8 would write as several bytes, each of them read as a letter of Windows-1252. */
const twice = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/gu;

function once(run: string): string {
  const bytes = Uint8Array.from(run, (char) => bytes1252.get(char) ?? char.charCodeAt(0));
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const length = utf8Length(bytes, at);
    const isLetter = length > 1;
    text += isLetter ? new TextDecoder('utf-8').decode(bytes.subarray(at, at + length)) : run.charAt(at);
    at += isLetter ? length : 1;
  }
  return text;
}

/** How many bytes the letter at `at` takes in UTF-8; 0 where there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  const length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Bytes as UTF-8, and those that are none as Windows-1252: files that were put together from both. */
function mostlyUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\ufffd')) return text;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = utf8Length(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(new TextDecoder('utf-8').decode(bytes.subarray(from, at)));
    parts.push(new TextDecoder('windows-1252').decode(bytes.subarray(at, at + 1)));
    at += 1;
    from = at;
  }
  parts.push(new TextDecoder('utf-8').decode(bytes.subarray(from)));
  return parts.join('');
}

/** The text that bytes are in an encoding; never fails. */
export function textIn(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-8') return mostlyUtf8(bytes);
  if (encoding === 'utf-8 twice') return mostlyUtf8(bytes).replace(twice, once);
  if (encoding !== 'cp850') return new TextDecoder(labels[encoding]).decode(bytes);
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[^\0-\x7f]/gu, (char) => cp850.charAt((bytes1252.get(char) ?? char.charCodeAt(0)) - 0x80));
}

const usualLower = new Set('éèêëàâäáãçñóôöòõúûüùíîïìßåøæœ');
const usualUpper = new Set('ÉÈÊÀÂÄÁÇÑÓÔÖÚÜÍÎÅØÆŒ');
/** Those with which words begin and end; most others stand inside. */
const usualAtEdge = new Set('éèàöüåø');

const isLetter = (text: string): boolean => /\p{L}/u.test(text);

function letterLikelihood(char: string, before: string, behind: string): number {
  const [hasBefore, hasBehind] = [isLetter(before), isLetter(behind)];
  if (/\p{Lu}/u.test(char)) {
    // No capital stands inside a word.
    if (/\p{Ll}/u.test(before)) return -4;
    return usualUpper.has(char) && hasBehind ? 1 : -1;
  }
  if (!usualLower.has(char)) return -1;
  if (hasBefore && hasBehind) return char === 'é' ? 3 : 2;
  if (hasBefore || hasBehind) return usualAtEdge.has(char) ? 2 : 0;
  return char === 'à' ? 0 : -3;
}

/** What one sign says, by what stands before and behind it. */
function likelihood(char: string, before: string, behind: string): number {
  if (isLetter(char)) return letterLikelihood(char, before, behind);
  if (char === '’') return isLetter(before) ? (isLetter(behind) ? 4 : 3) : -1;
  if (char === '“' || char === '‘') return !isLetter(before) && /[\p{L}\d]/u.test(behind) ? 3 : -1;
  if (char === '”') return /[\p{L}\d.,!?…]/u.test(before) ? 3 : -1;
  if (char === '–' || char === '—') return /[\s\d]/.test(before + behind) ? 2 : -2;
  if (char === '…') return 3;
  if (char === '£' || char === '€') return /\d/.test(before + behind) ? 4 : 0;
  if (/[½¼¾°]/.test(char)) return /\d/.test(before) ? 2 : 0;
  if (char === '•') return 2;
  if (/[\u00a0·«»²³©®™✓✔]/u.test(char)) return 1;
  return /\p{Cc}|\ufffd/u.test(char) ? -5 : -3;
}

const mostLooked = 5000;

/** How likely a text is by its letters beyond ASCII, the higher the likelier. */
export function likelihoodOf(text: string): number {
  let sum = 0;
  let looked = 0;
  for (const { 0: char, index } of text.matchAll(/[^\0-\x7f]/gu)) {
    sum += likelihood(char, text.charAt(index - 1), text.charAt(index + char.length));
    if ((looked += 1) === mostLooked) break;
  }
  return sum;
}
