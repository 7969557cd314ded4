/** Everything in a deck that a person could read, independently of the app's own check. */
import { unzipSync } from 'fflate';

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Formulas and the addresses of cells are no text: a cell A1 is not the room A1. */
const noText = [/<(c:f|f)>[^<]*<\/\1>/g, /\s(r|ref|spans|activeCell|sqref|dimension)="[^"]*"/g];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readable(xml: string): string {
  const text = noText.reduce((rest, pattern) => rest.replace(pattern, ' '), xml);
  return text
    .replace(/<[^>]*>/g, (tag) => ` ${[...tag.matchAll(/"([^"]*)"/g)].map(([, value]) => value).join(' ')} `)
    .replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => entities[name] ?? ' ');
}

/** Part by part; the parts of an embedded workbook count as well. */
function deckTexts(bytes: Uint8Array, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const where = `${prefix}${name}`;
    if (isZip(part)) for (const [inner, text] of deckTexts(part, `${where}!`)) texts.set(inner, text);
    else texts.set(where, `${name} ${readable(new TextDecoder().decode(part))}`);
  }
  return texts;
}

/** The strings that stand somewhere in the deck as a whole word, with the part. */
export function stringsFound(bytes: Uint8Array, strings: readonly string[]): string[] {
  const texts = [...deckTexts(bytes)];
  return strings.flatMap((string) => {
    const escaped = string.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const word = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u');
    return texts.filter(([, text]) => word.test(text)).map(([part]) => `${string} in ${part}`);
  });
}
