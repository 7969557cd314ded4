/** Lays a deck out: each of its slides on as many pages as its words need, at sizes that can be read from the back of a hall. */
import type { Deck } from '../../../contract/calls/slides.ts';
import type { LaidOutSlide, Look } from './model.ts';

export function layOut(_deck: Deck, _look: Look): LaidOutSlide[] {
  return [];
}
