/** Which rows of a list stand whole where there is room, and where: what does not fit waits. */

/** A row as it stands in the list with all others, in CSS pixels. */
export interface RowBox {
  readonly top: number;
  readonly bottom: number;
  /** The place of the row that heads it, its own where it is one, or null. */
  readonly head: number | null;
}

/** From and up to, without the second: what is seen. The head of the first is seen above it although it lies before. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

interface Space {
  /** How high the list is. */
  readonly room: number;
  /** The row that is wanted at the top. */
  readonly wanted: number;
  /** Whether nothing comes after these rows. */
  readonly isEnd: boolean;
}

const headBefore = (rows: readonly RowBox[], at: number): number | null => {
  const head = rows[at]?.head ?? null;
  return head !== null && head < at ? head : null;
};

/** How much the head of a row takes above it, with the gap under it. */
function headRoom(rows: readonly RowBox[], at: number): number {
  const head = headBefore(rows, at);
  if (head === null) return 0;
  return (rows[head + 1]?.top ?? 0) - (rows[head]?.top ?? 0);
}

/** The wanted row first; at the end of the list as many before it as there is room for. One is always seen. */
export function partThatFits(rows: readonly RowBox[], { room, wanted, isEnd }: Space): Part {
  if (rows.length === 0) return { from: 0, to: 0 };
  const fits = (from: number, last: number): boolean =>
    (rows[last]?.bottom ?? 0) - (rows[from]?.top ?? 0) + headRoom(rows, from) <= room;
  let from = Math.min(wanted, rows.length - 1);
  let to = from + 1;
  while (to < rows.length && fits(from, to)) to += 1;
  if (to === rows.length && isEnd) {
    while (from > 0 && fits(from - 1, to - 1)) from -= 1;
    return { from, to };
  }
  // A head without anything of what it heads says nothing.
  while (to - 1 > from && rows[to - 1]?.head === to - 1) to -= 1;
  return { from, to };
}

/** How far each row moves so that the first that is seen stands at the top; null: it waits. */
export function shiftsOf(rows: readonly RowBox[], { from, to }: Part): (number | null)[] {
  const start = (rows[0]?.top ?? 0) - (rows[from]?.top ?? 0) + headRoom(rows, from);
  const head = headBefore(rows, from);
  return rows.map((row, at) => {
    if (at === head) return (rows[0]?.top ?? 0) - row.top;
    return at >= from && at < to ? start : null;
  });
}
