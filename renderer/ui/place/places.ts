/** Where each thing that scrolls was when it was last on the page, to be found again when it comes back. */
import type { Line } from './kept-scroll.ts';

export interface Place {
  readonly line: Line;
  /** How far it was scrolled. */
  readonly at: number;
}

export class Places {
  #places = new Map<string, Place>();

  of(name: string): Place | null {
    return this.#places.get(name) ?? null;
  }

  keep(name: string, place: Place): void {
    this.#places.set(name, place);
  }
}
