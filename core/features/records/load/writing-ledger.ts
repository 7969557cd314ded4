/** A load as it is written into a walk; the board is never undone. */
import type { EvidenceDraft } from '../../../domain/records/record.ts';
import { cardPlacer, type NewCard } from '../../../store/board/new-cards.ts';
import type { Db } from '../../../store/file/open.ts';
import { listSourceTables, listVisitsOfForm } from '../../../store/records/source-files.ts';
import { listRowKeys } from '../../../store/records/source-rows.ts';
import { knownVisits, visitReader, visitWriter } from '../../../store/records/visit-writer.ts';
import { renameForm } from '../../../store/records/visits.ts';
import type { Ledger, WalkLedger } from './ledger.ts';

export interface WritingWalk extends WalkLedger {
  ofForm(form: string): WritingLedger;
}

export function writingWalk(db: Db, walkId: string): WritingWalk {
  return {
    tables: () => listSourceTables(db, walkId),
    known: (form) => knownVisits(db, walkId, form),
    rowKeys: (form) => listRowKeys(db, walkId, form),
    visitsOf: (form) => listVisitsOfForm(db, walkId, form),
    takeOver: (from, to) => renameForm(db, walkId, from, to),
    ofForm: (form) => writingLedger(db, walkId, form),
  };
}

export interface WritingLedger extends Ledger {
  /** Puts what was collected into the tables; to be called every few hundred visits and at the end. */
  flush(): void;
}

/** Writes visits with their cards. */
function writingLedger(db: Db, walkId: string, form: string): WritingLedger {
  const writer = visitWriter(db, walkId, form);
  const reader = visitReader(db);
  const placer = cardPlacer(db, walkId);
  /** Visits of which something does not stand in the tables yet. */
  const isCollected = new Set<number>();
  let newCards: NewCard[] = [];

  const flush = (): void => {
    writer.flush();
    placer.place(newCards);
    newCards = [];
    isCollected.clear();
  };
  /** What is asked of a visit, or done to it, needs all of it there. */
  const settled = (visitId: number): number => {
    if (isCollected.has(visitId)) flush();
    return visitId;
  };
  const addCards = (visitId: number, from: number, evidence: readonly EvidenceDraft[]): void => {
    for (const [index, piece] of evidence.entries())
      newCards.push(cardOf(writer.insertEvidence(visitId, from + index, piece), piece));
  };

  return {
    known: knownVisits(db, walkId, form),
    stored: (visitId) => ({
      evidence: () => reader.evidenceOf(settled(visitId)),
      recorded: () => reader.recorded(settled(visitId)),
    }),
    add(response) {
      const { visit } = response;
      const visitId = writer.insert(response, visit);
      addCards(visitId, 0, visit.evidence);
      for (const lookFor of visit.lookFors) writer.insertLookFor(visitId, lookFor);
      isCollected.add(visitId);
      return visitId;
    },
    update(visitId, { hash, visit }, { added, vanished, returned, understoodAnew }) {
      writer.update(settled(visitId), hash, visit);
      for (const id of vanished) writer.setChangedAtSource(id, true);
      for (const id of returned) writer.setChangedAtSource(id, false);
      for (const [before, piece] of understoodAnew) {
        writer.refreshEvidence(before.id, piece);
        if (before.areaId !== piece.areaId) placer.follow(cardOf(before.id, piece), before.areaId);
      }
      addCards(visitId, writer.nextPosition(visitId), added);
      for (const lookFor of visit.lookFors) writer.insertLookFor(visitId, lookFor);
      isCollected.add(visitId);
    },
    rename: (visitId, responseKey) => writer.rename(settled(visitId), responseKey),
    keepHash: (visitId, hash) => writer.keepHash(settled(visitId), hash),
    comeBack: (visitId) => writer.comeBack(settled(visitId)),
    flush,
  };
}

const cardOf = (id: number, { areaId, proposal }: EvidenceDraft): NewCard => ({
  id,
  areaId,
  isProposed: proposal !== null,
});
