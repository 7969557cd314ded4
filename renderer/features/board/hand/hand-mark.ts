/** The mark of what one hand aims at: a ring or a line in the content of a column, or a whole column or rail. */
import type { DropTarget } from '../columns/in-hand.ts';
import type { Area } from './drag-areas.ts';
import { markOf } from './hit-test.ts';
import { markShared } from './shared-mark.ts';

export class HandMark {
  readonly #element = document.createElement('div');
  #unmark: (() => void) | null = null;
  #line: { readonly area: Area; readonly top: number } | null = null;

  constructor() {
    this.#element.className = 'aim';
  }

  /** How high on the screen the line is drawn; null where no line is. */
  get lineAt(): number | null {
    if (!this.#line) return null;
    const { area, top } = this.#line;
    return area.bodyTop + top - (area.column?.scrollTop ?? 0);
  }

  /** @param isReferring whether it is to be there as well, and not to go there */
  show({ element, column, ...area }: Area, target: DropTarget, isReferring: boolean): void {
    const place = column && markOf(column.layout, target);
    if (!place || !column?.content) {
      this.clear();
      this.#unmark = markShared(element, 'data-target', 'column');
      return;
    }
    this.#unmark?.();
    this.#unmark = null;
    const { style, dataset } = this.#element;
    style.transform = `translateY(${place.top}px)`;
    style.left = style.right = `${place.inset}px`;
    style.height = `${place.height}px`;
    dataset['target'] = isReferring ? 'refer' : place.shape;
    this.#line = place.shape === 'line' ? { area: { ...area, element, column }, top: place.top } : null;
    if (this.#element.parentElement !== column.content) column.content.append(this.#element);
  }

  clear(): void {
    this.#unmark?.();
    this.#unmark = null;
    this.#line = null;
    delete this.#element.dataset['target'];
  }

  remove(): void {
    this.clear();
    this.#element.remove();
  }
}
