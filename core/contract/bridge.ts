/** What the desktop shell puts on the window as `learningWalk`: one list for the shell, the window and the tests. */
import type { OfferedFile } from './host.ts';
import type { Request } from './transport.ts';

/** A few functions, none of which takes a path or the name of a channel. */
export interface Bridge {
  /** Answers a `Result` as JSON: what crosses into the page as an object is copied property by property, a string at once. */
  invoke(request: Request): Promise<string>;
  /** The page parses what it hears. */
  subscribe(listener: (event: unknown) => void): () => void;
  chooseFiles(): Promise<OfferedFile[]>;
  choosePicture(): Promise<OfferedFile | null>;
  chooseFolder(): Promise<OfferedFile | null>;
  /** Hands over a file that was dropped or pasted, and answers a `Result` as JSON, whose value is the offered file. */
  offerFile(name: string, bytes: Uint8Array): Promise<string>;
  saveFile(token: string, name: string): Promise<boolean>;
  openWall(walkId: string): Promise<boolean>;
}

const names: Record<keyof Bridge, true> = {
  invoke: true,
  subscribe: true,
  chooseFiles: true,
  choosePicture: true,
  chooseFolder: true,
  offerFile: true,
  saveFile: true,
  openWall: true,
};

export const bridgeNames: readonly string[] = Object.keys(names);
