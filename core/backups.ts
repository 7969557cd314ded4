/** Answers the calls about the store as a whole: they are there also while no store is open. */
import { calls, type CallOutput } from './contract/calls/index.ts';
import type { StoreNotice } from './contract/calls/backups.ts';
import { AppError } from './contract/errors.ts';
import { parseInput } from './contract/parse.ts';
import { requestSchema, type Request } from './contract/transport.ts';
import { parseOutput } from './dispatcher.ts';
import type { BackupsCall } from './features/context.ts';

export interface Backups {
  standing(): CallOutput<'backups.getStanding'>;
  list(): Promise<CallOutput<'backups.list'>['backups']>;
  putBack(name: string): Promise<void>;
  removeEarlier(): Promise<CallOutput<'backups.removeEarlier'>>;
  openAsItIs(): Promise<void>;
  beginAnew(): Promise<void>;
  dismissNotice(notice: StoreNotice): void;
}

export function isBackupsCall(name: string): name is BackupsCall {
  return name.startsWith('backups.') && Object.hasOwn(calls, name);
}

export async function answerBackups(backups: Backups, request: Request): Promise<unknown> {
  const { call, input } = parseInput(requestSchema, request);
  if (!isBackupsCall(call)) throw new AppError('not-supported', 'unknown call');
  return parseOutput(calls[call].output, await run(backups, call, input));
}

async function run(backups: Backups, call: BackupsCall, input: unknown): Promise<unknown> {
  switch (call) {
    case 'backups.getStanding':
      return backups.standing();
    case 'backups.list':
      return { backups: await backups.list() };
    case 'backups.putBack':
      await backups.putBack(parseInput(calls[call].input, input).name);
      return {};
    case 'backups.removeEarlier':
      return backups.removeEarlier();
    case 'backups.openAsItIs':
      await backups.openAsItIs();
      return {};
    case 'backups.beginAnew':
      await backups.beginAnew();
      return {};
    case 'backups.dismissNotice':
      backups.dismissNotice(parseInput(calls[call].input, input).notice);
      return {};
  }
}
