/** What the core said, kept for the window: read once, read again when a command touched it, never shown stale. */
import { createSubscriber } from 'svelte/reactivity';
import { calls } from '../../core/contract/calls/index.ts';
import type { CallInput, CallName, CallOutput } from '../../core/contract/calls/index.ts';
import type { Client } from '../../core/contract/client.ts';
import { AppError } from '../../core/contract/errors.ts';
import type { Tag } from '../../core/contract/call.ts';
import type { Transport } from '../../core/contract/transport.ts';
import { errorSentence } from '../../core/contract/wording.ts';

export type QueryName = {
  [N in CallName]: (typeof calls)[N]['type'] extends 'query' ? N : never;
}[CallName];

/** One answer of the core. It is fetched while somebody looks at it; its value is replaced whole. */
export class Resource<Value> {
  #fetch: () => Promise<Value>;
  #value: Value | null = null;
  #error: AppError | null = null;
  #isFetching = false;
  #isStale = true;
  #asked = 0;
  #listeners = new Set<() => void>();
  #watch = createSubscriber((update) => this.listen(update));

  constructor(fetch: () => Promise<Value>) {
    this.#fetch = fetch;
  }

  get value(): Value | null {
    this.#watch();
    return this.#value;
  }

  /** Of the last attempt; the last good value stays beside it. */
  get error(): AppError | null {
    this.#watch();
    return this.#error;
  }

  /** The same in a sentence. */
  get problem(): string | null {
    return this.error && errorSentence(this.error.toShape());
  }

  /** Tells of every change until the returned function is called. The first listener starts the fetch. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    if (this.#isStale) void this.refetch();
    return () => void this.#listeners.delete(listener);
  }

  /** Something that the answer rests on has changed. Fetched again at once only where somebody looks. */
  markStale(): void {
    this.#isStale = true;
    // An answer under way may have been made before the change.
    this.#asked += 1;
    this.#isFetching = false;
    if (this.#listeners.size > 0) void this.refetch();
  }

  async refetch(): Promise<void> {
    if (this.#isFetching) return;
    const asked = (this.#asked += 1);
    this.#isStale = false;
    this.#isFetching = true;
    try {
      const value = await this.#fetch();
      if (asked === this.#asked) this.#settle(value, null);
    } catch (error) {
      if (asked === this.#asked) this.#settle(this.#value, asAppError(error));
    }
  }

  #settle(value: Value | null, error: AppError | null): void {
    this.#value = value;
    this.#error = error;
    this.#isStale = error !== null;
    this.#isFetching = false;
    for (const listener of [...this.#listeners]) listener();
  }
}

export class ResourceCache {
  #client: Client;
  #revision = 0;
  #entries = new Map<string, { reads: readonly Tag[]; resource: Resource<unknown> }>();

  constructor(client: Client, subscribe: Transport['subscribe']) {
    this.#client = client;
    subscribe((event) => {
      if (event.type === 'changed') this.#changed(event.tags, event.revision);
    });
  }

  /** The resource of a query with this input; always the same one for the same question. */
  get<N extends QueryName>(name: N, input: CallInput<N>): Resource<CallOutput<N>> {
    const key = `${name} ${JSON.stringify(input)}`;
    const known = this.#entries.get(key);
    // The key holds the name of the query, and with it the type of the answer.
    if (known) return known.resource as Resource<CallOutput<N>>;
    const resource = new Resource<CallOutput<N>>(() => this.#client.call(name, input));
    const declared = calls[name];
    this.#entries.set(key, { reads: declared.type === 'query' ? declared.reads : [], resource });
    return resource;
  }

  #changed(tags: readonly Tag[], revision: number): void {
    // An event that was overtaken by a newer one has nothing to add.
    if (revision < this.#revision) return;
    this.#revision = revision;
    for (const { reads, resource } of this.#entries.values()) {
      if (reads.some((tag) => tags.includes(tag))) resource.markStale();
    }
  }
}

export function asAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('internal', String(error));
}
