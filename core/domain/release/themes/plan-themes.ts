/** Plans what stands of each theme: its title with word and count, with the word alone, as a plain statement, or nothing. */
import { prevalenceWord } from '../../prevalence.ts';
import type { StandingCount } from '../containment.ts';
import type { Ground } from '../ground.ts';
import type { EarlierCell } from '../ledger-bases.ts';
import type { LedgerFigure } from '../ledger-release.ts';
import type { ThemeMeasure } from '../measures.ts';
import { figureAsOf, figureOfToday, type Outcome } from '../outcome.ts';
import { teachersNeeded } from '../primary.ts';
import { isInside } from '../sets.ts';
import type { Reason } from '../reasons.ts';
import type { DeckSize } from '../release.ts';
import { judgeThemes, type JudgedTogether, type ThemeLevel } from './theme-levels.ts';

export interface PlannedTheme extends Outcome {
  theme: ThemeMeasure;
  /** Whether its title stands in the deck. */
  isShown: boolean;
}

export interface ThemesInput {
  size: DeckSize;
  hasCounts: boolean;
  /** The rows of the area chart that are of today's visits. */
  areas: readonly StandingCount[];
  /** Today's visits under areas that keep an earlier figure. */
  keptAreas: readonly ReadonlySet<string>[];
  /** Whether a person keeps its title as a plain noticing. */
  isNoticing: (theme: ThemeMeasure) => boolean;
}

/** Themes that are in the deck or could be: those with a title, of which some card counts. */
const isNamed = ({ title, visits }: ThemeMeasure): boolean => title !== null && visits.size > 0;

class ThemePlanner {
  readonly #ground: Ground;
  readonly #input: ThemesInput;

  constructor(ground: Ground, input: ThemesInput) {
    this.#ground = ground;
    this.#input = input;
  }

  /**
   * Whether a theme is decided of today's visits. Inside an area whose figure stays as it was it is not: what is new in the
   * theme would be new in the area too, and tell what the area may not.
   */
  isFresh(theme: ThemeMeasure): boolean {
    return this.#ground.isFresh(theme) && !this.#input.keptAreas.some((area) => isInside(theme.visits, area));
  }

  #judgeWith(
    hasCounts: boolean,
    themes: readonly ThemeMeasure[],
    beside: readonly StandingCount[],
  ): Map<string, ThemeLevel> {
    const ground = this.#ground;
    const together: JudgedTogether = {
      base: ground.today.base,
      rules: ground.rules,
      teacherOf: ground.teacherOf,
      hasCounts,
      beside,
    };
    const toJudge = themes.map((theme) => {
      const repeats = ground.repeats(theme);
      return {
        cell: theme.cell,
        visits: theme.visits,
        hasLeft: repeats.some((figure) => figure !== null && figure.count !== null),
        wasHidden: repeats.some((figure) => figure === null),
      };
    });
    return judgeThemes(toJudge, together);
  }

  /** A theme that had its word in slides without counts, and would have none beside counts, would tell why. */
  #wouldTell(levels: ReadonlyMap<string, ThemeLevel>, themes: readonly ThemeMeasure[]): boolean {
    return themes.some(
      (theme) =>
        levels.get(theme.cell)?.why === 'few-counts' &&
        this.#ground.repeats(theme).some((figure) => figure !== null),
    );
  }

  judge(themes: readonly ThemeMeasure[]): { levels: Map<string, ThemeLevel>; hasCounts: boolean } {
    const beside = [...this.#input.areas, ...this.#ground.standing()];
    const asked = this.#judgeWith(this.#input.hasCounts, themes, beside);
    if (!this.#input.hasCounts || !this.#wouldTell(asked, themes))
      return { levels: asked, hasCounts: this.#input.hasCounts };
    return { levels: this.#judgeWith(false, themes, beside), hasCounts: false };
  }

  /** Clusters without a title never leave; on the team's screen they are judged beside all that does. */
  judgeUnnamed(
    clusters: readonly ThemeMeasure[],
    named: readonly PlannedTheme[],
    hasCounts: boolean,
  ): Map<string, ThemeLevel> {
    const counts = named
      .filter(({ figure }) => figure !== null && figure.count !== null && figure.asOf === null)
      .map(({ theme }): StandingCount => ({ ...theme, isFixed: true }));
    return this.#judgeWith(hasCounts, clusters, [
      ...this.#input.areas,
      ...this.#ground.standing(),
      ...counts,
    ]);
  }

  /** Left out with its title, unless a person keeps that as a plain noticing. */
  leftOut(theme: ThemeMeasure, reason: Reason): Pick<PlannedTheme, 'figure' | 'note' | 'isShown'> {
    const isShown = this.#input.size !== 'letter' && this.#input.isNoticing(theme);
    return { figure: null, isShown, note: { state: isShown ? 'statement' : 'left-out', reason } };
  }

  /** The agreed word is what stands; where the visits say another, without the count. */
  #withAgreedWord(theme: ThemeMeasure, word: LedgerFigure['word'], count: number | null): LedgerFigure {
    const isAgreed = theme.agreed !== null;
    const stands = !isAgreed || theme.agreed === word;
    return { word: theme.agreed ?? word, isAgreed, count: stands ? count : null };
  }

  /**
   * The same of an earlier figure. Where that had an agreed word and not the counted one, the counted one would be news of
   * earlier visits: then only a word agreed today stands.
   */
  #withWordOfNow(
    theme: ThemeMeasure,
    word: LedgerFigure['word'],
    earlier: LedgerFigure,
  ): LedgerFigure | null {
    const isWithdrawn = earlier.isAgreed && theme.agreed === null;
    if (isWithdrawn && earlier.word !== word) return null;
    const figure = this.#withAgreedWord(theme, word, this.#input.hasCounts ? earlier.count : null);
    return isWithdrawn ? { ...figure, isAgreed: true } : figure;
  }

  #differs(theme: ThemeMeasure, word: LedgerFigure['word']): Outcome['note'] {
    if (theme.agreed === null || theme.agreed === word) return null;
    return { state: 'word-differs', reason: { kind: 'word-differs', agreed: theme.agreed, counted: word } };
  }

  ofToday(theme: ThemeMeasure, { level, why }: ThemeLevel, hasCounts: boolean): PlannedTheme {
    const ground = this.#ground;
    const of = ground.today.base.size;
    if (level === 'none') {
      const line = ground.decidedLine(theme, null);
      return { theme, line, ...this.leftOut(theme, { kind: why ?? 'few-counts' }) };
    }
    const word = prevalenceWord(theme.visits.size, of);
    const count = level === 'count' && hasCounts ? theme.visits.size : null;
    const figure = this.#withAgreedWord(theme, word, count);
    const isShortened = this.#input.hasCounts && count === null;
    const shortened: Outcome['note'] = isShortened
      ? { state: 'word-only', reason: { kind: why ?? 'counts-off' } }
      : null;
    return {
      theme,
      isShown: true,
      figure: figureOfToday(theme.cell, figure, of),
      line: ground.decidedLine(theme, figure),
      note: this.#differs(theme, word) ?? shortened,
    };
  }

  /** Whether the title stood in the earlier slides; there without figures it stood where its own visits pass. */
  #didStand(kept: EarlierCell): boolean {
    if (kept.figure !== null) return true;
    const visited = new Set([...kept.base].flatMap((visit) => this.#ground.teacherOf(visit) ?? []));
    const needed = teachersNeeded(this.#ground.rules);
    return visited.size >= needed && visited.size < 2 * needed && this.#ground.whyFails(kept.visits) === null;
  }

  asItWas(theme: ThemeMeasure): PlannedTheme {
    const ground = this.#ground;
    const kept = ground.kept(theme);
    const earlier = kept && ground.stillStands(kept, 'directed');
    const word = kept && prevalenceWord(kept.visits.size, kept.base.size);
    const figure =
      word && earlier && this.#input.size === 'full' ? this.#withWordOfNow(theme, word, earlier) : null;
    if (kept === null || word === null || figure === null) {
      const line = ground.keptLine(theme, kept, null);
      const reason = ground.whyKept(theme, false);
      if (kept !== null && this.#input.size !== 'letter' && this.#didStand(kept))
        return { theme, line, figure: null, isShown: true, note: { state: 'statement', reason } };
      return { theme, line, ...this.leftOut(theme, reason) };
    }
    return {
      theme,
      isShown: true,
      figure: figureAsOf(theme.cell, figure, kept),
      line: ground.keptLine(theme, kept, figure),
      note: this.#differs(theme, word) ?? { state: 'kept', reason: ground.whyKept(theme, true) },
    };
  }

  /** A deck without figures: the title as a statement where its own visits pass. */
  asStatement(theme: ThemeMeasure): PlannedTheme {
    const line = this.#ground.decidedLine(theme, null);
    const failure = this.#ground.whyFails(theme.visits);
    if (failure !== null) return { theme, line, ...this.leftOut(theme, { kind: failure }) };
    return {
      theme,
      line,
      figure: null,
      isShown: true,
      note: { state: 'statement', reason: { kind: 'small-walk' } },
    };
  }

  plan(
    theme: ThemeMeasure,
    judged: { levels: ReadonlyMap<string, ThemeLevel>; hasCounts: boolean },
  ): PlannedTheme {
    if (!this.isFresh(theme)) return this.asItWas(theme);
    if (this.#input.size === 'letter') {
      const line = this.#ground.decidedLine(theme, null);
      return { theme, line, ...this.leftOut(theme, { kind: 'very-small-walk' }) };
    }
    if (this.#input.size === 'without-figures') return this.asStatement(theme);
    const level = judged.levels.get(theme.cell) ?? { level: 'none', why: 'few-counts' };
    return this.ofToday(theme, level, judged.hasCounts);
  }
}

/** Plans all themes of which some card counts, in the order of their numbers. Those without a title never leave. */
export function planThemes(ground: Ground, input: ThemesInput): PlannedTheme[] {
  const planner = new ThemePlanner(ground, input);
  const counting = ground.today.themes.filter(({ visits }) => visits.size > 0);
  const fresh =
    input.size === 'full' ? counting.filter((theme) => isNamed(theme) && planner.isFresh(theme)) : [];
  const judged = planner.judge(fresh);
  const named = counting.filter(isNamed).map((theme) => planner.plan(theme, judged));
  const clusters = counting.filter((theme) => !isNamed(theme));
  const levels = planner.judgeUnnamed(clusters, named, judged.hasCounts);
  const unnamed = clusters.map((theme): PlannedTheme => {
    const level = levels.get(theme.cell) ?? { level: 'none', why: 'few-counts' };
    const small: Reason = { kind: input.size === 'letter' ? 'very-small-walk' : 'small-walk' };
    const planned =
      input.size === 'full'
        ? planner.ofToday(theme, level, judged.hasCounts)
        : { theme, figure: null, note: { state: 'left-out' as const, reason: small } };
    return { ...planned, line: null, isShown: false };
  });
  return [...named, ...unnamed].sort((a, b) => a.theme.number - b.theme.number);
}
