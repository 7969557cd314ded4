/** Cells of things that were looked for: one counts the visits that recorded it, the other some of those. */

const prefix = 'look-for:';
const suffix = ':recorded';

export const isLookFor = (cell: string): boolean => cell.startsWith(prefix);

/** The cell that says among which visits a look-for counts; null for every other cell. */
export const recordedWith = (cell: string): string | null =>
  isLookFor(cell) && !cell.endsWith(suffix) ? cell + suffix : null;
