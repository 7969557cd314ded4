/** The calls of the loopback host, by fetch. */
import * as z from 'zod';
import { resultSchema } from '../../core/contract/transport.ts';
import type { Request, Result, Transport } from '../../core/contract/transport.ts';

export interface HttpPlace {
  readonly fetch: typeof fetch;
  readonly subscribe: Transport['subscribe'];
  /** The session is over: the app has to be opened from its address again. */
  readonly onSignedOut: () => void;
}

/** A call of a page that closes, and what tells whoever asked. */
interface LastCall {
  readonly request: Request;
  readonly answer: (result: Result) => void;
}

/** A browser goes on sending so many bytes for pages that have gone. */
const mostKeptAlive = 60_000;

export function httpTransport({ fetch, subscribe, onSignedOut }: HttpPlace) {
  let isLeaving = false;
  let last: LastCall[] = [];

  async function post<T>(asked: unknown, shape: z.ZodType<T>, how: RequestInit): Promise<T | Result> {
    try {
      const response = await fetch('api/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
        ...how,
      });
      if (response.status === 401) {
        onSignedOut();
        return failure('refused', 'the session is over', 'signed-out');
      }
      return shape.parse(await response.json());
    } catch (error) {
      return failure('internal', String(error), 'unreachable');
    }
  }

  /** In one request, for several would come in any order. */
  async function sendLast(): Promise<void> {
    const calls = last;
    last = [];
    const requests = calls.map(({ request }) => request);
    const { size } = new Blob([JSON.stringify(requests)]);
    const results = await post(requests, z.array(resultSchema), { keepalive: size <= mostKeptAlive });
    for (const [at, { answer }] of calls.entries())
      answer(
        Array.isArray(results) ? (results[at] ?? failure('internal', 'no result', 'unreachable')) : results,
      );
  }

  return {
    subscribe,
    invoke: (request: Request, signal: AbortSignal | null = null): Promise<Result> => {
      if (!isLeaving) return post(request, resultSchema, { signal });
      return new Promise((answer) => {
        if (last.length === 0) queueMicrotask(() => void sendLast());
        last.push({ request, answer });
      });
    },
    /** The page closes: what is called from now on is sent although nobody hears the answer. Or it is back. */
    leave: (isGoing: boolean): void => {
      isLeaving = isGoing;
    },
  } satisfies Transport & Record<'leave', unknown>;
}

function failure(code: 'refused' | 'internal', message: string, reason: string): Result {
  return { ok: false, error: { code, message, details: { reason } } };
}
