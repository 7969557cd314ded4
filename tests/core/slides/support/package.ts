/** Opens written files for the tests: parts as text, elements by name, a part put in or changed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { elementsOf, readXml, type XmlElement } from '../../../../core/features/slides/check/read-xml.ts';

export const partNames = (bytes: Uint8Array): string[] => Object.keys(unzipSync(bytes));

export function partBytes(bytes: Uint8Array, name: string): Uint8Array {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`there is no part ${name}`);
  return part;
}

export const partText = (bytes: Uint8Array, name: string): string => strFromU8(partBytes(bytes, name));

/** Writes the file again with one part changed, as somebody with a zip program would. */
export function withPart(
  bytes: Uint8Array,
  name: string,
  change: (text: string) => string | Uint8Array,
): Uint8Array {
  const parts = unzipSync(bytes);
  const changed = change(parts[name] ? strFromU8(parts[name]) : '');
  parts[name] = typeof changed === 'string' ? strToU8(changed) : new Uint8Array(changed);
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

export function elements(bytes: Uint8Array, part: string, name: string): XmlElement[] {
  return [...elementsOf(readXml(partBytes(bytes, part)))].filter((element) => element.name === name);
}
