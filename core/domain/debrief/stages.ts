/** Where a debrief stands among its eight stages, and what going to another changes. */
import { type Debrief, type DebriefScreen, type Stage, stages } from '../../contract/calls/debrief.ts';
import { lengthenTimer, readyTimer, timerForStage } from './timer.ts';

/** What of a debrief is kept beside its board and votes, and is in no history. */
export type DebriefState = Pick<
  Debrief,
  'stage' | 'lengths' | 'timer' | 'people' | 'isNamingHeld' | 'screen'
>;

/** Minutes; an hour and one minute in all. */
const defaultLengths: Readonly<Record<Stage, number>> = {
  'set-up': 5,
  read: 8,
  sort: 12,
  name: 8,
  weigh: 8,
  wonder: 7,
  decide: 7,
  share: 5,
};

const columnsInSight: DebriefScreen = { arrangement: 'columns', themeId: null, isBlank: false };

/** A debrief before anybody did anything. */
export function newDebrief(): DebriefState {
  return {
    stage: 'set-up',
    lengths: { ...defaultLengths },
    timer: readyTimer(defaultLengths['set-up']),
    people: [],
    isNamingHeld: false,
    screen: columnsInSight,
  };
}

/**
 * Goes to a stage, from any other; going where one is changes nothing. Its timer stands ready or runs on. Sort holds
 * the naming of clusters back, unless nobody leads through the stages; from Name on it is let go.
 * @param now ISO instant
 */
export function goToStage(state: DebriefState, stage: Stage, now: string, isLed = true): DebriefState {
  if (stage === state.stage) return state;
  return {
    ...state,
    stage,
    timer: timerForStage(state.timer, state.lengths[stage], now),
    isNamingHeld: stage === 'sort' ? isLed : state.isNamingHeld && !isFromNaming(stage),
  };
}

function isFromNaming(stage: Stage): boolean {
  return stages.indexOf(stage) >= stages.indexOf('name');
}

/**
 * Changes the lengths of the stages; the timer of the stage at hand follows.
 * @param now ISO instant
 */
export function setLengths(state: DebriefState, lengths: DebriefState['lengths'], now: string): DebriefState {
  const by = lengths[state.stage] - state.lengths[state.stage];
  return { ...state, lengths, timer: lengthenTimer(state.timer, by, now) };
}
