/** Gives each letter the colour of the area that has it: letters are how areas are told apart everywhere. */
import { areaColours, mostAreas, type AreaColour } from '../../core/contract/calls/areas.ts';
import { letterAt } from '../../core/domain/focus-areas.ts';

/** The token of a colour. */
export const hueOf = (colour: AreaColour): string => `var(--hue-${colour})`;

interface Lettered {
  readonly letter: string;
  /** Left out: the area is no more on the list. */
  readonly colour?: AreaColour | undefined;
}

/** @param areas those of the school; none until they are known: the app's own colours stand */
export function applyAreaColours({ style }: HTMLElement, areas: readonly Lettered[]): void {
  for (let place = 0; place < mostAreas; place += 1) {
    const letter = letterAt(place);
    const area = areas.find((one) => one.letter === letter);
    if (areas.length === 0) style.removeProperty(`--area-${letter}`);
    else
      style.setProperty(
        `--area-${letter}`,
        area?.colour === undefined ? 'var(--area-U)' : hueOf(area.colour),
      );
  }
}

/** The first colour that none of these areas has; where all are taken, the first. */
export function freeColour(areas: readonly { colour: AreaColour }[]): AreaColour {
  const taken = areas.map(({ colour }) => colour);
  return areaColours.find((colour) => !taken.includes(colour)) ?? areaColours[0];
}
