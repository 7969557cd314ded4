/** Where a logo stands. */
import type { Box, Picture } from './model.ts';

/** As large as it can be in its room, at the right of it. */
export function logoBox({ width, height }: Pick<Picture, 'width' | 'height'>, room: Box): Box {
  const by = Math.min(room.width / width, room.height / height);
  return {
    x: room.x + room.width - width * by,
    y: room.y + (room.height - height * by) / 2,
    width: width * by,
    height: height * by,
  };
}

const platePadding = 16;

/** Most logos bring a white ground of their own: on a tinted page they hang on a plate from its top, which looks meant. */
export function logoPlate(logo: Box): Box {
  return {
    x: logo.x - platePadding,
    y: 0,
    width: logo.width + 2 * platePadding,
    height: logo.y + logo.height + platePadding,
  };
}
