/** Text as XML: what XML cannot hold is taken out, the rest is escaped. */

/**
 * Control characters, halves of surrogate pairs and the two code points that XML 1.0 forbids; and the marks that turn the
 * direction of writing around, with which a text reads otherwise than it is written.
 */
const forbidden = /[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A text as it is read from the file again: one line, without what XML cannot hold. */
export function plainText(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ').replace(forbidden, '');
}

/** One line of plain text, safe between tags and in an attribute. */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

/** As `plainText`, for a spreadsheet, where `_x0041_` would be read as an A. */
export function plainCellText(text: string): string {
  return plainText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
