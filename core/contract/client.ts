/** The typed client: `client.board.get({ walkId })` over any transport. */
import type { BoardStep } from './calls/board.ts';
import type { CallInput, CallName, CallOutput, StepCall, StepInput } from './calls/index.ts';
import { AppError } from './errors.ts';
import type { Transport } from './transport.ts';

/** The part of an AbortSignal that is needed; the contract knows neither the browser nor Node. */
interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface CallOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: { step: string; done: number; total: number }) => void;
}

type Feature = CallName extends infer N ? (N extends `${infer F}.${string}` ? F : never) : never;

export type Client = {
  readonly [F in Feature]: {
    readonly [N in CallName as N extends `${F}.${infer V}` ? V : never]: (
      input: CallInput<N>,
      options?: CallOptions,
    ) => Promise<CallOutput<N>>;
  };
} & {
  /** The same for a name that is known only then. */
  readonly call: <N extends CallName>(
    name: N,
    input: CallInput<N>,
    options?: CallOptions,
  ) => Promise<CallOutput<N>>;
  /** A step of a board, by the name of its call. */
  readonly step: <N extends StepCall>(walkId: string, name: N, input: StepInput<N>) => Promise<BoardStep>;
};

/**
 * Makes the client of a transport. A failed call rejects with an AppError that carries its closed code.
 * @param newId makes the id of a request; it only has to be unique among requests under way.
 */
export function createClient(transport: Transport, newId: () => string): Client {
  const call = async (name: string, input: unknown, options: CallOptions = {}): Promise<unknown> => {
    const id = newId();
    const { signal, onProgress } = options;
    const cancel = (): void =>
      void transport.invoke({ id: newId(), call: 'app.cancel', input: { requestId: id } });
    const stopProgress =
      onProgress &&
      transport.subscribe((event) => {
        if (event.type === 'progress' && event.requestId === id) onProgress(event);
      });
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      if (signal?.aborted) throw new AppError('cancelled', 'cancelled before it began');
      const result = await transport.invoke({ id, call: name, input });
      if (result.ok) return result.value;
      throw new AppError(result.error.code, result.error.message, result.error.details);
    } finally {
      signal?.removeEventListener('abort', cancel);
      stopProgress?.();
    }
  };
  const verbs = (feature: string): object =>
    new Proxy(
      {},
      {
        get: (_target, verb) =>
          typeof verb === 'string' && verb !== 'then'
            ? (input: unknown, options?: CallOptions) => call(`${feature}.${verb}`, input, options)
            : undefined,
      },
    );
  const step = (walkId: string, name: string, input: object): Promise<unknown> =>
    call(name, { ...input, walkId });
  const byName = new Map<string, unknown>(Object.entries({ call, step, then: undefined }));
  return new Proxy({} as Client, {
    get: (_target, name) =>
      typeof name === 'symbol' ? undefined : byName.has(name) ? byName.get(name) : verbs(name),
  });
}
