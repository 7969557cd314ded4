/** How names of focus areas are compared, and which of them a school cannot give. */

/** Names that are the same to a reader are one key: whatever their case, accents, apostrophes and spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/(?:(?<!\s)\s+)?&\s*/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?:(?<!\s)\s+)?(?<![.:?])[.:?]+$/, '');
}

/** What stands beside the focus areas on every board. */
const taken: ReadonlySet<string> = new Set(
  ['Unsorted', 'Parking', 'For the coach', 'Coach', 'Off board', 'None'].map(nameKey),
);

/** Whether a name is that of a column that every board has, or says that there is none. */
export const isTakenName = (name: string): boolean => taken.has(nameKey(name));

/** What parts the options of a form cannot stand in the name of one. */
export const canBeOption = (name: string): boolean => !/[;\n\r\t]/.test(name);
