/** The debrief board: what stands where, and every way it may change. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { cardKinds } from './records.ts';

const id = z.string().min(1).max(100);
const orderKey = z.string().min(1);

/** Where a card stands: loose in its focus area, or in a theme (whose column it then follows). */
export const cardPlaceSchema = z.strictObject({
  id,
  areaId: id,
  themeId: id.nullable(),
  orderKey,
});

const boardCardSchema = cardPlaceSchema.extend({
  text: z.string(),
  kind: z.enum(cardKinds),
  visitNumber: z.int().positive(),
  /** The focus area that the record states; `areaId` is the team's choice beside it. */
  recordedAreaId: id,
  alsoTicked: z.array(z.string()),
  /** n out of m; null for every other kind, and for a tally that only counts. */
  tally: z.strictObject({ value: z.number(), outOf: z.number() }).nullable(),
});

export const boardThemeSchema = z.strictObject({
  id,
  /** "Cluster 3" until it has a title. */
  number: z.int().positive(),
  title: z.string().min(1).max(200).nullable(),
  areaId: id,
  orderKey,
});

const boardColumnSchema = z.strictObject({
  id,
  name: z.string(),
  letter: z.string(),
  kind: z.enum(['area', 'unsorted', 'parking']),
});

const boardVisitSchema = z.strictObject({
  number: z.int().positive(),
  date: z.iso.date().nullable(),
  yearGroup: z.string().nullable(),
  /** Numbers that stand for observers within this walk, never names. */
  observers: z.array(z.int().nonnegative()),
});

/** Rows of the board as they stand after a step: put in place or taken away, never half. */
export const boardPatchSchema = z.strictObject({
  cards: z.array(cardPlaceSchema),
  themes: z.array(boardThemeSchema),
  removedThemes: z.array(id),
});

const historySchema = z.strictObject({
  /** What undo would take back and redo would do again, as a sentence, or null. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});

const boardSchema = z.strictObject({
  walkId: id,
  revision: z.int().nonnegative(),
  columns: z.array(boardColumnSchema),
  themes: z.array(boardThemeSchema),
  cards: z.array(boardCardSchema),
  visits: z.array(boardVisitSchema),
  history: historySchema,
});

const boardStepSchema = z.strictObject({
  revision: z.int().nonnegative(),
  sentence: z.string(),
  patch: boardPatchSchema,
  history: historySchema,
});

const moveTargetSchema = z.discriminatedUnion('kind', [
  /** On a loose card: a new theme of both. The window proposes the id so that it can show the theme at once. */
  z.strictObject({ kind: z.literal('card'), cardId: id, newThemeId: z.uuid() }),
  /** Into a theme, before one of its cards or last. */
  z.strictObject({ kind: z.literal('theme'), themeId: id, before: id.nullable() }),
  /** Loose in a column, before one of its loose cards or last. */
  z.strictObject({ kind: z.literal('column'), areaId: id, before: id.nullable() }),
]);

const walkId = id;

export const boardCalls = {
  'board.get': query({
    input: z.strictObject({ walkId }),
    output: boardSchema,
    reads: ['board', 'walks'],
  }),
  'board.moveCards': command({
    input: z.strictObject({
      walkId,
      cardIds: z.array(id).min(1).max(1000),
      to: moveTargetSchema,
    }),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  }),
  'board.renameTheme': command({
    input: z.strictObject({
      walkId,
      themeId: id,
      title: z.string().trim().min(1).max(200).nullable(),
    }),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  }),
  'board.undo': command({
    input: z.strictObject({ walkId }),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  }),
  'board.redo': command({
    input: z.strictObject({ walkId }),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  }),
} as const;

export type Board = z.infer<typeof boardSchema>;
export type BoardCard = z.infer<typeof boardCardSchema>;
export type BoardTheme = z.infer<typeof boardThemeSchema>;
export type BoardColumn = z.infer<typeof boardColumnSchema>;
export type BoardVisit = z.infer<typeof boardVisitSchema>;
export type BoardPatch = z.infer<typeof boardPatchSchema>;
export type BoardStep = z.infer<typeof boardStepSchema>;
export type CardPlace = z.infer<typeof cardPlaceSchema>;
export type MoveTarget = z.infer<typeof moveTargetSchema>;
