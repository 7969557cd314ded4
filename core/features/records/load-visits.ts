/** Writes visits into a walk: a response counts once, a changed one updates its visit, and the board is never undone. */
import type { EvidenceDraft, ReadTable, RowDraft, VisitDraft } from '../../domain/records/record.ts';
import { cardPlacer, type NewCard } from '../../store/new-cards.ts';
import type { Db } from '../../store/open.ts';
import {
  knownVisits,
  visitWriter,
  type KnownVisit,
  type RecordedEvidence,
  type VisitWriter,
} from '../../store/visit-writer.ts';
import { recorded } from './row-sums.ts';

export type VisitOutcome = 'added' | 'updated' | 'unchanged';

export interface LoadedVisit {
  outcome: VisitOutcome;
  visitId: number;
  /** True where it counts as part of another visit. */
  isJoined: boolean;
  /** What became new cards. */
  evidence: EvidenceDraft[];
  lookFors: number;
}

export type Response = Pick<RowDraft, 'responseKey' | 'hash'> & { visit: VisitDraft };

export interface VisitLoader {
  load(response: Response): LoadedVisit;
  /** The visit that a response made, if the walk has it. */
  visitOf(responseKey: string): number | null;
  /** Puts what was collected into the tables; to be called every few hundred visits and at the end. */
  flush(): void;
}

export interface LoadingWay {
  /** Rows are read in another way than when they were last loaded: equal cells may say something else now. */
  isReadAnew: boolean;
  /** Responses without an id of their own may be another observer's, although they name the same room and time. */
  dialect: ReadTable['dialect'];
}

/** @param form the responses of one form are told apart by their keys */
export function visitLoader(db: Db, walkId: string, form: string, way: LoadingWay): VisitLoader {
  const writer = visitWriter(db, walkId, form);
  const placer = cardPlacer(db, walkId);
  const isCollected = new Set<number>();
  let newCards: NewCard[] = [];

  const flush = (): void => {
    writer.flush();
    placer.place(newCards);
    newCards = [];
    isCollected.clear();
  };

  const addCards = (visitId: number, from: number, evidence: readonly EvidenceDraft[]): void => {
    for (const [index, piece] of evidence.entries()) {
      const id = writer.insertEvidence(visitId, from + index, piece);
      newCards.push({ id, areaId: piece.areaId, isProposed: piece.proposal !== null });
    }
  };

  const add = (response: Response): LoadedVisit => {
    const { visit } = response;
    const visitId = writer.insert(response, visit);
    addCards(visitId, 0, visit.evidence);
    for (const lookFor of visit.lookFors) writer.insertLookFor(visitId, lookFor);
    const known = {
      id: visitId,
      hash: response.hash,
      observer: visit.observer,
      isJoined: false,
      isGone: false,
    };
    writer.known.set(response.responseKey, known);
    isCollected.add(visitId);
    const { evidence } = visit;
    return { outcome: 'added', visitId, isJoined: false, evidence, lookFors: recorded(visit) };
  };

  const update = (known: KnownVisit, response: Response): LoadedVisit => {
    const { id: visitId, isJoined } = known;
    if (isCollected.has(visitId)) flush();
    const news = newsOf(writer, known, response);
    if (news === null) return { outcome: 'unchanged', visitId, isJoined, evidence: [], lookFors: 0 };
    const { visit, changes } = news;
    const { added, vanished, returned, understoodAnew } = changes;
    writer.update(visitId, response.hash, visit);
    for (const id of vanished) writer.setChangedAtSource(id, true);
    for (const id of returned) writer.setChangedAtSource(id, false);
    for (const [before, piece] of understoodAnew) {
      writer.refreshEvidence(before.id, piece);
      const card = { id: before.id, areaId: piece.areaId, isProposed: piece.proposal !== null };
      if (before.areaId !== piece.areaId) placer.follow(card, before.areaId);
    }
    addCards(visitId, writer.nextPosition(visitId), added);
    for (const lookFor of visit.lookFors) writer.insertLookFor(visitId, lookFor);
    return { outcome: 'updated', visitId, isJoined, evidence: added, lookFors: recorded(visit) };
  };

  return {
    load(given) {
      const response = tellApart(given, writer.known, way);
      const known = writer.known.get(response.responseKey);
      if (!known) return add(response);
      if (known.isGone) writer.comeBack(known.id);
      if (known.hash !== response.hash || way.isReadAnew) return update(known, response);
      const { id: visitId, isJoined } = known;
      return { outcome: 'unchanged', visitId, isJoined, evidence: [], lookFors: 0 };
    },
    visitOf: (responseKey) => writer.known.get(responseKey)?.id ?? null,
    flush,
  };
}

/**
 * Says what loading responses would come to, one after the other, and writes nothing.
 * @param walkId null: a new walk
 * @param forms the form, and those before it whose visits it takes over
 */
export function visitForesight(
  db: Db,
  walkId: string | null,
  forms: readonly string[],
): (response: Response, way: LoadingWay) => VisitOutcome {
  const known = new Map(walkId === null ? [] : forms.flatMap((form) => [...knownVisits(db, walkId, form)]));
  const foreseen = new Set<string>();
  let writer: VisitWriter | null = null;
  const isNews = (visit: KnownVisit, response: Response): boolean =>
    walkId !== null && newsOf((writer ??= visitWriter(db, walkId, '')), visit, response) !== null;
  return (given, way) => {
    const response = tellApart(given, known, way);
    const { responseKey, hash, visit } = response;
    const before = known.get(responseKey);
    const isSame =
      before?.hash === hash && (!way.isReadAnew || foreseen.has(responseKey) || !isNews(before, response));
    if (isSame) return 'unchanged';
    const observer = visit.observer ?? before?.observer ?? null;
    known.set(responseKey, { id: 0, isJoined: false, isGone: false, ...before, hash, observer });
    foreseen.add(responseKey);
    return before ? 'updated' : 'added';
  };
}

/** What a known visit says now, and how that differs from what is stored; null where it does not. */
function newsOf(
  writer: Pick<VisitWriter, 'evidenceOf' | 'recorded'>,
  known: KnownVisit,
  { hash, visit: given }: Response,
): { visit: VisitDraft; changes: EvidenceChanges } | null {
  // Who made the visit is asked once per file; an answer is not forgotten because it is not asked again.
  const visit = { ...given, observer: given.observer ?? known.observer };
  const changes = compareEvidence(visit.evidence, writer.evidenceOf(known.id));
  const isSame = known.hash === hash && Object.values(changes).every(({ length }) => length === 0);
  return isSame && saysTheSame(visit, writer.recorded(known.id)) ? null : { visit, changes };
}

/** In a hand-made table two observers may write the same room and time: they never overwrite each other. */
function tellApart(response: Response, known: ReadonlyMap<string, KnownVisit>, way: LoadingWay): Response {
  const { observer } = response.visit;
  const other = known.get(response.responseKey)?.observer ?? null;
  if (way.dialect !== 'table' || observer === null || other === null || observer === other) return response;
  return { ...response, responseKey: JSON.stringify([response.responseKey, observer]) };
}

interface EvidenceChanges {
  added: EvidenceDraft[];
  vanished: number[];
  returned: number[];
  understoodAnew: [RecordedEvidence, EvidenceDraft][];
}

/** Each text counts as often as it stands. What vanished at the source stays a card: the team may have worked with it. */
function compareEvidence(
  evidence: readonly EvidenceDraft[],
  before: readonly RecordedEvidence[],
): EvidenceChanges {
  const left = Map.groupBy(before, ({ text }) => text);
  const changes: EvidenceChanges = { added: [], vanished: [], returned: [], understoodAnew: [] };
  for (const piece of evidence) {
    const known = left.get(piece.text)?.shift();
    if (!known) {
      changes.added.push(piece);
      continue;
    }
    if (known.isChangedAtSource) changes.returned.push(known.id);
    if (meaningOf(known) !== meaningOf(piece)) changes.understoodAnew.push([known, piece]);
  }
  for (const { id, isChangedAtSource } of [...left.values()].flat())
    if (!isChangedAtSource) changes.vanished.push(id);
  return changes;
}

function meaningOf({ column, kind, areaId, ticked, proposal, tally }: Omit<EvidenceDraft, 'text'>): string {
  return JSON.stringify([column, kind, areaId, ticked, proposal, tally?.value, tally?.outOf]);
}

function saysTheSame(visit: VisitDraft, stored: Omit<VisitDraft, 'evidence' | 'walkTitle'>): boolean {
  const said = ({ lookFors, ...fields }: Omit<VisitDraft, 'evidence' | 'walkTitle'>): string =>
    JSON.stringify([
      ...Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
      ...lookFors.map(({ kind, question, lookFor, label, scale }) => [kind, question, lookFor, label, scale]),
    ]);
  const { evidence: _evidence, walkTitle: _walkTitle, ...fields } = visit;
  return said(fields) === said(stored);
}
