/** What the person does with the words of cards: confirm, split, join, and go from proposal to proposal. */
import type { BoardCard } from '../../../../core/contract/calls/board.ts';
import { isOpenProposal } from '../../../../core/domain/board/board-slice.ts';
import { cardsInOrder } from '../copy/board-order.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';
import { cardKey, cardOfKey } from '../columns/items.ts';
import { emptySet, setOf } from '../../../state/sets.ts';
import type { EvidenceDraft } from './add-evidence.svelte.ts';

/** What this needs of the screen that it works on. */
interface WorkHost {
  readonly state: BoardState;
  readonly fit: { readonly open: readonly string[] };
  readonly focus: {
    readonly active: string | null;
    land(cardIds: readonly string[]): void;
    goTo(key: string): Promise<void>;
  };
  readonly selection: { has(cardId: string): boolean; with(cardId: string): string[]; letGo(): void };
  readonly overlay: { open(dialog: { readonly kind: 'split' | 'join'; readonly cardId: string }): void };
  show(card: Pick<BoardCard, 'id' | 'areaId' | 'themeId'>): void;
}

export class CardWork {
  #host: WorkHost;
  /** The visit that evidence was typed in for last. */
  lastVisit = $state<number | null>(null);
  /** The evidence, and the wording of a card, that was being typed when its dialog was closed. */
  evidence: EvidenceDraft | null = null;
  wording: { readonly cardId: string; readonly text: string } | null = null;
  proposalsLeft = $derived.by(() => {
    const cards = this.#host.state.board?.parts.cards.values() ?? [];
    let left = 0;
    for (const card of cards) if (isOpenProposal(card)) left += 1;
    return left;
  });

  constructor(host: WorkHost) {
    this.#host = host;
  }

  /** Confirms what is proposed of a card and of those selected with it. */
  confirm(cardId: string): boolean {
    const cardIds = this.#host.selection.with(cardId);
    if (this.#host.state.take('board.confirmAreas', { cardIds })) return true;
    this.#host.state.say({ sentence: 'Its focus area is not a proposal.', kind: 'undone' });
    return false;
  }

  /** With one key: the focus goes on to the next proposal, unless several were selected. */
  confirmAndGoOn(cardId: string): void {
    const { selection } = this.#host;
    const isOne = !selection.has(cardId);
    const next = this.#nextProposal(setOf(selection.with(cardId)));
    if (this.confirm(cardId) && isOne && next) this.#host.show(next);
  }

  goToProposal(): void {
    const next = this.#nextProposal();
    if (next) this.#host.show(next);
    else this.#host.state.say({ sentence: 'No proposals are left.', kind: 'undone' });
  }

  askToSplit(cardId: string): void {
    if (this.#staysWhole(cardId)) return;
    this.#host.overlay.open({ kind: 'split', cardId });
  }

  /** Joins what is selected with a card; where nothing is, asks with which. */
  join(cardId: string): void {
    if (this.#staysWhole(cardId)) return;
    const cardIds = this.#host.selection.with(cardId);
    if (cardIds.length > 1) void this.joinCards(cardIds);
    else this.#host.overlay.open({ kind: 'join', cardId });
  }

  async joinCards(cardIds: readonly string[]): Promise<void> {
    const step = await this.#host.state.make('board.joinCards', { cardIds });
    if (step) this.#goToMade(step.newCards);
  }

  async split(cardId: string, texts: readonly string[]): Promise<void> {
    const step = await this.#host.state.make('board.splitCard', { cardId, texts });
    if (step) this.#goToMade(step.newCards);
  }

  /** The cards in which a visit's evidence stands on the board, this one aside: what it can be joined with. */
  joinableWith(cardId: string): BoardCard[] {
    const { board } = this.#host.state;
    const card = board?.card(cardId);
    if (!board || !card || card.kind === 'tally') return [];
    return cardsInOrder(board, [...board.parts.columns.keys()]).filter(
      ({ id, visitNumber, kind }) => id !== cardId && visitNumber === card.visitNumber && kind !== 'tally',
    );
  }

  /** Says so of a count, which is neither split nor joined. */
  #staysWhole(cardId: string): boolean {
    const isTally = this.#host.state.board?.card(cardId)?.kind === 'tally';
    if (isTally) this.#host.state.say({ sentence: 'A tally is a count and stays whole.', kind: 'problem' });
    return isTally;
  }

  #goToMade(made: readonly BoardCard[]): void {
    const { focus, selection } = this.#host;
    selection.letGo();
    focus.land(made.map(({ id }) => id));
    if (made[0]) void focus.goTo(cardKey(made[0].id));
  }

  /** The proposal behind what has the focus: through the open columns, then the folded ones, then from the start. */
  #nextProposal(besides: ReadonlySet<string> = emptySet): BoardCard | undefined {
    const { state, fit, focus } = this.#host;
    if (!state.board) return undefined;
    const areaIds = [...setOf([...fit.open, ...state.board.parts.columns.keys()])];
    const cards = cardsInOrder(state.board, areaIds);
    const at = cards.findIndex(({ id }) => id === cardOfKey(focus.active));
    const onwards = [...cards.slice(at + 1), ...cards.slice(0, Math.max(0, at))];
    return onwards.find((card) => isOpenProposal(card) && !besides.has(card.id));
  }
}
