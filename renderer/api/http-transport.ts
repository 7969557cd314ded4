/** The calls of the loopback host, by fetch. */
import { resultSchema } from '../../core/contract/transport.ts';
import type { Request, Result, Transport } from '../../core/contract/transport.ts';

export interface HttpPlace {
  readonly fetch: typeof fetch;
  readonly subscribe: Transport['subscribe'];
  /** The session is over: the app has to be opened from its address again. */
  readonly onSignedOut: () => void;
}

export function httpTransport({ fetch, subscribe, onSignedOut }: HttpPlace) {
  return {
    subscribe,
    invoke: async (request: Request, signal: AbortSignal | null = null): Promise<Result> => {
      try {
        const response = await fetch('api/call', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(request),
          signal,
        });
        if (response.status === 401) {
          onSignedOut();
          return failure('refused', 'the session is over', 'signed-out');
        }
        return resultSchema.parse(await response.json());
      } catch (error) {
        return failure('internal', String(error), 'unreachable');
      }
    },
  } satisfies Transport;
}

function failure(code: 'refused' | 'internal', message: string, reason: string): Result {
  return { ok: false, error: { code, message, details: { reason } } };
}
