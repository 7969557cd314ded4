/** A text as it can stand in any file: one line, without what XML cannot hold. */

/**
 * Control characters, halves of surrogate pairs and the two code points that XML 1.0 forbids; and the marks that turn the
 * direction of writing around, with which a text reads otherwise than it is written.
 */
const forbidden = /[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu;

export function plainText(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ').replace(forbidden, '');
}

const rightToLeft = /^[^\p{L}]*[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;

/** Whether the first letter of a text is of a script that runs from right to left. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);
