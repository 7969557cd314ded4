/** Writes what was read into a walk. Loading again is safe: a response counts once, and the board is never undone. */
import type { FileReport, LoadReport, Refusal } from '../../contract/calls/records.ts';
import { keysBetween } from '../../domain/board/order-keys.ts';
import { proposeJointVisits } from '../../domain/records/joint.ts';
import type { EvidenceDraft, ReadFile } from '../../domain/records/record.ts';
import { lastOrderKeys, placeNewCards } from '../../store/board.ts';
import { insertSourceFile, insertSourceRows, type NewSourceRow } from '../../store/source-files.ts';
import { saveStaff } from '../../store/staff.ts';
import { listVisits, visitWriter } from '../../store/visits.ts';
import type { Context } from '../context.ts';
import { recorded } from './preview.ts';
import type { LoadableFile } from './read-offered.ts';
import { countOutcomes, type VisitRow } from './row-sums.ts';

type VisitOutcome = 'added' | 'updated' | 'unchanged';

interface LoadedRow {
  outcome: VisitOutcome;
  visitId: number;
  lookFors: number;
}

interface NewCard {
  id: number;
  areaId: string;
}

/** Loads files into a walk that exists. Runs inside the command's transaction. */
export function loadIntoWalk(
  context: Context,
  walkId: string,
  files: readonly LoadableFile[],
  refused: readonly Refusal[],
): LoadReport {
  const loaded = files
    .filter(({ read }) => read.dialect !== 'staff-list')
    .map((file) => loadFile(context, walkId, file));
  const later = laterOfJointProposals(context, walkId);
  const reports = loaded.map(({ report, added }) => ({
    ...report,
    jointProposed: later.filter((visitId) => added.has(visitId)).length,
  }));
  return {
    ...makeReport(reports),
    walkId,
    refused: [...refused],
    staff: loadStaff(context, files),
  };
}

/** Loads staff lists alone: they belong to no walk. */
export function loadStaffOnly(
  context: Context,
  files: readonly LoadableFile[],
  refused: readonly Refusal[],
): LoadReport {
  return { ...makeReport([]), walkId: null, refused: [...refused], staff: loadStaff(context, files) };
}

function loadStaff({ db }: Context, files: readonly LoadableFile[]): number {
  const staff = files.flatMap(({ read }) => read.staff);
  saveStaff(db, staff);
  return staff.length;
}

function makeReport(files: FileReport[]): Pick<LoadReport, 'files' | 'totals'> {
  const sum = (of: (file: FileReport) => number): number =>
    files.reduce((total, file) => total + of(file), 0);
  return {
    files,
    totals: {
      rows: sum(({ rows }) => rows),
      visits: sum(({ visits }) => visits.added + visits.updated + visits.unchanged),
      cards: sum(({ cards }) => cards.added),
      lookFors: sum(({ lookFors }) => lookFors.added),
      needsAttention: sum(({ needsAttention }) => new Set(needsAttention.map(({ row }) => row)).size),
    },
  };
}

/** Loads one file; `added` are the ids of its new visits. */
function loadFile(
  context: Context,
  walkId: string,
  { name, bytes, sha256, read }: LoadableFile,
): { report: FileReport; added: ReadonlySet<string> } {
  const { db, now } = context;
  const fileId = insertSourceFile(db, {
    walkId,
    name,
    sha256,
    bytes,
    dialect: read.dialect,
    loadedAt: now(),
  });
  const { rows, sourceRows, newCards } = loadRows(context, walkId, read);
  if (fileId !== null) insertSourceRows(db, fileId, sourceRows);
  placeCards(context, walkId, newCards);
  const loaded = [...rows.values()];
  const count = (outcome: VisitOutcome): number => loaded.filter((row) => row.outcome === outcome).length;
  const sums = countOutcomes(read);
  const report: FileReport = {
    file: name,
    dialect: read.dialect,
    encoding: read.encoding,
    sheet: read.sheet,
    rows: read.rows.length,
    visits: { added: count('added'), updated: count('updated'), unchanged: count('unchanged') },
    cards: { added: newCards.length },
    lookFors: { added: loaded.reduce((sum, row) => sum + row.lookFors, 0) },
    joined: 0,
    jointProposed: 0,
    blankRows: sums.blank,
    totalsRows: sums.totals,
    unchangedRows: sums.copy + count('unchanged'),
    ignoredColumns: read.columns.filter(({ role }) => role === 'ignored').map(({ header }) => header),
    needsAttention: sums.attention,
  };
  const added = loaded.filter(({ outcome }) => outcome === 'added').map(({ visitId }) => String(visitId));
  return { report, added: new Set(added) };
}

/** Stores the visits that rows make, and says what became of every row. */
function loadRows(
  { db }: Context,
  walkId: string,
  read: ReadFile,
): { rows: Map<number, LoadedRow>; sourceRows: NewSourceRow[]; newCards: NewCard[] } {
  const writer = visitWriter(db, walkId, read.fingerprint);
  const rows = new Map<number, LoadedRow>();
  const sourceRows: NewSourceRow[] = [];
  const newCards: NewCard[] = [];

  const addEvidence = (visitId: number, from: number, evidence: readonly EvidenceDraft[]): void => {
    for (const [index, piece] of evidence.entries()) {
      newCards.push({ id: writer.insertEvidence(visitId, from + index, piece), areaId: piece.areaId });
    }
  };

  const loadVisit = ({ responseKey, hash, visit }: VisitRow): LoadedRow => {
    const response = { responseKey, hash };
    const known = writer.known.get(responseKey);
    if (known?.hash === hash) return { outcome: 'unchanged', visitId: known.id, lookFors: 0 };
    const visitId = known?.id ?? writer.insert(response, visit);
    if (known) writer.update(visitId, response, visit);
    // What vanished at the source stays: the team may have worked with it.
    const before = known ? writer.evidenceOf(visitId) : [];
    const next = before.reduce((last, { position }) => Math.max(last, position + 1), 0);
    addEvidence(visitId, next, withoutKnown(visit.evidence, before));
    for (const lookFor of visit.lookFors) writer.insertLookFor(visitId, lookFor);
    return { outcome: known ? 'updated' : 'added', visitId, lookFors: recorded(visit) };
  };

  for (const row of read.rows) {
    const { outcome } = row;
    const kept = { row: row.row, raw: row.raw, visitId: null, attention: [] };
    if (outcome.kind === 'visit') {
      const loaded = loadVisit({ ...row, visit: outcome.visit });
      rows.set(row.row, loaded);
      const stored = loaded.outcome === 'unchanged' ? 'unchanged' : 'visit';
      sourceRows.push({ ...kept, outcome: stored, visitId: loaded.visitId });
    } else if (outcome.kind === 'copy') {
      sourceRows.push({ ...kept, outcome: 'unchanged', visitId: rows.get(outcome.ofRow)?.visitId ?? null });
    } else if (outcome.kind === 'attention') {
      sourceRows.push({ ...kept, outcome: 'attention', attention: outcome.items });
    } else {
      sourceRows.push({ ...kept, outcome: outcome.kind });
    }
  }
  writer.flush();
  return { rows, sourceRows, newCards };
}

/** The evidence that was not there before, each text counted as often as it stands. */
function withoutKnown(
  evidence: readonly EvidenceDraft[],
  before: readonly { column: string | null; text: string }[],
): EvidenceDraft[] {
  if (before.length === 0) return [...evidence];
  const left = new Map<string, number>();
  const key = (column: string | null, text: string): string => JSON.stringify([column, text]);
  for (const { column, text } of before) left.set(key(column, text), (left.get(key(column, text)) ?? 0) + 1);
  return evidence.filter(({ column, text }) => {
    const known = left.get(key(column, text)) ?? 0;
    left.set(key(column, text), known - 1);
    return known <= 0;
  });
}

/** New cards go last in their column, in the order in which they were read. */
function placeCards({ db }: Context, walkId: string, cards: readonly NewCard[]): void {
  const last = lastOrderKeys(db, walkId);
  for (const [areaId, inArea] of Map.groupBy(cards, (card) => card.areaId)) {
    const keys = keysBetween(last.get(areaId) ?? null, null, inArea.length);
    const places = inArea.flatMap((card, index) => {
      const orderKey = keys[index];
      return orderKey === undefined ? [] : [{ ...card, orderKey }];
    });
    placeNewCards(db, walkId, places);
  }
}

/**
 * The later visit of each proposed joint visit. Two observers in one room stay two visits until somebody says that they
 * are one; here they are only counted.
 */
function laterOfJointProposals({ db }: Context, walkId: string): string[] {
  const visits = listVisits(db, walkId);
  const places = visits.map((visit) => ({ ...visit, observer: visit.observers[0] ?? null }));
  return proposeJointVisits(places).flatMap(([first, second]) => visits[Math.max(first, second)]?.id ?? []);
}
