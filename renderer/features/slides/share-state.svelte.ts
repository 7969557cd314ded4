/** Sharing: the preview of the deck, what a person says of it, saving the file, and taking a release back. */
import { usualDeckId } from '../../../core/contract/calls/decks.ts';
import type { Finding, Verdict } from '../../../core/contract/calls/slides.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Host } from '../../../core/contract/host.ts';
import { canBeApproved } from '../../../core/contract/wording.ts';
import { Attempts } from '../../state/attempt.svelte.ts';
import type { Resource, ResourceCache } from '../../state/resources.ts';
import type { Approval, Looked, Noticing } from '../../../core/contract/place-verdict.ts';
import { sayCheck } from './verdict/verdict-words.ts';

export interface Place {
  readonly client: Pick<Client, 'slides' | 'disclosure' | 'decks'>;
  readonly resources: Pick<ResourceCache, 'get'>;
  readonly host: Pick<Host<File>, 'saveFile'>;
  readonly announce: (text: string) => void;
}

interface Saved {
  readonly name: string;
  readonly verdict: Verdict;
  readonly releaseId: string;
}

export class ShareState extends Attempts {
  #place: Place;
  #walkId: string;
  /** Which of the decks of the debrief is open. */
  deckId = $state(usualDeckId);
  #current = $derived.by<Resource<Looked>>(() => this.#place.resources.get('slides.preview', this.#input()));
  isSaving = $state(false);
  /** What became of the last thing that was done, where it is worth a line on the screen. */
  outcome = $state<string | null>(null);
  saved = $state.raw<Saved | null>(null);

  constructor(place: Place, walkId: string, deckId = usualDeckId) {
    super(place.announce);
    this.#place = place;
    this.#walkId = walkId;
    this.deckId = deckId;
  }

  /** Whether another window removed the deck that is open. */
  get isGone(): boolean {
    const { error } = this.#current;
    return error?.code === 'not-found' && error.details['what'] === 'deck';
  }

  /** The deck and its verdict; while they are worked out again, what was there before. */
  get looked(): Looked | null {
    return this.#current.value ?? null;
  }

  get error(): string | null {
    return this.#current.problem;
  }

  /** Whether counts stand on theme slides too, where they may. */
  get hasThemeCounts(): boolean {
    return this.looked?.plan.hasThemeCounts ?? false;
  }

  /** Another deck is open: what was said of the one before is over. */
  open(deckId: string): void {
    if (deckId === this.deckId) return;
    this.deckId = deckId;
    this.problem = null;
    this.outcome = null;
  }

  retry(): void {
    void this.#current.refetch();
  }

  setThemeCounts(isOn: boolean): Promise<boolean> {
    return this.#do(
      () => this.#place.client.decks.choose({ ...this.#input(), hasThemeCounts: isOn }),
      isOn ? 'Theme slides have their counts, where they may.' : 'Theme slides have the word alone.',
    );
  }

  /** A person has read the whole text and says that the name found in it names nobody. */
  approve(finding: Finding): Promise<boolean> {
    if (!canBeApproved(finding)) return Promise.resolve(false);
    const { text: name, within: text } = finding;
    return this.#do(
      () => this.#place.client.slides.approve({ walkId: this.#walkId, text, name }),
      `Written down: “${name}” names nobody there.`,
    );
  }

  takeBack({ text, name }: Approval): Promise<boolean> {
    return this.#do(
      () => this.#place.client.slides.takeBack({ walkId: this.#walkId, text, name }),
      `Taken back: “${name}” is found again.`,
    );
  }

  answer(releaseId: string, hasBeenSeen: boolean): Promise<boolean> {
    return this.#do(
      () => this.#place.client.disclosure.answer({ releaseId, hasBeenSeen }),
      hasBeenSeen ? 'Written down: that deck keeps its figures.' : 'Written down: that deck is replaced.',
    );
  }

  keepNoticing({ themeId, title, label }: Noticing, isKept: boolean): Promise<boolean> {
    return this.#do(
      () => this.#place.client.slides.keepNoticing({ walkId: this.#walkId, themeId, title, isKept }),
      isKept ? `“${label}” stands as a plain noticing.` : `“${label}” is left out.`,
    );
  }

  async save(): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.#place.announce('Writing the slides and checking the file.');
    await this.#do(async () => {
      const { token, name, releaseId, verdict } = await this.#place.client.slides.export({
        ...this.#input(),
        isAssumedSeen: false,
      });
      if (await this.#giveOut(token, name, releaseId)) {
        this.saved = { name, verdict, releaseId };
        this.#place.announce(`Slides saved. ${sayCheck(verdict)}.`);
      }
    });
    if (this.problem !== null) this.retry();
    this.isSaving = false;
  }

  /** The verdict as a page of its own, for the team to keep. */
  keepPage(): Promise<boolean> {
    return this.#do(async () => {
      const { token, name } = await this.#place.client.slides.makePage(this.#input());
      if (await this.#place.host.saveFile(token, name)) this.#place.announce(`“${name}” is saved.`);
    });
  }

  /** A browser does not say whether its own dialog was cancelled, so a person may say so afterwards. */
  async withdrawSaved(): Promise<void> {
    const { saved } = this;
    if (saved && (await this.#do(() => this.#withdraw(saved.releaseId)))) this.saved = null;
  }

  backToSlides(): void {
    this.saved = null;
    this.problem = null;
    this.outcome = null;
  }

  /** @returns false where the person changed their mind, or the file could not be written */
  async #giveOut(token: string, name: string, releaseId: string): Promise<boolean> {
    try {
      if (await this.#place.host.saveFile(token, name)) return true;
    } catch (error) {
      await this.#withdraw(releaseId);
      throw error;
    }
    await this.#withdraw(releaseId);
    return false;
  }

  async #withdraw(releaseId: string): Promise<void> {
    try {
      await this.#place.client.slides.withdraw({ releaseId });
    } catch (error) {
      this.outcome =
        'The slides were not saved, but they still count as released. When you are asked who has seen them, answer “No, replace it”.';
      throw error;
    }
    this.outcome =
      'The slides were not saved. Nothing was released, and no figure is kept back because of it.';
    this.#place.announce(this.outcome);
  }

  /** Does one thing and says what became of it. */
  #do(act: () => Promise<unknown>, said?: string): Promise<boolean> {
    this.outcome = null;
    return this.do(async () => {
      await act();
      if (said !== undefined) this.#place.announce(said);
    });
  }

  #input(): { walkId: string; deckId: string } {
    return { walkId: this.#walkId, deckId: this.deckId };
  }
}
