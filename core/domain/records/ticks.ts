/** Which options a multi-select cell ticks, where options may hold the very comma that parts them. */

/** How a form joins the ticked options: Microsoft `A;B;`, Google Sheets `A, B`. */
export type TickSeparator = ';' | ',';

/** Splits at commas that are followed by a space and stand outside brackets. */
function atoms(cell: string): string[] {
  const result: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const char = cell[at];
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ',' && depth === 0 && /\s/.test(cell[at + 1] ?? '')) {
      result.push(cell.slice(start, at).trim());
      start = at + 1;
    }
  }
  result.push(cell.slice(start).trim());
  return result.filter((atom) => atom !== '');
}

/**
 * Learns which options hold a comma from all cells of a column: a part that begins in lower case and follows
 * the same part everywhere is the rest of that option ("Talk, listening and questions").
 * @param isKnown whether a text is an option by itself, whatever the column says
 */
export function learnOptions(
  cells: Iterable<string>,
  isKnown: (text: string) => boolean,
): ReadonlySet<string> {
  const before = new Map<string, Set<string>>();
  for (const cell of new Set(cells)) {
    const parts = atoms(cell);
    parts.forEach((part, index) => {
      if (isKnown(part) || !/^\p{Ll}/u.test(part)) return;
      const seen = before.get(part) ?? new Set();
      before.set(part, seen.add(index === 0 ? '' : (parts[index - 1] ?? '')));
    });
  }
  const options = new Set<string>();
  for (const [part, precedents] of before) {
    const [only] = precedents;
    if (precedents.size === 1 && only !== undefined && only !== '' && !isKnown(only))
      options.add(`${only}, ${part}`);
  }
  return options;
}

/**
 * The ticked options of a cell, in order, without repeats.
 * @param joined options with a comma in them, as `learnOptions` found them
 */
export function splitTicks(cell: string, separator: TickSeparator, joined: ReadonlySet<string>): string[] {
  const parts = separator === ';' ? cell.split(';').map((part) => part.trim()) : atoms(cell);
  const ticks: string[] = [];
  for (const part of parts) {
    const last = ticks.at(-1);
    const together = last === undefined ? null : `${last}, ${part}`;
    if (separator === ',' && together !== null && joined.has(together)) ticks[ticks.length - 1] = together;
    else if (part !== '') ticks.push(part);
  }
  return [...new Set(ticks)];
}
