/** A rectangle drawn on free ground: one frame loop, edge scrolling, the cards that it meets marked as it grows. */
import type { InHand, Pointer } from '../../../ui/drag/in-hand.ts';
import { acrossIn, type Area, DragAreas } from './drag-areas.ts';
import type { Where } from './drag-session.ts';
import type { BoardHand } from './hand.ts';
import type { Point } from '../../../ui/drag/drag-machine.ts';
import { cardsInLasso } from './lasso.ts';

export class LassoSession implements InHand {
  readonly #board: BoardHand;
  readonly #overlay = document.createElement('div');
  #root: HTMLElement;
  #areas: DragAreas;
  #from: Point;
  #at: Point;
  #frame = 0;
  /** Where it began in the content of each column, so that scrolling draws it on. */
  #begun = new Map<string, number>();
  #begunIn: Area | null;
  #cardIds: readonly string[] = [];
  #count = document.createElement('span');

  constructor(board: BoardHand, { root, from, at }: Where) {
    this.#board = board;
    this.#root = root;
    this.#from = from;
    this.#at = at;
    this.#areas = new DragAreas(
      root,
      (areaId) => board.columnOf(areaId),
      () => this.look(),
    );
    this.#begunIn = this.#areas.under(from);
    for (const area of this.#areas.now()) this.#beginIn(area);
    this.#overlay.className = 'lasso';
    this.#overlay.setAttribute('aria-hidden', 'true');
    this.#count.className = 'in-hand-count';
    this.#overlay.append(this.#count);
    root.append(this.#overlay);
    this.look();
  }

  move({ at }: Pointer): void {
    this.#at = at;
    this.look();
  }

  look(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#tick(time));
  }

  press(): null {
    return null;
  }

  release(): void {
    // No key means anything while a rectangle is drawn.
  }

  drop(pointer: Pointer | null): void {
    const cardIds = this.#settle();
    this.cancel();
    this.#board.lasso(cardIds, pointer?.isMore ?? false);
  }

  cancel(): void {
    this.#board.endDrawing();
    cancelAnimationFrame(this.#frame);
    this.#areas.stop();
    this.#markOnly(new Set());
    this.#overlay.remove();
  }

  /** The cards that it meets now. */
  #settle(): readonly string[] {
    const columns = this.#areas.now().flatMap((area) => {
      const { column, rect } = area;
      if (!column) return [];
      const from = this.#begun.get(area.areaId) ?? this.#beginIn(area);
      return {
        layout: column.layout,
        left: rect.left,
        right: rect.right,
        from,
        to: heightIn(area, this.#at.y),
        acrossIn: (x: number) => acrossIn(area, x),
      };
    });
    this.#cardIds = cardsInLasso(columns, this.#from.x, this.#at.x);
    return this.#cardIds;
  }

  #beginIn(area: Area): number {
    const y = heightIn(area, this.#from.y);
    this.#begun.set(area.areaId, y);
    return y;
  }

  #tick(time: number): void {
    this.#frame = 0;
    const area = this.#areas.under(this.#at);
    const isScrolling = this.#areas.scrollAtEdge(area, this.#at.y, time);
    this.#draw();
    const before = this.#cardIds;
    const now = this.#settle();
    const isSame = before.length === now.length && before.every((id, at) => id === now[at]);
    if (!isSame || isScrolling) this.#markOnly(new Set(now));
    this.#count.textContent = String(now.length);
    if (isScrolling) this.look();
  }

  #draw(): void {
    const start = this.#begunIn;
    const column = start?.column;
    // Where it began may have been scrolled away since.
    const begun =
      start && column ? (this.#begun.get(start.areaId) ?? 0) - column.scrollTop + start.bodyTop : null;
    const fromY =
      start && begun !== null ? Math.max(start.rect.top, Math.min(start.rect.bottom, begun)) : this.#from.y;
    const [left, top] = [Math.min(this.#from.x, this.#at.x), Math.min(fromY, this.#at.y)];
    const { style } = this.#overlay;
    style.transform = `translate3d(${left}px, ${top}px, 0)`;
    style.width = `${Math.abs(this.#from.x - this.#at.x)}px`;
    style.height = `${Math.abs(fromY - this.#at.y)}px`;
  }

  /** Only attributes of cards on the page: what is selected is told once, at the end. */
  #markOnly(cardIds: ReadonlySet<string>): void {
    for (const card of this.#root.querySelectorAll<HTMLElement>('[data-card]'))
      card.toggleAttribute('data-lassoed', cardIds.has(card.dataset['card'] ?? ''));
  }
}

/** A height on the screen in a column's content. */
function heightIn({ column, bodyTop }: Area, y: number): number {
  return y - bodyTop + (column?.scrollTop ?? 0);
}
