/** Does what a gesture comes to: issues the command, says what happened, and lets it be seen where it happened. */
import type { BoardState } from '../copy/board-state.svelte.ts';
import { alreadySo, type Deed } from './deeds.ts';
import { referenceKey } from '../columns/in-hand.ts';
import { emptySet, setOf } from '../../../state/sets.ts';

/** What this needs of the screen that it works on. */
interface DeedHost {
  readonly state: BoardState;
  selected: ReadonlySet<string>;
  landed: ReadonlySet<string>;
  keyBehind(cardIds: readonly string[]): string | null;
  goTo(key: string): Promise<void>;
}

export class DeedDoer {
  #host: DeedHost;

  constructor(host: DeedHost) {
    this.#host = host;
  }

  /** True where something changed. What did not is said, too. */
  do(deed: Deed): boolean {
    const { state } = this.#host;
    const before = state.notice;
    if (!issue(state, deed)) {
      if (before === state.notice) state.say({ sentence: alreadySo(deed), kind: 'undone' });
      return false;
    }
    if (deed.do === 'move' || deed.do === 'refer') this.#host.selected = emptySet;
    this.#host.landed = setOf(landedBy(deed));
    return true;
  }

  /** By key, menu or list: the focus stays on what was moved, or goes on to the card that stood behind. */
  doAndGoOn(deed: Deed, from: string): void {
    const behind = deed.do === 'move' ? this.#host.keyBehind(deed.cardIds) : null;
    if (this.do(deed)) void this.#host.goTo(behind ?? keyAfter(deed) ?? from);
    else void this.#host.goTo(from);
  }
}

function issue(state: BoardState, deed: Deed): boolean {
  switch (deed.do) {
    case 'move':
      return state.take('board.moveCards', { cardIds: deed.cardIds, to: deed.to });
    case 'refer':
      return state.take('board.addReferences', { cardIds: deed.cardIds, themeId: deed.themeId });
    case 'release':
      return state.take('board.removeReferences', { cardIds: deed.cardIds, themeId: deed.themeId });
    case 'transfer':
      return state.take('board.moveReference', { cardId: deed.cardId, from: deed.from, to: deed.to });
    case 'shelve': {
      const { themeId, areaId, before } = deed;
      return state.take('board.moveTheme', { themeId, areaId, before });
    }
    case 'merge':
      return state.take('board.mergeThemes', { themeId: deed.themeId, into: deed.into });
  }
}

/** What is seen where it landed, also in a folded theme. */
function landedBy(deed: Deed): readonly string[] {
  if (deed.do === 'move') return deed.cardIds;
  if (deed.do === 'refer') return deed.cardIds.map((id) => referenceKey(deed.themeId, id));
  return deed.do === 'transfer' ? [referenceKey(deed.to, deed.cardId)] : [];
}

/** The item that stands for what was done; null where the item that was there stays. */
export function keyAfter(deed: Deed): string | null {
  switch (deed.do) {
    case 'move':
      return `card:${deed.cardIds[0]}`;
    case 'release':
      return `theme:${deed.themeId}`;
    case 'transfer':
      return referenceKey(deed.to, deed.cardId);
    case 'shelve':
      return `theme:${deed.themeId}`;
    case 'merge':
      return `theme:${deed.into}`;
    case 'refer':
      return null;
  }
}
