/** Moving by key alone: one place on with an arrow, into a theme by its number. */
import type { BoardTheme } from '../../../../core/contract/calls/board.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import type { Deed } from './deeds.ts';
import type { DeedDoer } from './do-deeds.ts';
import { referenceOfKey } from '../columns/in-hand.ts';
import { cardOfKey, headOfKey } from '../columns/items.ts';
import type { LanesScreen } from '../lanes/lanes-screen.svelte.ts';
import { nudgeCards, nudgeTheme, type Way } from './nudge.ts';
import type { Selection } from './selection.ts';

/** What this needs of the screen that it works on. */
export interface MoveHost {
  readonly state: BoardState;
  readonly deeds: DeedDoer;
  readonly selection: Selection;
  readonly fit: { readonly open: readonly string[] };
  readonly selected: ReadonlySet<string>;
  readonly isInLanes: boolean;
  readonly lanes: Pick<LanesScreen, 'neighbour'>;
  withSelected(cardId: string): string[];
  themeNumbered(number: number): BoardTheme | undefined;
  goTo(key: string): Promise<void>;
}

export class KeyMoves {
  readonly #host: MoveHost;

  constructor(host: MoveHost) {
    this.#host = host;
  }

  /** @returns false where what has the focus cannot be moved */
  nudge(key: string, way: Way): boolean {
    const { state, fit, isInLanes } = this.#host;
    const cardId = cardOfKey(key);
    if (!state.board) return false;
    const theme = state.board.theme(headOfKey(state.board, key) ?? '');
    if (cardId === null && !theme) return false;
    if (cardId !== null && isInLanes && (way === 'left' || way === 'right'))
      return this.#nudgeAcross(cardId, way, key);
    const nudge = theme
      ? nudgeTheme(state.board, theme, way, fit.open)
      : nudgeCards(state.board, this.#host.withSelected(cardId ?? ''), way, fit.open);
    return nudge.do === 'nothing' ? this.#say(nudge.why) : this.#doAndStay(nudge, key);
  }

  /** @returns false where what has the focus is neither a card nor a reference */
  send(key: string, number: number): boolean {
    const cardId = cardOfKey(key);
    const reference = referenceOfKey(key);
    if (cardId === null && !reference) return false;
    const theme = this.#host.themeNumbered(number);
    if (!theme) return this.#say(`There is no theme numbered ${number}.`);
    if (reference) {
      const { cardId: referred, themeId: from } = reference;
      this.#host.deeds.doAndGoOn({ do: 'transfer', cardId: referred, from, to: theme.id }, key);
      return true;
    }
    const cardIds = this.#host.withSelected(cardId ?? '');
    const to = { kind: 'theme', themeId: theme.id, before: null } as const;
    this.#host.deeds.doAndGoOn({ do: 'move', cardIds, to }, key);
    return true;
  }

  /** Beside each other, cards go to the theme of the next lane. */
  #nudgeAcross(cardId: string, way: 'left' | 'right', key: string): true {
    const { state, lanes } = this.#host;
    const next = lanes.neighbour(state.board?.card(cardId)?.themeId ?? null, way === 'left' ? -1 : 1);
    if (!next) return this.#say(`No theme stands to the ${way}.`);
    const to = { kind: 'theme', themeId: next.id, before: null } as const;
    return this.#doAndStay({ do: 'move', cardIds: this.#host.withSelected(cardId), to }, key);
  }

  /** Selection and focus stay, for the key to be pressed again. */
  #doAndStay(deed: Deed, key: string): true {
    const kept = [...this.#host.selected];
    if (this.#host.deeds.do(deed)) this.#host.selection.take(kept, false);
    void this.#host.goTo(key);
    return true;
  }

  #say(sentence: string): true {
    this.#host.state.say({ sentence, kind: 'problem' });
    return true;
  }
}
