/** The drop areas of the board besides its columns: themes that stand side by side, and kinds of decisions. */
import { type Decision, decisionKinds } from '../../../../core/contract/calls/board.ts';

const lane = 'lane:';
const group = 'loose:';

/** The lane of everything that is in no theme. */
export const looseLane = 'loose-cards';

export const laneOf = (themeId: string): string => `${lane}${themeId}`;

/** The theme whose lane this is; null for the loose cards and for columns. */
export function themeOfLane(areaId: string): string | null {
  return areaId.startsWith(lane) ? areaId.slice(lane.length) : null;
}

/** Whether a drop area is one of those that stand only beside each other. */
export function isBesideOthers(areaId: string): boolean {
  return areaId === looseLane || themeOfLane(areaId) !== null;
}

/** The loose cards of one focus area, as a group within their lane. */
export const looseGroup = (areaId: string): string => `${group}${areaId}`;

/** The focus area that a group of loose cards stands for, or null. */
export function areaOfGroup(groupId: string): string | null {
  return groupId.startsWith(group) ? groupId.slice(group.length) : null;
}

/** Where a theme is taken to be decided on. */
export const decisionArea = (kind: Decision['kind']): string => `decide:${kind}`;

/** The kind of decision that a drop area stands for, or null. */
export function kindOfArea(areaId: string): Decision['kind'] | null {
  return decisionKinds.find((kind) => decisionArea(kind) === areaId) ?? null;
}
