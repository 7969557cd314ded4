/** Joins positions into groups, and keeps apart what a person said is two. */

/** Positions on either side of a decision that two spellings are two people. */
export type Apart = readonly [readonly number[], readonly number[]];

export class Links {
  readonly #parents: number[];
  readonly #apart: readonly Apart[];

  constructor(size: number, apart: readonly Apart[]) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
    this.#apart = apart;
  }

  /** The lowest position of the group that a position is in. */
  find(index: number): number {
    let root = index;
    for (let up = this.#parents[root] ?? root; up !== root; up = this.#parents[root] ?? root) root = up;
    for (let at = index; at !== root;) {
      const up = this.#parents[at] ?? root;
      this.#parents[at] = root;
      at = up;
    }
    return root;
  }

  isOne(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }

  /** Joins two groups, unless somebody in the one is said to be somebody else than somebody in the other. */
  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    if (low === undefined || high === undefined || low === high) return;
    if (!this.#areApart(low, high)) this.#parents[high] = low;
  }

  #areApart(a: number, b: number): boolean {
    const isIn = (positions: readonly number[], root: number): boolean =>
      positions.some((position) => this.find(position) === root);
    return this.#apart.some(
      ([one, other]) => (isIn(one, a) && isIn(other, b)) || (isIn(one, b) && isIn(other, a)),
    );
  }
}
