/** Something that scrolls and of which is known where everything in it stands: nothing that changes takes it from what is looked at. */
import type { Attachment } from 'svelte/attachments';
import { untrack } from 'svelte';
import { firstInSight, keptScroll, type Line } from './kept-scroll.ts';
import type { Place, Places } from './places.ts';

/** What the person chose of what there is. */
interface Choice {
  /** Other than before where they chose anew. */
  readonly asked: unknown;
  /** Whether they chose a part. */
  readonly isPart: boolean;
}

interface Options {
  readonly axis: 'x' | 'y';
  /** After how many CSS pixels is looked again at what is in sight. */
  readonly stride: number;
  readonly places: Places;
  /** By which its place is known while it is off the page. */
  readonly name: string;
}

export class Scroller {
  readonly #options: Options;
  #element: HTMLElement | null = null;
  #line: Line | null;
  /** How far it is scrolled, to the pixel. Not reactive: it changes with each frame. */
  #at: number;
  #seen = $state(1000);
  #seenNow = 1000;
  /** False until the browser has told it: whoever asks on the first frame has it looked up. */
  #isMeasured = false;
  /** Counts when rows have to be looked at again, and when the page is to be scrolled. */
  #strides = $state(0);
  #asked = $state(0);
  #lookedFrom = 0;
  /** The first and the last thing of which anything is in sight: for what need not be worked out anew with every frame. */
  #first = $state(0);
  #last = $state(0);
  #isOwed = false;
  #choice: Choice = { asked: null, isPart: false };
  /** Where all of it was before a part was chosen, until the person goes elsewhere in that. */
  #whole: Place | null = null;
  /** The key of what was kept in its place last, until it is scrolled. */
  #eye: string | null = null;
  /** How long the content is kept at least. */
  #held = 0;
  /** Called once when the person scrolls. */
  #onleave: (() => void) | null = null;

  constructor(options: Options) {
    this.#options = options;
    const place = options.places.of(options.name);
    this.#line = place?.line ?? null;
    this.#at = place?.at ?? 0;
  }

  get element(): HTMLElement | null {
    return this.#element;
  }

  get at(): number {
    return this.#at;
  }

  /** From where to where is in sight, for what goes by the things that are. */
  get span(): { readonly from: number; readonly to: number } {
    void [this.#first, this.#last];
    return { from: this.#at, to: this.#at + this.#seen };
  }

  /** How much of it is in sight. */
  get seen(): number {
    return this.#seen;
  }

  /** The same, for what is not to be done again whenever it changes. */
  get seenNow(): number {
    if (!this.#isMeasured && this.#element) this.#seenNow = this.#sizeOf(this.#element);
    return this.#seenNow;
  }

  #sizeOf({ clientHeight, clientWidth }: HTMLElement): number {
    return this.#options.axis === 'y' ? clientHeight : clientWidth;
  }

  /** From where rows are to stand on the page, in strides. */
  get from(): number {
    void this.#strides;
    this.#lookedFrom = this.#stride();
    return this.#lookedFrom;
  }

  /**
   * What stands in it now. To be called as soon as that is worked out: whoever looks then sees the same as before. Where so
   * much is gone from the end that it would slide down, the content stays as long until the person scrolls; but where they
   * chose a part it is as long as that is, and with all of it there again they are back where they were. Who chose anew at
   * its very beginning sees the beginning of what they chose.
   */
  lay(line: Line, choice: Choice): void {
    const { asked, isPart } = this.#choice;
    const before: Place | null = this.#line && { line: this.#line, at: this.#at };
    const from = isPart && !choice.isPart ? (this.#whole ?? before) : before;
    if (choice.isPart && !isPart) this.#whole = before;
    if (!choice.isPart) this.#whole = null;
    this.#line = line;
    this.#choice = choice;
    if (!from || from.line === line || line.length === 0) return;
    const eye = from === before ? this.#eye : null;
    const kept = keptScroll(from.line, from.at, line, this.#seenNow, eye);
    const { scroll, isSame } = kept;
    this.#eye = kept.eye;
    const most = Math.max(0, line.end(line.length - 1) - this.#seenNow);
    const isAnew = asked !== choice.asked;
    const to = isAnew && from.at === 0 ? 0 : Math.max(0, isSame && !isAnew ? scroll : Math.min(scroll, most));
    this.#held = to > most ? to + this.#seenNow : 0;
    if (to === this.#at) return;
    this.#at = to;
    this.#isOwed = true;
  }

  /** How long the content is to be, so that it can stay where it is. */
  lengthFor(length: number): number {
    void this.#strides;
    return length === 0 ? 0 : Math.max(length, this.#held);
  }

  /** @param changes reads all that the length of the content comes from */
  attach(changes: () => unknown): Attachment<HTMLElement> {
    return (element) => {
      this.#element = element;
      this.#isOwed = this.#at > 0;
      const observer = new ResizeObserver(([entry]) => {
        const { width = 0, height = 0 } = entry?.contentRect ?? {};
        this.#seenNow = this.#options.axis === 'y' ? height : width;
        this.#seen = this.#seenNow;
        this.#isMeasured = true;
      });
      observer.observe(element);
      $effect(() => {
        void [changes(), this.#asked];
        untrack(() => this.#settle());
      });
      return () => {
        observer.disconnect();
        this.#element = null;
        this.#isMeasured = false;
        const { places, name } = this.#options;
        if (this.#line) places.keep(name, { line: this.#line, at: this.#at });
      };
    };
  }

  /** The page was scrolled. What this one scrolled itself is passed over. */
  follow(): void {
    const now = this.#read();
    if (this.#isOwed || Math.abs(now - this.#at) < 1) return;
    const isCutOff = now < this.#at && now + 1 >= this.#most();
    this.#at = now;
    this.#eye = null;
    if (!isCutOff) {
      this.#onleave?.();
      this.#onleave = null;
      this.#letGo();
    }
    this.#look();
  }

  /** Scrolls at once. @param length of the content */
  scrollTo(to: number, length: number): void {
    const next = this.#within(to, length);
    if (next === this.#at) return;
    this.#at = next;
    this.#eye = null;
    this.#letGo();
    this.#look();
    this.#write();
  }

  /**
   * Scrolls once the page has followed what was laid out.
   * @param onleave told when the person scrolls on
   */
  owe(to: number, length: number, onleave: (() => void) | null = null): void {
    this.#onleave = onleave;
    const next = this.#within(to, length);
    if (next === this.#at) return;
    this.#at = next;
    this.#eye = null;
    this.#whole = null;
    this.#isOwed = true;
    this.#asked += 1;
    this.#look();
  }

  /** What is looked at turned out to stand elsewhere, once all was measured. */
  correct(by: number): void {
    if (by === 0) return;
    this.#at = Math.max(0, this.#at + by);
    this.#isOwed = true;
    this.#asked += 1;
    this.#look();
  }

  #within(to: number, length: number): number {
    return Math.max(0, Math.min(Math.max(0, Math.max(length, this.#held) - this.#seenNow), to));
  }

  /** The person went elsewhere. What is kept beyond the end goes as far as it is scrolled away from. */
  #letGo(): void {
    this.#whole = null;
    if (this.#held === 0) return;
    this.#held = Math.min(this.#held, this.#at + this.#seenNow);
    this.#strides += 1;
  }

  #stride(): number {
    const { stride } = this.#options;
    return Math.round(this.#at / stride) * stride;
  }

  #look(): void {
    if (this.#line) {
      this.#first = firstInSight(this.#line, this.#at);
      this.#last = firstInSight(this.#line, this.#at + this.#seenNow);
    }
    if (this.#stride() !== this.#lookedFrom) this.#strides += 1;
  }

  #settle(): void {
    if (!this.#isOwed) return;
    this.#isOwed = false;
    this.#write();
  }

  #read(): number {
    const element = this.#element;
    if (!element) return this.#at;
    return this.#options.axis === 'y' ? element.scrollTop : element.scrollLeft;
  }

  /** How far the page lets it be scrolled: what was cut off its end was not scrolled by the person. */
  #most(): number {
    const element = this.#element;
    if (!element) return 0;
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
    return this.#options.axis === 'y' ? scrollHeight - clientHeight : scrollWidth - clientWidth;
  }

  #write(): void {
    if (!this.#element) return;
    if (this.#options.axis === 'y') this.#element.scrollTop = this.#at;
    else this.#element.scrollLeft = this.#at;
    // It goes no further than it can, and in whole pixels.
    const got = this.#read();
    if (Math.abs(got - this.#at) >= 1) this.#at = got;
  }
}
