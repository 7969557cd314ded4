/** Stands around every command of an open store: nothing is acknowledged into a file that is not there any more. */
import { setTimeout as wait } from 'node:timers/promises';
import { storeTroubles, type BackupReason, type StoreTrouble } from '../contract/calls/backups.ts';
import { AppError } from '../contract/errors.ts';
import { hasRecords, isBackedUp, makeBackup } from './backup.ts';
import { troubled } from './damage.ts';
import type { Store } from './open.ts';
import { asAppError } from './sqlite-errors.ts';

/** So long after the last command the log goes into the file, in milliseconds. */
const idleAfter = 1_500;
/** So often, in milliseconds, it is looked whether a command still has its turn. */
const moment = 20;

export interface StoreGuardOptions {
  readonly store: Store;
  readonly dataDir: string;
  readonly now: () => string;
  /** Told once, of the first. */
  readonly onTrouble: (trouble: StoreTrouble) => void;
}

export class StoreGuard {
  readonly #options: StoreGuardOptions;
  readonly #checked: Promise<void>;
  #writing = 0;
  /** Backups that are wanted, and whether one of them is being made. */
  #copying = 0;
  #isMaking = false;
  #trouble: StoreTrouble | null = null;
  #isResting = false;
  #background: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  /** Begins at once to look at every page of the file. */
  constructor(options: StoreGuardOptions) {
    this.#options = options;
    this.#checked = options.store.check();
    this.#checked.then(
      () => this.#waitForIdle(),
      (error: unknown) => this.#tell(error),
    );
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

  /** In the turn of the command that wants one. */
  async backUpInTurn(reason: BackupReason): Promise<string> {
    try {
      return await this.#copy(reason, 1);
    } finally {
      // The command goes on writing.
      this.#options.store.file.begin();
    }
  }

  /** As soon as no command has its turn. */
  async backUp(reason: BackupReason): Promise<string> {
    return this.#copy(reason, 0);
  }

  /** @param own whether it is done in a turn, which is no other command's then */
  async #copy(reason: BackupReason, own: 0 | 1): Promise<string> {
    const { store, dataDir, now } = this.#options;
    const { file } = store;
    const source = {
      db: store.db,
      dataDir,
      file: {
        fd: file.fd,
        get seal() {
          return file.seal;
        },
        checkpoint: () => this.#writing <= own && file.checkpoint(),
      },
    };
    this.#copying += 1;
    try {
      await this.#checked;
      // Another's checkpoint would change what is copied. From here to the checkpoint nobody else has a turn.
      while (this.#writing > own || this.#isMaking) await wait(moment);
      this.#assertOpen();
      this.#isMaking = true;
      const making = makeBackup(source, reason, now()).finally(() => (this.#isMaking = false));
      this.#background = making.catch(() => undefined);
      return await making;
    } finally {
      this.#copying -= 1;
    }
  }

  /** What a start does once it has time: a backup, where there is anything and it has changed since the last. */
  async backUpIfChanged(reason: BackupReason): Promise<void> {
    await this.#checked;
    const { store, dataDir } = this.#options;
    if (this.#writing === 0) store.file.checkpoint();
    if (hasRecords(store.db) && !isBackedUp(dataDir, store.file.seal)) await this.backUp(reason);
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
    clearTimeout(this.#idle);
    this.#isResting = true;
    await this.#checked.catch(() => undefined);
    await this.#background;
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
    if (this.#writing > 0 || this.#copying > 0) return this.#waitForIdle();
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
