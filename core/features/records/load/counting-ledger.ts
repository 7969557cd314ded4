/** A load on paper: what it would come to, and nothing is written. */
import type { EvidenceDraft, ReadChoices, ReadTable, RowDraft } from '../../../domain/records/record.ts';
import type { Db } from '../../../store/file/open.ts';
import {
  listSourceTables,
  listVisitsOfForm,
  readingOf,
  sheetName,
  type StoredTable,
  type VisitOfTable,
} from '../../../store/records/source-files.ts';
import { listRowKeys } from '../../../store/records/source-rows.ts';
import {
  knownVisits,
  visitReader,
  type KnownVisit,
  type RecordedEvidence,
} from '../../../store/records/visit-writer.ts';
import type { Ledger, Stored, WalkLedger } from './ledger.ts';
import { compareEvidence, fieldsOf } from './meet.ts';

/** A table as it would be kept. */
interface MetTable {
  readonly sha256: string;
  readonly table: ReadTable;
  readonly choices: ReadChoices | null;
  readonly form: string;
  /** The visits of its rows, each with the first that is of it. */
  readonly madeBy: ReadonlyMap<number, RowDraft>;
}

export interface CountingWalk extends WalkLedger {
  /** Answers the number that its file has, or would have. */
  keep(met: MetTable): number;
}

/**
 * A visit that is not there yet has a number below zero.
 * @param walkId null: a new walk
 */
export function countingWalk(db: Db, walkId: string | null): CountingWalk {
  let tables: StoredTable[] = walkId === null ? [] : listSourceTables(db, walkId);
  /** Tables that were met, with what they are called by now. */
  let met: (Pick<MetTable, 'form' | 'madeBy'> & Pick<StoredTable, 'fileId' | 'sheet'>)[] = [];
  /** Under which names a form is stored. */
  const storedAs = new Map<string, string[]>();
  const formsOf = (form: string): string[] => storedAs.get(form) ?? [form];
  const inStore = <Row>(form: string, list: (walkId: string, stored: string) => Iterable<Row>): Row[] =>
    walkId === null ? [] : formsOf(form).flatMap((stored) => [...list(walkId, stored)]);
  const byForm = new Map<string, Map<string, KnownVisit>>();
  const known = (form: string): Map<string, KnownVisit> => {
    const visits =
      byForm.get(form) ?? new Map(inStore(form, (walk, stored) => knownVisits(db, walk, stored)));
    byForm.set(form, visits);
    return visits;
  };
  const cameBack = new Set<number>();
  const foreseen = foresight(db, cameBack);
  return {
    tables: () => tables,
    known,
    rowKeys: (form) => {
      const keyOf = new Map([...known(form)].map(([key, { id }]) => [id, key]));
      const made = met.flatMap((table) => (table.form === form ? [...table.madeBy] : []));
      return new Map([
        ...inStore(form, (walk, stored) => listRowKeys(db, walk, stored)),
        ...made.map(([id, { raw, responseKey }]): [string, string] => [
          JSON.stringify(raw),
          keyOf.get(id) ?? responseKey,
        ]),
      ]);
    },
    visitsOf: (form) => [
      ...inStore(form, (walk, stored) => listVisitsOfForm(db, walk, stored)).map((one) => ({
        ...one,
        isGone: one.isGone && !cameBack.has(one.visitId),
      })),
      ...met.filter((table) => table.form === form).flatMap(visitsOfMet),
    ],
    takeOver(from, to) {
      const [there, here] = [known(from), known(to)];
      for (const [key, visit] of there) {
        if (here.has(key)) continue;
        here.set(key, visit);
        there.delete(key);
      }
      storedAs.set(to, [...formsOf(to), ...formsOf(from)]);
      storedAs.set(from, []);
      const renamed = <Of extends { form: string }>(of: Of): Of =>
        of.form === from ? { ...of, form: to } : of;
      tables = tables.map(renamed);
      met = met.map(renamed);
    },
    keep({ sha256, table, choices, form, madeBy }) {
      const sheet = sheetName(table.sheet);
      const fileId =
        tables.find((stored) => stored.sha256 === sha256)?.fileId ??
        Math.max(0, ...tables.map((stored) => stored.fileId)) + 1;
      const { dialect, headers } = table;
      const place = { fileId, file: '', sha256, sheet, form, dialect, headers };
      const kept = { ...place, choices, reading: readingOf(table), columns: [], questions: [] };
      const others = tables.filter((stored) => stored.fileId !== fileId || stored.sheet !== sheet);
      tables = [...others, kept].sort(lastFirst);
      met.push({ form, madeBy, fileId, sheet });
      return fileId;
    },
    ofForm: (form) => ({ ...foreseen, known: known(form) }),
  };
}

/** As the store lists them. */
const lastFirst = (one: StoredTable, other: StoredTable): number =>
  other.fileId - one.fileId || (one.sheet < other.sheet ? -1 : 1);

const visitsOfMet = ({
  fileId,
  sheet,
  madeBy,
}: Pick<MetTable, 'madeBy'> & Pick<StoredTable, 'fileId' | 'sheet'>): VisitOfTable[] =>
  [...madeBy.keys()].map((visitId) => ({ fileId, sheet, visitId, isGone: false }));

function foresight(db: Db, cameBack: Set<number>): Omit<Ledger, 'known'> {
  const foreseen = new Map<number, Stored>();
  let reader: ReturnType<typeof visitReader> | null = null;
  const read = (): ReturnType<typeof visitReader> => (reader ??= visitReader(db));
  const stored = (visitId: number): Stored =>
    foreseen.get(visitId) ?? {
      evidence: () => read().evidenceOf(visitId),
      recorded: () => read().recorded(visitId),
    };
  const nothing = (): void => undefined;
  let nextId = -1;
  return {
    stored,
    add({ visit }) {
      const visitId = nextId;
      nextId -= 1;
      const evidence = (): RecordedEvidence[] => recordedAs(visit.evidence, 1);
      foreseen.set(visitId, { evidence, recorded: () => fieldsOf(visit) });
      return visitId;
    },
    update(visitId, { visit }) {
      const before = stored(visitId);
      // Worked out when it is asked for: a long file changes many visits, and few are looked at twice.
      const evidence = (): RecordedEvidence[] => evidenceAfter(before.evidence(), visit.evidence);
      foreseen.set(visitId, { evidence, recorded: () => fieldsOf(visit) });
    },
    rename: nothing,
    keepHash: nothing,
    comeBack: (visitId) => void cameBack.add(visitId),
  };
}

const recordedAs = (evidence: readonly EvidenceDraft[], firstId: number): RecordedEvidence[] =>
  evidence.map((piece, index) => ({ ...piece, id: firstId + index, isChangedAtSource: false }));

/** What would be stored of a visit's evidence once it has said something else. */
function evidenceAfter(
  before: readonly RecordedEvidence[],
  now: readonly EvidenceDraft[],
): RecordedEvidence[] {
  const { added, vanished, returned, understoodAnew } = compareEvidence(now, before);
  const anew = new Map(understoodAnew.map(([{ id }, piece]) => [id, piece]));
  const firstFree = Math.max(0, ...before.map(({ id }) => id)) + 1;
  return [
    ...before.map((piece) => ({
      ...piece,
      ...anew.get(piece.id),
      isChangedAtSource:
        vanished.includes(piece.id) || (piece.isChangedAtSource && !returned.includes(piece.id)),
    })),
    ...recordedAs(added, firstFree),
  ];
}
