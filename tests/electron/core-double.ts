/** A core that keeps what it was asked and answers what the test says. */
import { AppError } from '../../core/contract/errors.ts';
import type { CoreEvent, Request, Result } from '../../core/contract/transport.ts';
import type { Core, FileToOffer, MadeFile } from '../../core/core-api.ts';

export class CoreDouble implements Core {
  readonly requests: Request[] = [];
  readonly offered: FileToOffer[] = [];
  readonly made = new Map<string, MadeFile>();
  isClosed = false;
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
  close(): Promise<void> {
    this.isClosed = true;
    return Promise.resolve();
  }
}
