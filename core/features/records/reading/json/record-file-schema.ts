/** The app's own JSON, version 1, as far as a schema can say it. */
import * as z from 'zod';
import { cardKinds } from '../../../../contract/tables.ts';

const text = z.string();
const count = z.int().nonnegative();

const evidence = z.strictObject({
  focusArea: text.optional(),
  kind: z.enum([...cardKinds, 'rating', 'option']).optional(),
  text: text.optional(),
  lookFor: text.optional(),
  value: count.optional(),
  outOf: count.optional(),
  label: text.nullable().optional(),
  scale: z.array(text).optional(),
});

export const recordVisitSchema = z.strictObject({
  id: text.optional(),
  observer: text.nullable().optional(),
  withObserver: text.nullable().optional(),
  date: text.nullable().optional(),
  period: text.nullable().optional(),
  minutes: count.nullable().optional(),
  teacher: text.nullable().optional(),
  class: text.nullable().optional(),
  yearGroup: text.nullable().optional(),
  subject: text.nullable().optional(),
  room: text.nullable().optional(),
  evidence: z.array(evidence),
});

export const recordFileSchema = z.strictObject({
  format: z.literal('learning-walk-records'),
  version: z.literal(1),
  walk: z
    .strictObject({ title: text.optional(), purpose: text.optional(), focus: text.optional() })
    .optional(),
  visits: z.array(z.unknown()),
});
