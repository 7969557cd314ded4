/** The debrief board: what stands where, and every way it may change. */
import * as z from 'zod';
import { command, query } from '../call.ts';
import { cardKinds } from './records.ts';

const id = z.string().min(1).max(100);
const orderKey = z.string().min(1);

const cardText = z.string().trim().min(1).max(20_000);

/**
 * A card as the team has it: where it stands (loose in its focus area, in a theme whose column it then follows, or
 * `off-board` once it was split, joined or taken back), and what the team made of it.
 */
export const cardPlaceSchema = z.strictObject({
  id,
  areaId: id,
  themeId: id.nullable(),
  orderKey,
  /** The team's wording; null: as recorded, which always stays visible beside it. */
  teamText: z.string().nullable(),
  /** True while its focus area is only proposed from its words. */
  isProposed: z.boolean(),
  /** True once a person said that the mark on its wording does not apply. */
  isMarkDismissed: z.boolean(),
});

const boardCardSchema = cardPlaceSchema.extend({
  /** As recorded. */
  text: z.string(),
  kind: z.enum(cardKinds),
  visitNumber: z.int().positive(),
  /** The focus area that the record states or its words proposed; `areaId` is the team's choice beside it. */
  recordedAreaId: id,
  /** Names of the areas that its row ticks, where there are several. */
  ticked: z.array(z.string()),
  /** The words that led to the proposed area; null where the record states it. */
  proposal: z.array(z.string()).nullable(),
  /** What became of it in the file since it was loaded; `by-hand` where it never stood in one. */
  source: z.enum(['present', 'changed-at-source', 'gone-from-file', 'by-hand']),
  /** The cards that it was split from or joined of. */
  madeFrom: z.array(id),
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
  /** Words that are marked no more, on any card. */
  dismissedWords: z.array(z.string()),
  history: historySchema,
});

const boardStepSchema = z.strictObject({
  revision: z.int().nonnegative(),
  sentence: z.string(),
  patch: boardPatchSchema,
  /** Cards that this step made; the patch places them. Undo takes them off the board, and never deletes them. */
  newCards: z.array(boardCardSchema),
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
  /** Makes themes of loose cards, all in one step: the suggestions that somebody accepted. */
  'board.makeThemes': command({
    input: z.strictObject({
      walkId,
      themes: z
        .array(z.strictObject({ newThemeId: z.uuid(), cardIds: z.array(id).min(1).max(1000) }))
        .min(1)
        .max(100),
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
  /** The proposed focus areas of these cards are right. */
  'board.confirmAreas': command({
    input: z.strictObject({ walkId, cardIds: z.array(id).min(1).max(10_000) }),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  }),
  /** Gives a card the team's wording; null goes back to what was recorded. */
  'board.editCard': command({
    input: z.strictObject({ walkId, cardId: id, text: cardText.nullable() }),
    output: boardStepSchema,
    touches: ['board'],
    undo: 'step',
  }),
  /** Cuts a card into several; they stand where it stood. */
  'board.splitCard': command({
    input: z.strictObject({ walkId, cardId: id, texts: z.array(cardText).min(2).max(50) }),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  }),
  /** Makes one card of several of the same visit, in the order given. */
  'board.joinCards': command({
    input: z.strictObject({ walkId, cardIds: z.array(id).min(2).max(50) }),
    output: boardStepSchema,
    touches: ['board', 'figures'],
    undo: 'step',
  }),
  /** Adds evidence that was typed in to a visit. Without an area it is proposed from the words. */
  'board.addCards': command({
    input: z.strictObject({
      walkId,
      visitNumber: z.int().positive(),
      cards: z
        .array(
          z.strictObject({
            text: cardText,
            kind: z.enum(cardKinds).exclude(['tally']),
            areaId: id.nullable(),
          }),
        )
        .min(1)
        .max(50),
    }),
    output: boardStepSchema,
    touches: ['board', 'figures', 'walks'],
    undo: 'step',
  }),
  /** Says that the mark on a card's wording does not apply, or does after all. */
  'board.dismissMark': command({
    input: z.strictObject({ walkId, cardId: id, isDismissed: z.boolean() }),
    output: boardStepSchema,
    touches: ['board'],
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
