/** What the second display shows: read anew when something changed, one question at a time, however many changes come; and where the driver looks, as that is told. */
import type { Tag } from '../../../core/contract/call.ts';
import type { Wall, WallCard, WallTheme } from '../../../core/contract/calls/wall.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Sight } from '../../../core/contract/sight.ts';
import type { Transport } from '../../../core/contract/transport.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { asAppError } from '../../state/resources.ts';
import { landedCards } from './landed.ts';
import { emptySet, mapBy, setOf } from '../../state/sets.ts';
import { movedPlaces } from './follow.ts';

/** It asks one question and gives no command. */
export interface WallClient {
  readonly wall: Pick<Client['wall'], 'get'>;
}

const reads: readonly Tag[] = ['board', 'debrief', 'walks', 'staff'];

/** How long a card that has just landed is outlined, in milliseconds. */
const landedTime = 1500;

const idOf = ({ id }: { readonly id: string }): string => id;

export class WallState {
  #client: WallClient;
  #walkId: string;
  #isAsking = false;
  #isOld = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Null until it is known. */
  wall = $state.raw<Wall | null>(null);
  /** Why it could not be read; what was read before stays. */
  failure = $state<string | null>(null);
  /** The cards that have just been put somewhere else. */
  landed = $state.raw(emptySet);
  /** The columns in which something landed last, or which the driver scrolled, the newest first: they are to be seen. */
  recent = $state.raw<readonly string[]>([]);
  /** Where the driver looks; null until that is known. */
  sight = $state.raw<Sight | null>(null);
  /** What is to be brought into sight, once: the cards that have just landed, or the theme in hand. */
  wanted = $state.raw(emptySet);

  cards = $derived.by(() => mapBy<string, WallCard>(this.wall?.cards ?? [], idOf));
  themes = $derived.by(() => mapBy<string, WallTheme>(this.wall?.themes ?? [], idOf));

  /** How many cards these stand for. */
  readonly countOf = (cardIds: readonly string[]): number =>
    cardIds.reduce((sum, id) => sum + (this.cards.get(id)?.stands ?? 1), 0);

  constructor(client: WallClient, walkId: string) {
    this.#client = client;
    this.#walkId = walkId;
  }

  /** Follows what others do until the function it answers is called. */
  start(subscribe: Transport['subscribe']): () => void {
    const stop = subscribe((event) => {
      if (event.type === 'sight' && event.walkId === this.wall?.walkId) return this.#follow(event.sight);
      const isNarrowed = event.type === 'narrowed' && event.walkId === this.wall?.walkId;
      const isChanged = event.type === 'changed' && event.tags.some((tag) => reads.includes(tag));
      if (!isNarrowed && !isChanged) return;
      this.#isOld = true;
      void this.#ask();
    });
    void this.#ask();
    return () => {
      stop();
      clearTimeout(this.#timer);
    };
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    // What changes while one question is under way is asked for once, when that one is answered.
    while (this.#isOld) {
      this.#isOld = false;
      try {
        this.#show(await this.#client.wall.get({ walkId: this.#walkId }));
      } catch (error) {
        const known = asAppError(error);
        this.failure = errorSentence(known.toShape());
        // What was removed stays on no screen. While the app only does not answer, the last state does.
        if (known.code === 'not-found') this.wall = null;
      }
    }
    this.#isAsking = false;
  }

  #show(wall: Wall): void {
    const { cardIds, columnIds } = landedCards(this.wall, wall);
    this.failure = null;
    this.wall = wall;
    // Later it is told of.
    if (this.sight === null && wall.sight !== null) this.#follow(wall.sight);
    if (cardIds.length === 0) return;
    this.landed = setOf(cardIds);
    this.wanted = this.landed;
    this.#want(columnIds);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.landed = emptySet), landedTime);
  }

  #follow(sight: Sight): void {
    const before = this.sight;
    this.sight = sight;
    this.#want(movedPlaces(before, sight));
    const { themeId } = sight;
    if (themeId === null || themeId === before?.themeId) return;
    this.wanted = setOf([themeId]);
    const areaId = this.themes.get(themeId)?.areaId;
    if (areaId !== undefined) this.#want([areaId]);
  }

  /** The item at the top of what the driver sees of a place. */
  topOf(place: string): string | null {
    return this.sight?.tops.find((top) => top.place === place)?.item ?? null;
  }

  #want(columnIds: readonly string[]): void {
    if (columnIds.length > 0) this.recent = [...setOf([...columnIds, ...this.recent])];
  }
}
