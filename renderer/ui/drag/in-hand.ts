/** What a hand does from taking something until letting go of it, and where a hand is. */
import type { Point } from './drag-machine.ts';

export interface Pointer {
  readonly at: Point;
  readonly isAlt: boolean;
  readonly isMore: boolean;
  /** In milliseconds, by the clock of the page. */
  readonly time: number;
}

/** Something that is in the hand, from lifting to letting go. */
export interface InHand {
  move(pointer: Pointer): void;
  /** What lies under the pointer may have scrolled. */
  look(): void;
  /** A key is pressed meanwhile. @returns what it does instead of going on: the drag ends, and then this is done */
  press(event: KeyboardEvent): (() => void) | null;
  release(event: KeyboardEvent): void;
  /** @param pointer null where nobody knows better than before */
  drop(pointer: Pointer | null): void;
  cancel(): void;
}

/** Where something was taken hold of, and where the pointer is now. */
export interface Taken {
  readonly from: Point;
  readonly at: Point;
  readonly isAlt: boolean;
  readonly isFinger: boolean;
  /** Ends it from within, without a drop or a cancel. */
  readonly letGo: () => void;
}
