/** What the board needs of the debrief that it is part of: its stage, how it stands, its rounds of voting. */
import type { Debrief, DebriefScreen, Stage } from '../../../../core/contract/calls/debrief.ts';
import type { Client } from '../../../../core/contract/client.ts';
import {
  type Arrangement,
  type StagePlan,
  stagePlan,
  standingOf,
} from '../../../../core/domain/debrief/stage-plan.ts';
import { orSay } from '../../../state/attempt.svelte.ts';
import type { Notice } from './board-state.svelte.ts';
import type { Round } from '../../../../core/domain/debrief/rounds.ts';
import { openRoundOf, whyNoVote } from './vote-tally.ts';

interface Options {
  readonly calls: Client['debrief'];
  readonly walkId: string;
  /** What the core said last. */
  readonly answer: { readonly value: Debrief | null };
  /** The stage that is open in this window, where it is not the debrief's own. */
  readonly stage: () => Stage | undefined;
  readonly hasTheme: (themeId: string) => boolean;
  readonly say: (notice: Notice) => void;
}

const atFirst: DebriefScreen = { arrangement: 'columns', themeId: null, isBlank: false };

/** A wish for the screen holds until the core has said something newer. */
interface Wish {
  readonly screen: DebriefScreen;
  readonly since: Debrief | null;
}

export class DebriefLink {
  #options: Options;
  #wish = $state.raw<Wish | null>(null);
  #underway = $state(0);

  constructor(options: Options) {
    this.#options = options;
  }

  get debrief(): Debrief | null {
    return this.#options.answer.value;
  }

  get stage(): Stage {
    return this.#options.stage() ?? this.debrief?.stage ?? 'sort';
  }

  /** What the stage has the board do. */
  get plan(): StagePlan {
    return stagePlan[this.stage];
  }

  get rounds(): readonly Round[] {
    return this.debrief?.rounds ?? [];
  }

  get people(): readonly string[] {
    return this.debrief?.people ?? [];
  }

  get #screen(): DebriefScreen {
    const wish = this.#wish;
    if (wish && (this.#underway > 0 || wish.since === this.debrief)) return wish.screen;
    return this.debrief?.screen ?? atFirst;
  }

  /** The theme that is shown large; null where none is, or where it is gone. */
  get largeTheme(): string | null {
    const { themeId } = this.#screen;
    const isLarge = this.plan.shows === 'cards' && standingOf(this.stage, this.#screen) === 'theme';
    return isLarge && themeId !== null && this.#options.hasTheme(themeId) ? themeId : null;
  }

  get arrangement(): Arrangement {
    const arrangement = standingOf(this.stage, this.#screen);
    return arrangement === 'theme' && this.largeTheme === null ? this.plan.arrangement : arrangement;
  }

  /** The ways in which the board can stand in this stage, that in which it opens first. */
  get offered(): readonly Arrangement[] {
    return [this.plan.arrangement, ...this.plan.others];
  }

  /** Shown here at once; a second display follows. */
  arrange(arrangement: Arrangement, themeId: string | null = null): void {
    const screen = { arrangement, themeId, chosenIn: this.stage };
    this.#wish = { screen: { ...this.#screen, ...screen }, since: this.debrief };
    this.#underway += 1;
    void this.#send(() => this.#options.calls.update({ walkId: this.#options.walkId, screen })).then(() => {
      this.#underway -= 1;
      this.#wish = this.#wish && { ...this.#wish, since: this.debrief };
    });
  }

  /** One vote more or less. What stands in the way is said. */
  vote(themeId: string, by: 1 | -1): void {
    const open = openRoundOf(this.rounds);
    const sentence = whyNoVote(open, themeId, by);
    if (sentence !== null) return this.#options.say({ sentence, kind: 'problem' });
    const { walkId } = this.#options;
    void this.#send(() => this.#options.calls.vote({ walkId, themeId, by, round: open?.number }));
  }

  openRound(people: number, votesEach: number): void {
    const input = { walkId: this.#options.walkId, people, votesEach };
    void this.#send(() => this.#options.calls.openRound(input));
  }

  closeRound(): void {
    const round = openRoundOf(this.rounds)?.number;
    void this.#send(() => this.#options.calls.closeRound({ walkId: this.#options.walkId, round }));
  }

  async #send(call: () => Promise<unknown>): Promise<void> {
    await orSay(call, (sentence) => this.#options.say({ sentence, kind: 'problem' }));
  }
}
