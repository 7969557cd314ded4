/** Which part of a workbook holds which sheet, in the order of its tabs. */

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? null;

/** The paths of the sheets, in the order in which the workbook lists them. */
export function sheetPaths(book: string, relations: string): string[] {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return [...book.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
    // The id of the relation has a prefix; the one of the sheet is called `sheetId`.
    const id = /\w+:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag);
    return targets.get(id?.[1] ?? id?.[2] ?? '') ?? '';
  });
}

/** Whether days count from 1904. */
export function is1904(book: string): boolean {
  const properties = /<(?:\w+:)?workbookPr\b[^>]*>/.exec(book)?.[0] ?? '';
  return /\bdate1904\s*=\s*["'](?:1|true)["']/.test(properties);
}
