/** What a handler is given, and the two forms that a handler has. */
import type { Command, Query } from '../contract/call.ts';
import type { CallName, CallOutput, ParsedInput, calls } from '../contract/calls/index.ts';
import type { Db } from '../store/open.ts';
import type { Readings } from './records/readings.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Files {
  /** The file behind a token. Throws AppError `not-found` with `details.file`. */
  read(token: string): Promise<FileBytes>;
  /** The name behind a token. */
  nameOf(token: string): string;
  /** Keeps a made file for the host to take and answers its token. */
  make(file: FileBytes): string;
  /** The files of the sample walk that ships with the app. */
  sample(): Promise<FileBytes[]>;
}

export interface Context {
  readonly db: Db;
  /** ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly files: Files;
  /** What the last look made of its files. */
  readonly readings: Readings;
  readonly version: string;
  /** The revision that the store has; in a step, the one that it will have. */
  readonly revision: () => number;
}

export interface Work {
  readonly signal: AbortSignal;
  readonly progress: (step: string, done: number, total: number) => void;
}

type Calls = typeof calls;
type QueryName = { [N in CallName]: Calls[N] extends Query ? N : never }[CallName];
type CommandName = { [N in CallName]: Calls[N] extends Command ? N : never }[CallName];

export type QueryHandler<N extends CallName> = (
  input: ParsedInput<N>,
  context: Context,
  work: Work,
) => CallOutput<N> | Promise<CallOutput<N>>;

/** What a command does to the store: synchronous, all or nothing, in one transaction. */
type Step<N extends CallName> = () => CallOutput<N>;

/** A command first prepares (reads files, works things out), then answers the step that writes. */
export type CommandHandler<N extends CallName> = (
  input: ParsedInput<N>,
  context: Context,
  work: Work,
) => Step<N> | Promise<Step<N>>;

/** A handler for every call: forgetting one does not compile. `app.cancel` is the dispatcher's own. */
export type Handlers = { readonly [N in Exclude<QueryName, 'app.cancel'>]: QueryHandler<N> } & {
  readonly [N in CommandName]: CommandHandler<N>;
};
