/** A core that keeps what it was asked and answers what the test says. */
import { AppError } from '../../core/contract/errors.ts';
import type { CoreEvent, Request, Result } from '../../core/contract/transport.ts';
import type { FileToOffer, MadeFile } from '../../core/host/core-api.ts';
import type { ShellCore } from '../../electron/shell.ts';

export class CoreDouble implements ShellCore {
  readonly requests: Request[] = [];
  readonly offered: FileToOffer[] = [];
  readonly made = new Map<string, MadeFile>();
  isClosed = false;
  /** What closing waits for. */
  lastCall: Promise<void> = Promise.resolve();
  /** Ends it as a fault in its thread would. */
  stop: () => void = () => undefined;
  readonly stopped = new Promise<void>((resolve) => {
    this.stop = resolve;
  });
  result: Result = { ok: true, value: { walks: [] } };
  #listeners = new Set<(event: CoreEvent) => void>();

  invoke(request: Request): Promise<Result> {
    this.requests.push(request);
    return Promise.resolve(this.result);
  }
  subscribe(listener: (event: CoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  publish(event: CoreEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
  offerFile(file: FileToOffer) {
    this.offered.push(file);
    return Promise.resolve({ token: `offered-${this.offered.length}`, name: file.name });
  }
  takeFile(token: string): Promise<MadeFile> {
    const file = this.made.get(token);
    return file ? Promise.resolve(file) : Promise.reject(new AppError('not-found', 'no such file'));
  }
  async close(): Promise<void> {
    await this.lastCall;
    this.isClosed = true;
  }
}
