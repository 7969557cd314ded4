/** A board with more than fits: sixty loose cards in two columns, four themes of five cards; and how it is seen. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import type { Debrief } from '../../../../core/contract/calls/debrief.ts';
import { keysBetween } from '../../../../core/domain/board/order-keys.ts';
import { boardCard, boardOf, boardTheme } from '../../board/cards.ts';
import { debrief as anyDebrief } from '../../examples.ts';

export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const texts = [
  'They said it again.',
  'Two partners compared their methods before anyone wrote the answer down, and both could say why.',
  'Boards went up on a count of three, and the wrong ones were talked about before the next example was chosen and copied.',
];
const keys = keysBetween(null, null, 60);
export const key = (n: number): string => keys[n] ?? '';

/** Loose cards p0…p59 of Progress and q0…q59 of Participation; four themes of five cards at the head of Progress. */
export const cards: BoardCard[] = [
  ...['p', 'q'].flatMap((letter) =>
    Array.from({ length: 60 }, (_, n) =>
      boardCard(`${letter}${n}`, {
        areaId: letter === 'p' ? 'progress' : 'participation',
        orderKey: key(n),
        text: `${letter}${n}: ${texts[n % 3]}`,
        visitNumber: 1 + (n % 5),
      }),
    ),
  ),
  ...[0, 1, 2, 3].flatMap((theme) =>
    Array.from({ length: 5 }, (_, n) =>
      boardCard(`t${theme}${n}`, { themeId: uuid(theme), orderKey: key(n), text: `t${theme}${n}: said so` }),
    ),
  ),
];
export const board = boardOf({
  themes: [0, 1, 2, 3].map((n) => boardTheme(uuid(n), { number: n + 1, orderKey: key(n) })),
  cards,
  visits: [1, 2, 3, 4, 5].map((number) => ({
    number,
    date: '2026-10-06',
    yearGroup: '9',
    subject: null,
    observers: [number],
  })),
});

export const atSort: Debrief = {
  ...anyDebrief,
  stage: 'sort',
  isNamingHeld: false,
  screen: { arrangement: 'columns', themeId: null, isBlank: false },
};

const frame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export async function settled(): Promise<void> {
  for (let n = 0; n < 4; n += 1) await frame();
}

/** As high as the window, as the page of the app is. */
export function fillWindow(): void {
  const frame = document.querySelector<HTMLElement>('body > div:has(header)');
  if (frame) frame.style.height = '100%';
}
