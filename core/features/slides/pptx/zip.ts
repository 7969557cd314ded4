/** Packs parts into a file that is the same, byte for byte, whenever and wherever it is made. */
import { zipSync, type Zippable } from 'fflate';

/** @param parts name and content, in the order in which they are written */
export function zipParts(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {};
  for (const [name, content] of parts) {
    files[name] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  // The earliest time that a zip file can hold; written as local time, so equal in every time zone.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}
