/** Parts the rows of a table by where they go. */
import type { RowDraft, VisitDraft } from '../../../domain/records/record.ts';

interface Part<Place> {
  readonly place: Place;
  readonly rows: readonly RowDraft[];
}

/**
 * A row that makes no visit goes with the visit above it.
 * @param places by group; under null where all go to one
 */
export function partsOf<Place>(
  rows: readonly RowDraft[],
  groupOf: (visit: VisitDraft) => string | null,
  places: ReadonlyMap<string | null, Place>,
): Part<Place>[] {
  const [one] = places.values();
  if (one === undefined) return [];
  if (places.size === 1) return [{ place: one, rows }];
  const placeOf = ({ outcome }: RowDraft): Place | undefined =>
    outcome.kind === 'visit' ? places.get(groupOf(outcome.visit)) : undefined;
  let current = rows.map(placeOf).find((place) => place !== undefined) ?? one;
  const byRow = new Map<number, Place>();
  for (const row of rows) {
    const { outcome } = row;
    const isOfOther = outcome.kind === 'copy' || outcome.kind === 'joined';
    current = placeOf(row) ?? current;
    byRow.set(row.row, (isOfOther ? byRow.get(outcome.ofRow) : undefined) ?? current);
  }
  return [...Map.groupBy(rows, ({ row }) => byRow.get(row) ?? one)].map(([place, some]) => ({
    place,
    rows: some,
  }));
}
