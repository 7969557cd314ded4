/** All themes at a glance: how they fit the screen, where the arrow keys go, and where it was scrolled to. */
import type { Attachment } from 'svelte/attachments';
import type { Direction } from '../columns/roving.ts';

export class OverviewScreen {
  readonly #keys: () => readonly string[];
  #body: HTMLElement | null = null;
  #top = 0;
  #columns = 1;
  width = $state(1280);
  height = $state(600);

  /** @param keys of the heads of all themes, in order */
  constructor(keys: () => readonly string[]) {
    this.#keys = keys;
  }

  /** What scrolls; it comes back as it was left. */
  attach: Attachment<HTMLElement> = (body) => {
    this.#body = body;
    body.scrollTop = this.#top;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(body);
      this.width = body.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      this.height = body.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
    });
    observer.observe(body);
    return () => {
      observer.disconnect();
      this.#body = null;
    };
  };

  /** How many stand beside each other now. */
  stand(columns: number): void {
    this.#columns = columns;
  }

  follow(): void {
    this.#top = this.#body?.scrollTop ?? 0;
  }

  toTop(): void {
    this.#top = 0;
    if (this.#body) this.#body.scrollTop = 0;
  }

  /** Scrolls as little as needed for a theme to be whole in sight. */
  reveal(key: string): void {
    const head = this.#body?.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const theme = head?.closest('[data-lane]');
    if (!this.#body || !theme) return;
    const [seen, box] = [this.#body.getBoundingClientRect(), theme.getBoundingClientRect()];
    if (box.top < seen.top) this.#body.scrollTop += box.top - seen.top - 8;
    else if (box.bottom > seen.bottom) this.#body.scrollTop += box.bottom - seen.bottom + 8;
    this.follow();
  }

  /** From head to head: along the rows, or to the one above or below. */
  next(key: string, direction: Direction): string | null {
    const keys = this.#keys();
    const at = keys.indexOf(key);
    if (at < 0) return null;
    switch (direction) {
      case 'left':
        return keys[at - 1] ?? null;
      case 'right':
        return keys[at + 1] ?? null;
      case 'up':
        return keys[at - this.#columns] ?? null;
      case 'down':
        return keys[at + this.#columns] ?? null;
      case 'first':
        return keys[0] ?? null;
      case 'last':
        return keys.at(-1) ?? null;
    }
  }
}
