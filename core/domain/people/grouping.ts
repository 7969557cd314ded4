/** Works out which mentions are one person: by the staff list, by what people said, then by likeness. */
import { foldSpelling, knownStaff, type KnownStaff } from './known-staff.ts';
import { Links, type Edge, type Open } from './links.ts';
import { alike, holdersOf, ofOneSpelling, readMention, type Likeness, type Mention } from './mentions.ts';
import type { PeopleFacts, PersonDecision } from './people-facts.ts';

/** Mentions by person. */
export interface Grouped {
  links: Links;
  /** What could be several people that are known to be different: it counts as nobody new. */
  open: Open;
  /** Members of the staff list that a group could be, where nothing says which, or whether it is one of them. */
  candidates: ReadonlyMap<number, readonly number[]>;
}

/** What is gone by: sayings or not, and whether what is only likely joins as well. */
interface Basis {
  isSaid: boolean;
  isLikely: boolean;
}

const keyOf = (spellings: readonly string[]): string => JSON.stringify([...spellings].sort());

const pairsOf = (decisions: readonly PersonDecision[], isSame: boolean): [string, string][] =>
  decisions
    .filter((decision) => decision.isSame === isSame)
    .map(({ spellings: [a, b] }): [string, string] => [foldSpelling(a), foldSpelling(b)])
    .filter(([a, b]) => a !== b);

export class Grouping {
  readonly mentions: readonly Mention[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #facts: PeopleFacts;
  readonly #bySpelling: Links;
  /** Positions of which somebody said that they are somebody else than they seem. */
  readonly #explained: ReadonlySet<number>;
  readonly #holders: ReadonlyMap<string, readonly number[]>;
  readonly #alike: readonly Likeness[];

  constructor(mentions: readonly (readonly string[])[], facts: PeopleFacts) {
    this.#facts = facts;
    const staff = knownStaff(facts.staff);
    const keys = [...new Map(mentions.map((spellings) => [keyOf(spellings), spellings]))];
    // In an order of their own: the rows of a file may come in any.
    const recorded = keys
      .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
      .flatMap(([key, spellings]): [string, Mention][] => {
        const mention = readMention(spellings, staff);
        return mention === null ? [] : [[key, mention]];
      });
    this.#positions = new Map(recorded.map(([key], index) => [key, index]));
    const written = recorded.map(([, mention]) => mention);
    this.mentions = [...written, ...saidBeside(written, facts.decisions, staff)];
    this.#holders = holdersOf(this.mentions);
    this.#bySpelling = new Links(this.mentions.length);
    this.mentions.forEach(({ match }, position) => {
      for (const member of match.isSure ? match.positions : []) this.#bySpelling.label(position, member);
    });
    this.#bySpelling.joinAll(ofOneSpelling(this.mentions));
    this.#explained = this.#findExplained();
    const spoken = new Set(facts.decisions.flatMap(({ spellings }) => spellings.map(foldSpelling)));
    this.#alike = alike(this.mentions, (position) => {
      const mention = this.mentions[position];
      if (mention === undefined || mention.match.positions.length === 0) return true;
      return mention.folded.some((spelling) => spoken.has(spelling)) || this.#explained.has(position);
    });
  }

  /** The position of a mention among the distinct ones, or undefined where it names nobody. */
  position(spellings: readonly string[]): number | undefined {
    return this.#positions.get(keyOf(spellings));
  }

  /** Everything that could be one person is one, but for what could be several that are known to be different. */
  all(): Grouped {
    return this.#group({ isSaid: true, isLikely: true });
  }

  /** Only what agrees or what the staff list settles. */
  sure(): Links {
    return this.#group({ isSaid: false, isLikely: false }).links;
  }

  /** What is sure, and what a person said. */
  decided(): Links {
    return this.#group({ isSaid: true, isLikely: false }).links;
  }

  /** Whether somebody said of any of these that it is somebody else than it seems. */
  isExplained(positions: readonly number[]): boolean {
    return positions.some((position) => this.#explained.has(position));
  }

  /** Groups of which somebody said that they are somebody else, and not who. */
  unexplained(links: Links): Set<number> {
    const alone = new Set([...this.#explained].map((position) => links.find(position)));
    for (const position of this.mentions.keys())
      if (!this.#explained.has(position)) alone.delete(links.find(position));
    return alone;
  }

  #findExplained(): Set<number> {
    const explained = this.#facts.decisions
      .filter(({ isSomebodyElse }) => isSomebodyElse === true)
      .flatMap(({ spellings: [first] }) => this.#holders.get(foldSpelling(first)) ?? []);
    const roots = new Set(explained.map((position) => this.#bySpelling.find(position)));
    return new Set(
      [...this.mentions.keys()].filter((position) => roots.has(this.#bySpelling.find(position))),
    );
  }

  #group(basis: Basis): Grouped {
    const links = this.#begin(basis);
    const isExplained = (position: number): boolean => basis.isSaid && this.#explained.has(position);
    const byMember = Map.groupBy(
      this.mentions.flatMap((_, position) =>
        [...links.labelsOf(position)].map((member) => ({ member, position })),
      ),
      ({ member }) => member,
    );
    links.joinAll(
      [...byMember.values()].flatMap((some) => links.among(some.map(({ position }) => position))),
    );
    const candidates = this.#candidatesOf(links, isExplained);
    const isOpen = (position: number): boolean =>
      candidates.has(links.find(position)) || links.labelsOf(position).size > 0;
    // What only a saying names says nothing of the records where sayings do not count.
    const isAside = (position: number): boolean =>
      isExplained(position) || (!basis.isSaid && this.mentions[position]?.said !== null);
    const edges = this.#alike.flatMap(({ edge, isSure, beside }) => {
      const [a, b] = edge;
      if (isAside(a) || isAside(b) || (isOpen(a) && isOpen(b))) return [];
      const isListed = isOpen(a) || isOpen(b);
      if (!isListed) return [{ edge, isSure }];
      return beside.isAlike ? [{ edge, isSure: beside.isSure }] : [];
    });
    links.joinAll(edges.flatMap(({ edge, isSure }) => (isSure ? [edge] : [])));
    if (!basis.isLikely) return { links, open: new Map(), candidates };
    return this.#addLikely(links, edges, isExplained);
  }

  /** What has one spelling, and what a person said: before anything is concluded from lists and likeness. */
  #begin({ isSaid }: Basis): Links {
    const links = new Links(this.mentions.length);
    for (const position of this.mentions.keys()) links.join(position, this.#bySpelling.find(position));
    this.mentions.forEach(({ match }, position) => {
      if (!match.isSure || (isSaid && this.#explained.has(position))) return;
      for (const member of match.positions) links.label(position, member);
    });
    if (!isSaid) return links;
    const { decisions } = this.#facts;
    const sides = (isSame: boolean): [readonly number[], readonly number[]][] =>
      pairsOf(decisions, isSame).map(([a, b]) => [this.#holders.get(a) ?? [], this.#holders.get(b) ?? []]);
    for (const [one, other] of sides(false))
      if (!one.some((position) => other.includes(position)))
        for (const a of one) for (const b of other) links.keepApart(a, b);
    for (const [one, other] of sides(true)) for (const a of one) for (const b of other) links.join(a, b);
    return links;
  }

  /** By group: the members that its spellings could be, without those that somebody ruled out. */
  #candidatesOf(links: Links, isExplained: (position: number) => boolean): Map<number, number[]> {
    const groups = Map.groupBy(this.mentions.keys(), (position) => links.find(position));
    const found = new Map<number, number[]>();
    const labelled = new Map<number, number[]>();
    for (const root of groups.keys())
      for (const member of links.labelsOf(root))
        labelled.set(member, [...(labelled.get(member) ?? []), root]);
    const isRuledOut = (root: number, member: number): boolean =>
      (labelled.get(member) ?? []).some((other) => links.isSaidApart(root, other));
    for (const [root, positions] of groups) {
      if (links.labelsOf(root).size > 0) continue;
      const each = positions
        .filter((position) => !isExplained(position))
        .map((position) => this.mentions[position]?.match.positions ?? [])
        .map((members) => members.filter((member) => !isRuledOut(root, member)))
        .filter((members) => members.length > 0);
      const shared = each[0]?.filter((member) => each.every((members) => members.includes(member))) ?? [];
      const members = shared.length > 0 ? shared : [...new Set(each.flat())];
      if (members.length > 0) found.set(root, members);
    }
    return found;
  }

  /** What is only likely: the one member that a spelling could be, several of them, and spellings that are alike. */
  #addLikely(
    links: Links,
    edges: readonly Pick<Likeness, 'edge'>[],
    isExplained: (position: number) => boolean,
  ): Grouped {
    const candidates = this.#candidatesOf(links, isExplained);
    for (const [root, members] of candidates) {
      const [only] = members;
      if (only !== undefined && members.length === 1) links.label(root, only);
    }
    const present = this.#recordedByMember(links);
    links.joinAll([...present.values()].flatMap((some) => links.among(some)));
    const unknown = [...candidates].filter(([, members]) => members.length > 1);
    const between = unknown.flatMap(([root, members]) =>
      members.flatMap((member) => (present.get(member) ?? []).map((other): Edge => [root, other])),
    );
    const sharing = Map.groupBy(
      unknown.flatMap(([root, members]) => members.map((member) => ({ root, member }))),
      ({ member }) => member,
    );
    const beside = [...sharing.values()].flatMap((some) => links.among(some.map(({ root }) => root)));
    const open = links.joinAll([...edges.map(({ edge }) => edge), ...between, ...beside]);
    this.#addUnexplained(links, open, present);
    const byGroup = new Map<number, number[]>();
    for (const [root, members] of candidates) {
      const now = links.find(root);
      byGroup.set(now, [...new Set([...(byGroup.get(now) ?? []), ...members])]);
    }
    return { links, open, candidates: byGroup };
  }

  /** Groups of each member of the staff list that the records write of. */
  #recordedByMember(links: Links): Map<number, number[]> {
    const present = new Map<number, number[]>();
    for (const position of this.#positions.values())
      for (const member of links.labelsOf(position))
        present.set(member, [...(present.get(member) ?? []), position]);
    return present;
  }

  /**
   * Who is somebody else, and nobody said who: they take nobody along, and stay by themselves. Where they could be
   * somebody who is known, they are nobody new.
   */
  #addUnexplained(links: Links, open: Open, present: ReadonlyMap<number, readonly number[]>): void {
    const groups = this.unexplained(links);
    const alone = new Set([...this.#explained].filter((position) => groups.has(links.find(position))));
    const edges = this.#alike.map(({ edge }) => edge);
    links.joinAll(edges.filter(([a, b]) => alone.has(a) && alone.has(b)));
    const meet = (position: number, other: number): void => {
      if (alone.has(other) || links.isSaidApart(position, other)) return;
      const root = links.find(position);
      open.set(root, (open.get(root) ?? new Set()).add(links.find(other)));
    };
    for (const [a, b] of edges) {
      if (alone.has(a)) meet(a, b);
      if (alone.has(b)) meet(b, a);
    }
    for (const position of alone)
      for (const member of this.mentions[position]?.match.positions ?? [])
        for (const other of present.get(member) ?? []) meet(position, other);
  }
}

/**
 * What was said of the recorded spellings and stands in none of these records: whoever they were said to be, and
 * members of the staff list whom they were said not to be.
 */
function saidBeside(
  written: readonly Mention[],
  decisions: readonly PersonDecision[],
  staff: KnownStaff,
): Mention[] {
  const here = new Set(written.flatMap(({ folded }) => folded));
  const found: Mention[] = [];
  const add = (spelling: string, isNeeded: (mention: Mention) => boolean): void => {
    const folded = foldSpelling(spelling);
    const mention = here.has(folded) ? null : readMention([spelling], staff, spelling);
    if (mention === null || !isNeeded(mention)) return;
    here.add(folded);
    found.push(mention);
  };
  const beside = Map.groupBy(
    decisions
      .filter(({ isSame }) => isSame)
      .flatMap(({ spellings: [a, b] }) => [
        { from: foldSpelling(a), to: b },
        { from: foldSpelling(b), to: a },
      ]),
    ({ from }) => from,
  );
  // A set hands out what is added to it on the way.
  for (const spelling of here) for (const { to } of beside.get(spelling) ?? []) add(to, () => true);
  for (const { isSame, spellings } of decisions) {
    const [a, b] = spellings;
    if (isSame || here.has(foldSpelling(a)) === here.has(foldSpelling(b))) continue;
    add(here.has(foldSpelling(a)) ? b : a, ({ match }) => match.isSure);
  }
  return found;
}
