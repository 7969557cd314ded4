/** The folder of the backups: how they are named, and which of them go. */
import fs from 'node:fs';
import path from 'node:path';
import { backupReasons, type BackupReason } from '../../contract/calls/backups.ts';
import { superfluous, type DatedBackup } from './backup-rotation.ts';
import { removeGently } from '../../disk/files.ts';
import { stampOf } from './kept.ts';
import { sealOf } from '../file/seal.ts';

export interface NamedBackup extends DatedBackup {
  /** ISO instant, to the second. */
  readonly madeAt: string;
  /** From 1, of those that were made in one second. */
  readonly count: number;
}

const named = /^debrief-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d)(?:-(\d+))?(?:-([a-z]+))?\.sqlite$/;

export const backupsFolder = (dataDir: string): string => path.join(dataDir, 'backups');

/** What is in the folder, the newest first. */
export function namedBackups(dataDir: string): NamedBackup[] {
  return namesIn(backupsFolder(dataDir))
    .flatMap((name) => {
      const [, stamp = '', count = '1', word] = named.exec(name) ?? [];
      const madeAt = instantOf(stamp);
      if (madeAt === null) return [];
      const reason = backupReasons.find((one) => one === word) ?? null;
      return [{ name, stamp, madeAt, reason, count: Number(count) }];
    })
    .sort((one, other) => {
      if (one.stamp !== other.stamp) return one.stamp < other.stamp ? 1 : -1;
      return other.count - one.count;
    });
}

/** `2026-11-05T16-10-00` as an instant; null where it is none. */
function instantOf(stamp: string): string | null {
  const instant = `${stamp.slice(0, 10)}T${stamp.slice(11).replaceAll('-', ':')}Z`;
  const time = Date.parse(instant);
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(instant.slice(0, -1))
    ? null
    : instant;
}

/** An earlier backup is never written over, whatever the clock says; of one second, each has a number. */
export function freeName(dataDir: string, at: string, reason: BackupReason): string {
  const stamp = stampOf(at);
  const last = namedBackups(dataDir).find((backup) => backup.stamp === stamp)?.count ?? 0;
  return `debrief-${stamp}${last === 0 ? '' : `-${last + 1}`}-${reason}.sqlite`;
}

/**
 * Lets go of those that are one too many. What cannot be removed now is one too many again next time.
 * @param justMade stays in any case
 */
export async function rotate(dataDir: string, justMade: string): Promise<void> {
  for (const name of superfluous(namedBackups(dataDir), justMade))
    for (const file of filesOf(dataDir, name))
      await fs.promises.rm(file, { force: true }).catch(() => undefined);
}

/** Removes every backup but one. */
export async function removeOthers(dataDir: string, kept: string): Promise<void> {
  for (const { name } of namedBackups(dataDir))
    if (name !== kept) for (const file of filesOf(dataDir, name)) await removeGently(file);
}

function filesOf(dataDir: string, name: string): string[] {
  const file = path.join(backupsFolder(dataDir), name);
  return [file, sealOf(file)];
}

export function namesIn(folder: string): string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
}
