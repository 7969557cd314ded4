/** Collects the rows of a file with their hashes and finds exact copies among them. */
import { hash } from 'node:crypto';
import type { RowDraft, RowOutcome } from '../../../domain/records/record.ts';
import type { RowReading } from '../../../domain/records/visit-from-row.ts';

/** Between cells that are hashed together; a cell that holds it changes nothing but its own hash. */
const cellEnd = '\u001f';

export const sha256 = (text: string): string => hash('sha256', text, 'hex');

export class RowDrafts {
  readonly rows: RowDraft[] = [];
  readonly #rowByHash = new Map<string, number>();
  readonly #keys = new Set<string>();

  /** Adds a row that is no evidence. */
  addAside(row: number, raw: string[], kind: 'blank' | 'totals'): void {
    const rowHash = sha256(raw.join(cellEnd));
    this.#add(row, raw, rowHash, rowHash, { kind });
  }

  /**
   * Adds a response, or the copy of an earlier one, which is then not read again.
   * @param key what names the response in every export of its form, or null: then its hash does
   */
  addResponse(row: number, raw: string[], key: string | null, read: () => RowReading): void {
    const rowHash = sha256(raw.join(cellEnd));
    const ofRow = this.#rowByHash.get(rowHash);
    if (ofRow !== undefined) {
      this.#add(row, raw, key ?? rowHash, rowHash, { kind: 'copy', ofRow });
      return;
    }
    this.#rowByHash.set(rowHash, row);
    const { visit, items } = read();
    const outcome: RowOutcome = visit === null ? { kind: 'attention', items } : { kind: 'visit', visit };
    // Two different responses never share a key, whatever the file says.
    const responseKey = key === null || this.#keys.has(key) ? rowHash : key;
    this.#keys.add(responseKey);
    this.#add(row, raw, responseKey, rowHash, outcome);
  }

  #add(row: number, raw: string[], responseKey: string, rowHash: string, outcome: RowOutcome): void {
    this.rows.push({ row, raw, responseKey, hash: rowHash, outcome });
  }
}
