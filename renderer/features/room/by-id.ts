/** Maps and sets that are replaced whole and never changed in place. */

export function byId<Row extends { id: string }>(rows: readonly Row[] = []): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

export function setOf(items: Iterable<string>): ReadonlySet<string> {
  return new Set(items);
}
