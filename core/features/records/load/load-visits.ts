/** Writes visits into a walk: a response counts once, a changed one updates its visit, and the board is never undone. */
import type { EvidenceDraft, ReadTable, RowDraft, VisitDraft } from '../../../domain/records/record.ts';
import { withoutWondering } from '../../../domain/records/evidence/wondering.ts';
import { cardPlacer, type NewCard } from '../../../store/board/new-cards.ts';
import type { Db } from '../../../store/file/open.ts';
import {
  knownVisits,
  visitWriter,
  type KnownVisit,
  type RecordedEvidence,
  type VisitWriter,
} from '../../../store/records/visit-writer.ts';
import { recorded } from './row-sums.ts';

type VisitOutcome = 'added' | 'updated' | 'unchanged';

export interface LoadedVisit {
  outcome: VisitOutcome;
  visitId: number;
  /** True where it counts as part of another visit. */
  isJoined: boolean;
  /** What became new cards. */
  evidence: EvidenceDraft[];
  lookFors: number;
}

export type Identity = Pick<RowDraft, 'responseKey' | 'otherKeys' | 'hash'>;

type Response = Identity & { visit: VisitDraft };

export interface VisitLoader {
  load(response: Response): LoadedVisit;
  /** The visit that a response made, if the walk has it. */
  visitOf(response: Identity): number | null;
  /** Puts what was collected into the tables; to be called every few hundred visits and at the end. */
  flush(): void;
}

export interface LoadingWay {
  /** Rows are read in another way than when they were last loaded: equal cells may say something else now. */
  isReadAnew: boolean;
  /** The walk had these very bytes already: what later exports said of their responses stays. */
  isKnownFile: boolean;
  /** Responses without an id of their own may be another observer's, although they name the same room and time. */
  dialect: ReadTable['dialect'];
}

/**
 * @param form the responses of one form are told apart by their keys
 * @param rows all of the table
 */
export function visitLoader(
  db: Db,
  walkId: string,
  form: string,
  { rows, ...loading }: LoadingWay & { rows: readonly Identity[] },
): VisitLoader {
  const writer = visitWriter(db, walkId, form);
  const way = { ...loading, isSequel: isSequel(rows, writer.known) };
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
    const news = newsOf(storedIn(writer, visitId), known, response);
    if (news === null) {
      if (known.hash !== response.hash) writer.keepHash(visitId, response.hash);
      return { outcome: 'unchanged', visitId, isJoined, evidence: [], lookFors: 0 };
    }
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

  const rename = (known: KnownVisit, responseKey: string): void => {
    if (isCollected.has(known.id)) flush();
    writer.rename(known.id, responseKey);
    writer.known.set(responseKey, known);
  };

  return {
    load(given) {
      const response = tellApart(given, writer.known, way, ({ id }) => {
        if (isCollected.has(id)) flush();
        return writer.evidenceOf(id);
      });
      const known = findKnown(response, writer.known);
      if (!known) return add(response);
      const { id: visitId, isJoined } = known;
      if (!writer.known.has(response.responseKey)) rename(known, response.responseKey);
      const isNews = mayBeNews(known, response, way);
      if (known.isGone && (isNews || !way.isKnownFile)) writer.comeBack(visitId);
      if (isNews) return update(known, response);
      return { outcome: 'unchanged', visitId, isJoined, evidence: [], lookFors: 0 };
    },
    visitOf: (response) => findKnown(response, writer.known)?.id ?? null,
    flush,
  };
}

interface Foreseen {
  outcome: VisitOutcome;
  visitId: number | null;
  newCards: number;
  /** Cards whose text the response does not hold any more. */
  vanishedCards: number;
}

export interface Foresight {
  /** What loading a response would come to, and the visit that it has already. */
  foresee: (response: Response, way: LoadingWay) => Foreseen;
  visitOf: (response: Identity) => number | null;
}

/**
 * Says what loading responses would come to, table after table and one after the other, and writes nothing.
 * @param walkId null: a new walk
 * @param forms the form, and those before it whose visits it takes over
 */
export function visitForesight(
  db: Db,
  walkId: string | null,
  forms: readonly string[],
): (rows: readonly Identity[]) => Foresight {
  const known = new Map(walkId === null ? [] : forms.flatMap((form) => [...knownVisits(db, walkId, form)]));
  const foreseen = new Map<KnownVisit, Stored>();
  let writer: VisitWriter | null = null;
  const storedNow = (visit: KnownVisit): Stored | null =>
    foreseen.get(visit) ??
    (walkId === null ? null : storedIn((writer ??= visitWriter(db, walkId, '')), visit.id));
  const foresee = (
    given: Response,
    way: LoadingWay & { isSequel: boolean },
  ): ReturnType<Foresight['foresee']> => {
    const evidenceOf = (visit: KnownVisit): readonly { text: string }[] => storedNow(visit)?.evidence() ?? [];
    const response = tellApart(given, known, way, evidenceOf);
    const { responseKey, hash, visit } = response;
    const before = findKnown(response, known);
    const stored = before ? storedNow(before) : null;
    const visitId = before?.id ?? null;
    const same: Foreseen = { outcome: 'unchanged', visitId, newCards: 0, vanishedCards: 0 };
    if (before && !mayBeNews(before, response, way)) return same;
    const news = before && stored ? newsOf(stored, before, response) : undefined;
    if (before && news === null) {
      before.hash = hash;
      return same;
    }
    const observer = visit.observer ?? before?.observer ?? null;
    const now = { id: 0, isJoined: false, isGone: false, ...before, hash, observer };
    known.set(responseKey, now);
    foreseen.set(now, afterLoading(stored, observer === visit.observer ? visit : { ...visit, observer }));
    return {
      outcome: before ? 'updated' : 'added',
      visitId,
      newCards: news?.changes.added.length ?? visit.evidence.length,
      vanishedCards: news?.changes.vanished.length ?? 0,
    };
  };
  return (rows) => {
    const isLater = isSequel(rows, known);
    return {
      foresee: (response, way) => foresee(response, { ...way, isSequel: isLater }),
      visitOf: (response) => findKnown(response, known)?.id ?? null,
    };
  };
}

/** The visit that a response made: by its key, by one that it had before, or because it says the very same. */
function findKnown(
  { responseKey, otherKeys, hash }: Identity,
  known: ReadonlyMap<string, KnownVisit>,
): KnownVisit | undefined {
  const own = known.get(responseKey);
  if (own?.hash === hash) return own;
  const same = known.get(hash);
  if (same) return same;
  const before = otherKeys.find((key) => known.has(key));
  return own ?? (before === undefined ? undefined : known.get(before));
}

/** What is stored of a visit, read when it is asked for. */
interface Stored {
  evidence: () => readonly RecordedEvidence[];
  recorded: () => Omit<VisitDraft, 'evidence' | 'walkTitle'>;
}

function storedIn(writer: VisitWriter, visitId: number): Stored {
  return { evidence: () => writer.evidenceOf(visitId), recorded: () => writer.recorded(visitId) };
}

/** What would be stored once a visit has said this. */
function afterLoading(before: Stored | null, visit: VisitDraft): Stored {
  const evidence = (): RecordedEvidence[] => {
    const known = before?.evidence() ?? [];
    const { added, vanished, returned, understoodAnew } = compareEvidence(visit.evidence, known);
    const anew = new Map(understoodAnew.map(([piece, now]) => [piece.id, now]));
    const firstFree = Math.max(0, ...known.map(({ id }) => id)) + 1;
    return [
      ...known.map((piece) => ({
        ...piece,
        ...anew.get(piece.id),
        isChangedAtSource:
          vanished.includes(piece.id) || (piece.isChangedAtSource && !returned.includes(piece.id)),
      })),
      ...added.map((piece, index) => ({ ...piece, id: firstFree + index, isChangedAtSource: false })),
    ];
  };
  return {
    evidence,
    // Copied when it is asked for: a long file has a hundred thousand visits, and few are looked at twice.
    recorded: () => {
      const { evidence: _evidence, walkTitle: _walkTitle, ...recorded } = visit;
      return recorded;
    },
  };
}

/** What later exports said of a response stays when a file comes again that the walk had already. */
function mayBeNews(known: KnownVisit, { hash }: Identity, { isReadAnew, isKnownFile }: LoadingWay): boolean {
  return isReadAnew || (known.hash !== hash && !isKnownFile);
}

/** What a known visit says now, and how that differs from what is stored; null where it does not. */
function newsOf(
  stored: Stored,
  known: KnownVisit,
  { visit: given }: Response,
): { visit: VisitDraft; changes: EvidenceChanges } | null {
  // Who made the visit is asked once per file; an answer is not forgotten because it is not asked again.
  const visit = { ...given, observer: given.observer ?? known.observer };
  const changes = compareEvidence(visit.evidence, stored.evidence());
  const isSame = Object.values(changes).every(({ length }) => length === 0);
  return isSame && saysTheSame(visit, stored.recorded()) ? null : { visit, changes };
}

/** Whether a table holds a response just as it is known: it is a later export and no other observer's sheet. */
function isSequel(rows: readonly Identity[], known: ReadonlyMap<string, KnownVisit>): boolean {
  return rows.some(({ responseKey, hash }) => known.get(responseKey)?.hash === hash || known.has(hash));
}

/**
 * In a hand-made table two observers may write the same room and time: they never overwrite each other. Where neither
 * says who they are, they are told apart by what they say.
 */
function tellApart(
  response: Response,
  known: ReadonlyMap<string, KnownVisit>,
  { dialect, isSequel: isLater }: LoadingWay & { isSequel: boolean },
  evidenceOf: (visit: KnownVisit) => readonly { text: string }[],
): Response {
  const other = known.get(response.responseKey);
  if (dialect !== 'table' || !other || other.hash === response.hash) return response;
  const { observer, evidence } = response.visit;
  if (observer !== null && other.observer !== null)
    return observer === other.observer
      ? response
      : { ...response, responseKey: JSON.stringify([response.responseKey, observer]) };
  if (observer !== other.observer || isLater) return response;
  const texts = new Set(evidenceOf(other).map(({ text }) => text));
  return evidence.some(({ text }) => texts.has(text))
    ? response
    : { ...response, responseKey: response.hash };
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

function saysTheSame(visit: VisitDraft, stored: Omit<VisitDraft, 'evidence' | 'walkTitle'>): boolean {
  const said = ({ lookFors, ...fields }: Omit<VisitDraft, 'evidence' | 'walkTitle'>): string =>
    JSON.stringify([
      ...Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
      ...lookFors.map(({ kind, question, lookFor, label, scale }) => [kind, question, lookFor, label, scale]),
    ]);
  const { evidence: _evidence, walkTitle: _walkTitle, ...fields } = visit;
  return said(fields) === said(stored);
}
