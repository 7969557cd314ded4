/** The floor of a drag: the bare pointer prototype that anybody would write first, with every card in the page. */
import type { Page } from '@playwright/test';

const page = `<!doctype html><meta charset="utf-8"><title>Floor</title><style>
  body { margin: 0; font: 22px sans-serif; background: #f6f4ee }
  #board { display: flex; gap: 16px; height: 1080px }
  .column { flex: 1; overflow-y: auto }
  .card { margin: 8px; padding: 12px; border: 2px solid #d8d3c6; background: #fff; user-select: none }
  .card.target { outline: 4px solid #0b5c6b }
  #hand { position: fixed; left: 0; top: 0; width: 300px; padding: 12px; background: #fff; pointer-events: none }
</style><div id="board"></div><div id="hand" hidden>card</div>`;

function script(cards: number): void {
  const board = document.getElementById('board');
  const hand = document.getElementById('hand');
  if (!board || !hand) return;
  const columns = Array.from({ length: 6 }, () => document.createElement('div'));
  for (const column of columns) column.className = 'column';
  board.append(...columns);
  for (let index = 0; index < cards; index += 1) {
    const card = document.createElement('div');
    card.className = 'card';
    card.textContent = 'Two partners compared methods before anyone wrote the answer down.';
    columns[index % 6]?.append(card);
  }
  let target: Element | null = null;
  let y = 0;
  const scrollAtTheEdge = (): void => {
    if (hand.hidden) return;
    const speed = y > innerHeight - 90 ? 12 : y < 90 ? -12 : 0;
    if (speed !== 0) target?.closest('.column')?.scrollBy(0, speed);
    requestAnimationFrame(scrollAtTheEdge);
  };
  board.addEventListener('pointerdown', () => {
    hand.hidden = false;
    requestAnimationFrame(scrollAtTheEdge);
  });
  window.addEventListener('pointermove', (event) => {
    if (hand.hidden) return;
    y = event.clientY;
    hand.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
    const over = document.elementFromPoint(event.clientX, event.clientY)?.closest('.card') ?? null;
    if (over === target) return;
    target?.classList.remove('target');
    over?.classList.add('target');
    target = over;
  });
  window.addEventListener('pointerup', () => {
    hand.hidden = true;
    target?.classList.remove('target');
  });
}

export async function openPrototype(to: Page, cards: number): Promise<void> {
  await to.setContent(page);
  await to.evaluate(script, cards);
}
