/** Whether files are being dragged over the window, counted because every element on the way enters and leaves. */
export class FileDrop {
  #inside = 0;
  #onFiles: (files: readonly File[]) => void;
  isOver = $state(false);

  constructor(onFiles: (files: readonly File[]) => void) {
    this.#onFiles = onFiles;
  }

  enter = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    this.#inside += 1;
    this.isOver = true;
  };

  over = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };

  leave = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    this.#inside = Math.max(0, this.#inside - 1);
    this.isOver = this.#inside > 0;
  };

  drop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    this.#inside = 0;
    this.isOver = false;
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) this.#onFiles(files);
  };
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
