/** Gives each letter the colour of the area that has it: letters are how areas are told apart everywhere. */
import { areaColours, mostAreas, type AreaColour } from '../../core/contract/calls/areas.ts';
import { letterAt } from '../../core/domain/records/focus-areas.ts';

/** The token of a colour. */
export const hueOf = (colour: AreaColour): string => `var(--hue-${colour})`;

/** @param areas the school's list in order; null until it is known: the app's own colours stand */
export function applyAreaColours(
  { style }: HTMLElement,
  areas: readonly { colour: AreaColour }[] | null,
): void {
  for (let place = 0; place < mostAreas; place += 1) {
    const token = `--area-${letterAt(place)}`;
    const colour = areas?.[place]?.colour;
    if (areas === null) style.removeProperty(token);
    else style.setProperty(token, colour === undefined ? 'var(--area-U)' : hueOf(colour));
  }
}

/** The first colour that none of these areas has; where all are taken, the first. */
export function freeColour(areas: readonly { colour: AreaColour }[]): AreaColour {
  const taken = areas.map(({ colour }) => colour);
  return areaColours.find((colour) => !taken.includes(colour)) ?? areaColours[0];
}
