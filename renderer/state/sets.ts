/** Sets and maps that are replaced whole and never changed in place. */

export const emptySet: ReadonlySet<string> = new Set();

export function setOf(items: Iterable<string>): ReadonlySet<string> {
  return new Set(items);
}

export function toggled(set: ReadonlySet<string>, item: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

export function mapBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, Item> {
  return new Map(items.map((item) => [keyOf(item), item]));
}
