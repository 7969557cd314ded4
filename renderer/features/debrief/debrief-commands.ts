/** What can be done with stages, timer and pages, by name. */
import { type Stage, stages } from '../../../core/contract/calls/debrief.ts';
import type { Command } from '../../state/commands.svelte.ts';
import { type Page, pageNames } from '../../state/route.ts';
import type { DebriefState } from './debrief-state.svelte.ts';

interface CommandParts {
  readonly state: DebriefState;
  readonly next: Stage | null;
  readonly open: (page: Page) => void;
  /** Null where there can be no second window. */
  readonly openWall: (() => void) | null;
  /** Shows here what the room sees. */
  readonly showRoom: () => void;
}

const besides = ['charts', 'records', 'people', 'minutes'] as const satisfies readonly Page[];

export function debriefCommands({ state, next, open, openWall, showRoom }: CommandParts): readonly Command[] {
  const pages = besides.map((page): Command => ({
    id: `page.${page}`,
    label: pageNames[page],
    group: 'Go to',
    run: () => open(page),
  }));
  const views = stages.map((stage, index): Command => ({
    id: `stage.${stage}`,
    label: `${index + 1} ${pageNames[stage]}`,
    group: 'Stage',
    run: () => open(stage),
  }));
  const wall: Command[] = openWall
    ? [{ id: 'page.wall', label: pageNames.wall, group: 'Go to', run: openWall }]
    : [];
  const room: Command = {
    id: 'room.show',
    label: 'What the room sees',
    group: 'Display',
    keys: 'W',
    run: showRoom,
  };
  return [
    ...(next ? [nextStage(next, open)] : []),
    ...timerCommands(state),
    ...views,
    ...pages,
    ...wall,
    room,
  ];
}

function nextStage(next: Stage, open: (page: Page) => void): Command {
  return { id: 'stage.next', label: `Next stage: ${pageNames[next]}`, group: 'Stage', run: () => open(next) };
}

function timerCommands(state: DebriefState): Command[] {
  const { debrief } = state;
  if (!debrief || debrief.closedAt !== null) return [];
  const one = (to: Parameters<DebriefState['setTimer']>[0], label: string): Command => ({
    id: `timer.${to}`,
    label,
    group: 'Timer',
    run: () => state.setTimer(to),
  });
  if (debrief.timer.isOff) return [one('on', 'Switch the timer on')];
  return [
    state.clock.isRunning ? one('pause', 'Pause the timer') : one('run', 'Start the timer'),
    one('extend', 'One minute more'),
    one('restart', 'Start this stage’s time again'),
    one('off', 'Switch the timer off'),
  ];
}
