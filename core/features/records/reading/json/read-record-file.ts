/** Reads the app's own JSON. */
import type { AttentionItem } from '../../../../contract/tables.ts';
import type { AreaBook } from '../../../../domain/records/areas/area-book.ts';
import type {
  Corrections,
  Dismissals,
  ReadFile,
  ReadTable,
  RowDraft,
} from '../../../../domain/records/record.ts';
import { FileRefused } from '../../../../domain/records/refusal.ts';
import { nothingKnown } from '../../../../domain/records/understand/cell-traits.ts';
import { visitFromRecord } from '../../../../domain/records/visit-from-record.ts';
import type { RowReading } from '../../../../domain/records/visit-from-row.ts';
import { hashRow } from '../../../../store/records/row-hash.ts';
import type * as z from 'zod';
import { checkJson } from './json-guard.ts';
import { eachAtPace, type ReadOptions } from '../pace.ts';
import { correctedRecord, recordFields } from './record-fields.ts';
import { recordFileSchema, recordVisitSchema } from './record-file-schema.ts';
import { isUnobserved, ResponseKeys, RowDrafts, sha256 } from '../row-drafts.ts';

type Issue = z.core.$ZodIssue;

/** "visits 2, evidence 1, colour": where something stands, positions from 1. */
function place(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? ` ${part + 1}` : `, ${String(part)}`))
    .join('')
    .replace(/^, /, '');
}

/** Unknown keys refuse the whole file: a misspelt key would lose what stands behind it. */
function refuseUnknownKeys(issues: readonly Issue[], before: readonly PropertyKey[]): void {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    throw new FileRefused('invalid-record-file', place([...before, ...issue.path, issue.keys[0] ?? '']));
  }
}

function parse(text: string): unknown {
  checkJson(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new FileRefused('invalid-record-file', 'json');
  }
}

/** Says first whether the file is ours at all, then whether it is newer than this app. */
function checkFormat(value: unknown): void {
  const isOurs = typeof value === 'object' && value !== null && 'format' in value;
  if (!isOurs || value.format !== 'learning-walk-records') {
    throw new FileRefused('invalid-record-file', 'format');
  }
  if ('version' in value && typeof value.version === 'number' && value.version > 1) {
    throw new FileRefused('newer-format', String(value.version));
  }
}

function readVisit(value: unknown, row: number, areas: AreaBook): RowReading {
  const parsed = recordVisitSchema.safeParse(value);
  if (parsed.success) return visitFromRecord(parsed.data, row, areas);
  refuseUnknownKeys(parsed.error.issues, ['visits', row - 1]);
  const items = parsed.error.issues.map((issue): AttentionItem => ({
    row,
    column: issue.path.length > 0 ? place(issue.path) : null,
    value: null,
    reason: 'invalid-record',
  }));
  return { visit: null, items };
}

/** An id is unique in its file only, so the observer belongs to the key: each counts from "v-001". */
function keyOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  if (typeof value.id !== 'string' || value.id === '') return null;
  return JSON.stringify('observer' in value ? [value.id, value.observer] : [value.id]);
}

/** Reads the visits as they stand, or as a person corrected them; who made them is filled in where it is not said. */
async function readVisits(
  visits: readonly unknown[],
  { corrections, dismissed }: { corrections: Corrections | undefined; dismissed: Dismissals | undefined },
  observer: string | null,
  options: ReadOptions,
): Promise<RowDraft[]> {
  const { areas } = options.knowledge ?? nothingKnown;
  const drafts = new RowDrafts(new ResponseKeys());
  await eachAtPace(
    visits,
    (visit, index) => {
      const row = index + 1;
      const raw = [JSON.stringify(visit)];
      if (dismissed?.has(hashRow(raw)) === true) return drafts.addAside(row, raw, 'aside');
      const cells =
        corrections === undefined || corrections.size === 0 ? undefined : corrections.get(hashRow(raw));
      const meant = cells === undefined ? visit : correctedRecord(visit, cells);
      drafts.addResponse({
        row,
        raw,
        cells: cells === undefined ? raw : [JSON.stringify(meant)],
        key: keyOf(meant),
        otherKeys: [],
        identity: null,
        read: () => withObserver(readVisit(meant, row, areas), observer),
        fields: () => recordFields(meant),
      });
    },
    options,
  );
  return drafts.rows;
}

function withObserver(read: RowReading, observer: string | null): RowReading {
  if (read.visit === null) return read;
  return { ...read, visit: { ...read.visit, observer: read.visit.observer ?? observer } };
}

/**
 * Reads a file of the format `learning-walk-records`. A visit that does not fit needs attention; anything wrong
 * around the visits, and any key that is not known, refuses the file.
 * @throws FileRefused `invalid-record-file`, `newer-format` or `no-rows`
 */
export async function readRecordFile(text: string, options: ReadOptions): Promise<ReadFile> {
  const value = parse(text);
  checkFormat(value);
  const parsed = recordFileSchema.safeParse(value);
  if (!parsed.success) {
    refuseUnknownKeys(parsed.error.issues, []);
    throw new FileRefused('invalid-record-file', place(parsed.error.issues[0]?.path ?? []) || 'json');
  }
  const { walk, visits } = parsed.data;
  if (visits.length === 0) throw new FileRefused('no-rows');
  const fingerprint = sha256('learning-walk-records 1');
  const choices = options.choices?.(null) ?? null;
  const observer = choices?.observer?.trim() || null;
  const corrections = options.corrections?.(fingerprint);
  const dismissed = options.dismissed?.(fingerprint);
  const rows = await readVisits(visits, { corrections, dismissed }, observer, options);
  const table: ReadTable = {
    dialect: 'learning-walk-records',
    encoding: null,
    encodingDoubt: null,
    hidden: { isSheet: false, rows: 0, columns: [] },
    sheet: null,
    headerRow: 0,
    fingerprint,
    headers: [],
    walk: { title: walk?.title ?? null, purpose: walk?.purpose ?? null, focus: walk?.focus ?? null },
    columns: [],
    askDayOrder: null,
    questions: [],
    asksObserver: (choices?.observer ?? null) === null && isUnobserved(rows),
    isRemembered: false,
    rows,
    staff: [],
  };
  return { tables: [table], otherSheets: [] };
}
