/** "Which theme is this like?": the team's own themes, those first whose words are most like those of some cards. */
import type { RankedTheme } from '../../../../core/contract/calls/suggest.ts';
import { themeKey } from '../columns/items.ts';
import type { BoardState } from '../copy/board-state.svelte.ts';

/** More are not asked about at once. */
const mostCards = 1000;

export class Likeness {
  /** Most alike first; empty until it is known, and where nothing is alike. */
  themes = $state.raw<readonly RankedTheme[]>([]);

  /** Where it cannot be told the list simply stays in its own order. */
  async ask({ walkId, asks }: BoardState, cardIds: readonly string[]): Promise<void> {
    if (cardIds.length === 0 || cardIds.length > mostCards) return;
    try {
      const { themes } = await asks.suggest.rank({ walkId, cardIds: [...cardIds] });
      this.themes = themes.filter(({ score }) => score > 0);
    } catch {
      this.themes = [];
    }
  }

  /** "Most alike: explain, why", of a place in the list; else null. */
  wordsOf(choiceId: string): string | null {
    const at = this.themes.findIndex(({ themeId }) => themeKey(themeId) === choiceId);
    const theme = this.themes[at];
    if (!theme) return null;
    return `${at === 0 ? 'Most alike' : 'Alike'}: ${theme.words.join(', ')}`;
  }
}
