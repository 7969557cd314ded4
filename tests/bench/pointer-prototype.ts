/** The floor of a drag: a page with as many boxes as a full screen of cards and a bare pointer handler. */
import type { Page } from '@playwright/test';

const page = `<!doctype html><meta charset="utf-8"><title>Floor</title><style>
  body { margin: 0; font: 22px sans-serif; background: #f6f4ee }
  #board { display: flex; gap: 16px; height: 1000px }
  .column { flex: 1; overflow-y: auto; position: relative }
  .card { margin: 8px; padding: 12px; border: 2px solid #d8d3c6; background: #fff }
  #hand { position: fixed; left: 0; top: 0; width: 300px; padding: 12px; background: #fff; will-change: transform }
  #mark { position: fixed; left: 0; top: 0; height: 4px; width: 300px; background: #0b5c6b; will-change: transform }
</style><div id="board"></div><div id="hand" hidden>card</div><div id="mark" hidden></div>`;

function script(cards: number): void {
  const board = document.getElementById('board');
  const hand = document.getElementById('hand');
  const mark = document.getElementById('mark');
  if (!board || !hand || !mark) return;
  for (let c = 0; c < 6; c += 1) {
    const column = document.createElement('div');
    column.className = 'column';
    for (let i = 0; i < cards / 6; i += 1) {
      const card = document.createElement('div');
      card.className = 'card';
      card.textContent = 'Two partners compared methods before anyone wrote the answer down.';
      column.append(card);
    }
    board.append(column);
  }
  let rects: DOMRect[] = [];
  let columns: HTMLElement[] = [];
  let y = 0;
  let at = 0;
  board.addEventListener('pointerdown', () => {
    columns = [...document.querySelectorAll<HTMLElement>('.column')];
    rects = columns.map((column) => column.getBoundingClientRect());
    hand.hidden = mark.hidden = false;
    const scroll = (): void => {
      if (hand.hidden) return;
      const edge = y > innerHeight - 120 ? 12 : y < 60 ? -12 : 0;
      if (edge) columns[at]?.scrollBy(0, edge);
      requestAnimationFrame(scroll);
    };
    requestAnimationFrame(scroll);
  });
  window.addEventListener('pointermove', (event) => {
    if (hand.hidden) return;
    y = event.clientY;
    hand.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
    at = rects.findIndex((rect) => event.clientX >= rect.left && event.clientX < rect.right);
    const rect = rects[at];
    if (rect) mark.style.transform = `translate(${rect.left}px, ${Math.round(event.clientY / 80) * 80}px)`;
  });
  window.addEventListener('pointerup', () => (hand.hidden = mark.hidden = true));
}

/** Opens the prototype with the cards that a virtual board of any size keeps on screen. */
export async function openPrototype(to: Page): Promise<void> {
  await to.setContent(page);
  await to.evaluate(script, 60);
}
