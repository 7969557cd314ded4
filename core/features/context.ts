/** What a handler is given, and the two forms that a handler has. */
import type { Command, Query } from '../contract/call.ts';
import type { CallName, CallOutput, ParsedInput, calls } from '../contract/calls/index.ts';
import type { BackupReason } from '../contract/calls/backups.ts';
import type { LoadReport, Preview } from '../contract/calls/records.ts';
import type { TableChoices } from '../contract/tables.ts';
import type { RankedTheme, SimilarCard, Suggestion } from '../contract/calls/suggest.ts';
import type { WalkNames } from '../contract/names.ts';
import type { Sight } from '../contract/sight.ts';
import type { ThemeTexts } from '../domain/suggest/rank-alike.ts';
import type { CardText } from '../domain/suggest/suggest-themes.ts';
import type { Db } from '../store/file/open.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that was offered, and where it lies. */
export interface OfferedPath {
  readonly token: string;
  readonly name: string;
  readonly path: string;
}

export interface Files {
  /** The file behind a token. Throws AppError `not-found`. */
  locate(token: string): OfferedPath;
  /** Keeps a made file for the host to take and answers its token. */
  make(file: FileBytes): string;
  /** The files of the sample walk that ships with the app, each its own token. */
  sample(): OfferedPath[];
}

/** A file of the watched folder that is complete. */
export interface WatchedFile {
  readonly token: string;
  readonly name: string;
  readonly sha256: string;
}

/** One folder whose files are offered for loading. */
export interface WatchedFolder {
  /** Watches this folder (an absolute path), or (null) none. */
  follow(folder: string | null): void;
  /** False while the folder is gone or cannot be read. */
  readonly isReachable: boolean;
  /** The record files that are complete, by name. The first call begins the watching. */
  files(): readonly WatchedFile[];
}

export type LoadInto = ParsedInput<'records.load'>['into'];

export interface LoadRequest {
  /** `sha256`: what the file was when it was looked at; null where nobody looked. */
  readonly files: readonly (OfferedPath & { readonly sha256: string | null })[];
  readonly choices: readonly TableChoices[];
  readonly into: LoadInto;
  readonly isJointAccepted: boolean;
  readonly isSample: boolean;
}

export type CorrectionRequest = ParsedInput<'records.correctRows'>;
export type TableRequest = ParsedInput<'records.readAgain'>;

/** Reads and loads records off the way of everything else, one job at a time. */
export interface Loader {
  preview(files: readonly OfferedPath[], choices: readonly TableChoices[], work: Work): Promise<Preview>;
  /**
   * Reads what the last look did not, then writes all of it or nothing. New walks are written in many short turns, and
   * nobody is shown them before the last; what goes to a walk that is there is written in one.
   */
  load(request: LoadRequest, work: WritingWork): Promise<LoadReport>;
  /** Corrects rows of files that were kept and loads them, in a transaction of its own. */
  correct(request: CorrectionRequest, work: WritingWork): Promise<CallOutput<'records.correctRows'>>;
  /** Reads a table that was kept with other choices, and says what loading it so would change. */
  lookAgain(request: TableRequest, work: Work): Promise<CallOutput<'records.lookAtTable'>>;
  /** Reads a table that was kept with other choices and loads it, in a transaction of its own. */
  readAgain(request: TableRequest, work: WritingWork): Promise<CallOutput<'records.readAgain'>>;
  /** To be called once nothing runs any more. */
  close(): Promise<void>;
}

/** Cards to be compared. Names in their texts are masked before anything else is done with them. */
export interface SuggestRequest {
  readonly cards: readonly CardText[];
  readonly names: WalkNames;
}

export interface LikeRequest extends SuggestRequest {
  readonly text: string;
}

export interface RankRequest {
  readonly text: string;
  readonly themes: readonly ThemeTexts[];
  readonly names: WalkNames;
}

/** Compares texts off the way of everything else, one job at a time. */
export interface Suggester {
  suggest(request: SuggestRequest, work: Work): Promise<Suggestion[]>;
  rank(request: RankRequest, work: Work): Promise<RankedTheme[]>;
  like(request: LikeRequest, work: Work): Promise<SimilarCard[]>;
  /** To be called once nothing runs any more. */
  close(): Promise<void>;
}

interface Looking {
  readonly sight: Sight | null;
  /** Null: all. */
  readonly shown: ReadonlySet<string> | null;
}

/** Where the driver of each debrief looks, by the walk that leads it: kept in no store. */
export interface Sights {
  /**
   * Tells second displays of it; answers whether there are any.
   * @param shown the cards that are shown; null: all; left out: as this window said before
   */
  show(
    walkId: string,
    window: string,
    said: { readonly sight: Sight; readonly shown?: readonly string[] | null | undefined },
  ): boolean;
  /** The window drives no more: second displays show what another does, else all cards. */
  leave(walkId: string, window: string): void;
  /** A second display shows this debrief from now on; answers where its driver looked last, and which cards are shown. */
  follow(walkId: string): Looking;
}

export interface Context {
  readonly db: Db;
  /** ISO instant. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly files: Files;
  readonly loader: Loader;
  readonly suggester: Suggester;
  readonly watched: WatchedFolder;
  /** Makes a verified backup of the whole store, in a command's turn, and answers the name of its file. */
  readonly backUp: (reason: BackupReason) => Promise<string>;
  /** The printed form for observers that ships with the app. */
  readonly readPrintedForm: () => Promise<FileBytes>;
  readonly version: string;
  readonly sights: Sights;
  /** The revision that the store has; in a step, the one that it will have. */
  readonly revision: () => number;
}

export interface Work {
  readonly signal: AbortSignal;
  readonly progress: (step: string, done: number, total: number) => void;
}

/** Does something while no other command writes. Whoever has a turn must not wait for another. */
export type Turn = <T>(action: () => T | Promise<T>) => Promise<T>;

export interface WritingWork extends Work {
  readonly turn: Turn;
}

type Calls = typeof calls;
type QueryName = { [N in CallName]: Calls[N] extends Query ? N : never }[CallName];
type CommandName = { [N in CallName]: Calls[N] extends Command ? N : never }[CallName];

type QueryHandler<N extends CallName> = (
  input: ParsedInput<N>,
  context: Context,
  work: Work,
) => CallOutput<N> | Promise<CallOutput<N>>;

/** What a command does to the store: synchronous, all or nothing, in one transaction. */
type Step<N extends CallName> = () => CallOutput<N>;

/** The same for work that has a connection and transactions of its own; it takes a turn for each of them. */
interface Outside<N extends CallName> {
  readonly outside: (turn: Turn) => Promise<CallOutput<N>>;
}

/** A command first prepares (reads files, works things out), then answers the step that writes. */
export type CommandHandler<N extends CallName> = (
  input: ParsedInput<N>,
  context: Context,
  work: Work,
) => Step<N> | Outside<N> | Promise<Step<N> | Outside<N>>;

/** Calls about the store as a whole; they are answered also where it is not open. */
export type BackupsCall = Extract<CallName, `backups.${string}`>;

/** A handler for every call: forgetting one does not compile. `app.cancel` is the dispatcher's own, the backups' the core's. */
export type Handlers = { readonly [N in Exclude<QueryName, 'app.cancel' | BackupsCall>]: QueryHandler<N> } & {
  readonly [N in Exclude<CommandName, BackupsCall>]: CommandHandler<N>;
};
