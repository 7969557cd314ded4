/** Decisions of earlier debriefs, on Set up and on Decide: what is said of them, and what may become of them. */
import type { Decision } from '../../core/contract/calls/board.ts';
import type { EarlierDecision } from '../../core/contract/calls/debrief.ts';
import { horizonAlone } from '../../core/contract/names-of-codes.ts';
import { sayInstantDay } from './say.ts';

interface Settling {
  readonly state: Decision['state'];
  readonly label: string;
}

export const settlings: readonly Settling[] = [
  { state: 'done', label: 'Done' },
  { state: 'open', label: 'Carry on' },
  { state: 'dropped', label: 'Drop' },
];

/**
 * "Next month · Ms Okafor": when, and by whom.
 * @param hasNames whether owners may stand on this screen; else it is only said that there is one
 */
export function whenAndWho(
  { horizon, owner }: Pick<Decision, 'horizon' | 'owner'>,
  hasNames: boolean,
): string {
  return [horizon && horizonAlone(horizon), hasNames ? owner : owner && 'has an owner']
    .filter(Boolean)
    .join(' · ');
}

/** The debrief that it is from, and the day of that. */
export function whereFrom({ debrief, on }: Pick<EarlierDecision, 'debrief' | 'on'>): string {
  return on === null ? debrief : `${debrief}, ${sayInstantDay(on)}`;
}

/** The decision of this debrief that an earlier one becomes. */
export function settled(
  { id, kind, text, horizon, owner }: EarlierDecision,
  state: Decision['state'],
  newId: string,
): Omit<Decision, 'number'> {
  return { id: newId, themeId: null, kind, text, horizon, owner, state, carriedFrom: id };
}
