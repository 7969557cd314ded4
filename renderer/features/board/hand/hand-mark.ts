/** The mark of what one hand aims at: a ring or a line in the content of a column, or a whole column or rail. */
import type { DropTarget } from '../columns/in-hand.ts';
import type { Area } from './drag-areas.ts';
import { type Mark, markOf } from './mark-place.ts';
import { markShared } from './shared-mark.ts';

const all = { from: 0, to: 1 };

export class HandMark {
  readonly #element = document.createElement('div');
  #unmark: (() => void) | null = null;
  #line: { readonly area: Area; readonly place: Mark } | null = null;

  constructor() {
    this.#element.className = 'aim';
  }

  /** How high on the screen the line is drawn; null where no line is. */
  get lineAt(): number | null {
    if (this.#line?.place.shape !== 'line') return null;
    const { area, place } = this.#line;
    return area.bodyTop + place.top - (area.column?.scrollTop ?? 0);
  }

  /** Where across the screen an upright line is drawn; null where none is. */
  get uprightAt(): number | null {
    if (this.#line?.place.shape !== 'upright') return null;
    const { area, place } = this.#line;
    return area.contentLeft + (place.part ?? all).from * area.contentWidth;
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
    const { from, to } = place.part ?? all;
    style.transform = `translateY(${place.top}px)`;
    style.left = `calc(${100 * from}% + ${place.inset}px)`;
    style.right = `calc(${100 * (1 - to)}% + ${place.inset}px)`;
    style.height = `${place.height}px`;
    dataset['target'] = isReferring ? 'refer' : place.shape;
    this.#line = place.shape === 'ring' ? null : { area: { ...area, element, column }, place };
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
