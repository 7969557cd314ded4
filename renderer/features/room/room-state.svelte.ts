/** What the second display shows: read anew when something changed, one question at a time, however many changes come. */
import type { Tag } from '../../../core/contract/call.ts';
import type { Room, RoomCard, RoomTheme } from '../../../core/contract/calls/room.ts';
import type { Client } from '../../../core/contract/client.ts';
import type { Transport } from '../../../core/contract/transport.ts';
import { errorSentence } from '../../../core/contract/wording.ts';
import { asAppError } from '../../state/resources.ts';
import { landedCards } from './landed.ts';
import { emptySet, mapBy, setOf } from '../../state/sets.ts';

/** It asks one question and gives no command. */
export interface RoomClient {
  readonly room: Pick<Client['room'], 'get'>;
}

const reads: readonly Tag[] = ['board', 'debrief', 'walks', 'staff'];

/** How long a card that has just landed is outlined, in milliseconds. */
const landedTime = 1500;

const idOf = ({ id }: { readonly id: string }): string => id;

export class RoomState {
  #client: RoomClient;
  #walkId: string;
  #isAsking = false;
  #isOld = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Null until it is known. */
  room = $state.raw<Room | null>(null);
  /** Why it could not be read; what was read before stays. */
  failure = $state<string | null>(null);
  /** The cards that have just been put somewhere else. */
  landed = $state.raw(emptySet);
  /** The columns in which something landed last, the newest first: they are to be seen. */
  recent = $state.raw<readonly string[]>([]);

  cards = $derived.by(() => mapBy<string, RoomCard>(this.room?.cards ?? [], idOf));
  themes = $derived.by(() => mapBy<string, RoomTheme>(this.room?.themes ?? [], idOf));

  constructor(client: RoomClient, walkId: string) {
    this.#client = client;
    this.#walkId = walkId;
  }

  /** Follows what others do until the function it answers is called. */
  start(subscribe: Transport['subscribe']): () => void {
    const stop = subscribe((event) => {
      if (event.type !== 'changed' || !event.tags.some((tag) => reads.includes(tag))) return;
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
        this.#show(await this.#client.room.get({ walkId: this.#walkId }));
      } catch (error) {
        const known = asAppError(error);
        this.failure = errorSentence(known.toShape());
        // What was removed stays on no screen. While the app only does not answer, the last state does.
        if (known.code === 'not-found') this.room = null;
      }
    }
    this.#isAsking = false;
  }

  #show(room: Room): void {
    const { cardIds, columnIds } = landedCards(this.room, room);
    this.failure = null;
    this.room = room;
    if (cardIds.length === 0) return;
    this.landed = setOf(cardIds);
    this.recent = [...setOf([...columnIds, ...this.recent])];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.landed = emptySet), landedTime);
  }
}
