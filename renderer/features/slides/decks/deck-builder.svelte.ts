/** The slides of a deck as the builder shows them: their order, which are on, which one is in hand, and changing that. */
import type { StepCall, StepInput } from '../../../../core/contract/calls/index.ts';
import { placeVerdict, type Looked, type PlacedSlide } from '../../../../core/contract/place-verdict.ts';
import type { Slide } from '../../../../core/contract/calls/slides.ts';
import { layOutSlide, titleOf } from '../../../../core/domain/deck/layout/lay-out.ts';
import type { LaidOutSlide, Look } from '../../../../core/domain/deck/layout/model.ts';
import { mapBy, setOf } from '../../../state/sets.ts';
import type { DeckSteps } from './deck-steps.svelte.ts';
import { asTyped } from '../slide/slide-texts-on-page.ts';

/** A slide in its place in the strip. */
export interface StripSlide {
  /** With the words that somebody typed on it. */
  readonly slide: Slide;
  readonly title: string;
  readonly isOn: boolean;
  /** From 1, as it stands on its first page; null: it is off. */
  readonly number: number | null;
  readonly pages: readonly LaidOutSlide[];
  /** What the team should know of it; null: it is off, and nothing of it leaves. */
  readonly placed: PlacedSlide | null;
}

interface Share {
  readonly looked: Looked | null;
  readonly deckId: string;
}

interface BuilderPlace {
  readonly share: Share;
  readonly steps: DeckSteps;
  readonly look: () => Look;
}

/** What is shown although the core has not answered yet. */
interface Ahead {
  readonly order: readonly string[] | null;
  readonly isOn: ReadonlyMap<string, { readonly id: string; readonly isOn: boolean }>;
}

const nothingAhead: Ahead = { order: null, isOn: mapBy([], () => '') };

export class DeckBuilder {
  readonly #place: BuilderPlace;
  #ahead = $state.raw<Ahead>(nothingAhead);
  #waiting = 0;
  #selectedId = $state<string | null>(null);
  /** Where the slide in hand stood, so that another one is in hand once it is gone. */
  #selectedAt = 0;

  constructor(place: BuilderPlace) {
    this.#place = place;
  }

  /** Every slide, in order. */
  readonly items = $derived.by<readonly StripSlide[]>(() => {
    const { looked } = this.#place.share;
    if (looked === null) return [];
    const known = mapBy([...looked.deck.slides, ...looked.off], ({ id }) => id);
    const standing = setOf(looked.deck.slides.map(({ id }) => id));
    const placed = placeVerdict(looked).slides;
    const look = this.#place.look();
    let next = 1;
    return (this.#ahead.order ?? looked.order).flatMap((id) => {
      const own = known.get(id);
      if (own === undefined) return [];
      const slide = asTyped(own, looked.typed);
      const isOn = this.#ahead.isOn.get(id)?.isOn ?? standing.has(id);
      const pages = layOutSlide(slide, look, next);
      const number = isOn ? next : null;
      if (isOn) next += pages.length;
      const found = placed.find((one) => one.slide.id === id);
      const there = found && number !== null ? { ...found, number } : null;
      return { slide, title: titleOf(slide), isOn, number, pages, placed: there };
    });
  });

  /** How many pages the file has. */
  readonly total = $derived(this.items.reduce((sum, { isOn, pages }) => sum + (isOn ? pages.length : 0), 0));

  /** The slide in hand. */
  readonly selected = $derived.by<StripSlide | null>(
    () =>
      this.items.find(({ slide }) => slide.id === this.#selectedId) ??
      this.items[Math.min(this.#selectedAt, this.items.length - 1)] ??
      null,
  );

  placeOf(id: string): number {
    return this.items.findIndex(({ slide }) => slide.id === id);
  }

  select(id: string): void {
    this.#selectedId = id;
    this.#selectedAt = Math.max(0, this.placeOf(id));
  }

  /** The slide before or behind the one in hand, or the first or last of all. */
  go(to: 'up' | 'down' | 'first' | 'last'): string | null {
    const at = this.selected ? this.placeOf(this.selected.slide.id) : -1;
    const wanted = { up: at - 1, down: at + 1, first: 0, last: this.items.length - 1 }[to];
    const item = this.items[wanted];
    if (item === undefined) return null;
    this.select(item.slide.id);
    return item.slide.id;
  }

  /** Moves a slide by one place or to an end. */
  nudge(id: string, to: 'up' | 'down' | 'top' | 'end'): boolean {
    const at = this.placeOf(id);
    const last = this.items.length - 1;
    return this.move(id, { up: at - 1, down: at + 1, top: 0, end: last }[to]);
  }

  /**
   * Puts a slide in a place among all of them, shown at once.
   * @returns whether it is another place than before
   */
  move(id: string, to: number): boolean {
    const at = this.placeOf(id);
    const item = this.items[at];
    if (item === undefined || to === at || to < 0 || to >= this.items.length) return false;
    const before = sayNumber(item);
    const order = this.items.map(({ slide }) => slide.id).filter((one) => one !== id);
    order.splice(to, 0, id);
    this.#ahead = { ...this.#ahead, order };
    this.select(id);
    const moved = this.items[to];
    const sentence = `${before}, ${item.title}, moved to ${
      moved?.number == null ? `place ${to + 1} of ${order.length}` : `${moved.number} of ${this.total}`
    }.`;
    void this.#send('decks.arrange', { deckId: this.#place.share.deckId, order }, sentence);
    return true;
  }

  /** Switches a slide on or off, shown at once. */
  switchSlide(id: string, isOn: boolean): void {
    const item = this.items.find(({ slide }) => slide.id === id);
    if (item === undefined || item.isOn === isOn) return;
    const switched = [...this.#ahead.isOn.values(), { id, isOn }];
    this.#ahead = { ...this.#ahead, isOn: mapBy(switched, (one) => one.id) };
    const sentence = isOn ? `“${item.title}” is on again.` : `“${item.title}” is off: it is not in the file.`;
    const { deckId } = this.#place.share;
    void this.#send('decks.switchSlides', { deckId, slideIds: [id], isOn }, sentence);
  }

  /** The slides with something to settle, behind the one in hand first. */
  nextFound(): string | null {
    const at = this.selected ? this.placeOf(this.selected.slide.id) : -1;
    const all = [...this.items.slice(at + 1), ...this.items.slice(0, at + 1)];
    return all.find(({ placed }) => placed !== null && countFound(placed) > 0)?.slide.id ?? null;
  }

  /** What is shown ahead stays until the core's own answer shows it; refused, it is taken back. */
  async #send<N extends StepCall>(name: N, input: StepInput<N>, sentence: string): Promise<void> {
    this.#waiting += 1;
    const isDone = await this.#place.steps.take(name, input, sentence);
    this.#waiting -= 1;
    if (!isDone) this.#ahead = nothingAhead;
    else if (this.#waiting === 0) this.#settle();
  }

  #settle(): void {
    const { looked } = this.#place.share;
    if (looked === null) return;
    const { order, isOn } = this.#ahead;
    const standing = setOf(looked.deck.slides.map(({ id }) => id));
    const isOrdered = order === null || order.join('\n') === looked.order.join('\n');
    const isSwitched = [...isOn.values()].every((one) => standing.has(one.id) === one.isOn);
    if (isOrdered && isSwitched) this.#ahead = nothingAhead;
  }

  /** The core has looked again: what it says stands. */
  hear(): void {
    if (this.#waiting === 0) this.#ahead = nothingAhead;
  }
}

/** How much there is to settle on a slide before anything is saved. */
export const countFound = ({ findings, attacks }: PlacedSlide): number => findings.length + attacks.length;

export const sayNumber = ({ number }: Pick<StripSlide, 'number'>): string =>
  number === null ? 'Slide that is off' : `Slide ${number}`;
