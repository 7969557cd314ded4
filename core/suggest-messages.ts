/** What the core and the suggester's thread say to each other; one job at a time, so that no answer needs a number. */
import * as z from 'zod';
import { errorSchema } from './contract/errors.ts';
import type { LikeRequest, RankRequest, SuggestRequest } from './features/context.ts';

const reason = z.enum(['name', 'class-or-room']);

const roster = z.strictObject({
  words: z.map(z.string(), z.strictObject({ needsCapital: z.boolean(), reason })),
  phrases: z.map(
    z.string(),
    z.array(z.strictObject({ words: z.array(z.string()), isCaseSensitive: z.boolean(), reason })),
  ),
  longNames: z.map(z.string(), z.array(z.string())),
});

const cards = z.array(z.strictObject({ id: z.string(), text: z.string() }));
const themes = z.array(z.strictObject({ id: z.string(), texts: z.array(z.string()) }));
const text = z.string();

export const toSuggester = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('suggest'), request: z.strictObject({ cards, roster }) }),
  z.strictObject({ kind: z.literal('rank'), request: z.strictObject({ text, themes, roster }) }),
  z.strictObject({ kind: z.literal('like'), request: z.strictObject({ text, cards, roster }) }),
]);

export const fromSuggester = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), value: z.unknown() }),
  z.strictObject({ kind: z.literal('error'), error: errorSchema }),
]);

/** As it is sent; nothing is copied but by the sending. */
export type ToSuggester =
  | { readonly kind: 'suggest'; readonly request: SuggestRequest }
  | { readonly kind: 'rank'; readonly request: RankRequest }
  | { readonly kind: 'like'; readonly request: LikeRequest };
export type FromSuggester = z.infer<typeof fromSuggester>;
