/** Sharing: the preview of the deck, what a person declared to name nobody, and saving the file. */
import type { CallOutput } from '../../../core/contract/calls/index.ts';
import type { Verdict } from '../../../core/contract/calls/slides.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Host } from '../../../core/contract/host.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { asAppError } from '../../state/resources.ts';
import type { Resource, ResourceCache } from '../../state/resources.ts';
import { sayCheck } from './slide-verdict.ts';

type Looked = CallOutput<'slides.preview'>;

export interface Place {
  readonly client: Pick<Client, 'slides'>;
  readonly resources: Pick<ResourceCache, 'get'>;
  readonly host: Pick<Host<File>, 'saveFile'>;
  readonly announce: (text: string) => void;
}

export class ShareState {
  #place: Place;
  #walkId: string;
  #current: Resource<Looked>;
  #before: Resource<Looked> | null;
  approved = $state.raw<readonly string[]>([]);
  isSaving = $state(false);
  problem = $state<string | null>(null);
  saved = $state.raw<{ name: string; verdict: Verdict } | null>(null);

  constructor(place: Place, walkId: string) {
    this.#place = place;
    this.#walkId = walkId;
    this.#current = $state.raw(this.#resource([]));
    this.#before = $state.raw(null);
  }

  /** The deck and its verdict; while they are worked out again, what was there before. */
  get looked(): Looked | null {
    return this.#current.value ?? this.#before?.value ?? null;
  }

  get error(): string | null {
    return this.#current.error && errorSentence(this.#current.error.toShape());
  }

  retry(): void {
    void this.#current.refetch();
  }

  /** A person has read this whole text and says that it names nobody. */
  approve(text: string): void {
    if (!this.approved.includes(text)) this.#ask([...this.approved, text]);
  }

  takeBack(text: string): void {
    this.#ask(this.approved.filter((other) => other !== text));
  }

  async save(): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.problem = null;
    this.#place.announce('Writing the slides and checking the file.');
    try {
      const input = { walkId: this.#walkId, approved: [...this.approved] };
      const { token, name, verdict } = await this.#place.client.slides.export(input);
      if (await this.#place.host.saveFile(token, name)) {
        this.saved = { name, verdict };
        this.#place.announce(`Slides saved. ${sayCheck(verdict)}.`);
      }
    } catch (error) {
      this.problem = errorSentence(asAppError(error).toShape());
      this.#place.announce(this.problem);
      this.retry();
    } finally {
      this.isSaving = false;
    }
  }

  backToSlides(): void {
    this.saved = null;
  }

  #ask(approved: readonly string[]): void {
    this.approved = approved;
    this.#before = this.#current;
    this.#current = this.#resource(approved);
  }

  #resource(approved: readonly string[]): Resource<Looked> {
    return this.#place.resources.get('slides.preview', { walkId: this.#walkId, approved: [...approved] });
  }
}
