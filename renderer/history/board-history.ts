/** The one history of a debrief as its controls need it, wherever they stand. */

export interface BoardHistory {
  /** What undo would take back and redo would do again, as sentences; null: nothing. */
  readonly history: { readonly undo: string | null; readonly redo: string | null };
  undo(): void;
  redo(): void;
  /** Goes back to how everything stood after a step. */
  goBack(stepId: number): void;
  /** A sentence with what the stage calls cards that belong together. */
  inStage(sentence: string): string;
  /** A text as the shared screen may show it. */
  shown(text: string): string;
}
