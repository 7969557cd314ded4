/** Loading, step by step: read the files, let a person look and say more, load. Nothing is stored before they agree. */
import { SvelteMap } from 'svelte/reactivity';
import type { FilePreview, LoadReport, Preview } from '../../../../core/contract/calls/records.ts';
import type { TableChoices } from '../../../../core/contract/tables.ts';
import type { CallOptions, Client } from '../../../../core/contract/client.ts';
import { attempt, orSay, sentenceOf } from '../../../state/attempt.svelte.ts';
import { asAppError } from '../../../state/resources.ts';
import { sayNow, sayReady } from '../preview-words.ts';
import { keepAsking, looksOf, type Asked, type Looks } from '../questions/table-asks.ts';
import { choicesFor, tableKey } from '../table-choices.ts';
import { WalkTargets } from './walk-targets.svelte.ts';

export type Step =
  | { readonly name: 'reading' }
  | { readonly name: 'looking'; readonly preview: Preview }
  | { readonly name: 'loading'; readonly preview: Preview }
  | { readonly name: 'failed'; readonly sentence: string };

export interface Place {
  readonly client: Pick<Client, 'records'>;
  readonly announce: (text: string) => void;
  /** Calls the action after the time, in milliseconds, and answers how to call it off. */
  readonly wait: (action: () => void, time: number) => () => void;
  /** What the person chose is to be kept, should more files join. */
  readonly onchoose: (choices: readonly TableChoices[]) => void;
  /** The person stopped before anything was shown. */
  readonly onleave: () => void;
  readonly ondone: (report: LoadReport) => void;
}

/** Several changes at once, as with the arrow keys in a list, are one look. */
const pause = 250;

export class LoadFlow {
  #place: Place;
  #stop = new AbortController();
  #callOff = (): void => undefined;
  #asked = new SvelteMap<string, Asked>();
  readonly tokens: readonly string[];
  /** The walk from which the files were asked for. */
  readonly fromWalkId: string | null;
  readonly targets: WalkTargets;
  step = $state.raw<Step>({ name: 'reading' });
  /** `step` is the name of the file that is read, or empty. */
  progress = $state.raw<{ step: string; done: number; total: number } | null>(null);
  choices = $state.raw<readonly TableChoices[]>([]);
  /** Whether each table asks for itself how its days are written. */
  areDaysApart = $state(false);
  /** True from a choice until the preview has followed it. */
  isFollowing = $state(false);
  /** Why loading did not work, beside the preview; or null. */
  problem = $state<string | null>(null);

  constructor(
    place: Place,
    tokens: readonly string[],
    fromWalkId: string | null,
    choices: readonly TableChoices[] = [],
  ) {
    this.#place = place;
    this.tokens = tokens;
    this.fromWalkId = fromWalkId;
    this.choices = choices;
    this.targets = new WalkTargets(fromWalkId);
  }

  /** The tables with what they ask and what was answered. */
  get looks(): Looks {
    const files = 'preview' in this.step ? this.step.preview.files : [];
    return looksOf(files, (file) => this.#asked.get(tableKey(file)), this.choices, this.areDaysApart);
  }

  get visits(): number {
    return this.#sum(({ visits }) => visits);
  }

  /** Visits that would be new or brought up to date where they go now. */
  get newVisits(): number {
    if (!this.targets.isAsCounted) return this.visits;
    return this.#sum(({ newVisits, changedVisits }) => newVisits + changedVisits);
  }

  get staff(): number {
    return this.#sum(({ staff }) => staff);
  }

  /** Visits that were loaded before and that these files do not hold any more. */
  get goneFromFile(): number {
    const step = this.step;
    return 'preview' in step && this.targets.isAsCounted ? step.preview.goneFromFile : 0;
  }

  get isNothingNew(): boolean {
    return this.visits > 0 && this.newVisits === 0 && this.staff === 0 && this.goneFromFile === 0;
  }

  /** What loading needs and does not have, as a sentence; null when it can begin. */
  get obstacle(): string | null {
    const step = this.step;
    if (!('preview' in step)) return 'The files are still being read.';
    if (step.preview.files.length === 0) return 'None of these files can be loaded.';
    const { tables } = this.looks;
    if (tables.every(({ isLeftOut }) => isLeftOut)) return 'Everything is left out. Take a table in again.';
    const blocked = tables.filter(({ isBlocked }) => isBlocked).length;
    if (blocked > 0)
      return `Answer the open ${blocked === 1 ? 'question' : 'questions'}, or load without ${blocked === 1 ? 'that table' : 'those tables'}.`;
    if (!this.needsWalk) return null;
    const untitled = this.targets.inUse.some(({ walkId, title }) => walkId === null && title.trim() === '');
    return untitled ? 'Give the new walk a title.' : null;
  }

  /** A staff list alone belongs to no walk. */
  get needsWalk(): boolean {
    const step = this.step;
    return (
      'preview' in step &&
      step.preview.files.some((file) => file.dialect !== 'staff-list' && !this.#isLeftOut(file))
    );
  }

  async look(): Promise<void> {
    this.step = { name: 'reading' };
    this.problem = null;
    this.#place.announce('Reading the files.');
    try {
      const preview = await this.#preview();
      if (preview) this.#place.announce(sayReady(preview, this.looks.open));
    } catch (error) {
      if (asAppError(error).code === 'cancelled') return this.#place.onleave();
      this.step = { name: 'failed', sentence: this.#said(sentenceOf(error)) };
    }
  }

  /** Takes what the person chose and looks again, while what is there stays in view. */
  choose(choices: readonly TableChoices[]): void {
    this.choices = choices;
    this.#place.onchoose(choices);
    this.isFollowing = true;
    this.#callOff();
    this.#callOff = this.#place.wait(() => void this.#follow(), pause);
  }

  async load(): Promise<void> {
    if (this.isFollowing) await this.#follow();
    const step = this.step;
    if (step.name !== 'looking' || this.isFollowing || this.obstacle) return;
    this.step = { name: 'loading', preview: step.preview };
    this.problem = null;
    this.#place.announce('Loading.');
    const input = {
      files: filesOf(step.preview),
      choices: [...this.choices],
      into: this.targets.into,
      isJointAccepted: false,
    };
    const report = await orSay(
      () => this.#place.client.records.load(input, this.#options()),
      (sentence) => {
        this.problem = this.#said(sentence);
        this.step = step;
      },
    );
    if (!report) return;
    // How many is the heading of the report, which is read out when it takes the focus.
    this.#place.announce('Loaded.');
    this.#place.ondone({ ...report, refused: [...refusedIn(step.preview), ...report.refused] });
  }

  /** Stops what is under way, for good; the core keeps nothing of it. */
  cancel(): void {
    this.#callOff();
    this.#stop.abort();
  }

  /** An answer that a newer choice has overtaken is dropped. */
  async #follow(): Promise<void> {
    this.#callOff();
    this.#stop.abort();
    const followed = this.choices;
    const problem = await attempt(async () => {
      const preview = await this.#preview();
      if (preview) this.#place.announce(sayNow(this.looks.tables, this.looks.open));
    });
    if (problem !== null && followed === this.choices) this.problem = this.#said(problem);
  }

  async #preview(): Promise<Preview | null> {
    const choices = this.choices;
    const preview = await this.#place.client.records.preview(
      { files: [...this.tokens], choices: [...choices] },
      this.#options(),
    );
    if (choices !== this.choices) return null;
    this.targets.follow(preview);
    for (const file of preview.files) {
      const key = tableKey(file);
      this.#asked.set(key, keepAsking(this.#asked.get(key), file));
    }
    this.step = { name: 'looking', preview };
    this.isFollowing = false;
    this.problem = null;
    return preview;
  }

  #sum(count: (file: FilePreview) => number): number {
    const step = this.step;
    const files = 'preview' in step ? step.preview.files.filter((file) => !this.#isLeftOut(file)) : [];
    return files.reduce((sum, file) => sum + count(file), 0);
  }

  #isLeftOut(file: FilePreview): boolean {
    return choicesFor(this.choices, file)?.isLeftOut === true;
  }

  #options(): CallOptions {
    this.#stop = new AbortController();
    this.progress = null;
    return {
      signal: this.#stop.signal,
      onProgress: ({ step, done, total }) => {
        this.progress = { step, done, total };
      },
    };
  }

  #said(sentence: string): string {
    this.#place.announce(sentence);
    return sentence;
  }
}

/** What was chosen and could not be read is no part of the load; whoever loads is told once more. */
const refusedIn = ({ refused }: Preview): LoadReport['refused'] =>
  refused
    .filter(({ reason }) => reason !== 'same-file-twice')
    .map(({ file, reason, detail }) => ({ file, reason, detail }));

/** Each file once: a workbook gives a preview for every table. */
function filesOf({ files }: Preview): { token: string; sha256: string }[] {
  return [...new Map(files.map(({ token, sha256 }) => [token, { token, sha256 }])).values()];
}
