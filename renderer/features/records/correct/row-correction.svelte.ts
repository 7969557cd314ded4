/** The cells of a row while somebody corrects it, and which of them are at fault. */
import type { AttentionRow } from '../../../../core/contract/calls/attention.ts';
import type { AttentionItem } from '../../../../core/contract/tables.ts';
import { placeOfFault } from './attention-groups.ts';

interface Cell {
  /** Position in the row: headers may repeat. */
  index: number;
  field: AttentionRow['fields'][number];
  faults: readonly AttentionItem[];
}

export class RowCorrection {
  #fields: AttentionRow['fields'];
  #typed = $state<Record<number, string>>({});
  #cells = $state.raw<readonly (Cell & { wasAtFault: boolean })[]>([]);
  /** Faults that belong to no single cell. */
  ofWholeRow = $state.raw<readonly AttentionItem[]>([]);

  constructor({ fields, items }: Pick<AttentionRow, 'fields' | 'items'>) {
    this.#fields = fields;
    this.judge(items);
  }

  /** Takes what is wrong: in the file, or after an attempt in what was typed. */
  judge(items: readonly AttentionItem[]): void {
    const places = items.map((item) => ({ item, index: this.#placeOf(item) }));
    this.ofWholeRow = places.flatMap(({ item, index }) => (index === null ? [item] : []));
    this.#cells = this.#fields.map((field, index) => {
      const faults = places.flatMap((place) => (place.index === index ? [place.item] : []));
      // A cell that was put right stays where it is, and the focus with it.
      const wasAtFault = faults.length > 0 || this.#cells[index]?.wasAtFault === true;
      return { index, field, faults, wasAtFault };
    });
  }

  /** The cells at fault, and those that were. */
  get atFault(): readonly Cell[] {
    return this.#cells.filter(({ wasAtFault }) => wasAtFault);
  }

  get others(): readonly Cell[] {
    return this.#cells.filter(({ wasAtFault }) => !wasAtFault);
  }

  valueOf(index: number): string {
    return this.#typed[index] ?? this.#fields[index]?.value ?? '';
  }

  set(index: number, value: string): void {
    this.#typed[index] = value;
  }

  /** The cells that differ from the file. */
  get changed(): { index: number; value: string }[] {
    return this.#fields.flatMap(({ value }, index) =>
      this.valueOf(index) === value ? [] : [{ index, value: this.valueOf(index) }],
    );
  }

  #placeOf(item: AttentionItem): number | null {
    return placeOfFault(this.#fields, item, (index) => this.valueOf(index));
  }
}
