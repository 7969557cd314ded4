/** The team's own record of a debrief, to print or to keep: private, and marked so on every page. */
import * as z from 'zod';
import { command, query } from '../call.ts';

const text = z.string();

/** A card as it is printed, in full. */
const minutesCardSchema = z.strictObject({
  text,
  /** "Saw · Visit 12 · Year 9 · Tue 6 Oct". */
  details: text,
  /** What was recorded where the team says it in other words. */
  recorded: z.array(text),
  isStarred: z.boolean(),
  /** For a card that is at home elsewhere: where. */
  reference: text.nullable(),
});

/** What a section is made of. Nothing in it is markup: whoever shows it says how. */
const minutesBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text }),
  z.strictObject({ kind: z.literal('list'), heading: text.nullable(), items: z.array(text) }),
  z.strictObject({
    kind: z.literal('facts'),
    facts: z.array(z.strictObject({ label: text, value: text })),
  }),
  z.strictObject({ kind: z.literal('cards'), heading: text.nullable(), cards: z.array(minutesCardSchema) }),
  z.strictObject({
    kind: z.literal('table'),
    heading: text.nullable(),
    columns: z.array(text),
    rows: z.array(z.array(text)),
  }),
]);

const minutesSectionSchema = z.strictObject({
  heading: text,
  /** 2: a part of the record; 3: one of several inside the part before it. */
  level: z.union([z.literal(2), z.literal(3)]),
  blocks: z.array(minutesBlockSchema),
});

const minutesSchema = z.strictObject({
  title: text,
  /** What stands on every page. */
  mark: text,
  sections: z.array(minutesSectionSchema),
});

const input = z.strictObject({
  walkId: z.string().min(1).max(100),
  /** Names, classes and rooms in what was recorded and written. Who is here and owners always stand. */
  hasNames: z.boolean(),
  /** Cards that were set aside for a coach. */
  hasCoachCards: z.boolean(),
});

export const minutesCalls = {
  'minutes.get': query({
    input,
    output: minutesSchema,
    reads: ['board', 'debrief', 'walks', 'records', 'staff'],
  }),
  /** Makes the record as one file that needs no other. */
  'minutes.make': command({
    input,
    output: z.strictObject({ token: text, name: text }),
    touches: [],
    undo: 'none',
  }),
} as const;

export type Minutes = z.infer<typeof minutesSchema>;
export type MinutesSection = z.infer<typeof minutesSectionSchema>;
export type MinutesBlock = z.infer<typeof minutesBlockSchema>;
export type MinutesCard = z.infer<typeof minutesCardSchema>;
