/** How a debrief stands: its stage, timer, people and screen. None of it is in the board's history. */
import type { CallInput } from '../../contract/calls/index.ts';
import type { DebriefScreen } from '../../contract/calls/debrief.ts';
import { AppError } from '../../contract/errors.ts';
import { localDay } from '../../domain/dates.ts';
import { findGaps } from '../../domain/debrief/gaps.ts';
import { goToStage, setLengths } from '../../domain/debrief/stages.ts';
import { setTimer as turnTimer } from '../../domain/debrief/timer.ts';
import { canBeSharedOn } from '../../domain/sharing.ts';
import {
  listEarlierDecisions,
  readDebrief,
  saveDebrief,
  type StoredDebrief,
} from '../../store/board/debrief.ts';
import { listCountedVisits } from '../../store/release/walk-facts.ts';
import { setSharedOn as saveSharedOn } from '../../store/release/shared-on.ts';
import { listStaffOf } from '../../store/people/staff.ts';
import { readWholeDebrief } from '../../store/board/whole-debrief.ts';
import { boardKey, listWalksOfDebrief } from '../../store/records/walks.ts';
import type { Context, Handlers } from '../context.ts';
import { voteHandlers } from './votes.ts';
import { debriefWalkHandlers } from './walks.ts';

export const debriefHandlers = {
  'debrief.get': ({ walkId }, { db }) => readWholeDebrief(db, walkId),
  'debrief.listEarlier': ({ walkId }, { db }) => {
    boardKey(db, walkId);
    return { decisions: listEarlierDecisions(db, walkId) };
  },
  'debrief.gaps': ({ walkId }, { db }) => {
    boardKey(db, walkId);
    return findGaps(listCountedVisits(db, walkId), listStaffOf(db, walkId));
  },
  'debrief.update': changing((debrief, { title, people, lengths, isNamingHeld, screen }, at) => {
    const state = lengths ? setLengths(debrief.state, lengths, at) : debrief.state;
    return {
      ...debrief,
      title: title === undefined ? debrief.title : title || null,
      state: {
        ...state,
        people: people ?? state.people,
        isNamingHeld: isNamingHeld ?? state.isNamingHeld,
        screen: screenAfter(state.screen, screen ?? {}),
      },
    };
  }),
  'debrief.go': changing((debrief, { stage, isLed }, at) => ({
    ...debrief,
    state: goToStage(debrief.state, stage, at, isLed),
  })),
  'debrief.setTimer': changing((debrief, { to }, at) => {
    const { state } = debrief;
    return {
      ...debrief,
      state: { ...state, timer: turnTimer(state.timer, to, state.lengths[state.stage], at) },
    };
  }),
  /** A debrief that is over keeps its stage; its timer stands. */
  'debrief.close': changing((debrief, { isClosed }, at) => {
    const { state } = debrief;
    return isClosed
      ? {
          ...debrief,
          state: { ...state, timer: turnTimer(state.timer, 'pause', state.lengths[state.stage], at) },
          closedAt: debrief.closedAt ?? at,
        }
      : { ...debrief, closedAt: null };
  }),
  'debrief.setSharedOn':
    ({ walkId, on }, { db, now }) =>
    () => {
      boardKey(db, walkId);
      const firstVisits = listWalksOfDebrief(db, walkId).map(({ from }) => from);
      if (on !== null && !canBeSharedOn(on, firstVisits, localDay(now())))
        throw new AppError('refused', 'walks cannot be shared on that day', { reason: 'shared-day' });
      saveSharedOn(db, walkId, on);
      return {};
    },
  ...voteHandlers,
  ...debriefWalkHandlers,
} satisfies Partial<Handlers>;

/** Each part by itself: one window covers the screen while another arranges it. */
function screenAfter(
  screen: DebriefScreen,
  { arrangement, themeId, chosenIn, isBlank }: NonNullable<CallInput<'debrief.update'>['screen']>,
): DebriefScreen {
  return {
    ...screen,
    ...(arrangement !== undefined && { arrangement }),
    ...(themeId !== undefined && { themeId }),
    ...(chosenIn !== undefined && { chosenIn }),
    ...(isBlank !== undefined && { isBlank }),
  };
}

/** A command that makes another debrief of the one that stands. */
function changing<Input extends { walkId: string }>(
  change: (debrief: StoredDebrief, input: Input, now: string) => StoredDebrief,
): (input: Input, context: Context) => () => Record<string, never> {
  return (input, { db, now }) =>
    () => {
      boardKey(db, input.walkId);
      const at = now();
      saveDebrief(db, input.walkId, change(readDebrief(db, input.walkId), input, at), at);
      return {};
    };
}
