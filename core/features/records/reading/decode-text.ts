/** Turns the bytes of a text file into text, and says which encoding it was. */
import { FileRefused } from '../../../domain/records/refusal.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** A stray control character may stand in a cell; a file that is full of them is no text. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 10_000);
  return (start.match(/(?![\t\n\v\f\r])\p{Cc}/gu)?.length ?? 0) * 10 > start.length;
}

/**
 * Decodes UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252 where it is not valid UTF-8.
 * @throws FileRefused where the result is blank or is no text
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') throw new FileRefused('empty-file');
  if (isBinary(text)) throw new FileRefused('not-a-table', 'binary');
  if (/^\s*<(?:!doctype|html|\?xml|table|svg)/i.test(text.slice(0, 500)))
    throw new FileRefused('not-a-table', 'html');
  return { text, encoding };
}
