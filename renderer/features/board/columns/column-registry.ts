/** The columns that stand open, by focus area; each signs itself in and out. */

export class ColumnRegistry<Column> {
  #columns = new Map<string, Column>();

  /** Answers the function that signs the column out. */
  add(areaId: string, column: Column): () => void {
    this.#columns.set(areaId, column);
    return () => {
      if (this.#columns.get(areaId) === column) this.#columns.delete(areaId);
    };
  }

  get(areaId: string): Column | null {
    return this.#columns.get(areaId) ?? null;
  }

  all(): Column[] {
    return [...this.#columns.values()];
  }
}
