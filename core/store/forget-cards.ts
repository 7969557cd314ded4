/** Takes cards that are removed for good out of every log: their wording goes, and their ids may be given again. */
import * as z from 'zod';
import type { Db } from './open.ts';
import { jsonColumn } from './rows.ts';

const namesCard = z.array(z.looseObject({ cardId: z.string() }));

/** A patch of any version, whatever else it holds. */
const anyPatch = z.looseObject({
  cards: z.array(z.looseObject({ id: z.string() })),
  references: namesCard.default([]),
  removedReferences: namesCard.default([]),
});

type AnyPatch = z.output<typeof anyPatch>;

const eventRow = z.object({ id: z.int(), forward: jsonColumn(anyPatch), inverse: jsonColumn(anyPatch) });

/** To be called where cards leave the store, which is rare: it reads the log of every board. */
export function forgetCards(db: Db, cardIds: ReadonlySet<string>): void {
  const names = ({ cards, references, removedReferences }: AnyPatch): boolean =>
    cards.some(({ id }) => cardIds.has(id)) ||
    [...references, ...removedReferences].some(({ cardId }) => cardIds.has(cardId));
  const without = (patch: AnyPatch): string =>
    JSON.stringify({
      ...patch,
      cards: patch.cards.filter(({ id }) => !cardIds.has(id)),
      references: patch.references.filter(({ cardId }) => !cardIds.has(cardId)),
      removedReferences: patch.removedReferences.filter(({ cardId }) => !cardIds.has(cardId)),
    });
  const changed: { id: number; forward: string; inverse: string }[] = [];
  for (const row of db.prepare('SELECT id, forward, inverse FROM board_event').iterate()) {
    const { id, forward, inverse } = eventRow.parse(row);
    if (names(forward) || names(inverse))
      changed.push({ id, forward: without(forward), inverse: without(inverse) });
  }
  const save = db.prepare('UPDATE board_event SET forward = @forward, inverse = @inverse WHERE id = @id');
  for (const event of changed) save.run(event);
}
