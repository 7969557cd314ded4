/** What the program around the window can do for it. What a host cannot do is left out, and the interface hides it. */

/** A file that the host holds for the core. The window knows its name and a token, never its path. */
export interface OfferedFile {
  readonly token: string;
  readonly name: string;
}

/** @typeParam Dropped what a dropped file is in this host: the browser's `File`. */
export interface Host<Dropped> {
  /** Lets the person choose files. Empty when they change their mind. */
  chooseFiles(): Promise<OfferedFile[]>;
  /** Lets the person choose one picture; null when they change their mind. */
  choosePicture(): Promise<OfferedFile | null>;
  /** Takes files that were dropped on the window. */
  offerFiles(files: readonly Dropped[]): Promise<OfferedFile[]>;
  /** Lets the person choose a folder to watch; null when they change their mind. Left out where a host cannot. */
  chooseFolder?(): Promise<OfferedFile | null>;
  /**
   * Gives a file that the core made to the person. False when they change their mind, or the file could not be written. A
   * browser does not tell of either: there it is true once the file was handed over, and rejects where the core has it no more.
   */
  saveFile(token: string, name: string): Promise<boolean>;
  /**
   * Opens the second display of a walk beside this window, which it leaves as it is. False where it did not open.
   * Left out where a host cannot.
   */
  openWall?(walkId: string): Promise<boolean>;
}
