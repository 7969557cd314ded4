/** Loading, step by step: read the files, let a person look, load. Nothing is stored before they agree. */
import type { LoadReport, Preview } from '../../../core/contract/calls/records.ts';
import type { CallOptions, Client } from '../../../core/contract/client.ts';
import type { AppError } from '../../../core/contract/errors.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { asAppError } from '../../state/resources.ts';
import { sayCount } from '../../state/say.ts';

export type Step =
  | { readonly name: 'reading' }
  | { readonly name: 'looking'; readonly preview: Preview }
  | { readonly name: 'loading'; readonly preview: Preview }
  | { readonly name: 'failed'; readonly sentence: string };

export interface Place {
  readonly client: Pick<Client, 'records'>;
  readonly announce: (text: string) => void;
  /** The person stopped before anything was shown. */
  readonly onleave: () => void;
  readonly ondone: (report: LoadReport) => void;
}

export class LoadFlow {
  #place: Place;
  #stop = new AbortController();
  readonly tokens: readonly string[];
  /** The walk from which the files were asked for. */
  readonly fromWalkId: string | null;
  step = $state.raw<Step>({ name: 'reading' });
  /** `step` is the name of the file that is read, or empty. */
  progress = $state.raw<{ step: string; done: number; total: number } | null>(null);
  /** Null: a new walk. */
  walkId = $state<string | null>(null);
  title = $state('');
  /** Why loading did not work, beside the preview; or null. */
  problem = $state<string | null>(null);

  constructor(place: Place, tokens: readonly string[], fromWalkId: string | null) {
    this.#place = place;
    this.tokens = tokens;
    this.fromWalkId = fromWalkId;
  }

  get visits(): number {
    const step = this.step;
    return 'preview' in step ? step.preview.files.reduce((sum, file) => sum + file.visits, 0) : 0;
  }

  /** What loading needs and does not have, as a sentence; null when it can begin. */
  get obstacle(): string | null {
    const step = this.step;
    if (!('preview' in step)) return 'The files are still being read.';
    if (step.preview.files.length === 0) return 'None of these files can be loaded.';
    if (this.walkId === null && this.title.trim() === '') return 'Give the new walk a title.';
    return null;
  }

  async look(): Promise<void> {
    this.step = { name: 'reading' };
    this.problem = null;
    this.#place.announce('Reading the files.');
    try {
      const preview = await this.#place.client.records.preview({ files: [...this.tokens] }, this.#options());
      this.walkId = this.fromWalkId ?? preview.suggestedWalkId;
      this.title = preview.suggestedTitle;
      this.step = { name: 'looking', preview };
      this.#place.announce(sayReady(preview.files.length, this.visits));
    } catch (error) {
      const failure = asAppError(error);
      if (failure.code === 'cancelled') return this.#place.onleave();
      this.step = { name: 'failed', sentence: this.#say(failure) };
    }
  }

  async load(): Promise<void> {
    const step = this.step;
    if (step.name !== 'looking' || this.obstacle) return;
    this.step = { name: 'loading', preview: step.preview };
    this.problem = null;
    this.#place.announce('Loading.');
    try {
      const report = await this.#place.client.records.load(
        {
          files: step.preview.files.map(({ token, sha256 }) => ({ token, sha256 })),
          walkId: this.walkId,
          title: this.walkId === null ? this.title.trim() : null,
        },
        this.#options(),
      );
      // How many is the heading of the report, which is read out when it takes the focus.
      this.#place.announce('Loaded.');
      this.#place.ondone(report);
    } catch (error) {
      this.problem = this.#say(asAppError(error));
      this.step = step;
    }
  }

  /** Stops what is under way; the core keeps nothing of it. */
  cancel(): void {
    this.#stop.abort();
  }

  #options(): CallOptions {
    this.#stop = new AbortController();
    this.progress = null;
    return {
      signal: this.#stop.signal,
      onProgress: ({ step, done, total }) => {
        this.progress = { step, done, total };
      },
    };
  }

  #say(failure: AppError): string {
    const sentence = errorSentence(failure.toShape());
    this.#place.announce(sentence);
    return sentence;
  }
}

function sayReady(files: number, visits: number): string {
  if (files === 0) return 'None of these files can be loaded.';
  return visits > 0 ? `${sayCount(visits, 'visit')} ready to load.` : 'The staff list is ready to load.';
}
