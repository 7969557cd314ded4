/** What the core and the suggester's thread say to each other; one job at a time, so that no answer needs a number. */
import * as z from 'zod';
import { errorSchema } from '../contract/errors.ts';
import { walkNamesSchema } from '../contract/names.ts';
import type { LikeRequest, RankRequest, SuggestRequest } from '../features/context.ts';

const cards = z.array(z.strictObject({ id: z.string(), text: z.string() }));
const themes = z.array(z.strictObject({ id: z.string(), texts: z.array(z.string()) }));
const text = z.string();

export const toSuggester = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('suggest'), request: z.strictObject({ cards, names: walkNamesSchema }) }),
  z.strictObject({
    kind: z.literal('rank'),
    request: z.strictObject({ text, themes, names: walkNamesSchema }),
  }),
  z.strictObject({
    kind: z.literal('like'),
    request: z.strictObject({ text, cards, names: walkNamesSchema }),
  }),
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
