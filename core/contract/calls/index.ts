/** Every call there is. */
import type * as z from 'zod';
import type { Call } from '../call.ts';
import { appCalls } from './app.ts';
import { areasCalls } from './areas.ts';
import { attentionCalls } from './attention.ts';
import { backupsCalls } from './backups.ts';
import { boardCalls, type boardStepSchema } from './board.ts';
import { debriefCalls } from './debrief.ts';
import { decksCalls } from './decks.ts';
import { disclosureCalls } from './disclosure.ts';
import { findCalls } from './find.ts';
import { historyCalls } from './history.ts';
import { insightCalls } from './insight.ts';
import { linesCalls } from './lines.ts';
import { peopleCalls } from './people.ts';
import { minutesCalls } from './minutes.ts';
import { recordsCalls } from './records.ts';
import { wallCalls } from './wall.ts';
import { settingsCalls } from './settings.ts';
import { slidesCalls } from './slides.ts';
import { suggestCalls } from './suggest.ts';
import { visitsCalls } from './visits.ts';
import { walksCalls } from './walks.ts';

export const calls = {
  ...appCalls,
  ...areasCalls,
  ...backupsCalls,
  ...recordsCalls,
  ...attentionCalls,
  ...visitsCalls,
  ...walksCalls,
  ...peopleCalls,
  ...settingsCalls,
  ...boardCalls,
  ...findCalls,
  ...suggestCalls,
  ...debriefCalls,
  ...wallCalls,
  ...minutesCalls,
  ...historyCalls,
  ...insightCalls,
  ...decksCalls,
  ...slidesCalls,
  ...linesCalls,
  ...disclosureCalls,
} as const;

export type CallName = keyof typeof calls;
/** What a log says of a call: never what somebody wrote where a name belongs. */
export type LoggedName = CallName | 'a call';
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

/** Calls that are a step of the board's history. */
export type StepCall = {
  [N in CallName]: (typeof calls)[N]['output'] extends typeof boardStepSchema ? N : never;
}[CallName];
/** What such a call says besides which board it is about. */
export type StepInput<N extends StepCall> = Omit<CallInput<N>, 'walkId'>;

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name);

export function loggedName(name: string): LoggedName {
  return isCallName(name) ? name : 'a call';
}

export function findCall(name: string): Call | null {
  return isCallName(name) ? calls[name] : null;
}
