/** Stands around every command of an open store: nothing is acknowledged into a file that is not there any more. */
import { storeTroubles, type BackupReason, type StoreTrouble } from '../contract/calls/backups.ts';
import { AppError } from '../contract/errors.ts';
import { hasRecords, isBackedUp, makeBackup } from './backup.ts';
import { troubled } from './damage.ts';
import type { Store } from './open.ts';
import { asAppError } from './sqlite-errors.ts';

/** So long after the last command the log goes into the file, in milliseconds. */
const idleAfter = 1_500;
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
  #copying = 0;
  #trouble: StoreTrouble | null = null;
  #isResting = false;
  #background: Promise<unknown> = Promise.resolve();
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

  /** In a command's turn, or while none has one. */
  async backUp(reason: BackupReason): Promise<string> {
    const { store, dataDir, now } = this.#options;
    const own = this.#writing;
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
      this.#assertOpen();
      const making = makeBackup(source, reason, now());
      this.#background = making.catch(() => undefined);
      return await making;
    } finally {
      this.#copying -= 1;
      // Whoever has the turn goes on writing.
      if (own > 0) file.begin();
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
    clearTimeout(this.#beginning);
    clearTimeout(this.#idle);
    this.#isResting = true;
    await this.#checking?.catch(() => undefined);
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
