/** What a person did with texts that may stand on a slide, as the store keeps it. */
import type { LineOrigin } from '../../contract/calls/lines.ts';

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
  /** By key, the very text that was read. */
  ticks: ReadonlyMap<string, string>;
  /** Keys. */
  dropped: ReadonlySet<string>;
}
