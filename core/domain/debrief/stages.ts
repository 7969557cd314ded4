/** Where a debrief stands among its eight stages, and what going to another changes. */
import type { Debrief, DebriefScreen, Stage } from '../../contract/calls/debrief.ts';
import { eachStage, stagePlan } from './stage-plan.ts';
import { lengthenTimer, readyTimer, timerForStage } from './timer.ts';

/** What of a debrief is kept beside its board and votes, and is in no history. */
export type DebriefState = Pick<
  Debrief,
  'stage' | 'lengths' | 'timer' | 'people' | 'isNamingHeld' | 'screen'
>;

const columnsInSight: DebriefScreen = { arrangement: 'columns', themeId: null, isBlank: false };

/** A debrief before anybody did anything. */
export function newDebrief(): DebriefState {
  return {
    stage: 'set-up',
    lengths: eachStage((stage) => stagePlan[stage].minutes),
    timer: readyTimer(stagePlan['set-up'].minutes),
    people: [],
    isNamingHeld: false,
    screen: columnsInSight,
  };
}

/**
 * Goes to a stage, from any other; going where one is changes nothing. Its timer stands ready or runs on. A stage that
 * holds names back does so unless nobody leads through the stages.
 * @param now ISO instant
 */
export function goToStage(state: DebriefState, stage: Stage, now: string, isLed = true): DebriefState {
  if (stage === state.stage) return state;
  const { names } = stagePlan[stage];
  return {
    ...state,
    stage,
    timer: timerForStage(state.timer, state.lengths[stage], now),
    isNamingHeld: names === 'held' ? isLed : names === 'as-before' && state.isNamingHeld,
  };
}

/**
 * Changes the lengths of the stages; the timer of the stage at hand follows.
 * @param now ISO instant
 */
export function setLengths(state: DebriefState, lengths: DebriefState['lengths'], now: string): DebriefState {
  const by = lengths[state.stage] - state.lengths[state.stage];
  return { ...state, lengths, timer: lengthenTimer(state.timer, by, now) };
}
