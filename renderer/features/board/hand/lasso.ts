/** Which cards a drawn rectangle meets, told from the layout model alone: those out of sight count too. */
import type { ColumnLayout } from '../columns/layout-model.ts';

/** A column with its sides on the screen, and the heights of its content between which the rectangle lies. */
interface LassoColumn {
  readonly layout: ColumnLayout;
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  /** A place across on the screen, in the width of the layout. */
  readonly acrossIn: (x: number) => number;
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
    .flatMap(({ layout, from, to, acrossIn }) => {
      const range = layout.range(Math.min(from, to), Math.max(from, to));
      const meets = (at: number): boolean => {
        const { left, width } = layout.across(at);
        const isSoFarDown = layout.bottom(at) >= Math.min(from, to);
        return isSoFarDown && left <= acrossIn(east) && left + width >= acrossIn(west);
      };
      return layout.items
        .slice(range.from, range.to)
        .flatMap(({ kind, id }, step) =>
          kind === 'card' && (layout.abreast === 1 || meets(range.from + step)) ? id : [],
        );
    });
}
