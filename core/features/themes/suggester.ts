/** Compares texts wherever it is called: in the app that is a thread of its own. */
import { likeCard, rankThemes } from '../../domain/themes/rank-alike.ts';
import { maskAll, maskNames } from '../../domain/themes/mask-names.ts';
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

function suggestAmong({ cards, roster }: SuggestRequest): ReturnType<typeof suggestThemes> {
  const { masked, unsaid } = maskAll(cards, roster);
  return suggestThemes(masked, { unsaid });
}

function rankFor({ text, themes, roster }: RankRequest): ReturnType<typeof rankThemes> {
  const own = maskNames(text, roster);
  const unsaid = new Set(own.words);
  const masked = themes.map(({ id, texts }) => ({
    id,
    texts: texts.map((one) => {
      const theirs = maskNames(one, roster);
      for (const word of theirs.words) unsaid.add(word);
      return theirs.text;
    }),
  }));
  return rankThemes(own.text, masked, { unsaid });
}

function similarTo({ text, cards, roster }: LikeRequest): ReturnType<typeof likeCard> {
  const own = maskNames(text, roster);
  const { masked, unsaid } = maskAll(cards, roster);
  return likeCard(own.text, masked, { unsaid: new Set([...unsaid, ...own.words]) }).slice(0, mostSimilar);
}
