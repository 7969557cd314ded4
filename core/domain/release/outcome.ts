/** What was decided of one figure: what leaves, what the ledger remembers, and what the team is told. */
import type { ClearedFigure } from '../../contract/calls/insight.ts';
import { prevalenceWord } from '../prevalence.ts';
import type { EarlierCell } from './ledger-bases.ts';
import type { LedgerCell, LedgerFigure } from './ledger-release.ts';
import { explain, type Reason } from './reasons.ts';
import type { ReleasedFigure, TeamNote } from './release.ts';

export interface Outcome {
  figure: ReleasedFigure | null;
  line: LedgerCell | null;
  /** Null where there is nothing to say. */
  note: { state: TeamNote['state']; reason: Reason } | null;
}

/** The ledger's figure of a count that is decided today. */
export const counted = (count: number, of: number): LedgerFigure => ({
  word: prevalenceWord(count, of),
  isAgreed: false,
  count,
});

/** A figure of today's visits. */
export function figureOfToday(
  cell: string,
  { word, isAgreed, count }: LedgerFigure,
  of: number,
): ReleasedFigure {
  return { cell, word, isAgreed, count, of: count === null ? null : of, asOf: null };
}

/** A figure of an earlier release, n and date included. */
export function figureAsOf(
  cell: string,
  { word, isAgreed, count }: LedgerFigure,
  { base, decided }: EarlierCell,
): ReleasedFigure {
  return { cell, word, isAgreed, count, of: count === null ? null : base.size, asOf: decided.day };
}

export function clearedFigure(figure: ReleasedFigure | null): ClearedFigure {
  if (figure === null) return { kind: 'hidden' };
  const { word, count, of, asOf } = figure;
  return { kind: 'value', word, count, of, asOf };
}

/** @param needed k */
export function teamNote(cell: string, label: string, { note }: Outcome, needed: number): TeamNote[] {
  return note === null ? [] : [{ cell, label, state: note.state, ...explain(note.reason, needed) }];
}
