/** Stands around every command of an open store: nothing is acknowledged into a file that is not there any more. */
import { setTimeout as wait } from 'node:timers/promises';
import { storeTroubles, type BackupReason, type StoreTrouble } from '../../contract/calls/backups.ts';
import { AppError } from '../../contract/errors.ts';
import { hasRecords, isBackedUp, makeBackup, type BackupSource } from '../backups/backup.ts';
import { removeOthers } from '../backups/backups-folder.ts';
import { troubled } from './damage.ts';
import { removeKept } from '../backups/kept.ts';
import type { Store } from './open.ts';
import { asAppError } from './sqlite-errors.ts';

/** So long after the last command the log goes into the file, in milliseconds. */
const idleAfter = 1_500;
/** Before a copy, a reader of the file is out of the way within moments. */
const [tries, pause] = [10, 100];
/** Unless a command asks for it before, the file is looked through after the window's first moments. */
const checkAfter = 1_000;

export interface StoreGuardOptions {
  readonly store: Store;
  readonly dataDir: string;
  readonly now: () => string;
  /** Told once, of the first. */
  readonly onTrouble: (trouble: StoreTrouble) => void;
}

export class StoreGuard {
  readonly #options: StoreGuardOptions;
  #checking: Promise<void> | null = null;
  #writing = 0;
  #isCopying = false;
  #trouble: StoreTrouble | null = null;
  #isResting = false;
  /** Of copies that are asked for. */
  readonly #copies = new Set<Promise<unknown>>();
  #idle: NodeJS.Timeout | undefined;
  readonly #beginning: NodeJS.Timeout;

  constructor(options: StoreGuardOptions) {
    this.#options = options;
    this.#beginning = setTimeout(() => void this.#checked, checkAfter).unref();
  }

  /** Begins with the first that asks to look at every page of the file. */
  get #checked(): Promise<void> {
    if (this.#checking !== null) return this.#checking;
    clearTimeout(this.#beginning);
    this.#checking = this.#options.store.check();
    this.#checking.then(
      () => this.#waitForIdle(),
      (error: unknown) => this.#tell(error),
    );
    return this.#checking;
  }

  /** Commands wait until the file is looked through: nothing is written to a damaged one, and nothing leaves it. */
  async keep<T>(write: () => T | Promise<T>): Promise<T> {
    const { file } = this.#options.store;
    this.#writing += 1;
    clearTimeout(this.#idle);
    try {
      await this.#checked;
      this.#assertOpen();
      file.assertThere();
      file.begin();
      const value = await write();
      file.assertThere();
      file.promise();
      return value;
    } catch (error) {
      throw this.#tell(error);
    } finally {
      this.#writing -= 1;
      this.#waitForIdle();
    }
  }

  /** A query has found damage. */
  suspect(): void {
    if (this.#trouble !== null) return;
    try {
      this.#options.store.file.assertThere();
      throw troubled('damaged', 'the store cannot be read');
    } catch (error) {
      this.#tell(error);
    }
  }

  /** In a command's turn, which goes on afterwards. */
  async backUp(reason: BackupReason): Promise<string> {
    const { file } = this.#options.store;
    try {
      return await this.#copy(1, (source, at) => makeBackup(source, reason, at));
    } finally {
      file.begin();
    }
  }

  /** Beside the commands: it begins between two of them, and they go on while it is made. */
  backUpBeside(reason: BackupReason): Promise<string> {
    return this.#copy(0, (source, at) => makeBackup(source, reason, at));
  }

  /** The same, where there is anything and it has changed since the last. */
  backUpIfChanged(reason: BackupReason): Promise<void> {
    return this.#copy(0, async (source, at) => {
      const { store, dataDir } = this.#options;
      if (hasRecords(store.db) && !isBackedUp(dataDir, store.file.seal)) await makeBackup(source, reason, at);
    });
  }

  /** Makes a backup of now, then deletes every other and what was put aside. Answers the name of the one. */
  removeEarlierBackups(): Promise<string> {
    return this.#copy(0, async (source, at) => {
      const name = await makeBackup(source, 'erasure', at);
      await removeOthers(source.dataDir, name);
      await removeKept(source.dataDir);
      return name;
    });
  }

  /** Whether every page was as it should be when the store was opened. */
  async isWhole(): Promise<boolean> {
    return this.#checked.then(
      () => true,
      () => false,
    );
  }

  /** Whether the file is still the one that was opened. */
  isThere(): boolean {
    try {
      this.#options.store.file.assertThere();
      return true;
    } catch {
      return false;
    }
  }

  /** Begins nothing any more, and resolves once nothing runs. */
  async rest(): Promise<void> {
    clearTimeout(this.#beginning);
    clearTimeout(this.#idle);
    this.#isResting = true;
    await this.#checking?.catch(() => undefined);
    await Promise.allSettled(this.#copies);
  }

  /** @param own how many commands write of whom the copy is made */
  async #copy<T>(own: 0 | 1, make: (source: BackupSource, at: string) => Promise<T>): Promise<T> {
    const making = this.#copyAlone(own, make);
    this.#copies.add(making);
    try {
      return await making;
    } catch (error) {
      throw this.#tell(error);
    } finally {
      this.#copies.delete(making);
    }
  }

  async #copyAlone<T>(own: 0 | 1, make: (source: BackupSource, at: string) => Promise<T>): Promise<T> {
    const { store, dataDir, now } = this.#options;
    const { db, file } = store;
    await this.#checked;
    for (let left = tries; !this.#isFree(own) || !file.checkpoint(); await wait(pause)) {
      if (this.#isFree(own)) left -= 1;
      if (left === 0) throw new AppError('disk-full', 'the log could not be brought into the store');
    }
    this.#isCopying = true;
    try {
      return await make({ db, file, dataDir }, now());
    } finally {
      this.#isCopying = false;
    }
  }

  /** Whether the log may be brought into the file: nobody else writes, and nobody copies it. */
  #isFree(own: 0 | 1): boolean {
    this.#assertOpen();
    return this.#writing <= own && !this.#isCopying;
  }

  #assertOpen(): void {
    if (this.#isResting) throw new AppError('cancelled', 'the store is closing');
    if (this.#trouble !== null) throw troubled(this.#trouble, 'the store is not open any more');
  }

  #waitForIdle(): void {
    clearTimeout(this.#idle);
    if (this.#trouble !== null || this.#isResting) return;
    this.#idle = setTimeout(() => this.#whenIdle(), idleAfter).unref();
  }

  #whenIdle(): void {
    if (this.#writing > 0 || this.#isCopying) return this.#waitForIdle();
    try {
      // Tried again after the next command, or on closing.
      this.#options.store.file.checkpoint();
    } catch (error) {
      this.#tell(error);
    }
  }

  /** Answers the error as it is to be said. */
  #tell(error: unknown): unknown {
    const known = asAppError(error);
    if (known.code !== 'corrupt') return error;
    const trouble = storeTroubles.find((one) => one === known.details['trouble']) ?? 'damaged';
    if (this.#trouble === null) {
      this.#trouble = trouble;
      clearTimeout(this.#idle);
      this.#options.onTrouble(trouble);
    }
    return new AppError('corrupt', known.message, { ...known.details, trouble });
  }
}
