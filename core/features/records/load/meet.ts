/** What becomes of a response that meets a walk: a response counts once, and a changed one updates its visit. */
import { withoutWondering } from '../../../domain/records/evidence/wondering.ts';
import type { EvidenceDraft, ReadTable, VisitDraft } from '../../../domain/records/record.ts';
import type { KnownVisit, RecordedEvidence, RecordedVisit } from '../../../store/records/visit-writer.ts';
import type { EvidenceChanges, Identity, Ledger, Response, Stored } from './ledger.ts';

export interface LoadingWay {
  /** Rows are read in another way than when they were last loaded: equal cells may say something else now. */
  isReadAnew: boolean;
  /** The walk had this very table already: what later exports said of its responses stays. */
  isKnownFile: boolean;
  /** Responses without an id of their own may be another observer's, although they name the same room and time. */
  dialect: ReadTable['dialect'];
}

type Way = LoadingWay & {
  /** The table is a later export and no other observer's sheet. */
  isSequel: boolean;
};

export interface Met {
  outcome: 'added' | 'updated' | 'unchanged';
  visitId: number;
  /** True where it counts as part of another visit. */
  isJoined: boolean;
  /** What becomes new cards. */
  evidence: readonly EvidenceDraft[];
  /** How many cards have a text that the response does not hold any more. */
  vanished: number;
}

export interface Meeting {
  meet(response: Response): Met;
  /** The visit that a response made, if the walk has it. */
  visitOf(response: Identity): number | null;
}

/** @param rows all of the table that is loaded into one walk */
export function meetingOf(ledger: Ledger, rows: readonly Identity[], way: LoadingWay): Meeting {
  const { known } = ledger;
  // It holds a response just as it is known.
  const isSequel = rows.some(
    ({ responseKey, hash }) => known.get(responseKey)?.hash === hash || known.has(hash),
  );
  return {
    meet: (response) => meet(response, ledger, { ...way, isSequel }),
    visitOf: (response) => known.get(knownKey(response, known) ?? '')?.id ?? null,
  };
}

function meet(given: Response, ledger: Ledger, way: Way): Met {
  const response = tellApart(given, ledger, way);
  const { responseKey, hash, visit } = response;
  const key = knownKey(response, ledger.known);
  const known = key === null ? undefined : ledger.known.get(key);
  if (key === null || !known) {
    const visitId = ledger.add(response);
    const { observer, evidence } = visit;
    ledger.known.set(responseKey, { id: visitId, hash, observer, isJoined: false, isGone: false });
    return { outcome: 'added', visitId, isJoined: false, evidence, vanished: 0 };
  }
  const { id: visitId, isJoined } = known;
  if (!ledger.known.has(responseKey)) {
    ledger.rename(visitId, responseKey);
    ledger.known.set(responseKey, known);
    ledger.known.delete(key);
  }
  // What later exports said of a response stays when a file comes again that the walk had already.
  const mayBeNews = way.isReadAnew || (known.hash !== hash && !way.isKnownFile);
  if (known.isGone && (mayBeNews || !way.isKnownFile)) {
    ledger.comeBack(visitId);
    known.isGone = false;
  }
  const news = mayBeNews ? newsOf(ledger.stored(visitId), known, visit) : null;
  if (news) {
    ledger.update(visitId, { ...response, visit: news.visit }, news.changes);
    Object.assign(known, { hash, observer: news.visit.observer });
    const { added, vanished } = news.changes;
    return { outcome: 'updated', visitId, isJoined, evidence: added, vanished: vanished.length };
  }
  if (mayBeNews && known.hash !== hash) {
    ledger.keepHash(visitId, hash);
    known.hash = hash;
  }
  return { outcome: 'unchanged', visitId, isJoined, evidence: [], vanished: 0 };
}

/** By what the visit of a response is known: its key, one that it had before, or that it says the very same. */
function knownKey(
  { responseKey, otherKeys, hash }: Identity,
  known: ReadonlyMap<string, KnownVisit>,
): string | null {
  const own = known.get(responseKey);
  if (own?.hash !== hash && known.has(hash)) return hash;
  return own ? responseKey : (otherKeys.find((key) => known.has(key)) ?? null);
}

/**
 * In a hand-made table two observers may write the same room and time: they never overwrite each other. Where neither
 * says who they are, they are told apart by what they say.
 */
function tellApart(response: Response, ledger: Ledger, { dialect, isSequel }: Way): Response {
  const other = ledger.known.get(response.responseKey);
  if (dialect !== 'table' || !other || other.hash === response.hash) return response;
  const { observer, evidence } = response.visit;
  if (observer !== null && other.observer !== null)
    return observer === other.observer
      ? response
      : { ...response, responseKey: JSON.stringify([response.responseKey, observer]) };
  if (observer !== other.observer || isSequel) return response;
  const before = ledger.stored(other.id).evidence();
  const texts = new Set(before.map(({ text }) => text));
  return evidence.some(({ text }) => texts.has(text))
    ? response
    : { ...response, responseKey: response.hash };
}

/** What a known visit says now, and how that differs from what is stored; null where it does not. */
function newsOf(
  stored: Stored,
  known: KnownVisit,
  given: VisitDraft,
): { visit: VisitDraft; changes: EvidenceChanges } | null {
  // Who made the visit is asked once per file; an answer is not forgotten because it is not asked again.
  const visit = { ...given, observer: given.observer ?? known.observer };
  const changes = compareEvidence(visit.evidence, stored.evidence());
  const isSame = Object.values(changes).every(({ length }) => length === 0);
  return isSame && saysTheSame(visit, stored.recorded()) ? null : { visit, changes };
}

/** Each text counts as often as it stands. What vanished at the source stays a card: the team may have worked with it. */
export function compareEvidence(
  evidence: readonly EvidenceDraft[],
  before: readonly RecordedEvidence[],
): EvidenceChanges {
  const left = Map.groupBy(before, ({ text }) => withoutWondering(text));
  const changes: EvidenceChanges = { added: [], vanished: [], returned: [], understoodAnew: [] };
  for (const piece of evidence) {
    const known = left.get(withoutWondering(piece.text))?.shift();
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

function saysTheSame(visit: VisitDraft, stored: RecordedVisit): boolean {
  const said = ({ lookFors, ...fields }: RecordedVisit): string =>
    JSON.stringify([
      ...Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
      ...lookFors.map(({ kind, question, lookFor, label, scale }) => [kind, question, lookFor, label, scale]),
    ]);
  return said(fieldsOf(visit)) === said(stored);
}

/** What is kept of a visit beside its evidence. */
export function fieldsOf(visit: VisitDraft): RecordedVisit {
  const { evidence: _evidence, walkTitle: _walkTitle, ...fields } = visit;
  return fields;
}
