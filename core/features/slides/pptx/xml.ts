/** Text as XML: what XML cannot hold is taken out, the rest is escaped. */
import { plainText } from '../../../domain/plain-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);

/** One line of plain text, safe in an attribute. */
export const xmlAttribute = (text: string): string => escaped(plainText(text));

/** As it stands in the text of a slide, a chart or a sheet, where `_x0041_` would be read as an A. */
export function storedText(text: string): string {
  return plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

/** One line of plain text, safe between tags. */
export const xmlText = (text: string): string => escaped(storedText(text));

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
