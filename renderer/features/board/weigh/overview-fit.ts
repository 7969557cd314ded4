/** How all themes stand at a glance: in as few columns as fit the screen, with titles of two lines where there is room. */

const mostColumns = 4;
export const overviewGap = 8;

interface Room {
  /** Inside the margins, and the height of the body text, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly body: number;
  readonly count: number;
}

export interface OverviewFit {
  readonly columns: number;
  /** Whether titles have one line. */
  readonly isTight: boolean;
}

/** Where nothing fits, what is below is scrolled to. */
export function fitOverview({ width, height, body, count }: Room): OverviewFit {
  const inRow = Math.floor((width + overviewGap) / (leastWidth(body) + overviewGap));
  const most = Math.max(1, Math.min(mostColumns, inRow, count));
  const fits = (columns: number, row: number): boolean => {
    const rows = Math.ceil(count / columns);
    return rows * row + (rows - 1) * overviewGap <= height;
  };
  for (const isTight of [false, true])
    for (let columns = 1; columns <= most; columns += 1)
      if (fits(columns, rowHeight(body, isTight))) return { columns, isTight };
  return { columns: most, isTight: false };
}

/** At which four words and the buttons for votes stand beside each other, in CSS pixels. */
function leastWidth(body: number): number {
  return 13 * body + 135;
}

/** A title, what it rests on, a line of evidence; below them what is pressed, as large as a finger needs it. */
function rowHeight(body: number, isTight: boolean): number {
  const title = Math.max(28, (isTight ? 1 : 2) * 0.9 * 1.15 * body);
  const target = body < 32 ? 36 : 44;
  const around = 24;
  return Math.ceil(title + 2 * 0.8 * 1.25 * body + target + around);
}
