/** Joins positions into groups, and keeps apart who is known to be two people. */

/** Two positions that could be one person. */
export type Edge = readonly [number, number];

/** Groups that could be each of several others, which are two people; by their lowest position. */
export type Open = Map<number, Set<number>>;

/**
 * Groups of positions. A group may be labelled with members of a staff list: two groups of different members are two
 * people, as are those that somebody said are two.
 */
export class Links {
  readonly #parents: number[];
  readonly #labels = new Map<number, Set<number>>();
  readonly #apart = new Map<number, Set<number>>();

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
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

  /** The members that a group is said to be. */
  labelsOf(position: number): ReadonlySet<number> {
    return this.#labels.get(this.find(position)) ?? none;
  }

  label(position: number, member: number): void {
    const root = this.find(position);
    this.#labels.set(root, new Set(this.labelsOf(root)).add(member));
  }

  /** Somebody said that these are two people. */
  keepApart(a: number, b: number): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one === other) return;
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      this.#apart.set(from, new Set(this.#apart.get(from)).add(to));
  }

  isSaidApart(a: number, b: number): boolean {
    return this.#apart.get(this.find(a))?.has(this.find(b)) === true;
  }

  /** The edges by which positions that could all be one person hang together; all of them where sayings part some. */
  among(positions: readonly number[]): Edge[] {
    const isParted = positions.some((position) => this.#apart.has(this.find(position)));
    return positions.flatMap((position, index) => {
      const others = isParted ? positions.slice(index + 1) : positions.slice(index + 1, index + 2);
      return others.map((other): Edge => [position, other]);
    });
  }

  /** Joins two groups, whatever lists say, unless somebody said that they are two people. */
  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    if (low === undefined || high === undefined || low === high || this.isSaidApart(low, high)) return;
    this.#parents[high] = low;
    const labels = new Set([...this.labelsOf(low), ...(this.#labels.get(high) ?? none)]);
    if (labels.size > 0) this.#labels.set(low, labels);
    const apart = this.#apart.get(high);
    if (!apart) return;
    this.#apart.set(low, new Set([...(this.#apart.get(low) ?? none), ...apart]));
    for (const other of apart) {
      this.#apart.get(other)?.delete(high);
      this.#apart.get(other)?.add(low);
    }
  }

  #areTwo(a: number, b: number): boolean {
    if (this.isSaidApart(a, b)) return true;
    const [one, other] = [this.labelsOf(a), this.labelsOf(b)];
    return one.size > 0 && other.size > 0 && [...one].every((member) => !other.has(member));
  }

  /**
   * Joins whatever hangs together by the edges. Where two people would become one by it, each of them keeps what could
   * be nobody else; what lies between several of them stays as it is. The order of the edges does not matter, but
   * where somebody's sayings alone keep three or more groups apart.
   * @returns what lies between several people, and those people
   */
  joinAll(edges: readonly Edge[]): Open {
    const open: Open = new Map();
    const roots = this.#asRoots(edges);
    const parts = new Links(this.#parents.length);
    for (const [a, b] of roots) parts.join(a, b);
    for (const part of Map.groupBy(roots, ([a]) => parts.find(a)).values()) {
      const known = [...new Set(part.flat())].filter((at) => this.#labels.has(at) || this.#apart.has(at));
      const fixed = new Set(known.filter((one) => known.some((other) => this.#areTwo(one, other))));
      if (fixed.size === 0) {
        for (const [a, b] of part) this.join(a, b);
        continue;
      }
      // Whoever the staff list knows is somebody, also where others are in dispute.
      for (const at of known) if (this.#labels.has(at)) fixed.add(at);
      this.#joinBetween(part, fixed, open);
    }
    return new Map(
      [...open].map(([root, others]) => [root, new Set([...others].map((at) => this.find(at)))]),
    );
  }

  #asRoots(edges: readonly Edge[]): Edge[] {
    return edges
      .map(([a, b]): Edge => [this.find(a), this.find(b)])
      .filter(([a, b]) => a !== b)
      .map(([a, b]): Edge => [Math.min(a, b), Math.max(a, b)])
      .sort(([a, b], [c, d]) => a - c || b - d);
  }

  /** @param fixed the groups among these that are two people */
  #joinBetween(edges: readonly Edge[], fixed: ReadonlySet<number>, open: Open): void {
    for (const [a, b] of edges) if (fixed.has(a) && fixed.has(b) && !this.#areTwo(a, b)) this.join(a, b);
    const free = new Links(this.#parents.length);
    for (const [a, b] of edges) if (!fixed.has(a) && !fixed.has(b)) free.join(a, b);
    const touched = new Map<number, Set<number>>();
    for (const [a, b] of edges) {
      if (fixed.has(a) === fixed.has(b)) continue;
      const [one, person] = fixed.has(a) ? [b, a] : [a, b];
      const cluster = free.find(one);
      touched.set(cluster, (touched.get(cluster) ?? new Set()).add(this.find(person)));
    }
    const clusters = Map.groupBy(
      [...new Set(edges.flat())].filter((at) => !fixed.has(at)),
      (at) => free.find(at),
    );
    for (const [cluster, members] of clusters) {
      const people = [...(touched.get(cluster) ?? [])];
      const isBetween = people.some((one) => people.some((other) => this.#areTwo(one, other)));
      if (isBetween) for (const member of members) open.set(this.find(member), new Set(people));
      else for (const at of [...members, ...people]) this.join(cluster, at);
    }
  }
}

const none: ReadonlySet<number> = new Set();
