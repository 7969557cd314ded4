/** The order in which files of one drop are loaded, so that the newest answer to a question is the last. */
import type { LoadableFile } from '../look/read-offered.ts';

type File = Pick<LoadableFile, 'read'>;

const rowsOf = ({ read }: File): number => read.tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** What a file holds, as one text for each response. */
function responsesOf({ read }: File): Set<string> {
  return new Set(
    read.tables.flatMap(({ fingerprint, rows }) =>
      rows.flatMap(({ responseKey, outcome }) =>
        outcome.kind === 'visit' ? [`${fingerprint} ${responseKey}`] : [],
      ),
    ),
  );
}

/** Exports of one form that share a response grow: of these the shorter comes first. All others stay where they are. */
export function oldestFirst<Some extends File>(files: readonly Some[]): Some[] {
  if (files.length < 2) return [...files];
  const held = files.map(responsesOf);
  const share = (one: number, other: number): boolean =>
    [...(held[one] ?? [])].some((response) => held[other]?.has(response));
  const ordered = [...files];
  const seen = new Set<number>();
  files.forEach((_file, first) => {
    if (seen.has(first)) return;
    const later = files.map((_other, index) => index).slice(first + 1);
    const related = [first, ...later.filter((index) => share(first, index))];
    for (const index of related) seen.add(index);
    const byLength = related.flatMap((index) => files[index] ?? []).sort((a, b) => rowsOf(a) - rowsOf(b));
    related.forEach((index, place) => {
      const file = byLength[place];
      if (file) ordered[index] = file;
    });
  });
  return ordered;
}
