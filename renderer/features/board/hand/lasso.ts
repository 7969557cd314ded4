/** Which cards a drawn rectangle meets, told from the layout model alone: those out of sight count too. */
import type { ColumnLayout } from '../columns/layout-model.ts';

/** A column with its sides on the screen, and the heights of its content between which the rectangle lies. */
interface LassoColumn {
  readonly layout: ColumnLayout;
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

/**
 * @param columns left to right
 * @param left and @param right the sides of the rectangle on the screen, in either order
 * @returns the cards whose box meets it, in the order of the board; cards that a theme only refers to are not its own
 */
export function cardsInLasso(columns: readonly LassoColumn[], left: number, right: number): string[] {
  const [west, east] = [Math.min(left, right), Math.max(left, right)];
  return columns
    .filter((column) => column.right >= west && column.left <= east)
    .flatMap(({ layout, from, to }) => {
      const range = layout.range(Math.min(from, to), Math.max(from, to));
      return layout.items
        .slice(range.from, range.to)
        .flatMap((item) => (item.kind === 'card' ? item.id : []));
    });
}
