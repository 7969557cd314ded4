/** Plain maps and sets that are replaced whole, for state that never changes in place. */

export function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

export function setOf(values: readonly string[]): ReadonlySet<string> {
  return new Set(values);
}

export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
