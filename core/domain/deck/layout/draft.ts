/** A page before its title, foot and number stand on it. */
import type { Box, LayoutName, PlaceName, Role, SlideBox } from './model.ts';

export interface Draft {
  layout: LayoutName;
  ground: Role;
  /** Where the title stands; where it is to be higher or lower than usual, the box. */
  title: { place: PlaceName; box?: Box };
  boxes: readonly SlideBox[];
}

export const onPaper = (boxes: readonly SlideBox[], layout: LayoutName = 'title-only'): Draft => ({
  layout,
  ground: 'paper',
  title: { place: 'title' },
  boxes,
});
