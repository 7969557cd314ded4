/** Which backups stay: three of the newest day, then one for each day before, ten in all. */
import type { BackupReason } from '../../contract/calls/backups.ts';

export interface DatedBackup {
  readonly name: string;
  /** `2026-11-05T16-10-00`: sorts by time. */
  readonly stamp: string;
  readonly reason: BackupReason | null;
}

const mostOfNewestDay = 3;
const mostInAll = 10;

/** What these hold, the store held on holding; the others were made before something was taken away. */
const plain: readonly (BackupReason | null)[] = ['start', 'clock', 'load', 'erasure'];

const isPrecious = ({ reason }: DatedBackup): boolean => !plain.includes(reason);

/** The precious first, then the newest. */
const byWorth = (one: DatedBackup, other: DatedBackup): number =>
  Number(isPrecious(other)) - Number(isPrecious(one)) || (one.stamp < other.stamp ? 1 : -1);

/**
 * @param justMade stays in any case: where the clock went back, it is not the newest by its name
 * @returns the names of those that go
 */
export function superfluous(backups: readonly DatedBackup[], justMade: string | null): string[] {
  const days = Map.groupBy(backups, ({ stamp }) => stamp.slice(0, 10));
  const newestFirst = [...days].sort(([one], [other]) => (one < other ? 1 : -1));
  const staying = newestFirst
    .flatMap(([, ofDay], age) => ofDay.toSorted(byWorth).slice(0, age === 0 ? mostOfNewestDay : 1))
    .map(({ name }) => name);
  const inOrder = new Set(justMade === null ? staying : [justMade, ...staying]);
  const kept = new Set([...inOrder].slice(0, mostInAll));
  return backups.map(({ name }) => name).filter((name) => !kept.has(name));
}
