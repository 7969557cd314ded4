/** What is dragged over the window: files are taken or refused with a sentence, and nothing takes the window elsewhere. */
import { isForTyping } from './paste.ts';

interface FileDropHost {
  take(files: readonly File[]): void;
  /** Why no files are taken now, in a sentence; null where they are. */
  whyNot(): string | null;
  /** They were let go of all the same. */
  refuse(sentence: string): void;
}

export class FileDrop {
  readonly #host: FileDropHost;
  /** Counted because every element on the way enters and leaves. */
  #inside = 0;
  isOver = $state(false);
  /** Why what is over the window is not taken; null where it is. */
  refusal = $state<string | null>(null);

  constructor(host: FileDropHost) {
    this.#host = host;
  }

  enter = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    this.#inside += 1;
    this.isOver = true;
    this.refusal = this.#host.whyNot();
  };

  over = (event: DragEvent): void => {
    const { dataTransfer, target } = event;
    const isTaken = carriesFiles(event);
    // Let go of over the page, a link or a picture would open in its place; into a field its words go as they always do.
    if (!isTaken && isForTyping(target)) return;
    event.preventDefault();
    if (dataTransfer) dataTransfer.dropEffect = isTaken ? 'copy' : 'none';
  };

  leave = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    this.#inside = Math.max(0, this.#inside - 1);
    this.isOver = this.#inside > 0;
  };

  drop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return isForTyping(event.target) ? undefined : event.preventDefault();
    event.preventDefault();
    this.#inside = 0;
    this.isOver = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    const why = this.#host.whyNot();
    if (why === null) this.#host.take(files);
    else this.#host.refuse(why);
  };
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
