/** A core that answers what a test tells it to, over the same transport as the real one. */
import type { CallName, CallOutput } from '../../core/contract/calls/index.ts';
import { createClient } from '../../core/contract/client.ts';
import type { Client } from '../../core/contract/client.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { CoreEvent, Request, Transport } from '../../core/contract/transport.ts';

export type Answers = {
  [N in CallName]?: (input: unknown, request: Request) => CallOutput<N> | Promise<CallOutput<N>>;
};

export interface FakeCore {
  readonly client: Client;
  readonly transport: Transport;
  /** Every request so far, `app.cancel` included. */
  readonly requests: Request[];
  /** Names of the calls so far. */
  readonly asked: () => string[];
  readonly publish: (event: CoreEvent) => void;
}

export function fakeCore(answers: Answers): FakeCore {
  const requests: Request[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  const byName = new Map(Object.entries(answers));
  const transport: Transport = {
    invoke: async (request) => {
      requests.push(request);
      try {
        const answer = byName.get(request.call);
        if (!answer) throw new AppError('not-supported', request.call);
        return { ok: true, value: await answer(request.input, request) };
      } catch (error) {
        if (error instanceof AppError) return { ok: false, error: error.toShape() };
        throw error;
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  let id = 0;
  return {
    client: createClient(transport, () => `request-${(id += 1)}`),
    transport,
    requests,
    asked: () => requests.map(({ call }) => call),
    publish: (event) => [...listeners].forEach((listener) => listener(event)),
  };
}

/** A promise and the functions that settle it. */
export function later<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (error: Error) => void;
} {
  return Promise.withResolvers<T>();
}
