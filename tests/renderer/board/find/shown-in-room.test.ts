/** Which cards the room is shown: what the driver has narrowed the board to, by nothing that is private. */
import { expect, test } from 'vitest';
import { boardCard } from '../cards.ts';
import { openScreen } from '../screens.ts';

/** Two visits of one year by different observers; a third of another year. */
async function open() {
  const visit = (number: number, yearGroup: string, observer: number) => ({
    number,
    date: '2026-10-06',
    yearGroup,
    subject: observer === 1 ? 'Latin' : 'Maths',
    observers: [observer],
  });
  const screen = await openScreen('read', {
    cards: ['1', '2', '3'].map((id) => boardCard(id, { visitNumber: Number(id) })),
    references: [],
    visits: [visit(1, '9', 1), visit(2, '9', 2), visit(3, '8', 2)],
  });
  await screen.change();
  const { find } = screen;
  return { find, inRoom: () => find.shownInRoom && [...find.shownInRoom].toSorted() };
}

test('all of them, until something is filtered by; then those, the same set while they stay the same', async () => {
  const { find, inRoom } = await open();
  expect(inRoom()).toBeNull();
  find.toggle('years', '9');
  expect(inRoom()).toEqual(['1', '2']);
  const before = find.shownInRoom;
  find.open();
  expect(find.shownInRoom).toBe(before);
  find.clear();
  expect(inRoom()).toBeNull();
});

test.each([
  ['observers', 1],
  ['subjects', 'Latin'],
] as const)('a filter by %s hides nothing there, alone or with others', async (name, value) => {
  const { find, inRoom } = await open();
  find.toggle(name, value);
  expect([find.words, inRoom()]).toEqual(['1 of 3 cards', null]);
  find.toggle('years', '9');
  expect([find.words, inRoom()]).toEqual(['1 of 3 cards', ['1', '2']]);
});
