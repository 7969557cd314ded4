/** What may leave: a release, which only `plan` can make, and what the team alone is told beside it. */
import type { Decision } from '../../contract/calls/board.ts';
import type { ClearedFigure, PrevalenceWord } from '../../contract/calls/insight.ts';
import type { DisclosureRules } from '../../contract/calls/disclosure.ts';
import type { LedgerCell, LedgerVisit } from './ledger-release.ts';

declare const isReleased: unique symbol;

export interface ReleasedFigure {
  cell: string;
  /** The team's agreed word where there is one, else the counted one. */
  word: PrevalenceWord;
  isAgreed: boolean;
  /** Visits. Both null where only the word stands. */
  count: number | null;
  of: number | null;
  /** ISO day of the earlier release whose figure this is, n included; null: of today's visits. */
  asOf: string | null;
}

/** A row of the area chart. Its figure always has a count. */
export interface ReleasedArea {
  cell: string;
  areaIds: readonly string[];
  label: string;
  letter: string | null;
  figure: ReleasedFigure;
}

/** A named theme that stands in the deck; with a figure null it is a plain statement. */
export interface ReleasedTheme {
  cell: string;
  themeId: string;
  title: string;
  figure: ReleasedFigure | null;
}

/** A row of the slide of what was looked for: of the visits that recorded it, those in the upper half of its scale. */
export interface ReleasedLookFor {
  cell: string;
  /** The cell of the visits that recorded it, of which `figure.of` is the count. */
  recordedCell: string;
  label: string;
  /** From less to more: "mostly", "throughout". */
  upper: readonly string[];
  /** Always with a count. */
  figure: ReleasedFigure;
}

/**
 * `full`; `without-figures`: fewer than 2k teachers were visited, themes stand as statements; `letter`: fewer than k, no
 * theme stands at all.
 */
export type DeckSize = 'full' | 'without-figures' | 'letter';

/** Everything that printers may draw. Branded: drawing code cannot make one from raw counts. */
export interface Release {
  readonly [isReleased]: true;
  readonly title: string;
  readonly focus: string | null;
  /** Number of visits, or null where it may not stand. */
  readonly visits: { count: number; asOf: string | null } | null;
  /** "5 to 13 October 2026", or null. */
  readonly dates: string | null;
  readonly hasSeveralObservers: boolean;
  readonly size: DeckSize;
  /** k. */
  readonly teachers: number;
  readonly areas: readonly ReleasedArea[];
  readonly themes: readonly ReleasedTheme[];
  /** None unless they were asked for. In the order of the form. */
  readonly lookFors: readonly ReleasedLookFor[];
  /** What people wrote and may stand; nothing where the release is planned, until it is put beside the figures. */
  readonly words: ReleasedWords;
}

/** What people wrote, as it stands on the slides: masked, and read where it had to be. */
export interface ReleasedWords {
  /** Null: it must be read first. */
  title: string | null;
  focus: string | null;
  /** Only those whose title may stand. */
  themes: readonly { themeId: string; title: string; lines: readonly string[]; wonder: string | null }[];
  pupils: readonly string[];
  credit: readonly { what: string; where: string }[];
  decisions: readonly ReleasedDecision[];
  /** What an earlier debrief decided and is done. */
  done: readonly string[];
  questions: readonly string[];
}

/** Never with its owner. */
type ReleasedDecision = Pick<Decision, 'kind' | 'text' | 'horizon'>;

/** Something that the team should know of a cell, in plain words. Never leaves the team's own screen. */
export interface TeamNote {
  cell: string;
  label: string;
  state: 'hidden' | 'word-only' | 'kept' | 'left-out' | 'statement' | 'word-differs';
  why: string;
  /** What would change it; empty where nothing the team can do would. */
  change: string;
}

/** A figure on the team's own screen. */
export interface TeamFigure {
  cell: string;
  id: string;
  label: string;
  letter: string | null;
  figure: ClearedFigure;
  /** Why it is hidden, shortened or kept; null where there is nothing to say. */
  why: string | null;
}

/** What is written into the ledger when the release leaves. Teachers who are not known to it yet have a key of their own. */
export interface LedgerDraft {
  rules: DisclosureRules;
  base: readonly LedgerVisit[];
  cells: readonly LedgerCell[];
  /** By the key of a teacher in `base`: the spellings, folded, by which later records are recognised. */
  teachers: readonly { key: string; spellings: readonly string[] }[];
}
