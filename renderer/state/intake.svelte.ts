/** Files on their way from the person to the preview, whether chosen or dropped. */
import * as z from 'zod';
import type { Host, OfferedFile } from '../../core/contract/host.ts';
import { errorSentence } from '../../core/contract/wording.ts';
import type { AppState } from './app-state.svelte.ts';
import { asAppError } from './resources.ts';
import type { View } from './route.ts';

const offeredSchema = z.array(z.strictObject({ token: z.string(), name: z.string() }));

const isPicture = ({ type }: File): boolean => type.startsWith('image/');

export class Intake {
  #host: Host<File>;
  #app: AppState;
  /** True while files are copied to the app. */
  isTaking = $state(false);
  #takePictures = $state.raw<((pictures: readonly File[]) => void) | null>(null);
  #problem = $state.raw<{ sentence: string; view: View } | null>(null);

  constructor(host: Host<File>, app: AppState) {
    this.#host = host;
    this.#app = app;
  }

  /** Why some file could not be taken, while the view is open in which that was said; or null. */
  get problem(): string | null {
    return this.#problem?.view === this.#app.view ? this.#problem.sentence : null;
  }

  choose(walkId: string | null): Promise<void> {
    return this.#take(() => this.#host.chooseFiles(), walkId);
  }

  /** Pictures that are dropped go to a view that wants them until the returned function is called; records still load. */
  takePictures(take: (pictures: readonly File[]) => void): () => void {
    this.#takePictures = take;
    return () => {
      if (this.#takePictures === take) this.#takePictures = null;
    };
  }

  get wantsPictures(): boolean {
    return this.#takePictures !== null;
  }

  /** They were not taken, and why. */
  refuse(sentence: string): void {
    this.#app.announce(sentence);
    this.#problem = { sentence, view: this.#app.view };
  }

  async drop(files: readonly File[]): Promise<void> {
    if (this.#takePictures !== null && files.length > 0 && files.every(isPicture)) this.#takePictures(files);
    else await this.#take(() => this.#host.offerFiles(files), this.#currentWalk());
  }

  async #take(get: () => Promise<OfferedFile[]>, walkId: string | null): Promise<void> {
    if (this.isTaking) return;
    this.isTaking = true;
    this.#problem = null;
    try {
      this.#show(await get(), walkId);
    } catch (error) {
      const failure = asAppError(error);
      const sentence = errorSentence(failure.toShape());
      this.#app.announce(sentence);
      const others = offeredSchema.safeParse(failure.details['offered']);
      if (others.success) this.#show(others.data, walkId);
      this.#problem = { sentence, view: this.#app.view };
    } finally {
      this.isTaking = false;
    }
  }

  /** Files that come while others are being looked at join them. */
  #show(files: readonly OfferedFile[], walkId: string | null): void {
    if (files.length === 0) return;
    const view = this.#app.view;
    const before = view.name === 'load' ? view : { files: [] };
    this.#app.go({ ...before, name: 'load', files: [...before.files, ...files], walkId });
  }

  #currentWalk(): string | null {
    const view = this.#app.view;
    if (view.name === 'start' || view.name === 'settings' || view.name === 'backups') return null;
    return view.name === 'report' ? view.report.walkId : view.walkId;
  }
}
