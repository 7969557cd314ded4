/** Gives cards that a load brings their place: last in their column, in the order in which they came. */
import { keysBetween } from '../../domain/board/order-keys.ts';
import { offBoardId, unsortedId } from '../../domain/focus-areas.ts';
import { lastOrderKeys, placeNewCards, type NewPlace } from './board.ts';
import type { Db } from '../file/open.ts';
import { prepared } from '../prepared.ts';

export type NewCard = Omit<NewPlace, 'orderKey'>;

export interface CardPlacer {
  place(cards: readonly NewCard[]): void;
  /** Lets a card follow its record to another area, where it still stands as it came: loose, and decided by nobody. */
  follow(card: NewCard, from: string): void;
  /** Puts a card that is off the board into its column again. */
  bringBack(card: NewCard): void;
}

/** Places cards batch by batch; nobody else may place any in between. */
export function cardPlacer(db: Db, walkId: string): CardPlacer {
  const lastKeys = lastOrderKeys(db, walkId);
  const nextKeys = (areaId: string, count: number): string[] => {
    const keys = keysBetween(lastKeys.get(areaId) ?? null, null, count);
    const last = keys.at(-1);
    if (last !== undefined) lastKeys.set(areaId, last);
    return keys;
  };
  return {
    place(cards) {
      for (const [areaId, inArea] of Map.groupBy(cards, (card) => card.areaId)) {
        const keys = nextKeys(areaId, inArea.length);
        const places = inArea.flatMap((card, index) => {
          const orderKey = keys[index];
          return orderKey === undefined ? [] : [{ ...card, orderKey }];
        });
        placeNewCards(db, walkId, places);
      }
    },
    bringBack({ id, areaId, isProposed }) {
      const [orderKey] = nextKeys(areaId, 1);
      prepared(
        db,
        `UPDATE card_place SET area_id = @areaId, order_key = @orderKey, is_proposed = @isProposed
         WHERE evidence_id = @id AND area_id = '${offBoardId}'`,
      ).run({ id, areaId, orderKey, isProposed: isProposed ? 1 : 0 });
    },
    follow({ id, areaId, isProposed }, from) {
      const [orderKey] = nextKeys(areaId, 1);
      prepared(
        db,
        `UPDATE card_place SET area_id = @areaId, order_key = @orderKey, is_proposed = @isProposed
         WHERE evidence_id = @id AND theme_id IS NULL AND area_id = @from
           AND (is_proposed = 1 OR area_id = '${unsortedId}')`,
      ).run({ id, areaId, orderKey, from, isProposed: isProposed ? 1 : 0 });
    },
  };
}
