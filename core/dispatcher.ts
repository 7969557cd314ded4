/** The one way in: known call, valid input, run, valid output; commands one at a time, each in one transaction. */
import * as z from 'zod';
import { calls, findCall, loggedName } from './contract/calls/index.ts';
import type { Call, Tag } from './contract/call.ts';
import { AppError } from './contract/errors.ts';
import { parseInput } from './contract/parse.ts';
import { requestSchema, type CoreEvent, type Request, type Result } from './contract/transport.ts';
import type { Context, Handlers, Turn, Work } from './features/context.ts';
import { createSights } from './features/wall/sights.ts';
import { asAppError } from './store/file/sqlite-errors.ts';
import { createQueue } from './threads/in-turn.ts';

type AnyHandler = (input: unknown, context: Context, work: Work) => unknown;

/** How a command writes: here, in one transaction, or outside, in turns that it takes. */
type Writing = (() => unknown) | { readonly outside: (turn: Turn) => Promise<unknown> };

export interface Dispatcher {
  invoke(request: Request): Promise<Result>;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  /** Tells the windows of a change that no command made: a file has come into the watched folder. */
  touch(tags: readonly Tag[]): void;
  /** Cancels what prepares, takes no further call, and resolves once nothing runs any more. */
  settle(): Promise<void>;
}

export interface DispatcherOptions {
  readonly handlers: Handlers;
  readonly context: Omit<Context, 'revision' | 'sights'>;
  /** Stands around every command; left out, nothing is looked at but the database itself. */
  readonly guard?: Guard;
  /** Told of faults that are nobody's mistake; never of what was in a record. */
  readonly log: (message: string) => void;
  /** What revisions go on from. */
  readonly revision?: number | undefined;
}

/** Runs what writes, and answers only where it was written into the store that lies in the folder. */
interface Guard {
  keep<T>(write: () => T | Promise<T>): Promise<T>;
}

const noGuard: Guard = { keep: async (write) => write() };

const cancelInput = calls['app.cancel'].input;

export function createDispatcher({
  handlers,
  context,
  guard = noGuard,
  log,
  ...start
}: DispatcherOptions): Dispatcher {
  const byName = new Map<string, AnyHandler>(Object.entries(handlers) as [string, AnyHandler][]);
  const listeners = new Set<(event: CoreEvent) => void>();
  const running = new Map<string, AbortController>();
  const pending = new Set<Promise<Result>>();
  const inTurn = createQueue();
  let revision = start.revision ?? 1;
  let isClosing = false;

  const publish = (event: CoreEvent): void => {
    for (const listener of listeners) listener(event);
  };

  const full: Context = { ...context, revision: () => revision, sights: createSights(publish) };

  const cancel = (input: unknown): { wasRunning: boolean } => {
    const controller = running.get(parseInput(cancelInput, input).requestId);
    controller?.abort();
    return { wasRunning: controller !== undefined };
  };

  const writeHere = (call: Call, step: () => unknown): unknown => {
    revision += 1;
    try {
      // The output is checked inside the transaction: what cannot be answered is not kept.
      return context.db.transaction(() => parseOutput(call.output, step()))();
    } catch (error) {
      revision -= 1;
      throw error;
    }
  };

  /** Commands write one at a time, in the order in which they were asked for. */
  const write = <T>(action: () => T | Promise<T>, kept: () => void = () => undefined): Promise<T> =>
    inTurn(async () => {
      const value = await guard.keep(action);
      kept();
      return value;
    });

  const publishChange = (call: Call & { type: 'command' }): void =>
    publish({ type: 'changed', tags: [...call.touches], revision });

  /** The work commits by itself; whoever asks meanwhile is answered from what was there before. */
  const writeOutside = async (
    call: Call & { type: 'command' },
    outside: (turn: Turn) => Promise<unknown>,
  ): Promise<unknown> => {
    const value = parseOutput(call.output, await outside(write));
    revision += 1;
    publishChange(call);
    return value;
  };

  const runStep = (
    call: Call & { type: 'command' },
    step: Writing,
    signal: AbortSignal,
  ): Promise<unknown> => {
    if (typeof step !== 'function') return writeOutside(call, step.outside);
    return write(
      () => {
        // Whoever cancels while another command has its turn is heard.
        signal.throwIfAborted();
        return writeHere(call, step);
      },
      () => publishChange(call),
    );
  };

  const run = async (request: Request): Promise<unknown> => {
    const { call: name, input } = request;
    if (isClosing) throw new AppError('cancelled', 'the core is closing');
    if (name === 'app.cancel') return cancel(input);
    const call = findCall(name);
    const handler = byName.get(name);
    if (!call || !handler) throw new AppError('not-supported', `unknown call ${JSON.stringify(name)}`);
    const parsed = parseInput(call.input, input);
    const controller = new AbortController();
    running.set(request.id, controller);
    const work: Work = {
      signal: controller.signal,
      progress: (step, done, total) =>
        publish({ type: 'progress', requestId: request.id, step, done, total }),
    };
    try {
      const answer = await handler(parsed, full, work);
      controller.signal.throwIfAborted();
      if (call.type === 'query') return parseOutput(call.output, answer);
      return await runStep(call, asWriting(answer), controller.signal);
    } finally {
      running.delete(request.id);
    }
  };

  const answer = async (request: Request): Promise<Result> => {
    try {
      return { ok: true, value: await run(parseInput(requestSchema, request)) };
    } catch (error) {
      return failed(request, error, log);
    }
  };

  return {
    invoke(request) {
      const answered = answer(request);
      pending.add(answered);
      void answered.then(() => pending.delete(answered));
      return answered;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch: (tags) => publish({ type: 'changed', tags: [...tags], revision }),
    async settle() {
      isClosing = true;
      for (const controller of running.values()) controller.abort();
      await Promise.all(pending);
    },
  };
}

/** The answer that a failure is. */
export function failed(request: Request, error: unknown, log: (message: string) => void): Result {
  const known = isAbort(error) ? new AppError('cancelled', 'cancelled') : asAppError(error);
  if (known.code === 'internal') log(`${loggedName(request.call)}: ${known.message}`);
  return { ok: false, error: known.toShape() };
}

function asWriting(answer: unknown): Writing {
  if (typeof answer === 'function') return () => answer() as unknown;
  if (typeof answer === 'object' && answer !== null && 'outside' in answer)
    return answer as Exclude<Writing, () => unknown>;
  throw new AppError('internal', 'a command handler must answer its step');
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

export function parseOutput<T extends z.ZodType>(shape: T, value: unknown): z.output<T> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'internal',
    `an answer does not have its declared shape: ${z.prettifyError(parsed.error)}`,
  );
}
