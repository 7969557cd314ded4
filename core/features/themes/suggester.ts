/** Compares texts wherever it is called: in the app that is a thread of its own. */
import type { RankedTheme, SimilarCard, Suggestion } from '../../contract/calls/themes.ts';
import { likeCard, rankThemes } from '../../domain/themes/rank-alike.ts';
import { nameMask } from '../../domain/themes/mask-names.ts';
import { suggestThemes } from '../../domain/themes/suggest-themes.ts';
import type { LikeRequest, RankRequest, Suggester, SuggestRequest } from '../context.ts';

/** More is no help to anybody who looks for another card. */
const mostSimilar = 20;

/** Masks, compares and answers. The signal is heard before it begins; who must stop it midway ends its thread. */
export function createSuggester(): Suggester {
  return {
    suggest: (request, { signal }) => unlessStopped(signal, () => suggestAmong(request)),
    rank: (request, { signal }) => unlessStopped(signal, () => rankFor(request)),
    like: (request, { signal }) => unlessStopped(signal, () => similarTo(request)),
    close: () => Promise.resolve(),
  };
}

async function unlessStopped<T>(signal: AbortSignal, compare: () => T): Promise<T> {
  await Promise.resolve();
  signal.throwIfAborted();
  return compare();
}

function suggestAmong({ cards, roster }: SuggestRequest): Suggestion[] {
  const names = nameMask(roster);
  const masked = cards.map(({ id, text }) => ({ id, text: names.mask(text) }));
  return suggestThemes(masked, { unsaid: names.unsaid() });
}

function rankFor({ text, themes, roster }: RankRequest): RankedTheme[] {
  const names = nameMask(roster);
  const masked = themes.map(({ id, texts }) => ({ id, texts: texts.map((one) => names.mask(one)) }));
  const own = names.mask(text);
  return rankThemes(own, masked, { unsaid: names.unsaid() });
}

function similarTo({ text, cards, roster }: LikeRequest): SimilarCard[] {
  const names = nameMask(roster);
  const own = names.mask(text);
  const masked = cards.map((card) => ({ id: card.id, text: names.mask(card.text) }));
  return likeCard(own, masked, { unsaid: names.unsaid() }).slice(0, mostSimilar);
}
