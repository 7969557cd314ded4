/** Watches one folder for record files: a file counts once it has stayed as it is from one look to the next. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OfferedFile } from '../contract/host.ts';
import type { Tag } from '../contract/call.ts';
import type { FileToOffer } from '../host/core-api.ts';
import type { WatchedFile, WatchedFolder } from '../features/context.ts';

/** Between two looks. Network and synced folders do not tell of changes dependably, so they are looked at. */
const pause = 3_000;
/** No record file that can be read is larger; of one that is, its beginning and its size say enough to tell it by. */
const mostHashed = 50 * 1024 * 1024;

export interface WatchedFolderParts {
  readonly offer: (file: FileToOffer) => OfferedFile;
  /** Told when files have come, changed or gone, or the folder has. */
  readonly changed: (tags: readonly Tag[]) => void;
  /** Calls back after so many milliseconds, unless the answered function is called. */
  readonly later: (action: () => void, milliseconds: number) => () => void;
}

/** A file as the last look found it. */
interface Seen {
  readonly size: number;
  readonly time: number;
  /** Null until it has stayed the same and could be read. */
  readonly file: WatchedFile | null;
}

/** Excel's lock files begin with `~$`; what is still being downloaded or synced has an ending of its own. */
const isRecordFile = (name: string): boolean =>
  /\.(?:xlsx|xls|xlsb|ods|csv|tsv|json|csv\.zip)$/i.test(name) && !/^(?:~\$|\.)/.test(name);

const isSame = (one: Pick<Seen, 'size' | 'time'>, other: Pick<Seen, 'size' | 'time'> | undefined): boolean =>
  one.size === other?.size && one.time === other.time;

export function createWatchedFolder({ offer, changed, later }: WatchedFolderParts): WatchedFolder & {
  close(): void;
} {
  let folder: string | null = null;
  let seen: ReadonlyMap<string, Seen> = new Map();
  let isReachable = true;
  let isLooking = false;
  let stop = (): void => undefined;

  const ready = (): WatchedFile[] => [...seen.values()].flatMap(({ file }) => file ?? []);

  const identify = async (from: string, name: string, found: Seen): Promise<Seen> => {
    try {
      const hash = createHash('sha256');
      if (found.size > mostHashed) hash.update(`${found.size} `);
      await pipeline(fs.createReadStream(from, { end: mostHashed - 1 }), hash);
      // What was written to meanwhile is not complete.
      if (!isSame(await measure(from), found)) return found;
      const { token } = offer({ name, path: from, isTemporary: false });
      return { ...found, file: { token, name, sha256: hash.digest('hex') } };
    } catch {
      // Another program holds it, or it has gone: the next look tells.
      return found;
    }
  };

  const look = async (at: string): Promise<void> => {
    const before = ready().map(({ token }) => token);
    const wasReachable = isReachable;
    const found = await listRecordFiles(at).catch(() => null);
    const next = new Map<string, Seen>();
    for (const [name, measured] of found ?? []) {
      const last = seen.get(name);
      if (!last || !isSame(measured, last)) next.set(name, measured);
      else next.set(name, last.file ? last : await identify(path.join(at, name), name, last));
    }
    if (folder !== at) return;
    seen = next;
    isReachable = found !== null;
    const after = ready().map(({ token }) => token);
    if (wasReachable !== isReachable) changed(['settings', 'waiting']);
    else if (before.join() !== after.join()) changed(['waiting']);
  };

  const keepLooking = (at: string): void => {
    void look(at).then(() => {
      if (folder === at && isLooking) stop = later(() => keepLooking(at), pause);
    });
  };

  const rest = (): void => {
    stop();
    isLooking = false;
  };

  return {
    follow(at) {
      rest();
      folder = at;
      seen = new Map();
      isReachable = true;
    },
    get isReachable() {
      return isReachable;
    },
    files() {
      // Nobody has looked at the folder before somebody asks: the command line never does.
      if (folder !== null && !isLooking) {
        isLooking = true;
        keepLooking(folder);
      }
      return ready();
    },
    close() {
      rest();
      folder = null;
    },
  };
}

async function measure(from: string): Promise<Seen> {
  const { size, mtimeMs } = await fs.promises.stat(from);
  return { size, time: mtimeMs, file: null };
}

/** The record files of a folder by name, in the order of the alphabet. Rejects where the folder cannot be read. */
async function listRecordFiles(folder: string): Promise<[string, Seen][]> {
  const names = (await fs.promises.readdir(folder)).filter(isRecordFile);
  const found: [string, Seen][] = [];
  for (const name of names) {
    const stat = await fs.promises.stat(path.join(folder, name)).catch(() => null);
    if (stat?.isFile() && stat.size > 0)
      found.push([name, { size: stat.size, time: stat.mtimeMs, file: null }]);
  }
  return found.sort(([one], [other]) => one.localeCompare(other, 'en'));
}
