/** Collects the rows of a table with their hashes, gives each response its key and finds exact copies. */
import { hash } from 'node:crypto';
import type { AttentionItem } from '../../../contract/tables.ts';
import type { RowDraft, RowField, RowOutcome } from '../../../domain/records/record.ts';
import type { RowReading } from '../../../domain/records/visit-from-row.ts';
import { hashRow } from '../../../store/records/row-hash.ts';

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** The keys of one form in one file, however many tables of the file are of that form. */
export class ResponseKeys {
  readonly #used = new Set<string>();
  readonly #byIdentity = new Map<string, string>();

  /**
   * The key of a response: the given one, unless another response has it already; else what makes it itself.
   * The same response on another sheet has the same key.
   */
  keyOf(key: string | null, identity: string): string {
    const known = this.#byIdentity.get(identity);
    if (known !== undefined) return known;
    const own = key === null || this.#used.has(key) ? identity : key;
    this.#used.add(own);
    this.#byIdentity.set(identity, own);
    return own;
  }
}

export interface Response {
  row: number;
  /** As it stands in the file. */
  raw: string[];
  /** The same with what a person corrected. */
  cells: readonly string[];
  /** What names the response in every export of its form, or null: then its identity does. */
  key: string | null;
  /** What the same response may have been named by before. */
  otherKeys: readonly string[];
  /** What makes it this response: a hash over its cells, days in full. Null: the hash of the row. */
  identity: string | null;
  read: () => RowReading;
  /** What of it can be corrected. */
  fields: () => RowField[];
}

export class RowDrafts {
  readonly rows: RowDraft[] = [];
  readonly #keys: ResponseKeys;
  /** Of which row each copy is one. */
  readonly #copied = new Map<number, number>();
  readonly #rowByHash = new Map<string, number>();

  constructor(keys: ResponseKeys) {
    this.#keys = keys;
  }

  /** Adds a row that is no evidence: a blank one, one that sums up or heads others, or one that was dismissed. */
  addAside(row: number, raw: string[], kind: 'blank' | 'totals' | 'aside'): void {
    const rowHash = hashRow(raw);
    this.rows.push({ row, raw, responseKey: rowHash, otherKeys: [], hash: rowHash, outcome: { kind } });
  }

  addAttention(row: number, raw: string[], items: AttentionItem[], fields: RowField[]): void {
    const rowHash = hashRow(raw);
    const outcome: RowOutcome = { kind: 'attention', items, fields };
    this.rows.push({ row, raw, responseKey: rowHash, otherKeys: [], hash: rowHash, outcome });
  }

  /** Adds a row that goes on with the visit of an earlier one; where that is a copy, it is one too. */
  addJoined(row: number, raw: string[], ofRow: number): void {
    const lead = this.#copied.get(ofRow);
    const rowHash = hashRow(raw);
    const outcome: RowOutcome =
      lead === undefined ? { kind: 'joined', ofRow } : { kind: 'copy', ofRow: lead };
    this.rows.push({ row, raw, responseKey: rowHash, otherKeys: [], hash: rowHash, outcome });
  }

  /** Adds a response, or the copy of an earlier one, which is then not read again. */
  addResponse({ row, raw, cells, key, otherKeys, identity, read, fields }: Response): void {
    const rowHash = hashRow(cells);
    const responseKey = this.#keys.keyOf(key, identity ?? rowHash);
    const draft = { row, raw, responseKey, otherKeys: responseKey === key ? otherKeys : [], hash: rowHash };
    const ofRow = this.#rowByHash.get(rowHash);
    if (ofRow !== undefined) {
      this.#copied.set(row, ofRow);
      this.rows.push({ ...draft, outcome: { kind: 'copy', ofRow } });
      return;
    }
    this.#rowByHash.set(rowHash, row);
    const { visit, items } = read();
    const outcome: RowOutcome =
      visit === null ? { kind: 'attention', items, fields: fields() } : { kind: 'visit', visit };
    this.rows.push({ ...draft, outcome });
  }
}

/** Whether no visit says who made it; false where there is none. */
export function isUnobserved(rows: readonly RowDraft[]): boolean {
  const visits = rows.flatMap(({ outcome }) => (outcome.kind === 'visit' ? [outcome.visit] : []));
  return visits.length > 0 && visits.every(({ observer }) => observer === null);
}
