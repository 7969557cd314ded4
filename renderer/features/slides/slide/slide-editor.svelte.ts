/** Typing on a slide: one text at a time, laid out anew with every letter, kept only where it fits. */
import type { CallOutput } from '../../../../core/contract/calls/index.ts';
import type { Slide } from '../../../../core/contract/calls/slides.ts';
import type { Client } from '../../../../core/contract/client.ts';
import { layOutSlide } from '../../../../core/domain/deck/layout/lay-out.ts';
import type { LaidOutSlide, Look } from '../../../../core/domain/deck/layout/model.ts';
import { textsOf } from '../../../../core/domain/deck/slide-texts.ts';
import { attempt } from '../../../state/attempt.svelte.ts';
import { sayCount } from '../../../state/say.ts';
import type { DeckSteps } from '../decks/deck-steps.svelte.ts';
import {
  canLeaveOut,
  fitOf,
  nameOfField,
  oneParagraph,
  typedAs,
  withText,
  type Fit,
  type TypedText,
} from './slide-texts-on-page.ts';

interface EditorPlace {
  readonly client: Pick<Client, 'lines' | 'slides'>;
  readonly steps: DeckSteps;
  readonly deckId: () => string;
  readonly typed: () => readonly TypedText[];
  /** A slide as it is by now; none: it is not in the deck any more. */
  readonly slideNow: (slideId: string) => Slide | undefined;
  readonly look: () => Look;
  readonly announce: (text: string) => void;
}

/** A text that is being typed. Its slide stays as it was when that began, whatever other windows do to it. */
interface Editing {
  readonly deckId: string;
  readonly slide: Slide;
  readonly number: number;
  readonly field: string;
  readonly before: string;
  /** The text as the deck has it by itself. */
  readonly from: string;
}

export class SlideEditor {
  readonly #place: EditorPlace;
  editing = $state.raw<Editing | null>(null);
  text = $state('');
  /** Why it could not be kept, until another letter is typed. */
  problem = $state<string | null>(null);
  /** What was kept, shown until the core's own answer does. */
  #kept = $state.raw<{ slideId: string; field: string; before: string; text: string } | null>(null);

  constructor(place: EditorPlace) {
    this.#place = place;
  }

  readonly #fit = $derived.by<Fit>(() => {
    const { editing, text } = this;
    if (editing === null || text === editing.before) return { fitting: text, excess: 0 };
    return fitOf(editing.slide, editing.field, text, this.#place.look());
  });

  /** How much is too much; null: it fits. */
  readonly tooMuch = $derived(
    this.#fit.excess === 0
      ? null
      : `About ${sayCount(this.#fit.excess, 'character')} too many for this slide`,
  );

  /** The pages of a slide as they are with what is typed on it. */
  pagesOf(slide: Slide, pages: readonly LaidOutSlide[], number: number): readonly LaidOutSlide[] {
    const { editing } = this;
    if (editing?.slide.id === slide.id) return layOutSlide(this.worded(slide), this.#place.look(), number);
    const kept = this.#kept;
    if (kept?.slideId !== slide.id) return pages;
    return layOutSlide(this.worded(slide), this.#place.look(), number);
  }

  /** A slide with what is typed on it as far as it fits, or was just kept. */
  worded(slide: Slide): Slide {
    const { editing } = this;
    if (editing?.slide.id === slide.id) return withText(editing.slide, editing.field, this.#fit.fitting);
    const kept = this.#kept;
    return kept?.slideId === slide.id ? withText(slide, kept.field, kept.text) : slide;
  }

  begin(slide: Slide, number: number, field: string, text: string): void {
    const from = typedAs(slide.id, text, this.#place.typed())?.from ?? text;
    this.editing = { deckId: this.#place.deckId(), slide, number, field, before: text, from };
    this.text = text;
    this.problem = null;
  }

  /** @param typed as it stands in the field */
  write(typed: string): void {
    this.text = oneParagraph(typed);
    this.problem = null;
  }

  cancel(): void {
    this.editing = null;
    this.problem = null;
  }

  /** Puts the text back as the deck has it by itself. */
  async putBack(slideId: string, from: string): Promise<boolean> {
    this.cancel();
    return this.#send(slideId, from, null, 'The text is as it was.');
  }

  leaveOut(slideId: string, from: string): Promise<boolean> {
    this.cancel();
    return this.#send(slideId, from, '', 'Left out of the slide.');
  }

  /** A person has read what was typed and says that it points at nobody. */
  async tick({ key, text }: Pick<TypedText, 'key' | 'text'>): Promise<boolean> {
    const problem = await attempt(async () => {
      await this.#place.client.lines.tick({ walkId: this.#place.steps.walkId, key, text });
      this.#place.announce('Read and ticked. It stands on the slide.');
    });
    if (problem !== null) this.#place.steps.say({ sentence: problem, kind: 'problem' });
    return problem === null;
  }

  /** The focus went elsewhere: what fits is kept, and anything else left as it was. */
  async leave(): Promise<void> {
    if (this.editing === null) return;
    const why = this.#obstacle();
    if (why === null) return void (await this.keep());
    this.cancel();
    this.#place.steps.say({ sentence: `${why} The text is as it was.`, kind: 'problem' });
  }

  /**
   * @param isRead the person says by it, too, that it points at nobody
   * @returns whether nothing is being typed any more
   */
  async keep(isRead = false): Promise<boolean> {
    const { editing } = this;
    if (editing === null) return true;
    const { slide, field, before, from } = editing;
    const text = this.text.trim();
    if (text === before) {
      this.cancel();
      if (isRead) await this.#tickTyped(slide.id, from);
      return true;
    }
    this.problem = this.#obstacle();
    if (this.problem !== null) return false;
    this.#kept = text === '' ? null : { slideId: slide.id, field, before, text };
    this.editing = null;
    const sentence = text === '' ? 'Left out of the slide.' : `${nameOfField(field)} changed.`;
    const isKept = await this.#send(slide.id, from, text === from ? null : text, sentence, editing.deckId);
    if (!isKept) {
      this.#kept = null;
      // What was typed is not lost by a refusal.
      if (this.editing === null) {
        this.editing = editing;
        this.text = text;
        this.problem = this.#place.steps.notice?.sentence ?? null;
      }
    } else if (isRead) await this.#tickTyped(slide.id, from);
    return isKept;
  }

  /** The core has looked again: what it says stands. */
  hear(): void {
    this.#kept = null;
  }

  #obstacle(): string | null {
    const { editing } = this;
    if (editing === null) return null;
    if (this.tooMuch !== null) return `${this.tooMuch}.`;
    const text = this.text.trim();
    const now = this.#place.slideNow(editing.slide.id);
    // In the place of a text that is gone it would stand nowhere.
    if (now !== undefined && textsOf(now).every((one) => one.text !== editing.before))
      return 'Another window changed this text while you typed.';
    if (text === '' && !canLeaveOut(editing.field)) return 'A slide needs a title.';
    // What is typed is known by the text for which it stands, and found again by its own.
    const isThere = textsOf(editing.slide).some((one) => one.field !== editing.field && one.text === text);
    return isThere && text !== editing.before ? 'Another text of this slide says the same.' : null;
  }

  async #send(
    slideId: string,
    from: string,
    to: string | null,
    sentence: string,
    deckId = this.#place.deckId(),
  ): Promise<boolean> {
    return this.#place.steps.take('decks.writeText', { deckId, slideId, from, to }, sentence);
  }

  /** Ticks what was just typed in the place of a text, where it has to be read. */
  async #tickTyped(slideId: string, from: string): Promise<void> {
    const { walkId } = this.#place.steps;
    let looked: CallOutput<'slides.preview'>;
    try {
      looked = await this.#place.client.slides.preview({ walkId, deckId: this.#place.deckId() });
    } catch {
      // It is still unread, and its slide says so.
      return;
    }
    const typed = looked.typed.find((one) => one.slideId === slideId && one.from === from);
    if (typed?.state === 'unread') await this.tick(typed);
  }
}
