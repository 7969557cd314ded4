/** Which options a multi-select cell ticks, where options may hold the very comma that parts them. */
import type { Dialect } from '../../../contract/tables.ts';
import { builtInBook, type AreaBook } from '../areas/area-book.ts';

/** How a form joins the ticked options: Microsoft `A;B;`, Google Sheets `A, B`. */
type TickSeparator = ';' | ',';

/** What tells the ticks of one column apart. */
export interface TickRule {
  separator: TickSeparator;
  /** Options with a comma in them and their beginnings, as `learnOptions` finds them. */
  joined: ReadonlySet<string>;
}

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

/** A part of the cells of a column, and what stands beside it; the empty text stands for the end of a cell. */
interface Part {
  before: Set<string>;
  after: Set<string>;
  cells: number;
}

/** From a part to the one that it belongs to, which stands in front of it. */
type Links = ReadonlyMap<string, string>;

/** How many cells must show that parts belong together; for three parts or more chance is less likely. */
const fewestOfTwo = 3;
const fewestOfMore = 2;
const isLowerCase = (text: string): boolean => /^\p{Ll}/u.test(text);

const onlyOf = (texts: ReadonlySet<string>): string | null => {
  const [only] = texts;
  return texts.size === 1 && only !== undefined && only !== '' ? only : null;
};

function partsIn(cells: readonly (readonly string[])[]): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const cell of cells) {
    cell.forEach((text, index) => {
      const part = parts.get(text) ?? { before: new Set(), after: new Set(), cells: 0 };
      part.before.add(cell[index - 1] ?? '');
      part.after.add(cell[index + 1] ?? '');
      part.cells += 1;
      parts.set(text, part);
    });
  }
  return parts;
}

/** The part that each lower-case part continues, where that is the same in every cell. */
function continuations(parts: ReadonlyMap<string, Part>, isKnown: (text: string) => boolean): Links {
  const links = new Map<string, string>();
  for (const [text, { before }] of parts) {
    const only = onlyOf(before);
    if (only !== null && isLowerCase(text) && !isKnown(text) && !isKnown(only)) links.set(text, only);
  }
  return links;
}

/** For each part the one that it never stands without. What a continuation is part of is settled already. */
function companions(
  parts: ReadonlyMap<string, Part>,
  settled: Links,
  isKnown: (text: string) => boolean,
): Links {
  const begun = new Set(settled.values());
  const isOpen = (text: string): boolean => !settled.has(text) && !begun.has(text) && !isKnown(text);
  const links = new Map<string, string>();
  for (const [text, { before }] of parts) {
    const only = onlyOf(before);
    if (only === null || !isOpen(text) || !isOpen(only)) continue;
    const companion = parts.get(only);
    if (companion !== undefined && onlyOf(companion.after) === text) links.set(text, only);
  }
  return links;
}

/** The parts of a cell that are linked, put together. */
function linkedRuns(cell: readonly string[], links: Links): string[][] {
  const runs: string[][] = [];
  cell.forEach((text, index) => {
    if (index > 0 && links.get(text) === cell[index - 1]) runs.at(-1)?.push(text);
    else runs.push([text]);
  });
  return runs.filter(({ length }) => length > 1);
}

/**
 * Learns which options hold a comma from all cells of a column. A part that begins in lower case and follows the
 * same part everywhere is the rest of that option ("Talk, listening and questions"). Parts that never stand without
 * one another are one option where several different cells hold them and one of these holds nothing else ("Think,
 * Pair, Share"); with less to go by they stay options of their own, as nearly all are.
 * @param isKnown whether a text is an option by itself, whatever the column says
 * @returns the options, and each beginning of theirs that holds a comma
 */
export function learnOptions(
  cells: Iterable<string>,
  isKnown: (text: string) => boolean,
): ReadonlySet<string> {
  const distinct = [...new Set(cells)].map(atoms);
  const parts = partsIn(distinct);
  const rests = continuations(parts, isKnown);
  const always = companions(parts, rests, isKnown);
  const whole = new Set(distinct.map((cell) => cell.join(', ')));
  const isProven = (run: readonly string[]): boolean => {
    const cellsWithIt = parts.get(run[0] ?? '')?.cells ?? 0;
    return whole.has(run.join(', ')) && cellsWithIt >= (run.length > 2 ? fewestOfMore : fewestOfTwo);
  };
  const options = new Set<string>();
  const add = (run: readonly string[]): void =>
    run.forEach((_, index) => index > 0 && options.add(run.slice(0, index + 1).join(', ')));
  for (const cell of distinct) {
    linkedRuns(cell, rests).forEach(add);
    linkedRuns(cell, always).filter(isProven).forEach(add);
  }
  return options;
}

/** The ticked options of a cell, in order, without repeats. */
export function splitTicks(cell: string, { separator, joined }: TickRule): string[] {
  // A cell that somebody corrected is parted by semicolons, whatever its column does.
  const isPlain = separator === ';' || cell.includes(';');
  const parts = isPlain ? cell.split(';').map((part) => part.trim()) : atoms(cell);
  const ticks: string[] = [];
  for (const part of parts) {
    const last = ticks.at(-1);
    const together = last === undefined ? null : `${last}, ${part}`;
    if (!isPlain && together !== null && joined.has(together)) ticks[ticks.length - 1] = together;
    else if (part !== '') ticks.push(part);
  }
  return [...new Set(ticks)];
}

/** How the cells of a column are joined: forms have one way each; by hand most cells show it. */
function separatorOf(cells: readonly string[], dialect: Dialect): TickSeparator {
  if (dialect === 'google-sheets') return ',';
  if (dialect !== 'table') return ';';
  const parted = (by: RegExp): number => cells.filter((cell) => by.test(cell)).length;
  const bySemicolon = parted(/;/);
  return bySemicolon > 0 && bySemicolon >= parted(/^[^;]*,\s[^;]*$/) ? ';' : ',';
}

/** Names of areas in which a comma stands, as the cells write them, each with the beginnings of it that hold one. */
function namesWithComma(cells: readonly string[], { withComma, named }: AreaBook): string[] {
  if (withComma.length === 0) return [];
  const most = Math.max(...withComma.map((name) => name.split(', ').length));
  return cells.map(atoms).flatMap((parts) =>
    parts.flatMap((_, from) => {
      const runs = Array.from({ length: most - 1 }, (__, more) => parts.slice(from, from + most - more));
      const run = runs.find((some) => some.length > 1 && named(some.join(', ')) !== null) ?? [];
      return run.flatMap((__, at) => (at === 0 ? [] : [run.slice(0, at + 1).join(', ')]));
    }),
  );
}

/** The rule for a column by all its cells. Where ticks are parted by `;` no option is to be learnt. */
export function tickRule(
  cells: readonly string[],
  dialect: Dialect,
  areas: AreaBook = builtInBook,
): TickRule {
  const separator = separatorOf(cells, dialect);
  if (separator === ';') return { separator, joined: new Set() };
  const learnt = learnOptions(cells, (text) => areas.named(text) !== null);
  return { separator, joined: new Set([...learnt, ...namesWithComma(cells, areas)]) };
}

/** Every option that the cells of a column tick, in the order of first appearance. */
export function optionsOf(cells: readonly string[], rule: TickRule): string[] {
  return [...new Set(cells.flatMap((cell) => splitTicks(cell, rule)))];
}

const fewestCells = 4;
const mostOptions = 12;
const longestOption = 60;

/**
 * Whether the cells of a column are ticks of a few options. Microsoft ends every tick with `;`; elsewhere the same
 * short options must come again and again, so that no list that somebody wrote is taken for ticks.
 * @param cells distinct values without fillers
 */
export function areTicks(cells: readonly string[], dialect: Dialect): boolean {
  if (cells.length === 0) return false;
  if (dialect === 'microsoft-forms') return cells.every((cell) => cell.endsWith(';'));
  if (cells.length < fewestCells) return false;
  const rule = tickRule(cells, dialect);
  const split = cells.map((cell) => splitTicks(cell, rule));
  const options = new Set(split.flat());
  if (options.size > mostOptions) return false;
  const ticks = split.reduce((sum, some) => sum + some.length, 0);
  const isShort = [...options].every((option) => option.length <= longestOption);
  return isShort && split.some((some) => some.length > 1) && ticks >= options.size * 2;
}
