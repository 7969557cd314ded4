/** What becomes of the rows of a table in one walk, one after the other: what is loaded, and what is foreseen. */
import type { EvidenceDraft, RowDraft, VisitDraft } from '../../../domain/records/record.ts';
import type { RowFate } from '../../../store/records/source-files.ts';
import type { Ledger } from './ledger.ts';
import { type LoadingWay, meetingOf, type Met } from './meet.ts';
import { recorded } from './row-sums.ts';

/** What meeting the rows has come to so far. */
export interface Tally {
  readonly addedVisits: number[];
  readonly updated: number[];
  unchanged: number;
  /** Visits that count as part of another, by their rows. */
  readonly updatedJoined: number[];
  unchangedJoined: number;
  lookFors: number;
  newCards: number;
  /** What becomes cards, visit by visit. */
  readonly newEvidence: (readonly EvidenceDraft[])[];
  /** How many cards have a text that their response does not hold any more. */
  vanishedCards: number;
  /** The visits whose response stands in the table, understood or not. */
  readonly present: Set<number>;
}

export interface Fate {
  readonly outcome: RowFate;
  readonly visitId: number | null;
}

export interface RowMeeting {
  readonly tally: Tally;
  meet(row: RowDraft): Fate;
}

/** @param rows all of the table that goes to the walk */
export function rowMeeting(ledger: Ledger, rows: readonly RowDraft[], way: LoadingWay): RowMeeting {
  const { meet, visitOf } = meetingOf(ledger, rows, way);
  const visitOfRow = new Map<number, number>();
  const tally: Tally = {
    addedVisits: [],
    updated: [],
    unchanged: 0,
    updatedJoined: [],
    unchangedJoined: 0,
    lookFors: 0,
    newCards: 0,
    newEvidence: [],
    vanishedCards: 0,
    present: new Set(),
  };
  return {
    tally,
    meet({ row, responseKey, otherKeys, hash, outcome }) {
      if (outcome.kind === 'copy' || outcome.kind === 'joined')
        return {
          outcome: outcome.kind === 'copy' ? 'unchanged' : 'joined',
          visitId: visitOfRow.get(outcome.ofRow) ?? null,
        };
      if (outcome.kind === 'attention') {
        const visitId = visitOf({ responseKey, otherKeys, hash });
        if (visitId !== null) tally.present.add(visitId);
        return { outcome: 'attention', visitId: null };
      }
      if (outcome.kind !== 'visit') return { outcome: outcome.kind, visitId: null };
      const met = meet({ responseKey, otherKeys, hash, visit: outcome.visit });
      visitOfRow.set(row, met.visitId);
      count(tally, met, outcome.visit);
      return { outcome: fateOf(met), visitId: met.visitId };
    },
  };
}

function fateOf({ outcome, isJoined }: Met): RowFate {
  if (outcome === 'unchanged') return 'unchanged';
  return isJoined ? 'joined' : 'visit';
}

function count(
  tally: Tally,
  { outcome, visitId, isJoined, evidence, vanished }: Met,
  visit: VisitDraft,
): void {
  tally.present.add(visitId);
  if (outcome === 'unchanged') {
    tally[isJoined ? 'unchangedJoined' : 'unchanged'] += 1;
    return;
  }
  const ids = isJoined ? tally.updatedJoined : tally.updated;
  (outcome === 'added' ? tally.addedVisits : ids).push(visitId);
  tally.newCards += evidence.length;
  tally.newEvidence.push(evidence);
  tally.vanishedCards += vanished;
  tally.lookFors += recorded(visit);
}
