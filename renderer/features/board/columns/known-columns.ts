/** Columns in the order in which they are wanted open; one that comes with somebody's step takes no other's room. */

export class KnownColumns {
  #known: Set<string> | null = null;

  /** Those that were there at first, or were opened since, go before those that came later. */
  firstOf(wanted: readonly string[]): readonly string[] {
    if (wanted.length > 0) this.#known ??= new Set(wanted);
    const isKnown = (id: string): boolean => this.#known?.has(id) ?? false;
    return [...wanted.filter(isKnown), ...wanted.filter((id) => !isKnown(id))];
  }

  /** Somebody opened it. */
  add(areaId: string): void {
    this.#known?.add(areaId);
  }
}
