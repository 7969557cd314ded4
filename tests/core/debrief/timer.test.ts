/** The timer and the stages: whole rules over an injected clock. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Stage, stages } from '../../../core/contract/calls/debrief.ts';
import { type DebriefState, goToStage, newDebrief, setLengths } from '../../../core/domain/debrief/stages.ts';
import { secondsLeft, setTimer, type TimerAction } from '../../../core/domain/debrief/timer.ts';

const start = Date.parse('2026-11-05T16:10:00Z');
const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

const turn = (state: DebriefState, to: Parameters<typeof setTimer>[1], seconds: number): DebriefState => ({
  ...state,
  timer: setTimer(state.timer, to, state.lengths[state.stage], at(seconds)),
});

test('the stages take an hour by default', () => {
  const { lengths, stage, timer } = newDebrief();
  expect(stages.map((name) => lengths[name])).toEqual([5, 8, 12, 8, 8, 7, 7, 5]);
  expect([stage, timer]).toEqual(['set-up', { endsAt: null, left: 300, isOff: false }]);
});

test('it runs, is paused and runs on with what was left', () => {
  const paused = turn(turn(newDebrief(), 'run', 0), 'pause', 100);
  expect(paused.timer).toEqual({ endsAt: null, left: 200, isOff: false });
  expect(turn(paused, 'run', 1000).timer.endsAt).toBe(at(1200));
});

test('a minute more is a minute from now once the time is over', () => {
  const running = turn(newDebrief(), 'run', 0);
  expect(turn(running, 'extend', 10).timer.endsAt).toBe(at(360));
  expect(secondsLeft(running.timer, at(400))).toBe(-100);
  expect(turn(running, 'extend', 400).timer.endsAt).toBe(at(460));
  expect(turn(turn(running, 'pause', 400), 'extend', 500).timer).toEqual({
    endsAt: null,
    left: 60,
    isOff: false,
  });
});

test('a clock that is put back while it runs adds no time; one that is put on takes it', () => {
  const running = turn(newDebrief(), 'run', 0);
  expect(secondsLeft(running.timer, at(-3600))).toBe(300);
  expect(turn(running, 'pause', -3600).timer.left).toBe(300);
  expect(turn(running, 'extend', -3600).timer.endsAt).toBe(at(-3600 + 360));
  expect(secondsLeft(running.timer, at(3600))).toBe(-3300);
});

test('a new stage readies its own length, and a timer that ran runs on', () => {
  expect(goToStage(newDebrief(), 'sort', at(0)).timer).toEqual({ endsAt: null, left: 720, isOff: false });
  const ran = goToStage(turn(newDebrief(), 'run', 0), 'sort', at(400));
  expect(ran.timer.endsAt).toBe(at(400 + 720));
  const noLength = { ...ran, lengths: { ...ran.lengths, weigh: 0 } };
  expect(goToStage(noLength, 'weigh', at(500)).timer).toEqual({ endsAt: null, left: 0, isOff: false });
  expect(goToStage(ran, 'sort', at(500))).toBe(ran);
});

test('sorting holds names back, naming and all after it let them go, reading leaves it', () => {
  const sorting = goToStage(newDebrief(), 'sort', at(0));
  expect(sorting.isNamingHeld).toBe(true);
  expect(goToStage(sorting, 'read', at(0)).isNamingHeld).toBe(true);
  expect(goToStage(sorting, 'name', at(0)).isNamingHeld).toBe(false);
  expect(goToStage(newDebrief(), 'read', at(0)).isNamingHeld).toBe(false);
  expect(goToStage(newDebrief(), 'sort', at(0), false).isNamingHeld).toBe(false);
});

test('switched off it stands and does nothing, through every stage, until it is switched on', () => {
  const off = turn(turn(newDebrief(), 'run', 0), 'off', 60);
  expect(off.timer).toEqual({ endsAt: null, left: 240, isOff: true });
  for (const to of ['run', 'pause', 'extend', 'restart'] as const)
    expect(turn(off, to, 90).timer).toEqual(off.timer);
  const later = goToStage(off, 'sort', at(100));
  expect(turn(later, 'on', 200).timer).toEqual({ endsAt: null, left: 720, isOff: false });
});

test('what was used of a stage stays used when its length is changed', () => {
  const running = turn(newDebrief(), 'run', 0);
  const longer = setLengths(running, { ...running.lengths, 'set-up': 10 }, at(100));
  expect(longer.timer.endsAt).toBe(at(600));
  expect(setLengths(newDebrief(), { ...running.lengths, read: 3 }, at(0)).timer.left).toBe(300);
});

test('whatever is done in any order, the timer has whole seconds and never runs while it is off', () => {
  type Action = TimerAction | { go: Stage } | { minutes: number };
  const action: fc.Arbitrary<Action> = fc.oneof(
    fc.constantFrom<TimerAction>('run', 'pause', 'extend', 'restart', 'off', 'on'),
    fc.record({ go: fc.constantFrom(...stages) }),
    fc.record({ minutes: fc.integer({ min: 0, max: 240 }) }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(action, fc.nat(600)), { maxLength: 40 }), (actions) => {
      let state = newDebrief();
      let seconds = 0;
      for (const [what, pause] of actions) {
        seconds += pause;
        const before = state;
        if (typeof what === 'string') state = turn(state, what, seconds);
        else if ('go' in what) state = goToStage(state, what.go, at(seconds));
        else state = setLengths(state, { ...state.lengths, [state.stage]: what.minutes }, at(seconds));
        const left = secondsLeft(state.timer, at(seconds));
        expect(Number.isInteger(left) && !(state.timer.isOff && state.timer.endsAt !== null)).toBe(true);
        if (what === 'pause' || what === 'run') expect(left).toBe(secondsLeft(before.timer, at(seconds)));
      }
    }),
  );
});
