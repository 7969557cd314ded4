/** What a host holds in its hand: the core, wherever it runs. */
import type { OfferedFile } from '../contract/host.ts';
import type { Transport } from '../contract/transport.ts';
import type { SlowLog } from '../threads/thread.ts';

export interface FileToOffer {
  /** As the person knows it; shown, never used as a path. */
  readonly name: string;
  readonly path: string;
  /** True for an upload that the host wrote for the core: removed when the core closes. */
  readonly isTemporary: boolean;
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Core extends Transport {
  /** Registers a file that a person chose and answers the token under which calls may name it. */
  offerFile(file: FileToOffer): Promise<OfferedFile>;
  /** Hands over a file that a command made. Rejects with `not-found` for a token that names none. */
  takeFile(token: string): Promise<MadeFile>;
  /** Finishes what is running, then closes the store and lets go of the data folder. */
  close(): Promise<void>;
}

export interface CorePlace {
  readonly dataDir: string;
  /** Where what ships with the app lies (sample walk, forms for observers). */
  readonly resourcesDir: string;
  /** A folder to watch from now on (an absolute path); left out, it stays as the team set it. */
  readonly watch?: string | undefined;
  /** Where a second host is told that the first one is: an address, or "the desktop app". */
  readonly where: string;
  /** What the revisions of this core go on from; left out, they begin anew. */
  readonly revision?: number | undefined;
}

export interface CoreOptions {
  readonly place: CorePlace;
  readonly clock: () => Date;
  /** Calls back after so many milliseconds, unless the answered function is called; left out, by the machine's time. */
  readonly later?: ((action: () => void, milliseconds: number) => () => void) | undefined;
  readonly newId: () => string;
  /** Told of faults; never of what was in a record. */
  readonly log: (message: string) => void;
  /** Told of long work in the threads; left out, nobody is. */
  readonly slow?: SlowLog | undefined;
  /** The file of the loader's thread; left out, files are read and loaded where the core runs. */
  readonly loaderUrl?: URL | undefined;
  /** The file of the suggester's thread; left out, texts are compared where the core runs. */
  readonly suggesterUrl?: URL | undefined;
}
