/** Puts the core together. A plain Node program without a window, which also runs where the records cannot be opened. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { tags } from './contract/call.ts';
import { storeTroubles, type StoreNotice, type StoreTrouble } from './contract/calls/backups.ts';
import { AppError } from './contract/errors.ts';
import type { CoreEvent } from './contract/transport.ts';
import type { Core, CoreOptions } from './host/core-api.ts';
import { failed } from './dispatcher.ts';
import { createFileTokens } from './files/file-tokens.ts';
import { answerBackups, isBackupsCall, type Backups } from './backups.ts';
import { openSession, type Session } from './session.ts';
import { listBackups, takeBackup } from './store/backups/backup.ts';
import { logOf } from './store/file/examine.ts';
import { putAside } from './store/backups/kept.ts';
import { claimFolder, halfStore, replaceStore, storeFileName, storeFiles } from './store/file/open.ts';
import { sealOf } from './store/file/seal.ts';
import { createQueue } from './threads/in-turn.ts';
import { isTemporaryProfile, refuseUnsafePlace } from './host/where-data-lives.ts';

/** What can be opened once it is put aside, seal or log: the rest holds nothing of ours. */
const openable: readonly StoreTrouble[] = ['changed', 'foreign-log', 'lost'];

/**
 * Opens the store and answers the core. Where the store is damaged, gone or not ours, the core answers only what is about
 * backups, until one of those calls has opened it.
 * @throws AppError when the data folder is in use, cannot be written, is not safe, or holds a newer store
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { dataDir, where, resourcesDir } = options.place;
  const machine = { platform: process.platform, env: process.env, home: os.homedir() };
  refuseUnsafePlace(dataDir, machine);
  const unlock = claimFolder(dataDir, where);
  const tokens = createFileTokens(path.join(resourcesDir, 'sample-walk'), options.newId);
  const listeners = new Set<(event: CoreEvent) => void>();
  const notices = new Set<StoreNotice>(isTemporaryProfile(machine) ? ['temporary-profile'] : []);
  const now = (): string => options.clock().toISOString();
  const file = path.join(dataDir, storeFileName);
  let session: Session | null = null;
  let trouble: StoreTrouble | null = null;
  let revision = options.place.revision ?? 1;
  let openings = 0;
  let isClosed = false;
  /** One change of the whole store at a time. */
  const inTurn = createQueue();

  const publish = (event: CoreEvent): void => {
    if (event.type === 'changed') revision = event.revision;
    for (const listener of listeners) listener(event);
  };
  const publishAll = (): void => publish({ type: 'changed', tags: [...tags], revision: revision + 1 });

  const leave = (why: StoreTrouble, gone: Session): void => {
    if (session !== gone) return;
    session = null;
    trouble = why;
    void inTurn(async () => {
      await gone.abandon(why === 'lost');
      publishAll();
    });
  };

  const open = async (isAnew: boolean): Promise<void> => {
    try {
      const opening = openSession({
        ...options,
        tokens,
        revision,
        isAnew,
        // It may be found before the session is there.
        onTrouble: (why) =>
          void opening.then(
            (opened) => leave(why, opened),
            () => undefined,
          ),
        onNoBackup: () => {
          if (session === null) return;
          notices.add('no-backup');
          publish({ type: 'changed', tags: ['store'], revision });
        },
      });
      const opened = await opening;
      opened.subscribe(publish);
      if (opened.isShort) notices.add('steps-lost');
      session = opened;
      trouble = null;
      openings += 1;
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'corrupt')) throw error;
      trouble = troubleOf(error);
      throw error;
    }
  };

  /** Where nothing is known against it, what is not open was closed, and there was no room to open it again. */
  const openAgain = (): Promise<void> =>
    inTurn(async () => {
      if (session === null && trouble === null && !isClosed) await open(false);
    });

  const backups: Backups = {
    standing: () => ({
      isOpen: trouble === null,
      trouble,
      openings,
      canOpenAsItIs:
        session === null && trouble !== null && openable.includes(trouble) && fs.existsSync(file),
      notices: [...notices],
    }),
    // What is being rescued is in the list.
    list: () => inTurn(() => listBackups(dataDir)),
    putBack: (name) =>
      inTurn(async () => {
        const half = halfStore(dataDir);
        try {
          await takeBackup(dataDir, name, half);
          await session?.backUp();
          await session?.close();
          [session, trouble] = [null, null];
          replaceStore(dataDir, now());
          // It is done. Where there is no room to open it, the next call says so.
          await open(false).catch((error: unknown) => {
            if (trouble !== null) throw error;
          });
        } finally {
          fs.rmSync(half, { force: true });
          publishAll();
        }
      }),
    removeEarlier: () =>
      inTurn(async () => {
        if (session === null)
          throw new AppError('refused', 'no records are open', { reason: 'records-not-open' });
        tokens.removeLent();
        const backup = await session.removeEarlierBackups();
        publish({ type: 'changed', tags: ['store'], revision });
        return { backup };
      }),
    openAsItIs: () =>
      inTurn(async () => {
        if (session !== null || trouble === null || !openable.includes(trouble))
          throw new AppError('refused', 'there is nothing to be opened as it is', { reason: 'not-openable' });
        putAside(dataDir, storeFiles, now(), 'copy');
        fs.rmSync(sealOf(file), { force: true });
        if (trouble === 'foreign-log') fs.rmSync(logOf(file), { force: true });
        await open(false).finally(publishAll);
      }),
    beginAnew: () =>
      inTurn(async () => {
        if (session !== null)
          throw new AppError('refused', 'the records are open', { reason: 'records-open' });
        putAside(dataDir, storeFiles, now(), 'move');
        await open(true).finally(publishAll);
      }),
    dismissNotice(notice) {
      notices.delete(notice);
      publish({ type: 'changed', tags: ['store'], revision });
    },
  };

  try {
    await open(false).catch((error: unknown) => {
      if (trouble === null) throw error;
    });
  } catch (error) {
    unlock();
    throw error;
  }

  return {
    async invoke(request) {
      try {
        if (isBackupsCall(request.call)) return { ok: true, value: await answerBackups(backups, request) };
        if (session === null) await openAgain();
        if (session === null)
          throw new AppError('corrupt', 'the store is not open', { trouble, dataFolder: dataDir });
        return await session.invoke(request);
      } catch (error) {
        return failed(request, error, options.log);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: (offered) => Promise.resolve(tokens.offer(offered)),
    takeFile: (token) => Promise.resolve().then(() => tokens.take(token)),
    async close() {
      isClosed = true;
      await inTurn(() => undefined);
      await session?.close();
      session = null;
      tokens.clear();
      unlock();
    },
  };
}

function troubleOf({ details }: AppError): StoreTrouble {
  return storeTroubles.find((trouble) => trouble === details['trouble']) ?? 'damaged';
}
