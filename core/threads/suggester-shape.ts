/** What the suggester's thread is asked: texts to compare, and the names that are masked in them. */
import * as z from 'zod';
import { suggestCalls } from '../contract/calls/suggest.ts';
import { walkNamesSchema } from '../contract/names.ts';
import type { ThreadShape } from './protocol.ts';

const cards = z.array(z.strictObject({ id: z.string(), text: z.string() }).readonly()).readonly();
const themes = z
  .array(z.strictObject({ id: z.string(), texts: z.array(z.string()).readonly() }).readonly())
  .readonly();
const text = z.string();
const names = walkNamesSchema;

export const suggesterShape = {
  name: 'suggester',
  data: z.null(),
  calls: {
    suggest: {
      input: z.strictObject({ cards, names }),
      output: suggestCalls['suggest.themes'].output.shape.suggestions,
    },
    rank: {
      input: z.strictObject({ text, themes, names }),
      output: suggestCalls['suggest.rank'].output.shape.themes,
    },
    like: {
      input: z.strictObject({ text, cards, names }),
      output: suggestCalls['suggest.alike'].output.shape.cards,
    },
  },
  news: z.never(),
} as const satisfies ThreadShape;
