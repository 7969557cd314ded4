/** What readers make of files, built by hand: tables, rows and visits without a file format in the way. */
import { hashRow } from '../../core/store/records/row-hash.ts';
import { loadIntoWalks, type LoadPlan } from '../../core/features/records/load/load.ts';
import { openStore } from '../../core/store/file/open.ts';
import type { EvidenceDraft, ReadTable, RowDraft, VisitDraft } from '../../core/domain/records/record.ts';
import { temporaryFolder } from './folders.ts';
import { countedIds } from './test-core.ts';

export function pieceOf(text: string, changes: Partial<EvidenceDraft> = {}): EvidenceDraft {
  return {
    kind: 'saw',
    text,
    areaId: 'progress',
    ticked: [],
    proposal: null,
    column: 'What did you see?',
    tally: null,
    ...changes,
  };
}

export function visitOf(texts: readonly string[], changes: Partial<VisitDraft> = {}): VisitDraft {
  return {
    date: '2026-10-05',
    period: null,
    minutes: null,
    observer: 'O. Observer',
    withObserver: null,
    teacherSpellings: [],
    className: null,
    yearGroup: null,
    subject: null,
    room: null,
    walkTitle: null,
    evidence: texts.map((text) => pieceOf(text)),
    lookFors: [],
    ...changes,
  };
}

/** A response with an id of its own; its cells are its id and its texts. */
export function responseOf(id: string, visit: VisitDraft): Omit<RowDraft, 'row'> {
  const raw = [id, ...visit.evidence.map(({ text }) => text)];
  return { raw, responseKey: id, otherKeys: [], hash: hashRow(raw), outcome: { kind: 'visit', visit } };
}

/** A response that needs attention for its date. */
export function badResponseOf(id: string, value: string): Omit<RowDraft, 'row'> {
  const raw = [id, value];
  const outcome: RowDraft['outcome'] = {
    kind: 'attention',
    items: [{ row: 1, column: 'Date', value, reason: 'invalid-date' }],
    fields: [
      { name: 'ID', value: id },
      { name: 'Date', value },
    ],
  };
  return { raw, responseKey: id, otherKeys: [], hash: hashRow(raw), outcome };
}

/** A table with a header in row 1. */
export function tableOf(rows: readonly Omit<RowDraft, 'row'>[], changes: Partial<ReadTable> = {}): ReadTable {
  return {
    dialect: 'microsoft-forms',
    encoding: null,
    encodingDoubt: null,
    hidden: { isSheet: false, rows: 0, columns: [] },
    sheet: null,
    headerRow: 1,
    fingerprint: 'form',
    headers: ['id', 'what did you see'],
    walk: { title: null, purpose: null, focus: null },
    columns: [],
    askDayOrder: null,
    asksObserver: false,
    questions: [],
    isRemembered: false,
    rows: rows.map((row, index) => ({ ...row, row: index + 2 })),
    staff: [],
    ...changes,
  };
}

const encoder = new TextEncoder();

/** Equal tables have equal bytes. */
export function fileOf(tables: readonly ReadTable[], name = 'walk.xlsx'): LoadPlan['files'][number] {
  const text = JSON.stringify(tables);
  const read = { tables: [...tables], otherSheets: [] };
  return { token: name, name, bytes: encoder.encode(text), sha256: hashRow([text]), read };
}

/** A plan to load files into one walk; null: a new one. */
export function planOf(
  files: LoadPlan['files'],
  walkId: string | null = null,
  changes: Partial<LoadPlan> = {},
): LoadPlan {
  return {
    files,
    refused: [],
    choices: [],
    into: [{ group: null, walkId, title: 'A walk' }],
    groupOf: () => null,
    titleOf: () => 'A walk',
    countMarked: () => 0,
    isJointAccepted: false,
    isSample: false,
    isStaged: false,
    newId: countedIds(),
    now: () => '2026-11-05T16:10:00Z',
    ...changes,
  };
}

/** A data folder whose store holds what the plans load, one after the other. */
export async function dataFolderWith(...plans: LoadPlan[]): Promise<{ dataDir: string; walkIds: string[] }> {
  const dataDir = temporaryFolder();
  const { db, close } = await openStore(dataDir, 'here');
  const load = db.transaction((plan: LoadPlan) => loadIntoWalks(db, plan).walkIds);
  const walkIds = plans.flatMap((plan) => load(plan));
  close();
  return { dataDir, walkIds };
}
