/** What the ledger remembers of one release: for each figure, shown or hidden, the visits and teachers behind it. */
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import type { PrevalenceWord } from '../../contract/calls/insight.ts';

export type Direction = 'neutral' | 'directed';

/** What a release said of one cell. `count` is null where only the word stood. */
export interface LedgerFigure {
  word: PrevalenceWord;
  /** True where the word is the team's agreement and not counted. */
  isAgreed: boolean;
  count: number | null;
}

export interface LedgerCell {
  /**
   * `total`, `area:<id>`, `area:<id>+<id>` (two rare areas in one row), `theme:<id>`, or `look-for:<key>`, which counts among
   * the visits of `look-for:<key>:recorded` beside it; never a label.
   */
  cell: string;
  direction: Direction;
  /** Null where it was hidden. */
  figure: LedgerFigure | null;
  /**
   * The release whose base the figure is of (its n and date); null: this release's own. A kept figure has the visits of that
   * earlier release.
   */
  asOf: string | null;
  /** The visits behind it, each a visit of the base that the figure is of. */
  visits: readonly string[];
}

/** One visit of a base, and who was visited; null where nobody knows. */
export interface LedgerVisit {
  visit: string;
  teacher: string | null;
}

export interface LedgerRelease {
  id: string;
  /** ISO instant. */
  at: string;
  /** Whether somebody outside the team has seen it; null: nobody was asked yet. */
  hasBeenSeen: boolean | null;
  rules: DisclosureRules;
  base: readonly LedgerVisit[];
  cells: readonly LedgerCell[];
}
