/** What a person did with texts that may stand on a slide, as the store keeps it. */
import type { LineOrigin } from '../../contract/calls/lines.ts';
import type { Tick } from './ticks.ts';

/** A line that a person wrote of one card, or of several. */
export interface WrittenLine {
  id: string;
  /** Null: on the pupils' slide. */
  themeId: string | null;
  origin: Exclude<LineOrigin, 'card'>;
  cardIds: readonly string[];
  /** As written. */
  text: string;
}

export interface StoredLines {
  /** In the order in which they were written. */
  written: readonly WrittenLine[];
  /** By key. */
  ticks: ReadonlyMap<string, Tick>;
  /** Keys. */
  dropped: ReadonlySet<string>;
}
