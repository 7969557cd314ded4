/** Compares texts wherever it is called: in the app that is a thread of its own. */
import type { RankedTheme, SimilarCard, Suggestion } from '../../contract/calls/suggest.ts';
import { likeCard, rankThemes } from '../../domain/suggest/rank-alike.ts';
import { nameMask } from '../../domain/suggest/mask-names.ts';
import { suggestThemes } from '../../domain/suggest/suggest-themes.ts';
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

function suggestAmong({ cards, names }: SuggestRequest): Suggestion[] {
  const { mask, unsaid } = nameMask(names);
  const masked = cards.map(({ id, text }) => ({ id, text: mask(text) }));
  return suggestThemes(masked, { unsaid: unsaid() });
}

function rankFor({ text, themes, names }: RankRequest): RankedTheme[] {
  const { mask, unsaid } = nameMask(names);
  const masked = themes.map(({ id, texts }) => ({ id, texts: texts.map((one) => mask(one)) }));
  const own = mask(text);
  return rankThemes(own, masked, { unsaid: unsaid() });
}

function similarTo({ text, cards, names }: LikeRequest): SimilarCard[] {
  const { mask, unsaid } = nameMask(names);
  const own = mask(text);
  const masked = cards.map((card) => ({ id: card.id, text: mask(card.text) }));
  return likeCard(own, masked, { unsaid: unsaid() }).slice(0, mostSimilar);
}
