/** Puts the themes of a list of places first that are alike. */
import type { RankedTheme } from '../../../../core/contract/calls/suggest.ts';
import { themeKey } from '../columns/items.ts';

/** The same places: a new theme first, then the themes that are alike in their order, then the others as they were. */
export function alikeFirst<Choice extends { readonly id: string }>(
  choices: readonly Choice[],
  themes: readonly Pick<RankedTheme, 'themeId'>[],
): readonly Choice[] {
  if (themes.length === 0) return choices;
  const ranks = new Map(themes.map(({ themeId }, at) => [themeKey(themeId), at]));
  const rank = ({ id }: Choice): number => (id === 'new-theme' ? -1 : (ranks.get(id) ?? themes.length));
  return choices.toSorted((a, b) => rank(a) - rank(b));
}
