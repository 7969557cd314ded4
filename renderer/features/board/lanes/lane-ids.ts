/** The drop areas of the board when its themes stand side by side, and what a drop on them means. */
import type { DropTarget } from '../hit-test.ts';

/** The lane of everything that is in no theme. */
export const looseLane = 'lane:loose';

export const laneOf = (themeId: string): string => `lane:${themeId}`;

/** The theme whose lane this is; null for the loose cards and for columns. */
export function themeOfLane(areaId: string): string | null {
  return areaId !== looseLane && areaId.startsWith('lane:') ? areaId.slice('lane:'.length) : null;
}

/** The loose cards of one focus area, as a group within their lane. */
export const looseGroup = (areaId: string): string => `loose:${areaId}`;

/** The focus area that a group of loose cards stands for, or null. */
export function areaOfGroup(groupId: string): string | null {
  return groupId.startsWith('loose:') ? groupId.slice('loose:'.length) : null;
}

/** In the lane of a theme, free ground is that theme; among loose cards, a card is not in a theme. */
export function inLane(target: DropTarget | null): DropTarget | null {
  if (target === null) return null;
  const { areaId } = target;
  const themeId = target.kind === 'column' ? themeOfLane(areaId) : null;
  if (themeId !== null) return { kind: 'theme', areaId, themeId };
  const isLoose = target.kind === 'card' && target.themeId !== null && areaOfGroup(target.themeId) !== null;
  return isLoose ? { ...target, themeId: null } : target;
}
