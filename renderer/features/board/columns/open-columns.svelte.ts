/** Which columns stand open, which of them wide, and how high their rows are at that width. */
import type { BoardColumn } from '../../../../core/contract/calls/board.ts';
import { isFilled } from '../copy/board-order.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import type { KeptBoard } from './kept-board.svelte.ts';
import { KnownColumns } from './known-columns.ts';
import { type Fit, fitColumns, want, widthOf } from './column-fit.ts';
import { HeightBook } from './height-book.ts';
import { StayingColumn } from './staying-column.svelte.ts';

/** What this needs of the screen that it works on. */
interface OpenHost {
  readonly state: BoardState;
  readonly kept: KeptBoard;
  /** Of the row of columns, and the height of the body text, in CSS pixels. */
  readonly width: number;
  readonly body: number;
  readonly debrief: { readonly plan: { readonly isForReading: boolean } };
  readonly isInLanes: boolean;
  readonly lanes: { readonly laneWidth: number };
}

export class OpenColumns {
  readonly #host: OpenHost;
  readonly #known = new KnownColumns();
  readonly #unsorted = new StayingColumn();

  /** Columns in order; Unsorted from when it holds anything, and what is set aside for a coach never. */
  areas = $derived.by((): readonly BoardColumn[] => {
    const { board } = this.#host.state;
    if (!board) return [];
    const { plan } = this.#host.debrief;
    return [...board.parts.columns.values()].filter(({ id, kind }) =>
      kind === 'unsorted' ? this.#unsorted.stands(isFilled(board, id), plan) : kind !== 'coach',
    );
  });
  fit = $derived.by((): Fit => {
    const { width, body } = this.#host;
    const areaIds = this.areas.map((area) => area.id);
    const wanted = this.#known.firstOf(this.#wantedNow().filter((id) => areaIds.includes(id)));
    return fitColumns({ width, body, areaIds, wanted, wide: this.#host.kept.wide });
  });
  #columnWidth = $derived.by(() =>
    this.#host.isInLanes ? this.#host.lanes.laneWidth : this.fit.columnWidth,
  );
  /** Thrown away only with the width or the text size: what was measured holds for as long as these do. */
  #heights = $derived.by(() => this.#bookFor(this.#columnWidth));
  #wideWidth = $derived.by(() => this.fit.wideWidth);
  #wideHeights = $derived.by(() => this.#bookFor(this.#wideWidth));
  /** Not the fit itself: that is another after every step. */
  #wideNow = $derived.by(() => this.fit.wide);
  /** Most stages differ in something else. */
  #isForReading = $derived.by(() => this.#host.debrief.plan.isForReading);

  constructor(host: OpenHost) {
    this.#host = host;
  }

  heightsOf(areaId: string): HeightBook {
    return this.#wideNow === areaId ? this.#wideHeights : this.#heights;
  }

  widthOf(areaId: string): number {
    return widthOf(this.fit, areaId);
  }

  open(areaId: string): void {
    this.#known.add(areaId);
    this.#host.kept.wanted = want(this.#wantedNow(), areaId);
  }

  /** Whether a column would not stand there but for what it held: it can be closed. */
  canClose(areaId: string): boolean {
    const { board } = this.#host.state;
    return board?.column(areaId)?.kind === 'unsorted' && !isFilled(board, areaId);
  }

  /** Takes Unsorted away once nothing is in it. */
  close(): void {
    this.#unsorted.close();
  }

  /** Gives a column the room of two, or takes it back. */
  toggleWide(areaId: string): void {
    this.#host.kept.wide = this.#wideNow === areaId ? null : areaId;
    // It stays among the open ones when it goes back.
    this.open(areaId);
  }

  #wantedNow(): readonly string[] {
    return this.#host.kept.wanted ?? this.#host.state.wantedAtFirst;
  }

  #bookFor(width: number): HeightBook {
    return new HeightBook(this.#host.body, width, this.#isForReading);
  }
}
